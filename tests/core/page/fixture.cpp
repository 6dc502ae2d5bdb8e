#include "tests/core/page/fixture.h"

#include <doctest/doctest.h>

#include "core/text/load_book.h"

namespace tend::test {

using namespace content;

Fonts::Fonts() {
  std::vector<std::string> missing;
  base::Result<text::FontBook> loaded = text::loadBook(library, text::systemFontPaths(), missing);
  REQUIRE(loaded);
  book = *loaded;
}

page::Press Fonts::press() { return {&library, &book, &hyphenator, &cache}; }

CountingPack::CountingPack(Article article) : m_article(std::move(article)) {
  for (const Section& section : m_article.sections) {
    SectionInfo info;
    info.id = section.id;
    info.title = section.title;
    for (const Block& block : section.blocks) info.characters += static_cast<std::uint32_t>(plainText(block).size());
    m_infos.push_back(info);
  }
}

base::Result<std::vector<Block>> CountingPack::opening() {
  ++openingReads;
  return m_article.opening;
}

base::Result<Section> CountingPack::section(std::size_t index) {
  ++sectionReads;
  sectionsRead.insert(index);
  if (damaged.contains(index)) return base::fail(base::ErrorCode::BadData, "pack.section_damaged");
  return m_article.sections[index];
}

Spans spans(const std::string& text) { return {Span{text, 0, {}}}; }

Paragraph paragraph(const std::string& text) {
  Paragraph made;
  made.spans = spans(text);
  return made;
}

namespace {

Paragraph subheading(const std::string& text) {
  Paragraph made = paragraph(text);
  made.kind = ParagraphKind::Subheading;
  return made;
}

Section firstSection() {
  Section section{"the-quiet-distance", "The quiet distance", false, {}};
  section.blocks.emplace_back(
      paragraph("Two people can share a kitchen, a calendar and a bed, and still feel a long way from one another. It "
                "seldom begins with one bad day. More often it gathers slowly: a season of long shifts, a sorrow "
                "nobody had words for, an argument that stopped without really ending. You both learned to keep "
                "things running, and running took everything you had."));
  section.blocks.emplace_back(
      paragraph("From the outside all may look well. Supper is made, the children are fetched, the week is agreed. Yet "
                "the talk has become a list of errands."));
  Paragraph marked;
  marked.spans = {Span{"Weary things can be ", 0, {}},
                  Span{"rested", kEmphasis, {}},
                  Span{", ", 0, {}},
                  Span{"mended", kStrong, {}},
                  Span{" and read about in ", 0, {}},
                  Span{"a longer ", 0, "https://example.org/notes"},
                  Span{"note", kEmphasis, "https://example.org/notes"},
                  Span{" or in ", 0, {}},
                  Span{"mend.txt", kCode, {}},
                  Span{".", 0, {}}};
  section.blocks.emplace_back(marked);
  return section;
}

Section secondSection() {
  Section section{"small-steps", "Small steps, taken slowly", false, {}};
  section.blocks.emplace_back(paragraph("Four things help on most evenings."));
  List list;
  list.items = {{spans("Sit where you can see each other, and put the lamp low."), 0},
                {spans("Say one thing that was good."), 0},
                {spans("A small thing counts as much as a large one, and often it counts for more than that."), 1},
                {spans("Stop while it is still pleasant."), 0}};
  section.blocks.emplace_back(list);
  section.blocks.emplace_back(paragraph("None of them needs a plan."));
  section.blocks.emplace_back(ExerciseRef{"layers", "layers", "Your four layers", false, "", 1});
  section.blocks.emplace_back(subheading("When it goes wrong"));
  List steps;
  steps.ordered = true;
  steps.first = 9;
  steps.items = {{spans("Pause."), 0}, {spans("Name what happened without a reason for it."), 0}};
  section.blocks.emplace_back(steps);
  section.blocks.emplace_back(ThematicBreak{});
  section.blocks.emplace_back(Quote{{spans("Nobody mends a wall by looking at the stones they would rather have had."),
                                     spans("One stone is picked up, and then the one beside it.")}});
  return section;
}

Section thirdSection() {
  Section section{"a-prayer", "A prayer for two", false, {}};
  section.blocks.emplace_back(Prayer{{spans("Lord, we are further apart than we meant to be."),
                                      spans("Lend us patience where we are tired, and courage to be gentle."),
                                      spans("Where anyone is afraid, bring safety first.")}});
  section.blocks.emplace_back(Scripture{spans("A soft answer turns away wrath, but a harsh word stirs up anger."),
                                        "Proverbs 15:1 \xC2\xB7 World English Bible", "Proverbs 15:1 \xC2\xB7 WEB"});
  section.blocks.emplace_back(paragraph("Amen is a small word, and it is enough for tonight."));
  return section;
}

}  // namespace

Article smallArticle() {
  Article article;
  article.info.id = "small";
  article.info.kicker = "Chapter one";
  article.info.title = "Finding your way back to each other";
  article.info.language = "en";
  article.opening.emplace_back(Scripture{
      spans("And above all things be earnest in your love among yourselves, for love covers a multitude of sins."),
      "1 Peter 4:8 \xC2\xB7 World English Bible", "1 Peter 4:8 \xC2\xB7 WEB"});
  article.sections = {firstSection(), secondSection(), thirdSection()};
  return article;
}

Article longArticle(std::size_t sections, std::size_t paragraphs) {
  Article article;
  article.info.id = "long";
  article.info.title = "A long book";
  article.info.language = "en";
  for (std::size_t i = 0; i < sections; ++i) {
    Section section{"section-" + std::to_string(i), "Section " + std::to_string(i), false, {}};
    for (std::size_t p = 0; p < paragraphs; ++p) {
      std::string text = "This is paragraph " + std::to_string(p) + ". ";
      for (std::size_t n = 0; n < 3 + (i + p) % 5; ++n) {
        text += "It has sentences of the usual kind, and each of them says a little about nothing in particular. ";
      }
      section.blocks.emplace_back(paragraph(text + "Here it ends."));
    }
    article.sections.push_back(std::move(section));
  }
  return article;
}

Sheet::Sheet(Fonts& fonts, Article article, const page::Setting& setting)
    : pack(std::make_shared<CountingPack>(std::move(article))), page(pack, fonts.press()) {
  page.set(setting);
}

void Sheet::layOutEverything() {
  while (page.continueLayout(0, 50)) {
  }
  page.ensure(0, page.heightPx());
}

page::Setting phoneSetting() {
  page::Setting setting;
  setting.bodySizePx = 19;
  setting.measurePx = 338;
  setting.width = page::Width::Phone;
  setting.topMarginPx = 26;
  setting.marginPx = 26;
  return setting;
}

page::Setting tabletSetting() {
  page::Setting setting;
  setting.measurePx = 592;
  setting.width = page::Width::Tablet;
  setting.topMarginPx = 60;
  return setting;
}

page::Setting desktopSetting() { return {}; }

std::vector<LineAt> linesOf(page::Page& page) {
  std::vector<LineAt> lines;
  page.ensure(0, page.heightPx());
  for (float y = 0; y < page.heightPx(); y += 4) {
    const Locator at = page.locatorAt(y);
    if (lines.empty() || !(lines.back().at == at)) lines.push_back({page.yOf(at), at});
  }
  return lines;
}

std::vector<page::Leaf> leavesOf(page::Page& page) {
  std::vector<page::Leaf> leaves;
  for (std::optional<page::Leaf> leaf = page.leafAt(0); leaf; leaf = page.leafAfter(*leaf)) leaves.push_back(*leaf);
  return leaves;
}

}  // namespace tend::test
