#include <doctest/doctest.h>

#include "tests/support/files.h"
#include "tests/support/golden.h"

using namespace tend::test;

TEST_CASE("smallDiff") {
  SUBCASE("equal texts have none") { CHECK(smallDiff("a\nb\n", "a\nb\n").empty()); }
  SUBCASE("only the lines between the equal ends are shown") {
    CHECK(smallDiff("a\nb\nc\n", "a\nx\nc\n") == "from line 2\n- b\n+ x\n");
  }
  SUBCASE("an added line has no old side") { CHECK(smallDiff("a\nc\n", "a\nb\nc\n") == "from line 2\n+ b\n"); }
  SUBCASE("a missing end of the last line still counts as a difference") { CHECK_FALSE(smallDiff("a", "a\n").empty()); }
  SUBCASE("a long difference is cut and says by how much") {
    std::string many;
    for (int i = 0; i < 20; ++i) many += std::to_string(i) + "\n";
    CHECK(smallDiff("", many).find("(8 more lines)") != std::string::npos);
  }
}

TEST_CASE("acceptsGolden") {
  CHECK_FALSE(acceptsGolden("", "core/page", "title"));
  CHECK_FALSE(acceptsGolden("core/page", "core/page", "title"));
  CHECK(acceptsGolden("all", "core/page", "title"));
  CHECK(acceptsGolden("title", "core/page", "title"));
  CHECK(acceptsGolden("core/page/title", "core/page", "title"));
}

TEST_CASE("files") {
  SUBCASE("lines are split with and without a last line end") {
    CHECK(splitLines("a\n\nb") == std::vector<std::string>{"a", "", "b"});
    CHECK(splitLines("a\n") == std::vector<std::string>{"a"});
    CHECK(splitLines("").empty());
  }
  SUBCASE("a folder that is not there has no files") { CHECK(filesBelow("no/such/folder", {".h"}).empty()); }
  SUBCASE("paths are relative to the source tree") {
    CHECK(filesBelow("core/base", {"utf8.h"}) == std::vector<std::string>{"core/base/utf8.h"});
  }
}
