#include "app/views/exercise/resources_view.h"

#include "app/views/exercise/card.h"
#include "app/views/exercise/leaf_line.h"
#include "app/views/help_numbers_part.h"

namespace tend::views {
namespace {

using widgets::Flow;
using widgets::Ui;

void group(Flow& flow, const exercise::Resources::Group& group) {
  flow.space(28);
  flow.text(group.title,
            {paint::TextStyle::SmallSection, flow.ui().theme().ink, 24, false, semantics::Role::Heading, 2});
  flow.space(10);
  for (const std::string& words : group.questions) {
    leafLine(flow, words, {paint::TextStyle::Aside, flow.ui().theme().ink, 18});
  }
}

}  // namespace

void drawResources(Ui& ui, const state::AppState& s, const state::Activity& activity) {
  const auto* resources = std::get_if<exercise::Resources>(&activity.exercise->definition);
  if (resources == nullptr) return;
  Card card(ui, {"exercise", {}, activity.exercise->head.title, 860, privacyLine(ui, s), stopAndGo(ui)});
  Flow& flow = card.flow();
  helpNumbersPart(flow, s);
  for (const exercise::Resources::Group& one : resources->groups) group(flow, one);
  takeStopAndGo(ui, card.finish());
}

}  // namespace tend::views
