#include "core/page/select.h"

#include <algorithm>
#include <cmath>

#include "core/page/scene.h"
#include "core/page/step.h"

namespace tend::page {
namespace {

constexpr float kBesideTextPx = 6;  // a finger or a trembling hand still means the text

/// The counted text of a set block nearest to a height, and its line there.
std::optional<LineAt> nearestLine(const SetBlock& set, const Place& place, std::int64_t yInBlock) {
  const SetText* nearest = nullptr;
  std::int64_t distance = 0;
  for (const SetText& text : set.texts) {
    if (text.role != TextRole::Flow || text.lines.lines.empty()) continue;
    const std::int64_t away = yInBlock < text.topPx         ? text.topPx - yInBlock
                              : yInBlock >= text.bottomPx() ? yInBlock - text.bottomPx() + 1
                                                            : 0;
    if (nearest != nullptr && away >= distance) continue;
    nearest = &text;
    distance = away;
  }
  if (nearest == nullptr) return std::nullopt;
  const auto last = static_cast<std::int64_t>(nearest->lines.lines.size()) - 1;
  const std::int64_t line = std::clamp<std::int64_t>((yInBlock - nearest->topPx) / nearest->lineHeightPx, 0, last);
  return LineAt{place, &set, nearest, static_cast<std::size_t>(line)};
}

PointHit hitOnLine(const Flow& flow, const LineAt& line, float xPx, std::int64_t yInBlock) {
  PointHit hit;
  hit.caret = caretOnLine(flow, line, xPx);
  hit.under = locatorOf(flow, line.place, byteUnder(line, xPx));
  const std::int64_t top = line.text->lineTopPx(line.line);
  const base::Rect initial = initialBox(*line.set);
  float left = line.text->xPx + line.get().leftPx;
  if (line.line < line.set->initialLines && !initial.empty()) left = std::min(left, initial.x);
  const float right = line.text->xPx + line.get().rightPx;
  const float bottom = xPx < initial.right() ? initial.bottom() : 0;
  const auto y = static_cast<float>(yInBlock);
  hit.onText = y >= static_cast<float>(top) &&
               y < std::max(bottom, static_cast<float>(top + line.text->lineHeightPx)) && xPx >= left - kBesideTextPx &&
               xPx <= right + kBesideTextPx;
  return hit;
}

/// Where a place without lines leads: to the beginning of what follows, or to the end of what came before.
PointHit hitBeside(Flow& flow, const Place& place) {
  PointHit hit;
  int direction = 1;
  std::optional<Place> near = placeWithLines(flow, place, direction);
  if (!near) near = placeWithLines(flow, place, direction = -1);
  if (!near) return hit;
  hit.caret.at = locatorOf(flow, *near, 0);
  if (direction < 0) {
    const content::Block* block = flow.blockAt(*near);
    hit.caret.at.character = static_cast<std::uint32_t>(content::plainText(*block).size());
  }
  hit.under = hit.caret.at;
  return hit;
}

/// The bytes of a block that a range holds, and whether it goes on before and after.
struct Held {
  std::uint32_t begin = 0, end = UINT32_MAX;
  bool before = false, after = false;
};

struct RangePlaces {
  Place begin, end;
  std::uint32_t first = 0, last = 0;
};

bool earlier(const Place& a, const Place& b) {
  return a.chapter != b.chapter ? a.chapter < b.chapter : a.slot < b.slot;
}

std::optional<Held> heldOf(const Place& place, const RangePlaces& range) {
  if (earlier(place, range.begin) || earlier(range.end, place)) return std::nullopt;
  Held held;
  held.before = earlier(range.begin, place);
  held.after = earlier(place, range.end);
  if (!held.before) held.begin = range.first;
  if (!held.after) held.end = range.last;
  if (!held.after && held.begin >= held.end) return std::nullopt;
  return held;
}

void addWholeLines(const Placed& placed, const SetText& text, std::vector<base::Rect>& out) {
  for (std::size_t i = 0; i < text.lines.lines.size(); ++i) {
    const text::Line& line = text.lines.lines[i];
    out.push_back({text.xPx + line.leftPx, static_cast<float>(placed.topPx + text.lineTopPx(i)),
                   line.rightPx - line.leftPx, static_cast<float>(text.lineHeightPx)});
  }
}

void addLines(const Placed& placed, const SetText& text, const Held& held, std::vector<base::Rect>& out) {
  const std::uint32_t begin = held.begin > text.textOffset ? held.begin - text.textOffset : 0;
  const std::uint32_t end = held.end > text.textOffset ? held.end - text.textOffset : 0;
  if (begin >= end) return;
  const std::vector<text::Line>& lines = text.lines.lines;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].textEnd <= begin || lines[i].textBegin >= end) continue;
    for (const text::Extent& part : text::extentsOf(text.shaped, text.lines, i, begin, end)) {
      out.push_back({text.xPx + part.leftPx, static_cast<float>(placed.topPx + text.lineTopPx(i)),
                     part.rightPx - part.leftPx, static_cast<float>(text.lineHeightPx)});
    }
  }
}

