#include <algorithm>

#include "app/widgets/controls.h"
#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

constexpr float kPaddingPx = 14;
constexpr float kIconPx = 24;
constexpr float kGapPx = 9;
constexpr float kRadiusPx = 12;
constexpr float kChevronPx = 20;

paint::TextBox wordBox(const Ui& ui, float width) { return textBox(ui, paint::TextStyle::Control, width); }

paint::Colour toolColour(const Ui& ui, const ToolButton& button) {
  const paint::Theme& t = ui.theme();
  if (button.disabled) return t.highContrast ? t.ink3 : t.edge;
  if (button.clay) return t.clay;
  return button.current ? t.sage : t.ink2;
}

constexpr float kEdgePx = 6;  // above and below words that wrap

/// Words that wrap stay inside the button.
paint::TextBox wordIn(Ui& ui, const std::string& word, float width, float height) {
  paint::TextBox box = fitted(ui, word, wordBox(ui, width));
  const float least = kSmallestTextPx / paint::fontSize(box.style);
  while (box.scale > least && measure(ui, word, box).height > height - 2 * kEdgePx)
    box.scale = std::max(least, box.scale * 0.95F);
  return box;
}

void drawWord(Ui& ui, const ToolButton& button, base::Rect rect, paint::Colour colour) {
  const float u = ui.u();
  const float room = (kIconPx + kGapPx) * u;
  const float pad = std::min(kPaddingPx * u, std::max(2.0F, (rect.width - room) * 0.08F));
  const paint::TextBox box = wordIn(ui, button.label, rect.width - room - 2 * pad, rect.height);
  const paint::TextSize size = measure(ui, button.label, box);
  const float whole = room + size.width;
  const base::Rect group{rect.x + (rect.width - whole) / 2, rect.y, whole, rect.height};
  const base::Rect icon = placed(ui, group, {group.x, rect.y, kIconPx * u, rect.height});
  ui.canvas().icon(button.icon, {icon.x + icon.width / 2, rect.y + rect.height / 2}, kIconPx * u, colour);
  const base::Rect words = placed(ui, group, {group.x + room, rect.y, box.widthPx, rect.height});
  put(ui, button.label, {words.x, rect.y + (rect.height - size.height) / 2}, box, colour);
}

paint::TextBox linkBox(const Ui& ui, const TextLink& link, float width) {
  const float chevron = link.chevron ? (kChevronPx + 4) * ui.u() : 0;
  return textBox(ui, paint::TextStyle::Control, width > 0 ? std::max(1.0F, width - chevron) : 0, 16);
}

}  // namespace

float toolButtonWidth(Ui& ui, const ToolButton& button) {
  const float u = ui.u();
  if (!button.showWord) return 48 * u;
  return std::max(48 * u,
                  (2 * kPaddingPx + kIconPx + kGapPx) * u + measure(ui, button.label, wordBox(ui, 0)).width + 2);
}

bool drawToolButton(Ui& ui, const ToolButton& button, base::Rect rect) {
  Target target{idOf(button.name), semantics::Role::Button, button.label, rect, button.value, 0, true};
  if (button.disabled) target.state |= semantics::kDisabled;
  if (button.current) target.state |= semantics::kExpanded;
  const Response response = ui.target(target);
  const float radius = std::min(kRadiusPx * ui.u(), rect.height / 2);
  if (response.held) ui.canvas().roundFill(rect, radius, ui.theme().desk);
  if (response.held && ui.theme().highContrast) ui.canvas().roundStroke(rect, radius, 2, ui.theme().edge);
  const paint::Colour colour = toolColour(ui, button);
  if (button.showWord) {
    drawWord(ui, button, rect, colour);
  } else {
    ui.canvas().icon(button.icon, {rect.x + rect.width / 2, rect.y + rect.height / 2}, kIconPx * ui.u(), colour);
  }
  if (response.focused) ui.focusRing(base::inset(rect, 4), radius);
  return response.clicked;
}

float textLinkWidth(Ui& ui, const TextLink& link) {
  const float chevron = link.chevron ? (kChevronPx + 4) * ui.u() : 0;
  return std::max(48.0F, measure(ui, link.label, linkBox(ui, link, 0)).width + 2 + chevron);
}

float textLinkHeight(Ui& ui, const TextLink& link, float width) {
  const paint::TextBox box = fitted(ui, link.label, linkBox(ui, link, width));
  return std::max(48 * ui.u(), measure(ui, link.label, box).height + 20);
}

bool drawTextLink(Ui& ui, const TextLink& link, base::Rect rect) {
  const float u = ui.u();
  const Response response = ui.target(
      {idOf(link.name), semantics::Role::Button, link.said.empty() ? link.label : link.said, rect, {}, 0, false});
  const paint::Theme& t = ui.theme();
  const paint::Colour plain = link.quiet ? t.ink2 : (response.held ? t.sageP : t.sage);
  const paint::Colour colour = link.clay ? t.clay : plain;
  const base::Rect ground{rect.x - 10, rect.y, rect.width + 20, rect.height};
  if (response.held) ui.canvas().roundFill(ground, kRadiusPx, link.clay ? t.page : t.sageT);
  const paint::TextBox box = fitted(ui, link.label, linkBox(ui, link, rect.width));
  const paint::TextSize size = measure(ui, link.label, box);
  const base::Rect words = placed(ui, rect, {rect.x, rect.y, box.widthPx, rect.height});
  put(ui, link.label, {words.x, rect.y + (rect.height - size.height) / 2}, box, colour);
  if (link.chevron) {
    const base::Rect at = placed(ui, rect, {rect.x + size.width + 4 * u, rect.y, kChevronPx * u, rect.height});
    ui.canvas().icon(onwardIcon(ui), {at.x + at.width / 2, rect.y + rect.height / 2}, kChevronPx * u, colour);
  }
  if (response.focused) ui.focusRing({ground.x + 4, ground.y + 4, ground.width - 8, ground.height - 8}, kRadiusPx);
  return response.clicked;
}

}  // namespace tend::widgets
