// What goes out of a sitting (design 14c): a code for a camera and for typing, and the words as they will be read on
// paper or in a file. A page of one's own goes out behind its own curtain.
#include <algorithm>

#include "app/state/home_text.h"
#include "app/views/exercise/card.h"
#include "app/views/exercise/curtain.h"
#include "app/views/exercise/stages.h"
#include "app/views/office_parts.h"
#include "app/views/slip_parts.h"
#include "app/widgets/fit.h"
#include "app/widgets/qr_card.h"

namespace tend::views {
namespace {

constexpr float kBesideFromPx = 760;  // of the column, at the controls' scale
constexpr float kGapPx = 48;

using state::AppState;
using state::Office;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

void codeWords(Flow& flow, const Office& office) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  flow.text(ui.tr("office.for_home"), {paint::TextStyle::Lead, t.clay, 16});
  flow.text(ui.tr("office.code_title"), {paint::TextStyle::CardTitle, t.ink, 36, true, semantics::Role::Heading, 1});
  flow.space(10);
  flow.text(ui.tr("office.code_words"), {paint::TextStyle::Aside, t.ink2, 19});
  flow.space(18);
  flow.hairline();
  flow.space(14);
  flow.text(ui.tr("office.type_this"), {paint::TextStyle::Label, t.ink2, 15});
  const widgets::CodeSigns signs{office.code};
  const base::Rect at = flow.take(widgets::codeSignsHeight(ui, signs, flow.width()));
  if (flow.drawing()) widgets::drawCodeSigns(ui, signs, at);
  flow.space(14);
  flow.hairline();
}

void codePart(Flow& flow, const Office& office) {
  Ui& ui = flow.ui();
  const auto& square = office.square;
  widgets::QrCard card;
  if (square) card.square = *square;
  card.label = ui.tr("office.code_for_camera");
  const bool beside = flow.width() >= kBesideFromPx * ui.u();
  const float gap = kGapPx * ui.u();
  const float room = beside ? (flow.width() - gap) / 2 : flow.width();
  const float side = square ? widgets::qrCardSide(ui, card, room) : 0;
  const float width = beside ? flow.width() - side - gap : flow.width();
  if (!beside) {
    const base::Rect at = flow.take(side);
    if (flow.drawing() && square) widgets::drawQrCard(ui, card, at);
    flow.space(20);
    return codeWords(flow, office);
  }
  const float words = widgets::measured(ui, width, [&](Flow& f) { codeWords(f, office); });
  const base::Rect rect = flow.take(std::max(side, words));
  if (!flow.drawing()) return;
  const base::Rect left = widgets::placed(ui, rect, {rect.x, rect.y, side, rect.height});
  if (square) widgets::drawQrCard(ui, card, {left.x, rect.y + (rect.height - side) / 2, side, side});
  const base::Rect right = widgets::placed(ui, rect, {rect.x + side + gap, rect.y, width, rect.height});
  Flow text(ui, {right.x, rect.y + (rect.height - words) / 2, width, 0});
  codeWords(text, office);
}

/// A button at the start of a line of its own.
bool wayButton(Flow& flow, const std::string& name, const std::string& label, paint::Icon icon) {
  Ui& ui = flow.ui();
  const Button button{name, label, ButtonKind::Second, icon, false, 56};
  const float width = std::min(flow.width(), widgets::buttonWidth(ui, button));
  const base::Rect row = flow.take(widgets::buttonHeight(ui, button, width));
  flow.space(10);
  return flow.drawing() && widgets::drawButton(ui, button, widgets::placed(ui, row, {row.x, row.y, width, row.height}));
}

void outcome(Flow& flow, const Office& office) {
  Ui& ui = flow.ui();
  problemWords(flow, office.problem);
  if (office.done.empty()) return;
  flow.text(ui.tr(office.done, {{"file", office.file}}),
            {paint::TextStyle::Aside, ui.theme().sage, 17, false, semantics::Role::Status});
}

}  // namespace

