// An ```exercise block: TOML that names an exercise. Only id, kind, title and quiet are understood here; the rest is
// kept as source for core/exercise. Used by article_builder.cpp.
#pragma once

#include "core/content/article.h"
#include "core/pack/source_map.h"

namespace tend::pack {

struct FenceText {
  std::string toml;
  std::uint32_t firstLine = 1;  // of the TOML in its file
  std::uint32_t indent = 0;     // columns the fence stands in from the margin
};

/// Adds every problem, each at its line and column.
content::ExerciseRef readExercise(const FenceText& fence, const SourceMap& source, Problems& problems);

/// The kinds of exercise there are.
bool isExerciseKind(std::string_view kind);

}  // namespace tend::pack
