// What of one's own page may open: each line that was answered, nothing ticked. Still in one's own turn, before the
// curtain.
#include "app/views/exercise/card.h"
#include "app/views/exercise/stages.h"
#include "app/views/exercise/two_names.h"
#include "app/widgets/check_row.h"

namespace tend::views {

void drawOffering(widgets::Ui& ui, const state::AppState& s, const state::Activity& activity) {
  Card card(ui, {"exercise",
                 turnOf(ui, s, activity.pages.turn),
                 ui.tr("offer.title"),
                 760,
                 PrivacyLine{paint::Icon::Lock, ui.tr("offer.privacy")},
                 {{"offer.back", ui.tr("offer.back"), widgets::ButtonKind::Quiet, {}, false, 56},
                  {"offer.fold", ui.tr("offer.fold"), widgets::ButtonKind::Main, {}, false, 64}}});
  widgets::Flow& flow = card.flow();
  flow.text(ui.tr("offer.words"), {paint::TextStyle::Aside, ui.theme().ink2, 18});
  flow.space(16);
  bool any = false;
  std::uint64_t index = 0;
  for (const exercise::Line& line : exercise::linesOf(*activity.exercise, activity.answer)) {
    if (line.words.empty()) continue;
    any = true;
    const bool offered = activity.pages.offered.contains(line.id);
    const widgets::CheckRow row{"offer.line", index++, line.label, line.words, offered};
    const base::Rect rect = flow.take(widgets::checkRowHeight(ui, row, flow.width()));
    if (widgets::drawCheckRow(ui, row, rect)) ui.push(state::OfferLine{line.id, !offered});
    flow.space(8);
  }
  if (!any) flow.text(ui.tr("offer.empty"), {paint::TextStyle::Aside, ui.theme().ink, 19});
  const auto pressed = card.finish();
  if (pressed == std::size_t{0}) ui.push(state::GoBack{});
  if (pressed == std::size_t{1}) ui.push(state::FoldOffers{});
}

}  // namespace tend::views
