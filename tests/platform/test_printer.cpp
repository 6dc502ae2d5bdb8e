#include <doctest/doctest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>

#include "platform/printer.h"
#include "tests/support/temp_folder.h"

using namespace tend;

namespace {

/// Commands of our own before those of the system.
struct Commands {
  test::TempFolder folder{"printer"};
  std::string path = std::string(getenv("PATH"));

  Commands() { setenv("PATH", (folder.path() + ":" + path).c_str(), 1); }
  ~Commands() { setenv("PATH", path.c_str(), 1); }

  void make(const std::string& name, const std::string& script) const {
    const std::string file = folder.path() + "/" + name;
    std::ofstream(file) << "#!/bin/sh\n" << script << "\n";
    chmod(file.c_str(), 0755);
  }
  std::string read(const std::string& name) const {
    std::ostringstream all;
    all << std::ifstream(folder.path() + "/" + name).rdbuf();
    return all.str();
  }
};

}  // namespace

TEST_CASE("Printers") {
  const Commands commands;
  SUBCASE("are those that the system names; what could be an option is none") {
    commands.make("lpstat", "echo Hall; echo -o; echo 'two words'; echo Office_2");
    CHECK(platform::printers() == std::vector<std::string>{"Hall", "Office_2"});
  }
  SUBCASE("are none where the system has none") {
    commands.make("lpstat", "exit 1");
    CHECK(platform::printers().empty());
  }
  SUBCASE("take a page through a pipe, under a title that says nothing") {
    commands.make("lp",
                  "cat > " + commands.folder.path() + "/taken; echo \"$@\" > " + commands.folder.path() + "/args");
    const std::string page(300000, 'p');
    REQUIRE(platform::print("Hall", page));
    CHECK(commands.read("taken") == page);
    CHECK(commands.read("args") == "-s -d Hall -t page\n");
  }
  SUBCASE("a printer that refuses, or does not read, is told of") {
    commands.make("lp", "exit 1");
    const auto refused = platform::print("Hall", std::string(300000, 'p'));
    REQUIRE(!refused);
    CHECK(refused.error().id == "printer.failed");
    CHECK(!platform::print("-o", "p"));
  }
}
