#include <doctest/doctest.h>

#include <algorithm>

#include "core/share/pdf.h"
#include "core/share/take_home.h"
#include "tests/core/share/take_home_kit.h"

using namespace tend;
using namespace tend::share;

namespace {

/// Everything that is printed, top and bottom.
std::pair<float, float> reach(const Paper& page) {
  float top = kPaperHeight, bottom = 0;
  for (const PaperRun& run : page.runs) {
    top = std::min(top, run.baseline - run.size);
    bottom = std::max(bottom, run.baseline + run.size * 0.3F);
  }
  for (const base::Rect& r : page.squares) bottom = std::max(bottom, r.bottom());
  return {top, bottom};
}

const PaperRun* runWith(const Paper& page, const std::string& words) {
  const auto at = std::find_if(page.runs.begin(), page.runs.end(),
                               [&](const PaperRun& run) { return run.text.find(words) != std::string::npos; });
  return at == page.runs.end() ? nullptr : &*at;
}

std::string lastLine(const Paper& page) {
  const std::string text = textOn(page);
  const std::size_t at = text.rfind('\n');
  return at == std::string::npos ? text : text.substr(at + 1);
}

}  // namespace

TEST_CASE("take_home: as plain text") {
  SUBCASE("titles, lines with their dash, the code and the last words") {
    TakeHome what;
    what.title = "Home";
    what.items = {{"Walk", {"After supper", "Slowly"}}, {{}, {"Alone"}}};
    what.code = "AAAA-BBBB";
    what.codeWords = "Steps";
    what.foot = "Read by whoever has it.";
    CHECK(textOf(what) ==
          "Home\n\nWalk\n– After supper\n– Slowly\n\n– Alone\n\nSteps\nAAAA-BBBB\n\nRead by whoever has it.\n");
  }
  SUBCASE("nothing is nothing") { CHECK(textOf({}).empty()); }
}

TEST_CASE("take_home: on paper") {
  test::PaperPress kit;
  SUBCASE("a little fits on one page, inside its margins, and all words are there") {
    const TakeHome what = test::sampleTakeHome();
    const std::vector<Paper> pages = layOut(what, kit.press());
    REQUIRE(pages.size() == 1);
    const auto [top, bottom] = reach(pages[0]);
    CHECK(top > 40);
    CHECK(bottom < kPaperHeight - 60);
    for (const PaperRun& run : pages[0].runs) {
      for (const text::PositionedGlyph& glyph : run.glyphs) {
        CHECK(run.x + glyph.xPx >= 70);
        CHECK(run.x + glyph.xPx <= kPaperWidth - 70);
      }
    }
    for (const char* words : {"What we take home", "A small step 2", "café, niño, straße.", "Your small steps",
                              "40GM-067G", "Whoever has this page"}) {
      CHECK_MESSAGE(runWith(pages[0], words) != nullptr, words);
    }
  }
  SUBCASE("much goes on to further pages, and no heading is left alone at the foot of one") {
    for (int items = 3; items < 30; ++items) {
      const std::vector<Paper> pages = layOut(test::sampleTakeHome(items), kit.press());
      std::size_t headings = 0;
      for (const Paper& page : pages) {
        CHECK(reach(page).second < kPaperHeight - 60);
        CHECK(lastLine(page).find("A small step") == std::string::npos);
        CHECK(lastLine(page).find("Your small steps") == std::string::npos);
        for (const PaperRun& run : page.runs) headings += run.text.find("A small step") == 0 ? 1U : 0U;
      }
      CHECK(headings == static_cast<std::size_t>(items));
    }
  }
  SUBCASE("the square stands on one page with its signs, its modules not cut by the edge") {
    for (int items = 1; items < 12; ++items) {
      const std::vector<Paper> pages = layOut(test::sampleTakeHome(items), kit.press());
      std::size_t withSquare = 0;
      for (const Paper& page : pages) {
        if (page.squares.empty()) continue;
        ++withSquare;
        CHECK(runWith(page, "40GM-067G") != nullptr);
      }
      CHECK(withSquare == 1);
    }
  }
  SUBCASE("a paragraph longer than a page is divided between lines") {
    TakeHome what;
    what.items.push_back({{}, {}});
    std::string words;
    for (int i = 0; i < 1500; ++i) words += "word" + std::to_string(i) + " ";
    what.items[0].lines = {words};
    const std::vector<Paper> pages = layOut(what, kit.press());
    REQUIRE(pages.size() > 1);
    for (const Paper& page : pages) CHECK(reach(page).second < kPaperHeight - 60);
    CHECK(runWith(pages.back(), "word1499") != nullptr);
  }
  SUBCASE("nothing at all is one white page") {
    const std::vector<Paper> pages = layOut({}, kit.press());
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].runs.empty());
  }
  SUBCASE("another size is the same page: every place and size by the same factor") {
    const std::vector<Paper> pages = layOut(test::sampleTakeHome(), kit.press());
    const std::vector<Paper> twice = scaled(pages, 2);
    REQUIRE(twice.size() == pages.size());
    CHECK(textOn(twice[0]) == textOn(pages[0]));
    for (std::size_t i = 0; i < pages[0].runs.size(); ++i) {
      const PaperRun& one = pages[0].runs[i];
      const PaperRun& two = twice[0].runs[i];
      CHECK(two.size == one.size * 2);
      CHECK(two.baseline == one.baseline * 2);
      CHECK(two.glyphs.back().xPx == one.glyphs.back().xPx * 2);
    }
    CHECK(twice[0].squares.back().width == pages[0].squares.back().width * 2);
  }
}

TEST_CASE("take_home: as a document in memory") {
  test::PaperPress kit;
  REQUIRE(canMakePdf());
  const auto pdf = pdfOf(layOut(test::sampleTakeHome(20), kit.press()), kit.library);
  REQUIRE(pdf);
  const std::string bytes(pdf->begin(), pdf->end());
  CHECK(bytes.substr(0, 5) == "%PDF-");
  CHECK(bytes.size() < 400000);
  SUBCASE("says nothing of who, what or when") {
    for (const char* key : {"/Title", "/Author", "/CreationDate", "/ModDate", "/Subject", "/Keywords", "/Creator"}) {
      CHECK_MESSAGE(bytes.find(key) == std::string::npos, key);
    }
  }
  SUBCASE("is the same each time") {
    const auto again = pdfOf(layOut(test::sampleTakeHome(20), kit.press()), kit.library);
    CHECK(*again == *pdf);
  }
}
