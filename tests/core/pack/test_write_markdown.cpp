#include <doctest/doctest.h>

#include <random>

#include "core/pack/parse.h"
#include "core/pack/text_rules.h"
#include "core/pack/write_markdown.h"
#include "tests/core/pack/dump.h"
#include "tests/support/memory_files.h"

namespace pack = tend::pack;
namespace content = tend::content;

namespace {

content::Article smallArticle() {
  content::Article article;
  article.info.id = "small";
  article.info.title = "A \"small\" \\ pack";
  article.info.language = "en";
  article.sections.push_back({"one", "One", false, {}});
  return article;
}

/// Writes, parses, and compares what a person would see.
void checkRoundTrip(const content::Article& article) {
  const std::string text = pack::writeMarkdown(article);
  const pack::ParsedPack parsed = pack::parsePack(text, "a.md");
  CAPTURE(text);
  CHECK(pack::dump(parsed.problems) == "");
  CHECK(pack::dump(parsed.article) == pack::dump(article));
}

void checkSpans(const content::Spans& spans) {
  content::Article article = smallArticle();
  auto& blocks = article.sections[0].blocks;
  blocks.emplace_back(content::Paragraph{content::ParagraphKind::Body, 3, spans});
  blocks.emplace_back(content::List{true, 3, {{spans, 0}, {spans, 1}, {spans, 1}, {spans, 0}}});
  blocks.emplace_back(content::List{true, 1, {{spans, 0}}});
  blocks.emplace_back(content::Quote{{{{"It is said", 0, {}}}, spans}});
  blocks.emplace_back(content::Scripture{spans, "John 1:5 · *WEB*", "John 1:5"});
  checkRoundTrip(article);
}

}  // namespace

TEST_CASE("the built-in pack survives being written and read") {
  const pack::ParsedPack parsed =
      pack::parsePack(tend::testing::readSourceFile("assets/packs/growing-close/article.md"), "a");
  REQUIRE(parsed.problems.empty());
  checkRoundTrip(parsed.article);
}

TEST_CASE("all facts about a pack are written") {
  content::Article article = smallArticle();
  article.info.kicker = "Zwei";
  article.info.author = "Ana B";
  article.info.license = "CC0";
  article.info.sourceName = "“Somewhere”";
  article.info.sourceUrl = "https://example.org/?a=1&b=2";
  article.info.previous = content::SeriesLink{"Before", "before"};
  article.info.next = content::SeriesLink{"After", ""};
  article.sections.push_back({"two", "1. Two # {braces} *stars* `ticks`", true, {}});
  checkRoundTrip(article);
}

TEST_CASE("text that looks like Markdown stays text") {
  for (const char* text : {"# not a heading",
                           "1. not a list",
                           "12) nor this",
                           "- nor this",
                           "+ nor this",
                           "> nor a quote",
                           "a*b*c _d_ **e**",
                           "[a](b) ![c](d) <i>x</i> <https://e.org>",
                           "&amp; &#65; &nbsp;",
                           "a \\ b \\* c\\",
                           "`tick` ``two``",
                           "~~~",
                           "===",
                           "---",
                           "|a|b|",
                           "***",
                           "[!prayer] x",
                           "a\xC2\xA0"
                           "b",
                           "\xC2\xA0",
                           "***a*** b",
                           "<!-- c -->",
                           "!",
                           "{#id}",
                           "1986",
                           "1986. A year",
                           "x\xE2\x80\xA8- y\xE2\x80\xA8"
                           "1. z\xE2\x80\xA8# w\xE2\x80\xA8===\xE2\x80\xA8--- v"}) {
    CAPTURE(text);
    checkSpans({{std::string("see ") + text, 0, {}}});
    if (std::string(text) != "[!prayer] x") checkSpans(pack::folded({{text, 0, {}}}));
  }
}

TEST_CASE("marks and links beside any letter survive") {
  const std::vector<std::string> words = {"word",
                                          "“quoted.”",
                                          "é",
                                          "a b",
                                          "!",
                                          "\xC2\xA0"
                                          "x",
                                          "日本",
                                          "1.",
                                          "*",
                                          "`",
                                          "x\xE2\x80\xA8y"};
  const std::vector<std::string> links = {"", "https://e.org/a_(b)*c*?x=1&amp;y", "mailto:a@b.org"};
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    content::Spans spans;
    const auto count = 1 + random() % 5;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string blank = random() % 3 == 0 ? " " : "";
      spans.push_back({words[random() % words.size()] + blank, static_cast<std::uint8_t>(random() % 4),
                       links[random() % 4 == 0 ? 1 + random() % 2 : 0]});
      if (random() % 12 == 0) spans.back().marks = content::kCode;
      if (spans.back().marks == content::kCode) spans.back().text = "co`de";
    }
    checkSpans(pack::folded(spans));
  }
}

TEST_CASE("every kind of block is written") {
  content::Article article = smallArticle();
  article.opening.emplace_back(
      content::Scripture{{{"Love.", 0, {}}}, "1 Peter 4:8 · World English Bible", "1 Peter 4:8 · WEB"});
  auto& blocks = article.sections[0].blocks;
  blocks.emplace_back(content::Paragraph{content::ParagraphKind::Subheading, 4, {{"Sub # x", 0, {}}}});
  blocks.emplace_back(content::Paragraph{content::ParagraphKind::Subheading, 3, {{"Sub {#y}", 0, {}}}});
  blocks.emplace_back(
      content::List{false, 1, {{{{"a", 0, {}}}, 0}, {{{"b", 0, {}}}, 1}, {{{"c", 0, {}}}, 2}, {{{"d", 0, {}}}, 0}}});
  blocks.emplace_back(content::List{false, 1, {{{{"other list", 0, {}}}, 0}}});
  blocks.emplace_back(content::List{true, 12, {{{{"a", 0, {}}}, 0}, {{{"b", 0, {}}}, 1}, {{{"c", 0, {}}}, 0}}});
  blocks.emplace_back(content::Prayer{{{{"Lord,", 0, {}}}, {{"- hear us.", 0, {}}}, {{"Amen.", 0, {}}}}});
  blocks.emplace_back(content::Prayer{{{{"Again.", 0, {}}}}});
  blocks.emplace_back(content::ExerciseRef{"e", "scale", "T", false,
                                           "id = \"e\"\nkind = \"scale\"\ntitle = \"T\"\nx = '''```'''\n", 0});
  blocks.emplace_back(content::ThematicBreak{});
  checkRoundTrip(article);
}
