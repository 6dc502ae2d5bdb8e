// Where an article is never hyphenated: headings, verses and their references, addresses, and the ends of pages.
#include <doctest/doctest.h>

#include <sstream>

#include "tests/core/page/fixture.h"

using namespace tend;
using namespace tend::content;

namespace {

const std::string kLong = "misunderstandings representation communication understanding consideration determination";

/// An article of one section whose every part is made of long words.
Article longWords() {
  Article article;
  article.info.language = "en";
  article.info.title = "The " + kLong;
  Section section;
  section.id = "words";
  section.title = "Of " + kLong;
  section.blocks.push_back(Paragraph{ParagraphKind::Subheading, 3, test::spans("and " + kLong)});
  Scripture verse;
  verse.spans = test::spans("in " + kLong);
  verse.reference = "the letter of communication, chapter of consideration 13:4";
  section.blocks.push_back(verse);
  section.blocks.push_back(test::paragraph("at communication.example.org or consideration.example.org/representation " +
                                           std::string("then communication.example.net again and once more")));
  article.sections.push_back(section);
  return article;
}

/// Paragraphs of words from a list, each another, some longer than a page.
Article prose(std::size_t paragraphs) {
  const char* const words[] = {"marriage", "and",          "the",       "consideration", "of",   "understanding",
                               "to",       "imagination",  "self-pity", "answer",        "with", "representation",
                               "a",        "forgiveness",  "in",        "patience",      "that", "remembers",
                               "every",    "circumstance", "is",        "evening",       "we",   "determination"};
  Article article;
  article.info.language = "en";
  Section section;
  section.id = "prose";
  section.title = "Prose";
  std::uint32_t state = 11;
  for (std::size_t p = 0; p < paragraphs; ++p) {
    std::string text;
    for (std::size_t i = 0; i < (p % 5 == 4 ? 400U : 60U + p % 7); ++i) {
      state = state * 1664525U + 1013904223U;
      text += std::string(i > 0 ? " " : "") + words[(state >> 8U) % (sizeof(words) / sizeof(words[0]))];
    }
    section.blocks.push_back(test::paragraph(text));
  }
  article.sections.push_back(section);
  return article;
}

page::Setting paged(float height, float size) {
  page::Setting setting;
  setting.measurePx = 420;
  setting.pageHeightPx = height;
  setting.bodySizePx = size;
  return setting;
}

/// Whether the last line above `bottomPx` ends with a hyphen, by what the dump says: "    TOP  LEFT..RIGHT  «words»-".
bool endsWithHyphen(const page::Page& page, float topPx, float bottomPx) {
  std::istringstream dump(page.dump(topPx, bottomPx));
  std::string last;
  for (std::string line; std::getline(dump, line);) {
    if (line.find("\xC2\xAB") != std::string::npos && std::stof(line) < bottomPx) last = line;
  }
  const bool own = last.size() > 3 && last.compare(last.size() - 3, 3, "-\xC2\xBB") == 0;
  return !last.empty() && (last.back() == '-' || own);
}

std::size_t hyphensAtPageEnds(page::Page& page) {
  std::size_t found = 0;
  const std::vector<page::Leaf> leaves = test::leavesOf(page);
  for (std::size_t i = 0; i + 1 < leaves.size(); ++i) {
    page.ensure(leaves[i].topPx, leaves[i].bottomPx);
    found += endsWithHyphen(page, leaves[i].topPx, leaves[i].bottomPx) ? 1U : 0U;
  }
  return found;
}

}  // namespace

TEST_CASE("no page ends with a hyphen") {
  test::Fonts fonts;
  std::size_t pages = 0, hyphens = 0, lines = 0;
  for (const float size : {16.0F, 20.0F, 24.0F}) {
    for (float height = 150; height < 900; height += 77) {
      test::Sheet sheet(fonts, prose(12), paged(height, size));
      hyphens += hyphensAtPageEnds(sheet.page);
      const std::vector<page::Leaf> leaves = test::leavesOf(sheet.page);
      pages += leaves.size();
      // Each line is still on one page: what was broken anew did not move what was cut before.
      for (const test::LineAt& line : test::linesOf(sheet.page)) {
        std::size_t holding = 0;
        for (const page::Leaf& leaf : leaves) {
          if (line.top >= leaf.topPx && line.top + 1 < leaf.bottomPx) ++holding;
        }
        CHECK(holding == 1);
        ++lines;
      }
    }
  }
  CHECK(hyphens == 0);
  CHECK(pages > 200);
  CHECK(lines > 2000);
}

