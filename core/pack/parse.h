// The pack format: the text of an article.md as an article, with every problem at its line and column.
// docs/pack-format.md describes it. Files are open_pack.h's business.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/content/article.h"

namespace tend::pack {

struct ParsedPack {
  content::Article article;           // what could be understood
  std::vector<base::Error> problems;  // at most 100, by place in the file; none: the pack is good
};

/// `fileName` is what problems call the file. Any bytes are fine: nothing crashes, and work stays in proportion.
ParsedPack parsePack(std::string_view text, const std::string& fileName);

}  // namespace tend::pack
