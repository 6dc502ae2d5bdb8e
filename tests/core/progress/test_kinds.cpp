#include <doctest/doctest.h>

#include "core/progress/kinds.h"
#include "core/progress/limits.h"
#include "tests/core/progress/histories.h"

using namespace tend::progress;

namespace {

const std::string kBroken = "\xC3(";
const std::string kTooLong(kMaxTextBytes + 1, 'x');

template <class K>
bool isTaken(const K& value) {
  const auto payload = payloadFrom(value);
  if (!payload) return false;
  // What can be written can be read.
  CHECK(payloadOf<K>(Event{{0, 1}, std::string(K::kKind), {1, {0, 1}}, *payload}));
  return true;
}

}  // namespace

TEST_CASE("isPlainId") {
  for (const char* id : {"a", "z", "0", "9", "where-now", "a_b.c"}) CHECK(isPlainId(id));
  CHECK(isPlainId(std::string(kMaxIdBytes, 'a')));
  for (const std::string& id : {std::string(), std::string(kMaxIdBytes + 1, 'a'), std::string("A"), std::string("a b"),
                                std::string("{"), std::string(":"), std::string("/"), std::string("`"), kBroken}) {
    CAPTURE(id);
    CHECK_FALSE(isPlainId(id));
  }
}

TEST_CASE("an answer is taken only within its bounds") {
  const Answer good{"river", "where-now", 1, std::string(kAnswerDone), {{"team", "4"}, {"words", "we laughed"}}};
  CHECK(isTaken(good));
  Answer bad = good;
  SUBCASE("a pack that is none") { bad.pack = "The River"; }
  SUBCASE("an exercise that is none") { bad.exercise.clear(); }
  SUBCASE("a state that is none") { bad.state = "DONE"; }
  SUBCASE("a field that is none") { bad.fields["a field"] = "x"; }
  SUBCASE("malformed text") { bad.fields["words"] = kBroken; }
  SUBCASE("a text too long") { bad.fields["words"] = kTooLong; }
  SUBCASE("too many fields") {
    for (std::size_t i = 0; i <= kMaxFields; ++i) bad.fields["f" + std::to_string(i)] = "x";
  }
  SUBCASE("texts that are each short enough, and together too long") {
    for (const char* field : {"a", "b", "c", "d"}) bad.fields[field] = std::string(kMaxTextBytes, 'x');
  }
  CHECK_FALSE(isTaken(bad));
}

TEST_CASE("a highlight is taken only within its bounds") {
  const Highlight good{someRange("Reeds grow"), "wheat", "ours"};
  CHECK(isTaken(good));
  Highlight bad = good;
  SUBCASE("a colour that is none") { bad.colour = "Wheat"; }
  SUBCASE("a note too long") { bad.note = kTooLong; }
  SUBCASE("a pack that is none") { bad.range.pack.clear(); }
  SUBCASE("a quote too long") { bad.range.quote = std::string(kMaxQuoteBytes + 1, 'x'); }
  SUBCASE("a beginning in no section") { bad.range.anchor.range.begin.section = "No Section"; }
  SUBCASE("an end in no section") { bad.range.anchor.range.end.section = "No Section"; }
  SUBCASE("malformed words at its head") { bad.range.anchor.head = kBroken; }
  SUBCASE("malformed words at its tail") { bad.range.anchor.tail = kBroken; }
  SUBCASE("malformed words before it") { bad.range.anchor.before = kBroken; }
  SUBCASE("malformed words after it") { bad.range.anchor.after = kBroken; }
  CHECK_FALSE(isTaken(bad));
}

TEST_CASE("an event is sound only within its bounds, whatever its kind") {
  const Event good{{0, 1}, "later-kind", {1, {0, 1}}, "any bytes"};
  CHECK(isSound(good));
  CHECK_FALSE(isKnownKind(good.kind));
  CHECK(isKnownKind("bookmark"));
  Event bad = good;
  SUBCASE("a kind that is none") { bad.kind = "Later kind"; }
  SUBCASE("a clock without end") { bad.id.clock = kMaxClock + 1; }
  SUBCASE("a payload too long") { bad.payload = std::string(kMaxPayloadBytes + 1, 'x'); }
  SUBCASE("a known kind with another's record") { bad.kind = "bookmark"; }
  CHECK_FALSE(isSound(bad));
}
