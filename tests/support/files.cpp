#include "tests/support/files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/support/source_folder.h"

namespace tend::test {
namespace {

namespace fs = std::filesystem;

fs::path inTree(const std::string& path) {
  const fs::path given(path);
  return given.is_absolute() ? given : fs::path(sourceFolder()) / given;
}

bool endsWithOneOf(const std::string& name, const std::vector<std::string>& endings) {
  return std::any_of(endings.begin(), endings.end(), [&name](const std::string& ending) {
    return name.size() >= ending.size() && name.compare(name.size() - ending.size(), ending.size(), ending) == 0;
  });
}

}  // namespace

std::string readFile(const std::string& path) {
  std::ifstream in(inTree(path), std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool writeFile(const std::string& path, std::string_view bytes) {
  const fs::path target = inTree(path);
  std::error_code ignored;
  fs::create_directories(target.parent_path(), ignored);
  std::ofstream out(target, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return static_cast<bool>(out.flush());
}

std::vector<std::string> filesBelow(const std::string& folder, const std::vector<std::string>& endings) {
  std::vector<std::string> found;
  std::error_code gone;  // a folder that does not exist yet has no files
  for (const auto& entry : fs::recursive_directory_iterator(inTree(folder), gone)) {
    if (!entry.is_regular_file() || !endsWithOneOf(entry.path().filename().string(), endings)) continue;
    found.push_back(fs::relative(entry.path(), sourceFolder()).generic_string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> splitLines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

}  // namespace tend::test
