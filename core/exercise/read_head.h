// The keys that every exercise may have, read from its TOML (docs/pack-format.md). Used by exercise.cpp.
#pragma once

#include "core/exercise/head.h"
#include "core/exercise/table_reader.h"

namespace tend::exercise {

Head readHead(TableReader& table);
/// The key "plant": one of the garden's plants, or none.
std::string readPlant(TableReader& table);

}  // namespace tend::exercise
