#include <doctest/doctest.h>

#include "core/progress/seal/recovery_code.h"
#include "tests/core/progress/seal/seal_kit.h"

using namespace tend;
using namespace tend::progress::seal;
using test::contentOf;
using test::guarded;
using test::quick;

TEST_CASE("LockedPart") {
  LockedPart part = test::newPart("four words");
  const std::string file = *part.seal("ours");
  SUBCASE("the passphrase opens it, later and elsewhere") { CHECK(contentOf(file, "four words") == "ours"); }
  SUBCASE("a wrong one gives one plain sentence") { CHECK(contentOf(file, "four word") == "seal.wrong_passphrase"); }
  SUBCASE("locked, it gives and takes nothing") {
    part.lock();
    CHECK_FALSE(part.unlocked());
    const base::GuardedText other = guarded("other");
    CHECK(part.seal("x").error().id == "seal.locked");
    CHECK(part.open(file).error().id == "seal.locked");
    CHECK(part.withSlots(file).error().id == "seal.locked");
    CHECK(part.addSlot({SlotKind::Passphrase, other}, quick())->id == "seal.locked");
    CHECK(part.replaceSlot(0, {SlotKind::Passphrase, other}, quick())->id == "seal.locked");
    CHECK(part.removeSlot(0)->id == "seal.locked");
  }
  SUBCASE("it can be unlocked again, and a wrong try changes nothing") {
    part.lock();
    CHECK(test::unlock(part, "five words") == "seal.wrong_passphrase");
    CHECK_FALSE(part.unlocked());
    CHECK(test::unlock(part, "four words").empty());
    CHECK(part.open(file)->content() == "ours");
  }
  SUBCASE("an empty passphrase is refused") {
    const base::GuardedText none = guarded("");
    CHECK(LockedPart::create(part.id(), {SlotKind::Passphrase, none}, quick()).error().id == "seal.empty_secret");
  }
  SUBCASE("another part's file is not this one's") {
    CHECK(part.open(*test::newPart("four words").seal("theirs")).error().id == "seal.foreign");
    CHECK(LockedPart::read(file, {part.id().high, part.id().low + 1}).error().id == "seal.foreign");
    CHECK(LockedPart::read(file, {part.id().high + 1, part.id().low}).error().id == "seal.foreign");
  }
  SUBCASE("nor is a file that another lock of the same part sealed") {
    const base::GuardedText same = guarded("four words");
    LockedPart other = std::move(*LockedPart::create(part.id(), {SlotKind::Passphrase, same}, quick()));
    CHECK(other.open(file).error().id == "seal.damaged");
    CHECK(other.withSlots(file).error().id == "seal.damaged");
  }
  SUBCASE("the file bears the part's id, in the order of its 32 letters") {
    const base::GuardedText same = guarded("four words");
    const progress::PartId id = *progress::PartId::fromHex("41424344454647484941424344454647");
    LockedPart lettered = std::move(*LockedPart::create(id, {SlotKind::Passphrase, same}, quick()));
    CHECK(lettered.seal("x")->substr(16, 16) == "ABCDEFGHIABCDEFG");
    CHECK(lettered.id() == id);
  }
}

TEST_CASE("LockedPart: a permit is for one try at one part") {
  LockedPart part = test::newPart("four words");
  const base::GuardedText right = guarded("four words");
  const auto tryWith = [&](TryPermit permit) {
    const auto slot = part.unlock(std::move(permit), {SlotKind::Passphrase, right}, quick().argon2id);
    return slot ? std::string() : slot.error().id;
  };
  part.lock();
  CHECK(tryWith(test::permitFor(progress::PartId{9, 0})) == "seal.not_counted");
  TryPermit used = test::permitFor(part.id());
  REQUIRE(used.spend(part.id()));
  CHECK(tryWith(std::move(used)) == "seal.not_counted");
  CHECK_FALSE(part.unlocked());
  CHECK(tryWith(test::permitFor(part.id())).empty());
}

