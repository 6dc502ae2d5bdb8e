#include <doctest/doctest.h>

#include "core/share/homework_words.h"
#include "tests/core/share/homework_kit.h"

using namespace tend;
using namespace tend::share;

namespace {

std::vector<std::string> linesIn(const char* language, const Homework& homework, std::size_t leftOut) {
  return linesOf({homework, leftOut}, test::ownOffering(), base::Strings(base::languageFor(language)));
}

}  // namespace

TEST_CASE("homework_words: a code in words") {
  const Homework homework{
      "growing-close", Date{2026, 11, 29}, {"day.twenty-one-days.one-word", "exercise.listening-turns"}, "four-layers"};
  SUBCASE("date, article, steps in their order, place, and what was left out") {
    CHECK(linesIn("en", homework, 2) ==
          std::vector<std::string>{"Made on 29 November 2026", "For the article “Finding your way back to each other”",
                                   "1. One word for how you are", "2. Listening turns",
                                   "Your place: Four layers of closeness",
                                   "2 parts of this code are not in this edition, and are left out."});
  }
  SUBCASE("in another language") { CHECK(linesIn("es", homework, 0).front() == "Hecho el 29 de noviembre de 2026"); }
  SUBCASE("what is not there is not said") {
    const std::vector<std::string> lines = linesIn("en", {"growing-close", {}, {}, "hope"}, 0);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1] == "Your place: Hope for the road");
  }
}
