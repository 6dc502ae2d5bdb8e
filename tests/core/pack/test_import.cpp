#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "core/pack/import.h"
#include "core/pack/import_decode.h"
#include "core/pack/import_finish.h"
#include "core/pack/import_navigation.h"
#include "core/pack/import_words.h"
#include "core/pack/parse.h"
#include "core/pack/write_markdown.h"
#include "tests/core/pack/dump.h"
#include "tests/support/memory_files.h"

namespace pack = tend::pack;
namespace content = tend::content;
using tend::testing::readSourceFile;

namespace {

std::string resultOf(const pack::ImportResult& result) {
  return pack::dump(result.article) + "--- warnings\n" + pack::dump(result.warnings);
}

/// What is written from an import must be a pack without problems that reads the same.
void checkGoodPack(const pack::ImportResult& result) {
  const pack::ParsedPack parsed = pack::parsePack(pack::writeMarkdown(result.article), "article.md");
  CHECK(pack::dump(parsed.problems) == "");
  CHECK(pack::dump(parsed.article) == pack::dump(result.article));
}

std::vector<std::string> wordsIn(const std::string& text) {
  std::vector<std::string> words;
  std::string bare = text;
  for (const std::string mark : {"“", "”", "•", "—", "–", "\xC2\xA0"}) {  // quotation marks of a verse are not words
    for (std::size_t at = bare.find(mark); at != std::string::npos; at = bare.find(mark, at))
      bare.replace(at, mark.size(), " ");
  }
  std::istringstream in(pack::keywordForm(bare));
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

/// The first word of the input that is missing in the output, in order; labels and numbers of items may be.
std::string firstLostWord(const std::string& input, const content::Article& article) {
  static const std::set<std::string> labels = {"previous", "next", "framing", "verse", "scripture", "by", "written"};
  const std::vector<std::string> output = wordsIn(pack::wordsOf(article));
  std::size_t at = 0;
  for (const std::string& word : wordsIn(input)) {
    const std::size_t limit = std::min(output.size(), at + 8);
    std::size_t found = at;
    while (found < limit && output[found] != word) ++found;
    const bool number = word.size() < 3 && word.find_first_not_of("0123456789") == std::string::npos;
    if (found < limit) {
      at = found + 1;
    } else if (labels.count(word) == 0 && !number) {
      return word;
    }
  }
  return "";
}

std::string plain(const std::string& text) {
  const pack::ImportResult result = pack::importText("A Title\n\n" + text, "a.txt");
  checkGoodPack(result);
  std::string dump = resultOf(result);
  for (const char* usual : {"id: a-title\ntitle: A Title\nlanguage: en\n", "1:1 import.language_assumed\n",
                            "1:1 import.no_headings\n", "--- warnings\n"}) {
    const std::size_t at = dump.find(usual);
    if (at != std::string::npos) dump.erase(at, std::string(usual).size());
  }
  return dump;
}

}  // namespace

TEST_CASE("articles of many shapes import as expected") {
  for (const char* name :
       {"garden-fence.txt", "slow-bread.txt", "letters-windows.txt", "river-walk.txt", "hard-wrapped.txt",
        "no-headings.txt", "night-shift.txt", "saved-page.html", "plain-markdown.md"}) {
    CAPTURE(name);
    const std::string input = readSourceFile(std::string("tests/data/import/") + name);
    const pack::ImportResult result = pack::importAny(input, name);
    CHECK(resultOf(result) == readSourceFile(std::string("tests/golden/core/pack/import/") + name + ".dump"));
    checkGoodPack(result);
    const bool text = std::string(name).find(".txt") != std::string::npos;
    if (text) CHECK(firstLostWord(pack::decodeText(input).text, result.article) == "");
  }
}

TEST_CASE("blank lines or single newlines, marks or none: the same article") {
  const std::string spaced =
      "On Small Doors\n\nFraming verse: “Knock, and it will be opened for you.” (Luke 11:9)\n\nThe Door in the Wall\n\n"
      "There was a door that nobody used. It opened all the same.\n\nA small door is good for:\n\n"
      "  • Cats who know their own mind\n\n  • Letters that cannot wait\n\n  • One person at a time\n\n"
      "We kept it oiled. It cost us nothing.\n\nA Prayer at the Door\n\nLord, open what we shut.\nTeach us to "
      "knock.\nAmen.\n\n"
      "Going Through\n\nStoop a little. See https://example.org/doors.\n\nPrevious\nPrevious\n\nOn Large "
      "Windows\n\nNext\nNext\n\nOn Stairs\n";
  std::string dense, unmarked, both;
  std::istringstream lines(spaced);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t bullet = line.find("•");
    const std::string bare = bullet == std::string::npos ? line : line.substr(bullet + 4);
    if (!line.empty()) dense += line + "\n";
    if (!line.empty()) both += bare + "\n";
    unmarked += bare + "\n";
  }
  const std::string expected = resultOf(pack::importText(spaced, "a.txt"));
  CHECK(expected.find("--- warnings\n") + 13 == expected.size());
  CHECK(expected.find("    • Letters that cannot wait\n") != std::string::npos);
  CHECK(expected.find("previous: On Large Windows ()\nnext: On Stairs ()\n") != std::string::npos);
  CHECK(resultOf(pack::importText(dense, "a.txt")) == expected);
  CHECK(resultOf(pack::importText(unmarked, "a.txt")) == expected);
  CHECK(resultOf(pack::importText(both, "a.txt")) == expected);
}

