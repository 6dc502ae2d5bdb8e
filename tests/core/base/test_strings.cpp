#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "core/base/strings.h"
#include "core/base/utf8.h"

using namespace tend::base;

namespace {

// A small catalogue of the test's own, with three plural forms, so that nothing here depends on what the product says.
const StringEntry kEntries[] = {
    {"error.with_place", {"{place}: {sentence}", nullptr, nullptr}, 1},
    {"t.broken", {"left {open", nullptr, nullptr}, 1},
    {"t.hello", {"{name}, and {name} again: {other}", nullptr, nullptr}, 1},
    {"t.pages", {"{n} one", "{n} few", "{n} many {what}"}, 3},
    {"t.plain", {"Plain", nullptr, nullptr}, 1},
};

// The rows of keys of the keyboard on the screen: letters, which no language makes longer.
bool isRowOfKeys(std::string_view id) {
  constexpr std::string_view kRows[] = {"keyboard.digits", "keyboard.row", "keyboard.accents", "keyboard.signs"};
  return std::any_of(std::begin(kRows), std::end(kRows),
                     [id](std::string_view row) { return id.starts_with(row) && id.size() <= row.size() + 1; });
}

unsigned slavic(unsigned long n) {
  if (n == 1) return 0;
  return n < 5 ? 1 : 2;
}

const Language kTongue = {"xx", "Tongue", false, kEntries, 5, slavic};

std::size_t codePoints(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

TEST_CASE("Strings::text") {
  const Strings strings(kTongue);
  SUBCASE("every place of an argument is filled") {
    CHECK(strings.text("t.hello", {{"name", "Ann"}, {"other", "Ben"}}) == "Ann, and Ann again: Ben");
  }
  SUBCASE("an argument nobody gave stays visible") {
    CHECK(strings.text("t.hello", {{"name", "Ann"}}) == "Ann, and Ann again: {other}");
  }
  SUBCASE("braces inside an argument are not filled again") {
    CHECK(strings.text("t.hello", {{"name", "{other}"}, {"other", "Ben"}}) == "{other}, and {other} again: Ben");
  }
  SUBCASE("a brace that never closes is plain text") { CHECK(strings.text("t.broken") == "left {open"); }
  SUBCASE("an unknown id is shown in angle brackets") { CHECK(strings.text("t.nothing") == "<t.nothing>"); }
  SUBCASE("ids before the first and after the last entry are unknown") {
    CHECK_FALSE(strings.has("a"));
    CHECK_FALSE(strings.has("z"));
    CHECK(strings.has("t.plain"));
    CHECK(strings.has("error.with_place"));
  }
}

TEST_CASE("Strings::plural") {
  const Strings strings(kTongue);
  CHECK(strings.plural("t.pages", 1) == "1 one");
  CHECK(strings.plural("t.pages", 3) == "3 few");
  CHECK(strings.plural("t.pages", 8, {{"what", "leaves"}}) == "8 many leaves");
  SUBCASE("an entry without plural forms keeps its one form") { CHECK(strings.plural("t.plain", 8) == "Plain"); }
  SUBCASE("an unknown id is shown in angle brackets") { CHECK(strings.plural("t.nothing", 2) == "<t.nothing>"); }
}

TEST_CASE("Strings::sentence") {
  const Strings strings(kTongue);
  Error error{ErrorCode::BadData, "t.plain", {}, {}};
  SUBCASE("without a place it is the sentence alone") { CHECK(strings.sentence(error) == "Plain"); }
  SUBCASE("file, line and column stand in front") {
    error.where = {"a.md", 3, 7};
    CHECK(strings.sentence(error) == "a.md:3:7: Plain");
  }
  SUBCASE("what is not known is left out") {
    error.where = {"a.md", 3, 0};
    CHECK(strings.sentence(error) == "a.md:3: Plain");
    error.where = {"a.md", 0, 7};
    CHECK(strings.sentence(error) == "a.md: Plain");
  }
}

TEST_CASE("languageFor") {
  CHECK(std::string(languageFor("en").code) == "en");
  SUBCASE("a region falls back to its language") {
    CHECK(std::string(languageFor("en-GB").code) == "en");
    CHECK(std::string(languageFor("en_US.UTF-8").code) == "en");
  }
  SUBCASE("an exact region wins") { CHECK(std::string(languageFor("en-XA").code) == "en-XA"); }
  SUBCASE("an unknown language gives English") {
    CHECK(std::string(languageFor("tlh").code) == "en");
    CHECK(std::string(languageFor("").code) == "en");
    CHECK(std::string(languageFor("C").code) == "en");
  }
}

TEST_CASE("pseudo-locales") {
  const Language& english = languages().front();
  REQUIRE(std::string(english.code) == "en");
  const Language& longer = languageFor("en-XA");
  const Language& turned = languageFor("ar-XB");
  REQUIRE(longer.entryCount == english.entryCount);
  REQUIRE(turned.entryCount == english.entryCount);
  CHECK_FALSE(longer.rightToLeft);
  CHECK(turned.rightToLeft);
  SUBCASE("the long one is at least 40 % longer, in every sentence") {
    for (std::size_t i = 0; i < english.entryCount; ++i) {
      const std::size_t before = codePoints(english.entries[i].forms[0]);
      const std::size_t after = codePoints(longer.entries[i].forms[0]);
      CAPTURE(english.entries[i].id);
      if (isRowOfKeys(english.entries[i].id)) {
        CHECK(after == before);
      } else {
        CHECK(static_cast<double>(after) >= static_cast<double>(before) * 1.4 - 2.0);
      }
    }
  }
  SUBCASE("every form is well-formed UTF-8") {
    for (const Language& language : languages()) {
      for (std::size_t i = 0; i < language.entryCount; ++i) {
        const StringEntry& entry = language.entries[i];
        CAPTURE(entry.id);
        for (std::size_t k = 0; k < entry.formCount; ++k) CHECK_FALSE(firstInvalidUtf8(entry.forms[k]).has_value());
      }
    }
  }
  SUBCASE("entries are sorted, or they could not be found") {
    for (const Language& language : languages()) {
      for (std::size_t i = 1; i < language.entryCount; ++i) {
        CHECK(std::string_view(language.entries[i - 1].id) < std::string_view(language.entries[i].id));
      }
    }
  }
}
