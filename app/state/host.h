// A browser around the program, as the state knows it: what may happen to what is kept, a newer version that waits, and
// the ways in which files come and go there. On a desktop there are no facts and no functions, and nothing is shown.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/state/actions.h"

namespace tend::state {

struct HostState {
  std::optional<HostFacts> facts;  // nothing: a desktop, or not yet told
  std::optional<Action> waiting;   // asked for, and done once somebody has read what may happen to it
  bool warned = false;             // in this visit
  bool newVersion = false;         // is ready
  bool newVersionTold = false;     // and was dismissed
  bool takes = false;              // asked for: as soon as everything is kept
  bool cameraOpen = false;         // or asked for: it closes with the page it was opened on
};

/// What is chosen through the browser's own list of files.
enum class ChosenFile : std::uint8_t { Pack, Copy };

/// What apply() may ask of the browser. All of it is empty on a desktop.
struct HostPorts {
  std::function<void(ChosenFile)> chooseFile;               // in place of the program's folder list
  std::function<void()> giveAgain;                          // the file that was made last
  std::function<void()> dropFiles;                          // what was made or chosen goes from memory
  std::function<void(const std::string& path)> forgetPack;  // a pack that was chosen is kept no longer
  std::function<void()> askFacts;                           // HostTold comes later
  std::function<void()> takeNewVersion;                     // the page begins anew with it
  std::function<void()> openCamera;                         // what it sees comes later (InHomework)
  std::function<void()> closeCamera;
};

struct AppState;
/// Whether the notice of a new version may stand here: never where taking it would lose what is only in memory.
bool showsNewVersion(const AppState& state);

}  // namespace tend::state
