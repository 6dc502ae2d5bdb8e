// What the rules see of a C++ file: its includes, its preprocessor lines and its string literals, each with its line.
// A small scanner, not a parser: comments are skipped, raw strings understood. Used by the tests in tests/rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tend::rules {

struct Include {
  int line = 0;
  std::string path;     // what stands between the quotes or brackets
  bool angled = false;  // <…>
};

struct Literal {
  int line = 0;
  std::string text;     // as written, escapes included; adjacent literals are joined into one
  std::size_t end = 0;  // offset in Source::text just after the closing quote
  std::string before;   // the code just before it on the same statement, white space removed (at most 60 characters)
};

struct Source {
  std::string path;  // from the source tree
  int lineCount = 0;
  std::vector<Include> includes;
  std::vector<int> conditionals;  // lines of #if, #ifdef, #ifndef, #elif
  std::vector<Literal> literals;
  std::string text;
};

Source scan(std::string path, std::string text);

/// Every .h and .cpp below these folders of the source tree, scanned.
std::vector<Source> sourcesBelow(const std::vector<std::string>& folders);

/// "core/base/x.h" -> "core/base"; "platform/linux/y.cpp" -> "platform/linux"; "app/main.cpp" -> "app".
std::string roomOf(std::string_view path);
bool startsWith(std::string_view text, std::string_view start);
bool endsWith(std::string_view text, std::string_view end);

/// "file:line: " in front of a finding, so that editors can jump there.
std::string at(const Source& source, int line);

}  // namespace tend::rules
