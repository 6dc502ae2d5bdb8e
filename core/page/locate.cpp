#include "core/page/locate.h"

#include <algorithm>

#include "core/page/scene.h"
#include "core/text/segment.h"

namespace tend::page {
namespace {

constexpr std::int64_t kSlackPx = 1;  // a line hidden by less than this still counts as whole

/// The counted text that holds a byte of the block: the last that begins at or before it, else the first.
const SetText* textHolding(const SetBlock& set, std::uint32_t byte) {
  const SetText* holding = nullptr;
  for (const SetText& text : set.texts) {
    if (text.role != TextRole::Flow || text.lines.lines.empty()) continue;
    if (holding != nullptr && text.textOffset > byte) break;
    holding = &text;
  }
  return holding;
}

/// Top of the line that holds a byte of the block; the block's own top where no line counts.
std::int64_t lineTopFor(const SetBlock& set, std::uint32_t byte) {
  const SetText* text = textHolding(set, byte);
  if (text == nullptr) return set.gapPx;
  const std::vector<text::Line>& lines = text->lines.lines;
  const std::uint32_t within = byte > text->textOffset ? byte - text->textOffset : 0;
  const auto after = std::upper_bound(lines.begin() + 1, lines.end(), within,
                                      [](std::uint32_t b, const text::Line& line) { return b < line.textBegin; });
  return text->lineTopPx(static_cast<std::size_t>(after - lines.begin()) - 1);
}

std::uint32_t byteOfLine(const SetBlock& set, const SetText& text, std::size_t line) {
  if (text.role == TextRole::Flow) {
    // The initial belongs to the first line beside it.
    if (line == 0 && set.initialLines > 0) return 0;
    return text.textOffset + text.lines.lines[line].textBegin;
  }
  std::uint32_t last = 0;  // a reference: the last line of its verse
  for (const SetText& other : set.texts) {
    if (other.role == TextRole::Flow && !other.lines.lines.empty()) {
      last = other.textOffset + other.lines.lines.back().textBegin;
    }
  }
  return last;
}

/// The first counted byte whose line begins at or below `from` (relative to the block).
std::optional<std::uint32_t> firstByteBelow(const SetBlock& set, std::int64_t from) {
  for (const SetText& text : set.texts) {
    if (text.role == TextRole::Aside) continue;
    const auto count = static_cast<std::int64_t>(text.lines.lines.size());
    const std::int64_t below = std::max<std::int64_t>(0, from - text.topPx);
    const std::int64_t line = (below + text.lineHeightPx - 1) / text.lineHeightPx;
    if (line < count) return byteOfLine(set, text, static_cast<std::size_t>(line));
  }
  const bool whole = set.texts.empty() && set.heightPx > 0 && set.kind != SlotKind::Head;
  if (whole && set.gapPx >= from) return 0;
  return std::nullopt;
}

std::optional<std::uint32_t> lastByte(const SetBlock& set) {
  for (std::size_t i = set.texts.size(); i > 0; --i) {
    const SetText& text = set.texts[i - 1];
    if (text.role == TextRole::Aside || text.lines.lines.empty()) continue;
    return byteOfLine(set, text, text.lines.lines.size() - 1);
  }
  return std::nullopt;
}

content::Locator locatorFor(const Flow& flow, const Place& place, std::uint32_t byte) {
  if (place.slot == 0) return {flow.sectionId(place.chapter), 0, 0};
  return {flow.sectionId(place.chapter), blockIndexOf(place), byte};
}

content::Locator lastLocator(Flow& flow, Place from) {
  std::optional<Place> at = from;
  for (; at; at = flow.previous(*at)) {
    const SetBlock& set = flow.settle(*at);
    if (const std::optional<std::uint32_t> byte = lastByte(set)) return locatorFor(flow, *at, *byte);
  }
  return {};
}

/// Where a section (or the opening) begins for a reader; nothing if it has no title of its own.
std::optional<std::int64_t> startOf(Flow& flow, std::size_t chapter) {
  const Place head{chapter, 0};
  if (flow.settle(head).texts.empty() && flow.slotCount(chapter) > 1) return std::nullopt;
  return chapter == 0 ? 0 : flow.chapterTop(chapter) + titleOffset(flow, chapter);
}

void considerBlock(const Placed& placed, std::int64_t limit, std::int64_t& best) {
  const auto consider = [&](std::int64_t bottom) {
    if (bottom <= limit) best = std::max(best, bottom);
  };
  for (const SetText& text : placed.set->texts) {
    if (text.role == TextRole::Aside || text.lines.lines.empty()) continue;
    const bool beside = placed.set->initialLines > 0;
    const std::int64_t top = placed.topPx + text.topPx;
    const auto count = static_cast<std::int64_t>(text.lines.lines.size());
    const std::int64_t whole = std::min(count, limit < top ? 0 : (limit - top) / text.lineHeightPx);
    // Lines beside an initial are not parted: the letter would be cut.
    if (whole > 0 && (!beside || whole >= placed.set->initialLines)) consider(top + whole * text.lineHeightPx);
  }
  for (const Shape& shape : placed.set->shapes) {
    if (shape.kind != ShapeKind::Bullet) consider(placed.topPx + sheetCeil(shape.rect.bottom()));
  }
  if (!placed.set->box.empty()) consider(placed.topPx + sheetCeil(placed.set->box.bottom()));
}

}  // namespace

std::int64_t titleOffset(const Flow& flow, std::size_t chapter) {
  return headTitleTop(flow.headOf(chapter), flow.styles());
}

std::int64_t yOfLocator(Flow& flow, const content::Locator& locator) {
  const std::optional<std::size_t> chapter = flow.chapterOf(locator.section);
  if (!chapter) return 0;
  const std::size_t slots = flow.slotCount(*chapter);
  if ((locator.block == 0 && locator.character == 0) || slots == 1) {
    if (const std::optional<std::int64_t> start = startOf(flow, *chapter)) return *start;
  }
  const std::size_t wanted = std::size_t{locator.block} + 1;
  const Place place{*chapter, std::min(wanted, slots - 1)};
  const std::uint32_t byte = wanted < slots ? locator.character : UINT32_MAX;
  const SetBlock& set = flow.settle(place);
  return flow.topOf(place) + lineTopFor(set, byte);
}

content::Locator locatorAtY(Flow& flow, std::int64_t y) {
  const Place first = flow.placeAt(y);
  Place last = first;
  for (std::optional<Place> at = first; at; at = flow.next(*at)) {
    const SetBlock& set = flow.settle(*at);
    const std::int64_t from = y - kSlackPx - flow.topOf(*at);
    if (const std::optional<std::uint32_t> byte = firstByteBelow(set, from)) return locatorFor(flow, *at, *byte);
    last = *at;
  }
  return lastLocator(flow, last);
}

content::Locator sentenceStartOf(Flow& flow, const content::Locator& locator) {
  const std::optional<std::size_t> chapter = flow.chapterOf(locator.section);
  if (!chapter) return locator;
  const content::Block* block = flow.blockAt({*chapter, std::size_t{locator.block} + 1});
  if (block == nullptr) return locator;
  const std::string text = content::plainText(*block);
  const std::vector<std::uint32_t> starts = text::sentenceStarts(text);
  const auto after = std::upper_bound(starts.begin(), starts.end(), locator.character);
  content::Locator start = locator;
  start.character = after == starts.begin() ? 0 : *(after - 1);
  return start;
}

std::int64_t lastWholeLine(Flow& flow, std::int64_t top, std::int64_t limit) {
  flow.ensure(top, limit);
  std::int64_t best = top;
  visitSet(flow, top, limit, [&](const Placed& placed) { considerBlock(placed, limit, best); });
  return best > top ? best : limit;
}

}  // namespace tend::page
