#include "core/progress/seal/argon2id.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace tend::progress::seal {

static_assert(std::tuple_size_v<Salt> == crypto_pwhash_argon2id_SALTBYTES);

namespace {

constexpr double kWantedSeconds = 0.4;
constexpr std::uint8_t kAdvisedPasses = 3;

std::uint8_t passesFor(double first, double three) {
  const double each = (three - first) / 2;
  if (!(each > 0) || !(first > 0)) return kAdvisedPasses;
  const double passes = std::round(1 + (kWantedSeconds - first) / each);
  return static_cast<std::uint8_t>(std::clamp<double>(passes, kFewestPasses, kMostPasses));
}

}  // namespace

Argon2id Argon2id::forTests() {
  Argon2id quick;
  quick.m_memoryKiB = crypto_pwhash_argon2id_MEMLIMIT_MIN / 1024;
  return quick;
}

base::Result<GuardedKey> Argon2id::derive(const base::GuardedText& secret, const Salt& salt,
                                          std::uint8_t passes) const {
  assert(passes >= kFewestPasses && passes <= kMostPasses);
  GuardedKey key;
  int failed = -1;
  if (key.usable() && secret.usable()) {
    secret.read([&](std::string_view bytes) {
      key.write([&](unsigned char* to) {
        failed = crypto_pwhash_argon2id(to, GuardedKey::kBytes, bytes.data(), bytes.size(), salt.data(), passes,
                                        std::size_t{m_memoryKiB} * 1024, crypto_pwhash_argon2id_ALG_ARGON2ID13);
      });
    });
  }
  if (failed != 0) return base::fail(base::ErrorCode::Unavailable, "seal.no_memory");
  return key;
}

base::Result<std::uint8_t> calibratePasses(const Argon2id& argon2id, const Stopwatch& seconds) {
  base::GuardedText sample(1);
  sample.append("x");
  const auto timed = [&](std::uint8_t passes) -> base::Result<double> {
    const double begun = seconds();
    const base::Result<GuardedKey> key = argon2id.derive(sample, Salt{}, passes);
    if (!key) return tl::unexpected<base::Error>(key.error());
    return seconds() - begun;
  };
  const base::Result<double> first = timed(1);
  if (!first) return tl::unexpected<base::Error>(first.error());
  if (*first >= kWantedSeconds) return kFewestPasses;
  return timed(3).map([&first](double three) { return passesFor(*first, three); });
}

}  // namespace tend::progress::seal
