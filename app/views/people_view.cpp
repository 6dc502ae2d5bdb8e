#include "app/views/people_view.h"

#include "app/views/people_page.h"
#include "app/views/people_words.h"
#include "app/views/slip_parts.h"
#include "app/widgets/page_column.h"
#include "app/widgets/text_field.h"

namespace tend::views {
namespace {

namespace keeping = state::keeping;
using state::AppState;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;
using Doing = state::PeopleState::Doing;

constexpr std::size_t kMostPeople = 2;
constexpr float kFormPx = 620;

/// Counts the rows of a page: each has an id of its own.
struct RowCount {
  std::uint64_t next = 0;
};

void readerRow(Flow& flow, const AppState& s, const progress::Space& space, const progress::Partner* partner,
               RowCount& count) {
  const keeping::Keeper& keeper = *s.kept.keeper;
  const auto who = partner != nullptr ? std::optional(partner->id) : std::nullopt;
  const progress::PartId part = partner != nullptr ? partner->part.id : space.shared.id;
  widgets::Row row;
  row.name = "people.reader";
  row.index = count.next++;
  row.label = pageName(s, part);
  row.current = keeper.space()->id == space.id && keeper.who() == who;
  row.detail = pageState(s, part);
  if (row.current) row.detail = flow.ui().tr("people.current", {{"state", row.detail}});
  row.icon = partner != nullptr ? paint::Icon::Person : paint::Icon::Pair;
  if (slipRow(flow, row)) flow.ui().push(state::ChooseReader{space.id, who});
}

void manageRow(Flow& flow, const AppState& s, progress::PartId part, const progress::Partner* partner,
               RowCount& count) {
  widgets::Row row;
  row.name = "people.manage";
  row.index = count.next++;
  row.label = pageName(s, part);
  row.detail = flow.ui().tr(partner != nullptr ? "people.manage_own" : "people.manage_shared");
  const auto id = partner != nullptr ? partner->id : progress::PartnerId{};
  if (slipRow(flow, row)) flow.ui().push(state::AskPeople{Doing::Managing, id, part});
}

/// Where a copy of another household was joined, there are two couples: each is called by its names.
void spaceHeading(Flow& flow, const AppState& s, const progress::Space& space) {
  std::string names;
  for (const progress::Partner& partner : space.partners) {
    const std::string name = state::nameOf(s, partner.id);
    names = names.empty() ? name : flow.ui().tr("people.two_names", {{"first", names}, {"second", name}});
  }
  slipHeading(flow, names.empty() ? sharedName(s, space) : names);
}

void readersSlip(Flow& flow, const AppState& s) {
  RowCount count;
  const auto spaces = s.kept.keeper->spaces();
  for (std::size_t i = 0; i < spaces.size(); ++i) {
    const progress::Space& space = *s.kept.keeper->space(spaces[i]);
    if (i > 0) rowLine(flow);
    if (spaces.size() > 1) spaceHeading(flow, s, space);
    readerRow(flow, s, space, nullptr, count);
    for (const progress::Partner& partner : space.partners) {
      rowLine(flow);
      readerRow(flow, s, space, &partner, count);
    }
  }
}

bool hasRoom(const AppState& s) {
  const progress::Space* space = s.kept.keeper->space();
  return space == nullptr || space->partners.size() < kMostPeople;
}

void addRow(Flow& flow) {
  Ui& ui = flow.ui();
  const widgets::Row row{"people.add", 0,   ui.tr("people.add"), ui.tr("people.add_detail"), paint::Icon::Plus,
                         false,        true};
  if (slipRow(flow, row)) ui.push(state::AskPeople{Doing::Adding});
}

void closeRow(Flow& flow) {
  Ui& ui = flow.ui();
  const widgets::Row row{
      "people.close", 0,    ui.tr("people.close_locks"), ui.tr("people.close_locks_detail"), paint::Icon::Lock,
      false,          false};
  if (slipRow(flow, row)) ui.push(state::CloseLocks{});
}

void managingSlip(Flow& flow, const AppState& s) {
  slipHeading(flow, flow.ui().tr("people.pages"));
  RowCount count;
  for (const progress::SpaceId& id : s.kept.keeper->spaces()) {
    const progress::Space& space = *s.kept.keeper->space(id);
    manageRow(flow, s, space.shared.id, nullptr, count);
    rowLine(flow);
    for (const progress::Partner& partner : space.partners) {
      manageRow(flow, s, partner.part.id, &partner, count);
      rowLine(flow);
    }
  }
  if (hasRoom(s)) addRow(flow);
}

void drawList(Ui& ui, const AppState& s) {
  widgets::PageColumn page(ui, {"people", ui.tr("people.title"), 760, {}});
  Flow& flow = page.flow();
  const widgets::Look aside{paint::TextStyle::Aside, ui.theme().ink2, 19};
  pageHead(flow, ui.tr("settings.title"), ui.tr("people.title"));
  flow.space(8);
  const keeping::Keeper* keeper = s.kept.keeper.get();
  const bool named = keeper != nullptr && keeper->space() != nullptr && !keeper->space()->partners.empty();
  flow.text(ui.tr(named ? "people.intro" : "people.intro_nobody"), aside);
  if (keeper == nullptr || keeper->problem() || !keeper->ready()) {
    problemWords(flow, keeper != nullptr && keeper->problem()
                           ? keeper->problem()
                           : base::Error{base::ErrorCode::Unavailable, "keeping.not_ready", {}, {}});
    return;
  }
  flow.space(28);
  if (keeper->space() != nullptr) rowSlip(flow, [&](Flow& f) { readersSlip(f, s); });
  if (keeper->anyOpen()) rowSlip(flow, [&](Flow& f) { closeRow(f); });
  if (keeper->space() != nullptr) {
    rowSlip(flow, [&](Flow& f) { managingSlip(f, s); });
  } else {
    rowSlip(flow, [&](Flow& f) { addRow(f); });
  }
}

/// Adding somebody, or another name for somebody.
void drawNameForm(Ui& ui, const AppState& s) {
  const bool adds = s.kept.people.doing == Doing::Adding;
  const char* words = adds ? "people.add_now" : "people.rename_now";
  widgets::PageColumn page(ui, {"people.form",
                                ui.tr("people.title"),
                                kFormPx,
                                {{"people.not_now", ui.tr("keeping.not_now"), ButtonKind::Quiet, {}, false, 56},
                                 {words, ui.tr(words), ButtonKind::Main, {}, false, 56}}});
  Flow& flow = page.flow();
  pageHead(flow, ui.tr("people.title"), ui.tr(adds ? "people.add" : "people.rename"));
  flow.space(8);
  if (adds) flow.text(ui.tr("people.add_words"), {paint::TextStyle::Aside, ui.theme().ink2, 19});
  flow.space(24);
  bool submitted = false;
  if (const text::edit::Editor* editor = s.fields.find(state::kNameField)) {
    widgets::TextField field;
    field.name = state::kNameField;
    field.label = ui.tr("people.name");
    field.helper = ui.tr("people.name_helper");
    field.showsLabel = true;
    field.takesFocus = true;
    const base::Rect at = flow.take(widgets::textFieldHeight(ui, field, *editor, flow.width()));
    submitted = widgets::drawTextField(ui, field, *editor, at).submitted;
  }
  problemWords(flow, s.kept.people.problem);
  const auto pressed = page.finish();
  if (pressed == std::size_t{0}) ui.push(state::GoBack{});
  if (pressed == std::size_t{1} || submitted) ui.push(state::FinishPeople{});
}

}  // namespace

void drawPeople(Ui& ui, const AppState& s) {
  const state::PeopleState& people = s.kept.people;
  if (people.doing == Doing::Adding || people.doing == Doing::Renaming) {
    drawNameForm(ui, s);
  } else if (people.part && spaceOf(s, *people.part) != nullptr) {
    drawPageOf(ui, s, *people.part);
  } else {
    drawList(ui, s);
  }
}

}  // namespace tend::views
