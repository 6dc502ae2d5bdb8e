#include "core/page/lines.h"

#include <algorithm>

#include "core/page/scene.h"

namespace tend::page {
namespace {

bool counts(const SetText& text) { return text.role == TextRole::Flow && !text.lines.lines.empty(); }

/// The counted text that holds a byte of the block: the last that begins at or before it, else the first.
const SetText* textHolding(const SetBlock& set, std::uint32_t byte) {
  const SetText* holding = nullptr;
  for (const SetText& text : set.texts) {
    if (!counts(text)) continue;
    if (holding != nullptr && text.textOffset > byte) break;
    holding = &text;
  }
  return holding;
}

const SetText* neighbour(const SetBlock& set, const SetText* text, int direction) {
  const SetText* before = nullptr;
  bool passed = false;
  for (const SetText& other : set.texts) {
    if (!counts(other)) continue;
    if (passed) return &other;
    if (&other == text) {
      if (direction < 0) return before;
      passed = true;
    }
    before = &other;
  }
  return nullptr;
}

std::uint32_t within(const LineAt& line, std::uint32_t byte) {
  return byte > line.text->textOffset ? byte - line.text->textOffset : 0;
}

bool isBesideInitial(const LineAt& line) { return line.line < line.set->initialLines; }

std::optional<LineAt> edgeLine(Flow& flow, const Place& place, int direction) {
  const SetBlock& set = flow.settle(place);
  const SetText* edge = nullptr;
  for (const SetText& text : set.texts) {
    if (counts(text) && (edge == nullptr || direction < 0)) edge = &text;
  }
  if (edge == nullptr) return std::nullopt;
  return LineAt{place, &set, edge, direction > 0 ? 0 : edge->lines.lines.size() - 1};
}

}  // namespace

bool hasLines(const SetBlock& set) { return std::any_of(set.texts.begin(), set.texts.end(), counts); }

std::optional<Place> placeWithLines(Flow& flow, Place from, int direction) {
  std::optional<Place> at = from;
  while (at && !hasLines(flow.settle(*at))) at = direction > 0 ? flow.next(*at) : flow.previous(*at);
  return at;
}

std::optional<Place> slotOf(Flow& flow, const content::Locator& locator) {
  const std::optional<std::size_t> chapter = flow.chapterOf(locator.section);
  if (!chapter) return std::nullopt;
  return Place{*chapter, std::min(std::size_t{locator.block} + 1, flow.slotCount(*chapter) - 1)};
}

content::Locator locatorOf(const Flow& flow, const Place& place, std::uint32_t byte) {
  if (place.slot == 0) return {flow.sectionId(place.chapter), 0, 0};
  return {flow.sectionId(place.chapter), blockIndexOf(place), byte};
}

std::optional<LineAt> lineOf(Flow& flow, const Caret& caret) {
  const std::optional<Place> place = slotOf(flow, caret.at);
  if (!place) return std::nullopt;
  const SetBlock& set = flow.settle(*place);
  const SetText* text = textHolding(set, caret.at.character);
  if (text == nullptr) return std::nullopt;
  LineAt at{*place, &set, text, 0};
  const std::uint32_t byte = within(at, caret.at.character);
  const std::vector<text::Line>& lines = text->lines.lines;
  const auto after = std::upper_bound(lines.begin() + 1, lines.end(), byte,
                                      [](std::uint32_t b, const text::Line& line) { return b < line.textBegin; });
  at.line = static_cast<std::size_t>(after - lines.begin()) - 1;
  if (caret.upstream && at.line > 0 && lines[at.line].textBegin == byte) --at.line;
  return at;
}

std::optional<LineAt> lineBeside(Flow& flow, const LineAt& line, int direction) {
  LineAt at = line;
  if (direction > 0 && at.line + 1 < at.text->lines.lines.size()) {
    ++at.line;
    return at;
  }
  if (direction < 0 && at.line > 0) {
    --at.line;
    return at;
  }
  if (const SetText* other = neighbour(*at.set, at.text, direction)) {
    return LineAt{at.place, at.set, other, direction > 0 ? 0 : other->lines.lines.size() - 1};
  }
  std::optional<Place> next = direction > 0 ? flow.next(at.place) : flow.previous(at.place);
  if (next) next = placeWithLines(flow, *next, direction);
  return next ? edgeLine(flow, *next, direction) : std::nullopt;
}

base::Rect initialBox(const SetBlock& set) {
  if (set.initialLines == 0) return {};
  float left = 0, right = 0;
  const SetText* lines = nullptr;
  bool any = false;
  for (const SetText& text : set.texts) {
    if (lines == nullptr && counts(text)) lines = &text;
    if (text.role != TextRole::Aside) continue;
    for (const text::Line& line : text.lines.lines) {
      left = any ? std::min(left, text.xPx + line.leftPx) : text.xPx + line.leftPx;
      right = any ? std::max(right, text.xPx + line.rightPx) : text.xPx + line.rightPx;
      any = true;
    }
  }
  if (!any || lines == nullptr || lines->textOffset == 0) return {};
  const auto depth = static_cast<float>(lines->lineHeightPx) * static_cast<float>(set.initialLines);
  return {left, static_cast<float>(lines->topPx), right - left, depth};
}

float xOnLine(const LineAt& line, std::uint32_t byte) {
  if (line.line == 0 && byte < line.text->textOffset && isBesideInitial(line)) return initialBox(*line.set).x;
  return line.text->xPx + text::caretX(line.text->shaped, line.text->lines, line.line, within(line, byte));
}

Caret caretOnLine(const Flow& flow, const LineAt& line, float xPx) {
  if (line.line == 0 && isBesideInitial(line)) {
    const base::Rect initial = initialBox(*line.set);
    if (!initial.empty() && xPx < initial.x + initial.width / 2) return {locatorOf(flow, line.place, 0), false};
    if (!initial.empty() && xPx < initial.right()) return {locatorOf(flow, line.place, line.text->textOffset), false};
  }
  const std::uint32_t byte = text::offsetAt(line.text->shaped, line.text->lines, line.line, xPx - line.text->xPx);
  const bool ends = byte >= line.get().textEnd && line.line + 1 < line.text->lines.lines.size();
  return {locatorOf(flow, line.place, line.text->textOffset + byte), ends};
}

std::uint32_t byteUnder(const LineAt& line, float xPx) {
  if (line.line == 0 && isBesideInitial(line) && xPx < initialBox(*line.set).right()) return 0;
  return line.text->textOffset + text::graphemeAt(line.text->shaped, line.text->lines, line.line, xPx - line.text->xPx);
}

Caret lineEdge(const Flow& flow, const LineAt& line, int direction) {
  if (direction < 0) {
    const bool initial = line.line == 0 && line.set->initialLines > 0;
    const std::uint32_t byte = initial ? 0 : line.text->textOffset + line.get().textBegin;
    return {locatorOf(flow, line.place, byte), false};
  }
  const std::string_view text = line.text->shaped.utf8();
  constexpr std::string_view kHardBreak = "\xE2\x80\xA8";  // U+2028
  std::uint32_t end = line.get().textEnd;
  const std::uint32_t begin = line.get().textBegin;
  while (end > begin) {
    if (text[end - 1] == ' ' || text[end - 1] == '\n') {
      --end;
    } else if (end - begin >= 3 && text.substr(end - 3, 3) == kHardBreak) {
      end -= 3;
    } else {
      break;
    }
  }
  const bool ends = end == line.get().textEnd && line.line + 1 < line.text->lines.lines.size();
  return {locatorOf(flow, line.place, line.text->textOffset + end), ends};
}

}  // namespace tend::page
