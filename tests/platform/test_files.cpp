#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>

#include "platform/files.h"
#include "tests/support/temp_folder.h"

using namespace tend;

namespace {

unsigned modeOf(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 0777U : 0;
}

std::size_t filesIn(const std::string& folder) {
  const std::filesystem::directory_iterator all(folder);
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

}  // namespace

TEST_CASE("writing a file of the person's own") {
  const test::TempFolder folder("files");
  const std::string path = folder.path() + "/words.md";
  const auto files = platform::makeFileReader();

  SUBCASE("it holds what was written, and nothing lies beside it") {
    CHECK(!platform::writeFile(path, "first"));
    CHECK(!platform::writeFile(path, "second"));
    CHECK(files->readFile(path, 100).value() == "second");
    CHECK(filesIn(folder.path()) == 1);
  }
  SUBCASE("what is private can be read by its owner only") {
    CHECK(!platform::writeFile(path, "for everyone"));
    CHECK(modeOf(path) == 0644);
    CHECK(!platform::writeFile(path, "for me", platform::Readers::OwnerOnly));
    CHECK(modeOf(path) == 0600);
  }
  SUBCASE("where it cannot be made, that is said with its path, and what was there stays") {
    std::filesystem::create_directory(path);
    const auto error = platform::writeFile(path, "no room for a file");
    REQUIRE(error);
    CHECK(error->id == "file.cannot_create");
    CHECK(error->arguments.front().second == path);
    CHECK(filesIn(folder.path()) == 1);
    CHECK(platform::writeFile(folder.path() + "/none/words.md", "x"));
  }
}
