#include <doctest/doctest.h>

#include <limits>
#include <random>

#include "core/base/archive.h"
#include "tests/core/progress/seal/seal_kit.h"

using namespace tend;
using namespace tend::progress::seal;

namespace {

constexpr progress::PartId kPart{1, 2};
constexpr std::int64_t kNow = 1'800'000'000;

/// Counts one as soon as it may be; gives the seconds it had to wait.
std::int64_t next(Tries& tries, std::int64_t& now) {
  const std::int64_t wait = tries.waitSeconds(now);
  now += wait;
  REQUIRE(tries.count(now));
  return wait;
}

}  // namespace

TEST_CASE("Tries: three are free, then the wait doubles from 2 s to 5 min") {
  Tries tries(kPart);
  std::int64_t now = kNow;
  for (const std::int64_t wait : {0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300})
    CHECK(next(tries, now) == wait);
  CHECK(tries.wrong() == 14);
  SUBCASE("while it lasts, nothing is counted and the sentence says how long") {
    const auto counted = tries.count(now + 1);
    CHECK(counted.error().id == "seal.wait");
    CHECK(counted.error().arguments.at(0).second == "4:59");
    CHECK(tries.count(now + 295).error().arguments.at(0).second == "0:05");
    CHECK(tries.wrong() == 14);
  }
  SUBCASE("after the right one all is forgotten") {
    tries.succeeded();
    CHECK(tries.waitSeconds(now) == 0);
    CHECK(Tries::read(tries.toBytes(), kPart)->wrong() == 0);
  }
  SUBCASE("it is as long after the program was ended") {
    Tries again = std::move(*Tries::read(tries.toBytes(), kPart));
    CHECK(again.wrong() == 14);
    CHECK(again.waitSeconds(now) == 300);
    CHECK(again.waitSeconds(now + 300) == 0);
  }
}

TEST_CASE("Tries: a clock that was set") {
  Tries tries(kPart);
  std::int64_t now = kNow;
  for (int i = 0; i < 6; ++i) next(tries, now);
  REQUIRE(tries.waitSeconds(now) == 16);
  SUBCASE("back by years: the wait begins anew, and is no longer than it was") {
    CHECK(tries.waitSeconds(now - 100'000'000) == 16);
    CHECK(tries.waitSeconds(now - 100'000'000 + 10) == 6);
    CHECK(tries.waitSeconds(now - 100'000'000 + 16) == 0);
  }
  SUBCASE("before 1970 or at the end of time") {
    CHECK(tries.waitSeconds(-5) == 16);
    CHECK(tries.waitSeconds(std::numeric_limits<std::int64_t>::min()) == 16);
    CHECK(tries.waitSeconds(std::numeric_limits<std::int64_t>::max()) == 0);
  }
}

TEST_CASE("Tries: a permit needs the word that this very try is saved") {
  Tries tries(kPart);
  auto counted = tries.count(kNow);
  REQUIRE(counted);
  counted->ticket = 5;
  CHECK(Tries::read(counted->bytes(), kPart)->wrong() == 1);
  SUBCASE("saved") {
    auto permit = std::move(*counted).permit({5, {}});
    REQUIRE(permit);
    CHECK(permit->spend(kPart));
    CHECK_FALSE(permit->spend(kPart));
  }
  SUBCASE("another save's word is none") {
    CHECK(std::move(*counted).permit({4, {}}).error().id == "seal.not_counted");
  }
  SUBCASE("a save that failed gives its own sentence") {
    const base::Error full{base::ErrorCode::IoError, "storage.full", {}, {}};
    base::StoreAnswer answer;
    answer.error = full;
    CHECK(std::move(*counted).permit({5, answer}).error().id == "storage.full");
  }
}

TEST_CASE("Tries: bytes that are not its own") {
  const std::string bytes = Tries(kPart).toBytes();
  CHECK(Tries::read(bytes, progress::PartId{9, 0}).error().id == "seal.damaged");
  CHECK_FALSE(Tries::read("", kPart));
  CHECK_FALSE(Tries::read(bytes.substr(1), kPart));
  CHECK_FALSE(Tries::read(bytes + "x", kPart));
  SUBCASE("hostile ones never break the arithmetic") {
    std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same each time on purpose
    for (int i = 0; i < 20'000; ++i) {
      std::string changed = bytes;
      changed[random() % changed.size()] = static_cast<char>(random());
      changed[changed.size() - 1 - random() % 12] = static_cast<char>(random());
      auto tries = Tries::read(changed, kPart);
      if (!tries) continue;
      const std::int64_t wait = tries->waitSeconds(kNow);
      CHECK(wait >= 0);
      CHECK(wait <= 300);
    }
  }
}
