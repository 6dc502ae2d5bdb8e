#include "tests/fault/system_calls.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdio>

namespace tend::fault {
namespace {

struct Armed {
  bool on = false;
  Trouble trouble = Trouble::None;
  std::size_t n = 0;
  int number = 0;
  char only = '*';
  std::size_t calls = 0;
  std::array<char, 4096> seen{};
  std::size_t seenCount = 0;
  bool interruptedBefore = false;
  const char* device = nullptr;
};
thread_local Armed armed;

/// True when the call is not to be made; errno is set.
bool fails(char letter) {
  if (!armed.on) return false;
  if (armed.seenCount < armed.seen.size()) armed.seen[armed.seenCount++] = letter;
  if (armed.only != '*' && armed.only != letter) return false;
  ++armed.calls;
  const bool once = armed.trouble == Trouble::FailsOnce && armed.calls == armed.n;
  const bool since = armed.trouble == Trouble::FailsFromThen && armed.calls >= armed.n;
  if (once || since) errno = armed.number;
  return once || since;
}

bool interrupted() {
  if (armed.trouble != Trouble::Interrupted) return false;
  armed.interruptedBefore = !armed.interruptedBefore;
  if (armed.interruptedBefore) errno = EINTR;
  return armed.interruptedBefore;
}

std::size_t share(std::size_t count) {
  return armed.trouble == Trouble::Half ? std::min(count, std::max<std::size_t>(1, count / 2)) : count;
}

}  // namespace

void arm(Trouble trouble, std::size_t n, int number, char only) {
  const char* device = armed.device;
  armed = {};
  armed.on = true;
  armed.trouble = trouble;
  armed.n = n;
  armed.number = number;
  armed.only = only;
  armed.device = device;
}

std::size_t disarm() {
  armed.on = false;
  armed.trouble = Trouble::None;
  return armed.calls;
}

std::string callsSeen() { return {armed.seen.data(), armed.seenCount}; }

InsteadOfNewFiles::InsteadOfNewFiles(const char* device) { armed.device = device; }
InsteadOfNewFiles::~InsteadOfNewFiles() { armed.device = nullptr; }

}  // namespace tend::fault

using tend::fault::armed;
using tend::fault::fails;
using tend::fault::interrupted;
using tend::fault::share;

// NOLINTBEGIN(bugprone-reserved-identifier): these names are the linker's.
extern "C" {
int __real_open(const char* path, int flags, ...);
ssize_t __real_read(int file, void* bytes, size_t count);
ssize_t __real_write(int file, const void* bytes, size_t count);
int __real_fsync(int file);
int __real_close(int file);
int __real_rename(const char* from, const char* to);
int __real_unlink(const char* path);
int __real_flock(int file, int how);
int __real_mkdir(const char* path, mode_t mode);
int __real_fstat(int file, struct stat* status);
int __real_stat(const char* path, struct stat* status);
DIR* __real_opendir(const char* path);
dirent* __real_readdir(DIR* folder);

int __wrap_open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  const char letter = (flags & O_EXCL) != 0 ? 'N' : (flags & O_DIRECTORY) != 0 ? 'D' : 'o';
  if (fails(letter) || interrupted()) return -1;
  if (armed.device != nullptr && (flags & O_EXCL) != 0) return __real_open(armed.device, O_WRONLY | O_CLOEXEC);
  return __real_open(path, flags, mode);
}
ssize_t __wrap_read(int file, void* bytes, size_t count) {
  return fails('r') || interrupted() ? -1 : __real_read(file, bytes, share(count));
}
ssize_t __wrap_write(int file, const void* bytes, size_t count) {
  return fails('w') || interrupted() ? -1 : __real_write(file, bytes, share(count));
}
int __wrap_fsync(int file) { return fails('s') || interrupted() ? -1 : __real_fsync(file); }
int __wrap_close(int file) {
  const int result = __real_close(file);  // whatever it says, the file is closed
  return fails('c') ? -1 : result;
}
int __wrap_rename(const char* from, const char* to) {
  return fails('m') || interrupted() ? -1 : __real_rename(from, to);
}
int __wrap_unlink(const char* path) { return fails('u') || interrupted() ? -1 : __real_unlink(path); }
int __wrap_flock(int file, int how) { return fails('l') || interrupted() ? -1 : __real_flock(file, how); }
int __wrap_mkdir(const char* path, mode_t mode) { return fails('.') ? -1 : __real_mkdir(path, mode); }
int __wrap_fstat(int file, struct stat* status) { return fails('.') ? -1 : __real_fstat(file, status); }
int __wrap_stat(const char* path, struct stat* status) { return fails('.') ? -1 : __real_stat(path, status); }
DIR* __wrap_opendir(const char* path) { return fails('.') ? nullptr : __real_opendir(path); }
dirent* __wrap_readdir(DIR* folder) { return fails('.') ? nullptr : __real_readdir(folder); }
}
// NOLINTEND(bugprone-reserved-identifier)
