// The pack format: the text of an article.md as an article, with every problem at its line and column.
// docs/pack-format.md describes it. Files are open_pack.h's business.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/content/article.h"

namespace tend::pack {

struct ParsedPack {
  content::Article article;           // what could be understood
  std::vector<base::Error> problems;  // at most 100, by place in the file; none: the pack can be opened
  /// Of single exercises; the pack can be opened without them.
  std::vector<base::Error> exerciseProblems;
};

/// Opening looks only at what an exercise is called; Checking reads each whole, too.
enum class Depth : std::uint8_t { Opening, Checking };

/// `fileName` is what problems call the file. Any bytes are fine: nothing crashes, and work stays in proportion.
ParsedPack parsePack(std::string_view text, const std::string& fileName, Depth depth = Depth::Opening);

}  // namespace tend::pack
