#include "app/views/safety_card.h"

#include "app/views/help_numbers_part.h"
#include "app/widgets/controls.h"
#include "app/widgets/page_column.h"

namespace tend::views {
namespace {

using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

constexpr const char* kLines[] = {"card.believe",   "card.apart", "card.private",
                                  "card.emergency", "card.child", "card.promise"};

}  // namespace

bool drawSafetyCard(Ui& ui, const state::AppState& s, const SafetyCard& card) {
  widgets::PageColumn page(
      ui, {card.place, card.called, 760, {{card.back, ui.tr("pin.back"), ButtonKind::Second, {}, false, 64}}});
  Flow& flow = page.flow();
  widgets::pageHead(flow, card.kicker, ui.tr("card.title"));
  flow.space(16);
  for (const char* line : kLines) {
    flow.text(ui.tr(line), {paint::TextStyle::Body, ui.theme().ink, 20});
    flow.space(12);
  }
  flow.space(12);
  const bool phone = ui.layout().screen == state::ScreenClass::Phone;
  widgets::card(
      flow, phone ? 20.0F : 32.0F, 22, [&](base::Rect r) { widgets::drawSlip(ui, r); },
      [&](Flow& f) { helpNumbersPart(f, s, "card.numbers"); });
  if (hasPlaceNumbers(s)) {
    flow.space(16);
    widgets::card(
        flow, phone ? 20.0F : 32.0F, 22, [&](base::Rect r) { widgets::drawSlip(ui, r); },
        [&](Flow& f) { placeNumbersPart(f, s); });
  }
  return page.finish().has_value();
}

}  // namespace tend::views
