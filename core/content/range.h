// A stretch of an article between two places. What a selection, a found word or a spoken sentence is while the article
// is open; what is kept longer is a RangeAnchor (core/content/anchor.h), which outlives an edited article.
#pragma once

#include "core/content/locator.h"

namespace tend::content {

/// From the character at `begin` up to, not including, the one at `end`. In reading order unless its maker says
/// otherwise; equal ends hold nothing.
struct TextRange {
  Locator begin;
  Locator end;

  bool operator==(const TextRange& o) const { return begin == o.begin && end == o.end; }
  template <class Archive>
  void serialize(Archive& a) {
    a(begin, end);
  }
};

}  // namespace tend::content
