#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <vector>

#include "tests/fuzz/pack_targets.h"
#include "tests/support/source_folder.h"

namespace fuzz = tend::fuzz;

namespace {

std::vector<std::string> filesBelow(const std::string& folder) {
  std::vector<std::string> paths;
  const std::filesystem::path root = tend::test::sourceFolder();
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
    if (entry.is_regular_file()) paths.push_back(std::filesystem::relative(entry.path(), root).string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// Small damage of the kinds that parsers stumble over.
std::string damaged(std::string bytes, std::mt19937& random) {
  static const std::vector<std::string> pieces = {"\n",   "\n\n",  "> ",  "- ",    "```",  "+++\n", "{#a}",
                                                  "[!",   "](",    "<b>", "</ul>", "<li>", ":",     "\xE2\x80\x9C",
                                                  "\xFF", "Amen.", "\t",  "  ",    "1. ",  "&#x;",  "Next\n"};
  for (auto changes = 1 + random() % 4; changes > 0 && !bytes.empty(); --changes) {
    const std::size_t at = random() % bytes.size();
    switch (random() % 4) {
      case 0:
        bytes[at] = static_cast<char>(random() % 256);
        break;
      case 1:
        bytes.erase(at, random() % 40);
        break;
      case 2:
        bytes.insert(at, pieces[random() % pieces.size()]);
        break;
      default:
        bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 60));
        break;
    }
  }
  return bytes;
}

void runAll(const std::string& bytes) {
  fuzz::parse(bytes);
  fuzz::tendpack(bytes);
  fuzz::importText(bytes);
  fuzz::importHtml(bytes);
  fuzz::importMarkdown(bytes);
}

}  // namespace

TEST_CASE("every file of the corpus, whole and damaged, keeps the promises") {
  std::mt19937 random(3);
  for (const char* folder : {"tests/data/pack", "tests/data/import"}) {
    for (const std::string& path : filesBelow(folder)) {
      CAPTURE(path);
      const std::string bytes = tend::testing::readSourceFile(path);
      runAll(bytes);
      for (int round = 0; round < 25; ++round) runAll(damaged(bytes, random));
    }
  }
}

TEST_CASE("hostile shapes are imported in proportion") {
  const auto repeated = [](const std::string& piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
  };
  for (const char* piece :
       {"<div>", "<b>", "<b><p>", "<a href=x>", "<ul><li>", "<table>", "<blockquote>", "</p>", "<", "&amp;", "<!--"}) {
    CAPTURE(piece);
    fuzz::importHtml(repeated(piece, 20000) + "text");
  }
  for (const char* piece : {"a:\n", "Amen.\n", "\xE2\x80\xA2 x\n", "Previous\n", "A Title\n", "1. x\n", "w", "@",
                            "www.", "\n\n", "- x\n  - y\n", "Prayer\nLord.\n"}) {
    CAPTURE(piece);
    fuzz::importText(repeated(piece, 20000));
  }
}
