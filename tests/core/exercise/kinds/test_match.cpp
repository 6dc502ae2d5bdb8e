#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <type_traits>

#include "tests/core/exercise/kinds/samples.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

namespace {

const std::string kHead = headOf("match") + "for = \"two\"\nsees = \"self\"\nquestion = \"What would be kind?\"\n";

std::string items(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    out += "[[item]]\nid = \"i" + std::to_string(i) + "\"\nlabel = \"Item " + std::to_string(i) + "\"\n";
  }
  return out;
}

/// Gives one byte, and then bytes that are always accepted; counts what was asked for.
struct OneByte : base::Random {
  explicit OneByte(unsigned char first) : next(first) {}
  void fill(void* bytes, std::size_t count) override {
    auto* out = static_cast<unsigned char*>(bytes);
    for (std::size_t i = 0; i < count; ++i) out[i] = asked++ == 0 ? next : static_cast<unsigned char>(1);
  }
  unsigned char next;
  std::size_t asked = 0;
};

MatchAnswer listOf(const std::set<std::uint8_t>& picks) {
  MatchAnswer answer;
  for (const std::uint8_t pick : picks) answer.picks[answer.count++] = pick;
  return answer;
}

constexpr std::uint8_t kItems = 5;

/// Every list of at most three of five things.
std::vector<std::set<std::uint8_t>> allLists() {
  std::vector<std::set<std::uint8_t>> all;
  for (unsigned bits = 0; bits < (1U << kItems); ++bits) {
    std::set<std::uint8_t> list;
    for (std::uint8_t i = 0; i < kItems; ++i) {
      if ((bits >> i & 1U) != 0) list.insert(i);
    }
    if (list.size() <= kMostPicks) all.push_back(list);
  }
  return all;
}

constexpr int kNothing = -1;
constexpr int kFair = 252;  // bytes of 256 that are taken: fourteen times eighteen

/// How often each outcome comes, over every byte that is taken.
std::map<int, int> outcomes(const MatchAnswer& a, const MatchAnswer& b) {
  std::map<int, int> times;
  for (int byte = 0; byte < kFair; ++byte) {
    OneByte random(static_cast<unsigned char>(byte));
    const auto shown = drawMatch(a, b, random);
    ++times[shown ? static_cast<int>(*shown) : kNothing];
  }
  return times;
}

std::set<std::uint8_t> onBoth(const std::set<std::uint8_t>& a, const std::set<std::uint8_t>& b) {
  std::set<std::uint8_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.begin()));
  return both;
}

}  // namespace

TEST_CASE("match: every problem has its place") {
  CHECK(problemsOf(headOf("match") + "sees = \"self\"\nquestion = \"a\"\n" + items(3)) ==
        "1:1 exercise.only_two kind=match");
  CHECK(problemsOf(headOf("match") + "for = \"two\"\nquestion = \"a\"\n" + items(3)) ==
        "1:1 exercise.only_sees kind=match word=self");
  CHECK(problemsOf(kHead + items(2)) == "8:1 exercise.too_few key=item count=3");
  CHECK(problemsOf(kHead + items(3) + "icon = \"whistle\"\n").find("17:8 exercise.not_one_of key=icon") == 0);
  CHECK(problemsOf(kHead + items(3) + "[[item]]\nid = \"i0\"\nlabel = \"a\"\n") == "18:6 exercise.id_twice id=i0");
  CHECK(problemsOf(kHead + items(10000)) == "80:1 exercise.too_many key=item count=24");
  CHECK(problemsOf(headOf("match") + "for = \"two\"\nsees = \"self\"\n" + items(3)) ==
        "1:1 exercise.missing_key key=question");
}

