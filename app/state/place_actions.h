// What a person can ask of the place itself. Those of the office and of the kiosk are in office_actions.h and
// kiosk_actions.h; actions.h names them all.
#pragma once

#include "app/state/places/place_kind.h"

namespace tend::state {

/// From the settings: the program goes on there, with nothing of the home in its memory.
struct EnterPlace {
  PlaceKind kind = PlaceKind::Office;
};

/// Somebody did something: on the clock of TimePassed.
struct Touched {
  double seconds = 0;
};

constexpr int kPinErase = -1, kPinBack = -2;
/// A key of the pad: 0 to 9, kPinErase, kPinBack.
struct PressPin {
  int key = 0;
};

}  // namespace tend::state
