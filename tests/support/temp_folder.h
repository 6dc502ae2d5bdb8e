// A folder of a test's own on a real disk, gone when the test is. Not for tests that can do with memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace tend::test {

enum class On : std::uint8_t { Disk, MemoryIfThereIs };

class TempFolder {
 public:
  /// `name` tells folders of one program apart.
  explicit TempFolder(const std::string& name, On where = On::Disk);
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder();

  std::string path() const { return m_path.string(); }
  std::string file(const std::string& name) const { return (m_path / name).string(); }

 private:
  std::filesystem::path m_path;
};

}  // namespace tend::test
