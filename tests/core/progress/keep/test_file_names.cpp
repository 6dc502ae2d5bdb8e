#include <doctest/doctest.h>

#include "core/progress/keep/file_names.h"

using namespace tend::progress::keep;

TEST_CASE("isKeptName") {
  CHECK(isKeptName("0f3a-b_c"));
  CHECK(isKeptName(std::string(64, 'a')));
  for (const std::string& name : {std::string(), std::string(65, 'a'), std::string("a.b"), std::string(".."),
                                  std::string("a/b"), std::string("A"), std::string("a b"), std::string("a\0b", 3),
                                  std::string("{"), std::string(":"), std::string("/"), std::string("`")}) {
    CHECK_FALSE(isKeptName(name));
  }
}

TEST_CASE("names of files are read as they are written") {
  for (const FileName& file :
       {FileName{"n", FileKind::Generation, 0}, FileName{"n", FileKind::Generation, 1},
        FileName{"n", FileKind::New, 12}, FileName{"n", FileKind::Gone, 1}, FileName{"n", FileKind::Aside, 4}}) {
    const auto parsed = parseFileName(fileNameOf(file));
    REQUIRE(parsed);
    CHECK(parsed->name == file.name);
    CHECK(parsed->kind == file.kind);
    CHECK(parsed->number == file.number);
  }
  CHECK(fileNameOf({"n", FileKind::Generation, 1}) == "n.b");
  CHECK(fileNameOf({"n", FileKind::Gone, 2}) == "n.gone-2");
}

TEST_CASE("other files in the folder are none of ours") {
  for (const char* name : {"lock", "erasing", "settings.tend", "n", "n.c", "n.new-", "n.new-x", "n.aside-1 (copy)",
                           "n.new-1234567890123456789", ".a", "N.a", "n.a.bak"}) {
    CAPTURE(name);
    CHECK_FALSE(parseFileName(name));
  }
}
