// Contents that tell their number and whether they are whole, for the program that is killed and the test that kills.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <string>

namespace tend::fault {

/// From a line to some 20 KB, of the number again and again.
inline std::string numbered(std::size_t number) {
  const std::string line = std::to_string(number) + "\n";
  std::string content = line;
  while (content.size() < number % 50 * 400) content += line;
  return content;
}

/// The number of such a content; 0 for nothing or for what is none.
inline std::size_t numberIn(const std::string& content) {
  const std::size_t number = std::strtoull(content.c_str(), nullptr, 10);
  return number != 0 && content == numbered(number) ? number : 0;
}

}  // namespace tend::fault
