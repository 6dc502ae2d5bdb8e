#include "app/state/reader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "app/state/glide.h"

namespace tend::state {
namespace {

constexpr float kTravelSeconds = 0.32F;  // `calm` (design 5)
constexpr float kTurnSeconds = 0.24F;    // page turn
constexpr float kAboveTitlePx = 20;
constexpr int kMostTries = 4;      // to find where a held place stands
constexpr float kStretch = 0.35F;  // how much of a pull beyond the end is followed
constexpr float kSpringRate = 14;  // 1/s, critically damped return

float easeOutCubic(float t) {
  const float u = 1 - t;
  return 1 - u * u * u;
}

}  // namespace

Reader::Reader(std::shared_ptr<content::PackSource> pack, page::Press press, content::Locator place)
    : m_source(std::move(pack)), m_page(std::make_shared<page::Page>(m_source, press)), m_place(std::move(place)) {}

void Reader::arrange(const ReaderLayout& layout) {
  const page::Setting& wanted = layout.setting;
  m_viewportTop = layout.viewport.y;
  m_bottomRoom = layout.toolbarFloats ? layout.toolbar.height + 32 : 48;
  const bool same = m_arranged && wanted == m_page->setting() && layout.viewport.height == m_viewportHeight;
  if (same) return;
  // m_place is what the person last moved to. Reading it off the new lines instead would slip a sentence each time.
  m_page->set(wanted);
  m_viewportHeight = layout.viewport.height;
  m_pages = wanted.pageHeightPx > 0;
  m_arranged = true;
  stop();
  standAgain();
}

/// After a new layout.
void Reader::standAgain() { m_held ? standBy(*m_held) : goTo(m_place); }

void Reader::hold(float windowY) {
  stop();
  const float y = m_scrollY + windowY - m_viewportTop;
  Held held{m_page->locatorAt(y), windowY, 0};
  held.intoEm = (y - m_page->yOf(held.place)) / m_page->setting().bodySizePx;
  m_held = std::move(held);
}

void Reader::standBy(Held held) {
  if (m_pages) {
    standAt(m_page->leafOfPlace(held.place));
    m_held = std::move(held);
    return;
  }
  const float into = held.intoEm * m_page->setting().bodySizePx;
  const float above = std::clamp(held.windowY - into - m_viewportTop, 0.0F, m_viewportHeight);  // the line's top
  // What lies above it may have been estimated: once that is laid out it stands elsewhere, with others above it.
  for (int tries = 0; tries < kMostTries; ++tries) {
    m_scrollY = m_page->ensureAround(m_page->yOf(held.place), above, m_viewportHeight - above) - above;
    clampScroll();
    settle();
    if (std::abs(m_page->yOf(held.place) - above - m_scrollY) < 1) break;
  }
  rememberPlace();
  m_held = std::move(held);  // nobody moved on: it was only laid out anew
}

void Reader::setExerciseBox(page::ExerciseBox box) {
  m_page->setExerciseBox(std::move(box));
  if (!m_arranged) return;
  stop();
  standAgain();
}

float Reader::maxScroll() const { return std::max(0.0F, m_page->heightPx() + m_bottomRoom - m_viewportHeight); }

void Reader::clampScroll() { m_scrollY = std::clamp(m_scrollY, 0.0F, maxScroll()); }

void Reader::settle() {
  // Around the top line, so that finding true heights never moves what is seen.
  m_scrollY = m_page->ensureAround(m_scrollY, 0, m_viewportHeight);
  if (m_motion != Motion::Dragged && m_motion != Motion::Spring) clampScroll();
  m_page->ensure(m_scrollY, m_scrollY + m_viewportHeight);
}

void Reader::rememberPlace() {
  m_held.reset();
  // At the very top the title page is the place; a sentence would lose it.
  if (m_scrollY < 1) {
    m_place = {};
    return;
  }
  // A line that the top edge cuts is still being read: the place is on it, not on the next one.
  const float line = 1.45F * m_page->setting().bodySizePx;
  const float top = m_pages ? m_scrollY : std::max(0.0F, m_scrollY - line + 2);
  m_place = m_page->sentenceStart(m_page->locatorAt(top));
}

void Reader::scrollBy(float dy) {
  if (m_pages) {
    if (dy != 0) turn(dy > 0 ? 1 : -1, true);
    return;
  }
  stop();
  m_scrollY += dy;
  clampScroll();
  settle();
  rememberPlace();
}

void Reader::beginDrag() {
  stop();
  m_motion = Motion::Dragged;
}

void Reader::dragBy(float dy, bool smoothly) {
  if (m_pages) return;
  const bool beyond = (m_scrollY <= 0 && dy < 0) || (m_scrollY >= maxScroll() && dy > 0);
  m_scrollY += beyond ? dy * kStretch : dy;
  if (!smoothly) clampScroll();
  settle();
  rememberPlace();
}

void Reader::endDrag(float velocity, bool smoothly) {
  m_motion = Motion::Still;
  if (m_pages) return;
  if (m_scrollY < 0 || m_scrollY > maxScroll()) {
    m_motion = Motion::Spring;
  } else if (smoothly && glideFrom(velocity) != 0) {
    m_velocity = glideFrom(velocity);
    m_motion = Motion::Glide;
  }
}

void Reader::travelTo(float y, bool smoothly) {
  m_target = std::clamp(y, 0.0F, maxScroll());
  m_page->ensure(m_target, m_target + m_viewportHeight);
  m_target = std::clamp(m_target, 0.0F, maxScroll());
  if (!smoothly || m_pages) {
    stop();
    m_scrollY = m_target;
    settle();
    rememberPlace();
    return;
  }
  m_from = m_scrollY;
  m_elapsed = 0;
  m_motion = Motion::Travel;
}

void Reader::stop() {
  m_motion = Motion::Still;
  m_velocity = 0;
  m_turn = 1;
}

void Reader::catchMotion() {
  m_caught = m_motion == Motion::Glide || m_motion == Motion::Spring;
  stop();
}

bool Reader::turn(int direction, bool smoothly, float coveredPx) {
  if (m_pages) {
    const std::optional<page::Leaf> next = direction > 0 ? m_page->leafAfter(leaf()) : m_page->leafBefore(leaf());
    if (!next) return false;
    stop();
    standAt(*next);
    if (smoothly) {
      m_turn = 0;
      m_turnDirection = direction;
      m_motion = Motion::Travel;
    }
    return true;
  }
  const float line = 2 * m_page->setting().bodySizePx;
  const float from = m_motion == Motion::Travel ? m_target : m_scrollY;
  const float step = direction > 0 ? std::max(line, foot(coveredPx) - m_scrollY - line)
                                   : std::max(line, m_viewportHeight - coveredPx - 2 * line);
  const float to = std::clamp(from + static_cast<float>(direction) * step, 0.0F, maxScroll());
  if (to == from) return false;
  travelTo(to, smoothly);
  return true;
}

void Reader::toStart(bool smoothly) { travelTo(0, smoothly); }

void Reader::toEnd(bool smoothly) {
  if (m_pages) {
    stop();
    standAt(m_page->lastLeaf());
    return;
  }
  const std::size_t count = m_page->pack().sections().size();
  if (count > 0) (void)m_page->sectionTop(count - 1);
  const float guess = maxScroll();
  m_page->ensure(guess, guess + m_viewportHeight);
  // Estimates above may have shrunk the sheet: the end is where it is now. A long way is not travelled, it is jumped.
  travelTo(maxScroll(), smoothly && maxScroll() - m_scrollY < 4 * m_viewportHeight);
}

void Reader::goTo(const content::Locator& place) {
  stop();
  m_held.reset();
  m_place = place;
  if (place == content::Locator{}) {
    m_scrollY = 0;
  } else if (m_pages) {
    m_scrollY = m_page->leafOfPlace(place).topPx;
  } else {
    // A section's title stands a little below the top, as a page would be opened at it.
    const bool title = place.block == 0 && place.character == 0;
    m_scrollY = std::max(0.0F, m_page->yOf(place) - (title ? kAboveTitlePx : 0));
  }
  m_page->ensure(m_scrollY, m_scrollY + m_viewportHeight);
  if (!m_pages) clampScroll();
  m_page->ensure(m_scrollY, m_scrollY + m_viewportHeight);
}

void Reader::show(const content::Locator& place, float coveredPx) {
  if (m_pages || place == content::Locator{}) {
    goTo(place);
    return;
  }
  stop();
  float y = m_page->yOf(place);
  const float line = 2 * m_page->setting().bodySizePx;
  if (y >= m_scrollY && y + line <= m_scrollY + m_viewportHeight - coveredPx) return;
  // What lies around it may have been estimated: it stands where it stands once that is laid out.
  y = m_page->ensureAround(y, m_viewportHeight, m_viewportHeight);
  // Where most of the screen is covered, a third down what is left of it.
  const bool mostCovered = coveredPx > m_viewportHeight / 2;
  travelTo(y - (mostCovered ? m_viewportHeight - coveredPx : m_viewportHeight) / 3, false);
}

bool Reader::sees(const Extent& extent, float coveredPx) {
  if (m_pages) return extent.bottomPx > leaf().topPx && extent.topPx < leaf().bottomPx;
  const float from = m_motion == Motion::Travel ? m_target : m_scrollY;
  return extent.bottomPx > from && extent.topPx < from + m_viewportHeight - coveredPx;
}

void Reader::follow(const Extent& extent, float coveredPx, bool smoothly) {
  if (m_pages) {
    const page::Leaf there = m_page->leafAt(extent.topPx + 0.5F);
    if (there.topPx != leaf().topPx) standAt(there);
    return;
  }
  const float from = m_motion == Motion::Travel ? m_target : m_scrollY;
  const float seenPx = m_viewportHeight - coveredPx;
  if (extent.topPx >= from && extent.bottomPx <= from + seenPx) return;
  // What was read stays in sight above; a long way is not travelled, it is jumped.
  // A sentence that needs all the room begins at its top.
  const float spare = seenPx - (extent.bottomPx - extent.topPx);
  const float to = extent.topPx - std::clamp(spare, 8.0F, std::max(8.0F, seenPx / 5));
  const bool far = std::abs(to - m_scrollY) > 2 * m_viewportHeight;
  travelTo(to, smoothly && !far);
}

void Reader::goToSection(std::size_t index) {
  const auto& sections = m_page->pack().sections();
  if (index >= sections.size()) return;
  // A jump, never a ride: the way from one section to another can be a hundred screens. The first one is at the title.
  goTo(index == 0 ? content::Locator{} : content::Locator{sections[index].id, 0, 0});
}

bool Reader::tick(float seconds) {
  switch (m_motion) {
    case Motion::Still:
    case Motion::Dragged:
      return false;
    case Motion::Glide: {
      m_scrollY += glide(m_velocity, seconds);
      if (m_scrollY < 0 || m_scrollY > maxScroll() || m_velocity == 0) stop();
      break;
    }
    case Motion::Spring: {
      const float edge = m_scrollY < 0 ? 0 : maxScroll();
      m_scrollY = edge + (m_scrollY - edge) * std::exp(-kSpringRate * seconds);
      if (std::abs(m_scrollY - edge) < 0.5F) {
        m_scrollY = edge;
        stop();
      }
      break;
    }
    case Motion::Travel: {
      if (m_pages) {
        m_turn = std::min(1.0F, m_turn + seconds / kTurnSeconds);
        if (m_turn >= 1) m_motion = Motion::Still;
        return m_turn < 1;
      }
      m_elapsed += seconds;
      const float t = std::min(1.0F, m_elapsed / kTravelSeconds);
      m_scrollY = m_from + (m_target - m_from) * easeOutCubic(t);
      if (t >= 1) stop();
      break;
    }
  }
  settle();
  rememberPlace();
  return moving();
}

bool Reader::workAhead() {
  const content::Locator top = m_scrollY < 1 ? content::Locator{} : m_page->locatorAt(m_scrollY);
  const float before = top == content::Locator{} ? 0 : m_page->yOf(top);
  const bool more = m_page->continueLayout(m_scrollY, 24);
  // What lies above may have found its true height: keep the same line where it was on the screen.
  if (!(top == content::Locator{})) m_scrollY += m_page->yOf(top) - before;
  return more;
}

void Reader::reveal(float topPx, float bottomPx, bool smoothly) {
  if (m_pages) {
    const page::Leaf now = leaf();
    if (topPx < now.topPx || topPx >= now.bottomPx) standAt(m_page->leafAt(topPx));
    return;
  }
  const float margin = std::min(96.0F, m_viewportHeight / 4);
  if (topPx < m_scrollY + 8) {
    travelTo(topPx - margin, smoothly);
  } else if (bottomPx > foot() - 8) {
    travelTo(std::min(topPx - margin, bottomPx + margin - m_viewportHeight), smoothly);
  }
}

content::Locator Reader::place() { return m_place; }

std::size_t Reader::currentSection() {
  const std::size_t count = m_page->pack().sections().size();
  if (count == 0) return 0;
  // The section whose text is at a third of the screen is the one being read.
  const std::size_t index = m_page->sectionAt(m_scrollY + m_viewportHeight / 3);
  return index == std::numeric_limits<std::size_t>::max() ? 0 : std::min(index, count - 1);
}

float Reader::sectionProgress() { return m_page->sectionProgress(currentSection(), foot()); }

float Reader::foot(float coveredPx) {
  if (m_pages) return leaf().bottomPx;
  return m_page->wholeLinesBottom(m_scrollY, m_viewportHeight - coveredPx);
}

page::Leaf Reader::leaf() { return m_page->leafAt(m_scrollY + 0.5F); }

void Reader::standAt(const page::Leaf& leaf) {
  m_scrollY = leaf.topPx;
  m_page->ensure(leaf.topPx, leaf.bottomPx);
  rememberPlace();
}

}  // namespace tend::state
