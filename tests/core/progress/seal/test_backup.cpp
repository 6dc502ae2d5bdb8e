#include <doctest/doctest.h>

#include "core/base/archive.h"
#include "core/progress/seal/backup.h"
#include "core/progress/seal/body.h"
#include "tests/core/progress/seal/seal_kit.h"

using namespace tend;
using namespace tend::progress::seal;
using test::guarded;
using test::quick;

namespace {

BackupContent sample() {
  BackupContent content;
  content.madeAt = 1'800'000'000;
  content.household = "the household";
  content.parts.push_back({"0a1b", "plain words of two"});
  content.parts.push_back({"2c3d", *test::newPart("hers").seal("hers alone")});
  content.parts.push_back({"4e5f", *test::newPart("his").seal("his alone")});
  return content;
}

std::string backupOf(const BackupContent& content) { return *writeBackup(content, guarded("backup words"), quick()); }

std::string openError(std::string_view file, std::string_view passphrase = "backup words") {
  const auto content = openBackup(file, guarded(passphrase), quick().argon2id);
  return content ? std::string() : content.error().id;
}

/// A backup file, sealed as it should be, around a record that is not.
std::string around(std::string_view record) {
  Header header;
  header.kind = FileKind::Backup;
  const GuardedKey key = GuardedKey::random();
  const base::GuardedText text = guarded("backup words");
  header.slots.push_back(*wrapKey(header, key, {SlotKind::Passphrase, text}, quick()));
  REQUIRE(tagSlots(header, key));
  return *sealFile(header, key, record);
}

}  // namespace

TEST_CASE("backup: what was kept comes back, and a locked part is still locked in it") {
  const BackupContent content = sample();
  const std::string file = backupOf(content);
  CHECK((file.size() & (file.size() - 1)) == 0);
  const auto opened = openBackup(file, guarded("backup words"), quick().argon2id);
  REQUIRE(opened);
  CHECK(opened->household == content.household);
  REQUIRE(opened->parts.size() == 3);
  CHECK(opened->parts[0].name == "0a1b");
  CHECK(opened->parts[0].bytes == "plain words of two");
  CHECK(test::contentOf(opened->parts[1].bytes, "backup words") == "seal.wrong_passphrase");
  CHECK(test::contentOf(opened->parts[1].bytes, "hers") == "hers alone");
  CHECK(test::contentOf(opened->parts[2].bytes, "his") == "his alone");
}

TEST_CASE("summarise: counts and the day, and nothing that tells of one part") {
  const BackupSummary summary = summarise(sample());
  CHECK(summary.madeAt == 1'800'000'000);
  CHECK(summary.parts == 3);
  CHECK(summary.lockedParts == 2);
  CHECK(summarise({}).parts == 0);
}

TEST_CASE("verifyBackup") {
  const BackupContent content = sample();
  std::string file = backupOf(content);
  const auto verify = [&content](std::string_view bytes) {
    const auto summary = verifyBackup(bytes, content, guarded("backup words"), quick().argon2id);
    return summary ? std::to_string(summary->parts) : summary.error().id;
  };
  CHECK(verify(file) == "3");
  SUBCASE("a byte the disk lost is found") {
    file[file.size() - 1] = static_cast<char>(file.back() ^ 1);
    CHECK(verify(file) == "backup.damaged");
  }
  SUBCASE("a whole backup of something else is found") {
    BackupContent other = content;
    other.parts[0].bytes += "!";
    CHECK(verify(backupOf(other)) == "backup.damaged");
    other = content;
    other.madeAt += 1;
    CHECK(verify(backupOf(other)) == "backup.damaged");
    other = content;
    other.household += "!";
    CHECK(verify(backupOf(other)) == "backup.damaged");
    other = content;
    other.parts[0].name = "0a1c";
    CHECK(verify(backupOf(other)) == "backup.damaged");
    other = content;
    other.parts.pop_back();
    CHECK(verify(backupOf(other)) == "backup.damaged");
  }
}

TEST_CASE("backup: what cannot be restored says why") {
  const std::string file = backupOf(sample());
  REQUIRE(openError(file).empty());
  SUBCASE("wrong passphrase") { CHECK(openError(file, "other words") == "seal.wrong_passphrase"); }
  SUBCASE("damaged: told without a passphrase where it can be seen without one") {
    CHECK(checkBackup(file.substr(0, file.size() / 2 + 1))->id == "backup.damaged");
    CHECK(checkBackup("")->id == "backup.damaged");
    std::string flipped = file;
    flipped[100] = static_cast<char>(flipped[100] ^ 1);
    CHECK(checkBackup(flipped)->id == "backup.damaged");
    flipped = file;
    flipped[file.size() / 2] = static_cast<char>(flipped[file.size() / 2] ^ 1);
    CHECK(openError(flipped) == "backup.damaged");
  }
  SUBCASE("cut to a smaller power of two") { CHECK(openError(file.substr(0, file.size() / 2)) == "backup.damaged"); }
  SUBCASE("foreign: a picture, a part") {
    CHECK(checkBackup("\x89PNG\r\n")->id == "backup.foreign");
    CHECK(checkBackup(*test::newPart("hers").seal("x"))->id == "backup.foreign");
  }
  SUBCASE("newer, by its container or by the record inside") {
    std::string newer = file;
    newer[8] = 2;
    CHECK(checkBackup(newer)->id == "backup.too_new");
    CHECK(openError(around(base::writeRecord(base::RecordHeader{"tend.backup", 2}, 1))) == "backup.too_new");
  }
  SUBCASE("a record that is another, or ends early, or goes on") {
    CHECK(openError(around("")) == "backup.damaged");
    CHECK(openError(around(base::writeRecord(base::RecordHeader{"tend.other", 1}, 1))) == "backup.damaged");
    CHECK(openError(around(std::string("\x01\x0b\0\0\0\0\0\0\0tend.backup\x01\0\0\0", 24))) == "backup.damaged");
  }
  SUBCASE("an empty passphrase is not taken") {
    CHECK(writeBackup(sample(), guarded(""), quick()).error().id == "seal.empty_secret");
  }
}

TEST_CASE("backup: every bit and every truncation of one") {
  BackupContent content;
  content.household = "small";
  const std::string file = backupOf(content);
  REQUIRE(file.size() == 4096);
  std::size_t accepted = 0;
  for (std::size_t bit = 0; bit < file.size() * 8; bit += 3) {
    std::string flipped = file;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    if (openError(flipped).empty()) ++accepted;
  }
  for (std::size_t length = 0; length < file.size(); ++length) {
    if (!checkBackup(std::string_view(file).substr(0, length))) ++accepted;
  }
  CHECK(accepted == 0);
}
