#include "app/state/garden.h"

#include <algorithm>
#include <set>

#include "app/state/app_state.h"
#include "app/state/apply_keeping.h"
#include "app/state/exercises.h"
#include "core/exercise/exercise.h"

namespace tend::state {
namespace {

using exercise::GardenItem;

std::shared_ptr<const GardenBook> bookOf(AppState& s) {
  auto book = std::make_shared<GardenBook>();
  book->pack = s.reader->source();
  const std::vector<const ExerciseEntry*> exercises = allExercises(s);
  const auto add = [&](const std::string& section) {
    for (const ExerciseEntry* entry : exercises) {
      if (entry->section != section || entry->quiet || !entry->exercise || entry->exercise->head.plant.empty())
        continue;
      book->things.push_back({entry->id, entry->title, entry->exercise->head.plant, true});
    }
  };
  add({});
  for (const content::SectionInfo& section : book->pack->sections()) {
    if (section.quiet) continue;
    book->things.push_back({exercise::itemOfSection(section.id), section.title, "sprig", false});
    add(section.id);
  }
  return book;
}

/// A plant of the store: how far it is, and when it last grew.
struct Planted {
  std::uint8_t stage = 0;
  progress::EventId grown;
};
using PlantedById = std::map<std::string, Planted>;

void take(PlantedById& out, const keeping::Box* box, const std::string& pack) {
  if (box == nullptr) return;
  for (const auto& [key, kept] : box->view().garden) {
    if (key.first != pack) continue;
    Planted& planted = out[key.second];
    planted.stage = std::max(planted.stage, std::min(kept.value.stage, exercise::kInBloom));
    planted.grown = std::max(planted.grown, kept.id);
  }
}

PlantedById plantedOf(const AppState& s, const std::string& pack) {
  PlantedById out;
  const keeping::Keeper* keeper = s.kept.keeper.get();
  if (keeper == nullptr) return out;
  take(out, keeper->boxOf(std::nullopt), pack);
  if (keeper->who()) take(out, keeper->boxOf(keeper->who()), pack);
  return out;
}

/// The items of the sections that were read to their end.
std::set<std::string> itemsRead(const AppState& s, const std::string& pack) {
  std::set<std::string> items;
  const auto place = s.settings.places.find(pack);
  if (place == s.settings.places.end()) return items;
  for (const std::string& section : place->second.readSections) items.insert(exercise::itemOfSection(section));
  return items;
}

/// The book's list, made if it is not there or of another book. It reads the sections that hold exercises.
void openBook(AppState& s) {
  if (!s.reader) {
    s.garden.book.reset();
  } else if (!s.garden.book || s.garden.book->pack != s.reader->source()) {
    s.garden.book = bookOf(s);
  }
}

GardenItem itemOf(const GardenBook& book, std::size_t number, std::uint8_t stage) {
  const Growing& thing = book.things[number];
  return {thing.id, thing.title, thing.plant, stage, static_cast<std::uint32_t>(number)};
}

}  // namespace

std::vector<GardenItem> gardenItems(const AppState& s) {
  std::vector<GardenItem> items;
  if (!s.garden.book) return items;
  const GardenBook& book = *s.garden.book;
  const PlantedById planted = plantedOf(s, book.pack->info().id);
  const std::set<std::string> read = itemsRead(s, book.pack->info().id);
  for (std::size_t i = 0; i < book.things.size(); ++i) {
    const Growing& thing = book.things[i];
    if (thing.exercise) {
      const auto found = planted.find(thing.id);
      if (found != planted.end()) items.push_back(itemOf(book, i, found->second.stage));
    } else if (read.count(thing.id) != 0) {
      items.push_back(itemOf(book, i, exercise::kInBloom));
    }
  }
  return items;
}

std::vector<GardenItem> gardenGrown(const AppState& s) {
  std::vector<GardenItem> items;
  if (!s.garden.book) return items;
  const GardenBook& book = *s.garden.book;
  const PlantedById planted = plantedOf(s, book.pack->info().id);
  std::vector<std::pair<progress::EventId, GardenItem>> byAge;
  for (std::size_t i = 0; i < book.things.size(); ++i) {
    const auto found = book.things[i].exercise ? planted.find(book.things[i].id) : planted.end();
    if (found != planted.end()) byAge.emplace_back(found->second.grown, itemOf(book, i, found->second.stage));
  }
  std::stable_sort(byAge.begin(), byAge.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  items.reserve(byAge.size());
  for (auto& each : byAge) items.push_back(std::move(each.second));
  return items;
}

void meetGarden(AppState& s) {
  if (!s.reader) return;
  // Without the book's list: this is asked for before the first page is drawn.
  const std::string& pack = s.reader->page().pack().info().id;
  s.garden.met = true;
  for (const std::string& item : itemsRead(s, pack)) s.garden.seen[exercise::plantSeed(item)] = exercise::kInBloom + 1;
  for (const auto& [id, planted] : plantedOf(s, pack)) {
    s.garden.seen[exercise::plantSeed(id)] = static_cast<std::uint8_t>(planted.stage + 1);
  }
}

void enterGarden(AppState& s) {
  if (!s.garden.met) meetGarden(s);
  openBook(s);
  s.garden.listShown = false;
  s.garden.chosen.clear();
  s.garden.grew.clear();
  ++s.garden.visit;
  for (const GardenItem& item : gardenItems(s)) {
    const std::uint32_t seed = exercise::plantSeed(item.id);
    const auto now = static_cast<std::uint8_t>(item.stage + 1);
    std::uint8_t& seen = s.garden.seen[seed];
    // The foot tells of what grew: the last of the book, if nothing else is known of their order …
    if (seen < now) s.garden.grew[seed] = seen, s.garden.chosen = item.id;
    seen = std::max(seen, now);
  }
  // … and what grew last, if it is.
  for (const GardenItem& item : gardenGrown(s)) {
    if (s.garden.grew.count(exercise::plantSeed(item.id)) != 0) s.garden.chosen = item.id;
  }
}

void forgetGarden(AppState& s) {
  const unsigned visit = s.garden.visit;
  s.garden = {};
  s.garden.visit = visit;
}

void on(AppState& s, const ChoosePlant& a, Services&) {
  s.garden.chosen = a.id;
  s.garden.listShown = false;
}

void on(AppState& s, const ShowPlants& a, Services&) { s.garden.listShown = a.shown; }

}  // namespace tend::state
