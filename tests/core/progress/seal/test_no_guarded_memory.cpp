// Guarded memory that runs out (the system locks only so much into RAM): the n-th block is refused, for every n. It is
// said as such, never as a wrong passphrase or a damaged file, and nothing changes. libsodium's sodium_malloc is asked
// through the linker's --wrap (tests/CMakeLists.txt).
#include <doctest/doctest.h>

#include <algorithm>

#include "core/progress/seal/backup.h"
#include "core/progress/seal/recovery_code.h"
#include "tests/core/progress/seal/seal_kit.h"

namespace {

long g_untilRefused = -1;  // blocks that are still given; -1: all

}  // namespace

// NOLINTBEGIN(bugprone-reserved-identifier): these names are the linker's.
extern "C" {
void* __real_sodium_malloc(std::size_t size);

void* __wrap_sodium_malloc(std::size_t size) {
  if (g_untilRefused == 0) return nullptr;
  if (g_untilRefused > 0) --g_untilRefused;
  return __real_sodium_malloc(size);
}
}
// NOLINTEND(bugprone-reserved-identifier)

using namespace tend;
using namespace tend::progress::seal;

namespace {

template <class T>
std::string idOf(const base::Result<T>& result) {
  return result ? std::string() : result.error().id;
}
std::string idOf(const std::optional<base::Error>& error) { return error ? error->id : std::string(); }

/// How many blocks `step` needs. With fewer it says seal.no_memory; `between` is called after each refusal.
template <class Step, class Between>
int refusals(const Step& step, const Between& between) {
  for (int n = 0;; ++n) {
    g_untilRefused = n;
    const auto id = idOf(step());
    g_untilRefused = -1;
    if (id.empty()) return n;
    CHECK(id == "seal.no_memory");
    between();
  }
}
template <class Step>
int refusals(const Step& step) {
  return refusals(step, [] {});
}

}  // namespace

TEST_CASE("seal: guarded memory that runs out") {
  const base::GuardedText text = test::guarded("four words"), other = test::guarded("five words");
  const Secret secret{SlotKind::Passphrase, text}, another{SlotKind::Passphrase, other};
  const Stretching quick = test::quick();
  LockedPart part = test::newPart("four words");
  const std::string file = *part.seal("ours");
  const auto stillOpens = [&] { CHECK(test::contentOf(*part.seal("ours"), "four words") == "ours"); };
  SUBCASE("making, sealing and opening a part") {
    CHECK(refusals([&] { return LockedPart::create(part.id(), secret, quick); }) > 1);
    CHECK(refusals([&] { return part.seal("more"); }) == 1);
    CHECK(refusals([&] { return part.open(file); }) == 2);
    CHECK(refusals([&] { return part.withSlots(file); }) == 1);
  }
  SUBCASE("unlocking: the right passphrase is never called wrong, nor the file damaged, and the lock stays") {
    part.lock();
    const auto unlock = [&] { return part.unlock(test::permitFor(part.id()), secret, quick.argon2id); };
    CHECK(refusals(unlock, [&] { CHECK_FALSE(part.unlocked()); }) == 3);
    CHECK(part.open(file)->content() == "ours");
  }
  SUBCASE("changing slots: all or nothing") {
    CHECK(refusals([&] { return part.addSlot(another, quick); }, stillOpens) == 2);
    CHECK(part.slotCount() == 2);
    CHECK(refusals([&] { return part.replaceSlot(1, another, quick); }, stillOpens) == 2);
    CHECK(refusals([&] { return part.removeSlot(1); }, [&] { CHECK(part.slotCount() == 2); }) == 1);
    stillOpens();
    CHECK(test::contentOf(*part.seal("ours"), "five words") == "seal.wrong_passphrase");
  }
  SUBCASE("backups") {
    const BackupContent content{1, "household", {{"0a1b", file}}};
    const std::string backup = *writeBackup(content, text, quick);
    CHECK(refusals([&] { return writeBackup(content, text, quick); }) > 3);
    CHECK(refusals([&] { return openBackup(backup, text, quick.argon2id); }) == 4);
    CHECK(refusals([&] { return verifyBackup(backup, content, text, quick.argon2id); }) == 4);
  }
  SUBCASE("recovery codes") {
    g_untilRefused = 0;
    CHECK_FALSE(makeRecoveryCode().usable());
    g_untilRefused = -1;
    const base::GuardedText code = makeRecoveryCode();
    CHECK(refusals([&] { return readRecoveryCode(code); }) == 1);
  }
  SUBCASE("measuring how fast this device is") {
    CHECK(refusals([&] { return calibratePasses(quick.argon2id, [] { return 0.0; }); }) > 1);
  }
  SUBCASE("a text that cannot be held is empty and takes nothing") {
    g_untilRefused = 0;
    base::GuardedText none(8);
    g_untilRefused = -1;
    CHECK_FALSE(none.usable());
    CHECK_FALSE(none.append("x"));
    none.erase(0, 1);
    CHECK(none.size() == 0);
    none.read([](std::string_view bytes) { CHECK(bytes.empty()); });
  }
}
