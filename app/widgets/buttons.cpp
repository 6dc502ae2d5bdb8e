#include <algorithm>

#include "app/widgets/controls.h"
#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

constexpr float kRadiusPx = 14;
constexpr float kIconPx = 24;
constexpr float kIconGapPx = 10;
constexpr float kPressedScale = 0.985F;  // design 5, `press`
constexpr float kGapPx = 12;
constexpr float kAirPx = 8;  // above and below the words together, at least

float paddingPx(ButtonKind kind) { return kind == ButtonKind::Quiet ? 18.0F : 28.0F; }

struct Look {
  paint::Colour fill, border, text;
  bool filled = false, bordered = false;
};

Look disabledLook(const Ui& ui, ButtonKind kind) {
  const paint::Theme& t = ui.theme();
  Look look{t.hair, t.hair, t.ink2, kind == ButtonKind::Main, kind == ButtonKind::Second || kind == ButtonKind::Stop};
  if (t.highContrast) {  // design 2.3: #333333 on white with a 2 px #666666 border
    look = {t.page, {0x66, 0x66, 0x66, 0xFF}, {0x33, 0x33, 0x33, 0xFF}, true, true};
  }
  return look;
}

Look lookOf(const Ui& ui, const Button& button, bool held) {
  const paint::Theme& t = ui.theme();
  if (button.disabled) return disabledLook(ui, button.kind);
  switch (button.kind) {
    case ButtonKind::Main:
      return {held ? t.sageP : t.sage, t.sage, t.on, true, false};
    case ButtonKind::Second:
      return {t.sageT, t.sage, t.sage, held, true};
    case ButtonKind::Quiet:
      return {t.desk, t.desk, t.ink2, held, t.highContrast && held};
    case ButtonKind::Stop:
      return {t.clayT, t.clay, t.clay, held, true};
  }
  return {};
}

base::Rect pressedRect(base::Rect r, bool held) {
  if (!held) return r;
  const float dx = r.width * (1 - kPressedScale) / 2;
  const float dy = r.height * (1 - kPressedScale) / 2;
  return {r.x + dx, r.y + dy, r.width - 2 * dx, r.height - 2 * dy};
}

paint::TextBox labelBox(const Ui& ui, const Button& button, float width) {
  // Quiet buttons are of the same size in a lighter weight.
  if (button.kind == ButtonKind::Quiet) return textBox(ui, paint::TextStyle::Control, width, 17);
  // Low ones stand in slips; the highest are a kiosk's, read from an arm's length (28 px at its scale).
  return textBox(ui, paint::TextStyle::Button, width, button.height < 52 ? 16.0F : button.height >= 72 ? 19.0F : 0.0F);
}

float iconRoom(const Ui& ui, const Button& button) { return button.icon ? (kIconPx + kIconGapPx) * ui.u() : 0; }

/// Padding at one side; narrow buttons give some of it to their words.
float sidePadding(const Ui& ui, const Button& button, float width) {
  return std::min(paddingPx(button.kind) * ui.u(), width * 0.09F + 4);
}

void drawLabel(Ui& ui, const Button& button, base::Rect r, paint::Colour colour) {
  const float u = ui.u();
  const float room = iconRoom(ui, button);
  const float inner = r.width - 2 * sidePadding(ui, button, r.width) - room;
  paint::TextBox box = fitted(ui, button.label, labelBox(ui, button, inner));
  box.align = text::Align::Centre;
  paint::TextSize size = measure(ui, button.label, box);
  // Where its row cannot grow, the words do not leave the button.
  for (const float least = box.scale / u; size.height > r.height - kAirPx && box.scale > least; box.scale -= 0.1F) {
    size = measure(ui, button.label, box);
  }
  const float whole = size.width + room;
  const float left = r.x + (r.width - whole) / 2;
  if (button.icon) {
    const base::Rect at = placed(ui, {left, r.y, whole, r.height}, {left, r.y, kIconPx * u, r.height});
    ui.canvas().icon(*button.icon, {at.x + at.width / 2, r.y + r.height / 2}, kIconPx * u, colour);
  }
  const float textLeft = ui.mirrored() ? left : left + room;
  const float boxLeft = textLeft + size.width / 2 - inner / 2;
  put(ui, button.label, {boxLeft, r.y + (r.height - size.height) / 2}, box, colour);
}

