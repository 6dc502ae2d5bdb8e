#include "app/views/exercise/checklist_view.h"

#include <algorithm>

#include "app/views/exercise/card.h"
#include "app/views/exercise/stages.h"
#include "app/widgets/check_row.h"
#include "app/widgets/fit.h"
#include "app/widgets/text_field.h"

namespace tend::views {
namespace {

using exercise::Checklist;
using exercise::ChecklistAnswer;
using widgets::Flow;
using widgets::Ui;

constexpr float kTwoColumnsPx = 900;
constexpr std::size_t kFewItems = 5;  // stand in one column everywhere
constexpr float kColumnGapPx = 24;

widgets::CheckRow rowOf(const Checklist& list, const ChecklistAnswer& answer, std::size_t i, bool alone) {
  return {"checklist.item", i, list.items[i].of(alone), {}, answer.ticked[i]};
}

/// In reading order, line by line: one column, or two where a long list has room for them.
void items(Flow& flow, const Checklist& list, const ChecklistAnswer& answer, bool alone) {
  Ui& ui = flow.ui();
  const bool two = list.items.size() > kFewItems && flow.width() >= kTwoColumnsPx * ui.u();
  const std::size_t columns = two ? 2 : 1;
  const float width = two ? (flow.width() - kColumnGapPx) / 2 : flow.width();
  for (std::size_t from = 0; from < list.items.size(); from += columns) {
    const std::size_t to = std::min(from + columns, list.items.size());
    float height = 0;
    for (std::size_t i = from; i < to; ++i) {
      height = std::max(height, widgets::checkRowHeight(ui, rowOf(list, answer, i, alone), width));
    }
    const base::Rect line = flow.take(height);
    for (std::size_t i = from; i < to; ++i) {
      const float x = line.x + (width + kColumnGapPx) * static_cast<float>(i - from);
      const base::Rect at = widgets::placed(ui, line, {x, line.y, width, height});
      if (widgets::drawCheckRow(ui, rowOf(list, answer, i, alone), at)) {
        ui.push(state::does(exercise::MarkItem{i, !answer.ticked[i]}));
      }
    }
    flow.space(8);
  }
}

/// The fields for something of one's own, and a way to one more.
void ownThings(Flow& flow, const state::AppState& s, const Checklist& list, const ChecklistAnswer& answer) {
  if (list.other.empty()) return;
  Ui& ui = flow.ui();
  for (std::size_t i = 0; i < answer.ownShown; ++i) {
    flow.space(8);
    writing(flow, s, {exercise::ownId(i), list.other, list.otherHint, true, 1, 1});
  }
  if (answer.ownShown >= exercise::kOwnThings) return;
  flow.space(4);
  const std::string label = answer.ownShown == 0 ? list.other : ui.tr("checklist.more");
  const widgets::TextLink add{"checklist.add", label, false, true, {}, false};
  const base::Rect row = flow.take(widgets::textLinkHeight(ui, add, flow.width()));
  const float width = std::min(row.width, std::max(48.0F, widgets::textLinkWidth(ui, add)));
  if (widgets::drawTextLink(ui, add, widgets::placed(ui, row, {row.x, row.y, width, row.height}))) {
    ui.push(state::does(exercise::AddOwn{}));
    widgets::focusField(ui, state::writingName(exercise::ownId(answer.ownShown)));
  }
}

}  // namespace

void drawChecklist(Ui& ui, const state::AppState& s, const state::Activity& activity) {
  const auto* list = std::get_if<Checklist>(&activity.exercise->definition);
  const auto* answer = std::get_if<ChecklistAnswer>(&activity.answer);
  if (list == nullptr || answer == nullptr) return;
  const bool two = state::hasTwoPages(activity);
  const std::string title = list->question.empty() ? activity.exercise->head.title : list->question;
  const std::string lead = two ? turnOf(ui, s, activity.pages.turn) : std::string();
  Card card(ui, {"exercise", lead, title, list->items.size() > kFewItems ? 1056.0F : 760.0F, privacyLine(ui, s),
                 stopAndGo(ui, two ? ui.tr("exercise.fold") : std::string())});
  Flow& flow = card.flow();
  items(flow, *list, *answer, activity.alone);
  ownThings(flow, s, *list, *answer);
  if (!list->after.empty()) {
    flow.space(20);
    writing(flow, s, {exercise::kAfterId, list->after, list->afterHint});
  }
  takeStopAndGo(ui, card.finish());
}

}  // namespace tend::views
