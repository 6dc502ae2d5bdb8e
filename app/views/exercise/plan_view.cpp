#include "app/views/exercise/plan_view.h"

#include <algorithm>

#include "app/views/exercise/card.h"
#include "app/views/exercise/fill_field.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using exercise::Plan;
using exercise::PlanAnswer;
using exercise::PlanStep;
using widgets::Flow;
using widgets::Ui;

struct PlanScene {
  const state::AppState& state;
  const Plan& plan;
  const PlanAnswer& answer;
  bool alone = false;

  const PlanStep& open() const { return answer.steps[answer.open]; }
};

void question(Flow& flow, const std::string& words) {
  flow.text(words, {paint::TextStyle::Name, flow.ui().theme().ink, 19, false, semantics::Role::Heading, 2});
  flow.space(8);
}

/// One of several, in chips; returns the one asked for.
std::optional<std::size_t> chips(Flow& flow, const std::string& name, const std::string& label,
                                 const std::vector<std::string>& words, std::size_t chosen) {
  if (words.empty()) return std::nullopt;
  Ui& ui = flow.ui();
  const base::Rect rect = flow.take(widgets::chipsHeight(ui, words, chosen, flow.width()));
  return widgets::drawChips(ui, name, label, words, chosen, rect);
}

std::size_t indexOf(const std::vector<std::string>& words, const std::string& word) {
  const auto found = std::find(words.begin(), words.end(), word);
  return found == words.end() ? widgets::kNoneChosen : static_cast<std::size_t>(found - words.begin());
}

/// Suggestions, and below them one's own words; a suggestion is put into the field, where it can be changed.
void suggested(Flow& flow, const PlanScene& scene, const std::string& field, const std::string& label,
               const std::vector<std::string>& words, const std::string& now) {
  question(flow, label);
  const auto asked = chips(flow, "plan." + field, label, words, indexOf(words, now));
  if (asked) fillField(flow.ui(), field, words[*asked]);
  if (!words.empty()) flow.space(12);
  writing(flow, scene.state, {field, label, flow.ui().tr("plan.own"), false});
}

void people(Flow& flow, const PlanScene& scene) {
  if (scene.plan.who.empty()) return;
  Ui& ui = flow.ui();
  std::vector<std::string> words;
  std::size_t chosen = widgets::kNoneChosen;
  for (const Plan::Person& person : scene.plan.who) {
    if (person.id == scene.open().who) chosen = words.size();
    words.push_back(person.words.of(scene.alone));
  }
  const std::string label = ui.tr("plan.who");
  question(flow, label);
  const auto asked = chips(flow, "plan.who", label, words, chosen);
  if (asked) ui.push(state::does(exercise::ChoosePlanWho{scene.plan.who[*asked].id}));
  flow.space(24);
}

bool link(Flow& flow, const widgets::TextLink& words) {
  Ui& ui = flow.ui();
  const base::Rect row = flow.take(widgets::textLinkHeight(ui, words, flow.width()));
  const float width = std::min(row.width, std::max(48.0F, widgets::textLinkWidth(ui, words)));
  return widgets::drawTextLink(ui, words, widgets::placed(ui, row, {row.x, row.y, width, row.height}));
}

void openStep(Flow& flow, const PlanScene& scene) {
  Ui& ui = flow.ui();
  const std::size_t at = scene.answer.open;
  std::vector<std::string> what;
  for (const exercise::Words& words : scene.plan.what) what.push_back(words.of(scene.alone));
  suggested(flow, scene, exercise::planWhatField(at), ui.tr("plan.what"), what, scene.open().what);
  flow.space(24);
  people(flow, scene);
  suggested(flow, scene, exercise::planWhenField(at), ui.tr("plan.when"), scene.plan.when, scene.open().when);
  if (scene.answer.steps.size() < 2 && scene.open().empty()) return;
  flow.space(8);
  if (link(flow, {"plan.remove", ui.tr("plan.remove"), false, false, {}, true})) {
    ui.push(state::does(exercise::RemovePlanStep{at}));
  }
}

/// A step that is not being written: what it says, and a way back into it.
void closedStep(Flow& flow, const PlanScene& scene, std::size_t at) {
  Ui& ui = flow.ui();
  widgets::Row row;
  row.name = "plan.step";
  row.index = at;
  row.label = exercise::planWords(scene.plan, scene.answer.steps[at], scene.alone);
  if (row.label.empty()) row.label = ui.tr("plan.empty");
  row.detail = ui.tr("plan.change");
  row.icon = paint::Icon::Pen;
  const base::Rect rect = flow.take(widgets::rowHeight(ui, row, flow.width()));
  ui.canvas().roundStroke(rect, 12, ui.theme().highContrast ? 2.0F : 1.0F, ui.theme().hair);
  if (widgets::drawRow(ui, row, rect)) ui.push(state::does(exercise::OpenPlanStep{at}));
}

void steps(Flow& flow, const PlanScene& scene) {
  Ui& ui = flow.ui();
  for (std::size_t i = 0; i < scene.answer.steps.size(); ++i) {
    if (i > 0) flow.space(16);
    if (i == scene.answer.open) {
      openStep(flow, scene);
    } else {
      closedStep(flow, scene, i);
    }
  }
  if (!exercise::canAddPlanStep(scene.plan, scene.answer)) return;
  flow.space(8);
  if (link(flow, {"plan.add", ui.tr("plan.add"), false, true, {}, false})) {
    ui.push(state::does(exercise::OpenPlanStep{scene.answer.steps.size()}));
  }
}

}  // namespace

void drawPlan(Ui& ui, const state::AppState& s, const state::Activity& activity) {
  const auto* plan = std::get_if<Plan>(&activity.exercise->definition);
  const auto* answer = std::get_if<PlanAnswer>(&activity.answer);
  if (plan == nullptr || answer == nullptr) return;
  Card card(ui, {"exercise", activity.exercise->head.title, plan->label.of(activity.alone), 720, privacyLine(ui, s),
                 stopAndGo(ui)});
  Flow& flow = card.flow();
  if (!plan->small.empty()) {
    flow.text(plan->small, {paint::TextStyle::Aside, ui.theme().ink2, 18});
    flow.space(20);
  }
  steps(flow, {s, *plan, *answer, activity.alone});
  takeStopAndGo(ui, card.finish());
}

}  // namespace tend::views
