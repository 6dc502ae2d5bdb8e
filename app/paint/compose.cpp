#include "app/paint/compose.h"

#include <pixman.h>

#include <algorithm>
#include <span>
#include <unordered_map>

namespace tend::paint {
namespace {

struct Unref {
  void operator()(pixman_image_t* image) const { pixman_image_unref(image); }
};
using Image = std::unique_ptr<pixman_image_t, Unref>;

constexpr std::size_t kMostColours = 64;  // a theme has about thirty

pixman_color_t premultiplied(std::uint32_t colour) {
  const std::uint32_t alpha = colour >> 24;
  // 257 turns eight bits into sixteen: 255 becomes 65535.
  const auto channel = [&](int shift) {
    return static_cast<std::uint16_t>(((colour >> shift) & 0xFFU) * alpha * 257 / 255);
  };
  return {channel(16), channel(8), channel(0), static_cast<std::uint16_t>(alpha * 257)};
}

/// What of a quad shows within the rows.
struct Part {
  int left, top, width, height;
};

Part within(const Quad& q, Rows rows) {
  const int top = std::max(q.clipTop, rows.top);
  return {q.clipLeft, top, q.clipRight - q.clipLeft, std::min(q.clipBottom, rows.bottom) - top};
}

}  // namespace

struct Composer::Impl {
  Image target, mask;
  PixelView view;
  const std::uint8_t* coverage = nullptr;
  int side = 0;
  std::unordered_map<std::uint32_t, Image> colours;

  void aim(const PixelView& to, const Atlas& atlas);
  pixman_image_t* tint(std::uint32_t colour);
  void plain(const Quad& quad, const Part& part);
  void masked(const Quad& quad, const Part& part);
  void stretched(const Quad& quad, const Part& part);
};

/// pixman only wraps the pixels; they stay ours.
void Composer::Impl::aim(const PixelView& to, const Atlas& atlas) {
  if (!target || to.pixels != view.pixels || to.width != view.width || to.height != view.height ||
      to.strideBytes != view.strideBytes) {
    target.reset(pixman_image_create_bits_no_clear(PIXMAN_a8r8g8b8, to.width, to.height, to.pixels, to.strideBytes));
    view = to;
  }
  if (!mask || coverage != atlas.coverage() || side != atlas.side()) {
    coverage = atlas.coverage();
    side = atlas.side();
    // As a mask it is only read.
    auto* bits = reinterpret_cast<std::uint32_t*>(const_cast<std::uint8_t*>(coverage));
    mask.reset(pixman_image_create_bits_no_clear(PIXMAN_a8, side, side, bits, side));
  }
}

pixman_image_t* Composer::Impl::tint(std::uint32_t colour) {
  const auto found = colours.find(colour);
  if (found != colours.end()) return found->second.get();
  if (colours.size() >= kMostColours) colours.clear();
  const pixman_color_t sixteen = premultiplied(colour);
  return colours.emplace(colour, Image(pixman_image_create_solid_fill(&sixteen))).first->second.get();
}

void Composer::Impl::plain(const Quad& quad, const Part& part) {
  if (quad.colour >> 24 == 0xFF &&
      pixman_fill(view.pixels, view.strideBytes / 4, 32, part.left, part.top, part.width, part.height, quad.colour)) {
    return;
  }
  pixman_image_composite32(PIXMAN_OP_OVER, tint(quad.colour), nullptr, target.get(), 0, 0, 0, 0, part.left, part.top,
                           part.width, part.height);
}

void Composer::Impl::masked(const Quad& quad, const Part& part) {
  pixman_image_composite32(PIXMAN_OP_OVER, tint(quad.colour), mask.get(), target.get(), 0, 0,
                           quad.x + part.left - quad.left, quad.y + part.top - quad.top, part.left, part.top,
                           part.width, part.height);
}

/// Shadows' edges and the gutter's gradient: few texels over many pixels, nearest texel.
void Composer::Impl::stretched(const Quad& quad, const Part& part) {
  const auto scale = [](int texels, int pixels) {
    return pixman_double_to_fixed(static_cast<double>(texels) / pixels);
  };
  pixman_transform_t transform;
  pixman_transform_init_scale(&transform, scale(quad.width, quad.right - quad.left),
                              scale(quad.height, quad.bottom - quad.top));
  pixman_transform_translate(&transform, nullptr, pixman_int_to_fixed(quad.x), pixman_int_to_fixed(quad.y));
  pixman_image_set_transform(mask.get(), &transform);
  pixman_image_composite32(PIXMAN_OP_OVER, tint(quad.colour), mask.get(), target.get(), 0, 0, part.left - quad.left,
                           part.top - quad.top, part.left, part.top, part.width, part.height);
  pixman_image_set_transform(mask.get(), nullptr);
}

Composer::Composer() : m_impl(std::make_unique<Impl>()) {}
Composer::~Composer() = default;

void Composer::compose(const std::vector<Quad>& quads, const Atlas& atlas, Colour ground, const PixelView& view,
                       Rows rows) {
  Impl& d = *m_impl;
  d.aim(view, atlas);
  if (!d.target || !d.mask) return;  // no memory for two small structs
  const std::uint32_t colour =
      0xFF000000U | static_cast<std::uint32_t>(ground.r) << 16 | static_cast<std::uint32_t>(ground.g) << 8 | ground.b;
  Quad all{0, 0, view.width, view.height, 0, 0, view.width, view.height, 0, 0, 0, 0, colour};
  d.plain(all, within(all, rows));
  // A screen's own ground in the same colour is there already: half a millisecond of a full window.
  const auto first = std::find_if(quads.begin(), quads.end(),
                                  [&](const Quad& quad) { return quad.width != 0 || quad.colour != colour; });
  const auto grounds = static_cast<std::size_t>(first - quads.begin());
  for (const Quad& quad : std::span<const Quad>(quads).subspan(grounds)) {
    const Part part = within(quad, rows);
    if (part.height <= 0) continue;
    if (quad.width == 0) {
      d.plain(quad, part);
    } else if (quad.width == quad.right - quad.left && quad.height == quad.bottom - quad.top) {
      d.masked(quad, part);
    } else {
      d.stretched(quad, part);
    }
  }
}

}  // namespace tend::paint
