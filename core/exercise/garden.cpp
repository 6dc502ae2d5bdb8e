#include "core/exercise/garden.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>

namespace tend::exercise {
namespace {

constexpr std::size_t kRows = 3;
/// The path stands right of the middle: seven places on its left for five on its right.
constexpr std::array<bool, 12> kOnRight = {true,  false, true,  false, false, true,
                                           false, true,  false, false, true,  false};
constexpr std::size_t kMostKinds = 3;

/// How a hill is planted. The first stems leave the path free; the far ones stand closer, being smaller.
struct Bed {
  GardenRow row;
  float right, left;  // the first stem on either side, from the path
  float apart;        // between two places
  float sway;         // a plant stands this much beside its place at most; apart - 2 sway >= kLeastApart
  float height;       // of a sprig in bloom
};

/// In the order in which they are filled: what comes first stands where it is seen best.
constexpr std::array<Bed, kRows> kBeds = {{
    {GardenRow::Near, 98, 100, 86, 13, 150},
    {GardenRow::Middle, 142, 84, 88, 14, 104},
    {GardenRow::Far, 104, 44, 92, 16, 82},
}};

static_assert(kBeds[0].apart - 2 * kBeds[0].sway >= kLeastApart);
static_assert(kBeds[1].apart - 2 * kBeds[1].sway >= kLeastApart);
static_assert(kBeds[2].apart - 2 * kBeds[2].sway >= kLeastApart);

/// Kinds are of different height, as in a real meadow.
float tallness(std::string_view plant) {
  struct Row {
    std::string_view plant;
    float tallness;
  };
  constexpr std::array<Row, 9> kTallness = {{{"sprig", 1},
                                             {"fern", 0.86F},
                                             {"bloom", 1.14F},
                                             {"bells", 0.96F},
                                             {"tulip", 0.96F},
                                             {"daisy", 0.9F},
                                             {"olive", 1.12F},
                                             {"wheat", 0.94F},
                                             {"lavender", 0.98F}}};
  const auto* found =
      std::find_if(kTallness.begin(), kTallness.end(), [plant](const Row& row) { return row.plant == plant; });
  return found == kTallness.end() ? 1 : found->tallness;
}

/// Three numbers between 0 and 1 from a seed, each from bits of its own.
float part(std::uint32_t seed, unsigned which) { return static_cast<float>((seed >> (8 * which)) & 0xFFU) / 255.0F; }

/// A place of a row: on which side of the path, and the how-manieth there.
struct Place {
  bool right = true;
  std::uint32_t step = 0;
};

Place placeOf(std::uint32_t inRow) {
  const auto size = static_cast<std::uint32_t>(kOnRight.size());
  const auto rights = [](std::uint32_t count) {
    return static_cast<std::uint32_t>(std::count(kOnRight.begin(), kOnRight.begin() + count, true));
  };
  const std::uint32_t rounds = inRow / size, rest = inRow % size;
  const std::uint32_t onRight = rounds * rights(size) + rights(rest);
  return kOnRight[rest] ? Place{true, onRight} : Place{false, inRow - onRight};
}

Standing standingAt(std::uint32_t number, const GardenItem& item) {
  // Books repeat themselves (a part to read, things to do): each round begins on another hill, so that kinds mix.
  const auto round = static_cast<std::uint32_t>(number / kRows);
  const Bed& bed = kBeds[(number + round) % kRows];
  const Place place = placeOf(round);
  const auto step = static_cast<float>(place.step);
  Standing s;
  s.row = bed.row;
  s.seed = plantSeed(item.id);
  const float sway = (2 * part(s.seed, 0) - 1) * bed.sway;
  // Beside the path only outwards: it stays free.
  const float out = place.step == 0 ? (sway + bed.sway) / 2 : sway;
  s.x = (place.right ? 1.0F : -1.0F) * ((place.right ? bed.right : bed.left) + step * bed.apart + out);
  s.height = bed.height * tallness(item.plant) * (0.93F + 0.14F * part(s.seed, 1));
  s.inFront = part(s.seed, 2);
  return s;
}

}  // namespace

std::string itemOfSection(std::string_view section) { return "#" + std::string(section); }

std::uint32_t plantSeed(std::string_view id) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a
  for (const char c : id) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001B3ULL;
  }
  // Murmur3's finaliser: short ids that differ in one letter differ everywhere.
  hash ^= hash >> 33U;
  hash *= 0xFF51AFD7ED558CCDULL;
  hash ^= hash >> 33U;
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

GardenPlan planGarden(const std::vector<GardenItem>& items) {
  std::vector<std::size_t> order(std::min(items.size(), kMostPlants));
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&items](std::size_t a, std::size_t b) {
    return items[a].number != items[b].number ? items[a].number < items[b].number : items[a].id < items[b].id;
  });
  std::set<std::uint32_t> numbers;
  for (const std::size_t index : order) numbers.insert(items[index].number);
  GardenPlan plan;
  std::uint32_t free = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const GardenItem& item = items[order[i]];
    const bool again = i > 0 && items[order[i - 1]].number == item.number;
    std::uint32_t place = item.number;
    if (again) {
      while (numbers.count(free) != 0) ++free;
      numbers.insert(place = free);
    }
    Standing standing = standingAt(place, item);
    standing.item = order[i];
    plan.left = std::min(plan.left, standing.x);
    plan.right = std::max(plan.right, standing.x);
    plan.plants.push_back(standing);
  }
  return plan;
}

std::vector<KindCount> latelyGrown(const std::vector<GardenItem>& inOrderGrown, std::size_t most) {
  std::vector<KindCount> kinds;
  const std::size_t count = std::min(most, inOrderGrown.size());
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& plant = inOrderGrown[inOrderGrown.size() - 1 - i].plant;
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const KindCount& k) { return k.plant == plant; });
    if (found != kinds.end()) {
      ++found->count;
    } else if (kinds.size() < kMostKinds) {
      kinds.push_back({plant, 1});
    }
  }
  return kinds;
}

}  // namespace tend::exercise
