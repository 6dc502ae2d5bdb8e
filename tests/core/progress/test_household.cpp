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

bool same(const Household& a, const Household& b) { return a.state() == b.state(); }

/// A copy of one household after random changes; `random` makes ids that no other copy has.
void changeAtRandom(Household& household, Rng& rng, base::Random& random) {
  const auto spaces = household.state().spaces;
  if (spaces.empty() || rng() % 8 == 0) {
    (void)household.addSpace(random);
    return;
  }
  const Space& space = spaces[rng() % spaces.size()];
  if (space.partners.empty() || rng() % 3 == 0) {
    (void)household.addPartner(space.id, "A", random);
    return;
  }
  const Partner& partner = space.partners[rng() % space.partners.size()];
  switch (rng() % 6) {
    case 0:
      household.removePartner(partner.id);
      break;
    case 1:
      household.clearPart(partner.part.id);
      break;
    case 2:
      if (rng() % 3 == 0) household.removeSpace(space.id);
      break;
    default:
      household.rename(partner.id, rng() % 2 == 0 ? "B" : "C");
      break;
  }
}

Household randomCopy(const Household& from, Rng& rng, std::uint8_t seed) {
  Household copy = from;
  tend::test::CountedRandom random(seed);
  for (int i = 0; i < 12; ++i) changeAtRandom(copy, rng, random);
  return copy;
}

std::string failureOf(const HouseholdState& state) {
  const auto read = readHousehold(base::writeRecord(base::RecordHeader{"tend.household", 1}, state));
  return read ? "none" : read.error().id;
}

}  // namespace

TEST_CASE("a household knows its couples, their names, and whose part is whose") {
  tend::test::CountedRandom random;
  Household household(DeviceId::make(random));
  const auto space = household.addSpace(random);
  REQUIRE(space);
  const auto one = household.addPartner(*space, "Robin", random), two = household.addPartner(*space, "", random);
  REQUIRE(one);
  REQUIRE(two);
  CHECK_FALSE(household.addPartner(*space, "A third", random));
  CHECK_FALSE(household.addPartner({9, 9}, "Nobody", random));
  CHECK(household.rename(*one, "Rob"));
  CHECK(household.partner(*one)->name == "Rob");
  CHECK_FALSE(household.rename(*one, "two\nlines"));
  CHECK_FALSE(household.rename(*one, std::string(kMaxNameBytes + 1, 'x')));
  CHECK_FALSE(household.rename({9, 9}, "Nobody"));
  CHECK(household.partner(*one)->name == "Rob");
  const PartId first = household.partner(*one)->part.id, second = household.partner(*two)->part.id;
  CHECK(first != second);
  CHECK(household.space(*space)->shared.id != first);
  CHECK(fileNameOf(first) == first.hex());
  CHECK(household.part(first) == &household.partner(*one)->part);
}

TEST_CASE("who is removed is gone by name, and their part is named so that its file can be purged") {
  Household household = sampleHousehold();
  const Household before = household;
  const Partner robin = household.state().spaces[0].partners[0];
  CHECK(household.removePartner(robin.id) == std::vector<PartId>{robin.part.id});
  CHECK(household.partner(robin.id) == nullptr);
  CHECK(household.part(robin.part.id) == nullptr);
  CHECK(household.removePartner(robin.id).empty());
  CHECK(writeHousehold(household)->find(robin.name) == std::string::npos);
  CHECK(same(merge(household, before), household));
  const SpaceId space = household.state().spaces[0].id;
  CHECK(household.removeSpace(space).size() == 2);
  CHECK(household.removeSpace(space).empty());
  CHECK(same(merge(household, before), household));
  CHECK(merge(before, household).state().spaces.empty());
}

