#include <doctest/doctest.h>

#include "tests/rules/source.h"

using namespace tend::rules;

TEST_CASE("scan") {
  SUBCASE("includes keep their line and their brackets") {
    const Source s = scan("core/a.cpp", "// #include <no>\n#include \"core/base/x.h\"\n  # include <vector>\n");
    REQUIRE(s.includes.size() == 2);
    CHECK(s.includes[0].line == 2);
    CHECK(s.includes[0].path == "core/base/x.h");
    CHECK_FALSE(s.includes[0].angled);
    CHECK(s.includes[1].angled);
    CHECK(s.lineCount == 3);
  }
  SUBCASE("literals in comments do not count") {
    CHECK(scan("a.cpp", "// \"no\"\n/* \"no\" \n \"no\" */ int x;").literals.empty());
  }
  SUBCASE("escapes do not end a literal") {
    const Source s = scan("a.cpp", "f(\"a \\\" b\\\\\"); g(\"c\");");
    REQUIRE(s.literals.size() == 2);
    CHECK(s.literals[0].text == "a \\\" b\\\\");
    CHECK(s.literals[1].before == ";g(");
  }
  SUBCASE("raw strings and adjacent literals are one each") {
    const Source s = scan("a.cpp", "auto a = R\"x(one \"two\")x\";\nauto b = \"three\"\n  \" four\";");
    REQUIRE(s.literals.size() == 2);
    CHECK(s.literals[0].text == "one \"two\"");
    CHECK(s.literals[1].text == "three four");
    CHECK(s.literals[1].line == 2);
  }
  SUBCASE("quotes and separators in characters and numbers do not confuse it") {
    const Source s = scan("a.cpp", "char q = '\"'; int n = 1'000'000; char e = '\\''; f(\"x\");");
    REQUIRE(s.literals.size() == 1);
    CHECK(s.literals[0].text == "x");
  }
  SUBCASE("conditionals are found, once each") {
    CHECK(scan("a.cpp", "#ifdef A\n#elif B\n#else\n#endif\n#define X \"y\"\n").conditionals == std::vector<int>{1, 2});
  }
}

TEST_CASE("roomOf") {
  CHECK(roomOf("core/base/x.h") == "core/base");
  CHECK(roomOf("platform/linux/y.cpp") == "platform/linux");
  CHECK(roomOf("app/main.cpp") == "app");
  CHECK(roomOf("x.cpp").empty());
}
