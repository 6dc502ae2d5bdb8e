// What fuzzing runs on text and fonts (text.cpp, fonts.cpp): any bytes as text in any width and style, and any bytes as
// a font. Each checks what must hold for any bytes; a broken promise aborts.
#pragma once

#include <cmath>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/hyphenate.h"
#include "core/text/load_book.h"
#include "core/text/paragraph.h"
#include "core/text/segment.h"

namespace tend::fuzz {

inline void promise(bool kept) {
  if (!kept) std::abort();
}

/// Takes numbers from the front of the bytes; zeros when they are used up.
class Knobs {
 public:
  explicit Knobs(std::string_view bytes) : m_rest(bytes) {}
  unsigned below(unsigned limit) {
    if (m_rest.empty()) return 0;
    const auto value = static_cast<unsigned char>(m_rest.front());
    m_rest.remove_prefix(1);
    return value % limit;
  }
  std::string_view rest() const { return m_rest; }

 private:
  std::string_view m_rest;
};

/// Every byte is on exactly one line, in order; every number can be painted.
inline void checkLines(const text::ShapedText& shaped, const text::Lines& lines, bool cut) {
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < lines.lines.size(); ++i) {
    const text::Line& line = lines.lines[i];
    promise(line.textBegin == at && line.textEnd >= at && line.textEnd <= shaped.utf8().size());
    promise(std::isfinite(line.leftPx) && std::isfinite(line.rightPx));
    promise(line.runBegin <= line.runEnd && line.runEnd <= lines.runs.size());
    at = line.textEnd;
    const float middle = (line.leftPx + line.rightPx) / 2;
    const std::uint32_t offset = text::offsetAt(shaped, lines, i, middle);
    promise(offset >= line.textBegin && offset <= line.textEnd);
    promise(std::isfinite(text::caretX(shaped, lines, i, offset)));
  }
  promise(cut || lines.lines.empty() || at == shaped.utf8().size());
  for (const text::LineRun& run : lines.runs)
    promise(run.glyphBegin <= run.glyphEnd && run.glyphEnd <= lines.glyphs.size());
  for (const text::PositionedGlyph& glyph : lines.glyphs) promise(std::isfinite(glyph.xPx) && std::isfinite(glyph.yPx));
}

inline text::LineOptions optionsFrom(Knobs& knobs) {
  text::LineOptions options;
  options.sizePx = 8 + static_cast<float>(knobs.below(64));
  options.widthPx = static_cast<float>(knobs.below(256)) * 4;
  options.align = static_cast<text::Align>(knobs.below(4));
  options.breaking = static_cast<text::Breaking>(knobs.below(3));
  const unsigned flags = knobs.below(8);
  options.hyphenate = (flags & 1U) != 0;
  options.hangPunctuation = (flags & 2U) != 0;
  if ((flags & 4U) != 0) options.maxLines = 1 + knobs.below(4);
  options.firstIndentPx = static_cast<float>(knobs.below(128)) - 64;
  options.narrowLines = knobs.below(4);
  options.narrowByPx = static_cast<float>(knobs.below(128));
  options.barredHyphens = {knobs.below(200), knobs.below(200)};
  return options;
}

/// The two fonts or so, and the language, the bytes ask for; a change of style in the middle.
inline text::StyledText styledFrom(Knobs& knobs, const text::FontBook& book) {
  const text::FontId fonts[] = {book.body, book.bodyItalic, book.display, book.control, book.mono, text::kNoFont};
  const char* const languages[] = {"en", "es", "ar", "th", ""};
  text::StyledText styled;
  styled.language = languages[knobs.below(5)];
  text::Style first, second;
  first.font = fonts[knobs.below(6)];
  second.font = fonts[knobs.below(6)];
  first.features = static_cast<text::Features>(knobs.below(6));
  second.letterSpacingEm = static_cast<float>(knobs.below(4)) * 0.05F;
  const std::size_t cut = knobs.below(64);
  const std::string rest(knobs.rest().substr(0, 20000));
  styled.append(rest.substr(0, cut), first);
  if (rest.size() > cut) styled.append(rest.substr(cut), second);
  return styled;
}

struct Press {
  text::FontLibrary library;
  text::FontBook book;
  text::Hyphenator hyphenator;
  text::ShapeCache cache;
  Press() {
    std::vector<std::string> missing;
    auto loaded = text::loadBook(library, text::systemFontPaths(), missing);
    promise(loaded.has_value());
    book = *loaded;
  }
};

inline void text(Press& press, std::string_view bytes) {
  Knobs knobs(bytes);
  const text::LineOptions options = optionsFrom(knobs);
  const text::StyledText styled = styledFrom(knobs, press.book);
  const text::ShapedText shaped = text::shape(press.library, press.book, styled, &press.hyphenator, &press.cache);
  checkLines(shaped, text::breakLines(press.library, shaped, options), options.maxLines > 0);
  (void)text::wordBoundaries(shaped.utf8());
  (void)text::sentenceStarts(shaped.utf8());
}

/// A font that opens is measured, shapes a line and gives pictures of its first glyphs; one that does not is refused.
inline void font(std::string_view bytes) {
  text::FontLibrary library;
  const auto id = library.addMemory(std::string(bytes));
  if (!id) return;
  text::FontBook book;
  book.body = *id;
  text::StyledText styled;
  text::Style style;
  style.font = *id;
  styled.append(
      "To have and to hold, \xE2\x80\x9C"
      "fi\xE2\x80\x9D \xD8\xA7\xD9\x84 17.",
      style);
  const text::ShapedText shaped = text::shape(library, book, styled, nullptr, nullptr);
  checkLines(shaped, text::breakLines(library, shaped, {}), false);
  for (unsigned glyph = 0; glyph < 24; ++glyph) {
    const text::GlyphBitmap bitmap = library.rasterise(*id, glyph, 20, glyph % 4);
    promise(bitmap.coverage.size() == static_cast<std::size_t>(bitmap.width) * static_cast<std::size_t>(bitmap.height));
  }
}

}  // namespace tend::fuzz
