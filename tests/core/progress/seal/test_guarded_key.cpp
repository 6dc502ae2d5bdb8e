#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "core/progress/seal/guarded_key.h"

using namespace tend::progress::seal;

namespace {

using Bytes = std::array<unsigned char, GuardedKey::kBytes>;

Bytes copyOf(const GuardedKey& key) {
  Bytes copy{};
  key.read([&copy](const unsigned char* bytes) { std::copy_n(bytes, copy.size(), copy.begin()); });
  return copy;
}

}  // namespace

TEST_CASE("GuardedKey") {
  SUBCASE("a new one is zero, and keeps what is written") {
    GuardedKey key;
    REQUIRE(key.usable());
    CHECK(copyOf(key) == Bytes{});
    key.write([](unsigned char* bytes) { bytes[31] = 9; });
    CHECK(copyOf(key)[31] == 9);
  }
  SUBCASE("random ones differ") { CHECK(copyOf(GuardedKey::random()) != copyOf(GuardedKey::random())); }
  SUBCASE("one that was moved from is not usable, and its bytes live on in the other") {
    GuardedKey from = GuardedKey::random();
    const Bytes before = copyOf(from);
    const GuardedKey to = std::move(from);
    CHECK_FALSE(from.usable());  // NOLINT(bugprone-use-after-move): what is left is what is tested
    CHECK(copyOf(to) == before);
  }
}

TEST_CASE("subkey: one for each purpose, the same each time, and not the key itself") {
  const GuardedKey key = GuardedKey::random();
  const Bytes body = copyOf(subkey(key, Purpose::Body));
  CHECK(body == copyOf(subkey(key, Purpose::Body)));
  CHECK(body != copyOf(subkey(key, Purpose::Slots)));
  CHECK(body != copyOf(key));
  CHECK(body != copyOf(subkey(GuardedKey::random(), Purpose::Body)));
}
