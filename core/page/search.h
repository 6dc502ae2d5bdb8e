// Finding words in a pack as they are typed: every place, in reading order, as ranges of the article and as lines of
// context. Works in slices, so that no frame waits; what is asked for lives in memory only and is overwritten when it
// is let go. Not a view. Used by app/state, app/views and `tend search`.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/locator.h"
#include "core/page/search_index.h"
#include "core/text/fold.h"

namespace tend::page {

enum class Words : std::uint8_t { Any, Whole };  // Whole: begins and ends where UAX #29 has word boundaries

/// A place that was found. In a title (of a section, or of the article in the opening) `begin` and `end` count bytes of
/// the title, and the place to go to is the section's start.
struct SearchHit {
  content::Locator begin, end;  // at grapheme boundaries
  bool inTitle = false;
  content::Locator place() const { return inTitle ? content::Locator{begin.section, 0, 0} : begin; }
};

/// One line of text around a hit.
struct Snippet {
  std::string text;                            // without line breaks; begins or ends with U+2026 where the text goes on
  std::uint32_t matchBegin = 0, matchEnd = 0;  // bytes of `text`
};

/// A hit within one block, for marking it in the page.
struct BlockHit {
  std::size_t index = 0;  // of the hit
  std::uint32_t begin = 0, end = 0;
};

/// Hits kept and counted at most; beyond, there are "more".
constexpr std::size_t kMostHits = 1'000'000;

/// How much one slice of work takes in. The default keeps a slice below about 8 ms.
struct SearchSlice {
  std::size_t indexBytes = 192U << 10U;
  std::size_t scanBytes = 6U << 20U;
};

class Search {
 public:
  explicit Search(std::shared_ptr<content::PackSource> pack);
  Search(const Search&) = delete;
  Search& operator=(const Search&) = delete;
  ~Search();

  /// New words to look for; several words are a phrase with any white space between them. Where the words only grew,
  /// what was found is narrowed. Nothing is found until work() is called, save by narrowing.
  void ask(std::string_view words, Words wanted);
  /// True if there is something to look for after folding.
  bool asks() const { return !m_wanted.empty(); }

  /// One slice; true while there is more to do.
  bool work(const SearchSlice& slice = {});
  bool done() const;

  std::size_t count() const { return m_hits.size(); }
  bool more() const { return m_raw.size() >= kMostHits; }
  std::size_t damaged() const { return m_index.damaged(); }
  bool cut() const { return m_index.cut(); }

  /// `index` < count(), here and below.
  SearchHit hit(std::size_t index);
  /// Title of the section (of the article, for the opening).
  const std::string& titleAt(std::size_t index) const;
  /// At most about `before` and `after` graphemes on either side of the match, cut between words where there are any.
  Snippet snippet(std::size_t index, std::size_t before, std::size_t after);

  /// The first hit at or after a place; nothing if there is none after it.
  std::optional<std::size_t> firstFrom(const content::Locator& place);
  /// Hits in a block, or in a title, numbered as page::BlockArea does it.
  std::vector<BlockHit> hitsIn(std::size_t sectionIndex, std::uint32_t block);

 private:
  struct Range {
    std::uint32_t begin = 0, end = 0;
  };
  void scan(std::size_t bytes);
  void select();
  void unfold(std::size_t text);
  Range rangeOf(std::size_t index);
  std::string sectionId(std::uint32_t section) const;

  SearchIndex m_index;
  std::string m_wanted;  // folded
  Words m_words = Words::Any;
  std::vector<std::uint32_t> m_raw;   // all places in the folded text, also overlapping ones
  std::vector<std::uint32_t> m_hits;  // those that count
  std::size_t m_scanned = 0;          // of the folded text
  std::size_t m_selected = 0;         // of m_raw
  std::size_t m_free = 0;             // no hit begins before: the last one ends there

  // The text that was looked at last, for finding the way back to its bytes.
  std::optional<std::size_t> m_unfolded;
  std::vector<std::uint32_t> m_from, m_graphemes;
};

}  // namespace tend::page
