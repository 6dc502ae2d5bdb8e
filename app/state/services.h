// What apply() may call on: fonts, files, storage, the way to open packs. Handed in, so that tests hand in fakes.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/state/app_state.h"
#include "app/state/keeping/copy_work.h"
#include "app/state/places/ports.h"
#include "core/base/result.h"
#include "core/base/storage.h"
#include "core/content/pack_source.h"
#include "core/page/page.h"
#include "platform/speech.h"

namespace tend::state {

struct Services {
  page::Press press;
  base::Storage* storage = nullptr;
  /// Opens a pack by path; an empty path is the built-in one and always works.
  std::function<base::Result<std::shared_ptr<content::PackSource>>(const std::string& path)> openPack;
  /// Lists a folder (empty path: the starting places: home, recent, removable).
  std::function<FolderView(const std::string& path)> listFolder;
  /// The lines around a problem in a text file, for the error page; empty if they cannot be read.
  std::function<std::vector<PackProblem::SourceLine>(const base::Where& where)> sourceLines;
  keeping::Ports keeping;    // without a store in it nothing is kept
  keeping::FilePorts files;  // for copies and exports
  std::function<std::vector<SavePlace>()> savePlaces;
  HostPorts host;                      // of a browser; empty on a desktop
  platform::Speech* speech = nullptr;  // without it nothing can be read aloud
  std::string systemLanguage;
  pack::Date today;           // of the person's clock; unknown in pictures, so that they never change
  std::function<int()> hour;  // of the person's clock, 0–23; none in pictures
  std::string version;        // of the program
  PlacePorts place;           // at home: nothing
};

}  // namespace tend::state
