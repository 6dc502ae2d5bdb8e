#include "app/views/people_page.h"

#include "app/views/people_words.h"
#include "app/views/slip_parts.h"
#include "app/widgets/dialog.h"
#include "app/widgets/page_column.h"

namespace tend::views {
namespace {

namespace keeping = state::keeping;
using keeping::LockChange;
using state::AppState;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;
using Doing = state::PeopleState::Doing;

struct Page {
  progress::PartId part;
  const progress::Partner* partner;  // null: shared
  const keeping::Box& box;

  state::AskPeople ask(Doing doing) const {
    return {doing, partner != nullptr ? partner->id : progress::PartnerId{}, part};
  }
};

/// A row that asks for something; `id` names its words, too.
void actionRow(Flow& flow, const char* id, const std::string& detail, paint::Icon icon, state::Action action) {
  const widgets::Row row{id, 0, flow.ui().tr(id), detail, icon, false, true};
  if (slipRow(flow, row)) flow.ui().push(std::move(action));
}

void lockRows(Flow& flow, const Page& page) {
  Ui& ui = flow.ui();
  if (!page.box.hasLock()) {
    if (!page.box.mayWrite()) return;
    actionRow(flow, "page.set_lock", ui.tr("page.set_lock_detail"), paint::Icon::Lock, state::OpenLock{page.part});
    return;
  }
  actionRow(flow, "page.change_secret", {}, paint::Icon::Key, state::OpenUnlock{page.part, LockChange::NewPassphrase});
  rowLine(flow);
  actionRow(flow, "page.new_code", ui.tr("page.new_code_detail"), paint::Icon::Print,
            state::OpenUnlock{page.part, LockChange::NewRecovery});
  // Whether there is one is known only while the page is open.
  if (!page.box.hasRecoveryCode()) return;
  rowLine(flow);
  actionRow(flow, "page.drop_code", ui.tr("page.drop_code_detail"), paint::Icon::Close,
            state::OpenUnlock{page.part, LockChange::DropRecovery});
}

void rows(Flow& flow, const Page& page) {
  if (page.partner != nullptr) actionRow(flow, "people.rename", {}, paint::Icon::Pen, page.ask(Doing::Renaming));
  if (page.partner != nullptr) rowLine(flow);
  lockRows(flow, page);
}

void endRows(Flow& flow, const Page& page) {
  Ui& ui = flow.ui();
  actionRow(flow, "page.clear", ui.tr("page.clear_detail"), paint::Icon::Erase, page.ask(Doing::Clearing));
  if (page.partner == nullptr) return;
  rowLine(flow);
  actionRow(flow, "page.remove", ui.tr("page.remove_detail"), paint::Icon::Trash, page.ask(Doing::Removing));
}

/// Clearing and removing are for good: each asks first, and the safe answer has the focus.
void ask(Ui& ui, const std::string& title, const char* text, const char* now) {
  const widgets::Dialog dialog{"page.dialog",
                               title,
                               ui.tr(text),
                               {{"page.keep", ui.tr("settings.keep_it"), ButtonKind::Main, {}, false, 56},
                                {now, ui.tr(now), ButtonKind::Second, {}, false, 56}}};
  const auto pressed = widgets::drawDialog(ui, dialog);
  if (pressed == std::size_t{0}) ui.push(state::GoBack{});
  if (pressed == std::size_t{1}) ui.push(state::FinishPeople{});
}

}  // namespace

void drawPageOf(Ui& ui, const AppState& s, progress::PartId part) {
  const keeping::Box* box = s.kept.keeper->box(part);
  if (box == nullptr) return;
  const Page page{part, partnerOf(s, part), *box};
  const std::string name = pageName(s, part);
  {
    widgets::PageColumn column(
        ui, {"people.page", name, 760, {{"page.back", ui.tr("people.back"), ButtonKind::Second, {}, false, 56}}});
    Flow& flow = column.flow();
    pageHead(flow, ui.tr("people.title"), name);
    flow.space(8);
    flow.text(pageState(s, part), {paint::TextStyle::Aside, ui.theme().ink2, 19});
    flow.space(28);
    if (page.partner != nullptr || box->hasLock() || box->mayWrite()) rowSlip(flow, [&](Flow& f) { rows(f, page); });
    rowSlip(flow, [&](Flow& f) { endRows(f, page); });
    if (column.finish()) ui.push(state::GoBack{});
  }
  if (s.kept.people.doing == Doing::Clearing)
    ask(ui, ui.tr("page.clear_ask", {{"name", name}}), "page.clear_words", "page.clear_now");
  if (s.kept.people.doing == Doing::Removing)
    ask(ui, ui.tr("page.remove_ask", {{"name", name}}), "page.remove_words", "page.remove_now");
}

}  // namespace tend::views
