#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "app/paint/canvas.h"
#include "app/paint/text_set.h"
#include "app/paint/text_styles.h"

namespace tend::paint {
namespace {

constexpr std::size_t kRemembered = 400;  // texts; a screen holds fewer than a hundred
constexpr float kEndless = 100000;        // width of a line that is never broken

std::string keyOf(std::string_view text, const TextBox& box) {
  const float numbers[] = {static_cast<float>(box.style),
                           box.widthPx,
                           box.scale,
                           static_cast<float>(box.align),
                           static_cast<float>(box.balanced),
                           static_cast<float>(box.maxLines)};
  std::string key(reinterpret_cast<const char*>(numbers), sizeof numbers);
  return key.append(text);
}

/// Line feeds become Unicode's own line separator, which the typesetter breaks at.
std::string withLineSeparators(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c == '\n')
      out += "\u2028";
    else
      out += c;
  return out;
}

text::Style styleFor(const text::FontBook& book, const StyleRow& row, std::string_view text) {
  text::Style style;
  style.font = book.*row.font;
  style.features = row.features;
  // Garamond's old-style 1 looks like a small capital I: titles that hold one are set with lining figures.
  if (row.features == text::Features::Display && text.find('1') != std::string_view::npos)
    style.features = text::Features::Lining;
  style.letterSpacingEm = row.spacingEm;
  style.hyphenate = false;
  return style;
}

/// Baseline from the line box's top as CSS places it: what the line height leaves is shared above and below. Ascent
/// and descent are whole pixels there, at scale 1.
float baselineIn(const text::FontMetrics& metrics, float sizePx, float linePx) {
  const float ascent = std::round(metrics.ascent * sizePx);
  const float descent = std::round(metrics.descent * sizePx);
  return (linePx - (ascent + descent)) / 2 + ascent;
}

float leftmost(const text::Lines& lines) {
  float left = kEndless;
  for (const text::Line& line : lines.lines) left = std::min(left, line.leftPx);
  return lines.lines.empty() ? 0 : left;
}

float rightmost(const text::Lines& lines) {
  float right = 0;
  for (const text::Line& line : lines.lines) right = std::max(right, line.rightPx);
  return right;
}

}  // namespace

struct TextSetter::Impl {
  const text::FontLibrary& library;
  const text::FontBook& book;
  text::ShapeCache& cache;
  std::string language = "en";
  // Two generations: when the younger is full the elder goes, so that what is on the screen always stays.
  std::unordered_map<std::string, Set> young, old;

  Set make(std::string_view text, const TextBox& box) const;
};

TextSetter::Set TextSetter::Impl::make(std::string_view text, const TextBox& box) const {
  const StyleRow& row = styleRow(box.style);
  const text::Style style = styleFor(book, row, text);
  text::StyledText styled;
  styled.language = language;
  styled.append(withLineSeparators(text), style);
  text::LineOptions options;
  options.sizePx = row.sizePx * box.scale;
  options.widthPx = box.widthPx > 0 ? box.widthPx : kEndless;
  options.align = box.widthPx > 0 ? box.align : text::Align::Start;
  options.breaking = box.widthPx <= 0 ? text::Breaking::Greedy
                     : box.balanced   ? text::Breaking::Balanced
                                      : text::Breaking::Optimal;
  options.hyphenate = false;
  options.hangPunctuation = false;
  options.maxLines = box.maxLines;
  Set set;
  set.lines = text::breakLines(library, text::shape(library, book, styled, nullptr, &cache), options);
  // A line as wide as needed begins at its own left edge, also where the text runs from the right.
  set.leftPx = box.widthPx > 0 ? 0 : leftmost(set.lines);
  set.lineHeightPx = row.linePx * box.scale;
  set.size.lines = static_cast<std::uint32_t>(set.lines.lines.size());
  set.size.width = box.widthPx > 0 ? set.lines.widestPx() : rightmost(set.lines) - set.leftPx;
  set.size.height = set.lineHeightPx * static_cast<float>(std::max(1U, set.size.lines));
  set.size.firstBaseline = baselineIn(library.metrics(style.font), row.sizePx, row.linePx) * box.scale;
  return set;
}

TextSetter::TextSetter(const text::FontLibrary& library, const text::FontBook& book, text::ShapeCache& cache)
    : m_impl(new Impl{library, book, cache, "en", {}, {}}) {}
TextSetter::~TextSetter() = default;

TextSize TextSetter::measure(std::string_view text, const TextBox& box) { return set(text, box).size; }

const TextSetter::Set& TextSetter::set(std::string_view text, const TextBox& box) {
  Impl& d = *m_impl;
  std::string key = keyOf(text, box);
  const auto found = d.young.find(key);
  if (found != d.young.end()) return found->second;
  if (d.young.size() >= kRemembered) {
    d.old = std::move(d.young);
    d.young.clear();
  }
  if (auto kept = d.old.extract(key)) return d.young.insert(std::move(kept)).position->second;
  return d.young.emplace(std::move(key), d.make(text, box)).first->second;
}

void TextSetter::language(std::string code) {
  if (code == m_impl->language) return;
  m_impl->language = std::move(code);
  m_impl->young.clear();
  m_impl->old.clear();
}

const text::FontLibrary& TextSetter::library() const { return m_impl->library; }
const text::FontBook& TextSetter::book() const { return m_impl->book; }
text::ShapeCache& TextSetter::cache() const { return m_impl->cache; }
const std::string& TextSetter::language() const { return m_impl->language; }

}  // namespace tend::paint
