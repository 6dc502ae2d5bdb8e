// Where an article is never hyphenated: headings, verses and their references, addresses.
#include <doctest/doctest.h>

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

}  // namespace

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
