// What whoever keeps the kiosk sees: before the first visitor the country and the way out, later the page behind the
// PIN with the church's file, the counts and the card for volunteers.
#include <algorithm>

#include "app/views/help_data.h"
#include "app/views/kiosk_parts.h"
#include "app/views/safety_card.h"
#include "app/views/slip_parts.h"
#include "app/widgets/page_column.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

void row(Flow& flow, const char* id, const char* detail, paint::Icon icon, AtKioskDo what) {
  Ui& ui = flow.ui();
  const widgets::Row row{std::string(id), 0, ui.tr(id), ui.tr(detail), icon, false, true};
  if (slipRow(flow, row)) ui.push(state::AtKiosk{what});
}

void problems(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  const state::Kiosk& kiosk = kioskOf(s);
  slipHeading(flow, ui.tr("kiosk.file"), ui.tr("kiosk.file_detail"));
  inLine(flow, [&](Flow& f) {
    if (kiosk.problems.empty() && kiosk.unopened.empty()) {
      const bool none = kiosk.fileText.empty();
      f.text(ui.tr(none ? "kiosk.file_none" : "kiosk.file_sound"), {paint::TextStyle::Aside, t.ink2, 18});
    }
    const auto tell = [&](const base::Error& error) {
      f.text(ui.strings().sentence(error), {paint::TextStyle::Aside, t.clay, 18, false, semantics::Role::Status});
      f.space(8);
    };
    for (const base::Error& error : kiosk.problems) tell(error);
    for (const base::Error& error : kiosk.unopened) tell(error);
    if (kiosk.unsaved) tell(*kiosk.unsaved);
    f.space(10);
  });
}

void cardLines(Flow& flow, const char* const* ids, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    flow.text(flow.ui().tr(ids[i]), {paint::TextStyle::Body, flow.ui().theme().ink, 20});
    flow.space(12);
  }
}

/// In a browser, before the first visitor: a page locks nothing, and whoever sets it up must know.
void browserWords(Flow& flow) {
  Ui& ui = flow.ui();
  flow.space(12);
  flow.text(ui.tr("kiosk.browser"),
            {paint::TextStyle::CardTitle, ui.theme().ink, 26, true, semantics::Role::Heading, 2});
  flow.space(8);
  constexpr const char* kLines[] = {"kiosk.browser_lock", "kiosk.browser_memory", "kiosk.browser_device"};
  cardLines(flow, kLines, std::size(kLines));
}

}  // namespace

void drawKioskCountry(Ui& ui, const AppState& s) {
  const auto numbers = helpNumbers(s);
  const bool chosen = !state::kioskCountry(kioskOf(s)).empty();
  widgets::PageColumn page(ui, {"kiosk",
                                ui.tr("kiosk.country"),
                                760,
                                {{"kiosk.country_next", ui.tr("kiosk.next"), ButtonKind::Main, {}, !chosen, 64}}});
  Flow& flow = page.flow();
  widgets::pageHead(flow, ui.tr("kiosk.setup"), ui.tr("kiosk.country"));
  flow.space(8);
  flow.text(ui.tr("kiosk.country_words"), {paint::TextStyle::Aside, ui.theme().ink2, 19});
  flow.space(24);
  std::vector<std::string> words;
  for (const pack::HelpCountry& country : numbers->countries) words.push_back(countryName(ui, country));
  words.push_back(ui.tr("kiosk.country_other"));
  std::size_t now = widgets::kNoneChosen;
  for (std::size_t i = 0; i < numbers->countries.size(); ++i) {
    if (numbers->countries[i].code == kioskOf(s).country) now = i;
  }
  if (kioskOf(s).country == state::kOtherCountry) now = numbers->countries.size();
  const base::Rect at = flow.take(widgets::chipsHeight(ui, words, now, flow.width()));
  const auto next = widgets::drawChips(ui, "kiosk.countries", ui.tr("kiosk.country"), words, now, at);
  if (next) {
    const bool other = *next >= numbers->countries.size();
    ui.push(state::AtKiosk{AtKioskDo::ChooseCountry, other ? state::kOtherCountry : numbers->countries[*next].code});
  }
  if (page.finish() && chosen) ui.push(state::AtKiosk{AtKioskDo::SetUpDone});
}

