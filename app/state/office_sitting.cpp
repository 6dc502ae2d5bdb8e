// The sitting: the ticked exercises one after the other, a quiet clock, and a rest when nobody has touched the tablet
// for long. The exercises themselves are those of the home; nothing of them is kept.
#include <algorithm>
#include <cmath>

#include "app/state/apply_office.h"

namespace tend::state {
namespace {

constexpr double kFirstTickSeconds = 0.05;
constexpr double kMinute = 60;

Office& office(AppState& s) { return *s.place->office; }

double secondsGone(const AppState& s) {
  const Office* o = officeOf(s);
  if (o == nullptr || !o->began || *o->began <= 0) return 0;
  return std::max(0.0, s.place->nowSeconds - *o->began);
}

bool rests(const AppState& s) { return s.screen == Screen::Office && officeOf(s)->page == OfficePage::Rest; }

/// Somebody may have written something, or is about to.
bool isInUse(const AppState& s) {
  const bool screen = s.screen == Screen::Office || s.screen == Screen::Exercise || s.screen == Screen::Help;
  return screen && isSitting(s) && !rests(s);
}

/// A turn, a prayer or a pause runs: nobody has to touch anything meanwhile.
bool runsByItself(const AppState& s) {
  if (s.aloud.now && s.aloud.now->speaks()) return true;
  if (!s.activity || s.screen != Screen::Exercise) return false;
  if (s.activity->pause) {
    return s.activity->pause->nowSeconds - s.activity->pause->beganSeconds < kPauseSeconds;
  }
  return voiceHoldsLine(s) ||
         (s.activity->stage == Stage::Answering && exercise::tickIn(*s.activity->exercise, s.activity->answer) > 0);
}

void openNext(AppState& s, Services& v) {
  Office& o = office(s);
  if (o.next >= o.today.size()) return showOffice(s, OfficePage::Between);
  const std::string id = o.today[o.next]->head.id;
  ++o.next;
  showOffice(s, OfficePage::Between);
  on(s, OpenExercise{id}, v);
}

/// Leaves the open exercise, which asks first where something would be lost. True when nothing is open.
bool leaves(AppState& s, Services& v) {
  if (s.screen != Screen::Exercise || !s.activity) return true;
  if (!s.activity->asksToClose) on(s, LeaveExercise{}, v);
  return s.screen != Screen::Exercise || !s.activity;
}

void goOnWhenLeft(AppState& s, Services& v) {
  Office& o = office(s);
  if (!o.goesOn && !o.closes) return;
  if (s.screen == Screen::Exercise && s.activity) {
    // "Go on writing" was the answer.
    if (!s.activity->asksToClose) o.goesOn = o.closes = false;
    return;
  }
  if (s.screen != Screen::Office) return;
  const bool closes = std::exchange(o.closes, false);
  o.goesOn = false;
  closes ? beginEnd(s, v) : openNext(s, v);
}

}  // namespace

bool isSitting(const AppState& s) {
  const Office* o = officeOf(s);
  return o != nullptr && o->began.has_value();
}

int minutesGone(const AppState& s) { return static_cast<int>(secondsGone(s) / kMinute); }

bool isTimeOver(const AppState& s) {
  const Office* o = officeOf(s);
  return o != nullptr && o->minutes > 0 && minutesGone(s) >= o->minutes;
}

void on(AppState& s, const StartSitting&, Services& v) {
  Office& o = office(s);
  if (o.page != OfficePage::Prepare || s.screen != Screen::Office) return;
  o.today.clear();
  for (const OfficeChoice& choice : o.list) {
    if (choice.ticked && suitsOffice(o, *choice.exercise)) o.today.push_back(choice.exercise);
  }
  if (o.today.empty()) return;
  o.next = 0;
  o.began = 0;
  openNext(s, v);
}

void on(AppState& s, const NextExercise&, Services& v) {
  if (!isSitting(s)) return;
  office(s).goesOn = true;
  office(s).closes = false;
  if (leaves(s, v)) goOnWhenLeft(s, v);
}

void on(AppState& s, const OpenTodays& a, Services& v) {
  Office& o = office(s);
  if (!isSitting(s) || o.page != OfficePage::Between || a.index >= o.today.size()) return;
  o.next = a.index;
  openNext(s, v);
}

void on(AppState& s, const CloseSession&, Services& v) {
  if (!isSitting(s)) return;
  office(s).closes = true;
  office(s).goesOn = false;
  if (leaves(s, v)) goOnWhenLeft(s, v);
}

void on(AppState& s, const ShowClock& a, Services&) { office(s).clockShown = a.shown; }

void on(AppState& s, const GoOnHere&, Services& v) {
  if (!rests(s)) return;
  const bool toExercise = office(s).restsOverExercise && s.activity;
  showOffice(s, office(s).restsOver);
  if (toExercise) on(s, OpenScreen{Screen::Exercise}, v);
}

void rest(AppState& s) {
  Office& o = office(s);
  if (!isInUse(s)) return;
  hideExercise(s, Going::LockCloses);
  o.goesOn = o.closes = false;
  o.restsOverExercise = s.screen != Screen::Office && s.activity;
  // A page of one's own is not what one comes back to.
  const bool own = o.page == OfficePage::Own || o.page == OfficePage::OwnCurtain || o.page == OfficePage::Both;
  o.restsOver = own ? OfficePage::TakeHome : o.page == OfficePage::Out ? OfficePage::TakeHome : o.page;
  showOffice(s, OfficePage::Rest);
  s.kept.forgetDrawn = true;
}

void mindSitting(AppState& s, const Action& action, Services& v) {
  if (!isSitting(s)) return;
  Office& o = office(s);
  const double now = s.place->nowSeconds;
  const bool ticked = action.as<TimePassed>() != nullptr;
  if (ticked && *o.began <= 0) o.began = now;
  if (ticked && (s.place->touchedSeconds <= 0 || runsByItself(s))) s.place->touchedSeconds = now;
  if (action.as<WentAway>() != nullptr) rest(s);
  if (ticked && now - s.place->touchedSeconds >= kOfficeRestSeconds) rest(s);
  goOnWhenLeft(s, v);
}

double officeTick(const AppState& s) {
  const Office* o = officeOf(s);
  if (o == nullptr || !isInUse(s)) return 0;
  if (*o->began <= 0 || s.place->touchedSeconds <= 0) return kFirstTickSeconds;
  const double still = std::max(0.0, s.place->nowSeconds - s.place->touchedSeconds);
  double due = std::max(kFirstTickSeconds, kOfficeRestSeconds - still);
  if (o->minutes > 0 && o->clockShown && !isTimeOver(s)) {
    const double gone = secondsGone(s);
    due = std::min(due, (std::floor(gone / kMinute) + 1) * kMinute - gone + kFirstTickSeconds);
  }
  return due;
}

float officeBarPx(const AppState& s) {
  const Office* o = officeOf(s);
  if (o == nullptr || !o->began || s.screen != Screen::Exercise) return 0;
  // On phones the clock has a line of its own.
  return s.layout.screen == ScreenClass::Phone && o->minutes > 0 ? 104.0F : 64.0F;
}

}  // namespace tend::state
