#include "app/shell/window.h"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

#include "app/paint/renderer_target.h"
#include "app/shell/kiosk_lock.h"
#include "platform/pixels.h"

namespace tend::shell {
namespace {

constexpr int kLeastWidth = 360;
constexpr int kLeastHeight = 480;

bool isWayland() {
  const char* driver = SDL_GetCurrentVideoDriver();
  return driver != nullptr && std::strcmp(driver, "wayland") == 0;
}

bool wantsGpu(RendererChoice choice) {
  return choice == RendererChoice::Automatic ? isWayland() : choice == RendererChoice::Gpu;
}

/// Pixels as the painter writes them.
bool isOurs(const SDL_PixelFormat& format) {
  return format.BytesPerPixel == 4 && format.Rmask == 0xFF0000 && format.Gmask == 0xFF00 && format.Bmask == 0xFF;
}

}  // namespace

base::Result<void> Window::openDisplay(const WindowOptions& options) {
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
  SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "nearest");
  // Where the close button is only a question, a signal must not come as the same event.
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, options.place ? "1" : "0");
  if (options.kiosk) prepareKioskLock();
  // Fingers stay fingers, and the mouse the mouse: what they mean together is found in fingers.h.
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
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
  // A kiosk's screen stays awake; everywhere else the person's screen saver comes when it will.
  options.kiosk ? SDL_DisableScreenSaver() : SDL_EnableScreenSaver();
  auto made = std::unique_ptr<Window>(new Window());
  made->m_wantedScale = options.scale;
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
  if (options.kiosk) lockKiosk(made->m_window, options.cover);
  if (!made->makeTarget(options.renderer)) {
    return base::fail(base::ErrorCode::Unavailable, "window.no_renderer", {{"reason", SDL_GetError()}});
  }
  return made;
}

/// The processor's painter wherever the window has pixels to write to; SDL's renderers elsewhere or when asked for.
bool Window::makeTarget(RendererChoice choice) {
  if (choice == RendererChoice::None) {
    m_unseenTarget = std::make_unique<paint::UnseenTarget>(pixelsWide(), pixelsHigh());
    return true;
  }
  // A surface through the graphics card would cost a GL texture of the window: 100 ms and 88 MB for nothing.
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  if (wantsGpu(choice)) {
    m_renderer = SDL_CreateRenderer(m_window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC);
  }
  if (m_renderer == nullptr && (platform::showsPixels() || SDL_GetWindowSurface(m_window) != nullptr)) {
    m_surfaceTarget = std::make_unique<paint::SurfaceTarget>();
    return true;
  }
  if (m_renderer == nullptr) m_renderer = SDL_CreateRenderer(m_window, -1, 0);
  return m_renderer != nullptr;
}

Window::~Window() {
  m_rendererTarget.reset();
  m_surfaceTarget.reset();
  SDL_FreeSurface(m_between);
  if (m_renderer != nullptr) SDL_DestroyRenderer(m_renderer);
  if (m_window != nullptr) SDL_DestroyWindow(m_window);
  SDL_Quit();
}

paint::PixelView Window::surfaceView() {
  if (platform::showsPixels()) return viewBetween(pixelsWide(), pixelsHigh());
  SDL_Surface* surface = SDL_GetWindowSurface(m_window);
  if (surface != nullptr && isOurs(*surface->format)) {
    return {static_cast<std::uint32_t*>(surface->pixels), surface->w, surface->h, surface->pitch};
  }
  return viewBetween(surface != nullptr ? surface->w : 1, surface != nullptr ? surface->h : 1);
}

/// Pixels of the painter's kind, from which what changed is shown afterwards.
paint::PixelView Window::viewBetween(int width, int height) {
  if (m_between == nullptr || m_between->w != width || m_between->h != height) {
    SDL_FreeSurface(m_between);
    m_between = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888);
    if (m_between == nullptr) return {};
    SDL_SetSurfaceBlendMode(m_between, SDL_BLENDMODE_NONE);
  }
  return {static_cast<std::uint32_t*>(m_between->pixels), width, height, m_between->pitch};
}

