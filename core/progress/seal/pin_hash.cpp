#include "core/progress/seal/pin_hash.h"

#include <sodium.h>

#include <array>

#include "core/progress/seal/no_memory.h"

namespace tend::progress::seal {
namespace {

constexpr unsigned long long kPasses = 3;
constexpr std::size_t kMemoryBytes = 8U * 1024 * 1024;

}  // namespace

base::Result<std::string> hashPin(std::string_view pin) {
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (sodium_init() < 0 || crypto_pwhash_str_alg(out.data(), pin.data(), pin.size(), kPasses, kMemoryBytes,
                                                 crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return tl::unexpected<base::Error>(noMemory());
  }
  return std::string(out.data());
}

bool isPin(const std::string& hash, std::string_view pin) {
  // libsodium reads as much as its own strings are long, whatever is given to it; and no file may choose the memory.
  if (hash.size() >= crypto_pwhash_STRBYTES || sodium_init() < 0) return false;
  std::array<char, crypto_pwhash_STRBYTES> held{};
  hash.copy(held.data(), hash.size());
  if (crypto_pwhash_str_needs_rehash(held.data(), kPasses, kMemoryBytes) != 0) return false;
  return crypto_pwhash_str_verify(held.data(), pin.data(), pin.size()) == 0;
}

}  // namespace tend::progress::seal
