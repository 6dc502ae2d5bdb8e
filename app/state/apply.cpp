#include "app/state/apply.h"

#include <algorithm>

#include "app/state/apply_exercise.h"
#include "app/state/apply_guide.h"
#include "app/state/apply_homework.h"
#include "app/state/apply_host.h"
#include "app/state/apply_keeping.h"
#include "app/state/apply_place.h"
#include "app/state/exercises.h"
#include "app/state/homework_actions.h"
#include "app/state/kiosk_actions.h"
#include "app/state/office_actions.h"

namespace tend::state {
namespace {

constexpr int kMostLarger = 4;  // steps of the cover's own text size

template <class A>
bool tried(AppState& s, const Action& action, Services& v) {
  const A* own = action.as<A>();
  if (own != nullptr) on(s, *own, v);
  return own != nullptr;
}

/// The one function for what is asked, found by its kind.
template <class... All>
void dispatch(AppState& s, const Action& action, Services& v, const Listed<All...>*) {
  (void)(tried<All>(s, action, v) || ...);
}

template <class A>
bool is(const Action& action) {
  return action.as<A>() != nullptr;
}

/// After Leave quickly one comes back with a passphrase: until then there is that screen, Help, and the cover again.
bool passesGate(AppState& s, const Action& action, Services& v) {
  if (const auto* open = action.as<OpenScreen>()) {
    if (open->screen == Screen::Help) return true;
    s.screen = Screen::Unlock;
    return false;
  }
  if (is<GoBack>(action)) {
    if (s.screen == Screen::Unlock) on(s, LeaveQuickly{}, v);
    if (s.screen == Screen::Help) s.screen = Screen::Unlock;
    return false;
  }
  return is<Resize>(action) || is<EditText>(action) || is<Unlock>(action) || is<UseCode>(action) ||
         is<OpenUnlock>(action) || is<StoreAnswered>(action) || is<WorkFinished>(action) || is<SaveCompleted>(action) ||
         is<WentBehind>(action) || is<CameInFront>(action) || is<LeaveQuickly>(action) || is<DismissNotice>(action) ||
         is<SetCountry>(action) || is<OpenLink>(action) || is<Quit>(action);
}

bool showsNumbers(Screen screen) {
  return screen == Screen::Help || screen == Screen::Settings || screen == Screen::Check;
}

}  // namespace

void apply(AppState& state, const Action& action, Services& services) {
  // While the cover is shown, nothing but its own actions has an effect: no key, drop or late event may bring Tend
  // back.
  if (state.screen == Screen::Cover) {
    // As on any page of a browser.
    if (const auto* size = action.as<StepSize>())
      on(state, CoverLarger{size->by == 0 ? -kMostLarger : size->by}, services);
    const bool allowed = is<Resize>(action) || is<CoverShow>(action) || is<CoverMenu>(action) ||
                         is<CoverLarger>(action) || is<ReturnFromCover>(action) || is<SaveCompleted>(action) ||
                         is<WentBehind>(action) || is<CameInFront>(action) || is<StoreAnswered>(action) ||
                         is<WorkFinished>(action) || is<Quit>(action);
    if (!allowed) return;
  }
  const bool passes = passesPlace(state, action, services) && (!isGated(state) || passesGate(state, action, services));
  if (passes && !waitsForWarning(state, action)) {
    dispatch(state, action, services, static_cast<const AnyAction*>(nullptr));
  }
  mindAloud(state, action, services);
  mindPacedVoice(state, services);
  hearKeeper(state, services);
  mindHost(state, services);
  mindOutOfSight(state);
  // Whatever led away from its page ends the check.
  if (state.screen != Screen::Check) forgetCheck(state);
  if (state.screen != Screen::Homework) closeHomework(state);
  mindCamera(state, services);
  refreshGuide(state);
  mindPlace(state, action, services);
  if (state.layout.focused != isFocused(state)) arrange(state);
}

void on(AppState& s, const OpenScreen& a, Services& v) {
  if (a.screen == Screen::Cover) return;  // only LeaveQuickly leads there
  if (a.screen == Screen::Files && v.host.chooseFile) return v.host.chooseFile(ChosenFile::Pack);
  if (a.screen == Screen::Exercise && !s.activity) return;
  s.keptAnswer.reset();
  const bool stays = a.screen == Screen::Exercise || a.screen == Screen::Help || a.screen == Screen::Unlock;
  if (!stays) hideExercise(s, Going::Elsewhere);
  if (a.screen == Screen::Reader && !s.reader) return;
  if (a.screen == Screen::Practise) (void)allExercises(s);
  if (a.screen == Screen::Today) openToday(s, v);
  if (a.screen == Screen::Shelf) refreshShelf(s, v);
  if (a.screen != Screen::Reader) forgetSelection(s);
  endSearch(s);
  keepTyped(s);
  closeMark(s);
  if (!isGated(s)) forgetSecrets(s);
  if (a.screen == Screen::People) on(s, AskPeople{}, v);
  if (a.screen == Screen::Check) beginCheck(s);
  if (a.screen == Screen::Homework) openHomework(s, v);
  const bool over = s.screen == Screen::Exercise || (s.screen == Screen::Help && s.helpOverExercise);
  s.helpOverExercise = a.screen == Screen::Help && over;
  s.screen = a.screen;
  s.kept.choosesCopy = false;
  s.kept.askingToErase = false;
  s.kept.erased = false;
  if (!s.helpNumbers && showsNumbers(a.screen)) {
    s.helpNumbers = std::make_shared<const pack::HelpNumbers>(pack::builtInHelpNumbers());
  }
  if (a.screen == Screen::Files) on(s, ShowFolder{}, v);
  if (a.screen == Screen::Garden) enterGarden(s);
  s.overlay = Overlay::None;
  s.askingToForget = false;
  s.forgotten = false;
  arrange(s);
}

void on(AppState& s, const GoBack&, Services& v) {
  if (s.search && s.overlay == Overlay::Search) {
    on(s, CloseSearch{true}, v);
    return;
  }
  if (s.search && s.overlay == Overlay::None && s.screen == Screen::Reader) {
    if (stepBackFromSelection(s)) return;
    on(s, OpenSearch{}, v);  // from a hit back to the list
    return;
  }
  if (s.overlay == Overlay::Mark) {
    on(s, CloseMark{}, v);
    return;
  }
  if (s.overlay != Overlay::None) {
    s.overlay = Overlay::None;
    arrange(s);
    return;
  }
  if (s.kept.askingToErase) {
    s.kept.askingToErase = false;
    return;
  }
  if (s.askingToForget) {
    s.askingToForget = false;
    return;
  }
  switch (s.screen) {
    case Screen::Files:
      s.kept.choosesCopy ? on(s, OpenCopies{}, v) : on(s, OpenScreen{Screen::Shelf}, v);
      break;
    case Screen::People:
      stepBackFromPeople(s, v);
      break;
    case Screen::Lock:
      on(s, OpenScreen{Screen::People}, v);
      break;
    case Screen::Copies:
      // From a step back to the choices, then out.
      s.kept.copy&& s.kept.copy->step != CopyState::Step::Choosing ? on(s, OpenCopies{}, v)
                                                                   : on(s, OpenScreen{Screen::Settings}, v);
      break;
    case Screen::Check:
      on(s, OpenScreen{Screen::Help}, v);
      break;
    case Screen::Unlock:
      if (turnNotUnlocked(s)) break;
      // Who wished to change a lock came from there.
      on(s,
         OpenScreen{s.kept.unlock && s.kept.unlock->change != keeping::LockChange::None ? Screen::People
                                                                                        : Screen::Reader},
         v);
      break;
    case Screen::Help:
      on(s, OpenScreen{s.activity && s.helpOverExercise ? Screen::Exercise : Screen::Reader}, v);
      break;
    case Screen::Exercise:
      stepBackFromExercise(s, v);
      break;
    case Screen::Practise:
      if (s.keptAnswer) {
        s.keptAnswer->asksDelete ? on(s, AskDeleteAnswer{false}, v) : on(s, ShowKeptAnswer{}, v);
      } else {
        on(s, OpenScreen{Screen::Reader}, v);
      }
      break;
    case Screen::Garden:
      s.garden.listShown ? on(s, ShowPlants{false}, v) : on(s, OpenScreen{Screen::Reader}, v);
      break;
    case Screen::Today:
    case Screen::Shelf:
    case Screen::Settings:
    case Screen::PackError:
      on(s, OpenScreen{Screen::Reader}, v);
      break;
    case Screen::Reader:
      if (!stepBackFromSelection(s)) stopAloud(s, v);
      break;
    case Screen::Cover:
    case Screen::Pin:  // passesPlace() answers for the screens of a place
    case Screen::Office:
    case Screen::Kiosk:
      break;
    case Screen::Homework:
      on(s, OpenScreen{Screen::Today}, v);
      break;
  }
}

void on(AppState& s, const Resize& a, Services&) {
  s.layout.window = {0, 0, a.width, a.height};
  s.settings.windowWidth = static_cast<std::uint16_t>(std::clamp(a.width, 0.0F, 16000.0F));
  s.settings.windowHeight = static_cast<std::uint16_t>(std::clamp(a.height, 0.0F, 16000.0F));
  arrange(s);
}

void on(AppState& s, const ShowOverlay& a, Services&) {
  keepTyped(s);
  closeMark(s);
  endSearch(s);
  s.kept.listShown = false;
  s.overlay = a.overlay == s.overlay ? Overlay::None : a.overlay;
  // The contents stand beside the page and move it; the type sheet lies over it, so that the page is its preview.
  arrange(s);
}

void on(AppState& s, const ToggleReadingBar& a, Services&) { s.readingBarShown = a.shown; }

void on(AppState& s, const LeaveQuickly&, Services&) {
  // What sounds stops here, before anything else.
  if (s.reader) s.reader->stop();
  forgetCheck(s);
  leaveKept(s);
  s.kept.forgetDrawn = true;
  endSearch(s);
  s.screen = Screen::Cover;
  s.overlay = Overlay::None;
  s.cover = {};
  forgetExercises(s);
  forgetGarden(s);
  s.guide.reset();
  closeHomework(s);
  s.fields.clear();
  s.notice.reset();
  s.linkToOpen.reset();
  s.textToCopy.reset();
  s.clearCopied = true;
  forgetSelection(s);
  s.askingToForget = false;
}

void on(AppState& s, const CoverShow& a, Services&) {
  s.cover.note = a.note;
  s.cover.menu = 0;
}

void on(AppState& s, const CoverMenu& a, Services&) { s.cover.menu = a.menu == s.cover.menu ? 0 : a.menu; }

void on(AppState& s, const CoverLarger& a, Services&) {
  s.cover.larger = std::clamp(s.cover.larger + a.by, 0, kMostLarger);
}

void on(AppState& s, const ReturnFromCover&, Services& v) {
  s.cover = {};
  s.screen = Screen::Reader;
  if (const auto part = std::exchange(s.kept.left, std::nullopt)) {
    showUnlock(s, *part, keeping::LockChange::None);
    s.kept.unlock->fromCover = true;
    return;
  }
  // One comes back to the shelf, never to the page that was left.
  on(s, OpenScreen{Screen::Shelf}, v);
}

void on(AppState& s, const SaveCompleted& a, Services&) {
  if (!a.done.error || s.screen == Screen::Cover) return;
  if (s.place) return tellUnsaved(s, *a.done.error);
  const bool forbidden = a.done.error->code == base::ErrorCode::NoPermission;
  s.notice = Notice{forbidden ? "notice.settings_forbidden" : "notice.settings_unsaved", a.done.error->arguments};
}

void on(AppState& s, const DismissNotice&, Services&) {
  s.notice.reset();
  // Whoever read that something is not on the disk may have made room meanwhile.
  if (s.kept.keeper) s.kept.keeper->saveAgain();
}

void on(AppState& s, const Quit&, Services&) {
  keepTyped(s);
  closeMark(s);
  keepOwnPlace(s);
  if (s.activity) keepAnswer(s, Done::No);
  if (s.kept.keeper) s.kept.keeper->saveAgain();
  s.quit = true;
}

}  // namespace tend::state
