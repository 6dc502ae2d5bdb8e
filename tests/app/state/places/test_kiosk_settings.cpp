#include <doctest/doctest.h>

#include <algorithm>

#include "app/state/places/kiosk_settings.h"
#include "core/base/strings.h"
#include "tests/support/memory_files.h"

using namespace tend;
using state::KioskSettings;
using state::ReadKioskSettings;
using state::readKioskSettings;

namespace {

ReadKioskSettings read(std::string_view text) { return readKioskSettings(text, "kiosk.toml"); }

/// As the keeper reads it: "kiosk.toml:3:8: …", the id in place of the sentence.
std::vector<std::string> told(const ReadKioskSettings& read) {
  std::vector<std::string> out;
  for (const base::Error& error : read.problems) {
    out.push_back(std::to_string(error.where.line) + ":" + std::to_string(error.where.column) + " " + error.id);
  }
  return out;
}

using Told = std::vector<std::string>;

/// One line after a country, which is thus the only thing that can be wrong.
ReadKioskSettings line(const std::string& text) { return read("country = \"US\"\n" + text); }

}  // namespace

TEST_CASE("readKioskSettings") {
  SUBCASE("an empty file has Tend's own values, and a country is asked for") {
    const ReadKioskSettings empty = read("");
    CHECK(told(empty) == Told{"1:1 kiosk_file.country_missing"});
    CHECK(empty.settings.country.empty());
    CHECK(empty.settings.idleSeconds == 90);
    CHECK(empty.settings.stillSeconds == 60);
    CHECK(empty.settings.endSeconds == 60);
    CHECK(empty.settings.counts);
    CHECK(empty.settings.packs.empty());
    CHECK(empty.settings.languages.empty());
  }
  SUBCASE("everything is taken as it stands, blanks at the ends aside") {
    const ReadKioskSettings all = read(R"(name = "  Our house "
welcome = "Come in"
country = "ES"
address = "https://tend.example.org:8443/kiosk/index.html"
packs = ["/srv/a.tendpack", "b"]
languages = ["es", "en", "es"]
idle_seconds = 20
still_seconds = 300
end_seconds = 30
counts = false
[[help]]
name = "Someone of ours"
number = "+34 (91) 000/00.00-0"
note = "Evenings"
)");
    CHECK(told(all).empty());
    const KioskSettings& s = all.settings;
    CHECK(s.name == "Our house");
    CHECK(s.welcome == "Come in");
    CHECK(s.country == "ES");
    CHECK(s.address == "https://tend.example.org:8443/kiosk/index.html");
    CHECK(s.packs == std::vector<std::string>{"/srv/a.tendpack", "b"});
    CHECK(s.languages == std::vector<std::string>{"es", "en"});
    CHECK(s.idleSeconds == 20);
    CHECK(s.stillSeconds == 300);
    CHECK(s.endSeconds == 30);
    CHECK_FALSE(s.counts);
    REQUIRE(s.help.size() == 1);
    CHECK(s.help[0].name == "Someone of ours");
    CHECK(s.help[0].note == "Evenings");
  }
  SUBCASE("one wrong setting keeps Tend's value, and all others hold") {
    const ReadKioskSettings some = read("name = \"Ours\"\ncountry = \"usa\"\nidle_seconds = 5\nend_seconds = 45\n");
    CHECK(told(some) == Told{"2:11 kiosk_file.country_form", "3:16 kiosk_file.out_of_bounds"});
    CHECK(some.settings.name == "Ours");
    CHECK(some.settings.country.empty());
    CHECK(some.settings.idleSeconds == 90);
    CHECK(some.settings.endSeconds == 45);
  }
  SUBCASE("a file that is no TOML has nothing but its problem") {
    const ReadKioskSettings broken = read("country = \"US\"\nname = Ours\n");
    REQUIRE(broken.problems.size() == 1);
    CHECK(broken.problems[0].id == "kiosk_file.broken");
    CHECK(broken.problems[0].where.line == 2);
    CHECK(broken.settings.country.empty());
  }
  SUBCASE("“Still here?” never waits less than a minute") {
    CHECK(told(line("still_seconds = 59")) == Told{"2:17 kiosk_file.out_of_bounds"});
    CHECK(line("still_seconds = 59").settings.stillSeconds == 60);
  }
  SUBCASE("a byte order mark is no part of it") {
    CHECK(told(read("\xEF\xBB\xBF"
                    "country = \"US\""))
              .empty());
  }
}

