// The last page: a few words to end with, and back to the page.
#include "app/views/exercise/card.h"
#include "app/views/exercise/own_result.h"
#include "app/views/exercise/stages.h"

namespace tend::views {
namespace {

/// Of what is kept only when somebody asks: where it is now. Quiet ones are kept nowhere, and say so.
std::optional<PrivacyLine> seenBy(widgets::Ui& ui, const state::AppState& s) {
  const state::Activity& activity = *s.activity;
  const bool empty = exercise::isEmpty(*activity.exercise, activity.answer);
  if (!exercise::keptWhenAsked(*activity.exercise) || empty) return std::nullopt;
  if (activity.quiet) return privacyLine(ui, s);
  return PrivacyLine{paint::Icon::Lock, activity.keepAsked ? ui.tr("reframe.kept") : ui.tr("reframe.not_kept")};
}

}  // namespace

void drawClosing(widgets::Ui& ui, const state::AppState& s, const state::Activity& activity) {
  const exercise::Head& head = activity.exercise->head;
  std::vector<widgets::Button> actions;
  const bool keeps = state::canKeepWritten(s);
  if (keeps) actions.push_back({"reframe.keep", ui.tr("reframe.keep"), widgets::ButtonKind::Second, {}, false, 56});
  const char* back = s.place ? "office.back" : "exercise.back";
  actions.push_back({back, ui.tr(back), widgets::ButtonKind::Main, {}, false, 56});
  Card card(ui, {"exercise", ui.tr("exercise.closing"), head.title, 720, seenBy(ui, s), actions});
  paragraphs(card.flow(), head.closingFor(activity.alone));
  if (!state::hasTwoPages(activity)) ownResult(card.flow(), activity);
  const auto pressed = card.finish();
  if (!pressed) return;
  if (keeps && *pressed == 0) return ui.push(state::KeepWritten{});
  ui.push(state::LeaveExercise{});
}

}  // namespace tend::views
