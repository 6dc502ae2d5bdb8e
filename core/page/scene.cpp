#include "core/page/scene.h"

#include <algorithm>
#include <cmath>

namespace tend::page {
namespace {

constexpr double kSheetLimit = 1e15;

std::int64_t limited(double px) {
  return std::isnan(px) ? 0 : static_cast<std::int64_t>(std::clamp(px, -kSheetLimit, kSheetLimit));
}

struct LineSpan {
  std::size_t begin = 0, end = 0;
};

/// Lines of a text that touch [top, bottom), both relative to the block; one more each way, for what sticks out.
LineSpan linesWithin(const SetText& text, std::int64_t top, std::int64_t bottom) {
  const auto count = static_cast<std::int64_t>(text.lines.lines.size());
  if (text.role == TextRole::Aside) return {0, static_cast<std::size_t>(count)};
  const std::int64_t first = (top - text.topPx) / text.lineHeightPx - 1;
  const std::int64_t last = (bottom - text.topPx) / text.lineHeightPx + 2;
  const std::int64_t begin = std::clamp<std::int64_t>(first, 0, count);
  return {static_cast<std::size_t>(begin), static_cast<std::size_t>(std::clamp(last, begin, count))};
}

void addRuns(std::vector<GlyphRun>& out, const Placed& placed, const SetText& text, std::size_t lineIndex) {
  const text::Line& line = text.lines.lines[lineIndex];
  const std::int64_t baseline = placed.topPx + text.lineTopPx(lineIndex) + text.baselinePx;
  for (std::uint32_t i = line.runBegin; i < line.runEnd; ++i) {
    const text::LineRun& run = text.lines.runs[i];
    if (run.glyphEnd <= run.glyphBegin) continue;
    const TagInfo& tag = placed.set->tags[std::min<std::size_t>(run.tag, placed.set->tags.size() - 1)];
    GlyphRun made;
    made.font = run.font;
    made.sizePx = run.sizePx;
    made.stretch = run.stretch;
    made.xPx = text.xPx;
    made.baselinePx = static_cast<float>(baseline);
    made.ink = tag.ink;
    made.glyphs = text.lines.glyphs.data() + run.glyphBegin;
    made.glyphCount = run.glyphEnd - run.glyphBegin;
    made.underline = tag.link >= 0;
    made.leftPx = text.xPx + run.leftPx;
    made.rightPx = text.xPx + run.rightPx;
    out.push_back(made);
  }
}

/// Grows the last rectangle if it is on the same line, so that a link of several runs is one area a line.
void addLinkRect(LinkArea& area, const base::Rect& rect) {
  if (!area.rects.empty() && area.rects.back().y == rect.y) {
    base::Rect& last = area.rects.back();
    const float right = std::max(last.right(), rect.right());
    last.x = std::min(last.x, rect.x);
    last.width = right - last.x;
  } else {
    area.rects.push_back(rect);
  }
}

void addLinkRects(std::vector<LinkArea>& areas, const Placed& placed, const SetText& text) {
  for (std::size_t i = 0; i < text.lines.lines.size(); ++i) {
    const text::Line& line = text.lines.lines[i];
    for (std::uint32_t r = line.runBegin; r < line.runEnd; ++r) {
      const text::LineRun& run = text.lines.runs[r];
      const std::int32_t link = run.tag < placed.set->tags.size() ? placed.set->tags[run.tag].link : -1;
      if (link < 0) continue;
      addLinkRect(areas[static_cast<std::size_t>(link)],
                  {text.xPx + run.leftPx, static_cast<float>(placed.topPx + text.lineTopPx(i)),
                   run.rightPx - run.leftPx, static_cast<float>(text.lineHeightPx)});
    }
  }
}

std::size_t linksBefore(const Flow& flow, const Place& place) {
  std::size_t count = 0;
  for (std::size_t c = 0; c <= place.chapter; ++c) {
    const std::vector<Slot>& slots = flow.chapter(c).slots;
    const std::size_t end = c == place.chapter ? std::min(place.slot, slots.size()) : slots.size();
    for (std::size_t i = 0; i < end; ++i) count += slots[i].links;
  }
  return count;
}

std::vector<LinkArea> linksOfBlock(const Flow& flow, const Placed& placed, std::size_t firstIndex) {
  std::vector<LinkArea> areas;
  for (const SetLink& link : placed.set->links) {
    LinkArea area;
    area.linkIndex = static_cast<std::uint32_t>(firstIndex++);
    area.address = link.address;
    area.label = link.label;
    area.at = {flow.sectionId(placed.place.chapter), blockIndexOf(placed.place), link.begin};
    areas.push_back(std::move(area));
  }
  for (const SetText& text : placed.set->texts) addLinkRects(areas, placed, text);
  return areas;
}

}  // namespace

std::int64_t sheetFloor(float px) { return limited(std::floor(static_cast<double>(px))); }
std::int64_t sheetCeil(float px) { return limited(std::ceil(static_cast<double>(px))); }

std::size_t sectionIndexOf(const Place& place) { return place.chapter == 0 ? SIZE_MAX : place.chapter - 1; }

std::uint32_t blockIndexOf(const Place& place) {
  return place.slot == 0 ? UINT32_MAX : static_cast<std::uint32_t>(place.slot - 1);
}

void visitSet(const Flow& flow, std::int64_t top, std::int64_t bottom, const std::function<void(const Placed&)>& each) {
  for (std::size_t c = flow.chapterAt(top); c < flow.chapterCount(); ++c) {
    const Chapter& chapter = flow.chapter(c);
    std::int64_t y = flow.chapterTop(c);
    if (y >= bottom) return;
    if (!chapter.known()) continue;
    std::size_t slot = chapter.sums.find(top - y);
    y += chapter.sums.before(slot);
    for (; slot < chapter.slots.size() && y < bottom; ++slot) {
      const Place place{c, slot};
      if (const SetBlock* set = flow.peek(place)) each({place, y, set});
      y += chapter.slots[slot].heightPx;
    }
  }
}

Scene sceneOf(const Flow& flow, std::int64_t top, std::int64_t bottom) {
  Scene scene;
  visitSet(flow, top, bottom, [&](const Placed& placed) {
    for (const Shape& shape : placed.set->shapes) {
      scene.shapes.push_back({shape.kind, base::moved(shape.rect, 0, static_cast<float>(placed.topPx))});
    }
    for (const SetText& text : placed.set->texts) {
      const LineSpan span = linesWithin(text, top - placed.topPx, bottom - placed.topPx);
      for (std::size_t i = span.begin; i < span.end; ++i) addRuns(scene.runs, placed, text, i);
    }
  });
  return scene;
}

std::vector<LinkArea> linksOf(const Flow& flow, std::int64_t top, std::int64_t bottom) {
  std::vector<LinkArea> links;
  bool counted = false;
  std::size_t index = 0;
  visitSet(flow, top, bottom, [&](const Placed& placed) {
    if (!counted) index = linksBefore(flow, placed.place);
    counted = true;
    for (LinkArea& area : linksOfBlock(flow, placed, index)) {
      const bool seen = std::any_of(area.rects.begin(), area.rects.end(), [&](const base::Rect& rect) {
        return rect.bottom() > static_cast<float>(top) && rect.y < static_cast<float>(bottom);
      });
      if (seen) links.push_back(std::move(area));
    }
    index += placed.set->links.size();
  });
  return links;
}

std::vector<BlockArea> blocksOf(const Flow& flow, std::int64_t top, std::int64_t bottom) {
  std::vector<BlockArea> blocks;
  const float measure = flow.styles().setting.measurePx;
  visitSet(flow, top, bottom, [&](const Placed& placed) {
    const SetBlock& set = *placed.set;
    std::int32_t begin = set.gapPx, end = set.heightPx;
    if (set.kind == SlotKind::Head) {
      if (set.texts.empty()) return;
      begin = set.texts.front().topPx;
      end = set.texts.back().bottomPx();
    }
    if (end <= begin) return;
    blocks.push_back({sectionIndexOf(placed.place),
                      blockIndexOf(placed.place),
                      {0, static_cast<float>(placed.topPx + begin), measure, static_cast<float>(end - begin)}});
  });
  return blocks;
}

std::vector<ExerciseArea> exercisesOf(const Flow& flow, std::int64_t top, std::int64_t bottom) {
  std::vector<ExerciseArea> exercises;
  visitSet(flow, top, bottom, [&](const Placed& placed) {
    if (placed.set->kind != SlotKind::Exercise) return;
    exercises.push_back({placed.set->exerciseId,
                         base::moved(placed.set->box, 0, static_cast<float>(placed.topPx)),
                         {flow.sectionId(placed.place.chapter), blockIndexOf(placed.place), 0}});
  });
  return exercises;
}

}  // namespace tend::page
