// The ways to answer a scene: a row each, with its feedback beneath the one that is chosen. All look alike.
#include <algorithm>
#include <cmath>
#include <optional>

#include "app/state/activity.h"
#include "app/views/exercise/choose_parts.h"
#include "app/widgets/choice.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using exercise::SceneOption;
using widgets::Flow;
using widgets::Ui;

constexpr float kRowPx = 56;
constexpr float kPadPx = 16;
constexpr float kPadYPx = 14;
constexpr float kSignPx = 28;
constexpr float kSignGapPx = 14;
constexpr float kGapPx = 8;
constexpr float kRadiusPx = 14;
constexpr float kMostSignGrowth = 1.25F;  // large words need the room
constexpr float kIndentedPx = 420;        // from this width on the feedback begins where the words do

float signPx(const Ui& ui) { return kSignPx * std::min(ui.u(), kMostSignGrowth); }
float signRoom(const Ui& ui) { return signPx(ui) + kSignGapPx; }

/// An option as it stands in a column of this width.
struct OptionPlan {
  paint::TextBox words, feedback;
  float wordsHeight = 0, feedbackHeight = 0;
  float feedbackAt = 0;  // from the start of the box
  float row = 0;         // its height without the feedback
  float height(const Ui& ui) const { return feedbackHeight > 0 ? row + feedbackHeight + kPadYPx * ui.u() : row; }
};

OptionPlan planOf(Ui& ui, const SceneOption& option, float width, bool chosen) {
  OptionPlan plan;
  const float room = width - 2 * kPadPx - signRoom(ui);
  plan.words = widgets::fitted(ui, option.text, widgets::textBox(ui, paint::TextStyle::Aside, room, 19));
  plan.wordsHeight = widgets::measure(ui, option.text, plan.words).height;
  plan.row = std::max(kRowPx * ui.u(), std::round(plan.wordsHeight + 2 * kPadYPx * ui.u()));
  if (!chosen) return plan;
  plan.feedbackAt = kPadPx + (width >= kIndentedPx * ui.u() ? signRoom(ui) : 0);
  const float wide = width - plan.feedbackAt - kPadPx;
  plan.feedback = widgets::fitted(ui, option.feedback, widgets::textBox(ui, paint::TextStyle::Aside, wide, 18));
  plan.feedbackHeight = widgets::measure(ui, option.feedback, plan.feedback).height;
  return plan;
}

void drawSign(Ui& ui, base::Point centre, bool chosen) {
  const paint::Theme& t = ui.theme();
  const float radius = signPx(ui) / 2;
  if (chosen) {
    ui.canvas().disc(centre, radius, t.sage);
    return ui.canvas().icon(paint::Icon::Leaf, centre, radius * 1.2F, t.on, 1.8F);
  }
  ui.canvas().disc(centre, radius, t.slip);
  ui.canvas().ring(centre, radius - 0.75F, t.highContrast ? 2.0F : 1.5F, t.edge);
}

void drawGround(Ui& ui, base::Rect box, bool chosen, bool held) {
  const paint::Theme& t = ui.theme();
  ui.canvas().roundFill(box, kRadiusPx, chosen ? t.sageT : (held ? t.desk : t.slip));
  const float thin = t.highContrast ? 2.0F : 1.0F;
  ui.canvas().roundStroke(box, kRadiusPx, chosen ? thin + 1 : thin, chosen ? t.sage : t.hair);
}

/// Also brings the feedback into view where the row is asked for.
widgets::Response rowTarget(Ui& ui, const ChooseNow& now, std::size_t i, base::Rect row, base::Rect box) {
  const semantics::NodeId id = widgets::partId(optionsName(now.answer.at), i);
  if (ui.memory().revealFocus == id) {
    ui.memory().revealFocus = 0;
    ui.reveal(box);
  }
  return widgets::radioPart(ui, optionsName(now.answer.at), i, now.scene().options[i].text, row,
                            now.answer.chosen[now.answer.at] == i);
}

/// True where it was asked for.
bool drawOption(Ui& ui, const ChooseNow& now, std::size_t i, const OptionPlan& plan, base::Rect box) {
  const SceneOption& option = now.scene().options[i];
  const bool chosen = now.answer.chosen[now.answer.at] == i;
  const base::Rect row{box.x, box.y, box.width, plan.row};
  const widgets::Response response = rowTarget(ui, now, i, row, box);
  drawGround(ui, box, chosen, response.held);
  const base::Rect sign = widgets::placed(ui, row, {row.x + kPadPx, row.y, signPx(ui), row.height});
  drawSign(ui, {sign.x + sign.width / 2, std::round(row.y + row.height / 2)}, chosen);
  const base::Rect words =
      widgets::placed(ui, row, {row.x + kPadPx + signRoom(ui), row.y, plan.words.widthPx, row.height});
  const float y = row.y + std::round((row.height - plan.wordsHeight) / 2);
  widgets::put(ui, option.text, {words.x, y}, plan.words, ui.theme().ink);
  if (chosen) {
    const base::Rect at{box.x + plan.feedbackAt, row.bottom(), plan.feedback.widthPx, plan.feedbackHeight};
    const base::Rect placed = widgets::placed(ui, box, at);
    widgets::put(ui, option.feedback, {placed.x, placed.y}, plan.feedback, ui.theme().ink2);
    ui.say(semantics::Role::Status, option.feedback, placed);
  }
  if (response.focused) ui.focusRing(box, kRadiusPx);
  return response.clicked;
}

}  // namespace

void sceneOptions(Flow& flow, const ChooseNow& now) {
  Ui& ui = flow.ui();
  const std::vector<SceneOption>& options = now.scene().options;
  const std::string name = optionsName(now.answer.at);
  std::vector<OptionPlan> plans;
  float height = -kGapPx;
  for (std::size_t i = 0; i < options.size(); ++i) {
    plans.push_back(planOf(ui, options[i], flow.width(), now.answer.chosen[now.answer.at] == i));
    height += plans.back().height(ui) + kGapPx;
  }
  const base::Rect all = flow.take(height);
  const semantics::Scope group(ui.tree(), widgets::radioGroup(name, questionOf(ui, now), all));
  std::optional<std::size_t> asked = widgets::radioKeys(ui, name, options.size());
  float y = all.y;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const base::Rect box{all.x, y, all.width, plans[i].height(ui)};
    if (drawOption(ui, now, i, plans[i], box)) asked = i;
    y = box.bottom() + kGapPx;
  }
  if (!asked || now.answer.chosen[now.answer.at] == *asked) return;
  ui.push(state::does(exercise::ChooseOption{now.answer.at, *asked}));
  // What opens beneath it is seen with the next frame.
  ui.memory().revealFocus = widgets::partId(name, *asked);
}

}  // namespace tend::views