TEST_CASE("what could be meant in two ways is said with its line") {
  const std::string body = "It was so for a long time. Then it was not, and the rain came.\n\n";
  CHECK(plain("First Part\n\n" + body + "Something unfinished\n") ==
        "# First Part #first-part\n  p  It was so for a long time. Then it was not, and the rain came.\n"
        "  p  Something unfinished\n7:1 import.paragraph_assumed text=Something unfinished\n");
  CHECK(plain("First Part\n\nSay this:\n\nI was wrong.\n\nI am sorry.\n\n" + body) ==
        "# First Part #first-part\n  p  Say this:\n  ul\n    • I was wrong.\n    • I am sorry.\n"
        "  p  It was so for a long time. Then it was not, and the rain came.\n7:1 import.list_assumed text=I was "
        "wrong.\n");
  CHECK(plain("First Part\n\n" + body + "roses are red\nviolets are blue\n\n" + body)
            .find("7:1 import.lines_kept last=8") != std::string::npos);
  CHECK(plain("First Part\n\n" + body + "Framing verse: love, as Peter says somewhere.\n")
            .find("7:1 import.verse_unclear") != std::string::npos);
}

TEST_CASE("navigation is known by its labels, whatever their case") {
  using pack::NavigationSide;
  for (const char* label :
       {"Previous", "PREVIOUS", "← Previous", "Previous Post", "« prev", "Previous Previous", "Older"}) {
    CAPTURE(label);
    CHECK(pack::navigationLabel(label) == NavigationSide::Previous);
  }
  for (const char* label : {"Next", "next →", "Next article:", "NEXT POST »"})
    CHECK(pack::navigationLabel(label) == NavigationSide::Next);
  for (const char* text : {"Next Steps", "The previous year", "", "Previous Next", "Post"})
    CHECK_FALSE(pack::navigationLabel(text));
}

TEST_CASE("references are told from other words") {
  for (const char* text : {"1 Peter 4:8", "(1 Peter 4:8)", "— Psalm 23", "Song of Songs 2:4-6",
                           "John 3:16–17, 20 (WEB)", "II Kings 2:1", "Ecclesiastes 4:9 NIV", "Matthew 5:3-7:29"}) {
    CAPTURE(text);
    CHECK(pack::isReference(text));
  }
  for (const char* text :
       {"", "Peter", "a friend, 1987", "my uncle 4:8", "4:8", "Peter said 3 things", "Chapter 12345"}) {
    CAPTURE(text);
    CHECK_FALSE(pack::isReference(text));
  }
}

