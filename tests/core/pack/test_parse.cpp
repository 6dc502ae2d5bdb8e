#include <doctest/doctest.h>

#include <array>
#include <cstdio>

#include "core/base/strings.h"
#include "core/pack/limits.h"
#include "core/pack/open_pack.h"
#include "core/pack/parse.h"
#include "tests/core/pack/dump.h"
#include "tests/support/memory_files.h"

namespace pack = tend::pack;
namespace base = tend::base;
namespace content = tend::content;

namespace {

// Nine lines; the body of a test begins on line 10.
const std::string kFront =
    "+++\n"
    "format = 1\n"
    "id = \"small\"\n"
    "title = \"A small pack\"\n"
    "language = \"en\"\n"
    "kicker = \"Chapter one\"\n"
    "author = \"Somebody\"\n"
    "license = \"CC BY 4.0\"\n"
    "+++\n";

/// Those of the pack, then those of its exercises.
std::string problemsOf(const std::string& text) {
  const pack::ParsedPack parsed = pack::parsePack(text, "article.md");
  return pack::dump(parsed.problems) + pack::dump(parsed.exerciseProblems);
}
std::string problemsIn(const std::string& body) { return problemsOf(kFront + body); }

std::string bodyOf(const std::string& body) {
  const pack::ParsedPack parsed = pack::parsePack(kFront + body, "article.md");
  REQUIRE(pack::dump(parsed.problems) == "");
  std::string text = pack::dump(parsed.article);
  return text.substr(text.find("license: CC BY 4.0\n") + 19);
}

}  // namespace

TEST_CASE("the front matter says what the pack is") {
  const std::string text =
      "+++\nformat = 1\nid = \"small\"\ntitle = \"  A   small\\npack \"\nlanguage = \"pt-BR\"\nkicker = \"Two\"\n"
      "author = \"Ana\"\nlicense = \"CC0\"\n[source]\nname = \"Somewhere\"\nurl = \"https://example.org/a\"\n"
      "[series.previous]\ntitle = \"Before\"\npack = \"before\"\n[series.next]\ntitle = \"After\"\n+++\n## T {#t}\n";
  const pack::ParsedPack parsed = pack::parsePack(text, "a.md");
  CHECK(pack::dump(parsed.problems) == "");
  CHECK(pack::dump(parsed.article) ==
        "id: small\ntitle: A small pack\nkicker: Two\nlanguage: pt-BR\nauthor: Ana\nlicense: CC0\nsource: Somewhere\n"
        "url: https://example.org/a\nprevious: Before (before)\nnext: After ()\n# T #t\n");
}

