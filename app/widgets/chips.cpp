#include <algorithm>

#include "app/widgets/choice.h"
#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

constexpr float kHeightPx = 48;
constexpr float kPaddingPx = 18;
constexpr float kGapPx = 10;
constexpr float kCheckPx = 20;
constexpr float kCheckGapPx = 8;

paint::TextBox wordBox(const Ui& ui, bool chosen, float width) {
  return textBox(ui, chosen ? paint::TextStyle::ControlStrong : paint::TextStyle::Control, width, 16);
}

float checkRoom(const Ui& ui, bool chosen) { return chosen ? (kCheckPx + kCheckGapPx) * ui.u() : 0; }

/// The chips' rectangles, flowing in lines from the reading start.
std::vector<base::Rect> flow(Ui& ui, const std::vector<std::string>& labels, std::size_t chosen, base::Rect rect) {
  const float u = ui.u();
  std::vector<base::Rect> at;
  float x = rect.x;
  float y = rect.y;
  float line = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const float around = 2 * kPaddingPx * u + checkRoom(ui, i == chosen);
    const float wanted = measure(ui, labels[i], wordBox(ui, i == chosen, 0)).width + 2 + around;
    const float width = std::clamp(wanted, std::min(64 * u, rect.width), rect.width);
    const float inner = std::max(8.0F, width - around);
    const paint::TextBox box = fitted(ui, labels[i], wordBox(ui, i == chosen, inner));
    const float height = std::max(kHeightPx * u, measure(ui, labels[i], box).height + 16 * u);
    if (x > rect.x && x + width > rect.right()) {
      x = rect.x;
      y += line + kGapPx;
      line = 0;
    }
    at.push_back(placed(ui, rect, {x, y, width, height}));
    x += width + kGapPx;
    line = std::max(line, height);
  }
  return at;
}

void drawChip(Ui& ui, const std::string& label, bool chosen, bool held, base::Rect r) {
  const float u = ui.u();
  const paint::Theme& t = ui.theme();
  const float radius = std::min(r.height / 2, 24 * u);
  ui.canvas().roundFill(r, radius, chosen ? t.sageT : (held ? t.desk : t.slip));
  const float border = t.highContrast ? (chosen ? 3.0F : 2.0F) : (chosen ? 1.5F : 1.0F);
  ui.canvas().roundStroke(r, radius, border, chosen ? t.sage : t.edge);
  const float room = checkRoom(ui, chosen);
  const base::Rect inner{r.x + kPaddingPx * u, r.y, std::max(8.0F, r.width - 2 * kPaddingPx * u), r.height};
  if (chosen) {
    const base::Rect at = placed(ui, inner, {inner.x, r.y, kCheckPx * u, r.height});
    ui.canvas().icon(paint::Icon::Check, {at.x + at.width / 2, r.y + r.height / 2}, kCheckPx * u, t.sage, 2);
  }
  const base::Rect words = placed(ui, inner, {inner.x + room, r.y, std::max(8.0F, inner.width - room), r.height});
  paint::TextBox box = fitted(ui, label, wordBox(ui, chosen, words.width));
  box.align = text::Align::Centre;
  const paint::TextSize size = measure(ui, label, box);
  put(ui, label, {words.x, r.y + (r.height - size.height) / 2}, box, chosen ? t.sage : t.ink2);
}

}  // namespace

float chipsHeight(Ui& ui, const std::vector<std::string>& labels, std::size_t chosen, float width) {
  float height = 0;
  for (const base::Rect& r : flow(ui, labels, chosen, {0, 0, width, 0})) height = std::max(height, r.bottom());
  return height;
}

std::optional<std::size_t> drawChips(Ui& ui, const std::string& name, const std::string& groupLabel,
                                     const std::vector<std::string>& labels, std::size_t chosen, base::Rect rect) {
  const base::Rect whole{rect.x, rect.y, rect.width, chipsHeight(ui, labels, chosen, rect.width)};
  const semantics::Scope group(ui.tree(), radioGroup(name, groupLabel, whole));
  const std::vector<base::Rect> at = flow(ui, labels, chosen, rect);
  std::optional<std::size_t> asked = radioKeys(ui, name, labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Response response = radioPart(ui, name, i, labels[i], at[i], i == chosen);
    if (response.clicked) asked = i;
    drawChip(ui, labels[i], i == chosen, response.held, at[i]);
    if (response.focused) ui.focusRing(at[i], std::min(at[i].height / 2, 24 * ui.u()));
  }
  return asked && *asked != chosen ? asked : std::nullopt;
}

}  // namespace tend::widgets
