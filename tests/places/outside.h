// What a run left outside of the program: files in an empty folder that stands for home and settings, and processes.
// Used by the program of these tests.
#pragma once

#include <string>

namespace tend::test {

class Outside {
 public:
  /// Makes the folder, goes into it, and points HOME and the XDG folders there. Orphans of children become ours.
  Outside();
  Outside(const Outside&) = delete;
  Outside& operator=(const Outside&) = delete;
  ~Outside();

  /// What is there that should not be; empty: nothing.
  std::string left() const;

 private:
  std::string m_folder;
};

}  // namespace tend::test
