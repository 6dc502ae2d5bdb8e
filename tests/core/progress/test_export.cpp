#include <doctest/doctest.h>
#include <md4c.h>

#include "core/base/strings.h"
#include "core/progress/export_markdown.h"
#include "tests/core/progress/histories.h"
#include "tests/support/golden.h"

using namespace tend::progress;
namespace base = tend::base;

namespace {

class FewTitles : public Titles {
 public:
  std::string ofPack(const std::string& pack) const override { return pack == "river" ? "The *River*" : ""; }
  std::string ofSection(const std::string&, const std::string& section) const override {
    return section == "banks" ? "1. Banks" : section == "sea" ? "The sea" : "";
  }
  std::string ofExercise(const std::string&, const std::string& id) const override {
    return id == "where-now" ? "Where are we today?" : "";
  }
  std::string ofField(const std::string&, const std::string&, const std::string& field) const override {
    return field == "words" ? "What would you like to say?" : "";
  }
  std::size_t orderOf(const std::string&, const std::string& section) const override {
    return section == "banks" ? 1 : section == "sea" ? 2 : 99;
  }
};

QuotedRange rangeIn(const std::string& pack, const std::string& section, const std::string& words) {
  QuotedRange range = someRange(words);
  range.pack = pack;
  range.anchor.range.begin.section = section;
  return range;
}

View sampleView() {
  View view;
  const EventId id{1, {0, 1}};
  view.places["river"] = {{0, 9}, id, {"river", {"banks", 1, 1}}};
  view.bookmarks.push_back({{0, 1}, id, {rangeIn("river", "sea", "It all comes out here.")}});
  view.highlights.push_back(
      {{0, 2}, id, {rangeIn("river", "banks", "Reeds\ngrow"), "wheat", "- not a list\n\n# nor this"}});
  view.highlights.push_back({{0, 3}, id, {rangeIn("lost", "gone", "Somewhere else"), "sage", ""}});
  view.highlights[1].value.range.anchor.bytes += 100;  // its quote was cut
  view.highlights.push_back(
      {{0, 4}, id, {rangeIn("river", "banks", "So do irises."), "sage", "as at *home*\nyou said"}});
  view.answers.push_back(
      {{0, 5}, id, {"river", "where-now", 1, "done", {{"team", "4"}, {"words", "we laughed"}, {"z", ""}}}});
  view.guide["day"] = {{0, 6}, id, {"day", "12"}};
  return view;
}

/// What a reader of CommonMark sees: paragraphs parted by "\n\n", hard breaks as "\n"; "!" for anything but text.
struct Seen {
  std::string text;
};

int onBlock(MD_BLOCKTYPE type, void*, void* user) {
  auto& text = static_cast<Seen*>(user)->text;
  if (type == MD_BLOCK_P && !text.empty()) text += "\n\n";
  if (type != MD_BLOCK_P && type != MD_BLOCK_DOC) text += "!block!";
  return 0;
}
int onLeave(MD_BLOCKTYPE, void*, void*) { return 0; }
int onSpan(MD_SPANTYPE, void*, void* user) {
  static_cast<Seen*>(user)->text += "!span!";
  return 0;
}
int onText(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
  auto& out = static_cast<Seen*>(user)->text;
  if (type == MD_TEXT_BR) out += "\n";
  if (type == MD_TEXT_NORMAL) out.append(text, size);
  if (type != MD_TEXT_BR && type != MD_TEXT_NORMAL) out += "!text!";
  return 0;
}

std::string rendered(const std::string& markdown) {
  Seen seen;
  const MD_PARSER parser{0,       MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS,
                         onBlock, onLeave,
                         onSpan,  onSpan,
                         onText,  nullptr,
                         nullptr};
  REQUIRE(md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &seen) == 0);
  return seen.text;
}

/// The text with blanks at line ends gone, and several empty lines as one: what survives any Markdown.
std::string expected(const std::string& text) {
  std::string out, line;
  bool empty = false;
  const auto flush = [&] {
    const std::size_t begin = line.find_first_not_of(' '), end = line.find_last_not_of(' ');
    const std::string kept = begin == std::string::npos ? "" : line.substr(begin, end - begin + 1);
    if (!kept.empty()) {
      if (!out.empty()) out += empty ? "\n\n" : "\n";
      out += kept;
    }
    empty = kept.empty();
    line.clear();
  };
  for (const char c : text) c == '\n' ? flush() : line.push_back(c);
  flush();
  return out;
}

}  // namespace

TEST_CASE("one's own words as Markdown, in the order of the article") {
  for (const char* language : {"en", "es"}) {
    const base::Strings strings(base::languageFor(language));
    tend::test::checkGolden("core/progress", std::string("export-") + language,
                            exportMarkdown(sampleView(), FewTitles(), strings));
  }
}

TEST_CASE("signs that steer a machine are left out of what is exported") {
  CHECK(escapedMarkdown("\x01red \x7Fto\x1B[31mday\x02", "") == "red to\\[31mday");
}

TEST_CASE("what somebody wrote reads the same when it is rendered") {
  Rng random(31);
  const std::string_view pieces[] = {"a",         "B ",  "\n",    "\n\n",  "*",      "_",     "`",
                                     "~~",        "|",   "# ",    "- ",    "+ ",     "1. ",   "2) ",
                                     "> ",        "<b>", "&amp;", "\\",    "[x](y)", "![",    "http://e.org",
                                     "www.e.org", "===", "---",   "    ",  "  \n",   ": ",    "a@e.org",
                                     "\xC3\xA9",  "!",   "``` ",  "| - |", "$x$",    "- [ ] "};
  for (int round = 0; round < 30000; ++round) {
    std::string text;
    for (auto n = 1 + random() % 8; n > 0; --n) text += pieces[random() % std::size(pieces)];
    CAPTURE(text);
    const std::string markdown = escapedMarkdown(text, "");
    CAPTURE(markdown);
    if (rendered(markdown) != expected(text)) {
      CHECK(rendered(markdown) == expected(text));
      break;
    }
  }
}
