// The rules of content that hold for a record as well as for a text: what a file that nobody checked may not smuggle
// in (addresses of other schemes, text that is not UTF-8, numbers out of range). Used by tendpack_read.cpp.
#pragma once

#include "core/pack/stored.h"

namespace tend::pack {

bool isSound(const content::PackInfo& info);
bool isSound(const StoredIndex& index);
bool isSound(const std::vector<content::Block>& blocks);
bool isSound(const StoredSection& section);

}  // namespace tend::pack
