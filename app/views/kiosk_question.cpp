// The question whether somebody is still here (design 13b), and the goodbye with something to take along (13c).
#include <algorithm>
#include <cmath>

#include "app/views/kiosk_parts.h"
#include "app/widgets/fit.h"
#include "app/widgets/idle_ring.h"
#include "app/widgets/page_column.h"
#include "app/widgets/qr_card.h"

namespace tend::views {
namespace {

using paint::PlantKind;
using state::AppState;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

constexpr float kCardPx = 860;
constexpr float kBesideGapPx = 40;
constexpr float kTallPx = 1000, kPlantsPx = 200, kFootPx = 24, kSquarePx = 446, kCardPadPx = 24;
constexpr float kLeastModulePx = 7, kKioskModulePx = 13;

bool isTall(const Ui& ui) { return ui.layout().main.height >= kTallPx; }

void hiddenWords(Flow& flow) {
  Ui& ui = flow.ui();
  const base::Rect icon = flow.take(36 * ui.u());
  if (flow.drawing()) {
    ui.canvas().icon(paint::Icon::Fold, {icon.x + icon.width / 2, icon.y + icon.height / 2}, 32 * ui.u(),
                     ui.theme().ink2);
  }
  flow.text(ui.tr("kiosk.hidden"), centredLook(paint::TextStyle::Aside, ui.theme().ink2, 19));
}

/// Staying and going are as large as each other (safety.md).
void answers(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const bool alone = kioskOf(s).alone;
  pairOfButtons(flow,
                {"kiosk.still", ui.tr(alone ? "kiosk.still_me" : "kiosk.still_us"), ButtonKind::Main, {}, false, 72},
                {AtKioskDo::StillHere}, {"kiosk.new_here", ui.tr("kiosk.new_here"), ButtonKind::Second, {}, false, 72},
                {AtKioskDo::NewHere});
}

/// Where large letters leave no room for the ring: how long it still waits, in words.
void shortQuestion(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  flow.text(ui.tr("kiosk.still_here"), centredLook(paint::TextStyle::PageTitle, t.ink, 34, 1));
  flow.text(std::to_string(state::kioskSecondsLeft(s)) + " " +
                ui.strings().plural("kiosk.seconds", static_cast<unsigned long>(state::kioskSecondsLeft(s))),
            centredLook(paint::TextStyle::CardTitle, t.ink, 24));
  flow.text(ui.tr("kiosk.clears"), centredLook(paint::TextStyle::Aside, t.ink2, 17));
}

void question(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  flow.text(ui.tr("kiosk.no_hurry"), centredLook(paint::TextStyle::Lead, t.clay, 17));
  const float air = isTall(ui) ? 16.0F : 0.0F;
  flow.text(ui.tr("kiosk.still_here"), centredLook(paint::TextStyle::PageTitle, t.ink, 48, 1));
  flow.space(8 + air);
  const float room = std::min(widgets::kIdleRingPx * ui.u(), std::max(160.0F, ui.layout().main.height * 0.22F));
  const base::Rect ring = flow.take(room);
  if (flow.drawing()) {
    widgets::drawIdleRing(ui, {state::kioskSecondsLeft(s), kioskOf(s).settings.stillSeconds}, ring);
  }
  flow.space(16 + air);
  flow.text(ui.tr("kiosk.clears"), centredLook(paint::TextStyle::Aside, t.ink2, 19));
  flow.space(20 + air / 2);
  answers(flow, s);
}

/// A tall screen has room below the card; plants stand there, at its foot.
void plantsBelow(Ui& ui, base::Rect rest) {
  if (!isTall(ui) || rest.height < kPlantsPx + 64) return;
  Flow flow(ui, {rest.x, rest.bottom() - kPlantsPx - 48, rest.width, 0});
  plantRow(flow, {PlantKind::Fern, PlantKind::Bells, PlantKind::Sprig}, kPlantsPx);
}

/// Large letters: the answers stay in sight at the foot, and what is asked scrolls above them.
void answersPinned(Ui& ui, const AppState& s, base::Rect column) {
  const base::Rect main = ui.layout().main;
  const float foot = widgets::measured(ui, column.width, [&](Flow& f) { answers(f, s); }) + 28;
  const base::Rect area{main.x, main.y, main.width, main.height - foot};
  const auto all = [&](Flow& f) {
    shortQuestion(f, s);
    f.space(8);
    hiddenWords(f);
  };
  const float height = widgets::measured(ui, column.width, all);
  const float top = ui.beginScroll(widgets::idOf("kiosk", 1), area);
  Flow flow(ui, {column.x, top + std::max(8.0F, (area.height - height) / 2), column.width, 0});
  all(flow);
  ui.endScroll(flow.y() - top + 8);
  ui.canvas().hairline({main.x, area.bottom()}, main.width, false, ui.theme().hair);
  Flow below(ui, {column.x, area.bottom() + 14, column.width, 0});
  answers(below, s);
}

/// Letters that do not grow beyond half as large again, where they would push the code below the edge.
float capped(const Ui& ui, float px) { return px * std::min(ui.u(), 1.5F) / ui.u(); }

/// On a low or narrow screen what is said of the code must be in sight beside or below it.
float squareRoom(const Ui& ui, float width) {
  const float height = ui.layout().main.height;
  const float texts = 150 * std::min(ui.u(), 1.5F);
  if (isTall(ui)) return std::min(height * 0.4F, kSquarePx * ui.u());
  return width < 640 && ui.layout().main.width >= 900 ? height - 2 * kCardPadPx - 40 - texts : kSquarePx * ui.u();
}

void takeAlong(Flow& flow, const AppState& s) {
  const state::Kiosk& kiosk = kioskOf(s);
  if (kiosk.code.empty()) return;
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  const auto square = share::qrOfCode(kiosk.settings.address, kiosk.code);
  if (square) {
    const bool large = ui.layout().main.width >= 1000 && isTall(ui);  // a kiosk's screen, seen from an arm's length
    const float side = std::min(kSquarePx, squareRoom(ui, flow.width()) / ui.u());
    const widgets::QrCard card{*square, ui.tr("kiosk.square"), large ? kKioskModulePx : kLeastModulePx, side, false};
    const base::Rect at = flow.take(widgets::qrCardSide(ui, card, flow.width()));
    if (flow.drawing()) widgets::drawQrCard(ui, card, at);
  }
  flow.space(8);
  flow.text(ui.strings().plural("kiosk.steps", static_cast<unsigned long>(kiosk.steps)),
            centredLook(paint::TextStyle::CardTitle, t.ink, capped(ui, 28), 2));
  flow.text(ui.tr(kiosk.codeAddress.empty() ? "kiosk.point_code" : "kiosk.point"),
            centredLook(paint::TextStyle::Aside, t.ink2, capped(ui, 18)));
  flow.space(8);
  const widgets::CodeSigns signs{kiosk.code, capped(ui, 22), text::Align::Centre};
  const base::Rect code = flow.take(widgets::codeSignsHeight(ui, signs, flow.width()));
  if (flow.drawing()) widgets::drawCodeSigns(ui, signs, code);
}

void gentleWords(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  flow.text(ui.tr("kiosk.go_gently"), centredLook(paint::TextStyle::PageTitle, t.ink, capped(ui, 48), 1));
  flow.space(8);
  flow.text(ui.tr(kioskOf(s).code.empty() ? "kiosk.nothing_to_take" : "kiosk.take"),
            centredLook(paint::TextStyle::Aside, t.ink2, capped(ui, 19)));
}

void takeCard(Flow& flow, const AppState& s) {
  if (kioskOf(s).code.empty()) return;
  Ui& ui = flow.ui();
  widgets::card(
      flow, kCardPadPx, kCardPadPx, [&](base::Rect r) { widgets::drawSlip(ui, r, true); },
      [&](Flow& f) { takeAlong(f, s); });
}

void goodbyeButtons(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  kioskButton(flow, {"kiosk.go", ui.tr("kiosk.go"), ButtonKind::Main, {}, false, 72}, {AtKioskDo::NewHere});
  flow.take(16);
  kioskButton(flow, {"kiosk.back", ui.tr("kiosk.back"), ButtonKind::Quiet, {}, false, 64}, {AtKioskDo::BackFromEnd});
  flow.space(12);
  flow.text(ui.strings().plural("kiosk.clears_in", static_cast<unsigned long>(kioskOf(s).settings.endSeconds)),
            centredLook(paint::TextStyle::Aside, ui.theme().ink2, 17));
}

}  // namespace

void drawKioskQuestion(Ui& ui, const AppState& s) {
  const base::Rect main = ui.layout().main;
  ui.beginLayer("kiosk", main);
  const semantics::Scope scope(
      ui.tree(), {widgets::idOf("kiosk"), semantics::Role::Group, ui.tr("kiosk.still_here"), {}, 0, 0, main, {}});
  ui.canvas().fill(main, ui.theme().desk);
  const float width = std::min(kCardPx, main.width - 2 * widgets::sideMargin(ui));
  const float padX = main.width < 600 ? 20.0F : 56.0F;
  const float padY = main.height < 700 ? 20.0F : isTall(ui) ? 56.0F : 44.0F;
  const float hidden = widgets::measured(ui, width, [](Flow& f) { hiddenWords(f); });
  const float card = widgets::measured(ui, width - 2 * padX, [&](Flow& f) { question(f, s); }) + 2 * padY;
  const float all = hidden + 24 + card;
  const float x = std::round(main.x + (main.width - width) / 2);
  if (all + 32 > main.height) {
    answersPinned(ui, s, {x, main.y, width, main.height});
    return ui.endLayer();
  }
  const float top = ui.beginScroll(widgets::idOf("kiosk", 1), main);
  Flow flow(ui, {x, top + std::max(16.0F, (main.height - all) * 0.4F), width, 0});
  hiddenWords(flow);
  flow.take(24);
  widgets::card(
      flow, padX, padY, [&](base::Rect r) { widgets::drawSlip(ui, r, true); }, [&](Flow& f) { question(f, s); });
  plantsBelow(ui, {main.x, flow.y(), main.width, main.bottom() - flow.y()});
  ui.endScroll(flow.y() - top + 16);
  ui.endLayer();
}

void drawKioskGoodbye(Ui& ui, const AppState& s) {
  const base::Rect main = ui.layout().main;
  // Where it is wide and low, the square stands beside the words, so that nothing lies below the edge.
  const bool beside = main.width >= 900 && main.height < 1000 && !kioskOf(s).code.empty();
  widgets::PageColumn page(ui, {"kiosk", ui.tr("kiosk.go_gently"), (beside ? 1080 : 780) / ui.u(), {}});
  Flow& flow = page.flow();
  if (!beside) {
    const auto all = [&](Flow& f) {
      gentleWords(f, s);
      f.space(24);
      takeCard(f, s);
      f.space(24);
      goodbyeButtons(f, s);
    };
    // The plants stand where nothing is pushed below the edge by them.
    const float spare = main.bottom() - flow.y() - widgets::measured(ui, flow.width(), all) - kFootPx;
    if (isTall(ui) && spare >= kPlantsPx + 12 * ui.u()) {
      plantRow(flow, {PlantKind::Bells, PlantKind::Bloom, PlantKind::Fern}, kPlantsPx);
      flow.space(12);
    }
    all(flow);
    return;
  }
  const base::Rect whole{flow.x(), flow.y(), flow.width(), 0};
  const float half = (flow.width() - kBesideGapPx) / 2;
  Flow card(ui, widgets::placed(ui, whole, {flow.x(), flow.y(), half, 0}));
  takeCard(card, s);
  const float words = widgets::measured(ui, half, [&](Flow& f) {
    gentleWords(f, s);
    f.space(24);
    goodbyeButtons(f, s);
  });
  const float top = std::max(0.0F, (card.height() - words) / 2);
  Flow side(ui, widgets::placed(ui, whole, {flow.x() + half + kBesideGapPx, flow.y() + top, half, 0}));
  gentleWords(side, s);
  side.space(24);
  goodbyeButtons(side, s);
  flow.take(std::max(card.height(), top + words));
}

}  // namespace tend::views
