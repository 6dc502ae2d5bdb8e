// Frames drawn by the processor into 32-bit pixels in memory, with pixman's compositing. Draws only the rows that
// changed since the last frame: what moved the pointer's highlight costs one band, and a frame in which nothing
// changed costs nothing. Faster for pages of text than SDL's software renderer by an order of magnitude (decision
// 0008). Not thread-safe, but may be handed from one thread to another between frames.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "app/paint/target.h"

namespace tend::paint {

/// 0xAARRGGBB in the machine's byte order, as SDL_PIXELFORMAT_ARGB8888 and RGB888; `strideBytes` a multiple of four.
struct PixelView {
  std::uint32_t* pixels = nullptr;
  int width = 0, height = 0;
  int strideBytes = 0;
};

/// Rows [top, bottom).
struct Rows {
  int top = 0, bottom = 0;
};

class SurfaceTarget : public Target {
 public:
  SurfaceTarget();
  SurfaceTarget(const SurfaceTarget&) = delete;
  SurfaceTarget& operator=(const SurfaceTarget&) = delete;
  ~SurfaceTarget() override;

  /// From now on frames go there. Other pixels than before are drawn wholly with the next frame.
  void aimAt(const PixelView& view);
  /// The pixels were spoilt: draw everything with the next frame.
  void forget();

  int width() const override;
  int height() const override;
  bool draw(ImDrawData& data, Atlas& atlas, Colour ground) override;

  /// What the last draw() changed, top to bottom, not touching each other.
  const std::vector<Rows>& changed() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace tend::paint
