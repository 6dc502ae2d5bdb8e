#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/share/homework.h"
#include "tests/core/share/homework_kit.h"

using namespace tend;
using namespace tend::share;

namespace {

std::string codeOf(const Homework& homework, const Offering& offering) {
  const auto code = encode(homework, offering);
  return code ? *code : code.error().id;
}

/// The error's id with its arguments, or "none".
std::string errorOf(std::string_view typed, const std::vector<Offering>& articles) {
  const auto decoded = decode(typed, articles);
  if (decoded) return "none";
  std::string all = decoded.error().id;
  for (const auto& [name, value] : decoded.error().arguments) all += " " + value;
  return all;
}

/// What cannot be written; all else must come back as itself.
std::set<std::string> refusedOf(const Offering& offering) {
  std::set<std::string> refused;
  for (const Offered& item : offering.items) {
    const auto code = encode({offering.pack, {}, {item.name}, {}}, offering);
    if (!code) refused.insert(item.name);
    if (code) REQUIRE(decode(*code, {offering})->homework.steps.front() == item.name);
  }
  return refused;
}

Homework threeSteps() {
  return {"growing-close",
          Date{2026, 11, 29},
          {"day.twenty-one-days.one-word", "exercise.listening-turns", "day.daily-rhythm.check-in"},
          "four-layers"};
}

}  // namespace

TEST_CASE("homework: a code and back") {
  const Offering own = test::ownOffering();
  const Offering other = test::otherOffering();
  SUBCASE("a code of this version reads the same for ever") {
    const std::string code = codeOf(threeSteps(), own);
    CHECK(code == "40GM-067G-B300-02R1-MXVD");
    const auto decoded = decode(code, {own});
    REQUIRE(decoded);
    CHECK(test::same(decoded->homework, threeSteps()));
    CHECK(decoded->leftOut == 0);
  }
  SUBCASE("ten thousand random ones come back through careless typing") {
    std::mt19937 chance(7);
    const std::vector<Offering> articles = {other, own};
    for (int i = 0; i < 10000; ++i) {
      const Offering& offering = i % 4 == 0 ? other : own;
      const Homework homework = test::randomHomework(chance, offering);
      const std::string code = codeOf(homework, offering);
      REQUIRE(test::withoutDashes(code).size() <= 28);
      const auto decoded = decode(test::typedCarelessly(chance, code), articles);
      REQUIRE(decoded);
      REQUIRE(test::same(decoded->homework, homework));
      REQUIRE(decoded->leftOut == 0);
    }
  }
  SUBCASE("fewer steps are fewer signs") {
    Homework homework{"growing-close", {}, {}, "hope"};
    CHECK(codeOf(homework, own).size() == 19);
    homework.steps = {"exercise.letter-to-us", "exercise.short-prayer", "exercise.four-layers"};
    CHECK(codeOf(homework, own).size() == 24);
    for (const char* more : {"exercise.guided-prayer", "exercise.where-today", "exercise.verse-to-share"}) {
      homework.steps.emplace_back(more);
    }
    CHECK(codeOf(homework, own).size() == 29);
  }
  SUBCASE("an address with the code in its fragment reads like the code") {
    const std::string code = codeOf(threeSteps(), own);
    const std::string address = addressOf("https://example.org/tend/", code);
    CHECK(address == "https://example.org/tend/#h=40GM067GB30002R1MXVD");
    CHECK(errorOf(address, {own}) == "none");
  }
}

TEST_CASE("homework: what is never in a code") {
  const Offering own = test::ownOffering();
  SUBCASE("a quiet step is refused, alone and among others, and so is a quiet place") {
    for (const Offered& item : own.items) {
      if (!item.quiet) continue;
      CHECK(codeOf({"growing-close", {}, {"exercise.four-layers", item.name}, {}}, own) == "homework.quiet");
    }
    CHECK(codeOf({"growing-close", {}, {"exercise.four-layers"}, "old-pain"}, own) == "homework.quiet");
    CHECK(codeOf({"some-other-article", {}, {"exercise.thing-7"}, {}}, test::otherOffering()) == "homework.quiet");
  }
  SUBCASE("a step that became quiet since is dropped, and nothing is left of a code with it alone") {
    Offering later = own;
    for (Offered& item : later.items) item.quiet = item.quiet || item.name == "exercise.listening-turns";
    const auto decoded = decode(codeOf(threeSteps(), own), {later});
    REQUIRE(decoded);
    CHECK(decoded->homework.steps.size() == 2);
    CHECK(decoded->leftOut == 1);
    const std::string only = codeOf({"growing-close", {}, {"exercise.listening-turns"}, {}}, own);
    CHECK(errorOf(only, {later}) == "homework.all_gone");
  }
  SUBCASE("a step that the article has no longer is dropped") {
    Offering later = own;
    std::erase_if(later.items, [](const Offered& item) { return item.name == "section.four-layers"; });
    const auto decoded = decode(codeOf(threeSteps(), own), {later});
    REQUIRE(decoded);
    CHECK(decoded->homework.steps.size() == 3);
    CHECK(decoded->homework.place.empty());
    CHECK(decoded->leftOut == 1);
  }
}

