#include "app/views/unlock_view.h"

#include <algorithm>

#include "app/views/people_words.h"
#include "app/views/slip_parts.h"
#include "app/widgets/fit.h"
#include "app/widgets/page_column.h"
#include "app/widgets/text_field.h"

namespace tend::views {
namespace {

using state::AppState;
using state::keeping::LockChange;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

constexpr float kFormPx = 620;

const char* titleOf(const state::UnlockState& unlock) {
  switch (unlock.change) {
    case LockChange::None:
      return unlock.fromCover ? "unlock.cover_title" : "unlock.title";
    case LockChange::NewPassphrase:
      return "page.change_secret";
    case LockChange::NewRecovery:
      return "page.new_code";
    case LockChange::DropRecovery:
      return "page.drop_code";
  }
  return "unlock.title";
}

const char* wordsOf(const state::UnlockState& unlock) {
  switch (unlock.change) {
    case LockChange::None:
      return unlock.withCode ? "unlock.code_words" : "unlock.words";
    case LockChange::NewPassphrase:
      return "unlock.change_words";
    case LockChange::NewRecovery:
      return "unlock.new_code_words";
    case LockChange::DropRecovery:
      return "unlock.drop_code_words";
  }
  return "unlock.words";
}

const char* buttonOf(LockChange change) {
  switch (change) {
    case LockChange::None:
      break;
    case LockChange::NewPassphrase:
      return "unlock.change_now";
    case LockChange::NewRecovery:
      return "unlock.new_code_now";
    case LockChange::DropRecovery:
      return "unlock.drop_code_now";
  }
  return "unlock.now";
}

std::vector<Button> buttonsOf(Ui& ui, const state::UnlockState& unlock) {
  std::vector<Button> all;
  if (!unlock.fromCover) all.push_back({"unlock.not_now", ui.tr("keeping.not_now"), ButtonKind::Quiet, {}, false, 56});
  const char* id = buttonOf(unlock.change);
  all.push_back({"unlock.go", ui.tr(id), ButtonKind::Main, {}, unlock.waiting, 56});
  return all;
}

/// One of the two ways in, and the way to the other one.
void otherWay(Flow& flow, const state::UnlockState& unlock) {
  Ui& ui = flow.ui();
  const widgets::TextLink link{
      "unlock.other", ui.tr(unlock.withCode ? "unlock.use_secret" : "unlock.use_code"), false, true, {}, false};
  const base::Rect row = flow.take(widgets::textLinkHeight(ui, link, flow.width()));
  const float width = std::min(row.width, widgets::textLinkWidth(ui, link));
  if (widgets::drawTextLink(ui, link, widgets::placed(ui, row, {row.x, row.y, width, row.height}))) {
    ui.push(state::UseCode{!unlock.withCode});
  }
}

/// True when Enter was pressed in the last of them.
bool fields(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const state::UnlockState& unlock = *s.kept.unlock;
  const bool changes = unlock.change == LockChange::NewPassphrase;
  const char* name = unlock.withCode ? state::kCodeField : state::kSecretField;
  const bool first = secretField(flow, s, name, unlock.withCode ? ui.tr("unlock.code_helper") : std::string(), true);
  otherWay(flow, unlock);
  if (!changes) return first;
  if (first) widgets::focusField(ui, state::kNewSecretField);
  flow.space(12);
  if (secretField(flow, s, state::kNewSecretField, ui.tr("lock.new_helper"), false)) {
    widgets::focusField(ui, state::kAgainField);
  }
  flow.space(20);
  return secretField(flow, s, state::kAgainField, {}, false);
}

/// After Leave quickly: whoever has another lock comes back with that one.
void otherPages(Flow& flow, const AppState& s) {
  const std::vector<progress::PartId> pages = lockedPages(s);
  if (!s.kept.unlock->fromCover || pages.size() < 2) return;
  flow.space(28);
  rowSlip(flow, [&](Flow& f) {
    slipHeading(f, f.ui().tr("unlock.other_page"));
    for (std::size_t i = 0; i < pages.size(); ++i) {
      widgets::Row row;
      row.name = "unlock.page";
      row.index = i;
      row.label = pageName(s, pages[i]);
      row.current = pages[i] == s.kept.unlock->part;
      row.icon = partnerOf(s, pages[i]) != nullptr ? paint::Icon::Person : paint::Icon::Pair;
      row.chevron = !row.current;
      if (slipRow(f, row) && !row.current) f.ui().push(state::OpenUnlock{pages[i], LockChange::None});
    }
  });
}

}  // namespace

void drawUnlock(Ui& ui, const AppState& s) {
  if (!s.kept.unlock) return;
  const state::UnlockState& unlock = *s.kept.unlock;
  const std::vector<Button> buttons = buttonsOf(ui, unlock);
  widgets::PageColumn page(ui, {"unlock", ui.tr(titleOf(unlock)), kFormPx, buttons});
  Flow& flow = page.flow();
  pageHead(flow, unlock.fromCover ? std::string() : pageName(s, unlock.part), ui.tr(titleOf(unlock)));
  flow.space(10);
  flow.text(ui.tr(wordsOf(unlock)), {paint::TextStyle::Aside, ui.theme().ink2, 19});
  flow.space(24);
  const bool submitted = fields(flow, s);
  if (unlock.waiting) {
    flow.space(12);
    flow.text(ui.tr("unlock.waiting"), {paint::TextStyle::Aside, ui.theme().ink, 18, false, semantics::Role::Status});
  }
  problemWords(flow, unlock.problem);
  otherPages(flow, s);
  const auto pressed = page.finish();
  if (!pressed && !submitted) return;
  if (pressed == std::size_t{0} && buttons.size() == 2) {
    ui.push(state::GoBack{});
  } else {
    ui.push(state::Unlock{});
  }
}

}  // namespace tend::views
