#include "app/widgets/dialog.h"

#include <algorithm>

#include "app/widgets/fit.h"
#include "app/widgets/flow.h"

namespace tend::widgets {
namespace {

constexpr float kWidestPx = 620;
constexpr float kRadiusPx = 20;

void words(Flow& flow, const Dialog& dialog) {
  const paint::Theme& t = flow.ui().theme();
  flow.text(dialog.title, {paint::TextStyle::Section, t.ink, 28, false, semantics::Role::Heading, 1});
  flow.space(8);
  flow.text(dialog.text, {paint::TextStyle::Aside, t.ink2, 18});
  flow.space(24);
}

/// The focus begins on the safe answer and stays inside.
void holdFocus(Ui& ui, const Dialog& dialog) {
  semantics::NodeId& focus = ui.memory().focus;
  const bool within =
      std::any_of(dialog.answers.begin(), dialog.answers.end(), [&](const Button& b) { return focus == idOf(b.name); });
  if (!within && !dialog.answers.empty()) focus = idOf(dialog.answers.front().name);
}

}  // namespace

std::optional<std::size_t> drawDialog(Ui& ui, const Dialog& dialog) {
  const base::Rect window = ui.layout().window;
  const base::Rect main = ui.layout().main;  // Help and Leave quickly stay in reach beside it
  const bool phone = ui.layout().screen == state::ScreenClass::Phone;
  const float pad = phone ? 24.0F : 40.0F;
  const float width = std::min(kWidestPx * ui.u(), main.width - 24);
  const float inner = width - 2 * pad;
  const float text = measured(ui, inner, [&](Flow& f) { words(f, dialog); });
  const float actions = actionsHeight(ui, dialog.answers, inner);
  const float height = std::min(text + actions + 2 * pad, main.height - 16);
  const base::Rect box{main.x + (main.width - width) / 2, main.y + (main.height - height) / 2, width, height};
  holdFocus(ui, dialog);
  ui.beginLayer(dialog.name, window);
  ui.canvas().fill(window, ui.theme().veil);
  ui.canvas().shadow(box, kRadiusPx, 0, 8, 24, 0.30F);
  ui.canvas().roundFill(box, kRadiusPx, ui.theme().slip);
  if (ui.theme().highContrast) ui.canvas().roundStroke(box, kRadiusPx, 2, ui.theme().edge);
  std::optional<std::size_t> pressed;
  {
    const auto state = static_cast<std::uint16_t>(semantics::kModal);
    const semantics::Scope node(ui.tree(),
                                {idOf(dialog.name), semantics::Role::Dialog, dialog.title, {}, state, 0, box, {}});
    const float top = ui.beginScroll(idOf(dialog.name, 1), base::inset(box, 8));
    Flow flow(ui, {box.x + pad, top - 8 + pad, inner, 0});
    words(flow, dialog);
    pressed = drawActions(ui, dialog.answers, flow.take(actions));
    ui.endScroll(text + actions + 2 * pad - 16);
  }
  ui.endLayer();
  return pressed;
}

}  // namespace tend::widgets
