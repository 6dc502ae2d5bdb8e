// A list of words and phrases, made once and then found in any text in time that grows with the text alone.
//
// A phrase is words with blanks between them. `a|b` is one of several, `word*` and `*ing` a beginning and an end,
// `word?` may be missing, `...` is up to three words of the same sentence, `<name>` one of a named set. The first word
// of a phrase is there, and begins otherwise than with `*`. Letters, accents and apostrophes: see word_scan.h.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/exercise/word_scan.h"

namespace tend::exercise {

/// A phrase stands at these words, both included.
struct FoundPhrase {
  std::uint32_t first = 0, last = 0;
};

class Phrases {
 public:
  using Sets = std::map<std::string, std::vector<std::string>>;

  /// False, and nothing is added: it is no phrase of the form above.
  bool add(std::string_view phrase, const Sets& sets = {});
  /// In the order of the text; of those that begin at one word the longest.
  std::vector<FoundPhrase> find(const std::vector<ScannedWord>& words) const;
  bool anyIn(const std::vector<ScannedWord>& words) const { return !find(words).empty(); }
  bool empty() const { return m_phrases.empty(); }

 private:
  struct Alternative {
    enum class Of : std::uint8_t { Whole, Begin, End } of = Of::Whole;
    std::string text;
  };
  struct Step {
    std::vector<Alternative> any;
    bool optional = false;
    bool gap = false;
  };
  using Phrase = std::vector<Step>;

  static bool readStep(std::string_view token, const Sets& sets, Step& to);
  static bool takes(const Step& step, const std::string& word);
  /// One behind the last word, or 0 where it does not stand there.
  static std::size_t match(const Phrase& phrase, std::size_t step, const std::vector<ScannedWord>& words,
                           std::size_t at);
  std::size_t longestAt(const std::vector<std::uint32_t>& candidates, const std::vector<ScannedWord>& words,
                        std::size_t at) const;

  std::vector<Phrase> m_phrases;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> m_byWord, m_byBeginning;
  std::set<std::size_t> m_beginnings;  // how long they are
};

}  // namespace tend::exercise
