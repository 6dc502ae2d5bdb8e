#include <doctest/doctest.h>

#include "app/views/exercise/two_names.h"
#include "tests/app/state/keeping_steps.h"

using namespace tend;
using namespace tend::test;

TEST_CASE("two names") {
  Program p;
  state::AppState s = p.begin();

  SUBCASE("are words that fit anyone where nobody gave one, and differ") {
    const views::TwoNames names = views::twoNames(s);
    CHECK_FALSE(names[0].named);
    CHECK_FALSE(names[1].named);
    CHECK(names[0].name == s.strings().text("people.unnamed"));
    CHECK(names[1].name == s.strings().text("people.unnamed_other"));
    CHECK_FALSE(names.canBeAsked());
  }
  SUBCASE("are the names of the couple, in an order that stays") {
    addPerson(p, s, "Sam");
    addPerson(p, s, "Robin");
    const views::TwoNames names = views::twoNames(s);
    REQUIRE(names.canBeAsked());
    CHECK((names[0].name == "Sam" ? names[1].name == "Robin" : names[0].name == "Robin" && names[1].name == "Sam"));
    CHECK(views::twoNames(s)[0].name == names[0].name);
  }
  SUBCASE("one alone cannot be asked by name") {
    addPerson(p, s, "Sam");
    const views::TwoNames names = views::twoNames(s);
    CHECK_FALSE(names.canBeAsked());
    CHECK((names[0].name == "Sam" || names[1].name == "Sam"));
    CHECK(names[0].name != names[1].name);
  }
}
