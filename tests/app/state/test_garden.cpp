#include <doctest/doctest.h>

#include <algorithm>

#include "app/state/exercises.h"
#include "core/exercise/exercise.h"
#include "tests/app/state/garden_steps.h"

using namespace tend;
using namespace tend::test;
using exercise::GardenItem;
using state::Screen;

namespace {

const GardenItem* itemOf(const std::vector<GardenItem>& items, const std::string& id) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const GardenItem& i) { return i.id == id; });
  return found == items.end() ? nullptr : &*found;
}

/// An exercise of the open book, as if it stood in one of its sections.
void placeExercise(state::AppState& s, const std::string& id, const std::string& section, const std::string& plant,
                   bool quiet = false) {
  if (!s.exercises) {
    s.exercises = std::make_shared<state::ExerciseShelf>();
    s.exercises->pack = s.reader->source();
    s.exercises->all.emplace();
  }
  auto made = std::make_shared<exercise::Exercise>();
  made->head.plant = plant;
  state::ExerciseEntry entry;
  entry.id = id;
  entry.title = "Exercise " + id;
  entry.section = section;
  entry.quiet = quiet;
  entry.exercise = made;
  s.exercises->read[id] = entry;
  s.exercises->all->push_back(id);
}

void enter(Program& p, state::AppState& s) { p.act(s, state::OpenScreen{Screen::Garden}); }

}  // namespace

TEST_CASE("garden: what grows in it") {
  Program p;
  p.packs["/small"] = smallPack("small");
  state::AppState s = p.begin("/small");

  SUBCASE("nothing where nothing was read") {
    enter(p, s);
    CHECK(state::gardenItems(s).empty());
    CHECK(state::gardenGrown(s).empty());
  }
  SUBCASE("a section that was read to its end is a sprig in full leaf") {
    readToEnd(s, "part-1");
    enter(p, s);
    const auto items = state::gardenItems(s);
    REQUIRE(items.size() == 1);
    CHECK(items[0].id == exercise::itemOfSection("part-1"));
    CHECK(items[0].title == "Part 1");
    CHECK(items[0].plant == "sprig");
    CHECK(items[0].stage == exercise::kInBloom);
  }
  SUBCASE("a quiet section is never in it, whatever the settings say") {
    readToEnd(s, "part-2");
    enter(p, s);
    CHECK(state::gardenItems(s).empty());
  }
  SUBCASE("an exercise grows by its stages and never back") {
    giveExercises(s, 4);
    growPlant(p, s, "thing-1", 2);
    growPlant(p, s, "thing-1", 1);
    const auto items = state::gardenItems(s);
    REQUIRE(items.size() == 1);
    CHECK(items[0].stage == 2);
    CHECK(items[0].plant == "bells");
  }
  SUBCASE("what is not in the book, or of another book, is not in it") {
    giveExercises(s, 2);
    growPlant(p, s, "elsewhere", 4);
    CHECK(state::gardenItems(s).empty());
    growPlant(p, s, "thing-0", 4);
    p.packs["/other"] = smallPack("other");
    p.act(s, state::OpenPack{"/other"});
    giveExercises(s, 2);
    CHECK(state::gardenItems(s).empty());
  }
  SUBCASE("the exercises of a book stand beside their sections; a section may have the same id") {
    placeExercise(s, "part-1", "part-1", "olive");
    placeExercise(s, "first", "part-0", "daisy");
    for (const char* id : {"part-1", "first"}) growPlant(p, s, id, 3);
    for (const char* section : {"part-0", "part-1", "part-3"}) readToEnd(s, section);
    enter(p, s);
    const auto items = state::gardenItems(s);
    REQUIRE(items.size() == 5);
    CHECK(items[1].id == "first");
    CHECK(items[3].id == "part-1");
    CHECK(items[3].plant == "olive");
    CHECK(items[3].title == "Exercise part-1");
    for (std::size_t i = 0; i < items.size(); ++i) CHECK(items[i].number == i);
  }
  SUBCASE("what is quiet, has no plant or cannot be read does not grow, even if the store says so") {
    placeExercise(s, "hidden", "part-0", "fern", true);
    placeExercise(s, "plain", "part-0", "");
    placeExercise(s, "broken", "part-0", "fern");
    s.exercises->read["broken"].exercise.reset();
    for (const char* id : {"hidden", "plain", "broken"}) growPlant(p, s, id, 4);
    enter(p, s);
    CHECK(state::gardenItems(s).empty());
  }
  SUBCASE("the order in which they grew is that of the last growth") {
    giveExercises(s, 4);
    growPlant(p, s, "thing-2", 1);
    growPlant(p, s, "thing-0", 1);
    growPlant(p, s, "thing-3", 4);
    growPlant(p, s, "thing-2", 2);
    readToEnd(s, "part-0");
    const auto grown = state::gardenGrown(s);
    REQUIRE(grown.size() == 3);
    CHECK(grown[0].id == "thing-0");
    CHECK(grown[1].id == "thing-3");
    CHECK(grown[2].id == "thing-2");
  }
}

