#include "platform/disk.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <system_error>
#include <utility>

#include "platform/linux/descriptor.h"

namespace tend::platform {
namespace {

using base::Error;
using base::ErrorCode;

constexpr const char* kLockFile = "lock";

enum class Doing : std::uint8_t { Reading, Writing };

/// What an errno means for the person. EINTR never comes here.
Error failure(int number, const std::string& path, Doing doing) {
  const bool reading = doing == Doing::Reading;
  switch (number) {
    case ENOENT:
    case ENOTDIR:
      return {ErrorCode::NotFound, "file.missing", {{"path", path}}, {}};
    case EACCES:
    case EPERM:
    case EROFS:
      return {ErrorCode::NoPermission, reading ? "file.cannot_read" : "file.no_permission", {{"path", path}}, {}};
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return {ErrorCode::CannotCreate, "file.disk_full", {{"path", path}}, {}};
    case ENAMETOOLONG:
      return {ErrorCode::CannotCreate, "file.path_too_long", {{"path", path}}, {}};
    case ELOOP:
    case EISDIR:
    case ENXIO:
      return {ErrorCode::BadData, "file.not_regular", {{"path", path}}, {}};
    case EIO:
    case EBADMSG:
      return {ErrorCode::IoError, reading ? "file.cannot_read" : "file.cannot_write", {{"path", path}}, {}};
    default:
      return {ErrorCode::Unavailable,
              "file.cannot_create",
              {{"path", path}, {"reason", std::generic_category().message(number)}},
              {}};
  }
}

Descriptor openFile(const std::string& path, int flags) {
  return Descriptor(persist([&] { return ::open(path.c_str(), flags | O_CLOEXEC, 0600); }));
}

bool writeAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = persist([&] { return ::write(file, bytes.data(), bytes.size()); });
    if (n == 0) errno = EIO;
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

/// Down to the device: on Apple's systems fsync alone leaves it in the device's own memory.
bool syncFile(int file) {
#ifdef F_FULLFSYNC
  if (persist([&] { return ::fcntl(file, F_FULLFSYNC); }) == 0) return true;
#endif
  return persist([&] { return ::fsync(file); }) == 0;
}

/// File systems that cannot sync a folder say EINVAL or ENOTSUP; there is nothing more to be done on them.
bool syncFolderAt(const std::string& path) {
  const Descriptor folder = openFile(path, O_RDONLY | O_DIRECTORY);
  return folder.valid() && (syncFile(folder.get()) || errno == EINVAL || errno == ENOTSUP);
}

std::string parentOf(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == 0 || slash == std::string::npos ? "/" : path.substr(0, slash);
}

/// 0 when it is a folder, otherwise an errno.
int checkFolder(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return errno;
  return S_ISDIR(status.st_mode) ? 0 : ENOTDIR;
}

/// 0 or an errno; EEXIST for a link that leads nowhere. A path too deep for the stack is refused by the system first.
int makeFolders(const std::string& path) {
  const int found = checkFolder(path);
  if (found != ENOENT) return found;
  const std::string parent = parentOf(path);
  if (parent == path) return ENOENT;
  if (const int number = makeFolders(parent)) return number;
  if (::mkdir(path.c_str(), 0700) != 0) {
    const int number = errno;
    return number == EEXIST && checkFolder(path) == 0 ? 0 : number;
  }
  return syncFolderAt(parent) ? 0 : errno;
}

bool overwrite(int file, std::size_t length) {
  static constexpr std::array<char, 16384> kZeros{};
  while (length > 0) {
    const std::size_t now = std::min(length, kZeros.size());
    if (!writeAll(file, std::string_view(kZeros.data(), now))) return false;
    length -= now;
  }
  return syncFile(file);
}

class FolderDisk : public base::Disk {
 public:
  explicit FolderDisk(std::string folder) : m_folder(std::move(folder)) {
    while (m_folder.size() > 1 && m_folder.back() == '/') m_folder.pop_back();
  }

  std::optional<Error> makeFolder() override {
    const int number = makeFolders(m_folder);
    if (number == 0) return std::nullopt;
    if (number == EEXIST) return Error{ErrorCode::NoPermission, "file.leads_nowhere", {{"path", m_folder}}, {}};
    if (number == ENOTDIR) return Error{ErrorCode::CannotCreate, "file.not_folder", {{"path", m_folder}}, {}};
    return failure(number, m_folder, Doing::Writing);
  }

