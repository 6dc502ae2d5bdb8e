// What tests of the garden do: a book of their own with every kind of plant, and plants that grow in the open part. For
// tests only.
#pragma once

#include <array>
#include <set>

#include "tests/app/state/keeping_steps.h"

namespace tend::test {

/// Makes the thing grow as an exercise would; `id` need not be in the book.
inline void growPlant(Program& p, state::AppState& s, const std::string& id, std::uint8_t stage) {
  content::ExerciseRef exercise;
  exercise.id = id;
  const auto item = progress::TraceableExercise::make(s.reader->page().pack().info(), {}, exercise);
  (void)s.kept.keeper->record([&](progress::Recorder& recorder) { return recorder.growPlant(*item, stage); });
  p.answer(s);
}

inline void readToEnd(state::AppState& s, const std::string& section) {
  s.settings.places[s.reader->page().pack().info().id].readSections.insert(section);
}

/// The open book with exercises in it: "thing-0" and so on, two after each section that is not quiet.
inline void giveExercises(state::AppState& s, std::size_t count) {
  constexpr std::array<const char*, 8> kPlants = {"bloom", "bells", "daisy", "lavender",
                                                  "wheat", "tulip", "fern",  "olive"};
  auto book = std::make_shared<state::GardenBook>();
  book->pack = s.reader->source();
  std::size_t next = 0;
  const auto add = [&] {
    if (next >= count) return;
    const std::string n = std::to_string(next);
    book->things.push_back({"thing-" + n, "Exercise " + n, kPlants[next % kPlants.size()], true});
    ++next;
  };
  for (const content::SectionInfo& section : book->pack->sections()) {
    if (section.quiet) continue;
    book->things.push_back({exercise::itemOfSection(section.id), section.title, "sprig", false});
    add();
    add();
  }
  while (next < count) add();
  s.garden.book = book;
}

}  // namespace tend::test
