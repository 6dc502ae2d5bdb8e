// "Previous … Next …" at the end of a blog's article: facts about the series, not text. Used by the importers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/content/article.h"
#include "core/pack/import_lines.h"
#include "core/pack/source_map.h"

namespace tend::pack {

enum class NavigationSide : std::uint8_t { Previous, Next };

/// The side a label such as "Previous", "← PREVIOUS POST" or "Next Next" names.
std::optional<NavigationSide> navigationLabel(std::string_view text);

/// Takes the navigation off the end of the units into info.previous and info.next.
void takeNavigation(std::vector<TextUnit>& units, const std::string& fileName, content::PackInfo& info,
                    Problems& warnings);

}  // namespace tend::pack