  std::optional<Error> lock() override {
    struct stat status {};
    if (::stat(m_folder.c_str(), &status) != 0) return failure(errno, m_folder, Doing::Reading);
    if (status.st_uid != ::geteuid()) {
      return Error{ErrorCode::NoPermission, "file.other_owner", {{"path", m_folder}}, {}};
    }
    const std::string path = pathOf(kLockFile);
    Descriptor file = openFile(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK);
    if (!file.valid()) return failure(errno, path, Doing::Writing);
    const int taken = persist([&] { return ::flock(file.get(), LOCK_EX | LOCK_NB); });
    if (taken != 0 && errno == EWOULDBLOCK) {
      return Error{ErrorCode::Unavailable, "store.other_program", {}, {}};
    }
    // A file system without locks (ENOLCK, ENOSYS, EOPNOTSUPP) is written to all the same: the store compares before
    // each save.
    m_lock = std::move(file);
    return std::nullopt;
  }

  base::Result<std::vector<std::string>> list() override {
    std::vector<std::string> names;
    // The class holds the DIR, so that memory running out while names are copied leaves nothing open.
    const std::unique_ptr<DIR, void (*)(DIR*)> folder(::opendir(m_folder.c_str()), [](DIR* d) { (void)::closedir(d); });
    if (!folder && errno == ENOENT) return names;
    if (!folder) return tl::unexpected<Error>(failure(errno, m_folder, Doing::Reading));
    for (;;) {
      errno = 0;
      const dirent* entry = ::readdir(folder.get());  // NOLINT(concurrency-mt-unsafe): this stream is ours alone
      if (entry == nullptr) break;
      const std::string_view name = static_cast<const char*>(entry->d_name);
      if (name != "." && name != "..") names.emplace_back(name);
    }
    if (errno != 0) return tl::unexpected<Error>(failure(errno, m_folder, Doing::Reading));
    std::sort(names.begin(), names.end());
    return names;
  }

  base::Result<std::string> read(const std::string& name, std::size_t maxBytes) override {
    return readUpTo(name, maxBytes, TooLong::Fails);
  }

  base::Result<std::string> readStart(const std::string& name, std::size_t bytes) override {
    return readUpTo(name, bytes, TooLong::IsCut);
  }

  std::optional<Error> writeNew(const std::string& name, std::string_view bytes) override {
    const std::string path = pathOf(name);
    Descriptor file = openFile(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    if (file.valid() && writeAll(file.get(), bytes) && syncFile(file.get()) && file.closeChecked()) {
      return std::nullopt;
    }
    return failure(errno, path, Doing::Writing);
  }

  std::optional<Error> rename(const std::string& from, const std::string& to) override {
    const std::string path = pathOf(from);
    if (persist([&] { return ::rename(path.c_str(), pathOf(to).c_str()); }) == 0) return std::nullopt;
    return failure(errno, path, Doing::Writing);
  }

  std::optional<Error> wipe(const std::string& name) override {
    const std::string path = pathOf(name);
    const Descriptor file = openFile(path, O_WRONLY | O_NOFOLLOW | O_NONBLOCK);
    struct stat status {};
    if (file.valid() && ::fstat(file.get(), &status) == 0 && S_ISREG(status.st_mode)) {
      // A disk that cannot overwrite (full, copy on write) can still take the file away.
      (void)overwrite(file.get(), static_cast<std::size_t>(status.st_size));
    }
    if (persist([&] { return ::unlink(path.c_str()); }) == 0 || errno == ENOENT) return std::nullopt;
    return failure(errno, path, Doing::Writing);
  }

  std::optional<Error> syncFolder() override {
    if (syncFolderAt(m_folder)) return std::nullopt;
    return failure(errno, m_folder, Doing::Writing);
  }

 private:
  enum class TooLong : std::uint8_t { Fails, IsCut };
  base::Result<std::string> readUpTo(const std::string& name, std::size_t maxBytes, TooLong tooLong) {
    const std::string path = pathOf(name);
    // O_NONBLOCK: a pipe in the place of the file must not hold anything up.
    const Descriptor file = openFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    struct stat status {};
    if (!file.valid() || ::fstat(file.get(), &status) != 0) {
      return tl::unexpected<Error>(failure(errno, path, Doing::Reading));
    }
    if (!S_ISREG(status.st_mode)) return base::fail(ErrorCode::BadData, "file.not_regular", {{"path", path}});
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > maxBytes && tooLong == TooLong::Fails) {
      return base::fail(ErrorCode::BadData, "file.too_large", {{"path", path}});
    }
    std::string bytes(static_cast<std::size_t>(std::min<std::uint64_t>(size, maxBytes)), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
      const ssize_t n = persist([&] { return ::read(file.get(), bytes.data() + done, bytes.size() - done); });
      if (n < 0) return tl::unexpected<Error>(failure(errno, path, Doing::Reading));
      if (n == 0) break;
      done += static_cast<std::size_t>(n);
    }
    bytes.resize(done);
    return bytes;
  }

  std::string pathOf(const std::string& name) const { return m_folder + "/" + name; }

  std::string m_folder;
  Descriptor m_lock;
};

}  // namespace

std::unique_ptr<base::Disk> makeDisk(std::string folder) { return std::make_unique<FolderDisk>(std::move(folder)); }

}  // namespace tend::platform
