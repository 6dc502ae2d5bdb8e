// A picture drawn by a Canvas without window or display, through either kind of target, one ImGui frame. For the tests
// of this folder.
#pragma once

#include <functional>
#include <memory>

#include "app/paint/canvas.h"
#include "app/paint/png.h"
#include "app/paint/surface_target.h"

struct ImDrawData;

namespace tend::test {

/// Fonts of this machine, opened once a test program run by whoever holds this.
class Fonts {
 public:
  Fonts();
  bool usable() const { return m_usable; }
  const text::FontLibrary& library() const { return m_library; }
  const text::FontBook& book() const { return m_book; }
  text::ShapeCache& cache() { return m_cache; }

 private:
  text::FontLibrary m_library;
  text::FontBook m_book;
  text::ShapeCache m_cache;
  bool m_usable = false;
};

struct PictureSize {
  int width = 0;  // logical pixels
  int height = 0;
  float scale = 1;
};

enum class Painter { Surface, Renderer };

using Draw = std::function<void(paint::Canvas&)>;

/// Keeps its atlas from frame to frame, as the program does.
class Studio {
 public:
  Studio(Fonts& fonts, PictureSize size, paint::ThemeId theme, Painter painter = Painter::Surface);
  Studio(const Studio&) = delete;
  Studio& operator=(const Studio&) = delete;
  ~Studio();

  /// Draws a frame on the theme's page colour; again when the atlas asks for it.
  paint::Pixels draw(const Draw& draw);
  paint::Atlas& atlas();
  int framesDrawn() const;
  int commandsDrawn() const;  // draw calls of the last frame
  /// What the last frame drew anew; only with Painter::Surface.
  const std::vector<paint::Rows>& changed() const;
  void forgetPicture();

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

paint::Colour pixelAt(const paint::Pixels& pixels, int x, int y);
/// Sum of a channel's distance from a ground colour: how much is painted. In whole pixels.
double painted(const paint::Pixels& pixels, paint::Colour ground);

}  // namespace tend::test
