#include "app/views/exercise/choose_view.h"

#include <algorithm>
#include <cmath>

#include "app/views/exercise/card.h"
#include "app/views/exercise/choose_parts.h"
#include "app/views/exercise/stages.h"
#include "app/widgets/choice.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using exercise::ChooseOption;
using exercise::ShowScene;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

constexpr float kFootGapPx = 8;

/// The keyboard (and whoever is read to) goes on with the scene: at what was chosen in it, or its first way.
void show(Ui& ui, const ChooseNow& now, std::size_t scene) {
  ui.push(state::does(ShowScene{scene}));
  widgets::Memory& m = ui.memory();
  m.focus = widgets::partId(optionsName(scene), now.answer.chosen[scene].value_or(0));
  if (m.focusVisible) m.revealFocus = m.focus;
}

/// What stands at the foot: back where there is something before, on or the end, and stopping.
struct SceneFoot {
  const ChooseNow now;
  std::string finish;

  bool last() const { return now.answer.at + 1 >= now.kind.scenes.size(); }
  Button stop(Ui& ui) const { return {"exercise.stop", ui.tr("exercise.stop"), ButtonKind::Quiet, {}, false, 56}; }
  Button back(Ui& ui) const { return {"choose.back", ui.tr("choose.back"), ButtonKind::Second, {}, false, 56}; }
  Button on(Ui& ui) const {
    if (last()) return {"exercise.finish", finish, ButtonKind::Main, {}, false, 56};
    return {"choose.next", ui.tr("choose.next"), ButtonKind::Main, {}, false, 56};
  }
  void goBack(Ui& ui) const { show(ui, now, now.answer.at - 1); }
  void goOn(Ui& ui) const {
    if (last()) return ui.push(state::FinishExercise{});
    show(ui, now, now.answer.at + 1);
  }
};

/// On phones: back and on in one line where they fit, for thumbs, and stopping below.
struct PhoneFoot {
  SceneFoot foot;

  bool hasBack() const { return foot.now.answer.at > 0; }
  bool inOneLine(Ui& ui, float width) const {
    return widgets::buttonWidth(ui, foot.back(ui)) + kFootGapPx + widgets::buttonWidth(ui, foot.on(ui)) <= width;
  }
  Button stop(Ui& ui) const {
    Button button = foot.stop(ui);
    button.height = 48;
    return button;
  }
  float height(Ui& ui, float width) const {
    const float stopping = kFootGapPx + widgets::buttonHeight(ui, stop(ui), width);
    const float line = widgets::buttonHeight(ui, foot.on(ui), width) + stopping;
    if (!hasBack() || inOneLine(ui, width)) return line;
    return line + kFootGapPx + widgets::buttonHeight(ui, foot.back(ui), width);
  }
  void draw(Ui& ui, base::Rect r) const {
    float y = r.y;
    const float on = widgets::buttonHeight(ui, foot.on(ui), r.width);
    if (hasBack() && inOneLine(ui, r.width)) {
      const float wide = std::max(widgets::buttonWidth(ui, foot.back(ui)), std::floor(r.width * 0.32F));
      const float back = std::min(wide, r.width - kFootGapPx - widgets::buttonWidth(ui, foot.on(ui)));
      if (widgets::drawButton(ui, foot.back(ui), widgets::placed(ui, r, {r.x, y, back, on}))) foot.goBack(ui);
      const base::Rect rest{r.x + back + kFootGapPx, y, r.width - back - kFootGapPx, on};
      if (widgets::drawButton(ui, foot.on(ui), widgets::placed(ui, r, rest))) foot.goOn(ui);
    } else {
      if (hasBack()) {
        const float back = widgets::buttonHeight(ui, foot.back(ui), r.width);
        if (widgets::drawButton(ui, foot.back(ui), {r.x, y, r.width, back})) foot.goBack(ui);
        y += back + kFootGapPx;
      }
      if (widgets::drawButton(ui, foot.on(ui), {r.x, y, r.width, on})) foot.goOn(ui);
    }
    y += on + kFootGapPx;
    const float height = widgets::buttonHeight(ui, stop(ui), r.width);
    if (widgets::drawButton(ui, stop(ui), {r.x, y, r.width, height})) ui.push(state::LeaveExercise{});
  }
};

