#include "app/paint/surface_target.h"

#include <algorithm>

#include "app/paint/compose.h"
#include "app/paint/quads.h"

namespace tend::paint {
namespace {

constexpr int kBandPx = 32;
constexpr std::uint64_t kPrime = 0x100000001B3ULL;  // FNV-1a's, over words instead of bytes

void mix(std::uint64_t& hash, std::uint64_t value) {
  hash = (hash ^ value) * kPrime;
  hash ^= hash >> 29;
}

std::uint64_t pair(std::int32_t a, std::int32_t b) {
  return static_cast<std::uint64_t>(static_cast<std::uint32_t>(a)) << 32 | static_cast<std::uint32_t>(b);
}

std::uint64_t hashOf(const Quad& q) {
  std::uint64_t hash = q.colour;
  mix(hash, pair(q.left, q.top));
  mix(hash, pair(q.right, q.bottom));
  mix(hash, pair(q.clipLeft, q.clipTop));
  mix(hash, pair(q.clipRight, q.clipBottom));
  mix(hash, pair(q.x, q.y));
  mix(hash, pair(q.width, q.height));
  return hash;
}

}  // namespace

struct SurfaceTarget::Impl {
  PixelView view;
  Composer composer;
  std::vector<Quad> quads;
  std::vector<std::uint64_t> bands, lastBands;  // a hash of all that shows in each band of rows
  std::vector<Rows> changed;

  void hashBands(unsigned generation, Colour ground);
  void findChanges();
};

void SurfaceTarget::Impl::hashBands(unsigned generation, Colour ground) {
  const auto count = static_cast<std::size_t>((view.height + kBandPx - 1) / kBandPx);
  std::uint64_t start = generation;
  mix(start, static_cast<std::uint64_t>(ground.r) << 16 | static_cast<std::uint64_t>(ground.g) << 8 | ground.b);
  bands.assign(count, start);
  for (const Quad& quad : quads) {
    const std::uint64_t hash = hashOf(quad);
    const auto last = static_cast<std::size_t>((quad.clipBottom - 1) / kBandPx);
    for (auto band = static_cast<std::size_t>(quad.clipTop / kBandPx); band <= last; ++band) mix(bands[band], hash);
  }
}

void SurfaceTarget::Impl::findChanges() {
  changed.clear();
  const bool all = lastBands.size() != bands.size();
  for (std::size_t i = 0; i < bands.size(); ++i) {
    if (!all && bands[i] == lastBands[i]) continue;
    const int top = static_cast<int>(i) * kBandPx;
    const int bottom = std::min(view.height, top + kBandPx);
    if (!changed.empty() && changed.back().bottom == top) {
      changed.back().bottom = bottom;
    } else {
      changed.push_back({top, bottom});
    }
  }
}

SurfaceTarget::SurfaceTarget() : m_impl(std::make_unique<Impl>()) {}
SurfaceTarget::~SurfaceTarget() = default;

void SurfaceTarget::aimAt(const PixelView& view) {
  PixelView& own = m_impl->view;
  if (view.pixels != own.pixels || view.width != own.width || view.height != own.height) forget();
  own = view;
}

void SurfaceTarget::forget() { m_impl->lastBands.clear(); }
int SurfaceTarget::width() const { return m_impl->view.width; }
int SurfaceTarget::height() const { return m_impl->view.height; }
const std::vector<Rows>& SurfaceTarget::changed() const { return m_impl->changed; }

bool SurfaceTarget::draw(ImDrawData& data, Atlas& atlas, Colour ground) {
  Impl& d = *m_impl;
  atlas.countFrame();
  quadsOf(data, atlas, d.view.width, d.view.height, d.quads);
  d.hashBands(atlas.generation(), ground);
  d.findChanges();
  d.lastBands.swap(d.bands);
  for (const Rows& rows : d.changed) d.composer.compose(d.quads, atlas, ground, d.view, rows);
  return true;
}

}  // namespace tend::paint
