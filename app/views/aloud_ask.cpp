#include "app/views/aloud_ask.h"

#include "app/widgets/dialog.h"

namespace tend::views {

void drawAloudAsk(widgets::Ui& ui, const state::AppState& s) {
  using widgets::ButtonKind;
  if (!s.aloud.now || s.aloud.now->stage != state::AloudStage::Asking) return;
  const widgets::Dialog dialog{"aloud.ask",
                               ui.tr("aloud.ask"),
                               ui.tr("aloud.ask_text"),
                               {{"aloud.not_now", ui.tr("aloud.not_now"), ButtonKind::Main, {}, false, 56},
                                {"aloud.allow", ui.tr("aloud.allow"), ButtonKind::Second, {}, false, 56}}};
  const auto pressed = widgets::drawDialog(ui, dialog);
  if (pressed == std::size_t{0}) ui.push(state::StopAloud{});
  if (pressed == std::size_t{1}) ui.push(state::AllowAloud{});
}

}  // namespace tend::views
