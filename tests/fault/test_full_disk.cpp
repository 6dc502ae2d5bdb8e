// Disks that are full, folders that are not ours or may not be written, paths that lead nowhere: the file before is
// there byte by byte, the person is told, and it works as soon as there is room.
#include <doctest/doctest.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "core/progress/keep/keep.h"
#include "platform/disk.h"
#include "tests/fault/child.h"
#include "tests/fault/system_calls.h"
#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

using namespace tend;
using base::Purge;
using base::StoreAnswer;
namespace fs = std::filesystem;

namespace {

std::unique_ptr<base::Store> storeIn(const std::string& path) {
  return progress::keep::makeKeep(platform::makeDisk(path));
}

std::string idOf(const StoreAnswer& answer) { return answer.error ? answer.error->id : std::string(); }

/// Complains unless saving `large` fails as a full disk, twice, leaves both files as they were and nothing beside them,
/// and works once `makeRoom` was called.
template <class MakeRoom>
std::string fullThenNot(const std::string& path, const std::string& large, const MakeRoom& makeRoom) {
  const auto store = storeIn(path);
  for (const char* content : {"one", "two"}) {
    if (const StoreAnswer answer = store->save("n", content, Purge::No); answer.error)
      return "at first " + idOf(answer);
  }
  const std::string a = test::readFile(path + "/n.a");
  const std::string b = test::readFile(path + "/n.b");
  for (const Purge purge : {Purge::No, Purge::Yes}) {
    const std::string told = idOf(store->save("n", large, purge));
    if (told != "file.disk_full") return "a full disk is told as '" + told + "'";
    if (test::readFile(path + "/n.a") != a || test::readFile(path + "/n.b") != b) return "an old file changed";
    if (store->load("n").bytes != "two") return "what was there is not read";
    for (const auto& entry : fs::directory_iterator(path)) {
      const std::string name = entry.path().filename().string();
      if (name != "n.a" && name != "n.b" && name != "lock") return name + " was left behind";
    }
  }
  makeRoom();
  if (const StoreAnswer answer = store->save("n", large, Purge::No); answer.error) return "with room: " + idOf(answer);
  return store->load("n").bytes == large ? "" : "not kept with room";
}

void judgeChild(const std::string& complaint) {
  if (complaint.rfind("skip: ", 0) == 0) {
    MESSAGE("skipped: ", complaint.substr(6));
    return;
  }
  CHECK_MESSAGE(complaint.empty(), complaint);
}

}  // namespace

TEST_CASE("a disk of 64 KB, full") {
  const test::TempFolder folder("tiny");
  judgeChild(fault::inChild([&folder]() -> std::string {
    const int namespaces = geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER;
    if (unshare(namespaces) != 0) return "skip: no name space of its own for a small disk";
    if (geteuid() == 0) (void)mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    if (mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=64k,mode=700") != 0) return "skip: no small disk";
    if (chown(folder.path().c_str(), geteuid(), getegid()) != 0) return "skip: the small disk is not ours";
    const std::string path = folder.file("store");
    fs::create_directory(path);
    const std::string filler = folder.file("filler");
    std::ofstream(filler) << std::string(44000, 'f');
    return fullThenNot(path, std::string(24000, 'x'), [&filler] { fs::remove(filler); });
  }));
}

TEST_CASE("a limit on the size of files") {
  const test::TempFolder folder("limit");
  judgeChild(fault::inChild([&folder]() -> std::string {
    rlimit limit{};
    if (getrlimit(RLIMIT_FSIZE, &limit) != 0) return "skip: no limits here";
    const rlim_t before = limit.rlim_cur;
    limit.rlim_cur = 4096;
    signal(SIGXFSZ, SIG_IGN);
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return "skip: no limits here";
    return fullThenNot(folder.path(), std::string(10000, 'x'), [&limit, before] {
      limit.rlim_cur = before;
      (void)setrlimit(RLIMIT_FSIZE, &limit);
    });
  }));
}

TEST_CASE("a device that is always full in the place of every new file") {
  const test::TempFolder folder("full");
  const auto store = storeIn(folder.path());
  REQUIRE_FALSE(store->save("n", "one", Purge::No).error);
  {
    const fault::InsteadOfNewFiles full("/dev/full");
    CHECK(idOf(store->save("n", "two", Purge::No)) == "file.disk_full");
  }
  CHECK(store->load("n").bytes == "one");
  CHECK_FALSE(store->save("n", "two", Purge::No).error);
}

TEST_CASE("folders that may not be written, as somebody without rights") {
  const test::TempFolder folder("forbidden");
  REQUIRE_FALSE(storeIn(folder.file("theirs"))->save("n", "of another account", Purge::No).error);
  fs::permissions(folder.file("theirs"), fs::perms::all);
  REQUIRE(fault::giveToNobody(folder.path()));
  judgeChild(fault::inChild([&folder]() -> std::string {
    const bool other = geteuid() == 0;
    if (!fault::becomeNobody()) return "skip: no user without rights";
    const std::string path = folder.file("mine");
    {
      const auto store = storeIn(path);
      for (const char* content : {"one", "two"}) (void)store->save("n", content, Purge::No);
    }
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_exec);
    {
      const auto store = storeIn(path);
      const StoreAnswer found = store->load("n");
      if (found.bytes != "two") return "a folder that may be read is not: " + idOf(found);
      const std::string told = idOf(store->save("n", "three", Purge::No));
      if (told != "file.no_permission") return "a folder that may not be written is told as '" + told + "'";
    }
    fs::permissions(path, fs::perms::none);
    if (const std::string told = idOf(storeIn(path)->load("n")); told != "file.cannot_read") {
      return "a folder that may not be read is told as '" + told + "'";
    }
    fs::permissions(path, fs::perms::owner_all);
    if (storeIn(path)->save("n", "three", Purge::No).rivals.at(0) != "one") return "nothing is handed over";
    const std::string told = idOf(storeIn(folder.file("theirs"))->save("n", "x", Purge::No));
    if (other && told != "file.other_owner") return "a folder of another account is told as '" + told + "'";
    if (const std::string link = folder.file("link"); symlink("/nowhere/at/all", link.c_str()) == 0) {
      const std::string dangling = idOf(storeIn(link)->save("n", "x", Purge::No));
      if (dangling != "file.leads_nowhere") return "a link that leads nowhere is told as '" + dangling + "'";
    }
    const std::string deep = idOf(storeIn(path + "/" + std::string(5000, 'x'))->save("n", "x", Purge::No));
    return deep == "file.path_too_long" ? "" : "a path too long is told as '" + deep + "'";
  }));
}