paint::Target& Window::target() {
  if (m_renderer != nullptr) {
    if (!m_rendererTarget) m_rendererTarget = std::make_unique<paint::RendererTarget>(m_renderer);
    return *m_rendererTarget;
  }
  if (m_unseenTarget) {
    m_unseenTarget->size(pixelsWide(), pixelsHigh());
    return *m_unseenTarget;
  }
  m_surfaceTarget->aimAt(surfaceView());
  return *m_surfaceTarget;
}

void Window::clear(paint::Colour ground) {
  const bool own = m_surfaceTarget && !platform::showsPixels();
  SDL_Surface* surface = own ? SDL_GetWindowSurface(m_window) : nullptr;
  if (surface != nullptr) SDL_FillRect(surface, nullptr, SDL_MapRGB(surface->format, ground.r, ground.g, ground.b));
}

void Window::endFrames() { m_rendererTarget.reset(); }

bool Window::quitMeansGone() const { return isWayland(); }

void Window::pictureLost() {
  if (m_surfaceTarget) m_surfaceTarget->forget();
}

float Window::scale() const {
  if (m_wantedScale > 0) return m_wantedScale;
  int points = 0;
  SDL_GetWindowSize(m_window, &points, nullptr);
  const int pixels = pixelsWide();
  return points > 0 && pixels > 0 ? static_cast<float>(pixels) / static_cast<float>(points) : 1;
}

int Window::pixelsWide() const {
  int pixels = 0;
  if (m_renderer != nullptr) {
    SDL_GetRendererOutputSize(m_renderer, &pixels, nullptr);
  } else {
    SDL_GetWindowSizeInPixels(m_window, &pixels, nullptr);
  }
  return pixels;
}

int Window::pixelsHigh() const {
  int pixels = 0;
  if (m_renderer != nullptr) {
    SDL_GetRendererOutputSize(m_renderer, nullptr, &pixels);
  } else {
    SDL_GetWindowSizeInPixels(m_window, nullptr, &pixels);
  }
  return pixels;
}

float Window::width() const { return static_cast<float>(pixelsWide()) / scale(); }
float Window::height() const { return static_cast<float>(pixelsHigh()) / scale(); }

base::Point Window::logical(float x, float y) const {
  int points = 0;
  SDL_GetWindowSize(m_window, &points, nullptr);
  const float ratio = points > 0 ? width() / static_cast<float>(points) : 1;
  return {x * ratio, y * ratio};
}

void Window::title(const std::string& text) {
  if (text != SDL_GetWindowTitle(m_window)) SDL_SetWindowTitle(m_window, text.c_str());
}

void Window::present() {
  if (m_unseenTarget) return;
  if (m_renderer != nullptr) return SDL_RenderPresent(m_renderer);
  if (platform::showsPixels()) return presentPixels();
  const int width = m_surfaceTarget->width();
  std::vector<SDL_Rect> rects;
  for (const paint::Rows& rows : m_surfaceTarget->changed())
    rects.push_back({0, rows.top, width, rows.bottom - rows.top});
  if (rects.empty()) return;
  if (m_between != nullptr) {
    SDL_Surface* surface = SDL_GetWindowSurface(m_window);
    for (SDL_Rect rect : rects) {
      SDL_Rect to = rect;
      if (surface != nullptr) SDL_BlitSurface(m_between, &rect, surface, &to);
    }
  }
  SDL_UpdateWindowSurfaceRects(m_window, rects.data(), static_cast<int>(rects.size()));
}

void Window::presentPixels() {
  if (m_between == nullptr) return;
  const platform::Pixels pixels{static_cast<const std::uint32_t*>(m_between->pixels), m_between->w, m_between->h,
                                m_between->pitch};
  for (const paint::Rows& rows : m_surfaceTarget->changed()) platform::showPixels(pixels, rows.top, rows.bottom);
}

}  // namespace tend::shell
