#include "app/paint/mask_key.h"

#include <cmath>
#include <cstdint>

namespace tend::paint {
namespace {

class Fnv {
 public:
  void add(const void* data, std::size_t size) {
    const auto* bytes = static_cast<const unsigned char*>(data);
    for (std::size_t i = 0; i < size; ++i) m_hash = (m_hash ^ bytes[i]) * 1099511628211ULL;
  }
  std::uint64_t hash() const { return m_hash; }

 private:
  std::uint64_t m_hash = 14695981039346656037ULL;
};

}  // namespace

std::string maskKey(char kind, const VectorPath& path, std::initializer_list<float> numbers) {
  Fnv fnv;
  for (const PathStep& step : path.steps) {
    const float values[] = {
        static_cast<float>(step.kind), step.a.x, step.a.y, step.b.x, step.b.y, step.to.x, step.to.y};
    fnv.add(values, sizeof values);
  }
  std::string key = maskKey(kind, numbers);
  const std::uint64_t hash = fnv.hash();
  key.append(reinterpret_cast<const char*>(&hash), sizeof hash);
  return key;
}

Quartered quartered(float px) {
  const float quarters = std::floor(px * 4 + 0.5F);
  const float whole = std::floor(quarters / 4);
  return {static_cast<int>(whole), quarters / 4 - whole};
}

}  // namespace tend::paint
