#include "app/views/exercise/reflect_view.h"

#include "app/views/exercise/card.h"
#include "app/views/exercise/stages.h"

namespace tend::views {

using widgets::Flow;

void drawReflect(widgets::Ui& ui, const state::AppState& s, const state::Activity& activity) {
  const auto* reflect = std::get_if<exercise::Reflect>(&activity.exercise->definition);
  if (reflect == nullptr) return;
  const bool two = state::hasTwoPages(activity);
  const std::string lead = two ? turnOf(ui, s, activity.pages.turn) : std::string();
  Card card(ui, {"exercise", lead, activity.exercise->head.title, 720, privacyLine(ui, s),
                 stopAndGo(ui, two ? ui.tr("exercise.fold") : std::string())});
  Flow& flow = card.flow();
  const paint::Theme& t = ui.theme();
  for (const exercise::ReflectQuestion& question : reflect->questions) {
    const std::string& label = question.of(activity.alone);
    flow.text(label, {paint::TextStyle::Name, t.ink, 20, false, semantics::Role::Heading, 2});
    if (!question.help.empty()) flow.text(question.help, {paint::TextStyle::Aside, t.ink2, 17});
    flow.space(8);
    const float least = question.oneLine ? 1.0F : 3.0F;
    writing(flow, s, {question.id, label, question.hint, false, least, question.oneLine ? 1.0F : 8.0F});
    flow.space(24);
  }
  flow.text(ui.tr("reflect.note"), {paint::TextStyle::Aside, t.ink2, 17});
  takeStopAndGo(ui, card.finish());
}

}  // namespace tend::views
