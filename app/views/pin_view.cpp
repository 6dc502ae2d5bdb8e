#include "app/views/pin_view.h"

#include <algorithm>
#include <cmath>

#include "app/state/office.h"
#include "app/state/place.h"
#include "app/widgets/fit.h"
#include "app/widgets/page_column.h"
#include "app/widgets/pin_pad.h"

namespace tend::views {
namespace {

using state::AppState;
using state::PinFor;
using state::PinTask;
using widgets::Flow;
using widgets::Ui;

constexpr float kAsidePx = 900;  // from this width up, and where height is short, the pad stands beside the words
constexpr float kFootPx = 160;   // below the keys

struct PinWords {
  const char* title;
  const char* words;
};

PinWords wordsOf(const AppState& s) {
  const bool office = s.place->kind == state::PlaceKind::Office;
  switch (s.place->pad.task) {
    case PinTask::Choose:
      return {"pin.choose", office ? "pin.choose_office" : "pin.choose_kiosk"};
    case PinTask::Again:
      return {"pin.again", "pin.again_words"};
    case PinTask::Enter:
      break;
  }
  if (office && state::officeOf(s)->behindPin) return {"pin.office", "pin.office_return"};
  if (office) return {"pin.office", s.place->pad.purpose == PinFor::Leave ? "pin.office_leave" : "pin.office_open"};
  return {"pin.kiosk", "pin.kiosk_open"};
}

/// What went wrong, or how long the pad rests; empty: nothing. It keeps its room, so that the keys do not move.
std::string tidings(Ui& ui, const AppState& s) {
  const state::PinPad& pad = s.place->pad;
  if (pad.restsFor > 0) return ui.strings().plural("pin.rests", static_cast<unsigned long>(pad.restsFor));
  return pad.problem.empty() ? std::string() : ui.tr(pad.problem);
}

void head(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  const PinWords words = wordsOf(s);
  const base::Rect key = flow.take(44 * ui.u());
  if (flow.drawing())
    ui.canvas().icon(paint::Icon::Key, {key.x + key.width / 2, key.y + key.height / 2}, 40 * ui.u(), t.sage, 1.4F);
  flow.space(8);
  flow.text(ui.tr(words.title), {paint::TextStyle::PageTitle, t.ink, 0, true, semantics::Role::Heading, 1, true});
  flow.space(8);
  flow.text(ui.tr(words.words), {paint::TextStyle::Aside, t.ink2, 19, true, semantics::Role::Text, 0, true});
}

void foot(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  const std::string told = tidings(ui, s);
  if (!told.empty()) flow.text(told, {paint::TextStyle::Aside, t.clay, 18, true, semantics::Role::Status, 0, true});
  if (told.empty())
    flow.text(ui.tr("pin.tries"), {paint::TextStyle::Aside, t.ink2, 17, true, semantics::Role::Text, 0, true});
  if (s.place->pad.task == PinTask::Enter) return;
  flow.space(8);
  flow.text(ui.tr("pin.lost"), {paint::TextStyle::Aside, t.ink2, 17, true, semantics::Role::Text, 0, true});
}

void pad(Ui& ui, const AppState& s, base::Rect room) {
  const float scale = std::min({room.width / widgets::kPinPadWidth, room.height / widgets::kPinPadHeight, 1.0F});
  const float width = widgets::kPinPadWidth * scale;
  const float height = widgets::kPinPadHeight * scale;
  const base::Rect at{room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height};
  const state::PinPad& state = s.place->pad;
  const widgets::PinPadLook look{state.typed.count(), state.restsFor > 0, state.purpose != PinFor::SetUp, scale};
  if (const auto key = widgets::drawPinPad(ui, look, at)) ui.push(state::PressPin{*key});
}

/// The pad between its words. Where large letters leave no room for it below them, it comes first.
void below(Ui& ui, const AppState& s, base::Rect words) {
  constexpr float kLeastPx = 420;
  const float above = widgets::measured(ui, words.width, [&](Flow& f) { head(f, s); });
  const float after = widgets::measured(ui, words.width, [&](Flow& f) { foot(f, s); });
  const float fits = std::min(1.0F, (words.width - 24) / widgets::kPinPadWidth) * widgets::kPinPadHeight;
  const bool first = above + std::min(fits, kLeastPx) + 24 > words.height;
  const float room = first ? words.height : std::max(kLeastPx, words.height - above - after - 48);
  const float keys = std::min(room, first ? fits : widgets::kPinPadHeight);
  const float top = ui.beginScroll(widgets::idOf("pin.words"), words);
  // A tall screen has it at the height of the eyes. What stands below the keys changes, and must not move them.
  const float spare = first ? 0 : words.height - above - keys - 48 - kFootPx * ui.u();
  Flow flow(ui, {words.x, top + std::round(std::max(0.0F, spare) * 0.4F), words.width, 0});
  if (first) {
    pad(ui, s, flow.take(keys));
    flow.take(24);
  }
  head(flow, s);
  flow.take(24);
  if (!first) {
    pad(ui, s, flow.take(keys));
    flow.take(24);
  }
  foot(flow, s);
  ui.endScroll(flow.y() - top);
}

}  // namespace

void drawPin(Ui& ui, const AppState& s) {
  const base::Rect main = ui.layout().main;
  ui.beginLayer("pin", main);
  const semantics::Scope scope(
      ui.tree(), {widgets::idOf("pin"), semantics::Role::Group, ui.tr(wordsOf(s).title), {}, 0, 0, main, {}});
  ui.canvas().fill(main, ui.theme().page);
  const float margin = widgets::sideMargin(ui);
  const bool beside = (main.width >= kAsidePx && main.width >= main.height) || main.height < 560;
  const base::Rect words{main.x + margin, main.y + margin,
                         beside ? main.width / 2 - 1.5F * margin : main.width - 2 * margin, main.height - 2 * margin};
  const auto all = [&](Flow& flow) {
    head(flow, s);
    flow.space(24);
    foot(flow, s);
  };
  if (beside) {
    const float height = std::min(words.height, widgets::measured(ui, words.width, all));
    const float top = ui.beginScroll(widgets::idOf("pin.words"), words);
    Flow flow(ui, {words.x, top + (words.height - height) / 2, words.width, 0});
    all(flow);
    ui.endScroll(flow.y() - top);
    pad(ui, s, {words.right() + margin, words.y, words.width, words.height});
  } else {
    below(ui, s, words);
  }
  ui.endLayer();
}

}  // namespace tend::views
