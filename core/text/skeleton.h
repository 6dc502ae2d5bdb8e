// What the choice of line ends needs of paragraphs that are not shown, and nothing else: their words by number in the
// shape cache, four bytes each, independent of size and width. Holds no text and no glyphs: what is shown is shaped.
// Used by core/page for the heights of what is far from the reader.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/text/paragraph.h"

namespace tend::text {

/// Kept paragraphs of some stretch of an article (core/page: a section). They keep the words they name alive.
class Skeletons {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  Skeletons();
  Skeletons(Skeletons&&) noexcept;
  Skeletons& operator=(Skeletons&&) noexcept;
  Skeletons(const Skeletons&) = delete;
  Skeletons& operator=(const Skeletons&) = delete;
  ~Skeletons();

  /// The number of the paragraph from now on; kNone where it cannot be kept: made without a cache, with words of
  /// another filling of the cache than those kept before, or of too many styles.
  std::uint32_t keep(const ShapedText& text);

  bool empty() const { return m_impl == nullptr; }
  std::size_t bytes() const;
  /// Which filling of the cache the words are from; only to be compared.
  const void* words() const;

  struct Impl;

 private:
  friend class LineCounter;
  std::unique_ptr<Impl> m_impl;
};

/// Counts lines, in memory kept from one paragraph to the next.
class LineCounter {
 public:
  LineCounter();
  LineCounter(const LineCounter&) = delete;
  LineCounter& operator=(const LineCounter&) = delete;
  ~LineCounter();

  /// How many lines breakLines() makes of the paragraph, `maxLines` aside. Nothing where that cannot be said without
  /// its text: something in it is wider than a line.
  std::optional<std::uint32_t> count(const Skeletons& kept, std::uint32_t number, const LineOptions& options);
  std::optional<std::uint32_t> count(const ShapedText& text, const LineOptions& options);
  /// Bytes at which the lines of the kept paragraph counted last end.
  std::vector<std::uint32_t> ends() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace tend::text