TEST_CASE("a part is cleared without a key, and older copies of it are void from then on") {
  Household household = sampleHousehold();
  const PartId id = household.state().spaces[0].shared.id;
  Part written(id);
  written.add({{0, 1}, "later-kind", {1, {0, 1}}, "words"});
  CHECK_FALSE(wasCleared(written, *household.part(id)));
  const auto empty = household.clearPart(id);
  REQUIRE(empty);
  CHECK(wasCleared(written, *household.part(id)));
  CHECK_FALSE(wasCleared(*empty, *household.part(id)));
  CHECK(merge(written, *empty).state().events.empty());
  CHECK_FALSE(household.clearPart({9, 9}));
}

TEST_CASE("a household older than its parts counts on from them") {
  Household household = sampleHousehold();
  const PartId id = household.state().spaces[0].shared.id;
  const Part further(id, 5);
  CHECK(household.learnEpoch(further));
  CHECK_FALSE(household.learnEpoch(further));
  CHECK_FALSE(household.learnEpoch(Part({9, 9}, 5)));
  CHECK(household.clearPart(id)->state().epoch == 6);
}

TEST_CASE("households merge in any order to the same people") {
  Rng rng(21);
  for (int round = 0; round < 600; ++round) {
    const Household a = randomCopy(sampleHousehold(), rng, 101), b = randomCopy(sampleHousehold(), rng, 102),
                    c = randomCopy(sampleHousehold(), rng, 103);
    const Household ab = merge(a, b);
    CHECK(same(ab, merge(b, a)));  // all three are copies of one device
    CHECK(same(merge(ab, c), merge(a, merge(b, c))));
    CHECK(same(merge(a, a), a));
    CHECK(same(merge(ab, b), ab));
    CHECK(isSound(ab.state()));
  }
}

TEST_CASE("the device stays one's own") {
  tend::test::CountedRandom random(9);
  const Household mine(DeviceId::make(random));
  const Household merged = merge(mine, sampleHousehold());
  CHECK(merged.device() == mine.device());
  CHECK(merged.state().spaces == sampleHousehold().state().spaces);
}

TEST_CASE("two states of a household are the same only if everything in them is") {
  const HouseholdState one = sampleHousehold().state();
  CHECK(one == sampleHousehold().state());
  HouseholdState other = one;
  SUBCASE("another device") { other.device.low += 1; }
  SUBCASE("a couple less") { other.spaces.pop_back(); }
  SUBCASE("another couple") { other.spaces[0].id.low += 1; }
  SUBCASE("another shared part") { other.spaces[0].shared.id.low += 1; }
  SUBCASE("the shared part cleared") { other.spaces[0].shared.epoch += 1; }
  SUBCASE("somebody else") { other.spaces[0].partners[0].id.low += 1; }
  SUBCASE("another name") { other.spaces[0].partners[0].name += "x"; }
  SUBCASE("renamed to the same") { other.spaces[0].partners[0].renamed += 1; }
  SUBCASE("another private part") { other.spaces[0].partners[0].part.id.low += 1; }
  SUBCASE("a private part cleared") { other.spaces[0].partners[0].part.epoch += 1; }
  SUBCASE("a couple was removed") { other.removedSpaces.push_back({9, 9}); }
  SUBCASE("somebody was removed") { other.removedPartners.push_back({9, 9}); }
  CHECK_FALSE(one == other);
}

TEST_CASE("a household that is full takes nobody more, and still merges") {
  tend::test::CountedRandom random;
  Household household(DeviceId::make(random));
  for (std::size_t i = 0; i < kMaxSpaces; ++i) REQUIRE(household.addSpace(random));
  CHECK_FALSE(household.addSpace(random));
  CHECK(household.state().spaces.size() == kMaxSpaces);
  CHECK(isSound(household.state()));
  CHECK(household.space({9, 9}) == nullptr);
}

TEST_CASE("two copies that name another part for one couple agree on one of them") {
  const Household mine = sampleHousehold();
  HouseholdState forged = mine.state();
  forged.spaces[0].shared.id = {~std::uint64_t{0}, 1};
  const auto other = Household::fromState(forged);
  REQUIRE(other);
  CHECK(same(merge(mine, *other), merge(*other, mine)));
}

