#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "platform/disk.h"
#include "tests/support/temp_folder.h"

using namespace tend;
using base::ErrorCode;
namespace fs = std::filesystem;

namespace {

std::string idOf(const std::optional<base::Error>& error) { return error ? error->id : std::string(); }

template <class T>
std::string idOf(const base::Result<T>& result) {
  return result ? std::string() : result.error().id;
}

unsigned modeOf(const std::string& path) {
  struct stat info {};
  return stat(path.c_str(), &info) == 0 ? info.st_mode & 0777U : 0U;
}

}  // namespace

TEST_CASE("a folder on the disk") {
  const test::TempFolder folder("disk");
  const auto disk = platform::makeDisk(folder.path());
  SUBCASE("gives back what was written, to its owner only") {
    const std::string bytes("a\0b", 3);
    CHECK_FALSE(disk->writeNew("x", bytes));
    CHECK(*disk->read("x", 3) == bytes);
    CHECK(modeOf(folder.file("x")) == 0600);
    CHECK(idOf(disk->read("x", 2)) == "file.too_large");
    CHECK(disk->read("y", 2).error().code == ErrorCode::NotFound);
  }
  SUBCASE("never writes into a file that is there") {
    CHECK_FALSE(disk->writeNew("x", "one"));
    CHECK(disk->writeNew("x", "two"));
    CHECK(*disk->read("x", 9) == "one");
  }
  SUBCASE("renames, lists and takes away") {
    CHECK_FALSE(disk->writeNew("x", "one"));
    CHECK_FALSE(disk->writeNew("y", "two"));
    CHECK_FALSE(disk->rename("x", "y"));
    CHECK_FALSE(disk->syncFolder());
    CHECK(*disk->list() == std::vector<std::string>{"y"});
    CHECK_FALSE(disk->wipe("y"));
    CHECK_FALSE(disk->wipe("y"));
    CHECK(disk->list()->empty());
    CHECK(disk->rename("x", "y")->code == ErrorCode::NotFound);
  }
  SUBCASE("overwrites what it takes away") {
    const std::string bytes(40000, 's');
    CHECK_FALSE(disk->writeNew("x", bytes));
    fs::create_hard_link(folder.file("x"), folder.file("kept"));
    CHECK_FALSE(disk->wipe("x"));
    CHECK(*disk->read("kept", 50000) == std::string(40000, '\0'));
  }
  SUBCASE("is held by one at a time, until that one goes") {
    CHECK_FALSE(disk->lock());
    auto second = platform::makeDisk(folder.path());
    CHECK(idOf(second->lock()) == "store.other_program");
    CHECK(second->lock()->code == ErrorCode::Unavailable);
    auto first = platform::makeDisk(folder.path() + "/below/deeper/");
    CHECK(first->lock()->code == ErrorCode::NotFound);
    CHECK_FALSE(first->makeFolder());
    CHECK(modeOf(folder.path() + "/below") == 0700);
    CHECK_FALSE(first->lock());
    auto other = platform::makeDisk(folder.path() + "/below/deeper");
    CHECK(other->lock());
    first.reset();
    CHECK_FALSE(other->lock());
  }
}

TEST_CASE("things in the place of files") {
  const test::TempFolder folder("strange");
  const auto disk = platform::makeDisk(folder.path());
  const test::TempFolder elsewhere("elsewhere");
  SUBCASE("a link is not followed, neither to read nor to write nor to overwrite") {
    std::ofstream(elsewhere.file("mine")) << "of somebody else";
    fs::create_symlink(elsewhere.file("mine"), folder.file("x"));
    CHECK(idOf(disk->read("x", 99)) == "file.not_regular");
    CHECK(disk->writeNew("x", "y"));
    CHECK_FALSE(disk->wipe("x"));
    CHECK_FALSE(fs::is_symlink(folder.file("x")));
    CHECK(fs::file_size(elsewhere.file("mine")) == 16);
  }
  SUBCASE("a pipe holds nothing up") {
    REQUIRE(mkfifo(folder.file("x").c_str(), 0600) == 0);
    CHECK(idOf(disk->read("x", 99)) == "file.not_regular");
    CHECK_FALSE(disk->wipe("x"));
  }
  SUBCASE("a folder is no file") {
    fs::create_directory(folder.file("x"));
    CHECK(idOf(disk->read("x", 99)) == "file.not_regular");
    CHECK(disk->wipe("x"));
  }
  SUBCASE("a link that leads nowhere in the place of the folder") {
    fs::create_symlink(elsewhere.file("gone"), folder.file("link"));
    CHECK(idOf(platform::makeDisk(folder.file("link"))->makeFolder()) == "file.leads_nowhere");
    CHECK_FALSE(fs::exists(elsewhere.file("gone")));
  }
  SUBCASE("a link to a folder is a folder") {
    fs::create_symlink(elsewhere.path(), folder.file("link"));
    const auto linked = platform::makeDisk(folder.file("link"));
    CHECK_FALSE(linked->makeFolder());
    CHECK_FALSE(linked->lock());
    CHECK_FALSE(linked->writeNew("x", "y"));
    CHECK(fs::exists(elsewhere.file("x")));
  }
  SUBCASE("a file in the place of the folder") {
    std::ofstream(folder.file("file")) << "x";
    CHECK(idOf(platform::makeDisk(folder.file("file"))->makeFolder()) == "file.not_folder");
    CHECK(idOf(platform::makeDisk(folder.file("file") + "/below")->makeFolder()) == "file.not_folder");
  }
  SUBCASE("a path longer than the system's longest") {
    const auto deep = platform::makeDisk(folder.path() + "/" + std::string(300, 'x'));
    CHECK(idOf(deep->makeFolder()) == "file.path_too_long");
    CHECK(idOf(disk->writeNew(std::string(300, 'x'), "")) == "file.path_too_long");
  }
}
