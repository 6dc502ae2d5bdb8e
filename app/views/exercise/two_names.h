// What the two people of the couple are called, in a fixed order: their names where they gave some, else words that
// fit anyone. Says nothing of who holds the device or whose turn it is. Used by the exercises of two.
#pragma once

#include <array>
#include <string>

#include "app/state/app_state.h"

namespace tend::views {

struct CalledPerson {
  std::string name;    // never empty; without a name: "One of you", "The other of you" (begins a sentence)
  bool named = false;  // it is a name, and may stand anywhere in a sentence
};

struct TwoNames {
  std::array<CalledPerson, 2> people;
  /// Both have names, and these differ: who begins can be asked by name.
  bool canBeAsked() const { return people[0].named && people[1].named && people[0].name != people[1].name; }
  const CalledPerson& operator[](std::size_t index) const { return people[index % 2]; }
};

/// Of the couple that is read as now.
TwoNames twoNames(const state::AppState& state);

}  // namespace tend::views
