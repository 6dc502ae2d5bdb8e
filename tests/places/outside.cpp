#include "tests/places/outside.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace tend::test {

Outside::Outside() {
  std::string name = (std::filesystem::temp_directory_path() / "tend-places-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr || chdir(name.c_str()) != 0) std::abort();
  m_folder = name;
  for (const char* variable :
       {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"}) {
    setenv(variable, name.c_str(), 1);
  }
  prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
}

Outside::~Outside() {
  std::error_code ignored;
  std::filesystem::current_path("/", ignored);
  std::filesystem::remove_all(m_folder, ignored);
}

std::string Outside::left() const {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(m_folder)) {
    return "a file was written: " + entry.path().string();
  }
  if (waitpid(-1, nullptr, WNOHANG) != -1 || errno != ECHILD) return "a process was made, and is there";
  rusage gone{};
  getrusage(RUSAGE_CHILDREN, &gone);
  if (gone.ru_maxrss > 0) return "a process was made, and has ended";
  return {};
}

}  // namespace tend::test
