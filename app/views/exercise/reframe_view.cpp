#include "app/views/exercise/reframe_view.h"

#include "app/views/exercise/card.h"
#include "app/views/exercise/reframe_parts.h"

namespace tend::views {
namespace {

using widgets::Ui;

PrivacyLine seenBy(Ui& ui, const state::AppState& s) {
  return s.activity->quiet ? privacyLine(ui, s) : PrivacyLine{paint::Icon::Lock, ui.tr("reframe.sees")};
}

/// Nothing is finished here, and nothing is kept: there is help, and there is leaving.
void drawHelp(Ui& ui, const ReframeScene& scene) {
  std::vector<widgets::Button> actions = stopAndGo(ui);
  actions[1].name = "reframe.help";
  actions[1].label = ui.tr("care.help");
  Card card(ui, {"exercise",
                 {},
                 ui.tr("reframe.help_title"),
                 720,
                 PrivacyLine{paint::Icon::Lock, ui.tr("exercise.sees_quiet")},
                 actions,
                 {},
                 {},
                 CardGround::Desk});
  reframeHelp(card.flow(), scene);
  const auto pressed = card.finish();
  if (pressed == std::size_t{0}) ui.push(state::LeaveExercise{});
  if (pressed == std::size_t{1}) ui.push(state::OpenScreen{state::Screen::Help});
}

}  // namespace

void drawReframe(Ui& ui, const state::AppState& s, const state::Activity& activity) {
  const auto* reframe = std::get_if<exercise::Reframe>(&activity.exercise->definition);
  const auto* answer = std::get_if<exercise::ReframeAnswer>(&activity.answer);
  if (reframe == nullptr || answer == nullptr) return;
  const ReframeScene scene{s, *reframe, *answer};
  if (exercise::leadsToHelp(*reframe, *answer)) return drawHelp(ui, scene);
  Card card(ui, {"exercise",
                 reframe->lead,
                 activity.exercise->head.title,
                 reframe->hasFirst() ? 0.0F : 760.0F,
                 seenBy(ui, s),
                 stopAndGo(ui),
                 {},
                 {},
                 CardGround::Desk});
  reframePages(card.flow(), scene);
  reframeHints(card.flow(), exercise::hints(*reframe, *answer));
  reframeExample(card.flow(), scene);
  takeStopAndGo(ui, card.finish());
}

}  // namespace tend::views
