// What the files of the kiosk share. Private to app/state.
#pragma once

#include "app/state/apply_exercise.h"
#include "app/state/apply_keeping.h"
#include "app/state/apply_place.h"
#include "app/state/kiosk.h"
#include "app/state/kiosk_actions.h"
#include "core/share/date.h"

namespace tend::state {

// apply_kiosk.cpp
Kiosk& kioskOf(AppState& state);
void showKiosk(AppState& state, KioskPage page);
/// Everything of the visitor before goes: what was done and written, language, size, theme, place and volume.
void newVisitor(AppState& state, Services& services);
/// Somebody chose a language, letters or a theme, and has not gone yet.
bool hasChosen(const AppState& state);
/// The window has another size: whoever has not chosen and not begun gets letters that suit it.
void fitLetters(AppState& state, Services& services);
void readCounts(AppState& state, Services& services);

// kiosk_rules.cpp
/// From a page of the kiosk back to where somebody was.
void backToVisit(AppState& state);
void showVisitScreen(AppState& state, Screen screen);

// kiosk_day.cpp: the program may run for weeks, so that no day handed in at its start would do
/// The day where the kiosk stands; nothing where nobody knows the time.
std::optional<DayNumber> dayHere(const Services& services);
share::Date dateOfDay(DayNumber day);

// kiosk_setup.cpp
/// PIN, country, how to leave, and then the welcome: whatever is missing first.
void nextSetUp(AppState& state, Services& services);
void changePin(AppState& state, Services& services);
void saveKioskRecord(AppState& state, Services& services);
/// Reads the church's file anew if it has changed.
void readKioskFile(AppState& state, Services& services);
/// Whether the screen rests now.
bool isClosedNow(const Kiosk& kiosk, const Services& services);

}  // namespace tend::state
