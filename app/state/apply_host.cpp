#include "app/state/apply_host.h"

#include <algorithm>
#include <array>

#include "app/state/activity.h"
#include "app/state/apply_keeping.h"
#include "app/state/homework_actions.h"

namespace tend::state {
namespace {

/// Would this keep something? Of what is quiet nothing is kept, and nothing may tell that it was opened.
bool keepsSomething(const AppState& s, const Action& action) {
  if (action.as<BeginExercise>() != nullptr) return s.activity && !s.activity->quiet;
  if (const auto* people = action.as<AskPeople>()) return people->doing == PeopleState::Doing::Adding;
  if (const auto* homework = action.as<InHomework>()) return homework->what == InHomework::What::Take;
  return action.as<ToggleBookmark>() != nullptr || action.as<HighlightSelection>() != nullptr ||
         action.as<NoteSelection>() != nullptr || action.as<FinishDay>() != nullptr;
}

/// Nothing was kept yet, it could be, and the browser did not promise to leave it alone.
bool warningIsDue(const AppState& s) {
  const keeping::Keeper* keeper = s.kept.keeper.get();
  return s.host.facts && !s.host.facts->promised && !s.host.warned && keeper != nullptr && keeper->ready() &&
         !keeper->problem() && keeper->space() == nullptr;
}

/// Something on somebody's own page without a lock: a new page of the browser would begin without it.
bool hasPageInMemory(const AppState& s) {
  if (!s.kept.keeper) return false;
  for (const progress::SpaceId& id : s.kept.keeper->spaces()) {
    for (const progress::Partner& partner : s.kept.keeper->space(id)->partners) {
      const keeping::Box* box = s.kept.keeper->box(partner.part.id);
      if (box == nullptr || box->isStored() || box->part() == nullptr) continue;
      const progress::View& view = box->view();
      if (!view.bookmarks.empty() || !view.highlights.empty() || !view.answers.empty()) return true;
    }
  }
  return false;
}

bool isOpenRoom(Screen screen) {
  constexpr std::array<Screen, 6> kRooms = {Screen::Reader,   Screen::Shelf,  Screen::Today,
                                            Screen::Practise, Screen::Garden, Screen::Settings};
  return std::find(kRooms.begin(), kRooms.end(), screen) != kRooms.end();
}

}  // namespace

bool showsNewVersion(const AppState& s) {
  return s.host.newVersion && !s.host.newVersionTold && isOpenRoom(s.screen) && s.overlay == Overlay::None &&
         !s.place && !s.homework && !s.activity && s.waiting.empty() && !s.check && !hasPageInMemory(s);
}

bool waitsForWarning(AppState& s, const Action& action) {
  if (s.host.waiting) {
    const bool answered = action.as<GoBack>() != nullptr;
    if (answered || action.as<LeaveQuickly>() != nullptr || action.as<OpenScreen>() != nullptr ||
        action.as<WentAway>() != nullptr) {
      s.host.waiting.reset();
    }
    if (answered) return true;
  }
  if (!keepsSomething(s, action) || !warningIsDue(s)) return false;
  s.host.waiting = action;
  return true;
}

void on(AppState& s, const HostTold& a, Services&) { s.host.facts = a.facts; }

void on(AppState& s, const AnswerWarning& a, Services& v) {
  const std::optional<Action> asked = std::exchange(s.host.waiting, std::nullopt);
  if (!asked || !a.goOn) return;
  s.host.warned = true;
  apply(s, *asked, v);
}

void on(AppState& s, const KeptTaken&, Services&) {
  if (s.screen != Screen::Cover) s.notice = Notice{"host.kept_taken", {}};
}

void on(AppState& s, const NewVersionReady&, Services&) {
  s.host.newVersion = true;
  s.host.newVersionTold = false;
}

/// Nothing may be lost by it: the page begins anew only when all that was typed and kept is where it belongs.
void on(AppState& s, const TakeNewVersion&, Services& v) {
  if (!showsNewVersion(s)) return;
  keepTyped(s);
  closeMark(s);
  keepOwnPlace(s);
  s.settingsDirty = true;
  saveSettings(s, v);
  s.host.takes = true;
}

void on(AppState& s, const LaterVersion&, Services&) { s.host.newVersionTold = true; }

void on(AppState&, const GiveFileAgain&, Services& v) {
  if (v.host.giveAgain) v.host.giveAgain();
}

void mindHost(AppState& s, Services& v) {
  const bool holdsFile = s.kept.copy && s.kept.copy->step != CopyState::Step::Choosing;
  if (!holdsFile && v.host.dropFiles) v.host.dropFiles();
  if (!s.host.takes) return;
  const keeping::Keeper* keeper = s.kept.keeper.get();
  const bool refused = s.notice.has_value();  // something could not be kept: it is said, and the page stays
  if (!refused && keeper != nullptr && !keeper->problem() && !keeper->allKept()) return;
  s.host.takes = false;
  if (!refused && v.host.takeNewVersion) v.host.takeNewVersion();
}

}  // namespace tend::state
