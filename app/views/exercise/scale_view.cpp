#include "app/views/exercise/scale_view.h"

#include <algorithm>

#include "app/views/exercise/card.h"
#include "app/views/exercise/scale_parts.h"
#include "app/views/exercise/stages.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"

namespace tend::views {

using exercise::Scale;
using exercise::ScaleAnswer;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

widgets::StepScale stepsOf(const ScaleScene& s, std::size_t item, widgets::StepWords shows) {
  return {"scale." + std::to_string(item), s.scale.items[item].name, s.scale.words, s.answer.steps[item], shows};
}

void takeStep(Ui& ui, std::size_t item, std::optional<int> asked) {
  if (!asked) return;
  if (*asked > 0) return ui.push(state::does(exercise::SetStep{item, *asked}));
  ui.push(state::does(exercise::LeaveEmpty{item}));
}

namespace {

constexpr float kFootGapPx = 8;
constexpr float kBackPx = 56;

/// The foot where one item is shown: back, leave empty and on in one line, stopping below (design, screen 04b).
struct OneFoot {
  std::size_t at = 0;
  bool last = false;
  std::string finish;

  Button next(Ui& ui) const {
    if (last) return {"exercise.finish", finish, ButtonKind::Main, {}, false, 56};
    return {"scale.next", ui.tr("scale.next"), ButtonKind::Main, {}, false, 56};
  }
  Button empty(Ui& ui) const { return {"scale.empty", ui.tr("scale.empty"), ButtonKind::Quiet, {}, false, 56}; }
  Button stop(Ui& ui) const { return {"exercise.stop", ui.tr("exercise.stop"), ButtonKind::Quiet, {}, false, 48}; }

  bool inOneLine(Ui& ui, float width) const {
    const float back = at > 0 ? kBackPx * ui.u() + kFootGapPx : 0;
    return back + widgets::buttonWidth(ui, empty(ui)) + kFootGapPx + widgets::buttonWidth(ui, next(ui)) <= width;
  }
  float lineHeight(Ui& ui, float width) const {
    return std::max(widgets::buttonHeight(ui, empty(ui), width), widgets::buttonHeight(ui, next(ui), width));
  }
  float height(Ui& ui, float width) const {
    const float stopping = kFootGapPx + widgets::buttonHeight(ui, stop(ui), width);
    if (inOneLine(ui, width)) return lineHeight(ui, width) + stopping;
    return 2 * (lineHeight(ui, width) + kFootGapPx) + (at > 0 ? kBackPx * ui.u() + kFootGapPx : 0) + stopping -
           kFootGapPx;
  }

  void back(Ui& ui, base::Rect rect) const {
    const float radius = 14 * ui.u();
    ui.canvas().roundStroke(rect, radius, ui.theme().highContrast ? 2.0F : 1.5F, ui.theme().sage);
    const widgets::ToolButton button{"scale.back", ui.tr("scale.back"), widgets::backwardIcon(ui)};
    if (widgets::drawToolButton(ui, button, rect)) ui.push(state::does(exercise::ShowItem{at - 1}));
  }
  void pressEmpty(Ui& ui) const {
    ui.push(state::does(exercise::LeaveEmpty{at}));
    if (!last) ui.push(state::does(exercise::ShowItem{at + 1}));
  }
  void pressNext(Ui& ui) const {
    if (last) return ui.push(state::FinishExercise{});
    ui.push(state::does(exercise::ShowItem{at + 1}));
  }

