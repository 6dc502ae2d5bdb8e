#include "app/paint/plants.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tend::paint {
namespace {

constexpr float kDegree = 3.14159265F / 180;

/// Marsaglia's xorshift; the same numbers for a seed on every machine, which keeps a plant's shape for ever.
class Xorshift {
 public:
  explicit Xorshift(std::uint32_t seed) : m_state(seed * 2654435761U) {}
  float next() {
    m_state ^= m_state << 13;
    m_state ^= m_state >> 17;
    m_state ^= m_state << 5;
    return static_cast<float>(m_state / 4294967296.0);
  }

 private:
  std::uint32_t m_state;
};

/// A stem from `at`: leaning to the side by `lean`, and a little more at the tip by `curl`.
struct Stem {
  std::array<base::Point, 4> p;

  Stem(base::Point at, float height, float lean, float curl = 0)
      : p{{at,
           {at.x - lean * 0.25F, at.y - height * 0.4F},
           {at.x + lean * 0.4F, at.y - height * 0.75F},
           {at.x + lean + curl, at.y - height}}} {}

  base::Point at(float t) const {
    const float u = 1 - t;
    const float w[] = {u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
    return {w[0] * p[0].x + w[1] * p[1].x + w[2] * p[2].x + w[3] * p[3].x,
            w[0] * p[0].y + w[1] * p[1].y + w[2] * p[2].y + w[3] * p[3].y};
  }
  float degrees(float t) const {
    const base::Point a = at(std::max(0.0F, t - 0.02F));
    const base::Point b = at(std::min(1.0F, t + 0.02F));
    return std::atan2(b.x - a.x, -(b.y - a.y)) / kDegree;
  }
};

enum class Rib : std::uint8_t { None, Drawn };

/// Gathers the parts of one plant. `h` is the height in bloom, `H` the height at this stage.
struct Grower {
  std::vector<Part>& parts;
  float H = 0;
  float lean = 0;
  int stage = 0;
  Stem stem;

