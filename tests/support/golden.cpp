#include "tests/support/golden.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "tests/support/files.h"

namespace tend::test {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): tests of one program run one by one
  return value == nullptr ? std::string() : std::string(value);
}

void noteSeen(const std::string& golden) {
  const std::string list = environment("TEND_GOLDEN_SEEN");
  if (list.empty()) return;
  std::ofstream out(list, std::ios::app);
  out << golden << "\n";
}

void appendSide(std::string& out, char sign, const std::vector<std::string>& lines, std::size_t from, std::size_t to) {
  const std::size_t shown = std::min(to, from + kMostDiffLines);
  for (std::size_t i = from; i < shown; ++i) out += std::string(1, sign) + " " + lines[i] + "\n";
  if (shown < to) out += std::string(1, sign) + " (" + std::to_string(to - shown) + " more lines)\n";
}

}  // namespace

bool acceptsGolden(std::string_view wanted, std::string_view room, std::string_view name) {
  if (wanted.empty()) return false;
  return wanted == "all" || wanted == name || wanted == std::string(room) + "/" + std::string(name);
}

std::string smallDiff(std::string_view expected, std::string_view actual) {
  if (expected == actual) return {};
  const std::vector<std::string> old = splitLines(expected);
  const std::vector<std::string> now = splitLines(actual);
  const std::size_t shorter = std::min(old.size(), now.size());
  std::size_t head = 0;
  while (head < shorter && old[head] == now[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && old[old.size() - 1 - tail] == now[now.size() - 1 - tail]) ++tail;
  std::string out = "from line " + std::to_string(head + 1) + "\n";
  appendSide(out, '-', old, head, old.size() - tail);
  appendSide(out, '+', now, head, now.size() - tail);
  return out;
}

void checkGolden(std::string_view room, std::string_view name, std::string_view text) {
  const std::string golden = std::string(room) + "/" + std::string(name);
  const std::string path = "tests/golden/" + golden + ".txt";
  noteSeen(golden);
  if (acceptsGolden(environment("TEND_GOLDEN_ACCEPT"), room, name)) {
    REQUIRE(writeFile(path, text));
    return;
  }
  const std::string expected = readFile(path);
  const std::string diff = smallDiff(expected, text);
  INFO("golden ", path, " differs; if the new text is right: ./dev golden --accept ", golden, "\n", diff);
  CHECK(diff.empty());
}

}  // namespace tend::test
