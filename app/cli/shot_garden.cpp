#include "app/cli/shot_garden.h"

#include <array>

namespace tend::cli {
namespace {

using state::AppState;
using state::Services;

/// What grows beside the sections in these pictures: a name of a plant, and how far it is.
struct Sample {
  const char* plant;
  std::uint8_t stage;
};

constexpr std::array<Sample, 22> kSamples = {{{"bloom", 4}, {"bells", 4}, {"daisy", 4}, {"lavender", 4}, {"wheat", 4},
                                              {"tulip", 4}, {"fern", 4},  {"bloom", 3}, {"olive", 4},    {"wheat", 4},
                                              {"bells", 3}, {"tulip", 4}, {"daisy", 4}, {"fern", 4},     {"tulip", 3},
                                              {"olive", 2}, {"wheat", 4}, {"daisy", 1}, {"lavender", 4}, {"fern", 3},
                                              {"bells", 4}, {"daisy", 2}}};

/// The book with a sample after each section, so that pictures show every kind whatever the book holds.
std::shared_ptr<const state::GardenBook> sampleBook(const AppState& s) {
  auto book = std::make_shared<state::GardenBook>();
  book->pack = s.reader->source();
  const auto& sections = book->pack->sections();
  std::size_t next = 0;
  const auto add = [&](const std::string& title) {
    if (next >= kSamples.size()) return;
    book->things.push_back({"sample-" + std::to_string(next), title, kSamples[next].plant, true});
    ++next;
  };
  for (const content::SectionInfo& section : sections) {
    if (section.quiet) continue;
    book->things.push_back({exercise::itemOfSection(section.id), section.title, "sprig", false});
    add(section.title);
    add(section.title);
  }
  return book;
}

/// The first `sections` were read, and the first `samples` begun or done.
void grow(AppState& s, Services& v, ShotKeeping& keeping, std::size_t sections, std::size_t samples) {
  s.garden.book = sampleBook(s);
  const content::PackInfo& pack = s.reader->page().pack().info();
  for (const content::SectionInfo& section : s.reader->page().pack().sections()) {
    if (section.quiet || sections == 0) continue;
    s.settings.places[pack.id].readSections.insert(section.id);
    --sections;
  }
  content::SectionInfo section;
  content::ExerciseRef exercise;
  for (std::size_t i = 0; i < std::min(samples, kSamples.size()); ++i) {
    exercise.id = "sample-" + std::to_string(i);
    const auto item = progress::TraceableExercise::make(pack, section, exercise);
    if (!item) continue;
    (void)s.kept.keeper->record(
        [&](progress::Recorder& recorder) { return recorder.growPlant(*item, kSamples[i].stage); });
  }
  keeping.answer(s, v);
  state::apply(s, state::OpenScreen{state::Screen::Garden}, v);
}

}  // namespace

void gardenEmpty(AppState& s, Services& v, ShotKeeping&) {
  state::apply(s, state::OpenScreen{state::Screen::Garden}, v);
}

void gardenFirst(AppState& s, Services& v, ShotKeeping& keeping) { grow(s, v, keeping, 3, 2); }

void gardenFull(AppState& s, Services& v, ShotKeeping& keeping) {
  grow(s, v, keeping, 99, kSamples.size());
  state::apply(s, state::ChoosePlant{"sample-7"}, v);
}

void gardenList(AppState& s, Services& v, ShotKeeping& keeping) {
  grow(s, v, keeping, 3, kSamples.size());
  state::apply(s, state::ShowPlants{true}, v);
}

}  // namespace tend::cli
