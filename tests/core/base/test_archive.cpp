#include <doctest/doctest.h>

#include <limits>
#include <random>

#include "core/base/archive.h"

namespace base = tend::base;

namespace {

enum class Colour : std::uint8_t { Red, Green };

struct Inner {
  std::string name;
  std::optional<std::int32_t> weight;
  Colour colour = Colour::Red;

  bool operator==(const Inner& o) const { return name == o.name && weight == o.weight && colour == o.colour; }
  template <class Archive>
  void serialize(Archive& a) {
    a(name, weight, colour);
  }
};

struct Everything {
  bool yes = false;
  std::int8_t tiny = 0;
  std::uint64_t large = 0;
  float half = 0;
  double exact = 0;
  std::string text;
  std::vector<std::uint16_t> numbers;
  std::vector<Inner> inner;
  std::map<std::string, Inner> byName;
  std::set<std::string> names;
  std::pair<std::uint32_t, std::string> pair;

  bool operator==(const Everything& o) const {
    return yes == o.yes && tiny == o.tiny && large == o.large && !(half < o.half) && !(half > o.half) &&
           !(exact < o.exact) && !(exact > o.exact) && text == o.text && numbers == o.numbers && inner == o.inner &&
           byName == o.byName && names == o.names && pair == o.pair;
  }
  template <class Archive>
  void serialize(Archive& a) {
    a(yes, tiny, large, half, exact, text, numbers, inner, byName, names, pair);
  }
};

struct Nothing {
  template <class Archive>
  void serialize(Archive& a) {
    (void)a;
  }
};

struct Tree {
  std::vector<Tree> branches;
  template <class Archive>
  void serialize(Archive& a) {
    a(branches);
  }
};

Everything sample() {
  Everything e;
  e.yes = true;
  e.tiny = -7;
  e.large = std::numeric_limits<std::uint64_t>::max() - 1;
  e.half = 0.5F;
  e.exact = -1.0 / 3.0;
  e.text = std::string("caf\xC3\xA9 \0 end", 11);
  e.numbers = {1, 2, 65535};
  e.inner = {{"leaf", 3, Colour::Green}, {"bud", std::nullopt, Colour::Red}};
  e.byName = {{"a", {"x", -1, Colour::Red}}, {"b", {}}};
  e.names = {"one", "two"};
  e.pair = {7, "seven"};
  return e;
}

struct Counted {
  static constexpr std::size_t kLeastStoredBytes = 8;
  static constexpr std::size_t kMostStored = 3;
  std::uint64_t value = 0;

  template <class Archive>
  void serialize(Archive& a) {
    a(value);
  }
};

Tree chain(std::size_t length) {
  Tree tree;
  for (std::size_t i = 1; i < length; ++i) {
    Tree parent;
    parent.branches.push_back(std::move(tree));
    tree = std::move(parent);
  }
  return tree;
}

std::string count(std::uint64_t n) {
  std::string bytes("\x01", 1);
  for (unsigned i = 0; i < 8; ++i) bytes.push_back(static_cast<char>((n >> (8U * i)) & 0xFFU));
  return bytes;
}

template <class T>
std::string failureOf(const std::string& bytes, const base::ArchiveLimits& limits = {}) {
  const auto read = base::readRecord<T>(bytes, limits);
  return read ? "none" : read.error().id;
}

}  // namespace

TEST_CASE("a record gives back what was written") {
  const std::string bytes = base::writeRecord(sample());
  const auto read = base::readRecord<Everything>(bytes);
  REQUIRE(read);
  CHECK(*read == sample());
}

TEST_CASE("the format is cereal's portable binary, least significant byte first") {
  CHECK(base::writeRecord(std::uint32_t{0x01020304}) == std::string("\x01\x04\x03\x02\x01", 5));
  std::istringstream in(base::writeRecord(sample()), std::ios::binary);
  cereal::PortableBinaryInputArchive archive(in);
  Everything read;
  archive(read);
  CHECK(read == sample());
}

TEST_CASE("every truncation of a record fails and no byte may be left over") {
  const std::string bytes = base::writeRecord(sample());
  for (std::size_t n = 0; n < bytes.size(); ++n) {
    CHECK_FALSE(base::readRecord<Everything>(std::string_view(bytes).substr(0, n)));
  }
  CHECK(failureOf<Everything>(bytes.substr(0, bytes.size() - 1)) == "archive.cut_off");
  CHECK(failureOf<Everything>(bytes + "x") == "archive.left_over");
}

