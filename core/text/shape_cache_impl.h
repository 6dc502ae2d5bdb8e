// What ShapeCache hides: shaped words by their bytes and everything else that changes their shape. Private.
//
// Words live in epochs. When one holds too much, a new one begins and the old one dies with the last paragraph that
// points into it: so the cache is bounded, and a paragraph's words never move or vanish.
#pragma once

#include <hb.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/hyphenate.h"
#include "core/text/shaped_data.h"

namespace tend::text {

/// Everything but the text that decides how a word is shaped.
struct ShapeContext {
  FontId font = kNoFont;
  std::uint16_t features = 0;  // an index into the feature sets of shape_word.cpp, and whether ligatures are off
  hb_script_t script = HB_SCRIPT_INVALID;
  hb_language_t language = nullptr;
  bool rightToLeft = false;
  bool upperCased = false;  // synthetic small capitals
  bool hyphenate = false;
  HyphenMinima minima;

  bool operator==(const ShapeContext& o) const {
    return font == o.font && features == o.features && script == o.script && language == o.language &&
           rightToLeft == o.rightToLeft && upperCased == o.upperCased && hyphenate == o.hyphenate &&
           minima.before == o.minima.before && minima.after == o.minima.after && minima.letters == o.minima.letters;
  }
};

/// A word to be shaped, with what stands around it as far as that matters.
struct WordKey {
  std::uint16_t context = 0;       // in ShapeCacheEpoch::contexts
  char32_t before = 0, after = 0;  // neighbours that change the shape (a space that kerns, a joining letter)
  std::uint64_t breakMask = 0;     // where UAX #14 allows a line to end, for the first 64 bytes
  std::string_view text;

  bool operator==(const WordKey& o) const {
    return context == o.context && before == o.before && after == o.after && breakMask == o.breakMask && text == o.text;
  }
};

struct ShapeCacheEpoch {
  struct Entry {
    WordKey key;  // its text views `bytes`
    std::string bytes;
    ShapedWord word;
  };

  std::uint16_t contextIndex(const ShapeContext& context);
  const ShapedWord* find(const WordKey& key, std::uint64_t hash) const;
  const ShapedWord* add(const WordKey& key, std::uint64_t hash, ShapedWord word);
  const ShapedWord& at(std::uint32_t number) const { return entryAt(number).word; }
  bool isFull() const;

  std::vector<ShapeContext> contexts;

 private:
  static constexpr std::uint32_t kChunkBits = 8, kChunk = 1U << kChunkBits;
  struct Slot {
    std::uint32_t hash = 0;    // the upper half
    std::uint32_t number = 0;  // of the entry, from 1; 0 is none
  };
  const Entry& entryAt(std::uint32_t number) const { return m_chunks[number >> kChunkBits][number & (kChunk - 1)]; }
  Entry& newEntry();
  void insert(std::uint64_t hash, std::uint32_t number);
  void grow();

  std::vector<std::unique_ptr<Entry[]>> m_chunks;  // entries never move
  std::uint32_t m_count = 0;
  std::vector<Slot> m_slots;  // open addressing, a power of two
  std::size_t m_bytes = 0;
};

std::uint64_t hashOf(const WordKey& key);

struct ShapeCache::Impl {
  /// The epoch to shape a paragraph in: a new one if the current is full.
  std::shared_ptr<ShapeCacheEpoch> current();

 private:
  std::shared_ptr<ShapeCacheEpoch> m_epoch;
};

}  // namespace tend::text