std::string leadOf(Ui& ui, const state::AppState& s, const state::Activity& activity, const ChooseNow& now) {
  const std::string place = ui.tr(
      "choose.place", {{"at", std::to_string(now.answer.at + 1)}, {"count", std::to_string(now.kind.scenes.size())}});
  const std::string before =
      state::hasTwoPages(activity) ? turnOf(ui, s, activity.pages.turn) : activity.exercise->head.title;
  return before + " \xC2\xB7 " + place;
}

/// Makes a scene open again that was answered.
void leaveOpen(Flow& flow, const ChooseNow& now) {
  if (!now.answer.chosen[now.answer.at]) return;
  Ui& ui = flow.ui();
  const widgets::TextLink link{"choose.leave_open", ui.tr("choose.leave_open"), false, false, {}, true};
  const base::Rect row = flow.take(widgets::textLinkHeight(ui, link, flow.width()));
  const float width = std::min(row.width, std::max(48.0F, widgets::textLinkWidth(ui, link)));
  if (!widgets::drawTextLink(ui, link, widgets::placed(ui, row, {row.x, row.y, width, row.height}))) return;
  // The link goes with the choice.
  ui.memory().focus = widgets::partId(optionsName(now.answer.at), *now.answer.chosen[now.answer.at]);
  ui.push(state::does(ChooseOption{now.answer.at, std::nullopt}));
}

void sceneWords(Flow& flow, const ChooseNow& now) {
  Ui& ui = flow.ui();
  const bool phone = ui.layout().screen == state::ScreenClass::Phone;
  flow.space(8);
  flow.text(now.scene().text, {paint::TextStyle::SmallSection, ui.theme().ink, phone ? 23.0F : 27.0F});
  flow.space(phone ? 12 : 16);
  flow.text(questionOf(ui, now), {paint::TextStyle::Name, ui.theme().ink2, 19, false, semantics::Role::Heading, 1});
  flow.space(12);
}

}  // namespace

std::string optionsName(std::size_t scene) { return "choose.option." + std::to_string(scene); }

std::string questionOf(Ui& ui, const ChooseNow& now) {
  return now.scene().question.empty() ? ui.tr("choose.question") : now.scene().question;
}

void drawChoose(Ui& ui, const state::AppState& s, const state::Activity& activity) {
  const auto* kind = std::get_if<exercise::Choose>(&activity.exercise->definition);
  const auto* answer = std::get_if<exercise::ChooseAnswer>(&activity.answer);
  if (kind == nullptr || answer == nullptr || kind->scenes.empty()) return;
  const ChooseNow now{*kind, *answer};
  const SceneFoot foot{now, ui.tr(state::hasTwoPages(activity) ? "exercise.fold" : "exercise.finish")};
  CardSetup setup{"exercise", leadOf(ui, s, activity, now), {}, 760, privacyLine(ui, s), {}};
  if (ui.layout().screen == state::ScreenClass::Phone) {
    const PhoneFoot phone{foot};
    setup.foot = CardFoot{[phone](Ui& on, float width) { return phone.height(on, width); },
                          [phone](Ui& on, base::Rect rect) { phone.draw(on, rect); }};
  } else {
    setup.actions = {foot.stop(ui), foot.on(ui)};
    if (answer->at > 0) setup.actions.insert(setup.actions.begin() + 1, foot.back(ui));
  }
  Card card(ui, std::move(setup));
  Flow& flow = card.flow();
  sceneWords(flow, now);
  sceneOptions(flow, now);
  leaveOpen(flow, now);
  flow.space(12);
  flow.text(ui.tr("choose.note"), {paint::TextStyle::Aside, ui.theme().ink3, 16});
  const auto pressed = card.finish();
  if (!pressed) return;
  if (*pressed == 0) return ui.push(state::LeaveExercise{});
  if (answer->at > 0 && *pressed == 1) return foot.goBack(ui);
  foot.goOn(ui);
}

}  // namespace tend::views
