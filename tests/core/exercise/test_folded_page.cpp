// A page that was folded: what it gives back, and that of two pages nothing opens but the lines that both offered.
#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "core/exercise/folded_page.h"
#include "tests/core/exercise/kinds/samples.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

namespace {

constexpr std::size_t kLines = 4;
const std::array<const char*, kLines> kIds = {"tea", "tea-2", "walk", "song"};
const std::array<const char*, kLines> kNames = {"Tea", "More tea", "A walk", "A song"};

/// Four lines, one of which begins with the name of another.
Exercise scale() {
  std::string toml =
      headOf("scale") + "sees = \"reveal\"\nsteps = [\"Not now\", \"A little\", \"Half\", \"Mostly\", \"Wholly\"]\n";
  for (std::size_t i = 0; i < kLines; ++i) {
    toml += std::string("[[items]]\nid = \"") + kIds[i] + "\"\nname = \"" + kNames[i] + "\"\n";
  }
  return parsed(toml);
}

Exercise checklist() {
  return parsed(headOf("checklist") +
                "sees = \"reveal\"\nticked = \"Yes\"\nother = \"Something else\"\nafter = \"And then?\"\n" +
                "items = [{id = \"own\", text = \"Own\"}, {id = \"after\", text = \"After\"}]\n");
}

LineIds subset(unsigned bits) {
  LineIds ids;
  for (std::size_t i = 0; i < kLines; ++i) {
    if ((bits >> i & 1U) != 0) ids.insert(kIds[i]);
  }
  return ids;
}

/// An answer in which these lines have a step, and the others were left empty.
Fields answered(const Exercise& exercise, unsigned bits, int step) {
  Answer answer = begin(exercise);
  for (std::size_t i = 0; i < kLines; ++i) {
    if ((bits >> i & 1U) != 0) (void)exercise::step(exercise, answer, SetStep{i, step});
  }
  return fieldsOf(exercise, answer);
}

FoldedPage folded(const Fields& fields, const LineIds& offered) {
  auto page = FoldedPage::fold(fields, offered);
  REQUIRE(page);
  return std::move(*page);
}

/// All that a screen can show of one side, as text.
std::string shown(const Exercise& exercise, const Fields& fields) {
  std::string out;
  for (const Line& line : linesOf(exercise, answerFrom(exercise, fields))) {
    out += line.id + "|" + line.label + "|" + line.words + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a folded page gives back what was folded, to whoever reads it, as often as it is asked") {
  const Fields fields = {
      {"tea", "4"}, {"long", std::string(7000, 'x')}, {"empty", ""}, {"odd", std::string("a\0b\n", 4)}};
  const LineIds offered = {"tea", "song"};
  const FoldedPage page = folded(fields, offered);
  for (int i = 0; i < 2; ++i) {
    page.read([&](const Fields& inside, const LineIds& lines) {
      CHECK(inside == fields);
      CHECK(lines == offered);
    });
  }
  SUBCASE("an empty page is a page, too") {
    const FoldedPage empty = folded({}, {});
    CHECK(empty.isSet());
    empty.read([](const Fields& inside, const LineIds& lines) {
      CHECK(inside.empty());
      CHECK(lines.empty());
    });
  }
  SUBCASE("moved, it is elsewhere") {
    FoldedPage from = folded(fields, offered);
    const FoldedPage to = std::move(from);
    to.read([&](const Fields& inside, const LineIds&) { CHECK(inside == fields); });
  }
}

TEST_CASE("a page that was destroyed, or never folded, holds nothing") {
  FoldedPage page = folded({{"tea", "4"}}, {"tea"});
  page.destroy();
  CHECK_FALSE(page.isSet());
  for (const FoldedPage& one : {FoldedPage(), std::move(page)}) {
    one.read([](const Fields& inside, const LineIds& lines) {
      CHECK(inside.empty());
      CHECK(lines.empty());
    });
  }
}

TEST_CASE("a field belongs to a line by its name, and by nothing that only begins like it") {
  CHECK(isOfLine("tea", "tea"));
  CHECK(isOfLine("tea.note", "tea"));
  CHECK_FALSE(isOfLine("tea-2", "tea"));
  CHECK_FALSE(isOfLine("tea", "tea.note"));
  CHECK_FALSE(isOfLine("", "tea"));
}

TEST_CASE("of all pairs of offers, what opens is what both offered") {
  const Exercise exercise = scale();
  const Fields a = answered(exercise, 15, 4), b = answered(exercise, 15, 2);
  for (unsigned first = 0; first < 16; ++first) {
    for (unsigned second = 0; second < 16; ++second) {
      const Revealed open = reveal(exercise, folded(a, subset(first)), folded(b, subset(second)));
      // Byte for byte as if everything else had been left empty.
      REQUIRE(open.first == answered(exercise, first & second, 4));
      REQUIRE(open.second == answered(exercise, first & second, 2));
      REQUIRE(shown(exercise, open.first) == shown(exercise, answered(exercise, first & second, 4)));
    }
  }
}

TEST_CASE("a line that was held back, declined by the other, or left empty is one and the same") {
  const Exercise exercise = scale();
  // Whatever else differs: for one's own page and the lines that opened, what is seen is the same.
  for (unsigned answeredBits = 0; answeredBits < 16; ++answeredBits) {
    for (unsigned offered = 0; offered < 16; ++offered) {
      if ((offered & ~answeredBits) != 0) continue;  // what was left empty is not offered
      const FoldedPage theirs = folded(answered(exercise, answeredBits, 5), subset(offered));
      const FoldedPage onlyOffered = folded(answered(exercise, offered, 5), subset(offered));
      for (unsigned mine = 0; mine < 16; ++mine) {
        const FoldedPage own = folded(answered(exercise, 15, 3), subset(mine));
        const Revealed one = reveal(exercise, own, theirs), other = reveal(exercise, own, onlyOffered);
        REQUIRE(one.first == other.first);
        REQUIRE(one.second == other.second);
      }
    }
  }
}

TEST_CASE("what is no line of the exercise never opens, even if both offered it") {
  const Exercise exercise = scale();
  Fields fields = answered(exercise, 15, 3);
  fields["diary"] = "a sentence";
  const LineIds all = {"tea", "tea-2", "walk", "song", "diary", ""};
  const Revealed open = reveal(exercise, folded(fields, all), folded(fields, all));
  CHECK(open.first == answered(exercise, 15, 3));
  CHECK(open.second.count("diary") == 0);
}

TEST_CASE("whoever offers a thing of a checklist never offers what they wrote of their own with it") {
  const Exercise exercise = checklist();
  Answer answer = begin(exercise);
  CHECK(step(exercise, answer, MarkItem{0, true}));
  CHECK(step(exercise, answer, MarkItem{1, true}));
  CHECK(step(exercise, answer, AddOwn{}));
  for (const WritingField& field : writingFields(exercise, answer)) {
    (void)step(exercise, answer, WriteText{field.id, "a sentence of my own"});
  }
  const Fields fields = fieldsOf(exercise, answer);
  REQUIRE(shown(exercise, fields).find("a sentence of my own") != std::string::npos);
  const Revealed open = reveal(exercise, folded(fields, {"own", "after"}), folded(fields, {"own", "after"}));
  CHECK(shown(exercise, open.first).find("Yes") != std::string::npos);
  for (const auto& [id, value] : open.first) CHECK(value.find("a sentence") == std::string::npos);
}
