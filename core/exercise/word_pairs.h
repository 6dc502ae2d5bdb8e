// Lists of words in two keys of a table: for two, and those that fit one alone. Used by the kinds.
#pragma once

#include <vector>

#include "core/exercise/head.h"
#include "core/exercise/table_reader.h"

namespace tend::exercise {

/// The second list is missing, or as long as the first; anything else is a problem.
std::vector<Words> wordPairs(TableReader& table, const char* key, const char* aloneKey, Count count,
                             std::size_t mostBytes = kMostShort);

}  // namespace tend::exercise
