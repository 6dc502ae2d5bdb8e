// What is far from the reader is only measured: its heights are those of setting it, and nothing is read for them
// twice.
#include <doctest/doctest.h>

#include "tests/core/page/fixture.h"

using namespace tend;

namespace {

/// Paragraphs of many lengths and manners: too much to be kept set.
content::Article manyManners(const std::string& language) {
  content::Article article = test::longArticle(12, 40);
  article.info.language = language;
  unsigned turn = 0;
  for (content::Section& section : article.sections) {
    for (content::Block& block : section.blocks) {
      auto* paragraph = std::get_if<content::Paragraph>(&block);
      if (paragraph == nullptr || paragraph->spans.empty()) continue;
      content::Span& first = paragraph->spans.front();
      first.text.resize(std::min<std::size_t>(first.text.size(), 20 + (turn * 97) % 700));
      if (turn % 5 == 1)
        paragraph->spans.push_back({" with emphasis, \xE2\x80\x9Cquoted\xE2\x80\x9D", content::kEmphasis, {}});
      if (turn % 7 == 2) paragraph->spans.push_back({" and a link", 0, "https://example.org"});
      if (turn % 11 == 3)
        paragraph->spans.push_back(
            {" \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD7\xA2\xD7\x9C\xD7\x99\xD7\x9B\xD7\x9D", 0, {}});
      if (turn % 13 == 4)
        paragraph->spans.push_back({" incomprehensibilitiesincomprehensibilities", content::kStrong, {}});
      ++turn;
    }
    content::List list;
    list.items.push_back({test::spans("an item among paragraphs"), 0});
    section.blocks.insert(section.blocks.begin() + 5, list);
  }
  return article;
}

std::vector<page::Setting> settings() {
  std::vector<page::Setting> all;
  for (const page::Edges edges : {page::Edges::Justified, page::Edges::Ragged}) {
    for (const float size : {16.0F, 27.0F}) {
      for (const float measure : {180.0F, 411.0F, 620.0F}) {
        page::Setting setting;
        setting.edges = edges;
        setting.bodySizePx = size;
        setting.measurePx = measure;
        all.push_back(setting);
      }
    }
  }
  all.push_back(test::phoneSetting());  // shapes anew
  page::Setting inter = test::phoneSetting();
  inter.face = page::FaceChoice::Inter;
  all.push_back(inter);
  all.push_back({});
  return all;
}

/// As the program does it while nothing else is to be done: nothing is shown.
void learnAll(page::Page& page) {
  while (page.continueLayout(0, 50)) {
  }
}

/// Tops of sections, and of blocks and lines here and there.
std::vector<float> tops(page::Page& page, std::size_t sections) {
  std::vector<float> out = {page.heightPx()};
  for (std::size_t i = 0; i < sections; ++i) out.push_back(page.sectionTop(i));
  for (std::size_t i = 0; i < sections; ++i) {
    for (std::uint32_t block = 0; block < 40; block += 3) {
      out.push_back(page.yOf({"section-" + std::to_string(i), block, 60}));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("what is far is measured as if it were set") {
  test::Fonts fonts;

  SUBCASE("at every size and width, one after another") {
    for (const char* language : {"en", "es"}) {
      test::Sheet far(fonts, manyManners(language));
      for (const page::Setting& setting : settings()) {
        far.page.set(setting);
        learnAll(far.page);
        test::Sheet set(fonts, manyManners(language), setting);
        set.page.ensure(0, 1e9F);
        REQUIRE(tops(far.page, 12) == tops(set.page, 12));
      }
    }
  }

  SUBCASE("what comes into view afterwards is what was always there") {
    test::Sheet far(fonts, manyManners("en"));
    learnAll(far.page);
    page::Setting setting;
    setting.measurePx = 500;
    far.page.set(setting);
    learnAll(far.page);
    test::Sheet set(fonts, manyManners("en"), setting);
    set.page.ensure(0, 1e9F);
    const float y = far.page.yOf({"section-9", 20, 0});
    const float height = far.page.heightPx();
    far.page.ensure(y, y + 3000);
    set.page.ensure(y, y + 3000);
    CHECK(far.page.heightPx() == height);
    CHECK(far.page.dump(y, y + 3000) == set.page.dump(y, y + 3000));
  }

  SUBCASE("pages are those of a page that was never measured") {
    test::Sheet far(fonts, manyManners("en"));
    learnAll(far.page);
    page::Setting setting;
    setting.measurePx = 380;
    setting.pageHeightPx = 700;
    far.page.set(setting);
    learnAll(far.page);
    test::Sheet set(fonts, manyManners("en"), setting);
    const std::vector<page::Leaf> expected = test::leavesOf(set.page), found = test::leavesOf(far.page);
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      REQUIRE(found[i].topPx == expected[i].topPx);
      REQUIRE(found[i].bottomPx == expected[i].bottomPx);
    }
    far.page.set({});  // hyphens that were barred at the ends of pages are allowed again
    learnAll(far.page);
    test::Sheet again(fonts, manyManners("en"));
    again.page.ensure(0, 1e9F);
    CHECK(tops(far.page, 12) == tops(again.page, 12));
  }

  SUBCASE("another width reads nothing again") {
    test::Sheet sheet(fonts, test::longArticle(200, 120));  // more than is held in memory
    learnAll(sheet.page);
    CHECK(sheet.pack->sectionReads == 200);
    page::Setting setting;
    setting.measurePx = 444;
    sheet.page.set(setting);
    learnAll(sheet.page);
    CHECK(sheet.pack->sectionReads <= 201);  // the first, for its initial
  }
}
