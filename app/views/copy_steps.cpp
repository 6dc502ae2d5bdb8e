#include "app/views/copy_steps.h"

#include <algorithm>
#include <chrono>

#include "app/views/help_data.h"
#include "app/views/slip_parts.h"
#include "app/widgets/fit.h"
#include "app/widgets/page_column.h"
#include "app/widgets/text_field.h"

namespace tend::views {
namespace {

using state::AppState;
using state::CopyState;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;
using Step = CopyState::Step;

constexpr float kFormPx = 620;

widgets::Look aside(Ui& ui, semantics::Role role = semantics::Role::Text) {
  return {paint::TextStyle::Aside, ui.theme().ink2, 19, false, role};
}

Button button(Ui& ui, const char* id, ButtonKind kind) { return {id, ui.tr(id), kind, {}, false, 56}; }
Button back(Ui& ui) { return button(ui, "copies.back", ButtonKind::Main); }

/// A browser may have asked where the file should go, and somebody missed it.
std::vector<Button> madeButtons(Ui& ui, const AppState& s) {
  if (!s.host.facts) return {back(ui)};
  return {back(ui), button(ui, "host.give_again", ButtonKind::Second)};
}

void afterMade(Ui& ui, std::optional<std::size_t> pressed) {
  if (pressed == std::size_t{0}) ui.push(state::OpenCopies{});
  if (pressed == std::size_t{1}) ui.push(state::GiveFileAgain{});
}

void head(Flow& flow, const char* title) {
  pageHead(flow, flow.ui().tr("copies.title"), flow.ui().tr(title));
  flow.space(10);
}

/// The calendar day of the clock of the device that made it, in UTC.
std::string dayOf(Ui& ui, std::int64_t seconds) {
  const std::chrono::sys_seconds at{std::chrono::seconds(seconds)};
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(at)};
  return dateWords(ui, {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                        static_cast<int>(static_cast<unsigned>(day.day()))});
}

/// Where a file is, whole: it is looked for by this. A browser says only its name, and puts it where it likes.
void fileWords(Flow& flow, const AppState& s, std::string path) {
  Ui& ui = flow.ui();
  if (s.host.facts) path = path.substr(path.find_last_of('/') + 1);
  const paint::TextBox box = widgets::textBox(ui, paint::TextStyle::Name, 0, 18);
  flow.text(widgets::withoutBeginning(ui, path, box, flow.width() - 2), {paint::TextStyle::Name, ui.theme().ink, 18});
  flow.space(12);
}

void holdsWords(Flow& flow, const progress::seal::BackupSummary& summary) {
  Ui& ui = flow.ui();
  flow.text(ui.strings().plural("copies.pages", summary.parts), aside(ui));
  if (summary.lockedParts > 0) flow.text(ui.strings().plural("copies.locked_pages", summary.lockedParts), aside(ui));
}

/// Whether somebody's own page has no lock: it is in memory only, and so in no copy.
bool leavesMemoryOut(const AppState& s) {
  for (const progress::SpaceId& id : s.kept.keeper->spaces()) {
    for (const progress::Partner& partner : s.kept.keeper->space(id)->partners) {
      const state::keeping::Box* box = s.kept.keeper->box(partner.part.id);
      if (box != nullptr && !box->isStored()) return true;
    }
  }
  return false;
}

void drawSecret(Ui& ui, const AppState& s, const CopyState& copy) {
  widgets::PageColumn page(
      ui, {"copy.form",
           ui.tr("copies.secret_title"),
           kFormPx,
           {button(ui, "copies.not_now", ButtonKind::Quiet), button(ui, "copies.make_now", ButtonKind::Main)}});
  Flow& flow = page.flow();
  head(flow, "copies.secret_title");
  flow.text(ui.tr("copies.secret_words"), aside(ui));
  flow.space(24);
  if (secretField(flow, s, state::kCopySecretField, ui.tr("lock.new_helper"), true)) {
    widgets::focusField(ui, state::kCopyAgainField);
  }
  flow.space(20);
  const bool submitted = secretField(flow, s, state::kCopyAgainField, {}, false);
  problemWords(flow, copy.problem);
  const auto pressed = page.finish();
  if (pressed == std::size_t{0}) ui.push(state::GoBack{});
  if (pressed == std::size_t{1} || submitted) ui.push(state::MakeCopy{});
}

void drawWaiting(Ui& ui) {
  widgets::PageColumn page(ui, {"copy.waiting", ui.tr("copies.waiting_title"), kFormPx, {}});
  head(page.flow(), "copies.waiting_title");
  page.flow().text(ui.tr("copies.waiting"), aside(ui, semantics::Role::Status));
}

void drawMade(Ui& ui, const AppState& s, const CopyState& copy) {
  widgets::PageColumn page(ui, {"copy.made", ui.tr("copies.made_title"), kFormPx, madeButtons(ui, s)});
  Flow& flow = page.flow();
  head(flow, "copies.made_title");
  fileWords(flow, s, copy.file);
  flow.text(ui.tr("copies.made_checked"), aside(ui, semantics::Role::Status));
  flow.space(12);
  if (copy.summary) holdsWords(flow, *copy.summary);
  if (copy.leftOut > 0) flow.text(ui.strings().plural("copies.made_left_out", copy.leftOut), aside(ui));
  if (leavesMemoryOut(s)) flow.text(ui.tr("copies.memory_left_out"), aside(ui));
  flow.space(12);
  flow.text(ui.tr("copies.made_keep"), aside(ui));
  afterMade(ui, page.finish());
}

void drawOpenSecret(Ui& ui, const AppState& s, const CopyState& copy) {
  widgets::PageColumn page(
      ui, {"copy.open",
           ui.tr("copies.open_title"),
           kFormPx,
           {button(ui, "copies.not_now", ButtonKind::Quiet), button(ui, "copies.open_now", ButtonKind::Main)}});
  Flow& flow = page.flow();
  head(flow, "copies.open_title");
  fileWords(flow, s, copy.file);
  flow.text(ui.tr("copies.open_words"), aside(ui));
  flow.space(24);
  const bool submitted = secretField(flow, s, state::kCopySecretField, {}, true);
  problemWords(flow, copy.problem);
  const auto pressed = page.finish();
  if (pressed == std::size_t{0}) ui.push(state::GoBack{});
  if (pressed == std::size_t{1} || submitted) ui.push(state::OpenCopy{});
}

void drawOpened(Ui& ui, const CopyState& copy) {
  widgets::PageColumn page(
      ui, {"copy.opened",
           ui.tr("copies.opened_title"),
           kFormPx,
           {button(ui, "copies.not_now", ButtonKind::Quiet), button(ui, "copies.join", ButtonKind::Main)}});
  Flow& flow = page.flow();
  head(flow, "copies.opened_title");
  if (copy.summary) {
    flow.text(ui.tr("copies.made_on", {{"date", dayOf(ui, copy.summary->madeAt)}}),
              {paint::TextStyle::Name, ui.theme().ink, 19});
    holdsWords(flow, *copy.summary);
  }
  flow.space(20);
  flow.hairline();
  flow.space(20);
  for (const char* words : {"copies.join_words", "copies.join_deleted", "copies.join_locked"}) {
    flow.text(ui.tr(words), aside(ui));
    flow.space(10);
  }
  problemWords(flow, copy.problem);
  const auto pressed = page.finish();
  if (pressed == std::size_t{0}) ui.push(state::GoBack{});
  if (pressed == std::size_t{1}) ui.push(state::JoinCopy{});
}

void drawJoined(Ui& ui, const CopyState& copy) {
  widgets::PageColumn page(ui, {"copy.joined", ui.tr("copies.joined_title"), kFormPx, {back(ui)}});
  Flow& flow = page.flow();
  head(flow, "copies.joined_title");
  flow.text(ui.strings().plural("copies.joined", copy.parts), aside(ui, semantics::Role::Status));
  if (copy.leftOut > 0) {
    flow.space(12);
    flow.text(ui.strings().plural("copies.joined_left_out", copy.leftOut), aside(ui));
  }
  if (page.finish()) ui.push(state::OpenCopies{});
}

void drawExported(Ui& ui, const AppState& s, const CopyState& copy) {
  widgets::PageColumn page(ui, {"copy.exported", ui.tr("copies.exported_title"), kFormPx, madeButtons(ui, s)});
  Flow& flow = page.flow();
  head(flow, "copies.exported_title");
  fileWords(flow, s, copy.file);
  flow.text(ui.tr("copies.export_warning"), aside(ui, semantics::Role::Status));
  afterMade(ui, page.finish());
}

}  // namespace

void drawCopyStep(Ui& ui, const AppState& s, const CopyState& copy) {
  switch (copy.step) {
    case Step::Choosing:
      return;
    case Step::Secret:
      return drawSecret(ui, s, copy);
    case Step::Waiting:
      return drawWaiting(ui);
    case Step::Made:
      return drawMade(ui, s, copy);
    case Step::OpenSecret:
      return drawOpenSecret(ui, s, copy);
    case Step::Opened:
      return drawOpened(ui, copy);
    case Step::Joined:
      return drawJoined(ui, copy);
    case Step::Exported:
      return drawExported(ui, s, copy);
  }
}

}  // namespace tend::views
