// The window of the desktop program: made, measured, titled. Only the shell knows SDL.
#pragma once

#include <memory>
#include <string>

#include "app/paint/surface_target.h"
#include "app/paint/unseen_target.h"
#include "core/base/geometry.h"
#include "core/base/result.h"

struct SDL_Window;
struct SDL_Renderer;
struct SDL_Surface;

namespace tend::shell {

enum class RendererChoice { Automatic, Software, Gpu, None };  // None: nothing is painted, for tests

struct WindowOptions {
  float scale = 0;  // device pixels a logical pixel; 0: the platform's
  RendererChoice renderer = RendererChoice::Automatic;
  int width = 1280, height = 800;  // logical
  std::string title;
  bool place = false;  // an office or a kiosk: closing it asks for the PIN, and a signal still ends it
  bool kiosk = false;  // nobody gets out of it by the keyboard (kiosk_lock.h)
  bool cover = false;  // the whole display
};

class Window {
 public:
  /// Before open(), with the same options: connects to the display. Fails with Unavailable (window.no_display) where
  /// there is none.
  static base::Result<void> openDisplay(const WindowOptions& options);
  static base::Result<std::unique_ptr<Window>> open(const WindowOptions& options);
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;
  ~Window();

  /// Where the next frame goes; as large as the window is now.
  paint::Target& target();
  /// Size in logical pixels and the scale, both as they are now.
  float width() const;
  float height() const;
  float scale() const;
  /// From SDL's window coordinates to logical pixels.
  base::Point logical(float x, float y) const;
  void title(const std::string& text);
  /// Only ground, not presented: the system hands the window's memory out page by page, which is done by the time the
  /// first frame is ready.
  void clear(paint::Colour ground);
  /// No frame comes any more. Before the FrameMaker goes: what draws through a graphics card lives in its context.
  void endFrames();
  /// Shows what the last frame changed.
  void present();
  /// Whether SDL_QUIT without a close before it tells that the display's connection broke off. Wayland's driver tells
  /// it so; X11's library ends the program by itself; elsewhere it may be a key of the system.
  bool quitMeansGone() const;
  /// The system lost the picture, or the size changed: the next frame is drawn and shown wholly.
  void pictureLost();

 private:
  Window() = default;
  bool makeTarget(RendererChoice choice);
  paint::PixelView surfaceView();
  paint::PixelView viewBetween(int width, int height);
  void presentPixels();
  int pixelsWide() const;
  int pixelsHigh() const;
  SDL_Window* m_window = nullptr;
  SDL_Renderer* m_renderer = nullptr;  // null: the processor draws, into the window's own surface
  SDL_Surface* m_between = nullptr;    // where the window has no pixels of the painter's kind
  std::unique_ptr<paint::Target> m_rendererTarget;
  std::unique_ptr<paint::SurfaceTarget> m_surfaceTarget;
  std::unique_ptr<paint::UnseenTarget> m_unseenTarget;
  float m_wantedScale = 0;
};

}  // namespace tend::shell
