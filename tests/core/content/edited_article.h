// An article of random words that knows each of them by name, so that after any edits it can be told where the words
// of a range truly stand. For the property tests of anchors.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/content/article.h"
#include "core/content/range.h"

namespace tend::test {

class EditedArticle {
 public:
  explicit EditedArticle(unsigned seed);

  content::Article article() const;
  /// Some words in a row, within one section; remembered.
  content::TextRange chooseRange();
  /// Changes, adds, removes or moves something that is not part of the range.
  void editElsewhere();
  /// Changes, adds or removes something inside it.
  void editInside();
  /// Where the range stands now, by the names of its words.
  content::TextRange rangeNow() const;
  const std::string& lastEdit() const { return m_lastEdit; }

 private:
  struct Word {
    std::string text;
    bool kept = false;  // part of the range
  };
  using Words = std::vector<Word>;
  struct Part {
    std::string id;
    std::vector<Words> blocks;
  };
  struct At {
    std::size_t part = 0, block = 0, word = 0;
  };
  Word word();
  Word named();
  Words block();
  std::size_t upTo(std::size_t count) { return count == 0 ? 0 : m_random() % count; }
  std::vector<At> places(bool kept) const;
  bool holdsRange(const Words& words) const;
  bool changeWord(const At& at);
  void moveBlock();
  void addBlock();
  void removeBlock();
  void shuffleParts();

  std::mt19937 m_random;
  std::vector<Part> m_parts;
  unsigned m_names = 0;
  std::string m_lastEdit;
};

}  // namespace tend::test
