#include "app/views/lock_view.h"

#include "app/views/people_words.h"
#include "app/views/slip_parts.h"
#include "app/widgets/page_column.h"
#include "app/widgets/secret_code.h"
#include "app/widgets/text_field.h"

namespace tend::views {
namespace {

using state::AppState;
using state::LockState;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

constexpr float kFormPx = 620;

widgets::Look aside(Ui& ui) { return {paint::TextStyle::Aside, ui.theme().ink2, 19}; }

Button notNow(Ui& ui) { return {"lock.not_now", ui.tr("keeping.not_now"), ButtonKind::Quiet, {}, false, 56}; }
Button onward(Ui& ui, const char* id) { return {id, ui.tr(id), ButtonKind::Main, {}, false, 56}; }

void head(Flow& flow, const AppState& s, const char* title) {
  pageHead(flow, pageName(s, s.kept.lock->part), flow.ui().tr(title));
  flow.space(10);
}

/// The one thing that must not be overread.
void warning(Flow& flow) {
  Ui& ui = flow.ui();
  const auto ground = [&](base::Rect r) {
    ui.canvas().roundFill(r, 14, ui.theme().clayT);
    if (ui.theme().highContrast) ui.canvas().roundStroke(r, 14, 2, ui.theme().clay);
  };
  widgets::card(flow, 24, 18, ground, [&](Flow& f) {
    f.text(ui.tr("lock.warning"), {paint::TextStyle::Name, ui.theme().ink, 18});
  });
}

/// The buttons stand below the words and not over them: whoever agrees has had all of it before the eyes.
void drawWords(Ui& ui, const AppState& s) {
  widgets::PageColumn page(ui, {"lock.words", ui.tr("lock.title"), kFormPx, {}});
  Flow& flow = page.flow();
  head(flow, s, "lock.title");
  flow.text(ui.tr("lock.what"), aside(ui));
  flow.space(14);
  flow.text(ui.tr("lock.cost"), aside(ui));
  if (!s.kept.lock->who) {
    const progress::Space* space = spaceOf(s, s.kept.lock->part);
    flow.space(14);
    flow.text(ui.tr(space != nullptr && space->partners.size() == 2 ? "lock.both_need" : "lock.all_need"), aside(ui));
  }
  flow.space(24);
  warning(flow);
  flow.space(20);
  rowSlip(flow, [&](Flow& f) {
    const bool wished = s.kept.lock->recovery;
    if (slipSwitch(f, "lock.recovery", ui.tr("lock.recovery"), ui.tr("lock.recovery_detail"), wished)) {
      ui.push(state::AskRecovery{!wished});
    }
  });
  const std::vector<Button> buttons = {notNow(ui), onward(ui, "lock.choose_secret")};
  flow.space(8);
  const auto pressed = widgets::drawActions(ui, buttons, flow.take(widgets::actionsHeight(ui, buttons, flow.width())));
  if (pressed == std::size_t{0}) ui.push(state::GoBack{});
  if (pressed == std::size_t{1}) ui.push(state::NextLockStep{});
}

void drawSecret(Ui& ui, const AppState& s) {
  widgets::PageColumn page(
      ui, {"lock.secret", ui.tr("lock.secret_title"), kFormPx, {notNow(ui), onward(ui, "lock.put_on")}});
  Flow& flow = page.flow();
  head(flow, s, "lock.secret_title");
  flow.text(ui.tr("lock.good_secret"), aside(ui));
  flow.space(24);
  if (secretField(flow, s, state::kNewSecretField, ui.tr("lock.new_helper"), true)) {
    widgets::focusField(ui, state::kAgainField);
  }
  flow.space(20);
  const bool submitted = secretField(flow, s, state::kAgainField, {}, false);
  problemWords(flow, s.kept.lock->problem);
  const auto pressed = page.finish();
  if (pressed == std::size_t{0}) ui.push(state::GoBack{});
  if (pressed == std::size_t{1} || submitted) ui.push(state::NextLockStep{});
}

void drawWaiting(Ui& ui, const AppState& s) {
  widgets::PageColumn page(ui, {"lock.waiting", ui.tr("lock.waiting_title"), kFormPx, {}});
  head(page.flow(), s, "lock.waiting_title");
  widgets::Look look = aside(ui);
  look.role = semantics::Role::Status;
  page.flow().text(ui.tr("lock.waiting"), look);
}

void drawCode(Ui& ui, const AppState& s) {
  widgets::PageColumn page(ui, {"lock.code", ui.tr("lock.code_title"), 680, {onward(ui, "lock.written_down")}});
  Flow& flow = page.flow();
  head(flow, s, "lock.code_title");
  flow.text(ui.tr("lock.code_words"), aside(ui));
  flow.space(24);
  const float pad = ui.layout().screen == state::ScreenClass::Phone ? 24.0F : 36.0F;
  widgets::card(
      flow, pad, 24, [&](base::Rect r) { widgets::drawSlip(ui, r, true); },
      [&](Flow& f) {
        const base::Rect at = f.take(widgets::secretCodeHeight(ui, f.width()));
        if (f.drawing() && s.kept.lock->code) {
          widgets::drawSecretCode(ui, ui.tr("lock.code_said"), *s.kept.lock->code, at);
        }
      });
  flow.space(20);
  flow.text(ui.tr("lock.code_keep"), aside(ui));
  if (page.finish()) ui.push(state::NextLockStep{});
}

void drawDone(Ui& ui, const AppState& s) {
  widgets::PageColumn page(ui, {"lock.done", ui.tr("lock.done_title"), kFormPx, {onward(ui, "lock.back")}});
  head(page.flow(), s, "lock.done_title");
  widgets::Look look = aside(ui);
  look.role = semantics::Role::Status;
  page.flow().text(ui.tr("lock.done"), look);
  if (page.finish()) ui.push(state::NextLockStep{});
}

}  // namespace

void drawLock(Ui& ui, const AppState& s) {
  if (!s.kept.lock) return;
  switch (s.kept.lock->step) {
    case LockState::Step::Words:
      return drawWords(ui, s);
    case LockState::Step::Secret:
      return drawSecret(ui, s);
    case LockState::Step::Waiting:
      return drawWaiting(ui, s);
    case LockState::Step::Code:
      return drawCode(ui, s);
    case LockState::Step::Done:
      return drawDone(ui, s);
  }
}

}  // namespace tend::views
