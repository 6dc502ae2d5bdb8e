#include "tests/core/progress/samples.h"

#include "tests/core/progress/histories.h"

namespace tend::progress {
namespace {

template <class K>
void add(Part& part, std::uint64_t thing, std::uint64_t clock, const K& value) {
  part.add({{0x1000, thing}, std::string(K::kKind), {clock, {0xD, 1}}, *payloadFrom(value)});
}

}  // namespace

Part samplePart() {
  Part part({0xABCDEF, 1}, 2);
  add(part, 1, 1, ReadingPlace{"river", {"banks", 2, 17}});
  add(part, 2, 2, Bookmark{someRange("slow water")});
  add(part, 3, 3, Highlight{someRange("stones in the light"), "wheat", "ours, caf\xC3\xA9,\nin two lines"});
  add(part, 4, 4, Highlight{someRange("reeds"), "sage", ""});
  add(part, 5, 5, Answer{"river", "where-now", 3, "done", {{"team", "4"}, {"words", "we laughed"}, {"empty", ""}}});
  add(part, 6, 6, GuideState{"day", "12"});
  add(part, 7, 7, Plant{"river", "fern", 3});
  part.add({{0x1000, 8}, "later-kind", {8, {0xD, 2}}, std::string("\x00\xFFkept as it is", 15)});
  part.remove({0x1000, 9});
  part.remove({0x1000, 10});
  return part;
}

Household sampleHousehold() {
  test::CountedRandom random(3);
  Household household(DeviceId::make(random));
  const SpaceId space = *household.addSpace(random);
  const PartnerId robin = *household.addPartner(space, "Robin", random);
  (void)household.addPartner(space, "Jos\xC3\xA9", random);
  household.rename(robin, "Robin R.");
  household.clearPart(household.partner(robin)->part.id);
  const SpaceId gone = *household.addSpace(random);
  (void)household.addPartner(gone, "", random);
  household.removeSpace(gone);
  return household;
}

}  // namespace tend::progress