TEST_CASE("garden: whose it is") {
  Program p;
  p.packs["/small"] = smallPack("small");
  state::AppState s = p.begin("/small");
  giveExercises(s, 4);
  const auto sam = addPerson(p, s, "Sam");
  const auto robin = addPerson(p, s, "Robin");
  growPlant(p, s, "thing-0", 4);

  SUBCASE("what one did alone is in nobody else's garden") {
    putLock(p, s, sam);
    reads(p, s, sam);
    growPlant(p, s, "thing-1", 4);
    giveExercises(s, 4);
    CHECK(itemOf(state::gardenItems(s), "thing-1") != nullptr);
    CHECK(itemOf(state::gardenItems(s), "thing-0") != nullptr);
    reads(p, s, std::nullopt);
    giveExercises(s, 4);
    CHECK(state::gardenItems(s).size() == 1);
    reads(p, s, robin);
    giveExercises(s, 4);
    CHECK(state::gardenItems(s).size() == 1);
  }
  SUBCASE("a lock that closes takes its plants away, and nothing of them is remembered") {
    putLock(p, s, std::nullopt);
    enter(p, s);
    CHECK(!s.garden.seen.empty());
    p.act(s, state::CloseLocks{});
    giveExercises(s, 4);
    CHECK(state::gardenItems(s).empty());
    CHECK(s.garden.seen.empty());
    CHECK(s.garden.grew.empty());
    unlock(p, s, kPassphrase);
  }
  SUBCASE("leaving quickly lets go of all of it") {
    enter(p, s);
    p.act(s, state::ChoosePlant{"thing-0"});
    p.act(s, state::LeaveQuickly{});
    CHECK(s.garden.chosen.empty());
    CHECK(s.garden.seen.empty());
    CHECK(s.garden.book == nullptr);
  }
}

TEST_CASE("garden: growth is seen once, in this sitting only") {
  Program p;
  p.packs["/small"] = smallPack("small");
  state::AppState s = p.begin("/small");
  giveExercises(s, 4);
  const std::uint32_t seed = exercise::plantSeed("thing-0");

  SUBCASE("what grew since the last look is told with the stage before") {
    growPlant(p, s, "thing-0", 2);
    enter(p, s);
    REQUIRE(s.garden.grew.count(seed) == 1);
    CHECK(s.garden.grew.at(seed) == 0);
    CHECK(s.garden.chosen == "thing-0");
    enter(p, s);
    CHECK(s.garden.grew.empty());
    CHECK(s.garden.chosen.empty());
    growPlant(p, s, "thing-0", 4);
    enter(p, s);
    REQUIRE(s.garden.grew.count(seed) == 1);
    CHECK(s.garden.grew.at(seed) == 3);
  }
  SUBCASE("of several, the one that grew last is chosen") {
    growPlant(p, s, "thing-2", 4);
    growPlant(p, s, "thing-0", 4);
    readToEnd(s, "part-3");
    enter(p, s);
    CHECK(s.garden.grew.size() == 3);
    CHECK(s.garden.chosen == "thing-0");
  }
  SUBCASE("what was there when the sitting began does not grow again") {
    growPlant(p, s, "thing-0", 4);
    readToEnd(s, "part-0");
    state::saveSettings(s, p.services);
    s.settingsDirty = true;
    state::saveSettings(s, p.services);
    state::AppState again = p.begin("/small");
    giveExercises(again, 4);
    enter(p, again);
    CHECK(state::gardenItems(again).size() >= 1);
    CHECK(again.garden.grew.empty());
  }
  SUBCASE("looking at the garden records nothing") {
    growPlant(p, s, "thing-0", 4);
    const auto before = p.store.contents;
    s.settingsDirty = false;
    enter(p, s);
    p.act(s, state::ChoosePlant{"thing-0"});
    p.act(s, state::ShowPlants{true});
    p.act(s, state::GoBack{});
    CHECK(p.store.contents == before);
    CHECK(!s.settingsDirty);
  }
}

TEST_CASE("garden: its screens") {
  Program p;
  p.packs["/small"] = smallPack("small");
  state::AppState s = p.begin("/small");
  giveExercises(s, 4);
  growPlant(p, s, "thing-0", 4);
  enter(p, s);
  REQUIRE(s.screen == Screen::Garden);

  SUBCASE("a plant chosen in the list leads back to the picture") {
    p.act(s, state::ShowPlants{true});
    CHECK(s.garden.listShown);
    p.act(s, state::ChoosePlant{"thing-0"});
    CHECK(!s.garden.listShown);
    CHECK(s.garden.chosen == "thing-0");
  }
  SUBCASE("Back leads from the list to the picture, then to the page") {
    p.act(s, state::ShowPlants{true});
    p.act(s, state::GoBack{});
    CHECK(!s.garden.listShown);
    CHECK(s.screen == Screen::Garden);
    p.act(s, state::GoBack{});
    CHECK(s.screen == Screen::Reader);
  }
  SUBCASE("coming anew, the picture is shown and nothing is chosen") {
    p.act(s, state::ChoosePlant{"thing-0"});
    p.act(s, state::ShowPlants{true});
    enter(p, s);
    CHECK(!s.garden.listShown);
    CHECK(s.garden.chosen.empty());
  }
}
