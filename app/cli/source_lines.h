// The lines around a problem in a pack's text, for the page that shows it; and the rows of the own folder list.
#pragma once

#include <vector>

#include "app/state/app_state.h"
#include "core/base/file_reader.h"
#include "core/base/result.h"

namespace tend::cli {

/// The line named and its neighbours; empty if the file cannot be read. Long lines are cut, control characters shown
/// as spaces.
std::vector<state::PackProblem::SourceLine> sourceLines(const base::FileReader& files, const base::Where& where);

/// Folders in which copies and exports may be put: what is plugged in first, since a copy beside what it copies helps
/// least.
std::vector<state::SavePlace> savePlaces();

/// A folder's packs, copies and sub-folders by name; the empty path lists the starting places.
state::FolderView listFolder(const std::string& path);

}  // namespace tend::cli
