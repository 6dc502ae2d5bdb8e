// A loop that belongs to somebody else: the program is asked for one turn at a time, when the screen is ready for a
// picture, when a moment has come, or when something happened. Only where that is so (platform/web); desktops have
// their own loop (app/shell/program.h).
#pragma once

#include <functional>

namespace tend::platform {

/// What the next turn waits for.
struct NextTurn {
  enum class At { Picture, Once, Moment, Event } at = At::Event;
  int milliseconds = 0;  // of Moment
};

/// Returns at once; `turn` is called for as long as the page is there. The first call comes soon.
void takeTurns(std::function<NextTurn()> turn);

/// Something happened: one turn with the next picture, or at once where nobody looks.
void takeTurnSoon();

/// Before the page may go: hidden, or left. `keep` brings to safety what can be brought.
void beforeGoing(std::function<void()> keep);

/// The browser takes the fingers away (for a gesture of the system, or a dialog): told before anything else hears of
/// it.
void onTouchCalledOff(std::function<void()> told);

/// The page's own size in its pixels, which are not the device's.
struct PageSize {
  int width = 0, height = 0;
};
PageSize pageSize();

/// The program has drawn its first picture, or will never: takes the waiting page away. Without words of what is here.
void showPage();

}  // namespace tend::platform
