// The window of the desktop program: made, measured, titled. Only the shell knows SDL.
#pragma once

#include <memory>
#include <string>

#include "core/base/geometry.h"
#include "core/base/result.h"

struct SDL_Window;
struct SDL_Renderer;

namespace tend::shell {

enum class RendererChoice { Automatic, Software, Gpu };

struct WindowOptions {
  float scale = 0;  // device pixels a logical pixel; 0: the platform's, else Xft.dpi/96
  RendererChoice renderer = RendererChoice::Automatic;
  int width = 1280, height = 800;  // logical
  std::string title;
};

class Window {
 public:
  /// Before open(): connects to the display. Fails with Unavailable (window.no_display) where there is none.
  static base::Result<void> openDisplay();
  static base::Result<std::unique_ptr<Window>> open(const WindowOptions& options);
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;
  ~Window();

  SDL_Renderer* renderer() const { return m_renderer; }
  /// Size in logical pixels and the scale, both as they are now.
  float width() const;
  float height() const;
  float scale() const;
  /// From SDL's window coordinates to logical pixels.
  base::Point logical(float x, float y) const;
  void title(const std::string& text);
  void present();

 private:
  Window() = default;
  SDL_Window* m_window = nullptr;
  SDL_Renderer* m_renderer = nullptr;
  float m_wantedScale = 0;
};

}  // namespace tend::shell