TEST_CASE("random damage never crashes, whatever it does to sizes") {
  const std::string bytes = base::writeRecord(sample());
  std::mt19937 random(7);  // fixed: a failure must come back
  for (int round = 0; round < 20000; ++round) {
    std::string damaged = bytes;
    const auto changes = 1 + random() % 6;
    for (std::size_t i = 0; i < changes; ++i) damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
    (void)base::readRecord<Everything>(damaged);
  }
}

TEST_CASE("counts are checked before anything is allocated") {
  for (const std::uint64_t n :
       {std::uint64_t{1}, std::uint64_t{1} << 31U, ~std::uint64_t{0}, std::uint64_t{3'000'000}}) {
    CHECK_FALSE(base::readRecord<std::string>(count(n)));
    CHECK_FALSE(base::readRecord<std::vector<std::uint64_t>>(count(n)));
    CHECK_FALSE(base::readRecord<std::vector<Inner>>(count(n)));
    CHECK_FALSE(base::readRecord<std::set<std::string>>(count(n)));
    CHECK_FALSE((base::readRecord<std::map<std::string, Inner>>(count(n))));
  }
  CHECK(failureOf<std::vector<std::uint64_t>>(count(2) + std::string(8, 'x')) == "archive.cut_off");
  // An element that says what it needs, and how many there may be, is believed before any is read.
  CHECK(failureOf<std::vector<Counted>>(count(2) + std::string(15, 'x')) == "archive.cut_off");
  CHECK(failureOf<std::vector<Counted>>(count(4) + std::string(32, 'x')) == "archive.too_large");
  CHECK(failureOf<std::vector<Counted>>(count(3) + std::string(24, 'x')) == "none");
  CHECK(failureOf<std::vector<Nothing>>(count(3)) == "archive.cut_off");  // no element may cost nothing
  CHECK(failureOf<std::vector<bool>>(count(5'000'000)) == "archive.too_large");
  base::ArchiveLimits two;
  two.maxCount = 2;
  CHECK(failureOf<std::vector<std::uint8_t>>(count(3) + "abc", two) == "archive.too_large");
}

TEST_CASE("depth is bounded") {
  CHECK(base::readRecord<Tree>(base::writeRecord(chain(20))));
  CHECK(failureOf<Tree>(base::writeRecord(chain(2000))) == "archive.too_deep");
}

TEST_CASE("a record larger than the limit is refused unread") {
  base::ArchiveLimits limits;
  limits.maxBytes = 10;
  CHECK(failureOf<std::string>(base::writeRecord(std::string(20, 'x')), limits) == "archive.too_large");
}

TEST_CASE("bytes of another order or a bool that is neither are damage") {
  CHECK(failureOf<std::uint8_t>(std::string("\x00\x05", 2)) == "archive.damaged");
  CHECK(failureOf<bool>("\x01\x02") == "archive.damaged");
}

TEST_CASE("the header says what a record is and how new") {
  const base::RecordHeader header{"tend.test", 2};
  const std::string bytes = base::writeRecord(header, sample());
  SUBCASE("read back") {
    REQUIRE(base::readHeader(bytes));
    CHECK(base::readHeader(bytes)->kind == "tend.test");
    const auto read = base::readRecord<Everything>(bytes, header);
    REQUIRE(read);
    CHECK(*read == sample());
  }
  SUBCASE("another kind") {
    const auto read = base::readRecord<Everything>(bytes, base::RecordHeader{"tend.other", 2});
    REQUIRE_FALSE(read);
    CHECK(read.error().id == "archive.other_kind");
  }
  SUBCASE("a newer version") {
    const auto read = base::readRecord<Everything>(bytes, base::RecordHeader{"tend.test", 1});
    REQUIRE_FALSE(read);
    CHECK(read.error().code == base::ErrorCode::TooNew);
  }
  SUBCASE("every truncation fails") {
    for (std::size_t n = 0; n < bytes.size(); ++n) {
      CHECK_FALSE(base::readRecord<Everything>(std::string_view(bytes).substr(0, n), header));
    }
  }
}
