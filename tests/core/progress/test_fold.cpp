#include <doctest/doctest.h>

#include "core/progress/fold.h"
#include "tests/core/progress/dump.h"
#include "tests/core/progress/histories.h"

using namespace tend::progress;

namespace {

template <class K>
Event eventOf(std::uint64_t thing, std::uint64_t clock, const K& value) {
  return {{0, thing}, std::string(K::kKind), {clock, {0, 1}}, *payloadFrom(value)};
}

ReadingPlace placeIn(const std::string& pack, std::uint32_t block) { return {pack, {"banks", block, 0}}; }

}  // namespace

TEST_CASE("the last word about a thing is what is seen") {
  Part part(kPart);
  part.add(eventOf(1, 5, Highlight{someRange("reeds"), "sage", "new"}));
  part.add(eventOf(1, 4, Highlight{someRange("reeds"), "wheat", "old"}));
  const View view = fold(part);
  REQUIRE(view.highlights.size() == 1);
  CHECK(view.highlights[0].value.note == "new");
  CHECK(view.highlights[0].thing == ThingId{0, 1});
}

TEST_CASE("each pack has one place, the youngest, even when two copies each began one") {
  Part part(kPart);
  part.add(eventOf(1, 4, placeIn("river", 1)));
  part.add(eventOf(2, 6, placeIn("river", 2)));
  part.add(eventOf(3, 5, placeIn("bread", 3)));
  const View view = fold(part);
  REQUIRE(view.places.size() == 2);
  CHECK(view.places.at("river").value.at.block == 2);
  CHECK(view.places.at("bread").value.at.block == 3);
  part.remove({0, 2});
  CHECK(fold(part).places.at("river").value.at.block == 1);
}

TEST_CASE("a plant only grows, whichever copy is younger") {
  Part part(kPart);
  part.add(eventOf(1, 4, Plant{"river", "fern", 3}));
  part.add(eventOf(1, 9, Plant{"river", "fern", 1}));
  part.add(eventOf(2, 10, Plant{"river", "fern", 2}));
  part.add(eventOf(3, 1, Plant{"bread", "fern", 4}));
  const View view = fold(part);
  CHECK(view.garden.at({"river", "fern"}).value.stage == 3);
  CHECK(view.garden.at({"bread", "fern"}).value.stage == 4);
}

TEST_CASE("the guide remembers one value a key, and answers stand side by side, longest unchanged first") {
  Part part(kPart);
  part.add(eventOf(1, 1, GuideState{"day", "1"}));
  part.add(eventOf(2, 2, GuideState{"day", "2"}));
  part.add(eventOf(9, 3, Answer{"river", "where-now", 1, "open", {{"a", "first"}}}));
  part.add(eventOf(4, 4, Answer{"river", "where-now", 1, "done", {{"a", "second"}}}));
  const View view = fold(part);
  CHECK(view.guide.at("day").value.value == "2");
  REQUIRE(view.answers.size() == 2);
  CHECK(view.answers[0].value.fields.at("a") == "first");
  CHECK(view.answers[1].value.state == kAnswerDone);
}

TEST_CASE("ten years of a couple fold to all they did") {
  const View view = fold(tenYears());
  CHECK(view.answers.size() == 3650);
  CHECK(view.highlights.size() == 500);
}
