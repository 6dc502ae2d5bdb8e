// What the system says when it refuses, and which sentence a person reads for it; and refusals that are none.
#include <doctest/doctest.h>

#include <cerrno>
#include <filesystem>
#include <string>

#include "platform/disk.h"
#include "tests/fault/system_calls.h"
#include "tests/support/temp_folder.h"

using namespace tend;
using fault::Trouble;

namespace {

std::string idOf(const std::optional<base::Error>& error) { return error ? error->id : std::string(); }
std::string idOf(const base::Result<std::string>& result) { return result ? std::string() : result.error().id; }

/// The sentence of `call` while every system call of that letter is refused with `number`.
template <class Call>
std::string refusedWith(int number, char letter, const Call& call) {
  fault::arm(Trouble::FailsFromThen, 1, number, letter);
  const auto result = call();
  fault::disarm();
  return idOf(result);
}

struct Refusal {
  int number;
  const char* reading;
  const char* writing;
};

}  // namespace

TEST_CASE("each refusal of the system has its sentence") {
  const test::TempFolder folder("refusals", test::On::MemoryIfThereIs);
  const auto disk = platform::makeDisk(folder.path());
  REQUIRE_FALSE(disk->writeNew("x", "words"));
  for (const Refusal& refusal : {Refusal{ENOENT, "file.missing", "file.missing"},
                                 {ENOTDIR, "file.missing", "file.missing"},
                                 {EACCES, "file.cannot_read", "file.no_permission"},
                                 {EPERM, "file.cannot_read", "file.no_permission"},
                                 {EROFS, "file.cannot_read", "file.no_permission"},
                                 {ENOSPC, "file.disk_full", "file.disk_full"},
                                 {EDQUOT, "file.disk_full", "file.disk_full"},
                                 {EFBIG, "file.disk_full", "file.disk_full"},
                                 {ENAMETOOLONG, "file.path_too_long", "file.path_too_long"},
                                 {ELOOP, "file.not_regular", "file.not_regular"},
                                 {EISDIR, "file.not_regular", "file.not_regular"},
                                 {ENXIO, "file.not_regular", "file.not_regular"},
                                 {EIO, "file.cannot_read", "file.cannot_write"},
                                 {EBADMSG, "file.cannot_read", "file.cannot_write"},
                                 {EMFILE, "file.cannot_create", "file.cannot_create"}}) {
    CAPTURE(refusal.number);
    CHECK(refusedWith(refusal.number, 'o', [&] { return disk->read("x", 9); }) == refusal.reading);
    CHECK(refusedWith(refusal.number, 'r', [&] { return disk->read("x", 9); }) == refusal.reading);
    CHECK(refusedWith(refusal.number, 'N', [&] { return disk->writeNew("y", "words"); }) == refusal.writing);
    CHECK(refusedWith(refusal.number, 'm', [&] { return disk->rename("x", "y"); }) == refusal.writing);
  }
  CHECK(*disk->read("x", 9) == "words");
}

TEST_CASE("what a system cannot do at all is not taken for a failure") {
  const test::TempFolder folder("cannot", test::On::MemoryIfThereIs);
  const auto disk = platform::makeDisk(folder.path());
  // File systems without a sync of folders, and without locks.
  for (const int number : {EINVAL, ENOTSUP}) {
    CAPTURE(number);
    CHECK(refusedWith(number, 's', [&] { return disk->syncFolder(); }).empty());
  }
  CHECK(refusedWith(EIO, 's', [&] { return disk->syncFolder(); }) == "file.cannot_write");
  for (const int number : {ENOLCK, ENOSYS, EOPNOTSUPP}) {
    CAPTURE(number);
    CHECK(refusedWith(number, 'l', [&] { return disk->lock(); }).empty());
  }
  CHECK(refusedWith(EWOULDBLOCK, 'l', [&] { return disk->lock(); }) == "store.other_program");
  // A close that a signal interrupted has closed; another failure of it is one.
  CHECK(refusedWith(EINTR, 'c', [&] { return disk->writeNew("x", "words"); }).empty());
  CHECK(refusedWith(EIO, 'c', [&] { return disk->writeNew("y", "words"); }) == "file.cannot_write");
}

TEST_CASE("a folder that cannot be made says why, wherever on the way it fails") {
  const test::TempFolder folder("folders", test::On::MemoryIfThereIs);
  const std::string path = folder.file("one/two/");
  const auto made = [&](Trouble trouble, std::size_t n, int number, char letter) {
    std::filesystem::remove_all(folder.file("one"));
    const auto disk = platform::makeDisk(path);
    fault::arm(trouble, n, number, letter);
    const auto error = disk->makeFolder();
    fault::disarm();
    return idOf(error);
  };
  CHECK(made(Trouble::None, 0, 0, '*').empty());
  CHECK(std::filesystem::is_directory(path));
  // Three looks (two, one, what is there), then one is made and its parent synced, then two.
  CHECK(made(Trouble::FailsOnce, 4, EACCES, '.') == "file.no_permission");
  CHECK_FALSE(std::filesystem::exists(folder.file("one")));
  CHECK(made(Trouble::FailsOnce, 5, EROFS, '.') == "file.no_permission");
  CHECK(made(Trouble::FailsOnce, 4, EEXIST, '.') == "file.leads_nowhere");
  CHECK(made(Trouble::FailsOnce, 1, EIO, 's') == "file.cannot_write");
  CHECK(made(Trouble::FailsOnce, 2, EIO, 's') == "file.cannot_write");
  // A root that is not there, as in a prison made badly.
  CHECK(made(Trouble::FailsFromThen, 1, ENOENT, '.') == "file.missing");
}
