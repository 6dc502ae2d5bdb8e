// The pictures of people, locks and copies: each a short story of what somebody did, told to the real state. Used by
// shot.cpp.
#pragma once

#include <string>
#include <vector>

#include "app/cli/shot_keeping.h"

namespace tend::cli {

struct KeepingScene {
  const char* name;
  bool couple;  // with a couple that has kept a few things
  void (*prepare)(state::AppState&, state::Services&, ShotKeeping&);
  state::PlaceKind place = state::PlaceKind::Home;
};

const std::vector<KeepingScene>& keepingScenes();
const KeepingScene* findKeepingScene(const std::string& name);

}  // namespace tend::cli
