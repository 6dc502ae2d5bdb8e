#include "tests/support/temp_folder.h"

#include <unistd.h>

#include <system_error>

namespace tend::test {

namespace fs = std::filesystem;

TempFolder::TempFolder(const std::string& name, On where) {
  std::error_code ignored;
  const bool memory = where == On::MemoryIfThereIs && fs::is_directory("/dev/shm", ignored);
  const fs::path above = memory ? fs::path("/dev/shm") : fs::temp_directory_path();
  m_path = above / ("tend-test-" + name + "-" + std::to_string(getpid()));
  fs::remove_all(m_path);
  fs::create_directories(m_path);
  fs::permissions(m_path, fs::perms::owner_all);
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  fs::permissions(m_path, fs::perms::owner_all, ignored);
  fs::remove_all(m_path, ignored);
}

}  // namespace tend::test
