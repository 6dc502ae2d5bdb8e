// Copies as files: making one (sealed, written, read back and checked) and opening one to see what it holds. Slow, and
// away from the frames. Merging is keeper.h. Used by app/state.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/base/background.h"
#include "core/progress/seal/backup.h"

namespace tend::state::keeping {

/// The person's own files.
struct FilePorts {
  /// Makes the file or fails with file.cannot_create {path} and others.
  std::function<std::optional<base::Error>(const std::string& path, std::string_view bytes)> write;
  std::function<base::Result<std::string>(const std::string& path, std::size_t mostBytes)> read;
  std::function<bool(const std::string& path)> exists;
};

/// Larger files are refused before they are read.
constexpr std::size_t kMostCopyBytes = std::size_t{256} << 20U;

class MakeCopyWork : public base::Work {
 public:
  MakeCopyWork(progress::seal::BackupContent content, base::GuardedText passphrase, std::string path, FilePorts files,
               progress::seal::Argon2id argon2id, progress::seal::Stopwatch stopwatch);
  void run() override;
  void failed() noexcept override { m_noMemory = true; }

  const std::string& path() const { return m_path; }
  /// What stands in the file, as it was read back from it, or why there is none to rely on.
  base::Result<progress::seal::BackupSummary> result() const;

 private:
  base::Result<progress::seal::BackupSummary> make();

  progress::seal::BackupContent m_content;
  base::GuardedText m_passphrase;
  std::string m_path;
  FilePorts m_files;
  progress::seal::Argon2id m_argon2id;
  progress::seal::Stopwatch m_stopwatch;
  std::optional<base::Result<progress::seal::BackupSummary>> m_result;
  bool m_noMemory = false;
};

class OpenCopyWork : public base::Work {
 public:
  OpenCopyWork(std::string path, base::GuardedText passphrase, FilePorts files, progress::seal::Argon2id argon2id);
  void run() override;
  void failed() noexcept override { m_noMemory = true; }

  /// Once.
  base::Result<progress::seal::BackupContent> takeContent();

 private:
  base::Result<progress::seal::BackupContent> open();

  std::string m_path;
  base::GuardedText m_passphrase;
  FilePorts m_files;
  progress::seal::Argon2id m_argon2id;
  std::optional<base::Result<progress::seal::BackupContent>> m_result;
  bool m_noMemory = false;
};

}  // namespace tend::state::keeping
