#include "app/views/settings_keeping.h"

#include "app/views/people_words.h"
#include "app/views/slip_parts.h"
#include "app/widgets/dialog.h"

namespace tend::views {

using state::AppState;
using widgets::Flow;
using widgets::Ui;

namespace {

bool keepingRow(Flow& flow, const char* id, const std::string& detail, paint::Icon icon) {
  return slipRow(flow, {id, 0, flow.ui().tr(id), detail, icon, false, true});
}

/// It is said what a program cannot do: nobody may rely on more.
void erasedWords(Flow& flow) {
  Ui& ui = flow.ui();
  flow.space(6);
  inLine(flow, [&](Flow& f) {
    f.text(ui.tr("settings.erased"), {paint::TextStyle::Name, ui.theme().sage, 17, false, semantics::Role::Status});
    f.space(4);
    f.text(ui.tr("settings.erased_rest"), {paint::TextStyle::Aside, ui.theme().ink, 17});
  });
  flow.space(10);
}

}  // namespace

void keepingSlip(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  if (!s.kept.keeper) return;
  rowSlip(flow, [&](Flow& f) {
    if (keepingRow(f, "settings.people", readerWords(s), paint::Icon::Pair)) {
      ui.push(state::OpenScreen{state::Screen::People});
    }
    rowLine(f);
    if (keepingRow(f, "settings.copies", ui.tr("settings.copies_detail"), paint::Icon::Save)) {
      ui.push(state::OpenCopies{});
    }
    rowLine(f);
    if (keepingRow(f, "settings.erase", ui.tr("settings.erase_detail"), paint::Icon::Trash)) {
      ui.push(state::AskErase{true});
    }
    if (s.kept.erased) erasedWords(f);
  });
}

void lockWords(Flow& flow) {
  Ui& ui = flow.ui();
  const widgets::Look words{paint::TextStyle::Aside, ui.theme().ink2, 17};
  flow.text(ui.tr("settings.locks"), {paint::TextStyle::Name, ui.theme().ink, 18, false, semantics::Role::Heading, 2});
  flow.text(ui.tr("settings.locks_text"), words);
}

void askErase(Ui& ui) {
  using widgets::ButtonKind;
  const widgets::Dialog dialog{
      "settings.erase_dialog",
      ui.tr("settings.erase_ask"),
      ui.tr("settings.erase_confirm"),
      {{"settings.erase_not", ui.tr("settings.keep_it"), ButtonKind::Main, {}, false, 56},
       {"settings.erase_now", ui.tr("settings.erase_now"), ButtonKind::Second, {}, false, 56}}};
  const auto pressed = widgets::drawDialog(ui, dialog);
  if (pressed == std::size_t{0}) ui.push(state::AskErase{false});
  if (pressed == std::size_t{1}) ui.push(state::EraseAll{});
}

}  // namespace tend::views
