// What the picking and its outcome share. Private to match_view.cpp and match_result.cpp.
#pragma once

#include <string_view>

#include "app/paint/icons.h"

namespace tend::views {

/// The sign of an item by its name in the pack; a leaf where it has none.
paint::Icon matchIcon(std::string_view name);

}  // namespace tend::views
