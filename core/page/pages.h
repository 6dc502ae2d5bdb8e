// Pages mode: where some chapters of the sheet are cut into pages of whole lines. Greedy from their beginning, each
// page as full as the rules let it be (design 3.3: no widows or orphans; headings stay with two lines; a verse is not
// parted). Heights here count from the top of the first chapter, so that they hold whatever is learnt of what lies
// above. Used by leaves.cpp.
#pragma once

#include <deque>

#include "core/page/flow.h"

namespace tend::page {

struct PageSpan {
  std::int64_t top = 0;
  std::int64_t bottom = 0;
};

/// The smallest thing a page holds whole: a line, a rule, a box.
struct Atom {
  std::int64_t top = 0;
  std::int64_t bottom = 0;
  bool mayBreakBefore = true;
  bool skippedAtTop = false;   // an ornament or rule between two things says nothing at a page's edge
  Place place;                 // whose it is
  std::int64_t hyphenAt = -1;  // a line that ends with a hyphen: the byte of its block that begins the next line
};

class Pages {
 public:
  /// Of the chapters [first, end).
  Pages(std::size_t first, std::size_t end) : m_first(first), m_end(end), m_next(Place{first, 0}) {}

  /// Cuts pages until one ends below `y`, or the sheet ends.
  void reach(Flow& flow, std::int64_t y);
  void reachPage(Flow& flow, std::size_t page);

  const std::vector<PageSpan>& pages() const { return m_pages; }
  bool done() const { return m_done; }
  /// Index of the page that holds a height that was reached.
  std::size_t at(std::int64_t y) const;

 private:
  bool gather(Flow& flow);
  void gatherUpTo(Flow& flow, std::int64_t heightPx);
  std::size_t fitting(std::int64_t heightPx) const;
  std::size_t withoutHyphen(std::size_t fits) const;
  bool breakAnew(Flow& flow, std::size_t fits);
  void gatherAgain(Flow& flow, const Place& place);
  const Atom* earlierHyphen(const std::vector<Atom>& atoms) const;
  void cutOne(Flow& flow);
  void finish(std::int64_t heightPx);
  void push(std::int64_t top, std::int64_t bottom, std::int64_t heightPx);

  std::int64_t topIn(const Flow& flow, const Place& place) const {
    return flow.topOf(place) - flow.chapterTop(m_first);
  }

  std::size_t m_first, m_end;
  std::vector<PageSpan> m_pages;
  struct Gathered {
    Place place;
    unsigned keepNext = 0;  // as it was before
  };

  std::deque<Atom> m_atoms;         // gathered and not yet on a page
  std::deque<Gathered> m_gathered;  // the blocks they are of
  std::optional<Place> m_next;
  unsigned m_keepNext = 0;  // lines that must follow a heading
  bool m_done = false;
};

/// The atoms of a set block whose top is at `topPx`, in the order of their tops. `keepNext` counts the lines a heading
/// still wants after it.
std::vector<Atom> atomsOf(const SetBlock& set, std::int64_t topPx, unsigned& keepNext);

}  // namespace tend::page
