#include "app/state/apply.h"

#include <algorithm>

#include "app/state/apply_keeping.h"

namespace tend::state {
namespace {

struct Applier {
  AppState& s;
  Services& v;

  template <class A>
  void operator()(const A& action) const {
    on(s, action, v);
  }
};

/// After Leave quickly one comes back with a passphrase: until then there is that screen, Help, and the cover again.
bool passesGate(AppState& s, const Action& action, Services& v) {
  if (const auto* open = std::get_if<OpenScreen>(&action)) {
    if (open->screen == Screen::Help) return true;
    s.screen = Screen::Unlock;
    return false;
  }
  if (std::holds_alternative<GoBack>(action)) {
    if (s.screen == Screen::Unlock) on(s, LeaveQuickly{}, v);
    if (s.screen == Screen::Help) s.screen = Screen::Unlock;
    return false;
  }
  return std::holds_alternative<Resize>(action) || std::holds_alternative<EditText>(action) ||
         std::holds_alternative<Unlock>(action) || std::holds_alternative<UseCode>(action) ||
         std::holds_alternative<OpenUnlock>(action) || std::holds_alternative<StoreAnswered>(action) ||
         std::holds_alternative<WorkFinished>(action) || std::holds_alternative<SaveCompleted>(action) ||
         std::holds_alternative<LeaveQuickly>(action) || std::holds_alternative<DismissNotice>(action) ||
         std::holds_alternative<SetCountry>(action) || std::holds_alternative<OpenLink>(action) ||
         std::holds_alternative<Quit>(action);
}

}  // namespace

void apply(AppState& state, const Action& action, Services& services) {
  // While the cover is shown, nothing but its own actions has an effect: no key, drop or late event may bring Tend
  // back.
  if (state.screen == Screen::Cover) {
    const bool allowed = std::holds_alternative<Resize>(action) || std::holds_alternative<CoverShow>(action) ||
                         std::holds_alternative<CoverMenu>(action) || std::holds_alternative<CoverLarger>(action) ||
                         std::holds_alternative<ReturnFromCover>(action) ||
                         std::holds_alternative<SaveCompleted>(action) ||
                         std::holds_alternative<StoreAnswered>(action) ||
                         std::holds_alternative<WorkFinished>(action) || std::holds_alternative<Quit>(action);
    if (!allowed) return;
  }
  if (!isGated(state) || passesGate(state, action, services)) std::visit(Applier{state, services}, action);
  hearKeeper(state, services);
}

void on(AppState& s, const OpenScreen& a, Services& v) {
  if (a.screen == Screen::Cover) return;  // only LeaveQuickly leads there
  if (a.screen == Screen::Reader && !s.reader) return;
  if (a.screen == Screen::Shelf) refreshShelf(s, v);
  if (a.screen != Screen::Reader) forgetSelection(s);
  endSearch(s);
  keepTyped(s);
  closeMark(s);
  if (!isGated(s)) forgetSecrets(s);
  if (a.screen == Screen::People) on(s, AskPeople{}, v);
  s.screen = a.screen;
  s.kept.choosesCopy = false;
  s.kept.askingToErase = false;
  s.kept.erased = false;
  if (!s.helpNumbers && (a.screen == Screen::Help || a.screen == Screen::Settings)) {
    s.helpNumbers = std::make_shared<const pack::HelpNumbers>(pack::builtInHelpNumbers());
  }
  if (a.screen == Screen::Files) on(s, ShowFolder{}, v);
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
    case Screen::Unlock:
      // Who wished to change a lock came from there.
      on(s,
         OpenScreen{s.kept.unlock && s.kept.unlock->change != keeping::LockChange::None ? Screen::People
                                                                                        : Screen::Reader},
         v);
      break;
    case Screen::Shelf:
    case Screen::Settings:
    case Screen::Help:
    case Screen::PackError:
      on(s, OpenScreen{Screen::Reader}, v);
      break;
    case Screen::Reader:
      (void)stepBackFromSelection(s);
      break;
    case Screen::Cover:
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
  if (s.reader) s.reader->stop();
  leaveKept(s);
  endSearch(s);
  s.screen = Screen::Cover;
  s.overlay = Overlay::None;
  s.cover = {};
  s.fields.clear();
  s.notice.reset();
  s.linkToOpen.reset();
  s.textToCopy.reset();
  forgetSelection(s);
  s.askingToForget = false;
}

void on(AppState& s, const CoverShow& a, Services&) {
  s.cover.note = a.note;
  s.cover.menu = 0;
}

void on(AppState& s, const CoverMenu& a, Services&) { s.cover.menu = a.menu == s.cover.menu ? 0 : a.menu; }

void on(AppState& s, const CoverLarger& a, Services&) { s.cover.larger = std::clamp(s.cover.larger + a.by, 0, 4); }

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
  if (s.kept.keeper) s.kept.keeper->saveAgain();
  s.quit = true;
}

}  // namespace tend::state
