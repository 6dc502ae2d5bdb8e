#include <doctest/doctest.h>

#include <algorithm>

#include "core/base/utf8.h"
#include "core/text/edit/buffer.h"
#include "core/text/segment.h"
#include "tests/core/text/edit/samples.h"

using namespace tend;
using namespace tend::text::edit;
using test::Chance;

namespace {

Buffer lines(std::uint32_t most = kMostCharacters) { return Buffer({Shape::Lines, most}); }

void typeAll(Buffer& buffer, const std::string& text) {
  for (const char c : text) buffer.insert(std::string(1, c), StepKind::Typing);
}

bool isBoundary(const std::string& text, std::uint32_t at) {
  const std::vector<std::uint32_t> all = text::graphemeBoundaries(text);
  return std::binary_search(all.begin(), all.end(), at);
}

void checkWhole(const Buffer& buffer) {
  const std::string& text = buffer.text();
  CHECK_FALSE(base::firstInvalidUtf8(text));
  CHECK(isBoundary(text, buffer.selection().head));
  CHECK(isBoundary(text, buffer.selection().anchor));
  if (buffer.composition()) CHECK(buffer.composition()->end <= text.size());
}

/// The same rules, told slowly: boundaries are looked up in the whole text each time.
struct Naive {
  std::string text;
  std::uint32_t anchor = 0, head = 0;

  std::uint32_t snap(std::uint32_t at) const {
    const auto all = text::graphemeBoundaries(text);
    return *std::lower_bound(all.begin(), all.end(), std::min<std::uint32_t>(at, all.back()));
  }
  void place(std::uint32_t at) { anchor = head = snap(at); }
  void replace(const std::string& by) {
    const std::uint32_t from = std::min(anchor, head);
    text.replace(from, std::max(anchor, head) - from, by);
    place(from + static_cast<std::uint32_t>(by.size()));
  }
  void deleteForward() {
    const auto all = text::graphemeBoundaries(text);
    const auto next = std::upper_bound(all.begin(), all.end(), head);
    if (anchor == head && next != all.end()) head = *next;
    if (anchor != head) replace({});
  }
};

/// One random thing done to a buffer.
void disturb(Buffer& buffer, Chance& chance) {
  const auto& all = test::pieces();
  const std::string& piece = all[chance.below(static_cast<std::uint32_t>(all.size()))];
  const auto size = static_cast<std::uint32_t>(buffer.text().size()) + 1;
  switch (chance.below(12)) {
    case 0:
      return buffer.backspace(Unit::Character);
    case 1:
      return buffer.backspace(Unit::Word);
    case 2:
      return buffer.deleteForward(Unit::Character);
    case 3:
      return buffer.deleteForward(Unit::Word);
    case 4: {
      const std::uint32_t at = chance.below(size);
      return buffer.select(at, at);
    }
    case 5:
      return buffer.select(chance.below(size), chance.below(size));
    case 6:
      return buffer.compose(piece, chance.below(4));
    case 7:
      return buffer.commit(piece);
    case 8:
      return buffer.insert(piece + piece + piece);
    default:
      return buffer.insert(piece, StepKind::Typing);
  }
}

}  // namespace

TEST_CASE("Buffer: as a naive model does it") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Chance chance(seed);
    Buffer buffer = lines();
    Naive naive;
    for (int step = 0; step < 120; ++step) {
      const auto& all = test::pieces();
      const std::string& piece = all[chance.below(static_cast<std::uint32_t>(all.size()))];
      const auto size = static_cast<std::uint32_t>(naive.text.size()) + 1;
      switch (chance.below(4)) {
        case 0:
          buffer.deleteForward(Unit::Character);
          naive.deleteForward();
          break;
        case 1: {
          const std::uint32_t a = chance.below(size), b = chance.below(size);
          buffer.select(a, b);
          naive.anchor = naive.snap(a);
          naive.head = naive.snap(b);
          break;
        }
        default:
          buffer.insert(piece, StepKind::Typing);
          naive.replace(piece);
      }
      REQUIRE(buffer.text() == naive.text);
      REQUIRE(buffer.selection().head == naive.head);
      REQUIRE(buffer.selection().anchor == naive.anchor);
    }
  }
}

