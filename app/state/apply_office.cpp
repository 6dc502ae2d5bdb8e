// The office as a policy: what is not offered there, what the PIN guards, and the list that a counsellor makes. The
// sitting is in office_sitting.cpp, what is taken home in office_end.cpp.
#include "app/state/apply_office.h"

#include <algorithm>

#include "app/state/exercises.h"

namespace tend::state {
namespace {

Office& office(AppState& s) { return *s.place->office; }

template <class A>
bool is(const Action& action) {
  return action.as<A>() != nullptr;
}

/// Screens that an office has. Whatever leads elsewhere leads to its own page.
bool isHere(Screen screen) {
  return screen == Screen::Office || screen == Screen::Exercise || screen == Screen::Help || screen == Screen::Pin ||
         screen == Screen::Cover || screen == Screen::Check;
}

/// Nothing opens a browser: it would remember.
bool tellsLink(AppState& s, const Action& action) {
  const auto* link = action.as<OpenLink>();
  if (link == nullptr) return false;
  s.notice = Notice{"office.link", {{"address", link->address}}};
  return true;
}

/// The window's own close button, or the system's.
bool mayQuit(AppState& s, Services& v) {
  if (s.screen == Screen::Cover) return false;
  if (!s.place->pin.chosen()) {
    if (v.place.returnsHome) s.nextPlace = PlaceKind::Home;
    return true;
  }
  if (s.screen == Screen::Pin) return false;
  // A page for one pair of eyes does not stand behind the pad.
  hideExercise(s, Going::LockCloses);
  askPin(s, v, PinFor::Leave);
  return false;
}

/// Back from the cover there is the pad, and behind it the start.
void comeBehindPin(AppState& s, Services& v) {
  s.cover = {};
  showOffice(s, OfficePage::Prepare);
  if (!s.place->pin.chosen()) return askPin(s, v, PinFor::SetUp);
  office(s).behindPin = true;
  askPin(s, v, PinFor::Settings);
  s.place->pad.back = Screen::Cover;
}

std::vector<OfficeChoice>::iterator choiceOf(Office& o, const std::string& id) {
  return std::find_if(o.list.begin(), o.list.end(), [&](const auto& c) { return c.exercise->head.id == id; });
}

}  // namespace

const Office* officeOf(const AppState& s) { return s.place ? s.place->office.get() : nullptr; }

std::optional<bool> officeAlone(const AppState& s) {
  const Office* o = officeOf(s);
  return o == nullptr ? std::nullopt : std::optional<bool>(o->alone);
}

bool suitsOffice(const Office& o, const exercise::Exercise& e) {
  return o.alone ? e.head.suitsOne() : e.head.suitsTwo();
}

const char* officeBackWords(const AppState& s) {
  const Office* o = officeOf(s);
  if (o == nullptr || s.screen != Screen::Office) return nullptr;
  switch (o->page) {
    case OfficePage::Prepare:
      return "office.end";
    case OfficePage::TakeHome:
      return "office.back_to_session";
    case OfficePage::Between:
    case OfficePage::Rest:
      return nullptr;
    default:
      return "pin.back";
  }
}

void showOffice(AppState& s, OfficePage page) {
  Office& o = office(s);
  if (page != OfficePage::Own && page != OfficePage::Out) wipeShown(s);
  o.page = page;
  o.problem.reset();
  o.done.clear();
  o.file.clear();
  s.screen = Screen::Office;
  s.overlay = Overlay::None;
  if (page != OfficePage::Templates) s.fields.close(kTemplateField);
  arrange(s);
}

void freshList(AppState& s) {
  Office& o = office(s);
  o.list.clear();
  for (const ExerciseEntry* entry : allExercises(s)) {
    if (entry->exercise && officeOffers(*entry->exercise)) o.list.push_back({entry->exercise, false});
  }
}

void clearOffice(AppState& s, Services& v) {
  Office fresh;
  fresh.templates = std::move(office(s).templates);
  fresh.templatesNewer = office(s).templatesNewer;
  wipeShown(s);
  forgetSitting(s, v);
  office(s) = std::move(fresh);
  freshList(s);
}

void beginOffice(AppState& s, Services& v) {
  s.place->office = std::make_shared<Office>();
  readTemplates(s, v);
  freshList(s);
  showOffice(s, OfficePage::Prepare);
  if (!s.place->pin.chosen()) askPin(s, v, PinFor::SetUp);
}

bool passesOffice(AppState& s, const Action& action, Services& v) {
  if (is<Quit>(action)) return mayQuit(s, v);
  if (is<ReturnFromCover>(action)) {
    comeBehindPin(s, v);
    return false;
  }
  if (s.screen == Screen::Cover) return true;
  if (office(s).behindPin && (is<OpenScreen>(action) || is<InOffice>(action))) return false;
  if (tellsLink(s, action)) return false;
  if (is<GoBack>(action) && s.screen == Screen::Office && s.overlay == Overlay::None) {
    stepBackInOffice(s, v);
    return false;
  }
  // The article is searched and listed at home.
  const auto* overlay = action.as<ShowOverlay>();
  return !is<OpenSearch>(action) && (overlay == nullptr || overlay->overlay == Overlay::TypeSheet);
}

void mindOffice(AppState& s, const Action& action, Services& v) {
  if (is<LeaveQuickly>(action)) {
    clearOffice(s, v);
    s.screen = Screen::Cover;
    return;
  }
  mindKeepsakes(s);
  if (!isHere(s.screen)) {
    s.screen = Screen::Office;
    arrange(s);
  }
  mindSitting(s, action, v);
}

/// What is for days and weeks at home is not of a sitting: it is taken along as small steps.
bool officeOffers(const exercise::Exercise& e) { return e.head.kind != exercise::Practice::kKind; }

void officePin(AppState& s, Services& v, PinFor purpose) {
  if (purpose == PinFor::Leave) {
    clearOffice(s, v);
    s.quit = true;
    if (v.place.returnsHome) s.nextPlace = PlaceKind::Home;
    return;
  }
  if (std::exchange(office(s).behindPin, false) || purpose == PinFor::SetUp) return showOffice(s, OfficePage::Prepare);
  openTemplates(s);
}

void on(AppState& s, const InOffice& a, Services& v) {
  if (officeOf(s) == nullptr) return;
  std::visit([&](const auto& what) { on(s, what, v); }, a.what);
}

void on(AppState& s, const TickExercise& a, Services&) {
  const auto choice = choiceOf(office(s), a.id);
  if (choice != office(s).list.end()) choice->ticked = !choice->ticked;
}

void on(AppState& s, const MoveExercise& a, Services&) {
  Office& o = office(s);
  const auto from = choiceOf(o, a.id);
  if (from == o.list.end() || !from->ticked) return;
  const auto shown = [&](const OfficeChoice& c) { return c.ticked && suitsOffice(o, *c.exercise); };
  if (a.by < 0) {
    const auto above = std::find_if(std::make_reverse_iterator(from), o.list.rend(), shown);
    if (above != o.list.rend()) std::rotate(above.base() - 1, from, from + 1);
  } else {
    const auto below = std::find_if(from + 1, o.list.end(), shown);
    if (below != o.list.end()) std::rotate(from, from + 1, below + 1);
  }
}

void on(AppState& s, const SetLength& a, Services&) { office(s).minutes = std::clamp(a.minutes, 0, 240); }

void on(AppState& s, const SetPeople& a, Services&) { office(s).alone = a.alone; }

void on(AppState& s, const ShowSafetyCard&, Services&) {
  const bool before = s.screen == Screen::Office && office(s).page == OfficePage::Prepare;
  if (before && !isSitting(s)) showOffice(s, OfficePage::Card);
}

void on(AppState& s, const EndOffice&, Services& v) {
  if (!s.place->pin.chosen()) {
    officePin(s, v, PinFor::Leave);
    return;
  }
  askPin(s, v, PinFor::Leave);
}

}  // namespace tend::state
