#include "app/views/practise_view.h"

#include <algorithm>

#include "app/state/exercises.h"
#include "app/views/exercise/petals.h"
#include "app/views/exercise/reveal_parts.h"
#include "app/views/slip_parts.h"
#include "app/widgets/dialog.h"
#include "app/widgets/page_column.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

using KeptPicture = progress::Kept<progress::Answer>;

std::string seesOf(Ui& ui, const state::ExerciseEntry& entry) {
  if (entry.quiet) return ui.tr("exercise.sees_quiet");
  switch (entry.exercise->head.sees) {
    case exercise::Sees::Together:
      return entry.exercise->head.suitsTwo() ? ui.tr("exercise.sees_both") : ui.tr("exercise.sees_self");
    case exercise::Sees::Self:
      return ui.tr("exercise.sees_self");
    case exercise::Sees::Reveal:
      return ui.tr("exercise.sees_reveal");
  }
  return {};
}

/// What both saw and both wished to keep, in the part that is read now, of exercises that are here.
std::vector<const KeptPicture*> pictures(const AppState& s) {
  std::vector<const KeptPicture*> out;
  const state::keeping::Box* box = s.kept.keeper ? s.kept.keeper->active() : nullptr;
  if (box == nullptr || !s.reader || box->eyes() != state::keeping::Eyes::Both) return out;
  for (const KeptPicture& kept : box->view().answers) {
    const state::ExerciseEntry* entry = state::exerciseRead(s, kept.value.exercise);
    const bool ours = kept.value.pack == s.reader->page().pack().info().id && entry != nullptr && entry->exercise;
    if (ours && entry->exercise->head.sees == exercise::Sees::Reveal) out.push_back(&kept);
  }
  return out;
}

void exerciseRow(Flow& flow, const state::ExerciseEntry& entry, std::uint64_t index) {
  Ui& ui = flow.ui();
  widgets::Row row;
  row.name = "practise.exercise";
  row.index = index;
  row.label = entry.title;
  row.detail =
      ui.tr("practise.row", {{"minutes", std::to_string(entry.exercise->head.minutes)}, {"sees", seesOf(ui, entry)}});
  row.icon = entry.exercise->head.suitsTwo() ? paint::Icon::Pair : paint::Icon::Person;
  if (slipRow(flow, row)) ui.push(state::OpenExercise{entry.id});
}

void allRows(Flow& flow, const AppState& s) {
  std::uint64_t index = 0;
  for (const std::string& id : *s.exercises->all) {
    const state::ExerciseEntry* entry = state::exerciseRead(s, id);
    if (entry == nullptr || !entry->exercise) continue;
    if (index > 0) rowLine(flow);
    exerciseRow(flow, *entry, index++);
  }
  if (index == 0) flow.text(flow.ui().tr("practise.none"), {paint::TextStyle::Aside, flow.ui().theme().ink2, 18});
}

void keptRows(Flow& flow, const AppState& s, const std::vector<const KeptPicture*>& kept) {
  Ui& ui = flow.ui();
  std::uint64_t index = 0;
  for (const KeptPicture* one : kept) {
    if (index > 0) rowLine(flow);
    widgets::Row row;
    row.name = "practise.kept";
    row.index = index++;
    row.label = state::exerciseRead(s, one->value.exercise)->title;
    row.detail = ui.tr("practise.kept_row");
    row.icon = paint::Icon::Petals;
    if (slipRow(flow, row)) ui.push(state::ShowKeptAnswer{one->thing});
  }
}

exercise::Fields fieldsOfOne(const KeptPicture& kept, const std::string& prefix) {
  exercise::Fields out;
  for (const auto& [id, value] : kept.value.fields) {
    if (id.rfind(prefix, 0) == 0) out[id.substr(prefix.size())] = value;
  }
  return out;
}

void drawKept(Ui& ui, const AppState& s, const KeptPicture& kept) {
  const state::ExerciseEntry& entry = *state::exerciseRead(s, kept.value.exercise);
  {
    widgets::PageColumn column(ui, {"practise.picture",
                                    entry.title,
                                    760,
                                    {{"practise.delete", ui.tr("practise.delete"), ButtonKind::Quiet, {}, false, 56},
                                     {"practise.back", ui.tr("practise.back"), ButtonKind::Second, {}, false, 56}}});
    widgets::pageHead(column.flow(), ui.tr("practise.kept_row"), entry.title);
    column.flow().space(16);
    const Both both = bothOf(*entry.exercise, fieldsOfOne(kept, "a."), fieldsOfOne(kept, "b."));
    whoIsWho(column.flow(), twoNames(s));
    column.flow().space(16);
    picture(column.flow(), s, both, kUnfoldedSeconds);
    const auto pressed = column.finish();
    if (pressed == std::size_t{0}) ui.push(state::AskDeleteAnswer{true});
    if (pressed == std::size_t{1}) ui.push(state::GoBack{});
  }
  if (!s.keptAnswer->asksDelete) return;
  const auto answer = widgets::drawDialog(
      ui, {"practise.dialog",
           ui.tr("practise.delete_ask"),
           ui.tr("practise.delete_words"),
           {{"page.keep", ui.tr("settings.keep_it"), ButtonKind::Main, {}, false, 56},
            {"practise.delete_now", ui.tr("practise.delete_now"), ButtonKind::Second, {}, false, 56}}});
  if (answer == std::size_t{0}) ui.push(state::AskDeleteAnswer{false});
  if (answer == std::size_t{1}) ui.push(state::DeleteAnswer{});
}

}  // namespace

void drawPractise(Ui& ui, const AppState& s) {
  const std::vector<const KeptPicture*> kept = pictures(s);
  if (s.keptAnswer) {
    const auto shown = std::find_if(kept.begin(), kept.end(),
                                    [&](const KeptPicture* one) { return one->thing == s.keptAnswer->thing; });
    if (shown != kept.end()) return drawKept(ui, s, **shown);
  }
  widgets::PageColumn column(ui, {"practise.page", ui.tr("practise.title"), 760, {}});
  Flow& flow = column.flow();
  widgets::pageHead(flow, ui.tr("practise.kicker"), ui.tr("practise.title"));
  flow.space(8);
  flow.text(ui.tr("practise.words"), {paint::TextStyle::Aside, ui.theme().ink2, 19});
  flow.space(28);
  if (s.exercises && s.exercises->all) rowSlip(flow, [&](Flow& f) { allRows(f, s); });
  if (kept.empty()) return;
  slipHeading(flow, ui.tr("practise.kept"));
  rowSlip(flow, [&](Flow& f) { keptRows(f, s, kept); });
}

}  // namespace tend::views
