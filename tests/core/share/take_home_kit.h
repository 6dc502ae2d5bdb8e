// Something to take home for tests: words with ligatures, accents and another direction, long lines, a code.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/share/take_home.h"
#include "core/text/load_book.h"

namespace tend::test {

struct PaperPress {
  text::FontLibrary library;
  text::FontBook book;
  text::ShapeCache cache;
  PaperPress() {
    std::vector<std::string> missing;
    book = *text::loadBook(library, text::systemFontPaths(), missing);
  }
  page::Press press() { return {&library, &book, nullptr, &cache}; }
};

inline share::TakeHome sampleTakeHome(int items = 2) {
  share::TakeHome what;
  what.title = "What we take home";
  for (int i = 0; i < items; ++i) {
    what.items.push_back(
        {"A small step " + std::to_string(i + 1),
         {"An offer of the first fifteen minutes after flying home: café, niño, straße.",
          "A much longer line that cannot stand in the width of one column of this paper and therefore "
          "goes on in a second one, where the first words of it are hardly remembered.",
          "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"}});
  }
  what.code = "40GM-067G-B300-02R1-MXVD";
  what.codeWords = "Your small steps";
  what.square = share::qrOfCode({}, what.code).value();
  what.foot = "Whoever has this page can read it.";
  return what;
}

}  // namespace tend::test
