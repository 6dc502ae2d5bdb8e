// The parts of apply() for the office and the kiosk. Private to app/state.
#pragma once

#include "app/state/place.h"
#include "app/state/services.h"

namespace tend::state {

template <class... All>
bool isOneOf(const Action& action) {
  return ((action.as<All>() != nullptr) || ...);
}

// place.cpp
void on(AppState&, const EnterPlace&, Services&);
void on(AppState&, const Touched&, Services&);
/// What was opened by the right PIN.
void pinOpened(AppState& state, Services& services, PinFor purpose);
/// Everything a person did or wrote here goes: exercises, fields, marks, places, what was drawn. The article stays
/// open, at its title.
void forgetSitting(AppState& state, Services& services);
/// A small file of the place itself could not be written.
void tellUnsaved(AppState& state, const base::Error& error);

// pin_pad.cpp
void on(AppState&, const PressPin&, Services&);
void readPin(AppState& state, Services& services);
/// After every action: digits do not outlive their screen, and a rest runs down.
void mindPin(AppState& state, Services& services);

// apply_office.cpp
void on(AppState&, const InOffice&, Services&);
void beginOffice(AppState& state, Services& services);
bool passesOffice(AppState& state, const Action& action, Services& services);
void mindOffice(AppState& state, const Action& action, Services& services);
double officeTick(const AppState& state);
bool officeOffers(const exercise::Exercise& exercise);
float officeBarPx(const AppState& state);
void officePin(AppState& state, Services& services, PinFor purpose);

// apply_kiosk.cpp
void on(AppState&, const AtKiosk&, Services&);
void beginKiosk(AppState& state, Services& services);
bool passesKiosk(AppState& state, const Action& action, Services& services);
void mindKiosk(AppState& state, const Action& action, Services& services);
double kioskTick(const AppState& state);
bool kioskOffers(const exercise::Exercise& exercise);
FocusedBars kioskBars(const AppState& state);
bool kioskLeadsBack(const AppState& state);
void kioskPin(AppState& state, Services& services, PinFor purpose);
/// True: whoever is here keeps the kiosk. The error stands behind the PIN.
bool kioskUnsaved(AppState& state, const base::Error& error);

}  // namespace tend::state
