// Memory that runs out at the n-th allocation, for every n: an error with a sentence, nothing lost, nothing leaked
// (AddressSanitizer looks). Only this program's operator new can be told to fail.
#include <doctest/doctest.h>

#include <cstdlib>
#include <new>

#include "core/progress/seal/backup.h"
#include "tests/core/progress/seal/seal_kit.h"

namespace {

long g_untilFailure = -1;  // allocations that still succeed; -1: all

void* allocate(std::size_t size) {
  if (g_untilFailure == 0) throw std::bad_alloc();
  if (g_untilFailure > 0) --g_untilFailure;
  if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

using namespace tend;
using namespace tend::progress::seal;

namespace {

/// Runs `step` with the n-th allocation failing, until it needs no more than n. Gives the number of failures; each has
/// to come out as seal.no_memory (or, from the archive, as `other`).
template <class Step>
int failures(const Step& step, std::string_view other = "") {
  for (int n = 0;; ++n) {
    g_untilFailure = n;
    const auto result = step();
    const bool ran = g_untilFailure > 0 || result;
    g_untilFailure = -1;
    if (ran) {
      CHECK(result);
      return n;
    }
    const std::string id = result.error().id;
    CHECK((id == "seal.no_memory" || id == other));
  }
}

}  // namespace

TEST_CASE("seal: memory that runs out") {
  const base::GuardedText text = test::guarded("four words");
  const Secret secret{SlotKind::Passphrase, text};
  const Stretching quick = test::quick();
  LockedPart part = test::newPart("four words");
  const std::string file = *part.seal("ours");
  CHECK(failures([&] { return LockedPart::create(part.id(), secret, quick); }) > 0);
  CHECK(failures([&] { return LockedPart::read(file, part.id()); }) > 0);
  CHECK(failures([&] { return part.seal("more"); }) > 0);
  CHECK(failures([&] { return part.open(file); }) > 0);
  CHECK(failures([&] { return part.withSlots(file); }) > 0);
  SUBCASE("a slot that could not be made changes none") {
    for (int n = 0; part.slotCount() == 1; ++n) {
      g_untilFailure = n;
      const auto error = part.addSlot(secret, quick);
      g_untilFailure = -1;
      CHECK(error.has_value() == (part.slotCount() == 1));
      CHECK(test::contentOf(*part.seal("ours"), "four words") == "ours");
    }
    CHECK(part.slotCount() == 2);
  }
  SUBCASE("unlocking: the right passphrase is never called wrong, and the lock stays") {
    part.lock();
    for (int n = 0; !part.unlocked(); ++n) {
      progress::seal::TryPermit permit = test::permitFor(part.id());
      g_untilFailure = n;
      const auto slot = part.unlock(std::move(permit), secret, quick.argon2id);
      g_untilFailure = -1;
      CHECK(slot.has_value() == part.unlocked());
      if (!slot) CHECK(slot.error().id == "seal.no_memory");
    }
    CHECK(part.open(file)->content() == "ours");
  }
  SUBCASE("a slot that could not be replaced or removed is what it was") {
    const base::GuardedText other = test::guarded("five words");
    REQUIRE_FALSE(part.addSlot({SlotKind::Passphrase, other}, quick));
    const auto opens = [&](std::string_view passphrase) {
      return test::contentOf(*part.seal("ours"), passphrase) == "ours";
    };
    const base::GuardedText third = test::guarded("six words");
    bool replaced = false;
    for (int n = 0; !replaced; ++n) {
      g_untilFailure = n;
      replaced = !part.replaceSlot(1, {SlotKind::Passphrase, third}, quick);
      g_untilFailure = -1;
      CHECK(opens("six words") == replaced);
      CHECK(opens("five words") == !replaced);
    }
    for (int n = 0; part.slotCount() == 2; ++n) {
      g_untilFailure = n;
      const auto error = part.removeSlot(1);
      g_untilFailure = -1;
      CHECK(error.has_value() == (part.slotCount() == 2));
      CHECK(opens("six words") == (part.slotCount() == 2));
    }
    CHECK(opens("four words"));
  }
  SUBCASE("backups") {
    const BackupContent content{1, "household of some length, more than a string holds in itself", {{"0a1b", file}}};
    const std::string backup = *writeBackup(content, text, quick);
    CHECK(failures([&] { return writeBackup(content, text, quick); }) > 0);
    CHECK(failures([&] { return openBackup(backup, text, quick.argon2id); }, "backup.damaged") > 0);
    CHECK(failures([&] { return verifyBackup(backup, content, text, quick.argon2id); }, "backup.damaged") > 0);
  }
}
