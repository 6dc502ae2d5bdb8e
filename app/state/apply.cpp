#include "app/state/apply.h"

#include <algorithm>

#include "app/state/apply_parts.h"

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

}  // namespace

void apply(AppState& state, const Action& action, Services& services) {
  // While the cover is shown, nothing but its own actions has an effect: no key, drop or late event may bring Tend
  // back.
  if (state.screen == Screen::Cover) {
    const bool allowed = std::holds_alternative<Resize>(action) || std::holds_alternative<CoverShow>(action) ||
                         std::holds_alternative<CoverMenu>(action) || std::holds_alternative<CoverLarger>(action) ||
                         std::holds_alternative<ReturnFromCover>(action) ||
                         std::holds_alternative<SaveCompleted>(action) || std::holds_alternative<Quit>(action);
    if (!allowed) return;
  }
  std::visit(Applier{state, services}, action);
}

void on(AppState& s, const OpenScreen& a, Services& v) {
  if (a.screen == Screen::Cover) return;  // only LeaveQuickly leads there
  if (a.screen == Screen::Reader && !s.reader) return;
  if (a.screen == Screen::Shelf) refreshShelf(s, v);
  if (a.screen != Screen::Reader) forgetSelection(s);
  endSearch(s);
  s.screen = a.screen;
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
  if (s.overlay != Overlay::None) {
    s.overlay = Overlay::None;
    arrange(s);
    return;
  }
  if (s.askingToForget) {
    s.askingToForget = false;
    return;
  }
  switch (s.screen) {
    case Screen::Files:
      on(s, OpenScreen{Screen::Shelf}, v);
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
  endSearch(s);
  s.overlay = a.overlay == s.overlay ? Overlay::None : a.overlay;
  // The contents stand beside the page and move it; the type sheet lies over it, so that the page is its preview.
  arrange(s);
}

void on(AppState& s, const ToggleReadingBar& a, Services&) { s.readingBarShown = a.shown; }

void on(AppState& s, const LeaveQuickly&, Services&) {
  if (s.reader) s.reader->stop();
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
  // One comes back to the shelf, never to the page that was left.
  on(s, OpenScreen{Screen::Shelf}, v);
}

void on(AppState& s, const SaveCompleted& a, Services&) {
  if (!a.done.error || s.screen == Screen::Cover) return;
  const bool forbidden = a.done.error->code == base::ErrorCode::NoPermission;
  s.notice = Notice{forbidden ? "notice.settings_forbidden" : "notice.settings_unsaved", a.done.error->arguments};
}

void on(AppState& s, const DismissNotice&, Services&) { s.notice.reset(); }

void on(AppState& s, const Quit&, Services&) { s.quit = true; }

}  // namespace tend::state