TEST_CASE("problems of the front matter stand where they are") {
  const std::string body = "## T {#t}\n";
  CHECK(problemsOf(body) == "1:1 pack.front_missing\n");
  CHECK(problemsOf("") == "1:1 pack.front_missing\n1:1 pack.no_sections\n");
  CHECK(problemsOf("+++\nid = \"x\"\n" + body) == "1:1 pack.front_unclosed\n");
  CHECK(problemsOf("+++\n+++\n" + body) ==
        "1:1 pack.front_missing_key key=format\n1:1 pack.front_missing_key key=id\n"
        "1:1 pack.front_missing_key key=title\n1:1 pack.front_missing_key key=language\n");
  const std::string good = "+++\nformat = 1\nid = \"x\"\ntitle = \"X\"\nlanguage = \"en\"\n";
  CHECK(problemsOf(good + "titel = \"Y\"\n+++\n" + body) == "6:1 pack.front_unknown_key key=titel\n");
  CHECK(problemsOf(good + "author = 7\n+++\n" + body) == "6:10 pack.front_not_text key=author\n");
  CHECK(problemsOf(good + "source = \"x\"\n+++\n" + body) == "6:10 pack.front_not_table key=source\n");
  CHECK(problemsOf(good + "[source]\nurl = \"ftp://x\"\n+++\n" + body) == "7:7 pack.link_address address=ftp://x\n");
  CHECK(problemsOf(good + "[series.next]\npack = \"B\"\n+++\n" + body).find("pack.front_missing_key key=title") !=
        std::string::npos);
  CHECK(problemsOf(good + "[series.next]\ntitle = \"B\"\npack = \"No Id\"\n+++\n" + body) ==
        "8:8 pack.id_form id=No Id\n");
  CHECK(problemsOf("+++\nformat = 2\nid = \"x\"\ntitle = \"X\"\nlanguage = \"en\"\n+++\n" + body) ==
        "2:10 pack.format_newer\n");
  CHECK(problemsOf("+++\nformat = \"1\"\nid = \"X\"\ntitle = \"X\"\nlanguage = \"e\"\n+++\n" + body) ==
        "2:10 pack.format_not_number\n3:6 pack.id_form id=X\n5:12 pack.language_form language=e\n");
  CHECK(problemsOf(good + "\xC3\xA9t\xC3\xA9 = 1\n+++\n" + body) == "6:1 pack.toml detail=\xC3\xA9\n");
  CHECK(problemsOf(good + "[\r\x01ource]\n+++\n" + body).find("pack.control_character") != std::string::npos);
  CHECK(problemsOf(good + "author = \"\"\"a\"\"\"\" # \xC3\xA9\n+++\n" + body) == "");
  for (const char* header : {"[", "[[", "[ ", "[{a}]", "[[ \n", "[]", "[=]", "  [.a]"}) {
    CAPTURE(header);
    CHECK(problemsOf(good + header + "\n+++\n" + body).find("pack.toml detail=[") != std::string::npos);
  }
  const std::string broken = problemsOf("+++\nformat = 1\nid = \"x\ntitle = \"X\"\n+++\n" + body);
  CHECK(broken.substr(0, 10) == "3:8 pack.t");
}

TEST_CASE("sections, subheadings and what stands before them") {
  CHECK(bodyOf("Before.\n\n## One {#one}\n\nText.\n\n### Deeper\n\nMore.\n\n## Two *words* {#two .quiet}\n\n---\n") ==
        "  p  Before.\n# One #one\n  p  Text.\n  h3 Deeper\n  p  More.\n# Two words #two quiet\n  rule\n");
  CHECK(bodyOf("One {#one}\n---\n\nText.\n") == "# One #one\n  p  Text.\n");
}

TEST_CASE("inline text") {
  CHECK(bodyOf("## T {#t}\n\nplain *soft*\n**loud** ***both*** `a  b` x\\\ny  \nz\n") ==
        "# T #t\n  p  plain ⟨E|soft⟩ ⟨S|loud⟩ ⟨SE|both⟩ ⟨C|a b⟩ x⏎y⏎z\n");
  CHECK(bodyOf("## T {#t}\n\n[a *b*](https://e.org \"title\") <https://x.org> <me@e.org> [r]\n\n[r]: http://r.org\n") ==
        "# T #t\n  p  ⟨→https://e.org|a ⟩⟨E→https://e.org|b⟩ ⟨→https://x.org|https://x.org⟩ "
        "⟨→mailto:me@e.org|me@e.org⟩ ⟨→http://r.org|r⟩\n");
  CHECK(bodyOf("## T {#t}\n\nA &amp; B &eacute; &#233; &#x1F331; &nosuch; &#0; &nbsp;end &#7;\n") ==
        "# T #t\n  p  A & B é é 🌱 &nosuch; \xEF\xBF\xBD ␣end \xEF\xBF\xBD\n");
}

