#include "app/shell/kiosk_lock.h"

#include <SDL.h>

namespace tend::shell {

void prepareKioskLock() {
  SDL_SetHint(SDL_HINT_GRAB_KEYBOARD, "1");
  SDL_SetHint(SDL_HINT_ALLOW_ALT_TAB_WHILE_GRABBED, "0");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  SDL_SetHint(SDL_HINT_WINDOWS_NO_CLOSE_ON_ALT_F4, "1");
}

void lockKiosk(SDL_Window* window, bool cover) {
  SDL_EventState(SDL_DROPFILE, SDL_DISABLE);
  SDL_EventState(SDL_DROPTEXT, SDL_DISABLE);
  if (cover) {
    // Where there is no window manager nobody else makes it as large as the display.
    SDL_Rect display{};
    if (SDL_GetDisplayBounds(SDL_GetWindowDisplayIndex(window), &display) == 0) {
      SDL_SetWindowBordered(window, SDL_FALSE);
      SDL_SetWindowPosition(window, display.x, display.y);
      SDL_SetWindowSize(window, display.w, display.h);
    }
    SDL_SetWindowFullscreen(window, SDL_WINDOW_FULLSCREEN_DESKTOP);
  }
  SDL_SetWindowAlwaysOnTop(window, SDL_TRUE);
  SDL_SetWindowKeyboardGrab(window, SDL_TRUE);
  SDL_RaiseWindow(window);
}

void showCursorFor(bool finger) { SDL_ShowCursor(finger ? SDL_DISABLE : SDL_ENABLE); }

}  // namespace tend::shell
