#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "core/exercise/garden.h"

using namespace tend;
using exercise::GardenItem;
using exercise::GardenPlan;
using exercise::GardenRow;
using exercise::Standing;

namespace {

GardenItem item(std::uint32_t number, std::uint8_t stage = exercise::kInBloom) {
  constexpr const char* kKinds[] = {"sprig", "fern", "bloom", "bells", "tulip", "daisy", "olive", "wheat", "lavender"};
  const std::string id = "item-" + std::to_string(number);
  return {id, "Title " + id, kKinds[number % 9], stage, number};
}

std::vector<GardenItem> items(std::initializer_list<std::uint32_t> numbers) {
  std::vector<GardenItem> out;
  for (const std::uint32_t number : numbers) out.push_back(item(number));
  return out;
}

std::map<std::string, Standing> byId(const std::vector<GardenItem>& list) {
  std::map<std::string, Standing> out;
  for (const Standing& s : exercise::planGarden(list).plants) out[list[s.item].id] = s;
  return out;
}

bool same(const Standing& a, const Standing& b) {
  return a.row == b.row && a.x == b.x && a.height == b.height && a.inFront == b.inFront && a.seed == b.seed;
}

float least(const GardenPlan& plan, GardenRow row) {
  std::vector<float> stems;
  for (const Standing& s : plan.plants) {
    if (s.row == row) stems.push_back(s.x);
  }
  std::sort(stems.begin(), stems.end());
  float gap = 1e6F;
  for (std::size_t i = 1; i < stems.size(); ++i) gap = std::min(gap, stems[i] - stems[i - 1]);
  return gap;
}

}  // namespace

TEST_CASE("planGarden") {
  SUBCASE("nothing grows in an empty garden") {
    CHECK(exercise::planGarden({}).plants.empty());
    CHECK(exercise::planGarden({}).left == 0);
    CHECK(exercise::planGarden({}).right == 0);
  }
  SUBCASE("a plant keeps its place and its shape when others come, whatever they are") {
    const auto before = byId(items({1, 4, 5}));
    const auto after = byId(items({0, 1, 2, 3, 4, 5, 6, 40}));
    for (const auto& [id, standing] : before) {
      CAPTURE(id);
      REQUIRE(after.count(id) == 1);
      CHECK(same(standing, after.at(id)));
    }
  }
  SUBCASE("also when the list comes in another order, and when it grows") {
    std::vector<GardenItem> list = items({7, 2, 9, 0});
    list[1].stage = 1;
    const auto before = byId(list);
    list[1].stage = 3;
    std::reverse(list.begin(), list.end());
    const auto after = byId(list);
    for (const auto& [id, standing] : before) CHECK(same(standing, after.at(id)));
  }
  SUBCASE("stems of a row are at least 56 px apart, and none stands on the path") {
    std::vector<GardenItem> many;
    for (std::uint32_t i = 0; i < 300; ++i) many.push_back(item(i));
    const GardenPlan plan = exercise::planGarden(many);
    CHECK(plan.plants.size() == 300);
    for (const GardenRow row : {GardenRow::Far, GardenRow::Middle, GardenRow::Near}) {
      CHECK(least(plan, row) >= exercise::kLeastApart - 0.01F);
    }
    for (const Standing& s : plan.plants) CHECK(std::abs(s.x) >= 40);
  }
  SUBCASE("it grows from the path outwards, on all hills alike") {
    std::vector<GardenItem> first;
    for (std::uint32_t i = 0; i < 36; ++i) first.push_back(item(i));
    const GardenPlan plan = exercise::planGarden(first);
    // What fits the design's picture without scrolling: 650 to the left of the path and 534 to the right.
    CHECK(plan.left > -640);
    CHECK(plan.right < 524);
    std::map<GardenRow, int> rows;
    for (const Standing& s : plan.plants) ++rows[s.row];
    CHECK(rows[GardenRow::Far] == 12);
    CHECK(rows[GardenRow::Middle] == 12);
    CHECK(rows[GardenRow::Near] == 12);
  }
  SUBCASE("the first one stands in front, beside the path") {
    const GardenPlan plan = exercise::planGarden(items({0}));
    REQUIRE(plan.plants.size() == 1);
    CHECK(plan.plants[0].row == GardenRow::Near);
    CHECK(std::abs(plan.plants[0].x) < 160);
  }
  SUBCASE("in the order of the book, whatever the order of the list") {
    const std::vector<GardenItem> list = items({9, 3, 5});
    const GardenPlan plan = exercise::planGarden(list);
    CHECK(list[plan.plants[0].item].number == 3);
    CHECK(list[plan.plants[2].item].number == 9);
  }
  SUBCASE("two of the same number do not stand on each other") {
    std::vector<GardenItem> list = items({3, 4});
    list.push_back({"another", "Another", "fern", 4, 3});
    list.push_back({"one-more", "One more", "fern", 4, 3});
    const GardenPlan plan = exercise::planGarden(list);
    REQUIRE(plan.plants.size() == 4);
    for (const GardenRow row : {GardenRow::Far, GardenRow::Middle, GardenRow::Near}) {
      CHECK(least(plan, row) >= exercise::kLeastApart);
    }
  }
  SUBCASE("kinds differ in height, rows still more; a kind nobody knows stands, too") {
    std::vector<GardenItem> list = {{"a", "A", "bloom", 4, 0}, {"a-fern", "B", "cactus", 4, 2}};
    const GardenPlan plan = exercise::planGarden(list);
    CHECK(plan.plants[0].height > 140);
    CHECK(plan.plants[1].height < 100);
  }
  SUBCASE("an endless list is cut") {
    std::vector<GardenItem> list;
    for (std::uint32_t i = 0; i < 2500; ++i) list.push_back({"id-" + std::to_string(i), {}, "fern", 4, 7});
    CHECK(exercise::planGarden(list).plants.size() == exercise::kMostPlants);
  }
}

TEST_CASE("plantSeed") {
  SUBCASE("is the same on every machine and for ever") {
    CHECK(exercise::plantSeed("four-layers") == exercise::plantSeed(std::string("four-layers")));
    CHECK(exercise::plantSeed("quiet-distance") == 3652655910U);
    CHECK(exercise::plantSeed("") == 797049248U);
  }
  SUBCASE("differs for ids that are nearly alike") {
    CHECK(exercise::plantSeed("day-1") % 256 != exercise::plantSeed("day-2") % 256);
    CHECK((exercise::plantSeed("day-1") >> 24U) != (exercise::plantSeed("day-2") >> 24U));
  }
}

TEST_CASE("latelyGrown") {
  const auto kind = [](const char* plant) { return GardenItem{plant, plant, plant, 4, 0}; };
  SUBCASE("counts the kinds of the last few, the latest first") {
    const auto kinds = exercise::latelyGrown({kind("olive"), kind("bells"), kind("sprig"), kind("bells")}, 3);
    REQUIRE(kinds.size() == 2);
    CHECK(kinds[0].plant == "bells");
    CHECK(kinds[0].count == 2);
    CHECK(kinds[1].plant == "sprig");
  }
  SUBCASE("names three kinds at most") {
    const auto kinds = exercise::latelyGrown({kind("a"), kind("b"), kind("c"), kind("d")}, 9);
    REQUIRE(kinds.size() == 3);
    CHECK(kinds[0].plant == "d");
  }
  SUBCASE("is nothing where nothing grew") { CHECK(exercise::latelyGrown({}, 5).empty()); }
}
