#include "app/widgets/step_scale.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/choice.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

constexpr float kRingPx = 5;
constexpr float kMostGrowth = 1.5F;  // the circles grow with large type, and leave room for the words

/// Sizes of a step, at scale 1: in a wide column, and in a narrow one.
struct StepSize {
  float column, row, empty, chosen, leaf;
};
constexpr StepSize kWide{kStepColumnPx, 88, 30, 46, 24};
constexpr StepSize kNarrow{62, 64, 26, 42, 22};

/// The sizes in a column of this width, in pixels.
StepSize sizeIn(const Ui& ui, float column) {
  const StepSize& s = column >= kWide.column - 1 ? kWide : kNarrow;
  const float scale = std::clamp(column / s.column, 0.5F, std::min(ui.u(), kMostGrowth));
  return {column, std::max(48.0F, std::round(s.row * std::max(1.0F, scale))), s.empty * scale, s.chosen * scale,
          s.leaf * scale};
}

StepSize sizeOf(const Ui& ui, const StepScale& scale, float width) {
  return sizeIn(ui, width / static_cast<float>(scale.words.size()));
}

paint::TextBox endBox(Ui& ui, const std::string& word, float width) {
  return fitted(ui, word, textBox(ui, paint::TextStyle::Control, width, 15));
}

paint::TextBox chosenBox(Ui& ui, const std::string& word, float width) {
  paint::TextBox box = fitted(ui, word, textBox(ui, paint::TextStyle::Name, width, 19));
  box.align = text::Align::Centre;
  return box;
}

/// The word at an end begins where its circle does, as far as the steps reach.
float endWidth(float width) { return width / 2 - 8; }

float endsHeight(Ui& ui, const StepScale& scale, float width) {
  const float half = endWidth(width);
  return std::max(measure(ui, scale.words.front(), endBox(ui, scale.words.front(), half)).height,
                  measure(ui, scale.words.back(), endBox(ui, scale.words.back(), half)).height);
}

/// Room for the longest of the words, so that nothing below moves with a choice.
float chosenHeight(Ui& ui, const StepScale& scale, float width) {
  float height = 0;
  for (const std::string& word : scale.words) {
    height = std::max(height, measure(ui, word, chosenBox(ui, word, width)).height);
  }
  return height;
}

void drawStep(Ui& ui, const StepSize& size, base::Point centre, bool chosen, bool held) {
  const paint::Theme& t = ui.theme();
  if (!chosen) {
    ui.canvas().disc(centre, size.empty / 2, held ? t.sageT : t.slip);
    return ui.canvas().ring(centre, size.empty / 2, t.highContrast ? 2.0F : 1.5F, t.edge);
  }
  const float ring = kRingPx * size.chosen / kNarrow.chosen;
  ui.canvas().disc(centre, size.chosen / 2 + std::min(ring, kRingPx * 1.5F), t.sageT);
  ui.canvas().disc(centre, size.chosen / 2, held ? t.sageP : t.sage);
  ui.canvas().icon(paint::Icon::Leaf, centre, size.leaf, t.on, 1.8F);
}

/// The chosen word stands between the two at the ends where any of them has room there, else below.
bool wordBetween(Ui& ui, const StepScale& scale, float width) {
  constexpr float kRoomPx = 24;
  const auto wide = [&](const std::string& word, paint::TextStyle style, float sizePx) {
    return measure(ui, word, textBox(ui, style, 0, sizePx)).width;
  };
  float widest = 0;
  for (const std::string& word : scale.words) widest = std::max(widest, wide(word, paint::TextStyle::Name, 19));
  const float end = std::max(wide(scale.words.front(), paint::TextStyle::Control, 15),
                             wide(scale.words.back(), paint::TextStyle::Control, 15));
  return sizeOf(ui, scale, width).column >= kWide.column - 1 && widest + 2 * (end + kRoomPx) <= width;
}

float wordsHeight(Ui& ui, const StepScale& scale, float width) {
  const float ends = endsHeight(ui, scale, width);
  const float chosen = chosenHeight(ui, scale, width);
  return wordBetween(ui, scale, width) ? std::max(ends, chosen) : ends + 4 + chosen;
}

void drawWords(Ui& ui, const StepScale& scale, base::Rect rect) {
  const float half = endWidth(rect.width);
  const paint::Theme& t = ui.theme();
  const bool between = wordBetween(ui, scale, rect.width);
  const float ends = endsHeight(ui, scale, rect.width);
  const float y = rect.y + (between ? (chosenHeight(ui, scale, rect.width) - ends) / 2 : 0);
  const base::Rect first = placed(ui, rect, {rect.x, y, half, 0});
  const base::Rect last = placed(ui, rect, {rect.right() - half, y, half, 0});
  put(ui, scale.words.front(), {first.x, y}, endBox(ui, scale.words.front(), half), t.ink3);
  paint::TextBox end = endBox(ui, scale.words.back(), half);
  end.align = endAlign(ui);
  put(ui, scale.words.back(), {last.x, y}, end, t.ink3);
  if (scale.chosen < 1) return;
  const std::string& word = scale.words[static_cast<std::size_t>(scale.chosen - 1)];
  put(ui, word, {rect.x, rect.y + (between ? 0 : ends + 4)}, chosenBox(ui, word, rect.width), t.sage);
}

