#include "tests/app/views/garden_scenes.h"

#include "tests/app/views/keeping_scenes.h"

namespace tend::test {
namespace {

using state::AppState;
using state::Screen;

constexpr std::size_t kExercises = 24;

/// The first `done` exercises at stages of all kinds, and two sections read.
void grown(AppState& s, std::size_t done) {
  Program& p = newKeeping();
  AppState made = keepingState(p, s);
  addCouple(p, made);
  giveExercises(made, kExercises);
  for (std::size_t i = 0; i < done; ++i) {
    growPlant(p, made, "thing-" + std::to_string(i), static_cast<std::uint8_t>(i % 5 == 4 ? i % 4 : 4));
  }
  if (done > 0) readToEnd(made, "part-0");
  if (done > 0) readToEnd(made, "part-1");
  p.act(made, state::OpenScreen{Screen::Garden});
  s = std::move(made);
}

void empty(AppState& s) { grown(s, 0); }
void first(AppState& s) { grown(s, 2); }
void full(AppState& s) {
  grown(s, kExercises);
  s.garden.chosen = "thing-4";
}
void list(AppState& s) {
  grown(s, 7);
  s.garden.listShown = true;
}

}  // namespace

const std::vector<Scene>& gardenScenes() {
  static const std::vector<Scene> all = {
      {"garden-empty", empty}, {"garden-first", first}, {"garden-full", full}, {"garden-list", list}};
  return all;
}

}  // namespace tend::test
