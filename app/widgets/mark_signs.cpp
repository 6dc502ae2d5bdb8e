#include "app/widgets/mark_signs.h"

#include <algorithm>

#include "app/widgets/choice.h"
#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

using state::Tint;

constexpr float kInset = 0.06F;  // of a line's height: a highlight goes from ascent to descent
constexpr float kOutPx = 2, kHighlightRadiusPx = 2;
constexpr float kChoicePx = 52, kChoiceGapPx = 12, kChoiceRadiusPx = 14;
constexpr float kCheckPx = 20, kCheckGapPx = 6;
constexpr float kIconGrid = 24;

paint::TextBox nameBox(const Ui& ui, float width) { return textBox(ui, paint::TextStyle::Control, width, 16); }

void drawChoicePart(Ui& ui, Tint tint, bool chosen, base::Rect r) {
  const paint::Theme& t = ui.theme();
  const float u = ui.u(), radius = kChoiceRadiusPx * u;
  ui.canvas().roundFill(r, radius, tintColour(t, tint));
  ui.canvas().roundStroke(r, radius, t.highContrast ? 2.0F : 1.0F, tintLine(t, tint));
  if (chosen) ui.canvas().roundStroke(base::inset(r, -4), radius + 4, 2, t.sage);
  const std::string name = tintName(ui, tint);
  const float check = chosen ? (kCheckPx + kCheckGapPx) * u : 0;
  const float room = r.width - 12;
  const bool beside = measure(ui, name, nameBox(ui, 0)).width + check <= room;
  const float used = beside ? check : 0;
  const paint::TextBox box = fitted(ui, name, nameBox(ui, room - used));
  const paint::TextSize size = measure(ui, name, box);
  const base::Rect group{r.x + (r.width - size.width - used) / 2, r.y, size.width + used, r.height};
  const base::Rect words = placed(ui, group, {group.x + used, r.y, size.width + 1, r.height});
  put(
      ui, name, {words.x, r.y + (r.height - size.height) / 2},
      [&] {
        paint::TextBox tight = box;
        tight.widthPx = words.width;
        return tight;
      }(),
      t.ink);
  if (!chosen) return;
  // Where the name needs all the room, the check stands in the corner.
  const base::Rect sign = beside ? placed(ui, group, {group.x, r.y, kCheckPx * u, r.height})
                                 : placed(ui, r, {r.right() - 18, r.y + 2, 14, 14});
  const float checkSize = beside ? kCheckPx * u : 14;
  ui.canvas().icon(paint::Icon::Check, {sign.x + sign.width / 2, sign.y + sign.height / 2}, checkSize, t.ink, 2);
}

}  // namespace

paint::Colour tintColour(const paint::Theme& theme, Tint tint) {
  if (tint == Tint::Sage) return theme.sageT;
  return tint == Tint::Clay ? theme.clayT : theme.wheat;
}

paint::Colour tintLine(const paint::Theme& theme, Tint tint) {
  if (tint == Tint::Sage) return theme.leafD;
  if (tint == Tint::Clay) return theme.petalD;
  return theme.wheatD;
}

std::string tintName(const Ui& ui, Tint tint) {
  constexpr const char* kNames[] = {"tint.wheat", "tint.sage", "tint.clay"};
  return ui.tr(kNames[static_cast<std::size_t>(tint)]);
}

void paintHighlight(Ui& ui, base::Rect line, Tint tint) {
  const base::Rect r{line.x - kOutPx, line.y + line.height * kInset, line.width + 2 * kOutPx,
                     line.height * (1 - 2 * kInset)};
  ui.canvas().roundFill(r, kHighlightRadiusPx, tintColour(ui.theme(), tint));
  if (ui.theme().highContrast) ui.canvas().fill({r.x, r.bottom() - 2, r.width, 2}, tintLine(ui.theme(), tint));
}

void paintTintBar(Ui& ui, base::Rect bar, Tint tint) {
  ui.canvas().roundFill(bar, bar.width / 2, tintLine(ui.theme(), tint));
}

void paintRibbon(Ui& ui, base::Point centre, float size, paint::Colour colour) {
  const float scale = size / kIconGrid;
  const base::Point origin{centre.x - size / 2, centre.y - size / 2};
  ui.canvas().path(paint::pathFromSvg("M7 3.8H17V20L12 16L7 20Z"), origin, scale, colour);
  ui.canvas().icon(paint::Icon::Bookmark, centre, size, colour);
}

void paintTintDisc(Ui& ui, base::Point centre, float radius, Tint tint) {
  ui.canvas().disc(centre, radius, tintColour(ui.theme(), tint));
  ui.canvas().ring(centre, radius, ui.theme().highContrast ? 2.0F : 1.5F, tintLine(ui.theme(), tint));
}

float tintChoiceHeight(const Ui& ui) { return kChoicePx * ui.u(); }

std::optional<Tint> drawTintChoice(Ui& ui, const std::string& name, const std::string& label, Tint chosen,
                                   base::Rect rect) {
  const semantics::Scope group(ui.tree(), radioGroup(name, label, rect));
  std::optional<std::size_t> asked = radioKeys(ui, name, kTints.size());
  const auto count = static_cast<float>(kTints.size());
  const float each = (rect.width - kChoiceGapPx * (count - 1)) / count;
  for (std::size_t i = 0; i < kTints.size(); ++i) {
    const float x = rect.x + static_cast<float>(i) * (each + kChoiceGapPx);
    const base::Rect part = placed(ui, rect, {x, rect.y, each, rect.height});
    const bool is = kTints[i] == chosen;
    const Response response = radioPart(ui, name, i, tintName(ui, kTints[i]), part, is);
    if (response.clicked) asked = i;
    drawChoicePart(ui, kTints[i], is, response.held ? base::inset(part, 0.5F) : part);
    if (response.focused) ui.focusRing(base::inset(part, -4), kChoiceRadiusPx * ui.u() + 4);
  }
  if (!asked || kTints[*asked] == chosen) return std::nullopt;
  return kTints[*asked];
}

}  // namespace tend::widgets
