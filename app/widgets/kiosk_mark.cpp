#include "app/widgets/kiosk_mark.h"

#include <algorithm>

#include "app/state/kiosk_actions.h"
#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

constexpr double kHoldSeconds = 5;
constexpr float kMarkPx = 34, kNamePx = 28;
constexpr float kKioskTargetPx = 64;
constexpr const char* kHeld = "kiosk.mark.held";

paint::TextBox nameBox(const Ui& ui) { return textBox(ui, paint::TextStyle::CardTitle, 0, kNamePx); }

/// Since when it is held; the moment is remembered between frames as any small movement is.
void mindHold(Ui& ui, bool active) {
  auto& since = ui.memory().ease;
  if (!active) {
    since.erase(kHeld);
    return;
  }
  const double now = ui.input().seconds;
  const auto found = since.emplace(kHeld, static_cast<float>(now)).first;
  const double until = static_cast<double>(found->second) + kHoldSeconds;
  if (now < until) return ui.wakeAt(until);
  since.erase(kHeld);
  ui.letGo();
  ui.push(state::AtKiosk{state::AtKioskDo::HoldMark});
}

}  // namespace

float kioskMarkWidth(Ui& ui, bool withName) {
  const float mark = std::max(kKioskTargetPx, (kMarkPx + 16) * ui.u());
  return withName ? mark + measure(ui, ui.tr("kiosk.mark"), nameBox(ui)).width + 12 : mark;
}

void drawKioskMark(Ui& ui, bool withName, base::Rect rect) {
  const std::string name = ui.tr("kiosk.mark");
  const Response response = ui.target({idOf("kiosk.mark"), semantics::Role::Button, name, rect, {}, 0, true});
  if (response.clicked) ui.push(state::AtKiosk{state::AtKioskDo::PressMark});
  mindHold(ui, response.active);
  const float mark = kMarkPx * ui.u();
  const base::Rect at = placed(ui, rect, {rect.x + 8, rect.y, mark, rect.height});
  ui.canvas().mark({at.x + mark / 2, rect.y + rect.height / 2}, mark);
  if (withName) {
    const paint::TextSize size = measure(ui, name, nameBox(ui));
    const base::Rect words = placed(ui, rect, {rect.x + mark + 20, rect.y, size.width, rect.height});
    put(ui, name, {words.x, words.y + (words.height - size.height) / 2}, nameBox(ui), ui.theme().ink);
  }
  if (response.focused) ui.focusRing(base::inset(rect, 4), 12);
}

}  // namespace tend::widgets