TEST_CASE("readKioskSettings: what is refused, where it stands") {
  const auto only = [](const std::string& text) {
    const Told all = told(line(text));
    return all.size() == 1 ? all[0] : std::to_string(all.size());
  };
  SUBCASE("unknown keys, at every level") {
    CHECK(only("nmae = \"x\"") == "2:1 kiosk_file.unknown_key");
    CHECK(only("[hours]\nsonday = \"closed\"") == "3:1 kiosk_file.unknown_key");
    CHECK(only("[[help]]\nname = \"a\"\nnumber = \"112\"\nhours = \"x\"") == "5:1 kiosk_file.unknown_key");
  }
  SUBCASE("values of another type") {
    CHECK(only("name = 3") == "2:8 kiosk_file.not_text");
    CHECK(only("idle_seconds = \"90\"") == "2:16 kiosk_file.not_number");
    CHECK(only("idle_seconds = 90.0") == "2:16 kiosk_file.not_number");
    CHECK(only("counts = 1") == "2:10 kiosk_file.not_flag");
    CHECK(only("packs = \"a\"") == "2:9 kiosk_file.not_list");
    CHECK(only("packs = [1]") == "2:10 kiosk_file.not_text");
    CHECK(only("hours = \"9-5\"") == "2:9 kiosk_file.not_table");
    CHECK(only("help = \"112\"") == "2:8 kiosk_file.not_tables");
    CHECK(only("help = [\"112\"]") == "2:9 kiosk_file.not_tables");
  }
  SUBCASE("line ends, controls and turning marks in what is shown") {
    CHECK(only("name = \"a\\nb\"") == "2:8 kiosk_file.control_character");
    CHECK(only("name = \"\"\"a\nb\"\"\"") == "2:8 kiosk_file.control_character");
    CHECK(only("name = \"a\\u0007b\"") == "2:8 kiosk_file.control_character");
    CHECK(only("name = \"a\x01"
               "b\"") == "2:8 kiosk_file.control_character");
    CHECK(only("name = \"a\\u202Eb\"") == "2:8 kiosk_file.control_character");
    CHECK(line("name = \"a\\nb\"").settings.name.empty());
  }
  SUBCASE("more than there is room for") {
    CHECK(only("name = \"" + std::string(61, 'x') + "\"") == "2:8 kiosk_file.too_long");
    std::string accents;
    for (int i = 0; i < 60; ++i) accents += "ñ";  // characters are counted, not bytes
    CHECK(line("name = \"" + accents + "\"").settings.name == accents);
    std::string packs = "packs = [\"a\"";
    for (int i = 0; i < 25; ++i) packs += ", \"a\"";
    CHECK(only(packs + "]") == "2:110 kiosk_file.too_many");
    CHECK(line(packs + "]").settings.packs.size() == 20);
    CHECK(only("packs = [\"\"]") == "2:10 kiosk_file.empty");
    CHECK(told(read(std::string(70000, '#'))) == Told{"1:1 kiosk_file.file_too_long"});
  }
  SUBCASE("text that is not UTF-8") { CHECK(told(line("name = \"\xFF\"")) == Told{"2:9 kiosk_file.encoding"}); }
  SUBCASE("keys nested without end") {
    CHECK(told(read("a = " + std::string(100, '['))) == Told{"1:1 kiosk_file.too_deep"});
  }
  SUBCASE("more than forty problems are not told") {
    std::string many;
    for (int i = 0; i < 100; ++i) many += "key" + std::to_string(i) + " = 1\n";
    CHECK(line(many).problems.size() == 40);
  }
  SUBCASE("a language it does not speak") {
    const ReadKioskSettings some = line("languages = [\"es\", \"tlh\", \"en-XA\"]");
    CHECK(told(some) == Told{"2:20 kiosk_file.language_unknown", "2:27 kiosk_file.language_unknown"});
    CHECK(some.settings.languages == std::vector<std::string>{"es"});
    CHECK(some.problems[0].arguments[1].second == "en, es");
  }
}

TEST_CASE("readKioskSettings: countries and addresses") {
  SUBCASE("a country is one that exists") {
    for (const char* good : {"AD", "GB", "US", "ZW"}) {
      CHECK(read("country = \"" + std::string(good) + "\"").settings.country == good);
    }
    for (const char* bad : {"UK", "us", "USA", "U", "DA", "EA"}) {
      CHECK(told(read("country = \"" + std::string(bad) + "\"")) == Told{"1:11 kiosk_file.country_form"});
    }
  }
  SUBCASE("an address is https, of a host, without query and fragment") {
    for (const char* good :
         {"https://a.org", "https://a.org/", "https://xn--a.org:443/x/y.html", "https://192.0.2.1/"}) {
      CHECK(line("address = \"" + std::string(good) + "\"").settings.address == good);
    }
    for (const char* bad : {"http://a.org", "https://", "https:///x", "https://a.org/?q=1", "https://a.org/#x",
                            "https://a b.org", "https://u@a.org", "https://a.org:x/", "https://a..org", "a.org",
                            "https://a.org/ñ", "javascript:https://a.org", "https://a.org/\\\\x"}) {
      CAPTURE(bad);
      const ReadKioskSettings some = line("address = \"" + std::string(bad) + "\"");
      CHECK(told(some) == Told{"2:11 kiosk_file.address_form"});
      CHECK(some.settings.address.empty());
    }
  }
}

