#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>

#include "platform/durable_storage.h"

using namespace tend;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("tend-storage-" + std::to_string(getpid()));
  Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    fs::permissions(path, fs::perms::owner_all, ignored);
    fs::remove_all(path, ignored);
  }
};

}  // namespace

TEST_CASE("the storage on a disk") {
  const Folder folder;
  std::atomic<int> woken{0};
  const auto storage = platform::makeDurableStorage(folder.path.string(), [&woken] { ++woken; });
  SUBCASE("what is not there is missing, not an accident") {
    const auto none = storage->load("settings.tend");
    REQUIRE_FALSE(none);
    CHECK(none.error().code == base::ErrorCode::NotFound);
    CHECK_FALSE(fs::exists(folder.path));
  }
  SUBCASE("what was saved is there, once it is said to be") {
    const base::SaveTicket ticket = storage->save("settings.tend", std::string("a\0b", 3));
    storage->flush();
    const auto done = storage->takeCompletions();
    REQUIRE(done.size() == 1);
    CHECK(done[0].ticket == ticket);
    CHECK_FALSE(done[0].error);
    CHECK(woken > 0);
    CHECK(*storage->load("settings.tend") == std::string("a\0b", 3));
  }
  SUBCASE("only its owner may read it, and nothing else is left lying about") {
    storage->save("settings.tend", "x");
    storage->save("settings.tend", "y");
    storage->flush();
    struct stat info {};
    REQUIRE(stat((folder.path / "settings.tend").c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
    int files = 0;
    for (const auto& entry : fs::directory_iterator(folder.path)) files += entry.is_regular_file() ? 1 : 0;
    CHECK(files == 1);
    CHECK(*storage->load("settings.tend") == "y");
  }
  SUBCASE("a folder that cannot be made is told, with its name") {
    std::ofstream(folder.path.string()) << "a file where the folder should be";
    storage->save("settings.tend", "x");
    storage->flush();
    const auto done = storage->takeCompletions();
    REQUIRE(done.size() == 1);
    REQUIRE(done[0].error);
    CHECK(done[0].error->arguments.at(0).second.find("tend-storage") != std::string::npos);
  }
}
