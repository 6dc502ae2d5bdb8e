// Lists that the counsellor has kept under a name: used, removed, and the present one kept. Behind the PIN.
#include <algorithm>

#include "app/views/office_parts.h"
#include "app/views/slip_parts.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"
#include "app/widgets/page_column.h"
#include "app/widgets/text_field.h"

namespace tend::views {
namespace {

using state::AppState;
using state::Office;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

std::size_t tickedIn(const Office& office) {
  return static_cast<std::size_t>(std::count_if(office.list.begin(), office.list.end(), [&](const auto& choice) {
    return choice.ticked && state::suitsOffice(office, *choice.exercise);
  }));
}

void status(Flow& flow, const Office& office) {
  if (office.done.empty() && !office.templateFull) return;
  const std::string id = office.templateFull ? "office.template_full" : office.done;
  flow.space(8);
  flow.text(flow.ui().tr(id), {paint::TextStyle::Aside, flow.ui().theme().sage, 17, false, semantics::Role::Status});
}

void keepPart(Flow& flow, const AppState& s, const Office& office) {
  Ui& ui = flow.ui();
  const text::edit::Editor* name = s.fields.find(state::kTemplateField);
  if (office.templatesNewer) {
    slipHeading(flow, ui.tr("office.template_keep"), ui.tr("office.template_newer"));
    return;
  }
  const bool ticked = tickedIn(office) > 0;
  slipHeading(flow, ui.tr("office.template_keep"), ui.tr(ticked ? "office.template_words" : "office.template_none"));
  if (name == nullptr || !ticked) return;
  inLine(flow, [&](Flow& f) {
    widgets::TextField box;
    box.name = state::kTemplateField;
    box.label = ui.tr("office.template_name");
    box.showsLabel = true;
    f.space(8);
    const base::Rect rect = f.take(widgets::textFieldHeight(ui, box, *name, f.width()));
    bool keep = f.drawing() && widgets::drawTextField(ui, box, *name, rect).submitted;
    f.space(12);
    const widgets::Button button{"office.template_do", ui.tr("office.template_do"), ButtonKind::Second, {}, false, 56};
    const float width = std::min(f.width(), widgets::buttonWidth(ui, button));
    const base::Rect row = f.take(widgets::buttonHeight(ui, button, width));
    if (f.drawing()) {
      keep |= widgets::drawButton(ui, button, widgets::placed(ui, row, {row.x, row.y, width, row.height}));
    }
    if (keep) ask(ui, state::KeepTemplate{});
    status(f, office);
    f.space(10);
  });
}

std::string detailOf(Ui& ui, const state::OfficeTemplate& made) {
  const std::string count = ui.strings().plural("office.exercises", static_cast<unsigned long>(made.exercises.size()));
  const std::string length =
      made.minutes > 0 ? ui.tr("office.minutes", {{"count", std::to_string(made.minutes)}}) : ui.tr("office.open");
  return ui.tr("office.template_detail",
               {{"exercises", count}, {"length", length}, {"people", ui.tr(made.alone ? "office.one" : "office.two")}});
}

void templateRow(Flow& flow, const state::OfficeTemplate& made, std::size_t index) {
  Ui& ui = flow.ui();
  const float button = std::max(48.0F, 48 * ui.u());
  widgets::Row row;
  row.name = "office.template_use";
  row.index = index;
  row.label = made.name;
  row.detail = detailOf(ui, made);
  const float width = flow.width() - button - 8;
  const base::Rect rect = flow.take(std::max(button, widgets::rowHeight(ui, row, width)));
  if (!flow.drawing()) return;
  if (widgets::drawRow(ui, row, widgets::placed(ui, rect, {rect.x, rect.y, width, rect.height}))) {
    ask(ui, state::UseTemplate{index});
  }
  const widgets::ToolButton remove{"office.template_remove." + std::to_string(index),
                                   ui.tr("office.template_remove", {{"name", made.name}}), paint::Icon::Trash};
  const base::Rect at{rect.right() - button, rect.y + (rect.height - button) / 2, button, button};
  if (widgets::drawToolButton(ui, remove, widgets::placed(ui, rect, at))) ask(ui, state::RemoveTemplate{index});
}

}  // namespace

void drawOfficeTemplates(Ui& ui, const AppState& s, const Office& office) {
  widgets::PageColumn page(ui, {"office", ui.tr("office.templates"), 760, {}});
  Flow& flow = page.flow();
  pageHead(flow, ui.tr("office.for_counsellor"), ui.tr("office.templates"));
  flow.space(8);
  flow.text(ui.tr("office.templates_words"), {paint::TextStyle::Aside, ui.theme().ink2, 19});
  flow.space(24);
  if (!office.templates.all.empty()) {
    rowSlip(flow, [&](Flow& f) {
      for (std::size_t i = 0; i < office.templates.all.size(); ++i) {
        if (i > 0) rowLine(f);
        templateRow(f, office.templates.all[i], i);
      }
    });
  }
  rowSlip(flow, [&](Flow& f) { keepPart(f, s, office); });
}

}  // namespace tend::views
