// Every id in code has its sentence, every language has every sentence, and arguments agree everywhere.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <map>

#include "core/base/strings.h"
#include "tests/rules/string_ids.h"
#include "tests/support/files.h"

using namespace tend::rules;
using tend::base::Language;
using tend::base::languages;
using tend::base::StringEntry;

namespace {

using Catalogue = std::map<std::string, std::set<std::string>>;  // id -> the arguments of all its forms

Catalogue catalogueOf(const Language& language) {
  Catalogue catalogue;
  for (std::size_t i = 0; i < language.entryCount; ++i) {
    const StringEntry& entry = language.entries[i];
    std::set<std::string>& names = catalogue[entry.id];
    for (std::size_t k = 0; k < entry.formCount; ++k) names.merge(argumentsOf(entry.forms[k]));
  }
  return catalogue;
}

bool hasLetters(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; });
}

/// Where things are drawn, widgets have names that look like ids; there only what stands in a call is certainly one.
bool isWidgetName(const Source& source, const IdUse& use) {
  return !use.inCall && (startsWith(source.path, "app/views/") || startsWith(source.path, "app/widgets/") ||
                         startsWith(source.path, "app/shell/"));
}

/// Canvas::text and Strings::text share their name; punctuation and bullets are drawn without a catalogue.
bool isDrawnSign(const IdUse& use) { return !hasLetters(use.id); }

/// The keys of an exercise are read with text(), too; an id has a dot.
bool isKeyOfExercise(const Source& source, const IdUse& use) {
  return startsWith(source.path, "core/exercise/") && use.id.find('.') == std::string::npos;
}

/// Names of sections and exercises, which codes give numbers.
bool isNameOfStep(const Source& source) { return source.path == "core/share/edition_steps.cpp"; }

std::string missingArguments(const std::set<std::string>& wanted, const std::set<std::string>& given) {
  std::string missing;
  for (const std::string& name : wanted) {
    if (name != "n" && !given.contains(name)) missing += " {" + name + "}";
  }
  return missing;
}

}  // namespace

TEST_CASE("strings_complete: how ids are found") {
  const auto only = [](const std::string& code) {
    const std::vector<IdUse> uses = idsUsed(scan("a.cpp", code));
    REQUIRE(uses.size() == 1);
    return uses[0];
  };
  SUBCASE("an id in a table is one") {
    const IdUse use = only("const char* k = \"area.name\";");
    CHECK(use.id == "area.name");
    CHECK_FALSE(use.inCall);
  }
  SUBCASE("what stands in text() is one whatever it looks like") { CHECK(only("s.text(\"Oops\");").inCall); }
  SUBCASE("so is the second argument of fail() and Error{}") {
    CHECK(only("return base::fail(ErrorCode::BadData, \"oops\");").inCall);
    CHECK(only("return Error{ErrorCode::BadData, \"oops\", {}, {}};").inCall);
  }
  SUBCASE("a choice of two gives both") {
    const std::vector<IdUse> uses = idsUsed(scan("a.cpp", "ui.tr(by < 0 ? \"one\" : \"two\");"));
    REQUIRE(uses.size() == 2);
    CHECK(uses[0].inCall);
    CHECK(uses[1].inCall);
  }
  SUBCASE("a later argument of text() is none, nor is the name of a widget") {
    CHECK_FALSE(only("s.text(id, {{\"a.b\", x}});").inCall);
    CHECK(idsUsed(scan("a.cpp", "idOf(\"toolbar.type\")")).empty());
    CHECK(idsUsed(scan("a.cpp", "context(\"name\")")).empty());
  }
  SUBCASE("file names and pieces are none") {
    CHECK(idsUsed(scan("a.cpp", "open(\"article.md\"); f(\"a\"); g(\"area.\" + name); h(\"v1.2\" + x);")).empty());
  }
  SUBCASE("arguments are read off the call") {
    CHECK(*only("s.text(\"a.b\");").arguments == std::set<std::string>{});
    CHECK(*only("s.text(\"a.b\", {{\"path\", p(1, 2)}, {\"why\", w}});").arguments ==
          std::set<std::string>{"path", "why"});
    CHECK(*only("s.plural(\"a.b\", n(1));").arguments == std::set<std::string>{});
    CHECK_FALSE(only("s.text(\"a.b\", given);").arguments.has_value());
    CHECK(*only("fail(ErrorCode::Usage, \"a.b\", {{\"flag\", f}}, where);").arguments == std::set<std::string>{"flag"});
  }
  SUBCASE("missing ones are named, and {n} is the plural's own") {
    CHECK(missingArguments({"n", "path", "why"}, {"why"}) == " {path}");
  }
}

TEST_CASE("strings_complete: every id in code is in the catalogue, with its arguments") {
  const Catalogue english = catalogueOf(languages().front());
  for (const Source& source : sourcesBelow({"core", "app", "platform"})) {
    for (const IdUse& use : idsUsed(source)) {
      if (isDrawnSign(use) || isKeyOfExercise(source, use) || isNameOfStep(source)) continue;
      const auto found = english.find(use.id);
      if (found == english.end() && isWidgetName(source, use)) continue;
      if (found == english.end()) {
        FAIL_CHECK(at(source, use.line), "\"", use.id, "\" is not in assets/strings/en.po");
        continue;
      }
      if (!use.arguments) continue;
      const std::string missing = missingArguments(found->second, *use.arguments);
      if (!missing.empty()) FAIL_CHECK(at(source, use.line), "\"", use.id, "\" is shown without", missing);
    }
  }
}

TEST_CASE("strings_complete: every sentence is used") {
  // An id counts as used when it, or a beginning of it that ends in '.' or '_' (built at run time), stands in code.
  std::set<std::string> literals;
  for (const Source& source : sourcesBelow({"core", "app", "platform"})) {
    for (const Literal& literal : source.literals) literals.insert(literal.text);
  }
  for (const auto& [id, arguments] : catalogueOf(languages().front())) {
    bool used = literals.contains(id) || id == "language.name";
    for (std::size_t i = id.find_first_of("._"); !used && i != std::string::npos; i = id.find_first_of("._", i + 1)) {
      used = literals.contains(id.substr(0, i + 1));
    }
    if (!used) FAIL_CHECK("assets/strings/en.po: nothing shows \"", id, "\"");
  }
}

TEST_CASE("strings_complete: every language has every sentence with the same arguments") {
  const Catalogue english = catalogueOf(languages().front());
  REQUIRE(english.size() > 2);
  for (const Language& language : languages()) {
    const Catalogue other = catalogueOf(language);
    CAPTURE(language.code);
    for (const auto& [id, arguments] : english) {
      const auto found = other.find(id);
      if (found == other.end()) {
        FAIL_CHECK(id, " is missing");
      } else if (found->second != arguments) {
        FAIL_CHECK(id, " has other arguments than English");
      }
    }
    for (const auto& [id, arguments] : other) {
      if (!english.contains(id)) FAIL_CHECK(id, " is not in English");
    }
  }
}
