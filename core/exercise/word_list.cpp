#include "core/exercise/word_list.h"

#include <utility>

#include "core/exercise/built_in_words.h"

namespace tend::exercise {
namespace {

constexpr std::array<const char*, kWordClasses> kKeys = {"absolute", "name",    "but",    "mind",   "feeling",
                                                         "judged",   "request", "demand", "moment", "harm",
                                                         "everyday", "asking",  "small",  "capital"};
constexpr std::size_t kMostPhrases = 400;
constexpr std::size_t kMostPhraseBytes = 120;

std::vector<std::string> textsOf(const base::TomlValue& value) {
  std::vector<std::string> texts;
  for (const base::TomlValue& item : value.items) texts.push_back(item.text);
  return texts;
}

Phrases::Sets setsOf(const base::TomlValue& root) {
  Phrases::Sets sets;
  const base::TomlValue* table = root.find("sets");
  if (table == nullptr) return sets;
  for (const base::TomlMember& member : table->members) sets[member.key] = textsOf(member.value);
  return sets;
}

WordList builtIn(std::string_view toml) {
  std::vector<std::string> wrong;  // none: a test reads them
  const auto root = base::readToml(toml);
  return root ? readWordList(*root, wrong) : WordList{};
}

const WordList& english() {
  static const WordList words = builtIn(kBuiltInWordsEn);
  return words;
}

const WordList& spanish() {
  static const WordList words = builtIn(kBuiltInWordsEs);
  return words;
}

}  // namespace

const char* wordClassKey(WordClass of) { return kKeys[static_cast<std::size_t>(of)]; }

WordList readWordList(const base::TomlValue& root, std::vector<std::string>& wrong) {
  WordList words;
  const Phrases::Sets sets = setsOf(root);
  for (std::size_t i = 0; i < kKeys.size(); ++i) {
    const base::TomlValue* list = root.find(kKeys[i]);
    if (list == nullptr) continue;
    for (const std::string& phrase : textsOf(*list)) {
      if (!words.lists[i].add(phrase, sets)) wrong.push_back(phrase);
    }
  }
  return words;
}

WordList readWordList(TableReader& table) {
  WordList words;
  for (std::size_t i = 0; i < kKeys.size(); ++i) {
    for (const std::string& phrase : table.texts(kKeys[i], {0, kMostPhrases}, kMostPhraseBytes)) {
      if (phrase.empty() || words.lists[i].add(phrase)) continue;
      table.problem(kKeys[i], "exercise.no_phrase", {{"key", kKeys[i]}, {"phrase", phrase}});
    }
  }
  table.finish();
  return words;
}

const WordList& builtInWords(std::string_view language) {
  static const WordList none;
  const std::string_view primary = language.substr(0, language.find('-'));
  if (primary == "en") return english();
  return primary == "es" ? spanish() : none;
}

std::vector<const WordList*> allBuiltInWords() { return {&english(), &spanish()}; }

}  // namespace tend::exercise
