// What there is to do, the languages, an address as a square, and the screen that rests.
#include <algorithm>
#include <cmath>

#include "app/state/exercises.h"
#include "app/views/kiosk_parts.h"
#include "app/views/slip_parts.h"
#include "app/widgets/page_column.h"
#include "app/widgets/qr_card.h"
#include "core/exercise/exercise.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

void readingRows(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const auto section = state::kioskShortReading(s);
  if (section) {
    const std::string& title = s.reader->page().pack().sections()[*section].title;
    const widgets::Row row{"kiosk.short", 0, title, ui.tr("kiosk.short_detail"), paint::Icon::Read, false, true};
    if (slipRow(flow, row)) ui.push(state::AtKiosk{AtKioskDo::ReadShort});
    rowLine(flow);
  }
  const widgets::Row all{"kiosk.all", 0,   ui.tr("kiosk.all"), ui.tr("kiosk.all_detail"), paint::Icon::Contents,
                         false,       true};
  if (slipRow(flow, all)) ui.push(state::AtKiosk{AtKioskDo::ReadAll});
  std::uint64_t index = 0;
  for (const state::KioskPack& pack : kioskOf(s).packs) {
    if (pack.path == s.readerPath) continue;
    rowLine(flow);
    const widgets::Row other{"kiosk.pack",          index++, pack.title, ui.tr("kiosk.all_detail"),
                             paint::Icon::Contents, false,   true};
    if (slipRow(flow, other)) ui.push(state::AtKiosk{AtKioskDo::ReadPack, pack.path});
  }
}

void exerciseRows(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  std::uint64_t index = 0;
  for (const std::string& id : state::kioskExercises(s)) {
    const state::ExerciseEntry* entry = state::exerciseRead(s, id);
    if (index > 0) rowLine(flow);
    const exercise::Head& head = entry->exercise->head;
    widgets::Row row;
    row.name = "kiosk.exercise";
    row.index = index++;
    row.label = entry->title;
    row.detail = ui.tr("kiosk.exercise_detail",
                       {{"minutes", std::to_string(head.minutes)}, {"summary", head.summary.of(kioskOf(s).alone)}});
    row.icon = kioskOf(s).alone ? paint::Icon::Person : paint::Icon::Pair;
    if (slipRow(flow, row)) ui.push(state::OpenExercise{id});
  }
}

}  // namespace

void drawKioskChoose(Ui& ui, const AppState& s) {
  widgets::PageColumn page(ui, {"kiosk", ui.tr("kiosk.choose"), 860, {}});
  Flow& flow = page.flow();
  const paint::Theme& t = ui.theme();
  widgets::pageHead(flow, ui.tr("kiosk.choose_kicker"), ui.tr("kiosk.choose"));
  flow.space(8);
  flow.text(ui.tr("kiosk.seen"), {paint::TextStyle::Aside, t.ink2, 19});
  flow.space(24);
  rowSlip(flow, [&](Flow& f) {
    slipHeading(f, ui.tr("kiosk.read"));
    readingRows(f, s);
  });
  if (state::kioskExercises(s).empty()) return;
  rowSlip(flow, [&](Flow& f) {
    slipHeading(f, ui.tr(kioskOf(s).alone ? "kiosk.do_alone" : "kiosk.do"));
    exerciseRows(f, s);
  });
}

void drawKioskLanguages(Ui& ui, const AppState& s) {
  widgets::PageColumn page(ui, {"kiosk", ui.tr("kiosk.languages"), 620, {}});
  Flow& flow = page.flow();
  widgets::pageHead(flow, {}, ui.tr("kiosk.languages"));
  // Low on a tall screen, where a hand reaches them from a chair.
  const float height = ui.layout().main.height;
  flow.take(height >= 1000 ? std::round(height * 0.36F) : 24 * ui.u());
  const auto& wanted = kioskOf(s).settings.languages;
  std::uint64_t index = 0;
  for (const base::Language& language : base::languages()) {
    const std::string code = language.code;
    const bool pseudo = code.size() > 4 && code.find("-X") != std::string::npos;
    const bool offered = wanted.empty() || std::find(wanted.begin(), wanted.end(), code) != wanted.end();
    if (pseudo || !offered) continue;
    const bool now = code == s.language->code;
    kioskButton(flow,
                {"kiosk.language." + std::to_string(index++),
                 language.nativeName,
                 now ? ButtonKind::Main : ButtonKind::Second,
                 {},
                 false,
                 64},
                {AtKioskDo::ChooseLanguage, code});
    flow.take(16);
  }
}

void drawKioskLink(Ui& ui, const AppState& s) {
  widgets::PageColumn page(ui, {"kiosk", ui.tr("kiosk.link"), 620, {}});
  Flow& flow = page.flow();
  const paint::Theme& t = ui.theme();
  flow.text(ui.tr("kiosk.link"), centredLook(paint::TextStyle::PageTitle, t.ink, 40, 1));
  flow.space(8);
  flow.text(ui.tr("kiosk.link_words"), centredLook(paint::TextStyle::Aside, t.ink2, 19));
  flow.space(24);
  if (const auto square = share::qrOf(kioskOf(s).link)) {
    const widgets::QrCard card{*square, ui.tr("kiosk.link_square"), ui.layout().main.width >= 900 ? 13.0F : 6.0F, 446,
                               true};
    const base::Rect at = flow.take(widgets::qrCardSide(ui, card, flow.width()));
    if (flow.drawing()) widgets::drawQrCard(ui, card, at);
    flow.space(12);
  }
  flow.text(kioskOf(s).link, centredLook(paint::TextStyle::Mono, t.ink, 18));
  flow.space(24);
  kioskButton(flow, {"kiosk.link_back", ui.tr("kiosk.back"), ButtonKind::Second, {}, false, 64},
              {AtKioskDo::BackFromEnd});
}

void drawKioskClosed(Ui& ui, const AppState& s) {
  widgets::PageColumn page(ui, {"kiosk", ui.tr("kiosk.closed"), 620, {}});
  Flow& flow = page.flow();
  const paint::Theme& t = ui.theme();
  flow.take(std::max(0.0F, ui.layout().main.height * 0.3F));
  if (!kioskOf(s).settings.name.empty()) {
    flow.text(kioskOf(s).settings.name, centredLook(paint::TextStyle::Lead, t.ink2, 19));
  }
  flow.text(ui.tr("kiosk.closed"), centredLook(paint::TextStyle::PageTitle, t.ink2, 40, 1));
  flow.space(8);
  flow.text(ui.tr("kiosk.closed_words"), centredLook(paint::TextStyle::Aside, t.ink2, 19));
}

}  // namespace tend::views