TEST_CASE("readKioskSettings: opening hours") {
  SUBCASE("without any the screen is always awake") {
    const KioskSettings s = line("").settings;
    CHECK(state::opensAt(s, 0, 0));
    CHECK(state::opensAt(s, 6, 1439));
  }
  SUBCASE("a day of its own goes before every day") {
    const ReadKioskSettings some =
        line("[hours]\nevery_day = \"08:30 - 21:00\"\nmonday = \"closed\"\nsunday = \"00:00-24:00\"");
    CHECK(told(some).empty());
    CHECK_FALSE(state::opensAt(some.settings, 0, 720));
    CHECK_FALSE(state::opensAt(some.settings, 1, 509));
    CHECK(state::opensAt(some.settings, 1, 510));
    CHECK(state::opensAt(some.settings, 1, 1259));
    CHECK_FALSE(state::opensAt(some.settings, 1, 1260));
    CHECK(state::opensAt(some.settings, 6, 0));
    CHECK(state::opensAt(some.settings, 6, 1439));
  }
  SUBCASE("a slip in one day leaves it as every other") {
    const ReadKioskSettings some = line("[hours]\nevery_day = \"08:00-20:00\"\nfriday = \"8 to 8\"");
    CHECK(told(some) == Told{"4:10 kiosk_file.hours_form"});
    CHECK(state::opensAt(some.settings, 4, 480));
    CHECK_FALSE(state::opensAt(some.settings, 4, 479));
  }
  SUBCASE("times that are none") {
    for (const char* bad : {"20:00-08:00", "08:00-08:00", "08:00", "8:00-9:00", "08:60-09:00", "08:00-24:01", "-",
                            "aa:bb-cc:dd", "08:00-09:00-10:00"}) {
      CAPTURE(bad);
      CHECK(told(line("[hours]\nevery_day = \"" + std::string(bad) + "\"")) == Told{"3:13 kiosk_file.hours_form"});
    }
  }
}

TEST_CASE("readKioskSettings: numbers of the place") {
  const std::string good = "[[help]]\nname = \"a\"\nnumber = \"112\"\n";
  SUBCASE("one that is wrong is left out, and the others are shown") {
    const ReadKioskSettings some =
        line("[[help]]\nname = \"a\"\nnumber = \"call me\"\n" + good + "[[help]]\nnumber = \"1 1 2\"\n[[help]]\n");
    CHECK(told(some) == Told{"4:10 kiosk_file.number_form", "8:1 kiosk_file.missing", "10:1 kiosk_file.missing",
                             "10:1 kiosk_file.missing"});
    CHECK(some.settings.help.size() == 1);
  }
  SUBCASE("a note that is wrong does not take its number along") {
    const ReadKioskSettings some = line(good + "note = 7\n");
    CHECK(told(some) == Told{"5:8 kiosk_file.not_text"});
    REQUIRE(some.settings.help.size() == 1);
    CHECK(some.settings.help[0].note.empty());
  }
  SUBCASE("six and no more") {
    std::string many;
    for (int i = 0; i < 9; ++i) many += good;
    CHECK(told(line(many)) == Told{"20:1 kiosk_file.too_many"});
    CHECK(line(many).settings.help.size() == 6);
  }
}

TEST_CASE("readKioskSettings: every problem is a sentence in every language") {
  const ReadKioskSettings some = read("name = 1\nidle_seconds = 1\naddress = \"a\"\nlanguages = [\"x\"]\nzzz = 1\n");
  REQUIRE(some.problems.size() == 6);
  for (const char* code : {"en", "es"}) {
    const base::Strings strings(base::languageFor(code));
    for (const base::Error& error : some.problems) {
      const std::string sentence = strings.sentence(error);
      CHECK(sentence.find("kiosk.toml:") == 0);
      CHECK(sentence.find('{') == std::string::npos);
      CHECK(sentence.find('<') == std::string::npos);
    }
  }
}

TEST_CASE("docs/kiosk.toml") {
  std::string text = testing::readSourceFile("docs/kiosk.toml");
  SUBCASE("is right as it stands") {
    const ReadKioskSettings sample = read(text);
    CHECK(told(sample).empty());
    CHECK(sample.settings.country == "US");
    CHECK(sample.settings.languages == std::vector<std::string>{"en", "es"});
    CHECK_FALSE(state::opensAt(sample.settings, 0, 720));
    CHECK(sample.settings.help.empty());  // no number is invented
  }
  SUBCASE("shows Tend's own times") {
    const KioskSettings own, sample = read(text).settings;
    CHECK(sample.idleSeconds == own.idleSeconds);
    CHECK(sample.stillSeconds == own.stillSeconds);
    CHECK(sample.endSeconds == own.endSeconds);
    CHECK(sample.counts == own.counts);
  }
  SUBCASE("what it shows behind signs is right, too, once it is filled in") {
    for (const char* key : {"[[help]]", "name =", "number =", "note ="}) {
      const std::size_t at = text.find("\n# " + std::string(key));
      REQUIRE(at != std::string::npos);
      text.erase(at + 1, 2);
    }
    const std::size_t dots = text.find("\"…\"");
    REQUIRE(dots != std::string::npos);
    text.replace(dots, std::string("\"…\"").size(), "\"112\"");
    const ReadKioskSettings sample = read(text);
    CHECK(told(sample).empty());
    REQUIRE(sample.settings.help.size() == 1);
    CHECK(sample.settings.help[0].number == "112");
  }
}
