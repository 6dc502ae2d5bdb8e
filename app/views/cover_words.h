// What the covers of Leave quickly are called. For the cover, the settings that choose one, and the window's title.
#pragma once

#include <string>

#include "app/state/settings.h"
#include "core/base/strings.h"

namespace tend::views {

/// Part of the ids of a notebook's words: "garden".
std::string coverName(state::CoverKind kind);
/// "Garden notes"
std::string coverTitle(const base::Strings& strings, state::CoverKind kind);

}  // namespace tend::views
