#include "core/page/step.h"

#include <algorithm>
#include <string_view>

#include "core/text/segment.h"

namespace tend::page {
namespace {

struct Span {
  std::uint32_t begin = 0, end = 0;
};

std::string textAt(Flow& flow, const Place& place) {
  const content::Block* block = flow.blockAt(place);
  return block != nullptr ? content::plainText(*block) : std::string();
}

/// Stretches of a text that one step passes, in order: a grapheme, a word …
std::vector<Span> spansOf(const std::string& text, Step step) {
  std::vector<std::uint32_t> edges;
  std::vector<Span> spans;
  switch (step) {
    case Step::Character:
      edges = text::graphemeBoundaries(text);
      break;
    case Step::Word:
      edges = text::wordBoundaries(text);
      break;
    case Step::Sentence:
      edges = text::sentenceStarts(text);
      edges.push_back(static_cast<std::uint32_t>(text.size()));
      break;
    default:
      for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        spans.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
        at = end + 1;
      }
      return spans;
  }
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    const Span span{edges[i], edges[i + 1]};
    const std::string_view part = std::string_view(text).substr(span.begin, span.end - span.begin);
    if (span.end > span.begin && (step != Step::Word || text::holdsWord(part))) spans.push_back(span);
  }
  return spans;
}

/// Where a step within one block leads from a byte; nothing if it leads out of the block.
std::optional<std::uint32_t> stepWithin(const std::string& text, std::uint32_t byte, Step step, int direction) {
  const std::vector<Span> spans = spansOf(text, step);
  if (direction > 0) {
    const auto next = std::find_if(spans.begin(), spans.end(), [&](const Span& s) { return s.end > byte; });
    if (next != spans.end()) return next->end;
    return std::nullopt;
  }
  const auto last = std::find_if(spans.rbegin(), spans.rend(), [&](const Span& s) { return s.begin < byte; });
  if (last != spans.rend()) return last->begin;
  return std::nullopt;
}

content::Locator blockEdge(Flow& flow, const Place& place, int direction) {
  const std::size_t byte = direction > 0 ? textAt(flow, place).size() : 0;
  return locatorOf(flow, place, static_cast<std::uint32_t>(byte));
}

std::optional<Place> nextWithLines(Flow& flow, const Place& place, int direction) {
  const std::optional<Place> next = direction > 0 ? flow.next(place) : flow.previous(place);
  return next ? placeWithLines(flow, *next, direction) : std::nullopt;
}

content::Locator stepInText(Flow& flow, const content::Locator& from, Step step, int direction) {
  std::optional<Place> place = slotOf(flow, from);
  if (!place) return from;
  if (!hasLines(flow.settle(*place))) {
    place = placeWithLines(flow, *place, direction);
    return place ? blockEdge(flow, *place, -direction) : from;
  }
  if (const auto byte = stepWithin(textAt(flow, *place), from.character, step, direction)) {
    return locatorOf(flow, *place, *byte);
  }
  const std::optional<Place> next = nextWithLines(flow, *place, direction);
  if (!next) return blockEdge(flow, *place, direction);
  const content::Locator edge = blockEdge(flow, *next, -direction);
  if (step == Step::Character) return edge;
  const auto byte = stepWithin(textAt(flow, *next), edge.character, step, direction);
  return byte ? locatorOf(flow, *next, *byte) : edge;
}

/// The first or last place with text of a chapter, or of the whole article.
content::Locator farEdge(Flow& flow, const content::Locator& from, Step step, int direction) {
  const std::optional<Place> here = slotOf(flow, from);
  if (!here) return from;
  const bool all = step == Step::Article;
  const std::size_t chapter = all ? (direction > 0 ? flow.chapterCount() - 1 : 0) : here->chapter;
  const Place edge{chapter, direction > 0 ? flow.slotCount(chapter) - 1 : 0};
  const std::optional<Place> place = placeWithLines(flow, edge, -direction);
  if (!place || (!all && place->chapter != chapter)) return from;
  return blockEdge(flow, *place, direction);
}

