// Patterns from files beside the program: what they do to a word, and that no damaged one is trusted.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "core/text/hyphenate.h"
#include "tests/support/files.h"

using namespace tend;

namespace {

void put(std::string& out, std::uint32_t value, unsigned bytes) {
  for (unsigned i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFFU);
}

/// A level of one pattern, each node the only child of the one before it; the last one has digits.
std::string level(const std::string& letters, const std::string& digits) {
  const auto last = static_cast<std::uint32_t>(letters.size());
  std::string out;
  for (std::uint32_t i = 0; i <= last; ++i) {
    put(out, i + 1, 4);
    put(out, 0, 4);
    put(out, i < last ? 1 : 0, 2);
    put(out, i < last ? 0 : 1, 2);
  }
  put(out, 0, 2);
  for (const char c : letters) put(out, static_cast<unsigned char>(c), 2);
  out += '\0';
  put(out, static_cast<std::uint32_t>(digits.size()), 1);
  put(out, last, 1);
  out += digits;
  out.resize((out.size() + 3) / 4 * 4);
  return out;
}

/// Two levels in the language "xy": "haus" is cut off what follows, and "tur" has a hyphen after "tu".
std::string smallFile() {
  std::string out = "TENDHYPH";
  put(out, 1, 4);
  out += std::string("xy\0\0\0\0\0\0", 8) + '\2';
  out += std::string("\1\1\2\2\0\0\0", 7);
  put(out, 5, 4), put(out, 3 + 5, 4), put(out, 4, 4), put(out, 3 + 3, 4);
  return out + level("haus", std::string("\0\0\0\0\1", 5)) + level("tur", std::string("\0\0\1", 3));
}

const text::HyphenMinima kWide{1, 1, 1};

/// Reads `bytes`, and when they are taken hyphenates with them.
bool survives(const std::string& bytes) {
  text::Hyphenator hyphenator(kWide);
  const base::Result<void> added = hyphenator.add(bytes, "xy.hyph");
  if (!added) {
    CHECK(added.error().code == base::ErrorCode::BadData);
    CHECK(added.error().id == "text.hyphens_bad");
    CHECK(added.error().arguments == std::vector<base::Argument>{{"path", "xy.hyph"}});
    return false;
  }
  for (const char* word : {"haustur", "hausturhaustur", "turturturturturturturturturturtur", "hahahaha", "x"}) {
    for (const std::uint32_t point : hyphenator.points(word, "xy")) {
      CHECK(point > 0);
      CHECK(point < std::string(word).size());
    }
  }
  return true;
}

}  // namespace

TEST_CASE("a file of two levels cuts compounds, then hyphenates their parts") {
  text::Hyphenator hyphenator(kWide);
  CHECK(!hyphenator.supports("xy"));
  REQUIRE(hyphenator.add(smallFile(), "xy.hyph"));
  CHECK(hyphenator.supports("xy-AB"));
  CHECK(hyphenator.points("haustura", "xy") == std::vector<std::uint32_t>{4, 6});
  SUBCASE("with two letters at least beside a hyphen in a part") {
    CHECK(hyphenator.points("haustur", "xy") == std::vector<std::uint32_t>{4});
    CHECK(hyphenator.points("tur", "xy") == std::vector<std::uint32_t>{2});
  }
}

TEST_CASE("a damaged file of patterns is refused, or harmless") {
  const std::string good = smallFile();
  REQUIRE(survives(good));
  SUBCASE("at every length but its own") {
    for (std::size_t size = 0; size < good.size(); ++size) CHECK(!survives(good.substr(0, size)));
    CHECK(!survives(good + std::string(4, '\0')));
  }
  SUBCASE("with any bytes changed") {
    std::uint32_t state = 5, taken = 0;
    const auto next = [&state] { return (state = state * 1664525U + 1013904223U) >> 8U; };
    for (int i = 0; i < 2000; ++i) {
      std::string bad = good;
      for (std::uint32_t n = 0; n < 1 + next() % 3; ++n) bad[next() % bad.size()] = static_cast<char>(next());
      taken += survives(bad) ? 1U : 0U;
    }
    CHECK(taken > 0);
    CHECK(taken < 1500);
  }
  SUBCASE("with links that go round, outside, or beyond the word's beginning") {
    const std::size_t nodes = 44, node = 12, digits = nodes + 5 * (node + 2);
    const auto changed = [&good](std::size_t at, std::uint8_t value) {
      std::string bad = good;
      bad[at] = static_cast<char>(value);
      return bad;
    };
    CHECK(!survives(changed(nodes, 0)));              // the root's child is the root
    CHECK(!survives(changed(nodes + node, 1)));       // a node's child is itself
    CHECK(!survives(changed(nodes + node + 4, 2)));   // a fallback that leads away from the root
    CHECK(!survives(changed(nodes + node + 4, 99)));  // and one to nowhere
    CHECK(!survives(changed(nodes + 8, 9)));          // more children than there are nodes
    CHECK(!survives(changed(nodes + 4 * node + 10, 200)));
    CHECK(!survives(changed(digits + 1, 200)));  // more digits than the file has
    CHECK(!survives(changed(digits + 2, 5)));    // which begin before the pattern
  }
}

TEST_CASE("a language's file is looked for when it is first asked for, and once") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "tend-test-hyphenation";
  std::filesystem::create_directories(folder);
  const std::string path = (folder / "xy.hyph").string();
  std::vector<std::string> refused;
  const text::Hyphenator hyphenator(kWide, {"nowhere", folder.string()}, [&](const base::Error& error) {
    CHECK(error.code == base::ErrorCode::BadData);
    refused.push_back(error.arguments.at(0).second);
  });
  SUBCASE("a good one is used") {
    REQUIRE(test::writeFile(path, smallFile()));
    CHECK(hyphenator.points("haustura", "xy").size() == 2);
    CHECK(hyphenator.points("haustura", "../xy").empty());
    CHECK(hyphenator.points("haustura", "qq").empty());
    CHECK(refused.empty());
  }
  SUBCASE("a damaged one is refused once, and so is one that says it is of another language") {
    for (const std::string& bytes : {smallFile().substr(0, 100), std::string()}) {
      refused.clear();
      REQUIRE(test::writeFile(path, bytes));
      const text::Hyphenator again(kWide, {folder.string()},
                                   [&](const base::Error& error) { refused.push_back(error.arguments.at(0).second); });
      CHECK(again.points("haustura", "xy").empty());
      CHECK(again.points("hausture", "xy").empty());
      CHECK(refused == std::vector<std::string>{path});
    }
    std::string other = smallFile();
    other[13] = 'z';
    REQUIRE(test::writeFile(path, other));
    CHECK(hyphenator.points("haustura", "xy").empty());
    CHECK(hyphenator.points("hausture", "xy").empty());
    CHECK(refused.size() == 2);
  }
  std::filesystem::remove_all(folder);
}