/// The step that the arrows ask for from the one that has the focus; they end at both ends.
std::optional<std::size_t> arrows(Ui& ui, std::size_t at, std::size_t count) {
  const bool right = ui.takeKey(Key::Right);
  const bool left = !right && ui.takeKey(Key::Left);
  const bool on = ui.takeKey(Key::Down) || (ui.mirrored() ? left : right);
  const bool back = ui.takeKey(Key::Up) || (ui.mirrored() ? right : left);
  if (ui.takeKey(Key::Home)) return 0;
  if (ui.takeKey(Key::End)) return count - 1;
  if (on == back) return std::nullopt;
  if (on) return std::min(at + 1, count - 1);
  return at == 0 ? 0 : at - 1;
}

std::optional<int> byKeys(Ui& ui, const StepScale& scale) {
  const std::size_t count = scale.words.size();
  std::size_t at = 0;
  while (at < count && ui.memory().focus != partId(scale.name, at)) ++at;
  if (at == count) return std::nullopt;
  if (ui.takeKey(Key::Delete)) return 0;
  const auto next = arrows(ui, at, count);
  if (!next) return std::nullopt;
  ui.memory().focus = ui.memory().revealFocus = partId(scale.name, *next);
  return static_cast<int>(*next) + 1;
}

/// The step under a finger that goes along the line.
std::optional<int> byDrag(Ui& ui, const StepScale& scale, base::Rect row) {
  const semantics::NodeId owner = stepScaleDrag(scale.name);
  ui.claim({owner, row, false});
  if (ui.memory().dragOwner != owner) return std::nullopt;  // given by whatever scrolls around the steps
  const Drag* drag = ui.dragIn(owner, row);
  if (drag == nullptr || (drag->dx == 0 && !drag->began)) return std::nullopt;
  float part = std::clamp((drag->at.x - row.x) / row.width, 0.0F, 0.999F);
  if (ui.mirrored()) part = 0.999F - part;
  return static_cast<int>(part * static_cast<float>(scale.words.size())) + 1;
}

}  // namespace

semantics::NodeId stepScaleDrag(const std::string& name) { return idOf(name + ".drag"); }

float stepScaleHeight(Ui& ui, const StepScale& scale, float width) {
  const float row = sizeOf(ui, scale, width).row;
  if (scale.shows == StepWords::None) return row;
  return row + wordsHeight(ui, scale, width);
}

std::optional<int> drawStepScale(Ui& ui, const StepScale& scale, base::Rect rect) {
  const StepSize size = sizeOf(ui, scale, rect.width);
  const auto saidOf = [&](std::size_t i) {
    return ui.tr(
        "scale.said",
        {{"word", scale.words[i]}, {"at", std::to_string(i + 1)}, {"count", std::to_string(scale.words.size())}});
  };
  semantics::Node node = radioGroup(scale.name, scale.label, rect);
  node.state |= semantics::kOneStop;
  if (scale.chosen > 0) node.value = saidOf(static_cast<std::size_t>(scale.chosen - 1));
  const semantics::Scope group(ui.tree(), std::move(node));
  const base::Rect row{rect.x, rect.y, rect.width, size.row};
  std::optional<int> asked = byKeys(ui, scale);
  if (const auto dragged = byDrag(ui, scale, row)) asked = dragged;
  const float middle = row.y + row.height / 2;
  ui.canvas().fill({row.x + size.column / 2, middle - 1, row.width - size.column, 2}, ui.theme().hair);
  for (std::size_t i = 0; i < scale.words.size(); ++i) {
    const float x = row.x + size.column * static_cast<float>(i);
    const base::Rect part = placed(ui, row, {x, row.y, size.column, row.height});
    const bool chosen = scale.chosen == static_cast<int>(i) + 1;
    const Response response = radioPart(ui, scale.name, i, saidOf(i), part, chosen);
    if (response.clicked) asked = static_cast<int>(i) + 1;
    const base::Point centre{part.x + part.width / 2, middle};
    drawStep(ui, size, centre, chosen, response.held);
    const float radius = (chosen ? size.chosen : size.empty) / 2;
    if (response.focused) ui.focusRing({centre.x - radius, middle - radius, 2 * radius, 2 * radius}, radius);
  }
  if (scale.shows == StepWords::Below) drawWords(ui, scale, {rect.x, rect.y + row.height, rect.width, 0});
  return asked && *asked != scale.chosen ? asked : std::nullopt;
}

}  // namespace tend::widgets
