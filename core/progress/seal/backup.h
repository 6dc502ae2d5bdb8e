// The backup: one file, sealed under a passphrase of its own in the same container as a part. It holds the household's
// record and every part's file as it is on the disk, so that a part that is locked stays sealed under its own key in
// it. Says what it holds before anything is merged; merging is core/progress, writing the file is the caller's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/progress/seal/slots.h"

namespace tend::progress::seal {

struct BackupPart {
  std::string name;   // of the part's file
  std::string bytes;  // as they are: sealed, or plain where there is no lock
};

struct BackupContent {
  std::int64_t madeAt = 0;  // seconds since 1970, by the clock of the device that made it
  std::string household;
  std::vector<BackupPart> parts;
};

/// What a person is told before agreeing. No sizes, names or dates of parts: safety.md, "Private answers".
struct BackupSummary {
  std::int64_t madeAt = 0;
  std::size_t parts = 0;
  std::size_t lockedParts = 0;
};
BackupSummary summarise(const BackupContent& content);

/// The file's bytes. backup.too_large (CannotCreate), seal.no_memory, seal.empty_secret.
base::Result<std::string> writeBackup(const BackupContent& content, const base::GuardedText& passphrase,
                                      const Stretching& stretching);

/// Whether bytes are a backup this Tend can open, without a passphrase: backup.foreign, backup.too_new or
/// backup.damaged if not. At once, whatever the bytes.
std::optional<base::Error> checkBackup(std::string_view file);

/// Fails as checkBackup() does, and with seal.wrong_passphrase, seal.no_memory, or as damaged further in.
base::Result<BackupContent> openBackup(std::string_view file, const base::GuardedText& passphrase,
                                       const Argon2id& argon2id);

/// Opens what was written and read back from the disk, and compares it with what was to be kept: the person may rely on
/// this file. backup.damaged if it is not so.
base::Result<BackupSummary> verifyBackup(std::string_view readBack, const BackupContent& content,
                                         const base::GuardedText& passphrase, const Argon2id& argon2id);

/// The record inside, once opened. Its bytes may be anybody's who knows the passphrase, and are as little trusted.
base::Result<BackupContent> readBackupRecord(std::string_view record);

}  // namespace tend::progress::seal
