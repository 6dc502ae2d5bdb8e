// The garden's plants, the ornament, the bullet and the mark as vector parts with colour roles (design 8). Geometry
// only: where a part goes and what it is; Canvas makes masks of the parts and tints them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "app/paint/vector_path.h"

namespace tend::paint {

enum class PlantKind : std::uint8_t { Sprig, Fern, Bloom, Bells, Olive, Tulip, Wheat, Daisy, Lavender };
constexpr int kPlantKinds = 9;
constexpr int kPlantStages = 5;  // seed, sprout, leaf, bud, bloom

/// A kind by the name packs give it ("sprig"); nothing for a name that is none.
std::optional<PlantKind> plantKindNamed(std::string_view name);

enum class PartColour : std::uint8_t { Leaf, LeafDark, Petal, PetalDark, WheatDark, Clay, Sage, Edge, Soil };

/// A filled path, or a stroked one where strokeWidth is above 0. In logical pixels around the picture's origin.
struct Part {
  VectorPath path;
  float strokeWidth = 0;
  PartColour colour = PartColour::Leaf;
};

/// A leaf grows from `at` in a direction (degrees, 0 is up, positive to the right).
struct LeafShape {
  base::Point at;
  float degrees = 0;
  float length = 0;
  float width = 0;
  float bend = 0;  // -1 to 1
};
VectorPath leafPath(const LeafShape& leaf);

/// A plant standing on the origin, `height` high when it is in full bloom. The seed decides its lean: the same seed
/// gives the same plant for ever. Stages outside 0..4 are taken as the nearest.
std::vector<Part> plantParts(PlantKind kind, float height, int stage, std::uint32_t seed);

/// Two leafy tendrils and a dot around the origin; the hairlines beside it begin at kOrnamentHalfWidth.
std::vector<Part> ornamentParts();
constexpr float kOrnamentHalfWidth = 46;

/// The hanging bullet: a leaf that rises from the origin to the right.
std::vector<Part> bulletParts();

/// The Tend mark of a size, around the origin.
std::vector<Part> markParts(float size);

}  // namespace tend::paint
