#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "core/progress/fold.h"
#include "core/progress/records.h"
#include "tests/core/progress/dump.h"
#include "tests/core/progress/histories.h"
#include "tests/core/progress/samples.h"

using namespace tend::progress;

namespace {

constexpr int kRounds = 1500;

/// What a set of events comes to, said as plainly as can be: of each thing and known kind the one no other overtakes.
std::vector<Event> plainlySettled(const std::vector<Event>& all) {
  const auto rank = [](const Event& e) {
    const int stage = e.kind == Plant::kKind ? payloadOf<Plant>(e)->stage : 0;
    return std::tuple(stage, e.id.clock, e.id.device.low, e.payload);
  };
  std::vector<Event> kept;
  for (const Event& e : all) {
    const bool beaten = isKnownKind(e.kind) && std::any_of(all.begin(), all.end(), [&](const Event& o) {
                          return o.thing == e.thing && o.kind == e.kind && rank(e) < rank(o);
                        });
    if (!beaten && std::find(kept.begin(), kept.end(), e) == kept.end()) kept.push_back(e);
  }
  std::sort(kept.begin(), kept.end());
  return kept;
}

bool same(const Part& a, const Part& b) { return a.state() == b.state(); }

Part partOf(const std::vector<Event>& events) {
  Part part(kPart);
  for (const Event& event : events) part.add(event);
  return part;
}

}  // namespace

TEST_CASE("a part comes to the same in whatever order its events arrive") {
  Rng random(1);
  for (int round = 0; round < kRounds; ++round) {
    std::vector<Event> events(30);
    for (Event& event : events) event = randomEvent(random, 4);
    const Part part = partOf(events);
    CHECK(part.state().events == plainlySettled(events));
    std::shuffle(events.begin(), events.end(), random);
    CHECK(same(partOf(events), part));
    REQUIRE(isSound(part.state()));
  }
}

TEST_CASE("merging is commutative, associative and idempotent") {
  Rng random(2);
  for (int round = 0; round < kRounds; ++round) {
    const Part a = randomPart(random), b = randomPart(random), c = randomPart(random);
    const Part ab = merge(a, b);
    CHECK(same(ab, merge(b, a)));
    CHECK(same(merge(ab, c), merge(a, merge(b, c))));
    CHECK(same(merge(a, a), a));
    CHECK(same(merge(ab, b), ab));
    REQUIRE(isSound(ab.state()));
  }
}

TEST_CASE("what was dropped as overtaken changes nothing, now or after any later merge") {
  Rng random(3);
  for (int round = 0; round < kRounds; ++round) {
    // `early` knows only the first events; the part dropped some of them since. Any third copy comes to the same with
    // both as with the part alone, since nothing the part dropped can matter again.
    std::vector<Event> events(20);
    for (Event& event : events) event = randomEvent(random, 4);
    const Part early = partOf({events.begin(), events.begin() + 10});
    const Part now = partOf(events);
    const Part third = randomPart(random);
    CHECK(same(merge(now, early), now));
    CHECK(dump(fold(merge(merge(now, third), early))) == dump(fold(merge(now, third))));
  }
}

TEST_CASE("a removed thing stays removed whatever is merged or added") {
  Rng random(4);
  for (int round = 0; round < kRounds; ++round) {
    Part before(kPart);
    for (int i = 0; i < 25; ++i) before.add(randomEvent(random));
    Part after = before;
    const ThingId thing{0, random() % 6};
    after.remove(thing);
    const Part merged = round % 2 == 0 ? merge(after, before) : merge(before, after);
    CHECK(same(merged, after));
    Event again = randomEvent(random);
    again.thing = thing;
    again.id.clock = 1000;
    Part more = merged;
    more.add(again);
    CHECK(more.state().events == merged.state().events);
    CHECK(more.clock() == 1000);
  }
}

TEST_CASE("a cleared part takes nothing from copies made before, and unites with copies cleared as often") {
  Rng random(5);
  Part before(kPart);
  before.add(randomEvent(random));
  Part after = cleared(before);
  CHECK(after.state().events.empty());
  CHECK(after.state().removed.empty());
  CHECK(same(merge(after, before), after));
  CHECK(same(merge(before, after), after));
  Part other = cleared(before);
  other.add(randomEvent(random));
  CHECK(same(merge(after, other), other));
}

