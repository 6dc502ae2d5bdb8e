// What tests of Today do: an article with a path of days in it, days that are done, and everything that is proposed.
// For tests only.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/state/activity.h"
#include "app/state/exercises.h"
#include "app/state/guide.h"
#include "tests/app/state/garden_steps.h"

namespace tend::test {

inline std::string fenced(const std::string& toml) { return "```exercise\n" + toml + "```\n\n"; }

inline std::string headOf(const std::string& id, const std::string& kind, const std::string& more = {}) {
  return "id = \"" + id + "\"\nkind = \"" + kind + "\"\ntitle = \"" + id + "\"\nsummary = \"S\"\n" + more;
}

inline std::string reflect(const std::string& id, const std::string& more = {}) {
  return fenced(headOf(id, "reflect", more) + "[[questions]]\nid = \"q\"\ntext = \"Q?\"\n");
}

inline std::string day(const std::string& id, const std::string& more = {}) {
  return "[[day]]\nid = \"" + id + "\"\ntitle = \"" + id + "\"\ntext = [\"Do it.\"]\nlight = true\n" + more;
}

inline std::string paragraphs(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "It was hot, and the loaves stood in rows until it had cooled.\n\n";
  return text;
}

/// A path with a page and an exercise in it, a light exercise, one that is not, and quiet things marked light.
inline std::string pathPack(const std::string& id = "bread-book") {
  return "+++\nformat = 1\nid = \"" + id + "\"\ntitle = \"Bread\"\nlanguage = \"en\"\n+++\n\n" +
         "## Flour {#flour}\n\nIt was milled on Monday.\n\n" +
         fenced(headOf("path", "practice") + day("read", "section = \"flour\"\nplant = \"sprig\"\n") +
                day("knead", "plant = \"wheat\"\n") + day("talk", "exercise = \"one-question\"\nplant = \"bells\"\n")) +
         reflect("one-question", "light = true\nplant = \"bells\"\n") + reflect("a-deep-one", "plant = \"olive\"\n") +
         "## Old wounds {#wounds .quiet}\n\nA burnt hand.\n\n" + reflect("about-it", "light = true\n") +
         reflect("more-of-it", "quiet = true\n") + "## Ovens {#ovens}\n\n" + paragraphs(40);
}

inline void toToday(Program& p, state::AppState& s) { p.act(s, state::OpenScreen{state::Screen::Today}); }

inline std::string proposed(const state::AppState& s) {
  const exercise::Step* step = state::proposedStep(s);
  return step == nullptr ? "nothing" : exercise::nameOf(*step);
}

inline std::vector<bool> doneDays(const state::AppState& s) {
  return s.guide && s.guide->today.path ? s.guide->today.path->done : std::vector<bool>{};
}

inline void finishDay(Program& p, state::AppState& s, const std::string& id, bool done = true) {
  toToday(p, s);
  p.act(s, state::OpenDay{id});
  REQUIRE(s.activity);
  p.act(s, state::FinishDay{id, done});
  p.act(s, state::LeaveExercise{});
  toToday(p, s);
}

/// Everything that is proposed until nothing is left.
inline std::set<std::string> allProposed(Program& p, state::AppState& s) {
  std::set<std::string> names;
  for (toToday(p, s); state::proposedStep(s) != nullptr; p.act(s, state::AnotherStep{})) {
    REQUIRE(names.insert(proposed(s)).second);
  }
  return names;
}

inline bool written(const Program& p, const std::string& words) {
  return stored(p, words) || std::any_of(p.storage.files.begin(), p.storage.files.end(), [&](const auto& file) {
           return file.second.find(words) != std::string::npos;
         });
}

inline std::set<std::string> changedSince(const Program& p, const std::map<std::string, std::string>& before) {
  std::set<std::string> names;
  for (const auto& [name, bytes] : p.store.contents) {
    const auto was = before.find(name);
    if (was == before.end() || was->second != bytes) names.insert(name);
  }
  return names;
}

}  // namespace tend::test
