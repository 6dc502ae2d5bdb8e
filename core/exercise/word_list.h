// The words a reframe is read with: what names a feeling, what makes a request, what speaks of harm. Data of a
// language (assets/words/*.toml, inside the program), to which an exercise may add its own. Used by reframe_hints.h
// and reframe_sentence.h.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/toml_tree.h"
#include "core/exercise/phrases.h"
#include "core/exercise/table_reader.h"

namespace tend::exercise {

enum class WordClass : std::uint8_t {
  Absolute,  // always, never
  Name,      // what calls somebody something
  But,
  Mind,      // what tells somebody's thoughts: “you do not care”
  Feeling,   // sad, glad
  Judged,    // said as a feeling, and tells what somebody did: ignored, “that you”
  Request,   // what leaves room for a no
  Demand,    // what leaves none
  Moment,    // yesterday, at supper
  Harm,      // threats, and fear of somebody
  Everyday,  // what sounds like one of those and is none: “I would kill for a coffee”
  Asking,    // begins a question
  Small,     // begins with a small letter inside a sentence
  Capital,   // never does
};
constexpr std::size_t kWordClasses = 14;

/// The key of a class in TOML: "absolute".
const char* wordClassKey(WordClass of);

struct WordList {
  std::array<Phrases, kWordClasses> lists;
  const Phrases& of(WordClass c) const { return lists[static_cast<std::size_t>(c)]; }
};

/// Of a whole TOML file of words. `wrong` gets the phrases that could not be read.
WordList readWordList(const base::TomlValue& root, std::vector<std::string>& wrong);
/// Of the table of an exercise, with a problem for each phrase that is none.
WordList readWordList(TableReader& table);

/// For "es-MX" those of "es". A language nobody wrote words for has an empty list.
const WordList& builtInWords(std::string_view language);
/// One of every language there is: harm is heard in each of them, whatever the article is written in.
std::vector<const WordList*> allBuiltInWords();

}  // namespace tend::exercise