TEST_CASE("a hyphen barred at a page's end") {
  test::Fonts fonts;
  test::Sheet sheet(fonts, prose(12), paged(304, 20));
  (void)sheet.page.lastLeaf();

  SUBCASE("changes how its paragraph is broken") {
    test::Sheet scrolled(fonts, prose(12), paged(0, 20));
    scrolled.layOutEverything();
    CHECK(sheet.page.dump(0, 1e6F) != scrolled.page.dump(0, 1e6F));
  }
  SUBCASE("stays barred when the block is dropped and set again") {
    const std::string before = sheet.page.dump(0, sheet.page.heightPx());
    page::Setting inter = paged(304, 20);
    inter.face = page::FaceChoice::Inter;
    sheet.page.set(inter);
    (void)sheet.page.lastLeaf();
    sheet.page.set(paged(304, 20));
    (void)sheet.page.lastLeaf();
    sheet.layOutEverything();
    CHECK(sheet.page.dump(0, sheet.page.heightPx()) == before);
  }
  SUBCASE("is allowed again when pages have another height, or are left") {
    for (const float height : {500.0F, 0.0F}) {
      sheet.page.set(paged(height, 20));
      test::Sheet fresh(fonts, prose(12), paged(height, 20));
      if (height > 0) CHECK(test::leavesOf(sheet.page).size() == test::leavesOf(fresh.page).size());
      sheet.layOutEverything();
      fresh.layOutEverything();
      CHECK(sheet.page.dump(0, 1e6F) == fresh.page.dump(0, 1e6F));
    }
  }
}

TEST_CASE("headings, verses, references and addresses are never hyphenated") {
  test::Fonts fonts;
  for (float measure = 120; measure < 420; measure += 20) {
    CAPTURE(measure);
    page::Setting setting;
    setting.measurePx = measure;
    test::Sheet sheet(fonts, longWords(), setting);
    sheet.layOutEverything();
    const std::string dump = sheet.page.dump(0, sheet.page.heightPx());
    CHECK(dump.find("\xC2\xBB-") == std::string::npos);
  }
  SUBCASE("while the same words in running text are") {
    Article article = longWords();
    article.sections[0].blocks.push_back(test::paragraph("misunderstandings representation"));
    page::Setting setting;
    setting.measurePx = 150;
    test::Sheet sheet(fonts, article, setting);
    sheet.layOutEverything();
    CHECK(sheet.page.dump(0, sheet.page.heightPx()).find("\xC2\xBB-") != std::string::npos);
  }
}

TEST_CASE("a German paragraph is hyphenated with the patterns beside the program") {
  Article article = prose(1);
  article.info.language = "de";
  article.sections[0].blocks = {test::paragraph(
      "Freundschaftsbeziehungen und Familienangelegenheiten, Lebensgemeinschaften und Donaudampfschiffe, "
      "Geschwindigkeitsbegrenzungen und Verantwortungsbewusstsein, Zusammengeh\xC3\xB6rigkeit und Aufmerksamkeit.")};
  const auto hyphens = [&article](test::Fonts& fonts) {
    test::Sheet sheet(fonts, article, paged(0, 20));
    sheet.layOutEverything();
    const std::string dump = sheet.page.dump(0, sheet.page.heightPx());
    std::size_t found = 0;
    for (std::size_t at = 0; (at = dump.find("\xC2\xBB-", at)) != std::string::npos; ++at) ++found;
    return found;
  };
  test::Fonts without;
  CHECK(hyphens(without) == 0);
  test::Fonts fonts;
  fonts.hyphenator = text::Hyphenator({}, {TEND_HYPHENATION});
  if (!fonts.hyphenator.supports("de")) {
    MESSAGE("no German patterns were installed when this was built");
    return;
  }
  CHECK(hyphens(fonts) > 0);
}
