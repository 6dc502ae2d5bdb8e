#include "app/shell/window.h"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "platform/display.h"

namespace tend::shell {
namespace {

constexpr int kLeastWidth = 360;
constexpr int kLeastHeight = 480;

SDL_Renderer* makeRenderer(SDL_Window* window, RendererChoice choice) {
  // SDL's software renderer would still make a GL texture for the window: 100 ms and 88 MB for nothing.
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  const char* driver = SDL_GetCurrentVideoDriver();
  const bool wayland = driver != nullptr && std::strcmp(driver, "wayland") == 0;
  const bool gpu = choice == RendererChoice::Gpu || (choice == RendererChoice::Automatic && wayland);
  SDL_Renderer* made = nullptr;
  if (gpu) made = SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC);
  return made != nullptr ? made : SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
}

}  // namespace

base::Result<void> Window::openDisplay() {
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
  SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "nearest");
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "0");
  // Video only: a joystick or sensor subsystem would wake the program a thousand times a second.
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    return base::fail(base::ErrorCode::Unavailable, "window.no_display", {{"reason", SDL_GetError()}});
  }
  const char* driver = SDL_GetCurrentVideoDriver();
  if (driver != nullptr && (std::strcmp(driver, "dummy") == 0 || std::strcmp(driver, "offscreen") == 0)) {
    SDL_Quit();
    return base::fail(base::ErrorCode::Unavailable, "window.no_display", {{"reason", driver}});
  }
  return {};
}

base::Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
  SDL_EnableScreenSaver();
  auto made = std::unique_ptr<Window>(new Window());
  made->m_wantedScale = options.scale > 0 ? options.scale : platform::desktopScale().value_or(0);
  const float scale = made->m_wantedScale > 0 ? made->m_wantedScale : 1;
  SDL_Rect usable{0, 0, 16000, 16000};
  SDL_GetDisplayUsableBounds(0, &usable);
  const int width = std::min(static_cast<int>(std::lround(static_cast<float>(options.width) * scale)), usable.w);
  const int height = std::min(static_cast<int>(std::lround(static_cast<float>(options.height) * scale)), usable.h);
  made->m_window = SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width,
                                    height, SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
  if (made->m_window == nullptr) {
    return base::fail(base::ErrorCode::Unavailable, "window.no_display", {{"reason", SDL_GetError()}});
  }
  SDL_SetWindowMinimumSize(made->m_window, static_cast<int>(kLeastWidth * scale),
                           static_cast<int>(kLeastHeight * scale));
  made->m_renderer = makeRenderer(made->m_window, options.renderer);
  if (made->m_renderer == nullptr) {
    return base::fail(base::ErrorCode::Unavailable, "window.no_renderer", {{"reason", SDL_GetError()}});
  }
  return made;
}

Window::~Window() {
  if (m_renderer != nullptr) SDL_DestroyRenderer(m_renderer);
  if (m_window != nullptr) SDL_DestroyWindow(m_window);
  SDL_Quit();
}

float Window::scale() const {
  if (m_wantedScale > 0) return m_wantedScale;
  int pixels = 0;
  int points = 0;
  SDL_GetRendererOutputSize(m_renderer, &pixels, nullptr);
  SDL_GetWindowSize(m_window, &points, nullptr);
  return points > 0 && pixels > 0 ? static_cast<float>(pixels) / static_cast<float>(points) : 1;
}

float Window::width() const {
  int pixels = 0;
  SDL_GetRendererOutputSize(m_renderer, &pixels, nullptr);
  return static_cast<float>(pixels) / scale();
}

float Window::height() const {
  int pixels = 0;
  SDL_GetRendererOutputSize(m_renderer, nullptr, &pixels);
  return static_cast<float>(pixels) / scale();
}

base::Point Window::logical(float x, float y) const {
  int points = 0;
  SDL_GetWindowSize(m_window, &points, nullptr);
  const float ratio = points > 0 ? width() / static_cast<float>(points) : 1;
  return {x * ratio, y * ratio};
}

void Window::title(const std::string& text) {
  if (text != SDL_GetWindowTitle(m_window)) SDL_SetWindowTitle(m_window, text.c_str());
}

void Window::present() { SDL_RenderPresent(m_renderer); }

}  // namespace tend::shell