void previewOf(Flow& flow, const Office& office) {
  const paint::Theme& t = flow.ui().theme();
  for (const state::HomePart& part : office.shown) {
    flow.text(part.title, {paint::TextStyle::Name, t.ink, 19, false, semantics::Role::Heading, 2});
    for (const exercise::Line& line : part.lines) {
      if (!line.label.empty()) flow.text(line.label, {paint::TextStyle::Label, t.ink2, 15});
      flow.text(line.words, {paint::TextStyle::Aside, t.ink, 18});
      flow.space(6);
    }
    flow.space(12);
  }
}

void waysOut(Flow& flow, const Office& office) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  flow.text(ui.tr("office.ways"), {paint::TextStyle::Name, t.ink, 19, false, semantics::Role::Heading, 2});
  flow.text(ui.tr("office.ways_words"), {paint::TextStyle::Aside, t.ink2, 17});
  flow.space(10);
  for (std::size_t i = 0; i < office.places.size(); ++i) {
    const std::string number = std::to_string(i);
    const std::string& name = office.places[i].name;
    if (wayButton(flow, "office.save_text." + number, ui.tr("office.save_text", {{"place", name}}),
                  paint::Icon::Save)) {
      ask(ui, state::SaveHome{i, state::TakeAs::Text});
    }
    if (state::canMakePdf() &&
        wayButton(flow, "office.save_pdf." + number, ui.tr("office.save_pdf", {{"place", name}}), paint::Icon::Save)) {
      ask(ui, state::SaveHome{i, state::TakeAs::Pdf});
    }
  }
  for (std::size_t i = 0; state::canMakePdf() && i < office.printers.size(); ++i) {
    if (wayButton(flow, "office.print." + std::to_string(i), ui.tr("office.print", {{"printer", office.printers[i]}}),
                  paint::Icon::Print)) {
      ask(ui, state::PrintHome{i});
    }
  }
  outcome(flow, office);
}

void drawOwnPage(Ui& ui, const AppState& s, const Office& office) {
  // Another window lies in front, and nobody knows who looks.
  if (s.behind) return drawBehind(ui);
  const std::vector<Button> actions = {
      {"office.own_close", ui.tr("office.own_close"), ButtonKind::Main, paint::Icon::Fold, false, 64}};
  const PrivacyLine line{paint::Icon::Lock, ui.tr("office.own_line")};
  Card card(ui, {"office", ui.tr("office.own_lead"), ui.tr("office.take_own"), 720, line, actions});
  Flow& flow = card.flow();
  if (office.shown.empty()) {
    flow.text(ui.tr("office.own_none"), {paint::TextStyle::Aside, ui.theme().ink2, 19});
  } else {
    previewOf(flow, office);
    flow.hairline();
    flow.space(16);
    waysOut(flow, office);
  }
  if (card.finish()) ui.push(state::GoBack{});
}

void drawGoingOut(Ui& ui, const AppState&, const Office& office) {
  std::optional<PrivacyLine> line;
  if (!office.code.empty()) line = PrivacyLine{paint::Icon::Info, ui.tr("office.code_line")};
  const std::vector<Button> actions = {{"office.clear", ui.tr("office.clear"), ButtonKind::Main, {}, false, 64}};
  CardSetup setup{"office", ui.tr("office.for_home"), ui.tr("office.what_goes"), 900, line, actions};
  setup.ownHead = !office.code.empty();
  Card card(ui, setup);
  Flow& flow = card.flow();
  if (!office.code.empty()) {
    codePart(flow, office);
    flow.space(28);
    flow.text(ui.tr("office.what_goes"),
              {paint::TextStyle::CardTitle, ui.theme().ink, 28, false, semantics::Role::Heading, 2});
    flow.space(8);
  }
  previewOf(flow, office);
  flow.hairline();
  flow.space(16);
  waysOut(flow, office);
  if (card.finish()) ask(ui, state::ClearTablet{});
}

}  // namespace tend::views
