// The compiled pack: a header, an index, then one record a section that is read and checked by itself, so that opening
// costs the same for any size. docs/tendpack-format.md has the bytes. Used by open_pack.cpp and app/cli.
#pragma once

#include "core/pack/open_pack.h"

namespace tend::pack {

/// The bytes of a .tendpack file. The article must be free of problems.
std::string writeTendpack(const content::Article& article);

/// Reads header and index only. Fails with one sentence for a file that is no pack, cut off, damaged, or newer.
base::Result<std::shared_ptr<content::PackSource>> openTendpack(const std::string& path, const Files& files);

/// True if the bytes begin as a .tendpack does.
bool isTendpack(std::string_view bytes);

}  // namespace tend::pack
