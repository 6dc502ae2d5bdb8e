// Reading and listing files of the source tree from tests. Not for the program, which has its own reader.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tend::test {

/// The whole file, or an empty string when it cannot be read. Absolute, or relative to the source tree.
std::string readFile(const std::string& path);
bool writeFile(const std::string& path, std::string_view bytes);

/// Paths, relative to the source tree and sorted, of files below `folder` that end in one of `endings`.
std::vector<std::string> filesBelow(const std::string& folder, const std::vector<std::string>& endings);

std::vector<std::string> splitLines(std::string_view text);

}  // namespace tend::test
