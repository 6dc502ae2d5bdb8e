// Pages mode for the whole article: leaves one turns. A long article is cut part by part, some chapters each, and every
// part begins a leaf of its own as a book's chapters do: so a page deep in a book of any size costs what the first one
// does. Which chapters make a part depends on the article alone, never on where one came from. Used by page.cpp.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "core/page/flow.h"
#include "core/page/pages.h"

namespace tend::page {

class Leaves {
 public:
  /// Forgets what was cut.
  void reset() { m_cut.clear(); }

  /// Heights of the sheet, as they are once the leaf is laid out. Each cuts what it needs.
  PageSpan at(Flow& flow, std::int64_t y);
  PageSpan holding(Flow& flow, const content::Locator& place);
  std::optional<PageSpan> after(Flow& flow, std::int64_t y);
  std::optional<PageSpan> before(Flow& flow, std::int64_t y);
  PageSpan last(Flow& flow);

 private:
  struct Cut {
    std::size_t part;
    Pages pages;
  };

  /// The part that holds a height, and which of its pages; cut as far as that.
  struct Found {
    std::size_t part;
    std::size_t page;
  };

  void part(const Flow& flow);
  Found find(Flow& flow, std::int64_t y);
  std::size_t partAt(const Flow& flow, std::int64_t y) const;
  Pages& cut(std::size_t part);
  PageSpan inSheet(const Flow& flow, std::size_t part, std::size_t page);
  PageSpan first(Flow& flow, std::size_t part);
  PageSpan lastOf(Flow& flow, std::size_t part);

  std::vector<std::size_t> m_firsts;  // the first chapter of each part, and the number of chapters
  std::deque<Cut> m_cut;              // the last few parts, newest first
};

}  // namespace tend::page
