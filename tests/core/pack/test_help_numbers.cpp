#include <doctest/doctest.h>

#include "core/pack/help_numbers.h"

using namespace tend;
using pack::Date;
using pack::readHelpNumbers;

namespace {

const std::string kRow =
    "format = 1\n"
    "[[country]]\ncode = \"XX\"\nname = \"Somewhere\"\n"
    "[[country.row]]\nkind = \"hurt\"\nservice = \"A line\"\nnumber = \"1\"\nhours = \"always\"\n"
    "languages = [\"en\"]\nsource = \"https://example.org\"\nchecked = 2026-03-01\n";

std::string without(std::string text, const std::string& line) {
  const auto at = text.find(line);
  REQUIRE(at != std::string::npos);
  return text.erase(at, line.size());
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("readHelpNumbers") {
  SUBCASE("a row is read as it stands") {
    const auto numbers = readHelpNumbers(kRow, "n.toml");
    REQUIRE(numbers.has_value());
    const pack::HelpCountry* country = numbers->find("XX");
    REQUIRE(country != nullptr);
    CHECK(numbers->find("YY") == nullptr);
    REQUIRE(country->rows.size() == 1);
    CHECK(country->rows[0].service == "A line");
    CHECK(country->rows[0].languages == std::vector<std::string>{"en"});
    CHECK(country->rows[0].checked.year == 2026);
    CHECK(country->rows[0].checked.month == 3);
    CHECK(country->rows[0].checked.day == 1);
  }
  SUBCASE("a row without a date, a source or any way to reach someone is a mistake with its line") {
    for (const char* line : {"checked = 2026-03-01\n", "source = \"https://example.org\"\n", "number = \"1\"\n"}) {
      CAPTURE(line);
      const auto numbers = readHelpNumbers(without(kRow, line), "n.toml");
      REQUIRE_FALSE(numbers.has_value());
      CHECK(numbers.error().id == "help.missing_key");
      CHECK(numbers.error().where.line == 5);
    }
  }
  SUBCASE("unknown kinds and hours, wrong types and a country that stands twice are mistakes") {
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{{"\"hurt\"", "\"other\""},
                                                                                   {"\"always\"", "\"sometimes\""},
                                                                                   {"[\"en\"]", "\"en\""},
                                                                                   {"[\"en\"]", "[1]"},
                                                                                   {"2026-03-01", "\"2026-03-01\""},
                                                                                   {"\"A line\"", "3"}}) {
      CAPTURE(to);
      const auto numbers = readHelpNumbers(with(kRow, from, to), "n.toml");
      REQUIRE_FALSE(numbers.has_value());
      CHECK(numbers.error().id == "help.wrong_value");
      CHECK(numbers.error().where.file == "n.toml");
    }
    const auto twice = readHelpNumbers(kRow + "[[country]]\ncode = \"XX\"\nname = \"Again\"\n", "n.toml");
    REQUIRE_FALSE(twice.has_value());
    CHECK(twice.error().id == "help.wrong_value");
  }
  SUBCASE("hours of every day need both times") {
    const std::string daily = with(kRow, "hours = \"always\"", "hours = \"daily\"\nfrom = \"9:00\"");
    CHECK_FALSE(readHelpNumbers(daily, "n.toml").has_value());
    CHECK(readHelpNumbers(with(daily, "from", "to = \"17:00\"\nfrom"), "n.toml").has_value());
  }
  SUBCASE("what is no TOML, another format, or far too long is refused") {
    CHECK(readHelpNumbers("format = ", "n.toml").error().id == "help.file_broken");
    CHECK(readHelpNumbers("format = 2", "n.toml").error().id == "help.format");
    CHECK(readHelpNumbers("", "n.toml").error().id == "help.format");
    CHECK(readHelpNumbers("country = 3\nformat = 1", "n.toml").error().id == "help.wrong_value");
    CHECK(readHelpNumbers("format = 1\ncountry = [1]", "n.toml").error().id == "help.wrong_value");
    CHECK_FALSE(readHelpNumbers(std::string(2U << 20U, '#'), "n.toml").has_value());
  }
}

TEST_CASE("builtInHelpNumbers") {
  const pack::HelpNumbers numbers = pack::builtInHelpNumbers();
  CHECK(numbers.countries.size() >= 8);
  for (const pack::HelpCountry& country : numbers.countries) {
    CAPTURE(country.code);
    CHECK_FALSE(country.rows.empty());
    CHECK(country.rows.front().kind == "emergency");
  }
}

TEST_CASE("overAYearOld") {
  CHECK_FALSE(pack::overAYearOld({2026, 3, 1}, {2026, 12, 31}));
  CHECK_FALSE(pack::overAYearOld({2026, 3, 1}, {2027, 3, 1}));
  CHECK(pack::overAYearOld({2026, 3, 1}, {2027, 3, 2}));
  CHECK(pack::overAYearOld({2026, 3, 1}, {2028, 1, 1}));
  CHECK_FALSE(pack::overAYearOld({2026, 3, 1}, Date{}));
}
