#include <doctest/doctest.h>

#include "core/base/archive.h"
#include "core/progress/limits.h"
#include "core/progress/records.h"
#include "tests/core/progress/dump.h"
#include "tests/core/progress/histories.h"
#include "tests/core/progress/samples.h"

using namespace tend::progress;
namespace base = tend::base;

namespace {

std::string failureOf(const std::string& bytes) {
  const auto part = readPart(bytes);
  return part ? "none" : part.error().id;
}

/// The bytes of a part that breaks a promise, as a forger would write them.
std::string forged(const PartState& state) { return base::writeRecord(base::RecordHeader{"tend.part", 1}, state); }

/// What is read from damaged bytes is refused or keeps every promise: it can be written, read, merged and folded.
template <class Read, class Write>
void checkDamaged(const std::string& bytes, const Read& read, const Write& write) {
  const auto whole = read(bytes);
  if (!whole) return;
  const auto again = write(*whole);
  REQUIRE(again);
  const auto reread = read(*again);
  REQUIRE(reread);
  CHECK(reread->state() == whole->state());
  (void)dump(*whole);
}

template <class Read, class Write>
void checkAllDamage(const std::string& bytes, const Read& read, const Write& write) {
  for (std::size_t n = 0; n < bytes.size(); ++n) {
    CHECK_FALSE(read(bytes.substr(0, n)));
    for (unsigned bit = 0; bit < 8; ++bit) {
      std::string damaged = bytes;
      damaged[n] = static_cast<char>(damaged[n] ^ static_cast<char>(1U << bit));
      checkDamaged(damaged, read, write);
    }
  }
  CHECK_FALSE(read(bytes + '\0'));
}

const auto kReadPart = [](const std::string& bytes) { return readPart(bytes); };
const auto kWritePart = [](const Part& part) { return writePart(part); };
const auto kReadHousehold = [](const std::string& bytes) { return readHousehold(bytes); };
const auto kWriteHousehold = [](const Household& household) { return writeHousehold(household); };

}  // namespace

TEST_CASE("parts come back from their bytes") {
  Rng random(11);
  for (int round = 0; round < 300; ++round) {
    const Part part = randomPart(random);
    const auto bytes = writePart(part);
    REQUIRE(bytes);
    const auto read = readPart(*bytes, kPart);
    REQUIRE(read);
    CHECK(read->state() == part.state());
    CHECK(read->hasRoomFor(kMaxEventBytes - 100000) == part.hasRoomFor(kMaxEventBytes - 100000));
  }
  const auto other = readPart(*writePart(randomPart(random)), PartId{1, 2});
  REQUIRE_FALSE(other);
  CHECK(other.error().id == "progress.other_part");
}

TEST_CASE("every truncation of a part is refused, every flipped bit refused or harmless") {
  checkAllDamage(*writePart(samplePart()), kReadPart, kWritePart);
}

TEST_CASE("every truncation of a household is refused, every flipped bit refused or harmless") {
  checkAllDamage(*writeHousehold(sampleHousehold()), kReadHousehold, kWriteHousehold);
}

TEST_CASE("random damage never crashes") {
  Rng random(12);
  const std::string bytes = *writePart(samplePart());
  for (int round = 0; round < 20000; ++round) {
    std::string damaged = bytes;
    for (auto changes = 1 + random() % 5; changes > 0; --changes) {
      const std::size_t at = random() % damaged.size();
      if (random() % 3 == 0) {
        damaged.erase(at, random() % 30);
        if (damaged.empty()) damaged = "x";
      } else {
        damaged[at] = static_cast<char>(random() % 256);
      }
    }
    checkDamaged(damaged, kReadPart, kWritePart);
  }
}

