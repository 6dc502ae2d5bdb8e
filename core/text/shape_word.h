// Shapes one word with HarfBuzz, divides it where a line may end, and remembers it. Private to core/text.
#pragma once

#include "core/text/font_impl.h"
#include "core/text/shape_cache_impl.h"
#include "core/text/styled_text.h"

namespace tend::text {

/// The number that ShapeContext::features holds. Letter-spaced text has no ligatures.
std::uint16_t featureNumber(Features features, bool letterSpaced);

class WordShaper {
 public:
  WordShaper(FontLibrary::Impl& library, ShapeCacheEpoch& epoch, const Hyphenator* hyphenator)
      : m_library(library), m_epoch(epoch), m_hyphenator(hyphenator) {}

  /// The shaped word, from the cache if it is there. Lives as long as the epoch.
  const ShapedWord* shape(const WordKey& key);

 private:
  struct Letters;  // the code points of what is shaped

  ShapedWord make(const WordKey& key);
  void shapeWhole(const WordKey& key, const ShapeContext& context, ShapedWord& word, std::vector<bool>& safe);
  void findPoints(const WordKey& key, const ShapeContext& context, ShapedWord& word) const;
  void findHyphens(const WordKey& key, const ShapeContext& context, ShapedWord& word) const;
  void divide(const WordKey& key, const ShapeContext& context, const std::vector<bool>& safe, BreakPoint& point,
              ShapedWord& word);
  void run(const ShapeContext& context, const Letters& letters);

  FontLibrary::Impl& m_library;
  ShapeCacheEpoch& m_epoch;
  const Hyphenator* m_hyphenator;
};

}  // namespace tend::text
