// Files of version 1, kept in tests/data/sealed/v1 and never edited: they open for ever, and with the same random bytes
// they are still written the same. Their passphrases stand here; nothing in them is anybody's.
#include <doctest/doctest.h>

#include "core/progress/seal/backup.h"
#include "core/progress/seal/recovery_code.h"
#include "tests/core/progress/seal/fixed_random.h"
#include "tests/core/progress/seal/seal_kit.h"
#include "tests/support/files.h"

using namespace tend;
using namespace tend::progress::seal;
using test::guarded;

namespace {

const std::string kFolder = "tests/data/sealed/v1/";
constexpr std::string_view kPassphrase = "four quiet r\u00EDver words";
constexpr std::string_view kBackupPassphrase = "\u5C71\u5DDD and backup";
constexpr progress::PartId kPart{0x52E48D179F327BC0, 0x640AAE55F91D8336};

std::string smallContent() { return "A page that was locked in the first version.\n"; }

std::string largeContent() {
  std::string content;
  for (int i = 0; i < 5000; ++i) content += "Line " + std::to_string(i) + " of a long page.\n";
  return content;
}

std::string codeOf(const base::GuardedText& text) {
  std::string copy;
  text.read([&copy](std::string_view bytes) { copy = bytes; });
  return copy;
}

struct Made {
  std::string code, small, large, backup, tries;
};

/// What version 1 wrote.
Made makeAgain() {
  const test::FixedRandom fixed;
  Made made;
  const Stretching stretching{Argon2id(), 2};
  const base::GuardedText passphrase = guarded(kPassphrase);
  std::array<unsigned char, 16> id{};
  randombytes_buf(id.data(), id.size());
  const auto partId = progress::PartId::fromBytes(id);
  LockedPart part = std::move(*LockedPart::create(partId, {SlotKind::Passphrase, passphrase}, stretching));
  const base::GuardedText written = makeRecoveryCode();
  made.code = codeOf(written);
  const base::GuardedText code = std::move(*readRecoveryCode(written));
  REQUIRE_FALSE(part.addSlot({SlotKind::Recovery, code}, {Argon2id(), 1}));
  made.small = *part.seal(smallContent());
  made.large = *part.seal(largeContent());
  const BackupContent kept{1'800'000'000, "household", {{"0a1b2c3d", made.small}, {"4e5f6a7b", "plain"}}};
  made.backup = *writeBackup(kept, guarded(kBackupPassphrase), stretching);
  Tries tries(kPart);
  for (int i = 0; i < 5; ++i) REQUIRE(tries.count(1'800'000'000 + 10 * i));
  made.tries = tries.toBytes();
  return made;
}

std::string pinned(const char* name) { return test::readFile(kFolder + name); }

std::string open(const std::string& file, const base::GuardedText& secret, SlotKind kind) {
  auto part = test::readAny(file);
  REQUIRE(part);
  REQUIRE(part->unlock(test::permitFor(part->id()), {kind, secret}, Argon2id()));
  const auto plain = part->open(file);
  REQUIRE(plain);
  return std::string(plain->content());
}

}  // namespace

TEST_CASE("pinned: version 1 opens") {
  const base::GuardedText passphrase = guarded(kPassphrase);
  CHECK(open(pinned("small.sealed"), passphrase, SlotKind::Passphrase) == smallContent());
  CHECK(open(pinned("large.sealed"), passphrase, SlotKind::Passphrase) == largeContent());
  SUBCASE("with its recovery code as well") {
    const base::GuardedText written = guarded(pinned("recovery_code.txt"));
    const base::GuardedText code = std::move(*readRecoveryCode(written));
    CHECK(open(pinned("small.sealed"), code, SlotKind::Recovery) == smallContent());
  }
  SUBCASE("and so does a backup") {
    const auto kept = openBackup(pinned("backup.sealed"), guarded(kBackupPassphrase), Argon2id());
    REQUIRE(kept);
    CHECK(kept->madeAt == 1'800'000'000);
    CHECK(kept->household == "household");
    REQUIRE(kept->parts.size() == 2);
    CHECK(kept->parts[0].bytes == pinned("small.sealed"));
    CHECK(kept->parts[1].bytes == "plain");
  }
  SUBCASE("and the record of tries") {
    auto tries = Tries::read(pinned("wrong.tries"), kPart);
    REQUIRE(tries);
    CHECK(tries->wrong() == 5);
    CHECK(tries->waitSeconds(1'800'000'040) == 8);
  }
}

TEST_CASE("pinned: version 1 is written as it was") {
  const Made made = makeAgain();
  CHECK(made.code + "\n" == pinned("recovery_code.txt"));
  CHECK((made.small == pinned("small.sealed")));
  CHECK((made.large == pinned("large.sealed")));
  CHECK((made.backup == pinned("backup.sealed")));
  CHECK((made.tries == pinned("wrong.tries")));
}
