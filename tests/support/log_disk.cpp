#include "tests/support/log_disk.h"

#include <algorithm>
#include <utility>

namespace tend::testing {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t kSector = 512;
// A write call of this disk takes no more, so that larger files are written in several operations.
constexpr std::size_t kMostAtOnce = 2048;

Error missing(const std::string& name) { return {ErrorCode::NotFound, "file.missing", {{"path", name}}, {}}; }

void put(std::string& file, std::size_t at, std::string_view bytes) {
  if (file.size() < at + bytes.size()) file.resize(at + bytes.size(), '\0');
  std::copy(bytes.begin(), bytes.end(), file.begin() + static_cast<std::ptrdiff_t>(at));
}

class Borrowed : public base::Disk {
 public:
  explicit Borrowed(base::Disk& disk) : m_disk(disk) {}
  std::optional<Error> makeFolder() override { return m_disk.makeFolder(); }
  std::optional<Error> lock() override { return m_disk.lock(); }
  base::Result<std::vector<std::string>> list() override { return m_disk.list(); }
  base::Result<std::string> read(const std::string& name, std::size_t most) override { return m_disk.read(name, most); }
  base::Result<std::string> readStart(const std::string& name, std::size_t bytes) override {
    return m_disk.readStart(name, bytes);
  }
  std::optional<Error> writeNew(const std::string& name, std::string_view bytes) override {
    return m_disk.writeNew(name, bytes);
  }
  std::optional<Error> rename(const std::string& from, const std::string& to) override {
    return m_disk.rename(from, to);
  }
  std::optional<Error> wipe(const std::string& name) override { return m_disk.wipe(name); }
  std::optional<Error> syncFolder() override { return m_disk.syncFolder(); }

 private:
  base::Disk& m_disk;
};

}  // namespace

std::unique_ptr<base::Disk> borrowed(base::Disk& disk) { return std::make_unique<Borrowed>(disk); }

LogDisk::LogDisk(const Image& image) {
  for (const auto& [name, bytes] : image) m_now[name] = std::make_shared<File>(File{bytes, bytes, {}});
  m_durable = m_now;
}

void LogDisk::failAt(std::size_t n, Error error, Lasting lasting) {
  m_failAt = n;
  m_failure = std::move(error);
  m_lasting = lasting;
}

std::optional<Error> LogDisk::step() {
  if (m_stopped) return Error{ErrorCode::IoError, "file.cannot_write", {{"path", ""}}, {}};
  ++m_operations;
  const bool fails = m_lasting == Lasting::Once ? m_operations == m_failAt : m_operations >= m_failAt;
  return m_failAt != 0 && fails ? std::optional(m_failure) : std::nullopt;
}

void LogDisk::done() {
  if (afterEach && !m_stopped) afterEach(*this);
}

Image LogDisk::image() const {
  Image out;
  for (const auto& [name, file] : m_now) out[name] = file->now;
  return out;
}

std::vector<const LogDisk::File*> LogDisk::filesThatMayBeLeft() const {
  std::vector<const File*> out;
  const auto add = [&out](const FilePtr& file) {
    if (file && std::find(out.begin(), out.end(), file.get()) == out.end()) out.push_back(file.get());
  };
  for (const auto& [name, file] : m_durable) add(file);
  for (const NameChange& change : m_pendingNames) add(change.file);
  return out;
}

std::size_t LogDisk::unsynced() const {
  std::size_t count = m_pendingNames.size();
  for (const File* file : filesThatMayBeLeft()) count += file->pending.size();
  return count;
}

Image LogDisk::afterPowerLoss(const std::function<bool(std::size_t)>& survives) const {
  std::size_t index = 0;
  Folder folder = m_durable;
  for (const NameChange& change : m_pendingNames) {
    if (!survives(index++)) continue;
    if (change.file) {
      folder[change.name] = change.file;
    } else {
      folder.erase(change.name);
    }
  }
  std::map<const File*, std::string> contents;
  for (const File* file : filesThatMayBeLeft()) {
    std::string& bytes = contents[file] = file->durable;
    for (const Piece& piece : file->pending) {
      if (survives(index++)) put(bytes, piece.at, piece.bytes);
    }
  }
  Image out;
  for (const auto& [name, file] : folder) out[name] = contents.at(file.get());
  return out;
}

void LogDisk::replace(const std::string& name, std::string bytes) {
  const auto file = std::make_shared<File>(File{bytes, bytes, {}});
  m_now[name] = file;
  m_durable[name] = file;
}