void drawKioskHowToLeave(Ui& ui, const AppState& s) {
  widgets::PageColumn page(ui, {"kiosk",
                                ui.tr("kiosk.leave_how"),
                                760,
                                {{"kiosk.leave_how_next", ui.tr("kiosk.begin"), ButtonKind::Main, {}, false, 64}}});
  Flow& flow = page.flow();
  widgets::pageHead(flow, ui.tr("kiosk.setup"), ui.tr("kiosk.leave_how"));
  flow.space(16);
  constexpr const char* kLines[] = {"kiosk.leave_hold", "kiosk.leave_keys", "kiosk.leave_lost"};
  cardLines(flow, kLines, std::size(kLines));
  if (s.host.facts) browserWords(flow);
  if (page.finish()) ui.push(state::AtKiosk{AtKioskDo::SetUpDone});
}

void drawKioskKeeper(Ui& ui, const AppState& s) {
  widgets::PageColumn page(ui, {"kiosk", ui.tr("kiosk.keeper"), 760, {}});
  Flow& flow = page.flow();
  widgets::pageHead(flow, ui.tr("pin.kiosk"), ui.tr("kiosk.keeper"));
  flow.space(24);
  rowSlip(flow, [&](Flow& f) { problems(f, s); });
  rowSlip(flow, [&](Flow& f) {
    row(f, "kiosk.counts", "kiosk.counts_detail", paint::Icon::Today, AtKioskDo::ShowCounts);
    rowLine(f);
    row(f, "kiosk.card", "kiosk.card_detail", paint::Icon::Shield, AtKioskDo::ShowCard);
    rowLine(f);
    row(f, "kiosk.change_pin", "kiosk.change_pin_detail", paint::Icon::Key, AtKioskDo::ChangePin);
  });
  rowSlip(flow, [&](Flow& f) {
    row(f, "kiosk.to_visitors", "kiosk.to_visitors_detail", paint::Icon::Pair, AtKioskDo::NewHere);
    rowLine(f);
    row(f, "kiosk.leave", "kiosk.leave_detail", paint::Icon::Leave, AtKioskDo::LeaveKiosk);
  });
}

void drawKioskCounts(Ui& ui, const AppState& s) {
  widgets::PageColumn page(ui,
                           {"kiosk",
                            ui.tr("kiosk.counts"),
                            760,
                            {{"kiosk.counts_forget", ui.tr("kiosk.counts_forget"), ButtonKind::Quiet, {}, false, 64},
                             {"kiosk.counts_back", ui.tr("pin.back"), ButtonKind::Second, {}, false, 64}}});
  Flow& flow = page.flow();
  const paint::Theme& t = ui.theme();
  widgets::pageHead(flow, ui.tr("pin.kiosk"), ui.tr("kiosk.counts"));
  flow.space(8);
  flow.text(ui.tr("kiosk.counts_words"), {paint::TextStyle::Aside, t.ink2, 18});
  flow.space(20);
  bool any = false;
  for (const state::ShownDay& day : kioskOf(s).counts.days()) {
    // A day with its date and "fewer than five" would tell that somebody came.
    if (!day.sittings) continue;
    any = true;
    const char* line = day.exercises ? "kiosk.counts_day" : "kiosk.counts_day_sittings";
    flow.text(ui.tr(line, {{"date", dateWords(ui, state::calendarDay(day.day))},
                           {"sittings", std::to_string(*day.sittings)},
                           {"exercises", std::to_string(day.exercises.value_or(0))}}),
              {paint::TextStyle::Aside, t.ink, 18});
    flow.space(8);
  }
  if (!any) flow.text(ui.tr("kiosk.counts_none"), {paint::TextStyle::Aside, t.ink, 18});
  const auto pressed = page.finish();
  if (pressed == std::size_t{0}) ui.push(state::AtKiosk{AtKioskDo::ForgetCounts});
  if (pressed == std::size_t{1}) ui.push(state::AtKiosk{AtKioskDo::ShowKeeper});
}

void drawKioskCard(Ui& ui, const AppState& s) {
  const SafetyCard card{"kiosk", ui.tr("kiosk.card"), ui.tr("pin.kiosk"), "kiosk.card_back"};
  if (drawSafetyCard(ui, s, card)) ui.push(state::AtKiosk{AtKioskDo::ShowKeeper});
}

}  // namespace tend::views
