// Keys of masks in the atlas: a letter for the kind and the numbers that shape it. Short keys stay inside the string.
#pragma once

#include <initializer_list>
#include <string>

#include "app/paint/vector_path.h"

namespace tend::paint {

inline std::string maskKey(char kind, std::initializer_list<float> numbers) {
  std::string key(1, kind);
  for (const float number : numbers) key.append(reinterpret_cast<const char*>(&number), sizeof number);
  return key;
}

/// 64-bit FNV-1a of a path's geometry: two paths that differ anywhere have different keys for all we will ever see.
std::string maskKey(char kind, const VectorPath& path, std::initializer_list<float> numbers);

/// A position split into a whole pixel and a quarter of one, so that a mask is kept for at most four places each way.
struct Quartered {
  int whole = 0;
  float rest = 0;  // 0, .25, .5 or .75
};
Quartered quartered(float px);

}  // namespace tend::paint
