// Files of the person where a program sees no folders (a browser): chosen by the browser's own list, and given to it to
// put where it likes. What was chosen is read through files.h under the path that is told; what is written through
// files.h is given away. Only where that is so (platform/web). Used by app/web.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace tend::platform {

enum class Choosing : std::uint8_t { Pack, Copy };

/// Shows the list of files; within a few seconds of a touch or key, or the browser refuses. `chosen` comes later with
/// the file's path, or never. A pack is kept for later visits; a copy stays in memory until dropFiles().
void chooseFile(Choosing what, std::function<void(const std::string& path)> chosen);

/// What was given away last, once more.
void giveFileAgain();
/// Copies that were chosen and files that were given go from memory.
void dropFiles();
/// A pack that was chosen is kept no longer.
void forgetPack(const std::string& path);

}  // namespace tend::platform
