#include "app/shell/tree_file.h"

#include <cstdio>

namespace tend::shell {

void writeTree(const std::string& path, const semantics::Node& tree) {
  const std::string temporary = path + ".new";
  std::FILE* file = std::fopen(temporary.c_str(), "wb");
  if (file == nullptr) return;
  const std::string text = semantics::dump(tree, true);
  std::fwrite(text.data(), 1, text.size(), file);
  std::fclose(file);
  std::rename(temporary.c_str(), path.c_str());
}

}  // namespace tend::shell
