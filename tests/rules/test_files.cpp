// The shape of files: short, opened by a comment, without conditions by platform.
#include <doctest/doctest.h>

#include <cctype>

#include "tests/rules/source.h"
#include "tests/support/files.h"

using namespace tend::rules;

namespace {

constexpr int kMostLines = 400;

bool opensWithComment(const Source& source) { return startsWith(source.text, "// ") && source.text.size() > 20; }

bool hasPragmaOnce(const Source& source) { return source.text.find("\n#pragma once\n") != std::string::npos; }

bool mayHaveConditionals(const std::string& path) {
  // imgui_compat.h exists to hold the differences between versions of Dear ImGui; what one system needs lives in that
  // system's own folder.
  const std::string room = roomOf(path);
  return endsWith(path, "/imgui_compat.h") || (startsWith(room, "platform/"));
}

bool isSnakeCase(const std::string& path) {
  for (const char c : path.substr(path.rfind('/') + 1)) {
    const auto u = static_cast<unsigned char>(c);
    if (std::islower(u) == 0 && std::isdigit(u) == 0 && c != '_' && c != '.') return false;
  }
  return true;
}

}  // namespace

TEST_CASE("files: the judges") {
  CHECK(opensWithComment(scan("a.h", "// What it is and is not.\n#pragma once\n")));
  CHECK_FALSE(opensWithComment(scan("a.h", "#pragma once\n// What it is and is not.\n")));
  CHECK_FALSE(hasPragmaOnce(scan("a.h", "// x\n#ifndef A\n")));
  CHECK(isSnakeCase("core/text/break_lines.cpp"));
  CHECK_FALSE(isSnakeCase("core/text/BreakLines.cpp"));
  CHECK_FALSE(mayHaveConditionals("platform/files.h"));
  CHECK(mayHaveConditionals("platform/linux/files.cpp"));
}

TEST_CASE("files: every source") {
  for (const Source& source : sourcesBelow({"core", "app", "platform", "tests"})) {
    if (startsWith(source.path, "tests/data/")) continue;
    if (source.lineCount > kMostLines) {
      FAIL_CHECK(at(source, kMostLines), source.lineCount, " lines; split it by responsibility");
    }
    if (!isSnakeCase(source.path)) FAIL_CHECK(at(source, 1), "file names are snake_case");
    if (endsWith(source.path, ".h")) {
      if (!opensWithComment(source))
        FAIL_CHECK(at(source, 1), "a header opens by saying what it is, is not, and is for");
      if (!hasPragmaOnce(source)) FAIL_CHECK(at(source, 1), "#pragma once is missing");
    }
    if (startsWith(source.path, "tests/") || mayHaveConditionals(source.path)) continue;
    for (const int line : source.conditionals) {
      FAIL_CHECK(at(source, line), "conditions by platform live in platform/<system>/ or in CMake");
    }
  }
}

TEST_CASE("files: every text file is UTF-8 text with single line ends") {
  for (const char* folder : {"core", "app", "platform", "cmake", "assets", "docs"}) {
    for (const std::string& path :
         tend::test::filesBelow(folder, {".h", ".cpp", ".md", ".po", ".toml", ".cmake", ".py"})) {
      const std::string text = tend::test::readFile(path);
      if (text.find('\r') != std::string::npos) FAIL_CHECK(path, ": carriage returns");
      if (!text.empty() && text.back() != '\n') FAIL_CHECK(path, ": the last line does not end");
    }
  }
}