TEST_CASE("a name is one line of letters") {
  for (const char* name : {"", "Robin", "Ana María", "\u05d0\u05d1"}) CHECK(isName(name));
  for (const char* name : {"\t", "a\x7F", "\u0085", "\u2028", "\u2029", "\xC3"}) {
    CAPTURE(std::string(name));
    CHECK_FALSE(isName(name));
  }
}

TEST_CASE("a forged household smuggles nothing in") {
  const HouseholdState good = sampleHousehold().state();
  CHECK(failureOf(good) == "none");
  HouseholdState bad = good;
  SUBCASE("a part of two people") { bad.spaces[0].partners[1].part.id = bad.spaces[0].partners[0].part.id; }
  SUBCASE("a private part that is also shared") { bad.spaces[0].partners[0].part.id = bad.spaces[0].shared.id; }
  SUBCASE("somebody twice") { bad.spaces[0].partners[1].id = bad.spaces[0].partners[0].id; }
  SUBCASE("somebody removed") { bad.removedPartners.insert(bad.removedPartners.begin(), bad.spaces[0].partners[0].id); }
  SUBCASE("a couple removed") { bad.removedSpaces = {bad.spaces[0].id}; }
  SUBCASE("a name of two lines") { bad.spaces[0].partners[0].name = "a\nb"; }
  SUBCASE("malformed text") { bad.spaces[0].partners[0].name = "\xFF"; }
  SUBCASE("a long name") { bad.spaces[0].partners[0].name = std::string(kMaxNameBytes + 1, 'x'); }
  SUBCASE("an epoch without end") { bad.spaces[0].shared.epoch = ~std::uint64_t{0}; }
  SUBCASE("a private epoch without end") { bad.spaces[0].partners[0].part.epoch = kMaxClock + 1; }
  SUBCASE("renamed without end") { bad.spaces[0].partners[0].renamed = kMaxClock + 1; }
  SUBCASE("a shared part of two couples") { bad.spaces.push_back({{~std::uint64_t{0}, 1}, bad.spaces[0].shared, {}}); }
  SUBCASE("a person in two couples") {
    bad.spaces.push_back({{~std::uint64_t{0}, 1}, {{5, 5}, 0}, {bad.spaces[0].partners[0]}});
    bad.spaces[1].partners[0].part.id = {5, 6};
  }
  SUBCASE("more people in a couple than copies could bring") {
    for (std::uint64_t i = 0; i < kMaxPartnersStored; ++i) {
      bad.spaces[0].partners.push_back({{~std::uint64_t{0}, i}, "", 0, {{6, i}, 0}});
    }
  }
  SUBCASE("more couples than there can be") {
    for (std::uint64_t i = 0; i < kMaxSpaces; ++i) bad.spaces.push_back({{~std::uint64_t{0}, i}, {{6, i}, 0}, {}});
  }
  SUBCASE("more removed people than there can be") {
    for (std::uint64_t i = 0; i <= kMaxRemovedPeople; ++i) bad.removedPartners.push_back({~std::uint64_t{0}, i});
  }
  SUBCASE("more removed couples than there can be") {
    for (std::uint64_t i = 0; i <= kMaxRemovedPeople; ++i) bad.removedSpaces.push_back({~std::uint64_t{0}, i});
  }
  SUBCASE("out of order") { std::swap(bad.spaces[0].partners[0], bad.spaces[0].partners[1]); }
  SUBCASE("couples out of order") { bad.spaces.push_back({{0, 0}, {{5, 5}, 0}, {}}); }
  SUBCASE("removed people out of order") { bad.removedPartners = {{3, 3}, {2, 2}}; }
  SUBCASE("removed couples twice") { bad.removedSpaces = {{3, 3}, {3, 3}}; }
  CHECK_FALSE(isSound(bad));
  const std::string failure = failureOf(bad);
  CHECK((failure == "archive.damaged" || failure == "archive.too_large"));
}
