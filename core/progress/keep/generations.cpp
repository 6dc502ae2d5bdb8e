#include "core/progress/keep/generations.h"

#include <algorithm>
#include <utility>

namespace tend::progress::keep {
namespace {

using base::Error;
using base::ErrorCode;

std::string slotFile(const std::string& name, std::size_t slot) {
  return fileNameOf({name, FileKind::Generation, slot});
}

Generation inspect(base::Disk& disk, const std::string& file) {
  auto bytes = disk.read(file, kFrameHeadBytes + kMostContentBytes);
  // A device may fail once and not again; only what stays unreadable counts as damaged.
  if (!bytes && bytes.error().code == ErrorCode::IoError) bytes = disk.read(file, kFrameHeadBytes + kMostContentBytes);
  Generation out;
  if (bytes) {
    out.frame = readFrame(*bytes);
    out.damaged = !out.frame;
  } else if (bytes.error().code == ErrorCode::IoError || bytes.error().code == ErrorCode::BadData) {
    out.damaged = true;
  } else if (bytes.error().code != ErrorCode::NotFound) {
    out.forbidden = bytes.error();
  }
  return out;
}

template <class Inspect>
Look lookWith(const std::string& name, const Inspect& inspectFile) {
  Look out;
  for (std::size_t slot = 0; slot < 2; ++slot) {
    out.found[slot] = inspectFile(slotFile(name, slot));
    if (!out.found[slot].frame) continue;
    if (!out.newest || out.found[slot].frame->sequence > out.found[*out.newest].frame->sequence) out.newest = slot;
  }
  return out;
}

}  // namespace

std::optional<Error> Look::forbidden() const { return found[0].forbidden ? found[0].forbidden : found[1].forbidden; }

Look Generations::look(const std::string& name) {
  return lookWith(name, [this](const std::string& file) { return inspect(m_disk, file); });
}

Look Generations::lookForUnknown(const std::string& name, const IsKnown& isKnown) {
  return lookWith(name, [&](const std::string& file) {
    const auto start = m_disk.readStart(file, kFrameHeadBytes);
    Generation out;
    if (start) out.frame = readFrameHead(*start);
    const bool missing = !start && start.error().code == ErrorCode::NotFound;
    return missing || (out.frame && isKnown(*out.frame)) ? out : inspect(m_disk, file);
  });
}

std::optional<Error> Generations::writeChecked(const std::string& file, const std::string& bytes) {
  if (auto error = m_disk.writeNew(file, bytes)) return error;
  const auto back = m_disk.read(file, bytes.size());
  if (!back) return back.error();
  if (*back == bytes) return std::nullopt;
  return Error{ErrorCode::IoError, "store.not_as_written", {}, {}};
}

std::optional<Error> Generations::exchange(const std::string& temporary, const std::string& name, std::size_t slot,
                                           Displaced displaced) {
  const std::string file = slotFile(name, slot);
  if (displaced == Displaced::Replaced) return m_disk.rename(temporary, file);
  const std::string gone = freshName(name, FileKind::Gone);
  auto left = m_disk.rename(file, gone);
  if (left && left->code != ErrorCode::NotFound) return left;
  auto error = m_disk.rename(temporary, file);
  if (error && !left) (void)m_disk.rename(gone, file);
  return error;
}

std::optional<Error> Generations::place(const std::string& name, std::size_t slot, const std::string& bytes,
                                        Displaced displaced) {
  std::string temporary = freshName(name, FileKind::New);
  auto error = writeChecked(temporary, bytes);
  if (error && error->code == ErrorCode::IoError) {
    // After a failed fsync the system may have dropped what it could not write and say nothing next time: a new file.
    (void)m_disk.wipe(temporary);
    temporary = freshName(name, FileKind::New);
    error = writeChecked(temporary, bytes);
  }
  if (!error) error = exchange(temporary, name, slot, displaced);
  if (!error) return m_disk.syncFolder();
  (void)m_disk.wipe(temporary);
  return error;
}

std::optional<Error> Generations::setAside(const std::string& name, std::size_t slot) {
  const auto files = m_disk.list();
  if (!files) return files.error();
  FileName aside{name, FileKind::Aside, 1};
  const auto taken = [&files](const std::string& file) {
    return std::find(files->begin(), files->end(), file) != files->end();
  };
  while (aside.number < kMostAside && taken(fileNameOf(aside))) ++aside.number;
  if (auto error = m_disk.rename(slotFile(name, slot), fileNameOf(aside))) return error;
  return m_disk.syncFolder();
}

std::optional<Error> Generations::giveUp(const std::string& name, std::size_t slot) {
  auto error = m_disk.rename(slotFile(name, slot), freshName(name, FileKind::Gone));
  if (error && error->code != ErrorCode::NotFound) return error;
  return m_disk.syncFolder();
}

std::optional<Error> Generations::wipe(const std::string& name, std::initializer_list<FileKind> kinds) {
  const auto files = m_disk.list();
  if (!files) return files.error();
  std::optional<Error> first;
  bool any = false;
  for (const std::string& file : *files) {
    const auto parsed = parseFileName(file);
    if (!parsed) continue;
    if (parsed->kind != FileKind::Generation) m_lastNumber = std::max(m_lastNumber, parsed->number);
    if (!name.empty() && parsed->name != name) continue;
    if (std::find(kinds.begin(), kinds.end(), parsed->kind) == kinds.end()) continue;
    any = true;
    auto error = m_disk.wipe(file);
    if (error && !first) first = std::move(error);
  }
  if (!any) return first;
  auto error = m_disk.syncFolder();
  return first ? first : error;
}

}  // namespace tend::progress::keep
