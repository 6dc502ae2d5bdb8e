#include "core/page/find_bytes.h"

#include <algorithm>
#include <cstring>

namespace tend::page {
namespace {

constexpr std::uint64_t kEach = 0x0101010101010101ULL;
constexpr std::uint64_t kLow7 = 0x7F7F7F7F7F7F7F7FULL;
constexpr std::size_t kStep = 8;

/// From the most to the less frequent in European prose; bytes that are not listed are taken as rarest.
constexpr std::string_view kFrequent = " etaoinhsrdlumcfywgp,bv.k\xC3";

std::size_t rarity(char byte) { return std::min(kFrequent.find(byte), kFrequent.size()); }

/// Where in the needle its two rarest bytes stand; the same place twice for a needle of one byte.
struct Probes {
  std::size_t first = 0, second = 0;
};

Probes probesOf(std::string_view needle) {
  Probes probes;
  for (std::size_t i = 1; i < needle.size(); ++i) {
    if (rarity(needle[i]) > rarity(needle[probes.first])) probes.first = i;
  }
  probes.second = probes.first == 0 && needle.size() > 1 ? 1 : 0;
  for (std::size_t i = 0; i < needle.size(); ++i) {
    if (i != probes.first && rarity(needle[i]) > rarity(needle[probes.second])) probes.second = i;
  }
  return probes;
}

std::uint64_t eightAt(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

std::uint64_t repeated(char byte) { return kEach * static_cast<unsigned char>(byte); }

/// 0x80 in each byte that is zero, exactly (Hacker's Delight, 6-1).
std::uint64_t zeroBytes(std::uint64_t v) { return ~(((v & kLow7) + kLow7) | v | kLow7); }

}  // namespace

void findBytes(std::string_view text, std::string_view needle, std::size_t from, std::size_t to, std::size_t most,
               std::vector<std::uint32_t>& out) {
  if (needle.empty() || needle.size() > text.size()) return;
  const std::size_t end = std::min(to, text.size() - needle.size() + 1);  // places before this one fit
  const Probes probes = probesOf(needle);
  const std::uint64_t first = repeated(needle[probes.first]), second = repeated(needle[probes.second]);
  const auto compare = [&](std::size_t at, std::size_t until) {
    for (; at < until && out.size() < most; ++at) {
      if (text[at + probes.first] != needle[probes.first]) continue;
      if (std::memcmp(text.data() + at, needle.data(), needle.size()) == 0)
        out.push_back(static_cast<std::uint32_t>(at));
    }
  };
  std::size_t at = from;
  for (; at + kStep <= end && out.size() < most; at += kStep) {
    const std::uint64_t a = eightAt(text.data() + at + probes.first) ^ first;
    const std::uint64_t b = eightAt(text.data() + at + probes.second) ^ second;
    if (zeroBytes(a | b) != 0) compare(at, at + kStep);
  }
  compare(at, end);
}

}  // namespace tend::page