TEST_CASE("homework: what cannot become a code") {
  const Offering own = test::ownOffering();
  const Offering other = test::otherOffering();
  Homework homework = threeSteps();
  SUBCASE("nothing at all") { CHECK(codeOf({"growing-close", {}, {}, {}}, own) == "homework.nothing"); }
  SUBCASE("a step that is not in the article, or is in it twice") {
    homework.steps[0] = "exercise.unheard-of";
    CHECK(codeOf(homework, own) == "homework.unknown_step");
    homework.steps[0] = homework.steps[1];
    CHECK(codeOf(homework, own) == "homework.unknown_step");
  }
  SUBCASE("steps of one article with the offering of another") {
    CHECK(codeOf(homework, other) == "homework.unknown_step");
  }
  SUBCASE("more steps than there is room for") {
    const std::vector<std::string> names = test::openNames(own);
    homework.steps.assign(names.begin(), names.begin() + 8);
    CHECK(codeOf(homework, own) == "homework.too_many");
    homework.pack = other.pack;
    homework.place.clear();
    const std::vector<std::string> others = test::openNames(other);
    homework.steps.assign(others.begin(), others.begin() + 5);
    CHECK(codeOf(homework, other) == "homework.too_many");
  }
  SUBCASE("a step of another article whose sum is that of a second one, as some of two thousand are") {
    Offering large{"large", {}, {}};
    for (int i = 0; i < 2000; ++i) large.items.push_back({"exercise.e" + std::to_string(i), false, {}, 0});
    const std::set<std::string> refused = refusedOf(large);
    CHECK(refused.size() > 1);
    CHECK(refused.size() < 400);
    std::reverse(large.items.begin(), large.items.end());
    CHECK(refusedOf(large) == refused);  // both of two that agree, whichever comes first
  }
  SUBCASE("a date that is none") {
    homework.date = Date{2026, 2, 30};
    CHECK(codeOf(homework, own) == "homework.bad_date");
  }
}

TEST_CASE("homework: codes that are refused") {
  const Offering own = test::ownOffering();
  const Offering other = test::otherOffering();
  const std::string code = codeOf(threeSteps(), own);
  SUBCASE("too short, too long, or between two lengths: with how much was typed") {
    CHECK(errorOf("", {own}) == "homework.length 0");
    CHECK(errorOf(code.substr(0, 12), {own}) == "homework.length 10");
    CHECK(errorOf(code + "7", {own}) == "homework.length 21");
    CHECK(errorOf(code + "-" + code, {own}) == "homework.length 40");
  }
  SUBCASE("a sign that is in no code, a letter of another script") {
    CHECK(errorOf("U" + code.substr(1), {own}) == "homework.mistyped");
    CHECK(errorOf("ж" + code.substr(1), {own}) == "homework.mistyped");
  }
  SUBCASE("for an article that is not here") {
    CHECK(errorOf(code, {other}) == "homework.other_article");
    CHECK(errorOf(codeOf({other.pack, {}, {"exercise.thing-1"}, {}}, other), {own}) == "homework.other_article");
    CHECK(errorOf(code, {}) == "homework.other_article");
    CHECK(checkCode(code).has_value());
  }
  SUBCASE("of an article of another name with the same steps") {
    Offering twin = other;
    twin.pack = "another-article";
    CHECK(errorOf(codeOf({other.pack, {}, {"exercise.thing-1"}, {}}, other), {twin}) == "homework.other_article");
  }
}