/// Indices in the order in which they stand: quiet ones first, the main one last.
std::vector<std::size_t> standingOrder(const std::vector<Button>& buttons) {
  const auto rank = [&](std::size_t i) {
    return buttons[i].kind == ButtonKind::Quiet ? 0 : (buttons[i].kind == ButtonKind::Main ? 2 : 1);
  };
  std::vector<std::size_t> order(buttons.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  return order;
}

bool fitInARow(Ui& ui, const std::vector<Button>& buttons, float width) {
  float needed = 0;
  for (const Button& b : buttons) needed += buttonWidth(ui, b) + kGapPx * ui.u();
  return needed - kGapPx * ui.u() <= width;
}

std::vector<base::Rect> inARow(Ui& ui, const std::vector<Button>& buttons, base::Rect rect) {
  std::vector<base::Rect> at(buttons.size());
  const float gap = kGapPx * ui.u();
  // The words of a quiet button stand at the margin; the button never reaches beyond the page's edge.
  float start = std::max(0.0F, rect.x - paddingPx(ButtonKind::Quiet));
  float end = rect.right();
  const std::vector<std::size_t> order = standingOrder(buttons);
  for (auto it = order.rbegin(); it != order.rend(); ++it) {
    const Button& b = buttons[*it];
    if (b.kind == ButtonKind::Quiet && buttons.size() > 1) continue;
    const float width = buttonWidth(ui, b);
    at[*it] = placed(ui, rect, {end - width, rect.y, width, buttonHeight(ui, b, width)});
    end -= width + gap;
  }
  for (const std::size_t i : order) {
    if (buttons[i].kind != ButtonKind::Quiet || buttons.size() == 1) continue;
    const float width = buttonWidth(ui, buttons[i]);
    at[i] = placed(ui, rect, {start, rect.y, width, buttonHeight(ui, buttons[i], width)});
    start += width + gap;
  }
  return at;
}

std::vector<base::Rect> stacked(Ui& ui, const std::vector<Button>& buttons, base::Rect rect) {
  std::vector<base::Rect> at(buttons.size());
  float y = rect.y;
  for (const std::size_t i : standingOrder(buttons)) {
    const float height = buttonHeight(ui, buttons[i], rect.width);
    at[i] = {rect.x, y, rect.width, height};
    y += height + kGapPx;
  }
  return at;
}

std::vector<base::Rect> arranged(Ui& ui, const std::vector<Button>& buttons, base::Rect rect) {
  return fitInARow(ui, buttons, rect.width) ? inARow(ui, buttons, rect) : stacked(ui, buttons, rect);
}

}  // namespace

float buttonWidth(Ui& ui, const Button& button) {
  const float text = measure(ui, button.label, labelBox(ui, button, 0)).width;
  // A little more than the text: the same words set in a box of their own width must not wrap.
  return text + 2 + iconRoom(ui, button) + 2 * paddingPx(button.kind) * ui.u();
}

float buttonHeight(Ui& ui, const Button& button, float width) {
  const float inner = width - 2 * sidePadding(ui, button, width) - iconRoom(ui, button);
  const paint::TextBox box = fitted(ui, button.label, labelBox(ui, button, inner));
  const float text = measure(ui, button.label, box).height;
  return std::max(button.height * ui.u(), text + 24 * ui.u());
}

bool drawButton(Ui& ui, const Button& button, base::Rect rect) {
  Target target{idOf(button.name), semantics::Role::Button, button.label, rect, {}, 0, false};
  if (button.disabled) target.state |= semantics::kDisabled;
  const Response response = ui.target(target);
  const Look look = lookOf(ui, button, response.held);
  const base::Rect r = pressedRect(rect, response.held);
  const float radius = kRadiusPx * ui.u();
  if (look.filled) ui.canvas().roundFill(r, radius, look.fill);
  if (look.bordered) ui.canvas().roundStroke(r, radius, ui.theme().highContrast ? 2.0F : 1.5F, look.border);
  drawLabel(ui, button, r, look.text);
  if (response.focused) ui.focusRing(rect, radius);
  return response.clicked;
}

bool drawButton(Ui& ui, const Button& button, base::Point at) {
  const float width = buttonWidth(ui, button);
  return drawButton(ui, button, {at.x, at.y, width, buttonHeight(ui, button, width)});
}

float actionsHeight(Ui& ui, const std::vector<Button>& buttons, float width) {
  float height = 0;
  for (const base::Rect& r : arranged(ui, buttons, {0, 0, width, 0})) height = std::max(height, r.bottom());
  return height;
}

std::optional<std::size_t> drawActions(Ui& ui, const std::vector<Button>& buttons, base::Rect rect) {
  const std::vector<base::Rect> at = arranged(ui, buttons, rect);
  std::optional<std::size_t> pressed;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    if (drawButton(ui, buttons[i], at[i])) pressed = i;
  }
  return pressed;
}

}  // namespace tend::widgets