TEST_CASE("Buffer: random edits keep it whole, and undo leads back to the beginning") {
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    Chance chance(seed * 977);
    Buffer buffer = lines();
    buffer.setText("The beginning.\nA second line");
    const std::string begun = buffer.text();
    for (int step = 0; step < 100; ++step) {
      disturb(buffer, chance);
      checkWhole(buffer);
    }
    const std::string done = buffer.value();
    while (buffer.undo()) checkWhole(buffer);
    CHECK(buffer.text() == begun);
    while (buffer.redo()) checkWhole(buffer);
    CHECK(buffer.text() == done);
  }
}

TEST_CASE("Buffer: hostile bytes") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    Chance chance(seed * 31);
    Buffer buffer(chance.below(2) == 0 ? BufferOptions{} : BufferOptions{Shape::Lines, 50});
    for (int step = 0; step < 20; ++step) {
      std::string bytes;
      for (std::uint32_t i = chance.below(12); i > 0; --i) bytes += static_cast<char>(chance.below(256));
      switch (chance.below(4)) {
        case 0:
          buffer.compose(bytes, chance.below(20));
          break;
        case 1:
          buffer.setText(bytes);
          break;
        default:
          buffer.insert(bytes, StepKind::Typing);
      }
      buffer.select(chance.below(80), chance.below(80));
      checkWhole(buffer);
      CHECK(countCharacters(buffer.text()) <= buffer.options().mostCharacters);
      for (const char c : buffer.text()) {
        const auto byte = static_cast<unsigned char>(c);
        CHECK((byte >= 0x20 || c == '\n' || c == '\t'));
      }
    }
  }
}

TEST_CASE("cleaned") {
  CHECK(cleaned("a\r\nb\rc\vd\xE2\x80\xA8 e", Shape::Lines) == "a\nb\nc\nd\n e");
  CHECK(cleaned("a\r\nb\tc", Shape::OneLine) == "a b c");
  CHECK(cleaned("a\tb", Shape::Lines) == "a\tb");
  CHECK(cleaned(std::string("a\0b\x01\x7F\x1B[0m", 9), Shape::Lines) == "ab[0m");
  CHECK(cleaned("\xC3(\xFF", Shape::Lines) == "\xEF\xBF\xBD(\xEF\xBF\xBD");
  CHECK(cleaned("\xEF\xBB\xBFx\xC2\x9F", Shape::Lines) == "x");
}

TEST_CASE("Buffer: backspace") {
  const auto after = [](const std::string& text) {
    Buffer buffer;
    buffer.setText(text);
    buffer.backspace(Unit::Character);
    return buffer.text();
  };
  SUBCASE("takes an accent from its letter, and a vowel sign from its consonant") {
    CHECK(after("xe\xCC\x81") == "xe");
    CHECK(after("\xE0\xA4\x95\xE0\xA4\xBF") == "\xE0\xA4\x95");
  }
  SUBCASE("takes an emoji, a flag and a keycap whole") {
    CHECK(after("x\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7") == "x");
    CHECK(after("x\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD") == "x");
    CHECK(after("\xF0\x9F\x87\xAA\xF0\x9F\x87\xB8\xF0\x9F\x87\xAA\xF0\x9F\x87\xB8") ==
          "\xF0\x9F\x87\xAA\xF0\x9F\x87\xB8");
    CHECK(after("x1\xEF\xB8\x8F\xE2\x83\xA3") == "x");
  }
  SUBCASE("forward, a letter goes with all its marks") {
    Buffer buffer;
    buffer.setText("e\xCC\x81x");
    buffer.select(0, 0);
    buffer.deleteForward(Unit::Character);
    CHECK(buffer.text() == "x");
  }
  SUBCASE("by words") {
    Buffer buffer;
    buffer.setText("one two, three");
    buffer.backspace(Unit::Word);
    CHECK(buffer.text() == "one two, ");
    buffer.backspace(Unit::Word);
    CHECK(buffer.text() == "one ");
    buffer.select(0, 0);
    buffer.deleteForward(Unit::Word);
    CHECK(buffer.text() == " ");
  }
}

