#include <algorithm>

#include "core/text/unicode_tables.h"

namespace tend::text {

char32_t upperCase(char32_t c) {
  const UpperPair* end = kUpperPairs + kUpperPairCount;
  const UpperPair* found =
      std::lower_bound(kUpperPairs, end, c, [](const UpperPair& pair, char32_t x) { return pair.lower < x; });
  return found != end && found->lower == c ? char32_t{found->upper} : c;
}

}  // namespace tend::text
