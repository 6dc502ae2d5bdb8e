// Where the plants of the garden stand (design 8). Takes what grew as a plain list and gives a plan in the units of the
// design's picture: 1184 wide, 716 high, three hills, a path up the middle. Knows no store, no colours and no words;
// the picture is drawn by app/views/garden_picture.h, the list is made by app/state/garden.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tend::exercise {

/// Seed, sprout, leaf, bud, bloom.
constexpr std::uint8_t kInBloom = 4;

struct GardenItem {
  std::string id;  // of the exercise, or itemOfSection(); unique in the list
  std::string title;
  std::string plant;         // a kind by name: sprig fern bloom bells tulip daisy olive wheat lavender
  std::uint8_t stage = 0;    // 0 to kInBloom
  std::uint32_t number = 0;  // of the thing in its book, counting what has not grown yet: decides where it stands
};

enum class GardenRow : std::uint8_t { Far, Middle, Near };

/// One plant. x is from the path, to the right; a row's stems are at least kLeastApart from each other.
struct Standing {
  std::size_t item = 0;  // its index in the list
  GardenRow row = GardenRow::Near;
  float x = 0;
  float height = 0;        // in full bloom
  float inFront = 0;       // how far before the edge of its hill, 0 to 1
  std::uint32_t seed = 0;  // plantSeed(id)
};

constexpr float kLeastApart = 56;
/// A list beyond this is cut: no book has more parts that grow, and a picture of more is of no use to anyone.
constexpr std::size_t kMostPlants = 2000;

struct GardenPlan {
  std::vector<Standing> plants;  // in the order of the book
  float left = 0, right = 0;     // the outermost stems, from the path; 0 where nothing grows
};

/// A plant has its place from its number alone, from the path outwards and in turn on each hill and side: one that
/// grows later never moves another. Where two have the same number the second by id takes the next place that is free.
GardenPlan planGarden(const std::vector<GardenItem>& items);

/// The id of what a section grows into: a section and an exercise of a book may have the same id.
std::string itemOfSection(std::string_view section);

/// A stable hash of an id: the same plant for ever, on every machine.
std::uint32_t plantSeed(std::string_view id);

struct KindCount {
  std::string plant;
  std::size_t count = 0;
};

/// How often each kind is among the last `most` of a list in the order in which they grew; the latest kind first, at
/// most three kinds.
std::vector<KindCount> latelyGrown(const std::vector<GardenItem>& inOrderGrown, std::size_t most);

}  // namespace tend::exercise
