#include <doctest/doctest.h>

#include <cstdlib>
#include <optional>
#include <string>

#include "platform/paths.h"

using namespace tend;

namespace {

/// A variable of the environment, set for the length of a scope.
class Variable {
 public:
  Variable(const char* name, const char* value) : m_name(name) {
    if (const char* before = std::getenv(name)) m_before = before;
    value != nullptr ? setenv(name, value, 1) : unsetenv(name);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { m_before ? setenv(m_name, m_before->c_str(), 1) : unsetenv(m_name); }

 private:
  const char* m_name;
  std::optional<std::string> m_before;
};

struct Folder {
  const char* variable;
  std::string (*ask)();
  const char* belowHome;
};

}  // namespace

TEST_CASE("each folder of Tend lies where the desktop's specification says") {
  for (const Folder& folder : {Folder{"XDG_CONFIG_HOME", platform::configFolder, "/.config/tend"},
                               Folder{"XDG_DATA_HOME", platform::dataFolder, "/.local/share/tend"},
                               Folder{"XDG_CACHE_HOME", platform::cacheFolder, "/.cache/tend"}}) {
    CAPTURE(folder.variable);
    const Variable home("HOME", "/home/somebody");
    {
      const Variable chosen(folder.variable, "/elsewhere");
      CHECK(folder.ask() == "/elsewhere/tend");
    }
    const std::string usual = std::string("/home/somebody") + folder.belowHome;
    for (const char* notChosen : {static_cast<const char*>(nullptr), "", "relative/path"}) {
      const Variable chosen(folder.variable, notChosen);
      CHECK(folder.ask() == usual);
    }
  }
}