TEST_CASE("a forged part smuggles nothing in") {
  const Event mark{{0, 1}, "highlight", {3, {0, 1}}, *payloadFrom(Highlight{someRange("reeds"), "wheat", "x"})};
  const auto stateWith = [&](const Event& event) {
    PartState state;
    state.clock = 9;
    state.events = {event};
    return state;
  };
  CHECK(failureOf(forged(stateWith(mark))) == "none");
  SUBCASE("an event of a removed thing") {
    PartState state = stateWith(mark);
    state.removed = {{0, 1}};
    CHECK(failureOf(forged(state)) == "archive.damaged");
  }
  SUBCASE("an event twice, overtaken, or out of order") {
    PartState state = stateWith(mark);
    state.events.push_back(mark);
    CHECK(failureOf(forged(state)) == "archive.damaged");
    state.events[1].id.clock = 4;
    CHECK(failureOf(forged(state)) == "archive.damaged");
    state.events[1].thing = {0, 0};
    CHECK(failureOf(forged(state)) == "archive.damaged");
    state.events[1].thing = {0, 2};
    CHECK(failureOf(forged(state)) == "none");
  }
  SUBCASE("removed things out of order") {
    PartState state;
    state.removed = {{0, 2}, {0, 1}};
    CHECK(failureOf(forged(state)) == "archive.damaged");
  }
  SUBCASE("an event younger than the clock, or clocks without end") {
    PartState state = stateWith(mark);
    state.clock = 2;
    CHECK(failureOf(forged(state)) == "archive.damaged");
    state.clock = ~std::uint64_t{0};
    CHECK(failureOf(forged(state)) == "archive.damaged");
    state.clock = 9;
    state.epoch = ~std::uint64_t{0};
    CHECK(failureOf(forged(state)) == "archive.damaged");
  }
  SUBCASE("a kind that is no id, a record of another kind, malformed text") {
    Event event = mark;
    event.kind = "No id";
    CHECK(failureOf(forged(stateWith(event))) == "archive.damaged");
    event.kind = "plant";
    CHECK(failureOf(forged(stateWith(event))) == "archive.damaged");
    event = mark;
    event.payload.replace(event.payload.rfind('x'), 1, "\xFF");
    CHECK(failureOf(forged(stateWith(event))) == "archive.damaged");
    event = mark;
    event.payload += '\0';
    CHECK(failureOf(forged(stateWith(event))) == "archive.damaged");
    event.kind = "later-kind";  // whose record is not ours to judge
    CHECK(failureOf(forged(stateWith(event))) == "none");
  }
  SUBCASE("more than the bounds") {
    Event event{{0, 1}, "later-kind", {1, {0, 1}}, std::string(kMaxPayloadBytes + 1, 'x')};
    CHECK(failureOf(forged(stateWith(event))) == "archive.damaged");
    event.payload.clear();
    PartState many = stateWith(event);
    for (std::uint64_t i = 2; i <= kMaxEvents + 1; ++i) {
      event.thing = {0, i};
      many.events.push_back(event);
    }
    CHECK(failureOf(forged(many)) == "archive.too_large");  // before the first of them is read
    CHECK(failureOf(std::string(kMaxPartBytes + 1, '\x01')) == "archive.too_large");
  }
}

TEST_CASE("what a newer Tend wrote is said to be so, and must not be written over") {
  const PartState state = samplePart().state();
  const std::string newer = base::writeRecord(base::RecordHeader{"tend.part", 2}, state);
  CHECK(failureOf(newer) == "archive.too_new");
  CHECK(readPart(newer).error().code == base::ErrorCode::TooNew);
  REQUIRE(checkReplaceable(newer));
  CHECK(checkReplaceable(newer)->code == base::ErrorCode::TooNew);
  const std::string people = base::writeRecord(base::RecordHeader{"tend.household", 2}, sampleHousehold().state());
  CHECK(readHousehold(people).error().code == base::ErrorCode::TooNew);
  CHECK(checkReplaceable(people));
  CHECK(checkReplaceable(newer.substr(0, newer.size() / 2)));  // even cut off: its newer whole may come yet
  CHECK_FALSE(checkReplaceable(*writePart(samplePart())));
  CHECK_FALSE(checkReplaceable(*writeHousehold(sampleHousehold())));
  CHECK_FALSE(checkReplaceable(""));
  CHECK_FALSE(checkReplaceable("something else"));
  CHECK(readHousehold(*writePart(samplePart())).error().id == "archive.other_kind");
}
