// What fuzzing runs on sealed files and backups. Each promise must hold for any bytes; a broken one aborts.
// Argon2id is the quick one of the tests, so that slots are tried too.
#pragma once

#include <sodium.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "core/progress/seal/backup.h"
#include "core/progress/seal/body.h"
#include "core/progress/seal/locked_part.h"
#include "core/progress/seal/recovery_code.h"

namespace tend::fuzz {

namespace seal = progress::seal;

inline void must(bool promise) {
  if (!promise) std::abort();
}

inline base::GuardedText guarded(std::string_view text) {
  base::GuardedText made(text.empty() ? 1 : text.size());
  must(made.append(text));
  return made;
}

/// A header sealed with a key that the target knows.
struct Known {
  seal::GuardedKey key = seal::GuardedKey::random();
  base::GuardedText passphrase = guarded("known");
  seal::Header header;

  explicit Known(seal::FileKind kind) {
    header.kind = kind;
    const seal::Stretching quick{seal::Argon2id::forTests(), 1};
    header.slots.push_back(*seal::wrapKey(header, key, {seal::SlotKind::Passphrase, passphrase}, quick));
    must(seal::tagSlots(header, key));
  }
};

inline void mendChecksum(std::string& file) {
  if (file.size() < seal::kHeaderBytes) return;
  const std::size_t at = seal::kHeaderBytes - seal::kTagBytes;
  auto* const bytes = reinterpret_cast<unsigned char*>(file.data());
  crypto_generichash(bytes + at, seal::kTagBytes, bytes, at, nullptr, 0);
}

/// Bytes nobody sealed with a key of ours never open.
inline void opensNever(const std::string& file, const Known& known) {
  const auto header = seal::readHeader(file, seal::FileKind::Part);
  if (!header) return;
  must(seal::writeHeader(*header) == file.substr(0, seal::kHeaderBytes));
  for (const auto kind : {seal::SlotKind::Passphrase, seal::SlotKind::Recovery}) {
    must(!seal::unwrapKey(*header, {kind, known.passphrase}, seal::Argon2id::forTests()));
  }
  must(!seal::openFile(*header, known.key, file));
}

/// The bytes as a file, as they are, with a checksum that fits, and at a size a file may have.
inline void asFile(std::string_view bytes, const Known& known) {
  std::string file(bytes);
  opensNever(file, known);
  std::size_t size = seal::kSmallestFile;
  while (size < file.size()) size *= 2;
  file.resize(size, '\0');
  mendChecksum(file);
  opensNever(file, known);
}

/// The bytes as changes to a good file: places and what to put there. It opens only if nothing came out changed.
inline void asChanges(std::string_view bytes, const Known& known) {
  const std::string good = *seal::sealFile(known.header, known.key, "content");
  std::string file = good;
  for (; bytes.size() >= 3; bytes.remove_prefix(3)) {
    const std::size_t at = static_cast<unsigned char>(bytes[0]) + 256U * static_cast<unsigned char>(bytes[1]);
    file[at % file.size()] = bytes[2];
  }
  mendChecksum(file);
  const auto header = seal::readHeader(file, seal::FileKind::Part);
  if (!header) return must(file != good);
  const auto found =
      seal::unwrapKey(*header, {seal::SlotKind::Passphrase, known.passphrase}, seal::Argon2id::forTests());
  if (!found) return must(file != good);
  must(seal::openFile(*header, found->dataKey, file).has_value() == (file == good));
}

inline void sealed(std::string_view bytes) {
  static const Known known(seal::FileKind::Part);
  asFile(bytes, known);
  asChanges(bytes, known);
  const std::string file = *seal::sealFile(known.header, known.key, bytes);
  must(seal::openFile(known.header, known.key, file)->content() == bytes);
  (void)seal::readRecoveryCode(guarded(bytes));
  (void)seal::Tries::read(bytes, known.header.id);
}

/// The bytes as a file, and as the record inside one that somebody sealed with a passphrase we were given.
inline void backup(std::string_view bytes) {
  static const Known known(seal::FileKind::Backup);
  must(seal::checkBackup(bytes) || bytes.size() >= seal::kSmallestFile);
  const auto record = seal::readBackupRecord(bytes);
  const std::string file = *seal::sealFile(known.header, known.key, bytes);
  const auto opened = seal::openBackup(file, known.passphrase, seal::Argon2id::forTests());
  must(opened.has_value() == record.has_value());
  if (!opened) return;
  must(seal::summarise(*opened).parts == record->parts.size());
  const seal::Stretching quick{seal::Argon2id::forTests(), 1};
  const auto again = seal::writeBackup(*opened, known.passphrase, quick);
  must(again && seal::verifyBackup(*again, *opened, known.passphrase, quick.argon2id));
}

}  // namespace tend::fuzz
