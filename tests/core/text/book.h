// The fonts of this system and shaping with them, for the tests of core/text.
#pragma once

#include <string>
#include <vector>

#include "core/text/hyphenate.h"
#include "core/text/load_book.h"
#include "core/text/paragraph.h"

namespace tend::test {

struct Book {
  text::FontLibrary library;
  text::FontBook fonts;
  text::Hyphenator hyphenator;
  text::ShapeCache cache;
  std::vector<std::string> missing;

  Book() { fonts = text::loadBook(library, text::systemFontPaths(), missing).value(); }

  text::Style body() const {
    text::Style style;
    style.font = fonts.body;
    return style;
  }
  text::StyledText styled(const std::string& utf8, const std::string& language = "en") const {
    text::StyledText out;
    out.append(utf8, body());
    out.language = language;
    return out;
  }
  text::ShapedText shape(const text::StyledText& styledText) {
    return text::shape(library, fonts, styledText, &hyphenator, &cache);
  }
  text::ShapedText shape(const std::string& utf8) { return shape(styled(utf8)); }
  text::Lines lines(const text::ShapedText& shaped, const text::LineOptions& options) {
    return text::breakLines(library, shaped, options);
  }
};

/// Public-domain prose (Jane Austen, "Persuasion", 1817) to set.
inline const char* const kProse =
    "She had been forced into prudence in her youth, she learned romance as she grew older: the natural sequel of an "
    "unnatural beginning. \xE2\x80\x9CI am not yet so much changed,\xE2\x80\x9D cried Anne, and stopped, fearing she "
    "hardly "
    "knew what misconstruction. After waiting a few moments he said, and as if it were the result of immediate "
    "feeling, "
    "\xE2\x80\x9CIt is a period, indeed! Eight years and a half is a period.\xE2\x80\x9D Whether he would have "
    "proceeded "
    "farther was left to Anne\xE2\x80\x99s imagination to ponder over in a calmer hour; for while still hearing the "
    "sounds he "
    "had uttered, she was startled to other subjects by Henrietta, eager to make use of the present leisure for "
    "getting out.";

}  // namespace tend::test
