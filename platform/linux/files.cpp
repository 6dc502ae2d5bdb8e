#include "platform/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "platform/linux/descriptor.h"

namespace tend::platform {
namespace {

using base::Error;
using base::ErrorCode;

tl::unexpected<Error> failure(int number, const std::string& path) {
  if (number == ENOENT || number == ENOTDIR) return base::fail(ErrorCode::NotFound, "file.missing", {{"path", path}});
  if (number == EACCES || number == EPERM) {
    return base::fail(ErrorCode::NoPermission, "file.cannot_read", {{"path", path}});
  }
  if (number == EISDIR) return base::fail(ErrorCode::BadData, "file.is_folder", {{"path", path}});
  return base::fail(ErrorCode::IoError, "file.cannot_read", {{"path", path}});
}

struct Opened {
  Descriptor file;
  std::uint64_t size = 0;
  std::optional<Error> error;
};

/// O_NONBLOCK: opening a pipe that nobody writes to must not hang the window.
Opened open(const std::string& path) {
  Opened opened{Descriptor(persist([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); })), 0,
                std::nullopt};
  struct stat status {};
  if (!opened.file.valid() || ::fstat(opened.file.get(), &status) != 0) {
    opened.error = failure(errno, path).value();
  } else if (S_ISDIR(status.st_mode)) {
    opened.error = failure(EISDIR, path).value();
  } else if (!S_ISREG(status.st_mode)) {
    opened.error = base::fail(ErrorCode::BadData, "file.not_regular", {{"path", path}}).value();
  } else {
    opened.size = static_cast<std::uint64_t>(status.st_size);
  }
  return opened;
}

/// Reads up to `length` bytes; fewer if the file ends.
base::Result<std::string> readSome(int file, std::uint64_t offset, std::uint64_t length, const std::string& path) {
  std::string bytes(static_cast<std::size_t>(length), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t n = persist(
        [&] { return ::pread(file, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done)); });
    if (n < 0) return failure(errno, path);
    if (n == 0) break;
    done += static_cast<std::size_t>(n);
  }
  bytes.resize(done);
  return bytes;
}

class SystemFiles : public base::FileReader {
 public:
  base::Result<std::string> readFile(const std::string& path, std::uint64_t maxBytes) const override {
    const Opened opened = open(path);
    if (opened.error) return tl::unexpected<Error>(*opened.error);
    if (opened.size > maxBytes) return base::fail(ErrorCode::BadData, "file.too_large", {{"path", path}});
    return readSome(opened.file.get(), 0, opened.size, path);
  }

  base::Result<std::string> readRange(const std::string& path, std::uint64_t offset,
                                      std::uint64_t length) const override {
    const Opened opened = open(path);
    if (opened.error) return tl::unexpected<Error>(*opened.error);
    const bool inside = offset <= opened.size && length <= opened.size - offset;
    auto bytes = inside ? readSome(opened.file.get(), offset, length, path) : std::string();
    if (bytes && bytes->size() != length) return failure(EIO, path);
    return bytes;
  }

  base::Result<std::uint64_t> fileSize(const std::string& path) const override {
    const Opened opened = open(path);
    if (opened.error) return tl::unexpected<Error>(*opened.error);
    return opened.size;
  }

  bool isDirectory(const std::string& path) const override {
    std::error_code ignored;  // what cannot be looked at is not a folder for us; opening it then says why
    return std::filesystem::is_directory(path, ignored);
  }
};

Error cannotCreate(const std::string& path, int number) {
  return {ErrorCode::CannotCreate,
          "file.cannot_create",
          {{"path", path}, {"reason", std::generic_category().message(number)}},
          {}};
}

/// Writes all bytes and brings them to the disk. Returns 0 or an errno.
int writeAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = persist([&] { return ::write(file, bytes.data(), bytes.size()); });
    if (n < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return persist([&] { return ::fsync(file); }) == 0 ? 0 : errno;
}

}  // namespace

std::shared_ptr<const base::FileReader> makeFileReader() { return std::make_shared<SystemFiles>(); }

std::optional<Error> writeFile(const std::string& path, std::string_view bytes, Readers readers) {
  std::string beside = path + ".XXXXXX";
  Descriptor file(::mkostemp(beside.data(), O_CLOEXEC));
  if (!file.valid()) return cannotCreate(path, errno);
  // It was made for its owner only. A file system without such modes refuses to change them, which harms nobody.
  if (readers == Readers::Everyone) (void)::fchmod(file.get(), 0644);
  int number = writeAll(file.get(), bytes);
  if (number == 0 && !file.closeChecked()) number = errno;
  if (number == 0 && ::rename(beside.c_str(), path.c_str()) != 0) number = errno;
  if (number != 0) {
    (void)::unlink(beside.c_str());
    return cannotCreate(path, number);
  }
  // The name, too: some file systems cannot do this for a folder, and then there is nothing better to be had.
  const Descriptor folder(
      ::open(std::filesystem::path(path).parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.valid()) (void)persist([&] { return ::fsync(folder.get()); });
  return std::nullopt;
}

std::optional<Error> makeFolder(const std::string& path) {
  std::error_code code;
  std::filesystem::create_directories(path, code);
  if (!code && std::filesystem::is_directory(path, code)) return std::nullopt;
  return cannotCreate(path, code ? code.value() : ENOTDIR);
}

}  // namespace tend::platform
