#include "core/page/pages.h"

#include <algorithm>
#include <cmath>

#include "core/page/scene.h"

namespace tend::page {
namespace {

constexpr unsigned kLinesAfterHeading = 2;
constexpr std::size_t kPrayerLineTogether = 4;

bool isHeading(SlotKind kind) { return kind == SlotKind::Head || kind == SlotKind::Subheading; }

/// May a page end before line `i` of `count`?
bool mayPart(const SetBlock& set, const SetText& text, std::size_t i) {
  const std::size_t count = text.lines.lines.size();
  if (isHeading(set.kind) || set.kind == SlotKind::Scripture) return false;
  if (i == 0) return true;
  if (set.kind == SlotKind::Prayer && count <= kPrayerLineTogether) return false;
  return i > 1 && i + 1 < count && i >= set.initialLines;
}

void addLines(const SetBlock& set, std::int64_t topPx, std::vector<Atom>& atoms) {
  bool first = true;
  for (const SetText& text : set.texts) {
    if (text.role == TextRole::Aside) continue;
    for (std::size_t i = 0; i < text.lines.lines.size(); ++i) {
      const std::int64_t top = topPx + text.lineTopPx(i);
      const bool headStarts = first && atoms.empty();
      atoms.push_back({top, top + text.lineHeightPx, mayPart(set, text, i) || headStarts, false});
      first = false;
    }
  }
}

void addShapes(const SetBlock& set, std::int64_t topPx, std::vector<Atom>& atoms) {
  for (const Shape& shape : set.shapes) {
    if (shape.kind == ShapeKind::Bullet || set.kind == SlotKind::Scripture) continue;
    const std::int64_t top = topPx + sheetFloor(shape.rect.y);
    atoms.push_back({top, topPx + sheetCeil(shape.rect.bottom()), true, true});
  }
  if (!set.box.empty()) {
    atoms.push_back({topPx + sheetFloor(set.box.y), topPx + sheetCeil(set.box.bottom()), true, false});
  }
}

}  // namespace

std::vector<Atom> atomsOf(const SetBlock& set, std::int64_t topPx, unsigned& keepNext) {
  std::vector<Atom> atoms;
  addShapes(set, topPx, atoms);
  addLines(set, topPx, atoms);
  if (set.kind == SlotKind::Head) keepNext = 0;
  for (Atom& atom : atoms) {
    if (keepNext == 0) break;
    atom.mayBreakBefore = false;
    --keepNext;
  }
  if (isHeading(set.kind) && !atoms.empty()) keepNext = kLinesAfterHeading;
  if (set.kind == SlotKind::Scripture && !atoms.empty()) {
    atoms.front().top = topPx + set.gapPx;  // with its hairlines
    atoms.back().bottom = topPx + set.heightPx;
  }
  return atoms;
}

void Pages::reset() { *this = Pages(); }

/// Takes in one more slot; false at the end of the sheet.
bool Pages::gather(Flow& flow) {
  if (!m_next) return false;
  const Place place = *m_next;
  flow.tick();  // pages may run over a whole book: what was passed may be dropped
  const SetBlock& set = flow.settle(place);
  std::vector<Atom> atoms = atomsOf(set, flow.topOf(place), m_keepNext);
  const bool beginning = m_pages.empty() && m_atoms.empty();
  if (beginning && !atoms.empty()) atoms.front().top = std::min<std::int64_t>(atoms.front().top, 0);
  m_atoms.insert(m_atoms.end(), atoms.begin(), atoms.end());
  m_next = flow.next(place);
  return true;
}

void Pages::gatherUpTo(Flow& flow, std::int64_t heightPx) {
  for (;;) {
    while (!m_atoms.empty() && m_atoms.front().skippedAtTop) m_atoms.pop_front();
    const bool enough = !m_atoms.empty() && m_atoms.back().bottom > m_atoms.front().top + heightPx;
    if (enough || !gather(flow)) return;
  }
}

void Pages::push(std::int64_t top, std::int64_t bottom, std::int64_t heightPx) {
  for (; bottom - top > heightPx; top += heightPx) m_pages.push_back({top, top + heightPx});
  m_pages.push_back({top, bottom});
}

void Pages::cutOne(Flow& flow) {
  const std::int64_t height = std::max<std::int64_t>(1, sheetFloor(flow.setting().pageHeightPx));
  gatherUpTo(flow, height);
  if (m_atoms.empty()) {
    if (m_pages.empty()) m_pages.push_back({0, height});
    m_done = true;
    return;
  }
  const std::int64_t limit = m_atoms.front().top + height;
  const auto over = std::find_if(m_atoms.begin(), m_atoms.end(), [&](const Atom& a) { return a.bottom > limit; });
  std::size_t fits = static_cast<std::size_t>(over - m_atoms.begin());
  if (over != m_atoms.end()) {
    std::size_t cut = fits;
    while (cut > 0 && !m_atoms[cut].mayBreakBefore) --cut;
    // Where the rules leave no place to break, the page is filled; what is higher than a page is cut.
    fits = std::max<std::size_t>(cut > 0 ? cut : fits, 1);
  }
  push(m_atoms.front().top, m_atoms[fits - 1].bottom, height);
  m_atoms.erase(m_atoms.begin(), m_atoms.begin() + static_cast<std::ptrdiff_t>(fits));
  if (m_atoms.empty() && !m_next) m_done = true;
}

void Pages::reach(Flow& flow, std::int64_t y) {
  while (!m_done && (m_pages.empty() || m_pages.back().bottom <= y)) cutOne(flow);
}

void Pages::reachPage(Flow& flow, std::size_t page) {
  while (!m_done && m_pages.size() <= page) cutOne(flow);
}

std::size_t Pages::at(std::int64_t y) const {
  const auto after = std::upper_bound(m_pages.begin(), m_pages.end(), y,
                                      [](std::int64_t value, const PageSpan& page) { return value < page.top; });
  return after == m_pages.begin() ? 0 : static_cast<std::size_t>(after - m_pages.begin()) - 1;
}

}  // namespace tend::page
