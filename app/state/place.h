// The place as long as the program runs there: the office or the kiosk, the pad for its PIN, and when somebody last
// touched the screen. A place is a policy: what is offered, what is kept, what may be left, what resets; the views are
// the same everywhere. In a place nothing reaches a disk but its own small files (places/ports.h). Used by apply(), the
// views and the shell.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "app/state/actions.h"
#include "app/state/pin_pad.h"
#include "app/state/places/pin.h"
#include "app/state/places/place_kind.h"

namespace tend::exercise {
struct Exercise;
}

namespace tend::state {

struct AppState;
struct FocusedBars;  // layout.h
struct Services;
struct Office;  // office.h
struct Kiosk;   // kiosk.h

struct Place {
  PlaceKind kind = PlaceKind::Home;
  Pin pin;
  PinPad pad;
  std::shared_ptr<Office> office;
  std::shared_ptr<Kiosk> kiosk;
  double touchedSeconds = 0;  // when somebody last did something, on the clock of TimePassed; 0: not yet
  double nowSeconds = 0;      // of the last tick
};

PlaceKind placeKind(const AppState& state);

/// After the article was opened: what the place keeps is read, and its own screen comes first. Does nothing at home.
void beginPlace(AppState& state, Services& services);

/// False: the place does not allow this action, or has answered it otherwise.
bool passesPlace(AppState& state, const Action& action, Services& services);
/// After every action: screens the place has instead of others, what resets, what time has brought.
void mindPlace(AppState& state, const Action& action, Services& services);
/// Seconds until TimePassed is wanted for the place; 0: nothing runs.
double placeTick(const AppState& state);

/// Whether one person is here, as it was said when they began; nothing at home, and where nobody has said it.
std::optional<bool> aloneHere(const AppState& state);

/// Whether an exercise is offered here. At home: all.
bool offersHere(const AppState& state, const exercise::Exercise& exercise);

/// Whether this screen has a way back, in the strip and by Escape.
bool leadsBack(const AppState& state);

/// The strip above and the place's own bar at the foot, as they are on this screen.
FocusedBars placeBars(const AppState& state);

}  // namespace tend::state