TEST_CASE("lists keep their numbers and depth") {
  CHECK(bodyOf("## T {#t}\n\n- one\n  more\n- two\n  - deep\n    - deeper\n- three\n\n  second\n") ==
        "# T #t\n  ul\n    • one more\n    • two\n      • deep\n        • deeper\n    • three⏎second\n");
  CHECK(bodyOf("## T {#t}\n\n7) seven\n8) eight\n   1. inner\n") ==
        "# T #t\n  ol from 7\n    • seven\n    • eight\n      • inner\n");
}

TEST_CASE("callouts and quotes") {
  CHECK(bodyOf(
            "> [!scripture] 1 Peter 4:8 · World English Bible | 1 Peter 4:8 · WEB\n> And *above* all\n> things.\n\n"
            "## T {#t}\n\n> [!Prayer]\n> Lord, we are tired.\n> Stay near.\\\n> Amen.\n>\n> Again.\n\n> Said once.\n>\n"
            "> Said twice.\n") ==
        "  scripture [1 Peter 4:8 · World English Bible] [1 Peter 4:8 · WEB] And ⟨E|above⟩ all things.\n# T #t\n"
        "  prayer\n    Lord, we are tired.\n    Stay near.\n    Amen.\n    Again.\n"
        "  quote\n    Said once.\n    Said twice.\n");
  CHECK(bodyOf("> [!scripture] John 1:5\n> The light shines.\n\n## T {#t}\n") ==
        "  scripture [John 1:5] [John 1:5] The light shines.\n# T #t\n");
}

TEST_CASE("exercises keep their source") {
  const std::string block =
      "```exercise\nid = \"e\"\nkind = \"scale\"\ntitle = \"T\"\nquiet = true\n\nitems = [1]\n```\n";
  CHECK(bodyOf("## T {#t}\n\n" + block) ==
        "# T #t\n  exercise e scale “T” quiet\nid = \"e\"\nkind = \"scale\"\ntitle = \"T\"\nquiet = true\n\nitems = "
        "[1]\n");
  const pack::ParsedPack parsed = pack::parsePack(kFront + "## T {#t}\n\n" + block, "a.md");
  CHECK(std::get<content::ExerciseRef>(parsed.article.sections[0].blocks[0]).line == 13);
}