TEST_CASE("Buffer: what one undo takes back") {
  Buffer buffer = lines();
  SUBCASE("a word typed, with the spaces behind it") {
    typeAll(buffer, "two small words");
    buffer.undo();
    CHECK(buffer.text() == "two small ");
    buffer.undo();
    CHECK(buffer.text() == "two ");
    buffer.redo();
    CHECK(buffer.text() == "two small ");
  }
  SUBCASE("nothing is joined over a movement") {
    typeAll(buffer, "ab");
    buffer.select(2, 2);
    typeAll(buffer, "cd");
    buffer.undo();
    CHECK(buffer.text() == "ab");
  }
  SUBCASE("a run of Backspace, a run of Delete") {
    buffer.setText("abcdef");
    for (int i = 0; i < 3; ++i) buffer.backspace(Unit::Character);
    buffer.undo();
    CHECK(buffer.text() == "abcdef");
    buffer.select(0, 0);
    for (int i = 0; i < 3; ++i) buffer.deleteForward(Unit::Character);
    CHECK(buffer.text() == "def");
    buffer.undo();
    CHECK(buffer.text() == "abcdef");
    CHECK(buffer.selection().head == 0);
  }
  SUBCASE("what was selected comes back with what replaced it") {
    buffer.setText("keep this word");
    buffer.select(5, 9);
    typeAll(buffer, "that");
    CHECK(buffer.text() == "keep that word");
    buffer.undo();
    CHECK(buffer.text() == "keep this word");
    CHECK(buffer.selection().begin() == 5);
    CHECK(buffer.selection().end() == 9);
  }
  SUBCASE("a whole composition, also one that replaced something") {
    buffer.setText("abc");
    buffer.select(1, 2);
    buffer.compose("n", 1);
    buffer.compose("ni", 2);
    CHECK(buffer.text() == "anic");
    CHECK(buffer.value() == "ac");
    REQUIRE(buffer.composition());
    CHECK(*buffer.composition() == Range{1, 3});
    buffer.commit("\xE4\xBD\xA0");
    CHECK(buffer.text() ==
          "a\xE4\xBD\xA0"
          "c");
    buffer.undo();
    CHECK(buffer.text() == "abc");
    CHECK_FALSE(buffer.canUndo());
  }
  SUBCASE("a composition that is given up leaves nothing") {
    typeAll(buffer, "ab");
    buffer.compose("xyz", 3);
    buffer.compose("", 0);
    CHECK(buffer.text() == "ab");
    buffer.undo();
    CHECK(buffer.text().empty());
  }
  SUBCASE("something new ends what could be done again") {
    typeAll(buffer, "ab");
    buffer.undo();
    typeAll(buffer, "c");
    CHECK_FALSE(buffer.redo());
    CHECK(buffer.text() == "c");
  }
}

TEST_CASE("Buffer: the limit") {
  Buffer buffer({Shape::OneLine, 5});
  typeAll(buffer, "abcdefgh");
  CHECK(buffer.text() == "abcde");
  SUBCASE("what replaces something has its room") {
    buffer.select(0, 5);
    buffer.insert("12345678");
    CHECK(buffer.text() == "12345");
  }
  SUBCASE("graphemes are not cut") {
    buffer.select(3, 5);
    buffer.insert("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7");
    CHECK(buffer.text() == "abcde");
    buffer.insert("x\xCC\x81\xCC\x82");
    CHECK(buffer.text() == "abcde");
  }
}

TEST_CASE("words") {
  const std::string text =
      "It's \xC2\xAB"
      "one\xC2\xBB, two\n\xE4\xBD\xA0 x";
  CHECK(wordEndAfter(text, 0) == 4);
  CHECK(wordEndAfter(text, 4) == 10);
  CHECK(wordStartBefore(text, 10) == 7);
  CHECK(wordAround(text, 8) == Range{7, 10});
  CHECK(wordAround(text, 10) == Range{7, 10});
  CHECK(wordEndAfter(text, 17) == 17 + 1 + 3);
  CHECK(wordAround("", 0) == Range{0, 0});
}