TEST_CASE("LockedPart: a recovery code") {
  LockedPart part = test::newPart("four words");
  const base::GuardedText written = makeRecoveryCode();
  const base::GuardedText code = std::move(*readRecoveryCode(written));
  REQUIRE_FALSE(part.addSlot({SlotKind::Recovery, code}, quick()));
  const std::string file = *part.seal("ours");
  LockedPart again = std::move(*LockedPart::read(file, part.id()));
  CHECK(again.slotKind(0) == SlotKind::Passphrase);
  CHECK(again.slotKind(1) == SlotKind::Recovery);
  SUBCASE("opens the part, and says by which slot") {
    const auto slot = again.unlock(test::permitFor(again.id()), {SlotKind::Recovery, code}, quick().argon2id);
    REQUIRE(slot);
    CHECK(*slot == 1);
    CHECK(again.open(file)->content() == "ours");
  }
  SUBCASE("another code gives one plain sentence") {
    const base::GuardedText otherWritten = makeRecoveryCode();
    const base::GuardedText other = std::move(*readRecoveryCode(otherWritten));
    const auto slot = again.unlock(test::permitFor(again.id()), {SlotKind::Recovery, other}, quick().argon2id);
    CHECK(slot.error().id == "seal.wrong_recovery");
  }
  SUBCASE("is not taken where a passphrase is asked for") {
    const auto slot = again.unlock(test::permitFor(again.id()), {SlotKind::Passphrase, code}, quick().argon2id);
    CHECK(slot.error().id == "seal.wrong_passphrase");
  }
}

TEST_CASE("LockedPart: changing a passphrase touches the slots alone") {
  LockedPart part = test::newPart("four words");
  const std::string before = *part.seal("ours");
  const base::GuardedText better = guarded("five better words");
  REQUIRE_FALSE(part.replaceSlot(0, {SlotKind::Passphrase, better}, quick()));
  const std::string after = *part.withSlots(before);
  CHECK(after.substr(kHeaderBytes) == before.substr(kHeaderBytes));
  CHECK(contentOf(after, "five better words") == "ours");
  CHECK(contentOf(after, "four words") == "seal.wrong_passphrase");
  SUBCASE("an older copy still opens with the older passphrase: nobody can call a copy back") {
    CHECK(contentOf(before, "four words") == "ours");
    CHECK(part.open(before)->content() == "ours");
  }
  SUBCASE("old slots put back over a newer body open it: known, and said in docs/store-sealing.md") {
    const std::string newer = *part.seal("newer");
    CHECK(contentOf(before.substr(0, kHeaderBytes) + newer.substr(kHeaderBytes), "four words") == "newer");
  }
  SUBCASE("but old and new slots cannot be mixed") {
    std::string mixed = after;
    mixed.replace(kHeadBytes + kSlotBytes, kSlotBytes, before, kHeadBytes, kSlotBytes);
    test::fixChecksum(mixed);
    CHECK(contentOf(mixed, "five better words") == "seal.damaged");
    CHECK(contentOf(mixed, "four words") == "seal.damaged");
    LockedPart again = std::move(*LockedPart::read(mixed, part.id()));
    CHECK(test::unlock(again, "five better words") == "seal.damaged");
    CHECK_FALSE(again.unlocked());
  }
}

TEST_CASE("LockedPart: a slot is bound to its part") {
  const std::string one = *test::newPart("four words").seal("one");
  std::string two = *test::newPart("four words").seal("two");
  two.replace(kHeadBytes, kSlotBytes, one, kHeadBytes, kSlotBytes);
  test::fixChecksum(two);
  CHECK(contentOf(two, "four words") == "seal.wrong_passphrase");
}

TEST_CASE("LockedPart: slots are removed, and never the last") {
  LockedPart part = test::newPart("four words");
  const base::GuardedText other = guarded("other words");
  REQUIRE_FALSE(part.addSlot({SlotKind::Passphrase, other}, quick()));
  CHECK(contentOf(*part.seal("ours"), "four words") == "ours");
  CHECK(contentOf(*part.seal("ours"), "other words") == "ours");
  REQUIRE_FALSE(part.removeSlot(0));
  CHECK(part.slotCount() == 1);
  CHECK(contentOf(*part.seal("ours"), "four words") == "seal.wrong_passphrase");
  CHECK(contentOf(*part.seal("ours"), "other words") == "ours");
  CHECK(part.removeSlot(0)->id == "seal.last_slot");
  CHECK(contentOf(*part.seal("ours"), "other words") == "ours");
}