TEST_CASE("every problem of the text stands where it is") {
  struct Row {
    const char* body;
    const char* problems;
  };
  const std::array rows = {
      Row{"", "10:1 pack.no_sections\n"},
      Row{"# One\n\n## T {#t}\n", "10:3 pack.heading_one\n10:3 pack.section_id_missing example={#one}\n"},
      Row{"## The way back\n", "10:4 pack.section_id_missing example={#the-way-back}\n"},
      Row{"## A {#No_Good}\n", "10:6 pack.id_form id=No_Good\n"},
      Row{"## A {#a}\n\n## B {#a}\n", "12:6 pack.id_twice id=a line=10\n"},
      Row{"## A {#a .loud}\n", "10:6 pack.attribute_unknown attribute=.loud\n"},
      Row{"## T {#t}\n\n### Sub {#s}\n", "12:9 pack.subheading_attributes\n"},
      Row{"## {#t}\n", "10:4 pack.heading_empty\n"},
      Row{"## T {#t}\n\nSee é [it](javascript:alert(1)).\n", "12:12 pack.link_address address=javascript:alert(1)\n"},
      Row{"## T {#t}\n\nLook: ![a cat](https://e.org/c.png)\n", "12:7 pack.image\n"},
      Row{"## T {#t}\n\nA <b>bold</b> word.\n", "12:3 pack.html\n12:10 pack.html\n"},
      Row{"## T {#t}\n\n<div>\nhi\n</div>\n", "12:1 pack.html\n"},
      Row{"## T {#t}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "12:1 pack.table\n"},
      Row{"## T {#t}\n\n```python\nx\n```\n", "12:4 pack.code_block name=python\n"},
      Row{"## T {#t}\n\n- a\n  1. b\n", "13:6 pack.list_mixed\n"},
      Row{"## T {#t}\n\n- a\n\n  > b\n", "14:5 pack.item_holds\n"},
      Row{"## T {#t}\n\n- a\n-\n- b\n", "13:1 pack.item_empty\n"},
      Row{"## T {#t}\n\n> - a\n", "12:5 pack.quote_holds\n"},
      Row{"## T {#t}\n\n> [!note] x\n> y\n", "12:3 pack.callout_unknown name=note\n"},
      Row{"## T {#t}\n\n> [!scripture]\n> y\n", "12:3 pack.scripture_reference\n"},
      Row{"## T {#t}\n\n> [!scripture] John 1:1\n", "12:3 pack.scripture_empty\n"},
      Row{"## T {#t}\n\n> [!prayer] Lord\n> hear.\n", "12:3 pack.prayer_first_line\n"},
      Row{"## T {#t}\n\n> [!prayer]\n", "12:3 pack.prayer_empty\n"},
      Row{"## T {#t}\n\nbell \x07 here\n", "12:6 pack.control_character code=U+0007\n"},
      Row{"## T {#t}\n\n  ```exercise\n  id = \"e\"\n  kind = \"scales\"\n  title = \"T\"\n  ```\n",
          "14:10 pack.exercise_kind kind=scales\n"},
      Row{"## T {#t}\n\n```exercise\nkind = \"scale\"\ntitle = 5\nquiet = \"yes\"\n```\n",
          "13:1 pack.exercise_missing_key key=id\n14:9 pack.exercise_not_text key=title\n15:9 pack.exercise_quiet\n"},
      Row{"## T {#t}\n\n```exercise\nid = \"e\"\nkind = \"scale\"\ntitle = \"T\"\n```\n\n"
          "```exercise\nid = \"e\"\nkind = \"scale\"\ntitle = \"T\"\n```\n",
          "19:1 pack.id_twice id=e line=13\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.body);
    CHECK(problemsIn(row.body) == row.problems);
  }
  CHECK(problemsIn("## T {#t}\n\n```exercise\nid = \"e\nkind = \"scale\"\n```\n").substr(0, 14) == "13:8 pack.toml");
}

TEST_CASE("CRLF, a byte order mark and missing newlines at the end change nothing") {
  std::string crlf = "\xEF\xBB\xBF";
  for (const char c : kFront + "## T {#t}\n\nOne\ntwo.\n\n```exercise\nid = 1\n```")
    crlf += c == '\n' ? "\r\n" : std::string(1, c);
  const pack::ParsedPack parsed = pack::parsePack(crlf, "a.md");
  CHECK(parsed.article.info.title == "A small pack");
  CHECK(pack::dump(parsed.exerciseProblems) ==
        "16:1 pack.exercise_missing_key key=kind\n16:1 pack.exercise_missing_key key=title\n"
        "16:6 pack.exercise_not_text key=id\n");
  CHECK(content::plainText(parsed.article.sections[0].blocks[0]) == "One two.");
}

TEST_CASE("an exercise that cannot be read leaves the rest of the pack whole") {
  const std::string head = "## T {#t}\n\nBefore.\n\n```exercise\n";
  const std::string named = "id = \"e\"\nkind = \"reflect\"\ntitle = \"T\"\n";
  const auto check = [&](const std::string& toml) {
    return pack::parsePack(kFront + head + toml + "```\n\nAfter.\n", "a.md", pack::Depth::Checking);
  };
  SUBCASE("a missing field, told with its line when checked") {
    const pack::ParsedPack parsed = check(named + "minutes = -3\n");
    CHECK(parsed.problems.empty());
    const std::string told = pack::dump(parsed.exerciseProblems);
    CHECK(told.find("18:11 exercise.out_of_bounds") != std::string::npos);
    CHECK(told.find("15:1 exercise.missing_key key=summary") != std::string::npos);
    CHECK(parsed.article.sections[0].blocks.size() == 3);
  }
  SUBCASE("a key that is not known, in a fence that is indented") {
    const std::string body =
        "## T {#t}\n\n  ```exercise\n  id = \"e\"\n  kind = \"reflect\"\n  title = \"T\"\n"
        "  sumary = \"x\"\n  ```\n";
    const pack::ParsedPack parsed = pack::parsePack(kFront + body, "a.md", pack::Depth::Checking);
    CHECK(pack::dump(parsed.exerciseProblems).find("16:3 exercise.unknown_key key=sumary") != std::string::npos);
  }
  SUBCASE("one without a name has a place of its own") {
    const pack::ParsedPack parsed = check("kind = \"reflect\"\ntitle = \"T\"\n");
    CHECK(std::get<content::ExerciseRef>(parsed.article.sections[0].blocks[1]).id == "exercise-15");
  }
}

TEST_CASE("text that is not UTF-8 is named with its place") {
  CHECK(problemsIn("## T {#t}\n\ncaf\xE9 au lait\n") == "12:4 pack.not_utf8\n");
  CHECK(problemsOf(std::string("\xFF\xFE+\0+\0", 6)) == "1:1 pack.not_utf8\n");
  CHECK(problemsOf(kFront + std::string("## T {#t}\n\na\0b\n", 15)) == "12:2 pack.control_character code=U+0000\n");
}

TEST_CASE("every problem has a sentence and at most a hundred are told") {
  std::string body;
  for (int i = 0; i < 500; ++i) body += "## T\n\n";
  const pack::ParsedPack parsed = pack::parsePack(kFront + body, "article.md");
  CHECK(parsed.problems.size() == pack::kMaxProblems);
  const base::Strings strings(base::languageFor("en"));
  CHECK(strings.sentence(parsed.problems[0]) ==
        "article.md:10:4: This section has no id. Put one at the end of the line, for example {#t}.");
}

TEST_CASE("hostile shapes end quickly") {
  const auto repeated = [](const std::string& piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
  };
  const std::string head = kFront + "## T {#t}\n\n";
  CHECK(problemsOf(head + repeated(">", 50000) + "x\n") == "12:1 pack.nested_too_deep\n");
  CHECK(problemsOf(head + repeated("- ", 50000) + "x\n") == "12:1 pack.nested_too_deep\n");
  std::string stairs;
  for (std::size_t i = 0; i < 3000; ++i) stairs += std::string(2 * i, ' ') + "- x\n";
  CHECK(problemsOf(head + stairs) == "72:1 pack.nested_too_deep\n");
  CHECK(problemsOf(head + repeated("word ", 100000)) == "12:1 pack.paragraph_too_long\n");
  for (const char* piece : {"[", "![", "*a **a ", "`a``", "<a ", "[a](<b",
                            "a**b"
                            "c* ",
                            "\\", "&a", "[x]: y\n", "_a ", "[[]()"}) {
    (void)pack::parsePack(head + repeated(piece, 20000), "a.md");
  }
  (void)pack::parsePack("+++\n" + repeated("a.", 20000) + "a = 1\n+++\n", "a.md");
  (void)pack::parsePack("+++\na = " + repeated("[", 20000) + "\n+++\n", "a.md");
  (void)pack::parsePack(head + "[a]: https://e.org/" + repeated("x", 100000) + "\n\n" + repeated("[a]\n\n", 20000),
                        "a.md");
}

TEST_CASE("more than 50 MB is refused in one sentence") {
  const std::string text(pack::kMaxPackBytes + 1, 'a');
  CHECK(problemsOf(text) == "0:0 pack.too_large limit=50\n");
}

TEST_CASE("the built-in pack opens and has no problems") {
  const auto source = pack::openBuiltInPack();
  CHECK(source->info().id == "growing-close");
  CHECK(source->sections().size() == 14);
  CHECK(problemsOf(tend::testing::readSourceFile("assets/packs/growing-close/article.md")) == "");
}
