// Places: heights to locators and back, and what stays when the type changes.
#include <doctest/doctest.h>

#include "core/text/segment.h"
#include "tests/core/page/fixture.h"

using namespace tend;
using content::Locator;

namespace {

const float kSizes[] = {16, 20, 27, 40, 60};

page::Setting sized(float size, float measure) {
  page::Setting setting;
  setting.bodySizePx = size;
  setting.measurePx = measure;
  setting.width = measure < 400 ? page::Width::Phone : page::Width::Desktop;
  return setting;
}

/// The text of the place from the locator's byte on, without what it may begin in.
std::string textFrom(page::Page& page, const Locator& at) {
  const content::Article article = test::smallArticle();
  (void)page;
  const std::vector<content::Block>* blocks = &article.opening;
  for (const content::Section& section : article.sections) {
    if (section.id == at.section) blocks = &section.blocks;
  }
  return content::plainText((*blocks)[at.block]).substr(at.character);
}

}  // namespace

TEST_CASE("locators") {
  test::Fonts fonts;

  SUBCASE("every line's place leads back to that line, at every size and width") {
    for (const float size : kSizes) {
      for (const float measure : {300.0F, 620.0F}) {
        test::Sheet sheet(fonts, test::smallArticle(), sized(size, measure));
        const std::vector<test::LineAt> lines = test::linesOf(sheet.page);
        CHECK(lines.size() > 20);
        for (const test::LineAt& line : lines) {
          CAPTURE(size);
          CAPTURE(line.at.section);
          CAPTURE(line.at.block);
          CAPTURE(line.at.character);
          CHECK(sheet.page.locatorAt(line.top) == line.at);
          CHECK(sheet.page.yOf(line.at) == line.top);
        }
      }
    }
  }

  SUBCASE("places rise with heights") {
    test::Sheet sheet(fonts, test::smallArticle());
    float before = -1;
    for (const test::LineAt& line : test::linesOf(sheet.page)) {
      CHECK(line.top >= before);
      before = line.top;
    }
  }

  SUBCASE("bytes are counted as plainText() counts them: from the initial on, and across items") {
    test::Sheet sheet(fonts, test::smallArticle());
    CHECK(sheet.page.locatorAt(sheet.page.sectionTop(0) + 38 + 16) == Locator{"the-quiet-distance", 0, 0});
    const float first = sheet.page.yOf({"small-steps", 1, 0});
    CHECK(textFrom(sheet.page, sheet.page.locatorAt(first + 38)).substr(0, 7) == "Say one");
    CHECK(textFrom(sheet.page, sheet.page.locatorAt(first + 146)).substr(0, 7) == "Stop wh");
  }

  SUBCASE("a place inside a line has the top of that line") {
    test::Sheet sheet(fonts, test::smallArticle());
    const Locator second = sheet.page.locatorAt(sheet.page.yOf({"the-quiet-distance", 1, 40}) + 8);
    const float top = sheet.page.yOf(second);
    CHECK(sheet.page.yOf({second.section, second.block, second.character + 3}) == top);
  }
}

