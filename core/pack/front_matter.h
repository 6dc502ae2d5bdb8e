// The TOML between the two +++ lines at the front of article.md: what the pack is called and where it comes from.
// Used by parse.cpp.
#pragma once

#include "core/content/article.h"
#include "core/pack/source_map.h"

namespace tend::pack {

struct FrontMatter {
  content::PackInfo info;
  std::size_t bodyOffset = 0;  // where Markdown begins
};

/// Adds every problem; what could be understood is in the result all the same.
FrontMatter readFrontMatter(const SourceMap& source, Problems& problems);

/// True if the first line (after a byte order mark) is "+++".
bool hasFrontMatter(std::string_view text);

}  // namespace tend::pack