TEST_CASE("match: three picks at most") {
  const Exercise exercise = parsed(kHead + items(5));
  Answer answer = begin(exercise);
  const auto pick = [&](std::size_t index) { return step(exercise, answer, MatchPick{index}); };
  const auto now = [&]() -> const MatchAnswer& { return std::get<MatchAnswer>(answer); };
  CHECK(pick(4));
  CHECK(pick(0));
  CHECK(pick(2));
  CHECK_FALSE(now().full);
  SUBCASE("a fourth is not taken, and why is said") {
    CHECK(pick(1));
    CHECK(now().full);
    CHECK(now().count == 3);
    CHECK_FALSE(isPicked(now(), 1));
    CHECK_FALSE(pick(1));
    CHECK(pick(0));
    CHECK_FALSE(now().full);
    CHECK(pick(1));
    CHECK(isPicked(now(), 1));
    CHECK_FALSE(isPicked(now(), 0));
  }
  SUBCASE("nothing is an answer, too") {
    CHECK(step(exercise, answer, MatchClear{}));
    CHECK(now().count == 0);
    CHECK_FALSE(step(exercise, answer, MatchClear{}));
  }
  SUBCASE("what is not there is not picked") { CHECK_FALSE(pick(5)); }
  SUBCASE("nothing of it is kept") {
    CHECK(fieldsOf(exercise, answer).empty());
    CHECK(linesOf(exercise, answer).empty());
  }
}

TEST_CASE("match: a list is of one size, and is overwritten in place") {
  static_assert(std::is_trivially_copyable_v<MatchAnswer>);
  MatchAnswer answer = listOf({1, 2, 3});
  answer.full = true;
  destroy(answer);
  CHECK(answer.count == 0);
  CHECK_FALSE(answer.full);
  CHECK(answer.picks == std::array<std::uint8_t, kMostPicks>{});
}

TEST_CASE("match: of all pairs of lists") {
  for (const auto& first : allLists()) {
    const MatchAnswer a = listOf(first);
    for (const auto& second : allLists()) {
      const MatchAnswer b = listOf(second);
      const std::set<std::uint8_t> both = onBoth(first, second);
      const std::map<int, int> times = outcomes(a, b);
      if (both.empty()) {
        REQUIRE(times == std::map<int, int>{{kNothing, kFair}});
        continue;
      }
      // One time in three nothing, and each that stands on both as often as the others: exactly.
      std::map<int, int> expected = {{kNothing, kFair / 3}};
      for (const std::uint8_t item : both) expected[item] = kFair * 2 / 3 / static_cast<int>(both.size());
      REQUIRE(times == expected);
    }
  }
}

TEST_CASE("match: what somebody can see tells no more than the thing that is shown") {
  // For one's own list and an outcome: nothing is possible whatever the other chose, and a thing is possible with
  // every list of the other that holds it, whatever else it holds.
  for (const auto& own : allLists()) {
    for (const auto& other : allLists()) {
      const std::map<int, int> times = outcomes(listOf(own), listOf(other));
      REQUIRE(times.count(kNothing) == 1);
      for (std::uint8_t item = 0; item < kItems; ++item) {
        const bool possible = times.count(item) == 1;
        REQUIRE(possible == (own.count(item) == 1 && other.count(item) == 1));
      }
    }
  }
}

TEST_CASE("match: the order of the picks, and whose list is first, change nothing of what can come") {
  const MatchAnswer a = listOf({0, 2, 4});
  const MatchAnswer turned{{4, 0, 2}, 3, false};
  const MatchAnswer b = listOf({2, 3, 4});
  CHECK(outcomes(a, b) == outcomes(turned, b));
  CHECK(outcomes(a, b) == outcomes(b, a));
}

TEST_CASE("match: it takes the same chance whatever the lists hold, and none that would favour anything") {
  for (int byte = 0; byte < 256; ++byte) {
    std::set<std::size_t> asked;
    for (const auto& second : allLists()) {
      OneByte random(static_cast<unsigned char>(byte));
      (void)drawMatch(listOf({0, 1, 2}), listOf(second), random);
      asked.insert(random.asked);
    }
    REQUIRE(asked == std::set<std::size_t>{byte < kFair ? std::size_t{1} : std::size_t{2}});
  }
}