TEST_CASE("places kept, and places that begin something") {
  test::Fonts fonts;

  SUBCASE("the sentence one was at stays at the top when size and width change") {
    for (const float size : kSizes) {
      test::Sheet sheet(fonts, test::smallArticle());
      const Locator kept = sheet.page.sentenceStart({"the-quiet-distance", 0, 180});
      CHECK(textFrom(sheet.page, kept).substr(0, 20) == "More often it gather");
      sheet.page.set(sized(size, 338));
      const float y = sheet.page.yOf(kept);
      sheet.page.ensure(y, y + 600);
      const Locator top = sheet.page.locatorAt(y);
      CHECK(top.section == kept.section);
      CHECK(top.block == kept.block);
      CHECK(top.character <= kept.character);
      // The line that is now at the top holds the kept byte.
      const Locator below = sheet.page.locatorAt(y + 4);
      CHECK((below.block > kept.block || below.character > kept.character));
    }
  }

  SUBCASE("sentences begin where Unicode says, and a list item begins one") {
    test::Sheet sheet(fonts, test::smallArticle());
    CHECK(sheet.page.sentenceStart({"the-quiet-distance", 0, 5}).character == 0);
    const Locator item = sheet.page.sentenceStart({"small-steps", 1, 66});
    CHECK(textFrom(sheet.page, item).substr(0, 12) == "Say one thin");
  }

  SUBCASE("the beginning of a section is its title, the beginning of the sheet the opening") {
    test::Sheet sheet(fonts, test::smallArticle());
    sheet.layOutEverything();
    for (std::size_t i = 0; i < 3; ++i) {
      const std::string id = sheet.page.pack().sections()[i].id;
      CHECK(sheet.page.yOf({id, 0, 0}) == sheet.page.sectionTop(i));
      CHECK(sheet.page.sectionAt(sheet.page.sectionTop(i)) == i);
      CHECK(sheet.page.locatorAt(sheet.page.sectionTop(i)) == Locator{id, 0, 0});
    }
    CHECK(sheet.page.yOf({"", 0, 0}) == 0);
    CHECK(sheet.page.sectionAt(0) == SIZE_MAX);
  }
}

TEST_CASE("places that are not there, and progress") {
  test::Fonts fonts;

  SUBCASE("an unknown place gives the nearest one before") {
    test::Sheet sheet(fonts, test::smallArticle());
    CHECK(sheet.page.yOf({"no-such-section", 3, 9}) == 0);
    const float last = sheet.page.yOf({"a-prayer", 2, 30});
    CHECK(sheet.page.yOf({"a-prayer", 99, 0}) == last);
    CHECK(sheet.page.yOf({"a-prayer", 2, 4000000}) == last);
    // An exercise without a box stands nowhere: its place is between its neighbours.
    const float hidden = sheet.page.yOf({"small-steps", 3, 0});
    CHECK(hidden >= sheet.page.yOf({"small-steps", 2, 0}));
    CHECK(hidden <= sheet.page.yOf({"small-steps", 4, 0}));
  }

  SUBCASE("progress runs from 0 at the title to 1 at the end of the section") {
    test::Sheet sheet(fonts, test::smallArticle());
    sheet.layOutEverything();
    const float top = sheet.page.sectionTop(1), next = sheet.page.sectionTop(2);
    CHECK(sheet.page.sectionProgress(1, top) == 0);
    CHECK(sheet.page.sectionProgress(1, top - 400) == 0);
    CHECK(sheet.page.sectionProgress(1, next) == 1);
    const float half = sheet.page.sectionProgress(1, (top + next) / 2);
    CHECK(half > 0.4F);
    CHECK(half < 0.65F);
    CHECK(sheet.page.sectionProgress(77, 0) == 0);
  }
}

TEST_CASE("wholeLinesBottom") {
  test::Fonts fonts;
  test::Sheet sheet(fonts, test::smallArticle());
  sheet.layOutEverything();
  const float first = sheet.page.yOf({"the-quiet-distance", 1, 0});

  SUBCASE("ends with the last line that fits") {
    CHECK(sheet.page.wholeLinesBottom(first, 32) == first + 32);
    CHECK(sheet.page.wholeLinesBottom(first, 63) == first + 32);
    CHECK(sheet.page.wholeLinesBottom(first, 64) == first + 64);
  }
  SUBCASE("does not cut the initial") {
    const float title = sheet.page.sectionTop(0);
    const float initial = title + 38 + 16;
    CHECK(sheet.page.wholeLinesBottom(title, initial + 70 - title) == title + 38);
    CHECK(sheet.page.wholeLinesBottom(title, initial + 96 - title) == initial + 96);
  }
  SUBCASE("is the foot itself where nothing fits") { CHECK(sheet.page.wholeLinesBottom(first + 1, 20) == first + 21); }
}
