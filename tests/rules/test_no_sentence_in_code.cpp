// Words people read live in assets/strings and in packs, never in code (docs/decisions/0002-no-sentence-in-code.md).
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>

#include "tests/rules/source.h"

using namespace tend::rules;

namespace {

/// Exact literals that look like words for people and are not. Each with its reason.
const std::vector<std::string> kAllowed = {
    // core/page/styles.cpp: letters by how often they occur, measured and never shown.
    "eeeeee ttttt aaaa ooooo iiii nnnn sss hhh rrrr ddd ll uu cc m f p g w y b v",
    // app/cli/shot.cpp: a heading of somebody's faulty pack, in the picture of the error page.
    "Small and steady",
    "## Small and steady",
};

bool isUpper(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }
bool isLower(char c) { return std::islower(static_cast<unsigned char>(c)) != 0; }
bool isAlpha(char c) { return isUpper(c) || isLower(c) || static_cast<unsigned char>(c) >= 0x80; }

/// Words of prose: letters (with an inner apostrophe or hyphen, and punctuation at the end). "M12", "a=b", "x_y" are
/// none.
std::vector<std::string> proseWords(const std::string& text) {
  std::vector<std::string> words;
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t end = std::min(text.find(' ', i), text.size());
    std::string word = text.substr(i, end - i);
    while (!word.empty() && std::string_view(".,;:?!)").find(word.back()) != std::string_view::npos) word.pop_back();
    const bool letters =
        std::all_of(word.begin(), word.end(), [](char c) { return isAlpha(c) || c == '\'' || c == '-'; });
    if (letters && word.size() >= 2 && isAlpha(word.front())) words.push_back(word);
    i = end + 1;
  }
  return words;
}

bool looksLikeSentence(const std::string& text) {
  const std::vector<std::string> words = proseWords(text);
  if (words.size() < 2) return false;
  const bool opensLikeOne = !text.empty() && isUpper(text.front());
  const bool endsLikeOne = std::string_view(".?!").find(text.back()) != std::string_view::npos;
  return opensLikeOne || endsLikeOne || words.size() >= 4;
}

/// One capitalised word ("Close"): a label, where labels are drawn.
bool looksLikeLabel(const std::string& text) {
  return text.size() >= 2 && isUpper(text[0]) && std::all_of(text.begin() + 1, text.end(), isLower);
}

/// assert and static_assert speak to whoever mends the program.
bool isForDevelopers(const Literal& literal) {
  return literal.before.find("assert(") != std::string::npos || literal.before.find("deprecated(") != std::string::npos;
}

bool isAllowed(const std::string& text) { return std::find(kAllowed.begin(), kAllowed.end(), text) != kAllowed.end(); }

/// The importer looks for words in other people's texts ("Written by"); it never shows them.
bool looksForWords(const std::string& path) { return startsWith(path, "core/pack/import_"); }

/// Commands of SSIP, told to speech-dispatcher.
bool speaksProtocol(const std::string& path) {
  return path == "platform/linux/speech.cpp" || path == "platform/linux/ssip_line.cpp";
}

bool drawsLabels(const std::string& path) { return startsWith(path, "app/views/") || startsWith(path, "app/widgets/"); }

}  // namespace

TEST_CASE("no_sentence_in_code: the judge") {
  SUBCASE("sentences and phrases are seen") {
    CHECK(looksLikeSentence("This pack could not be opened."));
    CHECK(looksLikeSentence("Leave quickly"));
    CHECK(looksLikeSentence("cannot open {path}."));
    CHECK(looksLikeSentence("write the picture to this file"));
    CHECK(looksLikeSentence("Don't worry"));
    CHECK(looksLikeLabel("Close"));
  }
  SUBCASE("ids, formats, paths and data are not") {
    CHECK_FALSE(looksLikeSentence("reader.size_up"));
    CHECK_FALSE(looksLikeSentence("list item"));
    CHECK_FALSE(looksLikeSentence("M 10 20 L 30 40 C 1 2 3 4 5 6 Z"));
    CHECK_FALSE(looksLikeSentence("%s: %d"));
    CHECK_FALSE(looksLikeSentence("/usr/share/fonts"));
    CHECK_FALSE(looksLikeSentence("TEND_FONTS"));
    CHECK_FALSE(looksLikeLabel("close"));
    CHECK_FALSE(looksLikeLabel("##Close"));
  }
  SUBCASE("what an assertion says is for developers") {
    const Source s = scan("a.cpp", "assert(x > 0 && \"The width comes from the caller.\");");
    REQUIRE(s.literals.size() == 1);
    CHECK(isForDevelopers(s.literals[0]));
  }
}

TEST_CASE("no_sentence_in_code: every literal of the tree") {
  for (const Source& source : sourcesBelow({"core", "app", "platform"})) {
    for (const Literal& literal : source.literals) {
      if (isForDevelopers(literal) || isAllowed(literal.text) || looksForWords(source.path)) continue;
      if (speaksProtocol(source.path)) continue;
      if (looksLikeSentence(literal.text) || (drawsLabels(source.path) && looksLikeLabel(literal.text))) {
        FAIL_CHECK(at(source, literal.line), "\"", literal.text, "\" belongs in assets/strings/en.po");
      }
    }
  }
}
