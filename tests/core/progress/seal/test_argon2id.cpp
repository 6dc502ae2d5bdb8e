#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "tests/core/progress/seal/seal_kit.h"

using namespace tend;
using namespace tend::progress::seal;

namespace {

using Bytes = std::array<unsigned char, GuardedKey::kBytes>;

Bytes derived(const Argon2id& argon2id, std::string_view text, const Salt& salt, std::uint8_t passes) {
  Bytes copy{};
  const auto key = argon2id.derive(test::guarded(text), salt, passes);
  REQUIRE(key);
  key->read([&copy](const unsigned char* bytes) { std::copy_n(bytes, copy.size(), copy.begin()); });
  return copy;
}

/// A stopwatch for a machine whose first pass takes `first` and each further one `each` seconds: it is read before and
/// after one pass, then before and after three.
Stopwatch machine(double first, double each) {
  return [times = std::array<double, 4>{0, first, first, first + first + 2 * each}, i = std::size_t{0}]() mutable {
    return times.at(i++);
  };
}

}  // namespace

TEST_CASE("Argon2id") {
  SUBCASE("is libsodium's own, with 64 MiB") {
    Bytes expected{};
    const Salt salt{1, 2, 3};
    REQUIRE(crypto_pwhash(expected.data(), expected.size(), "four words", 10, salt.data(), 2, 64U << 20U,
                          crypto_pwhash_ALG_ARGON2ID13) == 0);
    CHECK(derived(Argon2id(), "four words", salt, 2) == expected);
  }
  SUBCASE("passphrase, salt and passes all count, and so do the bytes of a letter as they were typed") {
    const Argon2id quick = Argon2id::forTests();
    const Bytes one = derived(quick, "caf\xC3\xA9", Salt{}, 1);
    CHECK(one == derived(quick, "caf\xC3\xA9", Salt{}, 1));
    CHECK(one != derived(quick, "cafe\xCC\x81", Salt{}, 1));
    CHECK(one != derived(quick, "caf\xC3\xA9", Salt{1}, 1));
    CHECK(one != derived(quick, "caf\xC3\xA9", Salt{}, 2));
  }
}

TEST_CASE("calibratePasses") {
  const Argon2id quick = Argon2id::forTests();
  const auto passes = [&quick](double first, double each) {
    return int{*calibratePasses(quick, machine(first, each))};
  };
  SUBCASE("comes nearest to 0.4 s") {
    CHECK(passes(0.1, 0.1) == 4);
    CHECK(passes(0.15, 0.05) == 6);
    CHECK(passes(0.3, 0.3) == 1);
  }
  SUBCASE("stays between 1 and 20") {
    CHECK(passes(0.001, 0.001) == 20);
    CHECK(passes(1.5, 1.5) == 1);
  }
  SUBCASE("a slow machine is not kept busy any longer than it takes to see that it is slow") {
    int readings = 0;
    CHECK(int{*calibratePasses(quick, [&readings] { return 2.0 * readings++; })} == 1);
    CHECK(readings == 2);
  }
  SUBCASE("a clock that stands still or goes back gives the advised 3") {
    CHECK(passes(0, 0) == 3);
    CHECK(passes(-1, 0.1) == 3);
    CHECK(passes(0.1, -5) == 3);
  }
}