std::optional<Error> LogDisk::makeFolder() {
  if (auto error = step()) return error;
  noFolder = false;
  return std::nullopt;
}

std::optional<Error> LogDisk::lock() {
  if (auto error = step()) return error;
  if (noFolder) return missing("");
  if (heldByOther) return Error{ErrorCode::Unavailable, "store.other_program", {}, {}};
  return std::nullopt;
}

base::Result<std::vector<std::string>> LogDisk::list() {
  if (auto error = step()) return tl::unexpected<Error>(*error);
  std::vector<std::string> names;
  for (const auto& [name, file] : m_now) names.push_back(name);
  return names;
}

base::Result<std::string> LogDisk::read(const std::string& name, std::size_t maxBytes) {
  if (auto error = step()) return tl::unexpected<Error>(*error);
  const auto found = m_now.find(name);
  if (found == m_now.end()) return tl::unexpected<Error>(missing(name));
  if (found->second->now.size() > maxBytes) {
    return base::fail(ErrorCode::BadData, "file.too_large", {{"path", name}});
  }
  return found->second->now;
}

base::Result<std::string> LogDisk::readStart(const std::string& name, std::size_t bytes) {
  auto whole = read(name, std::string::npos);
  if (whole) whole->resize(std::min(whole->size(), bytes));
  return whole;
}

std::optional<Error> LogDisk::write(File& file, std::size_t at, std::string_view bytes) {
  auto error = step();
  if (m_stopped) return error;
  if (error) bytes = bytes.substr(0, bytes.size() / 2);
  put(file.now, at, bytes);
  while (!bytes.empty()) {
    const std::size_t now = std::min(bytes.size(), kSector - at % kSector);
    file.pending.push_back({at, std::string(bytes.substr(0, now))});
    at += now;
    bytes.remove_prefix(now);
  }
  done();
  return error;
}

std::optional<Error> LogDisk::sync(File& file) {
  const auto error = step();
  if (m_stopped) return error;
  // As on Linux: what a failed fsync could not write is forgotten, and the next fsync of the file says all is well.
  for (const Piece& piece : file.pending) {
    if (!error) put(file.durable, piece.at, piece.bytes);
  }
  file.pending.clear();
  done();
  return error;
}

void LogDisk::name(const std::string& name, FilePtr file) {
  if (file) {
    m_now[name] = file;
  } else {
    m_now.erase(name);
  }
  m_pendingNames.push_back({name, std::move(file)});
}

std::optional<Error> LogDisk::writeNew(const std::string& fileName, std::string_view bytes) {
  if (auto error = step()) return error;
  if (m_now.contains(fileName)) {
    return Error{ErrorCode::Unavailable, "file.cannot_create", {{"path", fileName}, {"reason", ""}}, {}};
  }
  const auto file = std::make_shared<File>();
  name(fileName, file);
  done();
  for (std::size_t at = 0; at < bytes.size(); at += kMostAtOnce) {
    if (auto error = write(*file, at, bytes.substr(at, kMostAtOnce))) return error;
  }
  if (writesWrong > 0 && !file->now.empty()) {
    --writesWrong;
    write(*file, file->now.size() - 1, "?");
  }
  if (auto error = sync(*file)) return error;
  return step();  // close
}

std::optional<Error> LogDisk::rename(const std::string& from, const std::string& to) {
  if (auto error = step()) return error;
  const auto found = m_now.find(from);
  if (found == m_now.end()) return missing(from);
  const FilePtr file = found->second;
  name(to, file);
  name(from, nullptr);
  done();
  return std::nullopt;
}

std::optional<Error> LogDisk::wipe(const std::string& fileName) {
  const auto found = m_now.find(fileName);
  if (found != m_now.end()) {
    const FilePtr file = found->second;
    const std::string zeros(file->now.size(), '\0');
    bool overwritten = true;
    for (std::size_t at = 0; at < zeros.size() && overwritten; at += kMostAtOnce) {
      overwritten = !write(*file, at, std::string_view(zeros).substr(at, kMostAtOnce));
    }
    if (overwritten) (void)sync(*file);
  }
  if (auto error = step()) return error;
  if (m_now.contains(fileName)) name(fileName, nullptr);
  done();
  return std::nullopt;
}

std::optional<Error> LogDisk::syncFolder() {
  if (auto error = step()) return error;
  m_durable = m_now;
  m_pendingNames.clear();
  done();
  return std::nullopt;
}

}  // namespace tend::testing
