#include "core/page/pages.h"

#include <algorithm>
#include <cmath>

#include "core/page/scene.h"

namespace tend::page {
namespace {

constexpr unsigned kLinesAfterHeading = 2;
constexpr std::size_t kPrayerLineTogether = 4;
constexpr int kMostBreaksAnew = 8;          // of one block for one end of a page
constexpr std::size_t kLinesLeftEmpty = 2;  // at the foot of a page, rather than that it ends with a hyphen

bool isHeading(SlotKind kind) { return kind == SlotKind::Head || kind == SlotKind::Subheading; }

/// May a page end before line `i` of `count`?
bool mayPart(const SetBlock& set, const SetText& text, std::size_t i) {
  const std::size_t count = text.lines.lines.size();
  if (isHeading(set.kind) || set.kind == SlotKind::Scripture) return false;
  if (i == 0) return true;
  if (set.kind == SlotKind::Prayer && count <= kPrayerLineTogether) return false;
  return i > 1 && i + 1 < count && i >= set.initialLines;
}

/// Where the next line begins if this one ends with a hyphen, its own or an inserted one; else -1.
std::int64_t hyphenAt(const SetText& text, std::size_t i) {
  const text::Line& line = text.lines.lines[i];
  if (text.role != TextRole::Flow || i + 1 == text.lines.lines.size() || line.textEnd == 0) return -1;
  const std::string& utf8 = text.shaped.utf8();
  const bool own =
      utf8[line.textEnd - 1] == '-' || (line.textEnd >= 3 && utf8.compare(line.textEnd - 3, 3, "\xE2\x80\x90") == 0);
  return line.hyphenated || own ? std::int64_t{text.textOffset} + line.textEnd : -1;
}

void addLines(const SetBlock& set, std::int64_t topPx, std::vector<Atom>& atoms) {
  bool first = true;
  for (const SetText& text : set.texts) {
    if (text.role == TextRole::Aside) continue;
    for (std::size_t i = 0; i < text.lines.lines.size(); ++i) {
      const std::int64_t top = topPx + text.lineTopPx(i);
      const bool headStarts = first && atoms.empty();
      Atom atom{top, top + text.lineHeightPx, mayPart(set, text, i) || headStarts, false, {}, -1};
      atom.hyphenAt = hyphenAt(text, i);
      atoms.push_back(atom);
      first = false;
    }
  }
}

void addShapes(const SetBlock& set, std::int64_t topPx, std::vector<Atom>& atoms) {
  for (const Shape& shape : set.shapes) {
    if (shape.kind == ShapeKind::Bullet || set.kind == SlotKind::Scripture) continue;
    const std::int64_t top = topPx + sheetFloor(shape.rect.y);
    atoms.push_back({top, topPx + sheetCeil(shape.rect.bottom()), true, true, {}, -1});
  }
  if (!set.box.empty()) {
    atoms.push_back({topPx + sheetFloor(set.box.y), topPx + sheetCeil(set.box.bottom()), true, false, {}, -1});
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

/// Takes in one more slot; false at the end of the chapters.
bool Pages::gather(Flow& flow) {
  if (!m_next) return false;
  const Place place = *m_next;
  flow.tick();  // pages may run over a whole book: what was passed may be dropped
  const SetBlock& set = flow.settle(place);
  m_gathered.push_back({place, m_keepNext});
  std::vector<Atom> atoms = atomsOf(set, topIn(flow, place), m_keepNext);
  for (Atom& atom : atoms) atom.place = place;
  const bool beginning = m_first == 0 && m_pages.empty() && m_atoms.empty();
  if (beginning && !atoms.empty()) atoms.front().top = std::min<std::int64_t>(atoms.front().top, 0);
  m_atoms.insert(m_atoms.end(), atoms.begin(), atoms.end());
  m_next = flow.next(place);
  if (m_next && m_next->chapter >= m_end) m_next.reset();
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

void Pages::finish(std::int64_t heightPx) {
  if (m_pages.empty()) m_pages.push_back({0, heightPx});
  m_done = true;
}

void Pages::cutOne(Flow& flow) {
  const std::int64_t height = std::max<std::int64_t>(1, sheetFloor(flow.setting().pageHeightPx));
  gatherUpTo(flow, height);
  if (m_atoms.empty()) return finish(height);
  std::size_t fits = fitting(height);
  for (int tries = 0; tries < kMostBreaksAnew && breakAnew(flow, fits); ++tries) {
    gatherUpTo(flow, height);
    if (m_atoms.empty()) return finish(height);
    fits = fitting(height);
  }
  fits = withoutHyphen(fits);
  std::size_t last = fits;  // an ornament or rule at the foot is dropped
  while (last > 1 && m_atoms[last - 1].skippedAtTop) --last;
  push(m_atoms.front().top, m_atoms[last - 1].bottom, height);
  m_atoms.erase(m_atoms.begin(), m_atoms.begin() + static_cast<std::ptrdiff_t>(fits));
  while (!m_gathered.empty() && (m_atoms.empty() || !(m_gathered.front().place == m_atoms.front().place))) {
    m_gathered.pop_front();
  }
  if (m_atoms.empty() && !m_next) m_done = true;
}

/// How many atoms the page takes by the rules.
std::size_t Pages::fitting(std::int64_t heightPx) const {
  const std::int64_t limit = m_atoms.front().top + heightPx;
  const auto over = std::find_if(m_atoms.begin(), m_atoms.end(), [&](const Atom& a) { return a.bottom > limit; });
  const auto fits = static_cast<std::size_t>(over - m_atoms.begin());
  if (over == m_atoms.end()) return fits;
  std::size_t cut = fits;
  while (cut > 0 && !m_atoms[cut].mayBreakBefore) --cut;
  // Where the rules leave no place to break, the page is filled; what is higher than a page is cut.
  return std::max<std::size_t>(cut > 0 ? cut : fits, 1);
}

/// Breaks the paragraph at the page's foot anew if a hyphen ends the page. False if there is nothing to do, or if it
/// would not fit its limits.
bool Pages::breakAnew(Flow& flow, std::size_t fits) {
  const Atom last = m_atoms[fits - 1];
  if (last.hyphenAt < 0 || !flow.barHyphen(last.place, static_cast<std::uint32_t>(last.hyphenAt))) return false;
  // Lines on pages that are cut already may have changed with it; they are as many and as high as before.
  for (int tries = 0; tries < kMostBreaksAnew; ++tries) {
    unsigned keepNext = 0;
    const std::vector<Atom> atoms = atomsOf(flow.settle(last.place), topIn(flow, last.place), keepNext);
    const Atom* earlier = earlierHyphen(atoms);
    if (earlier == nullptr || !flow.barHyphen(last.place, static_cast<std::uint32_t>(earlier->hyphenAt))) break;
  }
  gatherAgain(flow, last.place);
  return true;
}

/// The first of a block's lines that ends a page cut before with a hyphen.
const Atom* Pages::earlierHyphen(const std::vector<Atom>& atoms) const {
  const auto endsPage = [&](const Atom& atom) {
    const auto page = std::lower_bound(m_pages.begin(), m_pages.end(), atom.bottom,
                                       [](const PageSpan& p, std::int64_t bottom) { return p.bottom < bottom; });
    return atom.hyphenAt >= 0 && page != m_pages.end() && page->bottom == atom.bottom;
  };
  const auto found = std::find_if(atoms.begin(), atoms.end(), endsPage);
  return found != atoms.end() ? &*found : nullptr;
}

/// Takes the atoms of a block that is set anew, and forgets those of the blocks below it.
void Pages::gatherAgain(Flow& flow, const Place& place) {
  const std::int64_t top = m_atoms.front().top;
  const auto from = std::find_if(m_atoms.begin(), m_atoms.end(), [&](const Atom& a) { return a.place == place; });
  m_atoms.erase(from, m_atoms.end());
  while (!m_gathered.empty()) {
    const Gathered gathered = m_gathered.back();
    m_gathered.pop_back();
    m_keepNext = gathered.keepNext;
    if (gathered.place == place) break;
  }
  m_next = place;
  gather(flow);
  while (!m_atoms.empty() && m_atoms.front().top < top) m_atoms.pop_front();  // on pages that are cut already
}

/// The same, or a line or two fewer where a hyphen would end the page and one of the lines above would not.
std::size_t Pages::withoutHyphen(std::size_t fits) const {
  if (m_atoms[fits - 1].hyphenAt < 0) return fits;
  const std::size_t least = fits > kLinesLeftEmpty + 1 ? fits - kLinesLeftEmpty : 1;
  for (std::size_t cut = fits - 1; cut >= least; --cut) {
    if (m_atoms[cut].mayBreakBefore && m_atoms[cut - 1].hyphenAt < 0) return cut;
  }
  return fits;
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
