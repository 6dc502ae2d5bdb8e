// All text of a pack, folded for searching, made section by section in slices. Holds what may be searched and no more:
// titles, paragraphs, lists, quotes, verses, prayers, captions, and the titles of exercises that are not quiet; nothing
// that anybody wrote. Used by search.h, which asks it and lets it go with the search.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/content/pack_source.h"

namespace tend::page {

/// Bytes of folded text held at most; the text itself, the boundaries and the places take about 1.4 times as much
/// again. No pack of 50 MB comes near it unless it was made to: what lies beyond is not searched, and told.
constexpr std::size_t kMostFoldedBytes = 64U << 20U;

/// One text of the pack: a block, or the title of a section (or of the article, in the opening).
struct IndexedText {
  std::uint32_t section = 0;     // 0 is the opening, i + 1 is section i
  std::uint32_t block = 0;       // UINT32_MAX for a title
  std::uint32_t foldedAt = 0;    // in folded()
  std::uint32_t originalAt = 0;  // in the originals
};

/// A bit for each byte of the folded text.
class Bits {
 public:
  void grow(std::size_t count) { m_words.resize((count + 63) / 64, 0); }
  void set(std::size_t i) { m_words[i >> 6U] |= std::uint64_t{1} << (i & 63U); }
  bool at(std::size_t i) const { return (m_words[i >> 6U] >> (i & 63U) & 1U) != 0; }

 private:
  std::vector<std::uint64_t> m_words;
};

class SearchIndex {
 public:
  explicit SearchIndex(std::shared_ptr<content::PackSource> pack);

  /// Reads and folds about `bytes` more of the text; true while some is left. A section that can not be read is
  /// counted and passed over.
  bool work(std::size_t bytes);
  bool done() const { return m_done; }
  /// Sections that could not be read.
  std::size_t damaged() const { return m_damaged; }
  /// The bound was met: the end of the pack is not in here.
  bool cut() const { return m_cut; }

  /// The folded texts, each followed by a line feed, which stands in none of them.
  const std::string& folded() const { return m_folded; }
  /// A grapheme, or a word by UAX #29, may begin or end here (in folded()).
  bool graphemeAt(std::size_t i) const { return m_graphemes.at(i); }
  bool wordAt(std::size_t i) const { return m_words.at(i); }

  std::size_t textCount() const { return m_texts.size(); }
  const IndexedText& text(std::size_t index) const { return m_texts[index]; }
  /// Index of the text that holds a byte of folded().
  std::size_t textHolding(std::size_t foldedAt) const;
  /// Index of the first text at or after a block of a section (numbered as in IndexedText; a title comes first).
  std::size_t textAtOrAfter(std::uint32_t section, std::uint32_t block) const;
  std::string_view original(std::size_t index) const;
  std::string_view foldedText(std::size_t index) const;

  const content::PackSource& pack() const { return *m_pack; }

 private:
  void readChapter();
  void take(std::uint32_t section, std::uint32_t block, std::string_view text);
  void takeBlocks(std::uint32_t section, const std::vector<content::Block>& blocks);
  void markBoundaries(const std::vector<std::uint32_t>& boundaries, const std::vector<std::uint32_t>& from,
                      std::size_t base, Bits& bits) const;

  std::shared_ptr<content::PackSource> m_pack;
  std::vector<content::Block> m_blocks;  // of the section that is being taken in
  std::size_t m_nextBlock = 0;
  std::uint32_t m_chapter = 0;  // the next one to read
  std::string m_folded, m_originals;
  std::vector<IndexedText> m_texts;
  Bits m_graphemes, m_words;
  std::size_t m_damaged = 0;
  bool m_done = false, m_cut = false;
};

}  // namespace tend::page
