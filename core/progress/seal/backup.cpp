#include "core/progress/seal/backup.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "core/base/archive.h"
#include "core/base/wipe.h"
#include "core/progress/seal/body.h"
#include "core/progress/seal/no_memory.h"

namespace tend::progress::seal {

template <class Archive>
void serialize(Archive& a, BackupPart& part) {
  a(part.name, part.bytes);
}

template <class Archive>
void serialize(Archive& a, BackupContent& content) {
  a(content.madeAt, content.household, content.parts);
}

namespace {

base::RecordHeader recordHeader() { return {"tend.backup", 1}; }
base::ArchiveLimits limits() { return {kLargestFile, 10'000, 16}; }

bool isSame(const BackupPart& a, const BackupPart& b) { return a.name == b.name && a.bytes == b.bytes; }

bool isSame(const BackupContent& a, const BackupContent& b) {
  return a.madeAt == b.madeAt && a.household == b.household &&
         std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(),
                    [](const BackupPart& one, const BackupPart& other) { return isSame(one, other); });
}

}  // namespace

BackupSummary summarise(const BackupContent& content) {
  const auto locked = std::count_if(content.parts.begin(), content.parts.end(), [](const BackupPart& part) {
    return readHeader(part.bytes, FileKind::Part).has_value();
  });
  return {content.madeAt, content.parts.size(), static_cast<std::size_t>(locked)};
}

base::Result<std::string> writeBackup(const BackupContent& content, const base::GuardedText& passphrase,
                                      const Stretching& stretching) {
  return orNoMemory([&]() -> base::Result<std::string> {
    Header header;
    header.kind = FileKind::Backup;
    std::array<unsigned char, 16> id{};
    randombytes_buf(id.data(), id.size());
    header.id = PartId::fromBytes(id);
    const GuardedKey dataKey = GuardedKey::random();
    if (!dataKey.usable()) return tl::unexpected<base::Error>(noMemory());
    const base::Result<Slot> slot = wrapKey(header, dataKey, {SlotKind::Passphrase, passphrase}, stretching);
    if (!slot) return tl::unexpected<base::Error>(slot.error());
    header.slots.push_back(*slot);
    if (!tagSlots(header, dataKey)) return tl::unexpected<base::Error>(noMemory());
    std::string record = base::writeRecord(recordHeader(), content);
    base::Result<std::string> file = sealFile(header, dataKey, record);
    base::wipe(record);
    return file;
  });
}

std::optional<base::Error> checkBackup(std::string_view file) {
  return orNoMemory([&]() -> std::optional<base::Error> {
    const base::Result<Header> header = readHeader(file, FileKind::Backup);
    if (!header) return header.error();
    return std::nullopt;
  });
}

base::Result<BackupContent> readBackupRecord(std::string_view record) {
  base::Result<BackupContent> content = base::readRecord<BackupContent>(record, recordHeader(), limits());
  if (content) return content;
  if (content.error().code == base::ErrorCode::TooNew) return base::fail(base::ErrorCode::TooNew, "backup.too_new");
  return tl::unexpected<base::Error>(damaged(FileKind::Backup));
}

base::Result<BackupContent> openBackup(std::string_view file, const base::GuardedText& passphrase,
                                       const Argon2id& argon2id) {
  return orNoMemory([&]() -> base::Result<BackupContent> {
    const base::Result<Header> header = readHeader(file, FileKind::Backup);
    if (!header) return tl::unexpected<base::Error>(header.error());
    const base::Result<Unwrapped> found = unwrapKey(*header, {SlotKind::Passphrase, passphrase}, argon2id);
    if (!found) return tl::unexpected<base::Error>(found.error());
    const base::Result<PlainBytes> plain = openFile(*header, found->dataKey, file);
    if (!plain) return tl::unexpected<base::Error>(plain.error());
    return readBackupRecord(plain->content());
  });
}

base::Result<BackupSummary> verifyBackup(std::string_view readBack, const BackupContent& content,
                                         const base::GuardedText& passphrase, const Argon2id& argon2id) {
  return orNoMemory([&]() -> base::Result<BackupSummary> {
    const base::Result<BackupContent> opened = openBackup(readBack, passphrase, argon2id);
    if (!opened) return tl::unexpected<base::Error>(opened.error());
    if (!isSame(*opened, content)) return tl::unexpected<base::Error>(damaged(FileKind::Backup));
    return summarise(*opened);
  });
}

}  // namespace tend::progress::seal
