// Overwrites what somebody typed before its memory is given back. Against what is left lying in memory by chance, not
// against someone who reads the memory of a running program. Used where words are held that must not outlive their use.
#pragma once

#include <string>

namespace tend::base {

/// Overwrites and empties the string; the writes are not optimised away.
inline void wipe(std::string& text) {
  text.resize(text.capacity());
  volatile char* bytes = text.data();
  for (std::size_t i = 0; i < text.size(); ++i) bytes[i] = 0;
  text.clear();
}

}  // namespace tend::base