Caret stepLine(Flow& flow, const Caret& from, int direction, std::optional<float>& goalXPx) {
  const std::optional<LineAt> line = lineOf(flow, from);
  if (!line) return {stepInText(flow, from.at, Step::Character, direction), false};
  if (!goalXPx) goalXPx = xOnLine(*line, from.at.character);
  const std::optional<LineAt> next = lineBeside(flow, *line, direction);
  if (!next) return lineEdge(flow, *line, direction);
  return caretOnLine(flow, *next, *goalXPx);
}

/// The word at a byte; between words the one that ends there, else the one that begins, else the marks themselves.
Span wordAround(const std::string& text, std::uint32_t byte) {
  const std::vector<std::uint32_t> edges = text::wordBoundaries(text);
  const auto part = [&](std::size_t i) { return std::string_view(text).substr(edges[i], edges[i + 1] - edges[i]); };
  if (edges.size() < 2) return {};
  const auto after = std::upper_bound(edges.begin(), edges.end() - 1, byte);
  const std::size_t here = after == edges.begin() ? 0 : static_cast<std::size_t>(after - edges.begin()) - 1;
  std::size_t chosen = std::min(here, edges.size() - 2);
  if (!text::holdsWord(part(chosen))) {
    if (chosen > 0 && text::holdsWord(part(chosen - 1))) {
      --chosen;
    } else if (chosen + 2 < edges.size() && text::holdsWord(part(chosen + 1))) {
      ++chosen;
    }
  }
  return {edges[chosen], edges[chosen + 1]};
}

Span spanAround(const std::string& text, std::uint32_t byte, Unit unit) {
  if (unit == Unit::Word) return wordAround(text, byte);
  const Step step = unit == Unit::Character  ? Step::Character
                    : unit == Unit::Sentence ? Step::Sentence
                                             : Step::Paragraph;
  const std::vector<Span> spans = spansOf(text, step);
  const auto holding = std::find_if(spans.begin(), spans.end(), [&](const Span& s) { return s.end > byte; });
  if (spans.empty()) return {};
  Span span = holding == spans.end() ? spans.back() : *holding;
  // A sentence is chosen without the space, or the line end, after it.
  while (unit == Unit::Sentence && span.end > span.begin && (text[span.end - 1] == ' ' || text[span.end - 1] == '\n')) {
    --span.end;
  }
  return span;
}

}  // namespace

Caret stepCaret(Flow& flow, const Caret& caret, Step step, int direction, std::optional<float>& goalXPx) {
  if (step == Step::Line) return stepLine(flow, caret, direction, goalXPx);
  goalXPx.reset();
  if (step == Step::LineEdge) {
    const std::optional<LineAt> line = lineOf(flow, caret);
    return line ? lineEdge(flow, *line, direction) : caret;
  }
  if (step == Step::Section || step == Step::Article) return {farEdge(flow, caret.at, step, direction), false};
  return {stepInText(flow, caret.at, step, direction), false};
}

content::TextRange unitAround(Flow& flow, const content::Locator& under, Unit unit) {
  if (unit == Unit::Section || unit == Unit::Article) {
    const Step step = unit == Unit::Section ? Step::Section : Step::Article;
    return {farEdge(flow, under, step, -1), farEdge(flow, under, step, 1)};
  }
  const std::optional<Place> slot = slotOf(flow, under);
  const std::optional<Place> place = slot ? placeWithLines(flow, *slot, 1) : std::nullopt;
  if (!place) return {under, under};
  const std::uint32_t byte = *place == *slot ? under.character : 0;
  const Span span = spanAround(textAt(flow, *place), byte, unit);
  return {locatorOf(flow, *place, span.begin), locatorOf(flow, *place, span.end)};
}

}  // namespace tend::page
