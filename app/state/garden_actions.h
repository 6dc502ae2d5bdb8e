// What a person can ask of the garden. Part of actions.h, which everyone else includes.
#pragma once

#include <string>

namespace tend::state {

/// The foot of the garden tells what this plant stands for; from the list it leads there.
struct ChoosePlant {
  std::string id;  // of the section or exercise
};
struct ShowPlants {
  bool shown = true;  // all plants, as a list in words
};

}  // namespace tend::state
