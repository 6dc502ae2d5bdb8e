// What the program itself can do so that nobody gets out of a kiosk by the keyboard: it covers the display, grabs the
// keyboard, and has no use for files that are dropped. What it cannot do (switching terminals, ending the program) is
// the system's part: docs/places.md. Used by the window and the events.
#pragma once

struct SDL_Window;

namespace tend::shell {

/// Before the display is opened: the hints that count from its first moment.
void prepareKioskLock();

/// After the window was made. Covers the display unless it was given a size to be looked at.
void lockKiosk(SDL_Window* window, bool cover);

/// A finger hides the cursor, a mouse shows it again.
void showCursorFor(bool finger);

}  // namespace tend::shell
