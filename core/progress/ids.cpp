#include "core/progress/ids.h"

namespace tend::progress {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

std::optional<std::uint64_t> numberOf(std::string_view digits) {
  std::uint64_t value = 0;
  for (const char c : digits) {
    const std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    value = value << 4U | digit;
  }
  return value;
}

}  // namespace

std::string hexText(std::uint64_t high, std::uint64_t low) {
  std::string text;
  for (const std::uint64_t half : {high, low}) {
    for (unsigned shift = 64; shift > 0; shift -= 4) text.push_back(kDigits[half >> (shift - 4) & 0xFU]);
  }
  return text;
}

std::optional<std::pair<std::uint64_t, std::uint64_t>> halvesOfHex(std::string_view text) {
  if (text.size() != 32) return std::nullopt;
  const auto high = numberOf(text.substr(0, 16));
  const auto low = numberOf(text.substr(16));
  if (!high || !low) return std::nullopt;
  return std::pair(*high, *low);
}

std::array<unsigned char, 16> bytesOfHalves(std::uint64_t high, std::uint64_t low) {
  std::array<unsigned char, 16> bytes{};
  for (std::size_t i = 0; i < 8; ++i) {
    bytes[i] = static_cast<unsigned char>(high >> (56 - 8 * i) & 0xFFU);
    bytes[8 + i] = static_cast<unsigned char>(low >> (56 - 8 * i) & 0xFFU);
  }
  return bytes;
}

std::pair<std::uint64_t, std::uint64_t> halvesOfBytes(const std::array<unsigned char, 16>& bytes) {
  std::uint64_t high = 0, low = 0;
  for (std::size_t i = 0; i < 8; ++i) high = high << 8U | bytes[i];
  for (std::size_t i = 8; i < 16; ++i) low = low << 8U | bytes[i];
  return {high, low};
}

std::pair<std::uint64_t, std::uint64_t> randomHalves(base::Random& random) {
  std::array<unsigned char, 16> bytes{};
  random.fill(bytes.data(), bytes.size());
  return halvesOfBytes(bytes);
}

}  // namespace tend::progress