TEST_CASE("bare addresses become links and lose what belongs to the sentence") {
  const auto links = [](const char* text) {
    std::string out;
    for (const pack::FoundLink& link : pack::findLinks(text)) out += link.address + " ";
    return out;
  };
  CHECK(links("See https://e.org/a. Or (http://x.org/b_(c)), “www.y.org”!") ==
        "https://e.org/a http://x.org/b_(c) https://www.y.org ");
  CHECK(links("Write to a.b@c.org, not to @home or x@y.") == "mailto:a.b@c.org ");
  CHECK(links("https:// http://. www. xhttps://e.org") == "");
}

TEST_CASE("other encodings are read and said") {
  const std::string utf16(
      "\xFF\xFE"
      "H\0i\0=\xD8\x00\xDE\n\0",
      12);
  CHECK(pack::decodeText(utf16).text == "Hi\xF0\x9F\x98\x80\n");
  CHECK(pack::decodeText("\x93"
                         "caf\xE9\x94")
            .text == "“café”");
  CHECK(pack::decodeText("a\r\nb\rc\xE2\x80\xA8"
                         "d")
            .text == "a\nb\nc\nd");
  CHECK(pack::decodeText(std::string("a\0b", 3)).removedControls == 1);
}

TEST_CASE("nothing at all, or one word, is still an answer") {
  for (const char* text : {"", "\n\n\n", "Word", "…", "\xFF"}) {
    CAPTURE(text);
    checkGoodPack(pack::importText(text, "notes.txt"));
    checkGoodPack(pack::importHtml(text, "notes.html"));
  }
}

TEST_CASE("a paragraph without end is divided at its sentences, a word without end between its letters") {
  std::string text = "A title\n\n";
  for (int i = 0; i < 20000; ++i) text += "A sentence of the text. ";
  const pack::ImportResult result = pack::importText(text + "\n\nShort.\n", "long.txt");
  checkGoodPack(result);
  CHECK(firstLostWord(text, result.article) == "");
  CHECK(pack::dump(result.warnings).find("import.paragraph_split") != std::string::npos);
  REQUIRE(result.article.sections.size() == 1);
  const auto& blocks = result.article.sections[0].blocks;
  REQUIRE(blocks.size() > 10);
  for (const content::Block& block : blocks) CHECK(content::plainText(block).back() == '.');
  std::string word;
  for (int i = 0; i < 200000; ++i) word += "\xC3\xA9";
  checkGoodPack(pack::importText("A title\n\nBefore it stands this.\n\n" + word + "\n", "word.txt"));
}

TEST_CASE("the publisher's own file, where it is at hand") {
  const char* path = std::getenv("TEND_REAL_ARTICLE");
  if (path == nullptr) return;
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in.good());
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const pack::ImportResult result = pack::importText(bytes.str(), "article.txt");
  checkGoodPack(result);
  CHECK(pack::dump(result.warnings) == "");
  CHECK(result.article.sections.size() == 14);
  CHECK(firstLostWord(bytes.str(), result.article) == "");
  REQUIRE(result.article.opening.size() == 1);
  CHECK(std::get<content::Scripture>(result.article.opening[0]).reference == "1 Peter 4:8");
  std::size_t lists = 0, items = 0, prayerLines = 0, links = 0, quiet = 0;
  for (const content::Section& section : result.article.sections) {
    quiet += section.quiet ? 1U : 0U;
    for (const content::Block& block : section.blocks) {
      if (const auto* list = std::get_if<content::List>(&block)) items += list->items.size(), ++lists;
      if (const auto* prayer = std::get_if<content::Prayer>(&block)) prayerLines += prayer->lines.size();
      if (const auto* p = std::get_if<content::Paragraph>(&block)) {
        links += static_cast<std::size_t>(
            std::count_if(p->spans.begin(), p->spans.end(), [](const auto& s) { return !s.link.empty(); }));
      }
    }
  }
  CHECK(lists == 4);
  CHECK(items == 17);
  CHECK(prayerLines == 7);
  CHECK(links == 1);
  CHECK(quiet == 3);
  CHECK(result.article.info.previous);
  CHECK(result.article.info.next);
}