  void fill(VectorPath path, PartColour colour) { parts.push_back({std::move(path), 0, colour}); }
  void stroke(const Stem& s, float width, PartColour colour = PartColour::LeafDark) {
    VectorPath path;
    path.moveTo(s.p[0]);
    path.cubicTo(s.p[1], s.p[2], s.p[3]);
    parts.push_back({std::move(path), width, colour});
  }
  void leaf(const LeafShape& l, PartColour colour = PartColour::Leaf, Rib rib = Rib::Drawn);
  void petals(base::Point at, float radius, int count, float turned, float width);
  void disc(base::Point at, float radius, PartColour colour) {
    VectorPath path;
    path.circle(at, radius);
    fill(std::move(path), colour);
  }
};

base::Point along(const LeafShape& l, float f, float side) {
  const float ux = std::sin(l.degrees * kDegree);
  const float uy = -std::cos(l.degrees * kDegree);
  const float across = side * l.width + l.bend * l.length * 0.22F * f * f;
  return {l.at.x + ux * l.length * f - uy * across, l.at.y + uy * l.length * f + ux * across};
}

void Grower::leaf(const LeafShape& l, PartColour colour, Rib rib) {
  fill(leafPath(l), colour);
  if (rib == Rib::None || l.length <= 13) return;
  VectorPath path;
  path.moveTo(l.at);
  path.quadTo(along(l, 0.5F, 0), along(l, 0.86F, 0));
  parts.push_back({std::move(path), l.length > 34 ? 1.1F : 0.8F, PartColour::LeafDark});
}

void Grower::petals(base::Point at, float radius, int count, float turned, float width) {
  for (int i = 0; i < count; ++i) {
    const float degrees = turned + static_cast<float>(i) * 360 / static_cast<float>(count);
    leaf({at, degrees, radius, radius * width}, i % 2 ? PartColour::Petal : PartColour::PetalDark, Rib::None);
  }
  disc(at, radius * 0.2F, PartColour::WheatDark);
}

void soil(Grower& g, float h) {
  VectorPath mound;
  const float half = h * 0.17F + 6;
  mound.moveTo({-half, 0});
  mound.cubicTo({-h * 0.08F, -5}, {h * 0.08F, -5}, {half, 0});
  mound.close();
  g.fill(std::move(mound), PartColour::Soil);
}

void sprout(Grower& g, float h) {
  const Stem stem({0, -2}, h * 0.18F + 8, 2);
  g.stroke(stem, 1.6F);
  g.leaf({stem.at(1), -58, 14, 6, 0.5F}, PartColour::Leaf, Rib::None);
  g.leaf({stem.at(1), 52, 15, 6, -0.5F}, PartColour::Leaf, Rib::None);
}

void sprig(Grower& g) {
  g.stroke(g.stem, 1.8F);
  const int n = g.stage == 2 ? 3 : g.stage == 3 ? 5 : 6;
  for (int i = 0; i < n; ++i) {
    const auto step = static_cast<float>(i);
    const float t = 0.22F + 0.7F * step / static_cast<float>(n);
    const float d = g.stem.degrees(t);
    const float l = g.H * (0.30F - 0.16F * step / static_cast<float>(n));
    g.leaf({g.stem.at(t), d - 56 + step * 2, l, l * 0.34F, 0.35F});
    g.leaf({g.stem.at(t), d + 56 - step * 2, l * 0.94F, l * 0.34F, -0.35F});
  }
  g.leaf({g.stem.at(1), g.stem.degrees(1), g.H * 0.17F, g.H * 0.055F});
}

void fern(Grower& g) {
  g.stroke(g.stem, 1.6F);
  const int n = g.stage == 2 ? 7 : 11;
  for (int i = 0; i < n; ++i) {
    const float part = static_cast<float>(i) / static_cast<float>(n);
    const float t = 0.16F + 0.8F * part;
    const float d = g.stem.degrees(t);
    const float l = g.H * 0.27F * std::sin(180 * kDegree * (0.3F + 0.68F * part));
    const PartColour colour = i % 2 ? PartColour::Leaf : PartColour::LeafDark;
    g.leaf({g.stem.at(t), d - 70, l, l * 0.2F, 0.5F}, colour, Rib::None);
    g.leaf({g.stem.at(t), d + 70, l, l * 0.2F, -0.5F}, colour, Rib::None);
  }
  g.leaf({g.stem.at(1), g.stem.degrees(1), g.H * 0.1F, g.H * 0.02F}, PartColour::Leaf, Rib::None);
}

void bloom(Grower& g) {
  const float H = g.H;
  const base::Point top = g.stem.at(1);
  const float d = g.stem.degrees(1);
  g.stroke(g.stem, 2);
  g.leaf({g.stem.at(0.3F), -58, H * 0.3F, H * 0.1F, 0.5F});
  g.leaf({g.stem.at(0.5F), 56, H * 0.26F, H * 0.09F, -0.5F});
  if (g.stage == 2) g.leaf({top, d, H * 0.2F, H * 0.07F});
  if (g.stage == 3) {
    const base::Point low{top.x, top.y + 3};
    const base::Point lower{top.x, top.y + 4};
    g.leaf({low, d - 9, H * 0.2F, H * 0.08F}, PartColour::Petal, Rib::None);
    g.leaf({low, d + 10, H * 0.18F, H * 0.07F}, PartColour::PetalDark, Rib::None);
    g.leaf({lower, d - 26, H * 0.1F, H * 0.04F, 0.3F}, PartColour::LeafDark, Rib::None);
    g.leaf({lower, d + 26, H * 0.1F, H * 0.04F, -0.3F}, PartColour::LeafDark, Rib::None);
  }
  if (g.stage == 4) g.petals(top, H * 0.2F, 4, d + 8, 0.66F);
}

void daisy(Grower& g) {
  const float H = g.H;
  const base::Point top = g.stem.at(1);
  const float d = g.stem.degrees(1);
  g.stroke(g.stem, 1.7F);
  g.leaf({g.stem.at(0.22F), -50, H * 0.3F, H * 0.075F, 0.4F});
  g.leaf({g.stem.at(0.36F), 48, H * 0.27F, H * 0.07F, -0.4F});
  if (g.stage == 2) g.leaf({top, d, H * 0.16F, H * 0.05F});
  if (g.stage == 3) {
    const base::Point low{top.x, top.y + 3};
    g.leaf({low, d - 14, H * 0.13F, H * 0.05F}, PartColour::Petal, Rib::None);
    g.leaf({low, d + 14, H * 0.13F, H * 0.05F}, PartColour::PetalDark, Rib::None);
    g.leaf({{top.x, top.y + 4}, d, H * 0.09F, H * 0.05F}, PartColour::LeafDark, Rib::None);
  }
  if (g.stage == 4) g.petals(top, H * 0.17F, 10, d, 0.3F);
}

void tulip(Grower& g) {
  const float H = g.H;
  const base::Point top = g.stem.at(1);
  const float d = g.stem.degrees(1);
  g.stroke(g.stem, 2);
  g.leaf({{0, -2}, -16, H * 0.72F, H * 0.09F, -0.55F});
  g.leaf({{0, -2}, 19, H * 0.62F, H * 0.08F, 0.6F});
  if (g.stage == 2) return g.leaf({top, d, H * 0.14F, H * 0.05F});
  const float l = H * 0.27F * (g.stage == 3 ? 0.68F : 1);
  const base::Point low{top.x, top.y + 2};
  g.leaf({low, d - 20, l, l * 0.42F, 0.35F}, PartColour::PetalDark, Rib::None);
  g.leaf({low, d + 20, l, l * 0.42F, -0.35F}, PartColour::PetalDark, Rib::None);
  g.leaf({low, d, l * 1.04F, l * 0.46F}, PartColour::Petal, Rib::None);
}

/// A bell of radius r on a short stalk from `from`; side is -1 or 1.
void bell(Grower& g, base::Point from, float r, float side) {
  const float x = from.x + side * r * 1.5F;
  const float y = from.y + r * 1.3F;
  VectorPath stalk;
  stalk.moveTo(from);
  stalk.quadTo({x, from.y - 2}, {x, y - r * 0.3F});
  g.parts.push_back({std::move(stalk), 1, PartColour::LeafDark});
  VectorPath cup;
  cup.moveTo({x - r, y + r * 1.1F});
  cup.cubicTo({x - r * 1.1F, y - r}, {x + r * 1.1F, y - r}, {x + r, y + r * 1.1F});
  cup.quadTo({x + r * 0.5F, y + r * 0.7F}, {x, y + r * 1.25F});
  cup.quadTo({x - r * 0.5F, y + r * 0.7F}, {x - r, y + r * 1.1F});
  cup.close();
  g.fill(std::move(cup), PartColour::Petal);
}

void bells(Grower& g) {
  const float H = g.H;
  g.leaf({{0, -2}, -24, H * 0.78F, H * 0.14F, -0.3F});
  g.leaf({{0, -2}, 20, H * 0.66F, H * 0.13F, 0.35F});
  const Stem stem({0, -2}, H * 0.96F, H * 0.12F, H * 0.2F);
  g.stroke(stem, 1.6F);
  const int n = g.stage == 2 ? 0 : g.stage == 3 ? 3 : 5;
  for (int i = 0; i < n; ++i) {
    const auto step = static_cast<float>(i);
    const float t = 0.55F + 0.43F * step / (static_cast<float>(n) - 0.2F);
    bell(g, stem.at(t), H * (0.062F - 0.007F * step), i % 2 ? 1.0F : -1.0F);
  }
}

void olive(Grower& g) {
  const float H = g.H;
  g.stroke(g.stem, 2, PartColour::Edge);
  const int n = g.stage == 2 ? 4 : g.stage == 3 ? 6 : 8;
  for (int i = 0; i < n; ++i) {
    const float t = 0.18F + 0.76F * static_cast<float>(i) / static_cast<float>(n);
    const base::Point p = g.stem.at(t);
    const float side = i % 2 ? 1.0F : -1.0F;
    const float l = H * 0.26F;
    const PartColour colour = i % 3 ? PartColour::Leaf : PartColour::LeafDark;
    g.leaf({p, g.stem.degrees(t) + side * 46, l, l * 0.17F, -side * 0.4F}, colour);
    if (g.stage != 4 || i % 3 != 1) continue;
    const base::Point fruit{p.x - side * H * 0.08F, p.y + H * 0.015F};
    VectorPath stalk;
    stalk.moveTo(p);
    stalk.lineTo(fruit);
    g.parts.push_back({std::move(stalk), 1, PartColour::LeafDark});
    VectorPath body;
    body.ellipse({fruit.x, fruit.y + H * 0.03F}, H * 0.027F, H * 0.037F);
    g.fill(std::move(body), PartColour::Sage);
  }
  g.leaf({g.stem.at(1), g.stem.degrees(1), H * 0.2F, H * 0.03F});
}

/// The stalks of wheat and lavender: how far to the side, and how high, as parts of H.
struct Stalk {
  float side;
  float height;
};

void wheatStalk(Grower& g, Stalk stalk) {
  const float H = g.H;
  const Stem stem({0, -2}, H * stalk.height, stalk.side * H * 2.2F + g.lean * 0.3F);
  g.stroke(stem, 1.4F, PartColour::WheatDark);
  const int n = g.stage == 2 ? 0 : g.stage == 3 ? 4 : 6;
  for (int i = 0; i < n; ++i) {
    const float t = 0.6F + 0.4F * static_cast<float>(i) / static_cast<float>(n);
    const float d = stem.degrees(t);
    const float l = H * 0.1F;
    g.leaf({stem.at(t), d - 24, l, l * 0.3F, 0.2F}, PartColour::WheatDark, Rib::None);
    g.leaf({stem.at(t), d + 24, l, l * 0.3F, -0.2F}, PartColour::WheatDark, Rib::None);
  }
  if (n > 0) g.leaf({stem.at(1), stem.degrees(1), H * 0.1F, H * 0.028F}, PartColour::WheatDark, Rib::None);
}

void wheat(Grower& g) {
  if (g.stage > 2) wheatStalk(g, {-0.1F, 0.86F});
  wheatStalk(g, {0, 1});
  if (g.stage > 2) wheatStalk(g, {0.11F, 0.8F});
  g.leaf({{0, -2}, -36, g.H * 0.42F, g.H * 0.045F, 0.5F});
  g.leaf({{0, -2}, 40, g.H * 0.34F, g.H * 0.04F, -0.5F});
}

void lavenderStalk(Grower& g, Stalk stalk) {
  const float H = g.H;
  const Stem stem({0, -2}, H * stalk.height, stalk.side * H * 1.5F + g.lean * 0.3F);
  g.stroke(stem, 1.4F);
  const int n = g.stage == 2 ? 0 : g.stage == 3 ? 4 : 7;
  for (int i = 0; i < n; ++i) {
    const auto step = static_cast<float>(i);
    const float t = 0.56F + 0.44F * step / static_cast<float>(n);
    const float d = stem.degrees(t);
    const float l = H * (0.085F - 0.005F * step);
    g.leaf({stem.at(t), d - 48, l, l * 0.4F}, PartColour::PetalDark, Rib::None);
    g.leaf({stem.at(t), d + 48, l, l * 0.4F}, PartColour::Petal, Rib::None);
  }
  const float away = stalk.side < 0 ? -34.0F : 34.0F;
  g.leaf({stem.at(0.2F), stem.degrees(0.2F) + away, H * 0.26F, H * 0.03F}, PartColour::Leaf, Rib::None);
}

void lavender(Grower& g) {
  if (g.stage > 2) lavenderStalk(g, {-0.16F, 0.84F});
  lavenderStalk(g, {0, 1});
  if (g.stage > 2) lavenderStalk(g, {0.17F, 0.9F});
}

void grow(Grower& g, PlantKind kind) {
  switch (kind) {
    case PlantKind::Sprig:
      return sprig(g);
    case PlantKind::Fern:
      return fern(g);
    case PlantKind::Bloom:
      return bloom(g);
    case PlantKind::Bells:
      return bells(g);
    case PlantKind::Olive:
      return olive(g);
    case PlantKind::Tulip:
      return tulip(g);
    case PlantKind::Wheat:
      return wheat(g);
    case PlantKind::Daisy:
      return daisy(g);
    case PlantKind::Lavender:
      return lavender(g);
  }
}

}  // namespace

VectorPath leafPath(const LeafShape& leaf) {
  VectorPath path;
  path.moveTo(leaf.at);
  path.cubicTo(along(leaf, 0.28F, 0.62F), along(leaf, 0.72F, 0.46F), along(leaf, 1, 0));
  path.cubicTo(along(leaf, 0.72F, -0.46F), along(leaf, 0.28F, -0.62F), leaf.at);
  path.close();
  return path;
}

std::optional<PlantKind> plantKindNamed(std::string_view name) {
  constexpr std::array<std::string_view, kPlantKinds> kNames = {"sprig", "fern",  "bloom", "bells",   "olive",
                                                                "tulip", "wheat", "daisy", "lavender"};
  const auto* found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<PlantKind>(found - kNames.begin());
}

std::vector<Part> plantParts(PlantKind kind, float height, int stage, std::uint32_t seed) {
  Xorshift random(seed + 7);
  for (int i = 0; i < 4; ++i) random.next();
  const float lean = (random.next() - 0.5F) * height * 0.28F;
  stage = std::clamp(stage, 0, kPlantStages - 1);
  const float part = stage == 2 ? 0.55F : stage == 3 ? 0.85F : 1.0F;
  std::vector<Part> parts;
  Grower g{parts, height * part, lean, stage, Stem({0, -2}, height * part, lean * part)};
  soil(g, height);
  if (stage == 0) g.leaf({{-7, -2}, 74, 15, 5}, PartColour::PetalDark, Rib::None);
  if (stage == 1) sprout(g, height);
  if (stage > 1) grow(g, kind);
  return parts;
}

std::vector<Part> bulletParts() {
  std::vector<Part> parts;
  Grower g{parts, 0, 0, 0, Stem({}, 0, 0)};
  g.leaf({{0, 0}, 45, 16, 6});
  return parts;
}

std::vector<Part> ornamentParts() {
  std::vector<Part> parts;
  Grower g{parts, 0, 0, 0, Stem({}, 0, 0)};
  for (const float side : {-1.0F, 1.0F}) {
    VectorPath tendril;
    tendril.moveTo({side * 4, 0});
    tendril.cubicTo({side * 14, -5}, {side * 24, 5}, {side * 36, 0});
    parts.push_back({std::move(tendril), 1.2F, PartColour::LeafDark});
    g.leaf({{side * 12, -1.5F}, side * 58, 13, 4.4F}, PartColour::Leaf, Rib::None);
    g.leaf({{side * 17, 0.5F}, side * 128, 12, 4}, PartColour::Leaf, Rib::None);
    g.leaf({{side * 26, 1.5F}, side * 56, 11, 3.6F}, PartColour::Leaf, Rib::None);
    g.leaf({{side * 36, 0}, side * 90, 10, 3.2F}, PartColour::Leaf, Rib::None);
  }
  g.disc({0, 0}, 3, PartColour::Clay);
  return parts;
}

std::vector<Part> markParts(float size) {
  std::vector<Part> parts;
  Grower g{parts, 0, 0, 0, Stem({}, 0, 0)};
  for (const float degrees : {45.0F, 135.0F, 225.0F, 315.0F})
    g.leaf({{0, 0}, degrees, size * 0.46F, size * 0.2F}, PartColour::Sage, Rib::None);
  g.disc({0, 0}, size * 0.075F, PartColour::Clay);
  return parts;
}

}  // namespace tend::paint
