// Quads onto pixels, by pixman: coverage masks tinted and laid over each other. Knows nothing of frames or of what
// changed; SurfaceTarget does.
#pragma once

#include <memory>
#include <vector>

#include "app/paint/quads.h"
#include "app/paint/surface_target.h"

namespace tend::paint {

class Composer {
 public:
  Composer();
  Composer(const Composer&) = delete;
  Composer& operator=(const Composer&) = delete;
  ~Composer();

  /// Fills the rows with the ground and draws what of the quads lies within them.
  void compose(const std::vector<Quad>& quads, const Atlas& atlas, Colour ground, const PixelView& view, Rows rows);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace tend::paint