void addBlock(const Placed& placed, const Held& held, std::vector<base::Rect>& out) {
  const bool head = placed.set->kind == SlotKind::Head;
  const base::Rect initial = initialBox(*placed.set);
  std::uint32_t counted = 0;
  for (const SetText& text : placed.set->texts) {
    if (text.role == TextRole::Flow) {
      if (counted == 0 && held.begin == 0 && !initial.empty()) {
        // Up to the lines beside it, so that no strip of the page is left between.
        const float right = std::max(initial.right(), text.xPx + text.lines.lines.front().leftPx);
        out.push_back({initial.x, initial.y + static_cast<float>(placed.topPx), right - initial.x, initial.height});
      }
      addLines(placed, text, held, out);
      counted = text.textOffset + static_cast<std::uint32_t>(text.shaped.utf8().size());
    }
    const bool past =
        head ? held.before && held.after : held.end >= counted && (held.before || held.begin == 0 || held.after);
    if (text.role == TextRole::Apart && past) addWholeLines(placed, text, out);
  }
}

}  // namespace

PointHit hitAt(Flow& flow, base::Point at) {
  const std::int64_t y = std::max<std::int64_t>(0, sheetFloor(at.y));
  const float x = std::isfinite(at.x) ? at.x : 0;
  const Place place = flow.placeAt(y);
  if (y >= flow.heightPx()) {  // below everything
    const content::Locator end = unitAround(flow, {}, Unit::Article).end;
    return {{end, false}, end, false};
  }
  const SetBlock& set = flow.settle(place);
  const std::int64_t yInBlock = y - flow.topOf(place);
  std::optional<LineAt> line = nearestLine(set, place, yInBlock);
  // The initial belongs to the first line, though it stands beside three.
  if (line && line->line < set.initialLines && x < initialBox(set).right()) line->line = 0;
  return line ? hitOnLine(flow, *line, x, yInBlock) : hitBeside(flow, place);
}

CaretBox caretBoxOf(Flow& flow, const Caret& caret) {
  const std::optional<LineAt> line = lineOf(flow, caret);
  if (!line) {
    const std::optional<Place> place = slotOf(flow, caret.at);
    const std::int64_t top = place ? flow.topOf(*place) + flow.settle(*place).gapPx : 0;
    return {0, static_cast<float>(top), static_cast<float>(flow.styles().body.lineHeightPx)};
  }
  const std::int64_t top = flow.topOf(line->place) + line->text->lineTopPx(line->line);
  return {xOnLine(*line, caret.at.character), static_cast<float>(top), static_cast<float>(line->text->lineHeightPx)};
}

int compareLocators(const Flow& flow, const content::Locator& a, const content::Locator& b) {
  const std::size_t chapterA = flow.chapterOf(a.section).value_or(SIZE_MAX);
  const std::size_t chapterB = flow.chapterOf(b.section).value_or(SIZE_MAX);
  if (chapterA != chapterB) return chapterA < chapterB ? -1 : 1;
  if (a.block != b.block) return a.block < b.block ? -1 : 1;
  if (a.character != b.character) return a.character < b.character ? -1 : 1;
  return 0;
}

std::vector<base::Rect> rectsOf(const Flow& flow, const content::TextRange& range, std::int64_t top,
                                std::int64_t bottom) {
  std::vector<base::Rect> out;
  const std::optional<std::size_t> first = flow.chapterOf(range.begin.section),
                                   last = flow.chapterOf(range.end.section);
  if (!first || !last) return out;
  const RangePlaces places{{*first, std::size_t{range.begin.block} + 1},
                           {*last, std::size_t{range.end.block} + 1},
                           range.begin.character,
                           range.end.character};
  visitSet(flow, top, bottom, [&](const Placed& placed) {
    if (const std::optional<Held> held = heldOf(placed.place, places)) addBlock(placed, *held, out);
  });
  const auto unseen = [&](const base::Rect& r) {
    return r.width <= 0 || r.bottom() <= static_cast<float>(top) || r.y >= static_cast<float>(bottom);
  };
  out.erase(std::remove_if(out.begin(), out.end(), unseen), out.end());
  return out;
}

}  // namespace tend::page
