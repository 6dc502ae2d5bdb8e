#include "core/page/page.h"

#include <algorithm>

#include "core/page/copy_text.h"
#include "core/page/dump.h"
#include "core/page/flow.h"
#include "core/page/leaves.h"
#include "core/page/locate.h"
#include "core/page/scene.h"
#include "core/page/select.h"
#include "core/page/step.h"
#include "core/page/title_rects.h"

namespace tend::page {
namespace {

constexpr float kTailPx = 48;  // below the last line of the article

Leaf leafOf(const PageSpan& span) { return {static_cast<float>(span.top), static_cast<float>(span.bottom)}; }

}  // namespace

struct Page::Impl {
  Flow flow;
  Leaves leaves;

  Impl(std::shared_ptr<content::PackSource> pack, Press press) : flow(std::move(pack), press) {}

  Flow& enter() {
    flow.tick();
    return flow;
  }
};

Page::Page(std::shared_ptr<content::PackSource> pack, Press press)
    : m_impl(std::make_unique<Impl>(std::move(pack), press)) {}
Page::~Page() = default;

void Page::set(const Setting& setting) {
  if (setting == m_impl->flow.setting()) return;
  m_impl->enter().set(setting);
  m_impl->leaves.reset();
}

const Setting& Page::setting() const { return m_impl->flow.setting(); }

void Page::setExerciseBox(ExerciseBox box) {
  m_impl->enter().setExerciseBox(std::move(box));
  m_impl->leaves.reset();
}

void Page::ensure(float topPx, float bottomPx) { m_impl->enter().ensure(sheetFloor(topPx), sheetCeil(bottomPx)); }

float Page::ensureAround(float anchorPx, float abovePx, float belowPx) {
  const std::int64_t anchor = sheetFloor(anchorPx);
  const std::int64_t now = m_impl->enter().ensureAround(anchor, sheetCeil(abovePx), sheetCeil(belowPx) + 1);
  return anchorPx + static_cast<float>(now - anchor);
}

bool Page::continueLayout(float nearPx, int blocks) {
  return m_impl->enter().continueLayout(sheetFloor(nearPx), blocks);
}

float Page::heightPx() const {
  const Flow& flow = m_impl->flow;
  return static_cast<float>(flow.heightPx() + flow.styles().space(kTailPx));
}

Scene Page::scene(float topPx, float bottomPx) const {
  return sceneOf(m_impl->flow, sheetFloor(topPx), sheetCeil(bottomPx));
}

std::vector<LinkArea> Page::links(float topPx, float bottomPx) const {
  return linksOf(m_impl->flow, sheetFloor(topPx), sheetCeil(bottomPx));
}

std::vector<BlockArea> Page::blocks(float topPx, float bottomPx) const {
  return blocksOf(m_impl->flow, sheetFloor(topPx), sheetCeil(bottomPx));
}

std::vector<ExerciseArea> Page::exercises(float topPx, float bottomPx) const {
  return exercisesOf(m_impl->flow, sheetFloor(topPx), sheetCeil(bottomPx));
}

float Page::yOf(const content::Locator& locator) { return static_cast<float>(yOfLocator(m_impl->enter(), locator)); }

content::Locator Page::locatorAt(float yPx) { return locatorAtY(m_impl->enter(), sheetFloor(yPx)); }

content::Locator Page::sentenceStart(const content::Locator& locator) {
  return sentenceStartOf(m_impl->enter(), locator);
}

std::size_t Page::sectionAt(float yPx) {
  return sectionIndexOf({m_impl->flow.chapterAt(std::max<std::int64_t>(0, sheetFloor(yPx))), 0});
}

float Page::sectionTop(std::size_t index) {
  const Flow& flow = m_impl->flow;
  if (index == SIZE_MAX) return 0;
  if (index + 1 >= flow.chapterCount()) return static_cast<float>(flow.heightPx());
  return static_cast<float>(flow.chapterTop(index + 1) + titleOffset(flow, index + 1));
}

float Page::sectionProgress(std::size_t index, float yPx) {
  const Flow& flow = m_impl->flow;
  const std::size_t chapter = index + 1;  // SIZE_MAX, the opening, is chapter 0
  if (chapter >= flow.chapterCount()) return 0;
  const std::int64_t title = chapter == 0 ? 0 : titleOffset(flow, chapter);
  const auto top = static_cast<double>(flow.chapterTop(chapter) + title);
  const auto height = static_cast<double>(std::max<std::int64_t>(1, flow.chapterHeight(chapter) - title));
  return static_cast<float>(std::clamp((static_cast<double>(yPx) - top) / height, 0.0, 1.0));
}

float Page::wholeLinesBottom(float topPx, float heightPx) {
  return static_cast<float>(lastWholeLine(m_impl->enter(), sheetFloor(topPx), sheetFloor(topPx + heightPx)));
}

Leaf Page::leafAt(float yPx) { return leafOf(m_impl->leaves.at(m_impl->enter(), sheetFloor(yPx))); }

Leaf Page::leafOfPlace(const content::Locator& place) { return leafOf(m_impl->leaves.holding(m_impl->enter(), place)); }

std::optional<Leaf> Page::leafAfter(const Leaf& leaf) {
  const std::optional<PageSpan> next = m_impl->leaves.after(m_impl->enter(), sheetFloor(leaf.topPx));
  return next ? std::optional<Leaf>(leafOf(*next)) : std::nullopt;
}

std::optional<Leaf> Page::leafBefore(const Leaf& leaf) {
  const std::optional<PageSpan> before = m_impl->leaves.before(m_impl->enter(), sheetFloor(leaf.topPx));
  return before ? std::optional<Leaf>(leafOf(*before)) : std::nullopt;
}

Leaf Page::lastLeaf() { return leafOf(m_impl->leaves.last(m_impl->enter())); }

PointHit Page::hit(base::Point at) { return hitAt(m_impl->enter(), at); }

CaretBox Page::caretBox(const Caret& caret) { return caretBoxOf(m_impl->enter(), caret); }

Caret Page::moved(const Caret& caret, Step step, int direction, std::optional<float>& goalXPx) {
  return stepCaret(m_impl->enter(), caret, step, direction < 0 ? -1 : 1, goalXPx);
}

content::TextRange Page::unitAt(const content::Locator& under, Unit unit) {
  return unitAround(m_impl->enter(), under, unit);
}

std::vector<base::Rect> Page::titleRects(std::size_t sectionIndex, std::uint32_t begin, std::uint32_t end, float topPx,
                                         float bottomPx) const {
  // Chapter 0 is the opening, whose index wraps around to it.
  return titleRectsOf(m_impl->flow, sectionIndex + 1, begin, end, sheetFloor(topPx), sheetCeil(bottomPx));
}

std::vector<base::Rect> Page::rects(const content::TextRange& range, float topPx, float bottomPx) const {
  return rectsOf(m_impl->flow, range, sheetFloor(topPx), sheetCeil(bottomPx));
}

std::string Page::textOf(const content::TextRange& range, std::size_t mostBytes) {
  return textOfRange(m_impl->enter(), range, mostBytes);
}

int Page::compare(const content::Locator& a, const content::Locator& b) const {
  return compareLocators(m_impl->flow, a, b);
}

bool Page::rightToLeftAt(const content::Locator& at) {
  const std::optional<LineAt> line = lineOf(m_impl->enter(), {at, false});
  return line && line->text->shaped.rightToLeft();
}

std::vector<base::Error> Page::takeErrors() { return m_impl->flow.takeErrors(); }

const content::PackSource& Page::pack() const { return m_impl->flow.pack(); }

const content::Block* Page::blockIfHeld(std::size_t sectionIndex, std::uint32_t block) const {
  const std::size_t chapter = sectionIndex + 1;  // SIZE_MAX, the opening, is chapter 0
  if (chapter >= m_impl->flow.chapterCount()) return nullptr;
  const std::vector<content::Block>& blocks = m_impl->flow.chapter(chapter).blocks;
  return block < blocks.size() ? &blocks[block] : nullptr;
}

std::string Page::dump(float topPx, float bottomPx) const {
  return dumpOf(m_impl->flow, sheetFloor(topPx), sheetCeil(bottomPx));
}

}  // namespace tend::page
