#include "app/state/keeping/copy_work.h"

namespace tend::state::keeping {
namespace {

using base::Error;
using base::Result;
using progress::seal::BackupContent;
using progress::seal::BackupSummary;

Error noMemory() { return {base::ErrorCode::Unavailable, "seal.no_memory", {}, {}}; }

}  // namespace

MakeCopyWork::MakeCopyWork(BackupContent content, base::GuardedText passphrase, std::string path, FilePorts files,
                           progress::seal::Argon2id argon2id, progress::seal::Stopwatch stopwatch)
    : m_content(std::move(content)),
      m_passphrase(std::move(passphrase)),
      m_path(std::move(path)),
      m_files(std::move(files)),
      m_argon2id(argon2id),
      m_stopwatch(std::move(stopwatch)) {}

void MakeCopyWork::run() {
  m_result = make();
  m_passphrase.clear();
}

Result<BackupSummary> MakeCopyWork::make() {
  const auto passes = progress::seal::calibratePasses(m_argon2id, m_stopwatch);
  if (!passes) return tl::unexpected<Error>(passes.error());
  const auto bytes = progress::seal::writeBackup(m_content, m_passphrase, {m_argon2id, *passes});
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  if (const auto error = m_files.write(m_path, *bytes)) return tl::unexpected<Error>(*error);
  const auto readBack = m_files.read(m_path, kMostCopyBytes);
  if (!readBack) return tl::unexpected<Error>(readBack.error());
  return progress::seal::verifyBackup(*readBack, m_content, m_passphrase, m_argon2id);
}

Result<BackupSummary> MakeCopyWork::result() const {
  if (m_noMemory || !m_result) return tl::unexpected<Error>(noMemory());
  return *m_result;
}

OpenCopyWork::OpenCopyWork(std::string path, base::GuardedText passphrase, FilePorts files,
                           progress::seal::Argon2id argon2id)
    : m_path(std::move(path)), m_passphrase(std::move(passphrase)), m_files(std::move(files)), m_argon2id(argon2id) {}

void OpenCopyWork::run() {
  m_result = open();
  m_passphrase.clear();
}

Result<BackupContent> OpenCopyWork::open() {
  const auto bytes = m_files.read(m_path, kMostCopyBytes);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  if (const auto error = progress::seal::checkBackup(*bytes)) return tl::unexpected<Error>(*error);
  return progress::seal::openBackup(*bytes, m_passphrase, m_argon2id);
}

Result<BackupContent> OpenCopyWork::takeContent() {
  if (m_noMemory || !m_result) return tl::unexpected<Error>(noMemory());
  return std::move(*m_result);
}

}  // namespace tend::state::keeping