  void draw(Ui& ui, base::Rect rect) const {
    const float line = lineHeight(ui, rect.width);
    float y = rect.y + line;
    if (inOneLine(ui, rect.width)) {
      const float start = at > 0 ? kBackPx * ui.u() + kFootGapPx : 0;
      const float least = widgets::buttonWidth(ui, next(ui));
      const float wide = std::max(least, (rect.width - start - kFootGapPx) * 0.56F);
      const float main = std::min(wide, rect.width - start - kFootGapPx - widgets::buttonWidth(ui, empty(ui)));
      const base::Rect first{rect.x, rect.y, kBackPx * ui.u(), line};
      const base::Rect second{rect.x + start, rect.y, rect.width - start - kFootGapPx - main, line};
      if (at > 0) back(ui, widgets::placed(ui, rect, first));
      if (widgets::drawButton(ui, empty(ui), widgets::placed(ui, rect, second))) pressEmpty(ui);
      const base::Rect third{rect.right() - main, rect.y, main, line};
      if (widgets::drawButton(ui, next(ui), widgets::placed(ui, rect, third))) pressNext(ui);
    } else {
      if (widgets::drawButton(ui, empty(ui), {rect.x, rect.y, rect.width, line})) pressEmpty(ui);
      if (widgets::drawButton(ui, next(ui), {rect.x, y + kFootGapPx, rect.width, line})) pressNext(ui);
      y += kFootGapPx + line;
      const base::Rect below{rect.x, y + kFootGapPx, rect.width, kBackPx * ui.u()};
      if (at > 0) back(ui, widgets::placed(ui, rect, {below.x, below.y, kBackPx * ui.u(), below.height}));
      if (at > 0) y = below.bottom();
    }
    const Button stopping = stop(ui);
    const float height = widgets::buttonHeight(ui, stopping, rect.width);
    if (widgets::drawButton(ui, stopping, {rect.x, y + kFootGapPx, rect.width, height})) {
      ui.push(state::LeaveExercise{});
    }
  }
};

std::string leadOf(Ui& ui, const state::AppState& s, const state::Activity& activity) {
  return state::hasTwoPages(activity) ? turnOf(ui, s, activity.pages.turn) : std::string();
}

std::string withPlace(Ui& ui, const std::string& lead, const ScaleScene& scene) {
  const std::string place = ui.tr("scale.place", {{"at", std::to_string(scene.answer.at + 1)},
                                                  {"count", std::to_string(scene.scale.items.size())}});
  return lead.empty() ? place : lead + " \xC2\xB7 " + place;
}

void drawOneByOne(Ui& ui, const ScaleScene& scene, CardSetup setup, const std::string& finish) {
  const OneFoot foot{scene.answer.at, scene.answer.at + 1 >= scene.scale.items.size(), finish};
  setup.lead = withPlace(ui, setup.lead, scene);
  setup.foot = CardFoot{[foot](Ui& on, float width) { return foot.height(on, width); },
                        [foot](Ui& on, base::Rect rect) { foot.draw(on, rect); }};
  setup.actions.clear();
  Card card(ui, std::move(setup));
  scaleOne(card.flow(), scene);
  card.finish();
}

void drawAll(Ui& ui, const ScaleScene& scene, CardSetup setup) {
  const std::string title = setup.title;
  Card card(ui, std::move(setup));
  Flow& flow = card.flow();
  if (fitsColumns(ui, flow.width())) {
    scaleColumns(flow, scene, title);
  } else {
    scaleStack(flow, scene);
  }
  flow.space(12);
  flow.text(ui.tr("scale.note"), {paint::TextStyle::Aside, ui.theme().ink3, 16});
  takeStopAndGo(ui, card.finish());
}

}  // namespace

void drawScale(Ui& ui, const state::AppState& s, const state::Activity& activity) {
  const auto* scale = std::get_if<Scale>(&activity.exercise->definition);
  const auto* answer = std::get_if<ScaleAnswer>(&activity.answer);
  if (scale == nullptr || answer == nullptr || scale->items.empty() || scale->words.empty()) return;
  const ScaleScene scene{*scale, *answer, activity.alone};
  const std::string finish = state::hasTwoPages(activity) ? ui.tr("exercise.fold") : ui.tr("exercise.finish");
  const std::string title = scale->question.empty() ? activity.exercise->head.title : scale->question;
  CardSetup setup{"exercise", leadOf(ui, s, activity), title, 1056, privacyLine(ui, s), stopAndGo(ui, finish)};
  for (std::size_t i = 0; i < scale->items.size(); ++i) {
    setup.sideways.push_back(widgets::stepScaleDrag(stepsOf(scene, i, widgets::StepWords::None).name));
  }
  const bool phone = ui.layout().screen == state::ScreenClass::Phone;
  if (phone && scale->items.size() > 1) return drawOneByOne(ui, scene, std::move(setup), finish);
  drawAll(ui, scene, std::move(setup));
}

}  // namespace tend::views