TEST_CASE("an edited or deleted sentence is not in the bytes that are written") {
  const std::string secret = "only for this page";
  const auto written = [](const Part& part) { return *writePart(part); };
  Part part(kPart);
  const auto mark = [&](const std::string& text, std::uint64_t clock) {
    return Event{{0, 1}, "highlight", {clock, {0, 1}}, *payloadFrom(Highlight{someRange("reeds"), "wheat", text})};
  };
  part.add(mark(secret, 1));
  const Part old = part;
  REQUIRE(written(part).find(secret) != std::string::npos);
  SUBCASE("overwritten by a later one") {
    part.add(mark("another", 2));
    CHECK(written(part).find(secret) == std::string::npos);
    CHECK(written(merge(part, old)).find(secret) == std::string::npos);
  }
  SUBCASE("removed") {
    part.remove({0, 1});
    CHECK(written(part).find(secret) == std::string::npos);
    CHECK(written(part).find("highlight") == std::string::npos);  // nor what it was
    CHECK(written(merge(old, part)).find(secret) == std::string::npos);
  }
  SUBCASE("cleared") { CHECK(written(merge(old, cleared(part))).find(secret) == std::string::npos); }
}

TEST_CASE("events of kinds a newer Tend made are carried along, all of them, and say nothing here") {
  Part part(kPart);
  const Event first{{0, 1}, "later-kind", {1, {0, 1}}, std::string("\xFF\0one", 5)};
  const Event second{{0, 1}, "later-kind", {2, {0, 1}}, "two"};
  part.add(second);
  part.add(first);
  part.add(first);
  CHECK(part.state().events == std::vector<Event>{first, second});
  CHECK(dump(fold(part)).empty());
  const auto read = readPart(*writePart(part));
  REQUIRE(read);
  CHECK(merge(*read, Part(kPart)).state().events == std::vector<Event>{first, second});
}

TEST_CASE("a part says when it is full, and still lets things go") {
  Part part(kPart);
  CHECK(part.hasRoomFor(100));
  const std::string large(200U << 10U, 'x');
  std::uint64_t n = 0;
  for (; part.hasRoomFor(large.size()); ++n) part.add({{1, n}, "later-kind", {n + 1, {0, 1}}, large});
  CHECK(n > 50);
  CHECK(isSound(part.state()));
  const auto bytes = writePart(part);
  REQUIRE(bytes);
  CHECK_FALSE(readPart(*bytes)->hasRoomFor(large.size()));
  part.remove({1, 0});
  CHECK(part.hasRoomFor(large.size()));
  part.add({{1, n}, "later-kind", {n + 1, {0, 1}}, large});
  Part twice = part;  // two full copies make one that is too large, which is said and not written
  for (std::uint64_t i = 0; i < 10; ++i) twice.add({{2, i}, "later-kind", {n + i + 2, {0, 2}}, large});
  const auto written = writePart(twice);
  REQUIRE_FALSE(written);
  CHECK(written.error().id == "progress.full");
}

TEST_CASE("a longer text takes as much more room as it is longer") {
  Part part(kPart);
  const auto mark = [](std::uint64_t clock, std::size_t length) {
    return Event{{0, 1},
                 "highlight",
                 {clock, {0, 1}},
                 *payloadFrom(Highlight{someRange("reeds"), "wheat", std::string(length, 'x')})};
  };
  part.add(mark(1, 10));
  std::size_t room = 11U << 20U;
  while (part.hasRoomFor(room)) ++room;
  part.add(mark(2, 1010));
  CHECK(part.hasRoomFor(room - 1001));
  CHECK_FALSE(part.hasRoomFor(room - 1000));
  part.add(mark(3, 10));
  CHECK(part.hasRoomFor(room - 1));
  CHECK_FALSE(part.hasRoomFor(room));
}

TEST_CASE("the clock only goes up and is bounded") {
  Part part(kPart);
  part.add({{0, 1}, "later-kind", {1ULL << 62U, {0, 1}}, ""});
  CHECK_FALSE(part.hasRoomFor(0));  // one more could not be read again
  CHECK(isSound(part.state()));
  part.remove({0, 1});
  CHECK(part.clock() == 1ULL << 62U);
}

TEST_CASE("two states of a part are the same only if everything in them is") {
  const PartState one = samplePart().state();
  CHECK(one == samplePart().state());
  PartState other = one;
  SUBCASE("another part") { other.id.low += 1; }
  SUBCASE("cleared") { other.epoch += 1; }
  SUBCASE("a later clock") { other.clock += 1; }
  SUBCASE("a thing removed") { other.removed.push_back({~std::uint64_t{0}, 9}); }
  SUBCASE("an event less") { other.events.pop_back(); }
  SUBCASE("another word in an event") { other.events[0].payload += "x"; }
  CHECK_FALSE(one == other);
}
