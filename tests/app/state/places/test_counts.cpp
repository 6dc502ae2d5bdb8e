#include <doctest/doctest.h>

#include <limits>

#include "app/state/places/counts.h"
#include "core/base/archive.h"

using namespace tend;
using state::Counts;

namespace {

void sit(Counts& counts, state::DayNumber day, int times) {
  for (int i = 0; i < times; ++i) counts.countSitting(day);
}

}  // namespace

TEST_CASE("Counts") {
  Counts counts;
  CHECK(counts.empty());
  SUBCASE("numbers are shown only from five up, each by itself") {
    sit(counts, 100, 4);
    CHECK_FALSE(counts.shown(100).sittings);
    sit(counts, 100, 1);
    CHECK(counts.shown(100).sittings == 5);
    CHECK_FALSE(counts.shown(100).exercises);
    CHECK_FALSE(counts.shown(99).sittings);
    for (int i = 0; i < 7; ++i) counts.countExercise(100);
    CHECK(counts.shown(100).exercises == 7);
    CHECK(counts.shown(100).sittings == 5);
  }
  SUBCASE("a day with one sitting looks as one with four") {
    sit(counts, 100, 1);
    sit(counts, 101, 4);
    REQUIRE(counts.days().size() == 2);
    CHECK(counts.days()[0].day == 101);
    CHECK_FALSE(counts.days()[0].sittings);
    CHECK_FALSE(counts.days()[1].sittings);
  }
  SUBCASE("they come back as they were") {
    sit(counts, 100, 6);
    counts.countExercise(101);
    const Counts again = Counts::read(counts.toBytes());
    CHECK(again.shown(100).sittings == 6);
    CHECK(again.toBytes() == counts.toBytes());
  }
  SUBCASE("a hundred and twenty days are kept, the newest") {
    for (int day = 0; day < 200; ++day) sit(counts, day, 5);
    CHECK(counts.days().size() == 120);
    CHECK(counts.shown(80).sittings == 5);
    CHECK_FALSE(counts.shown(79).sittings);
    CHECK(counts.shown(199).sittings == 5);
  }
  SUBCASE("a clock that ran ahead does not keep the true days out") {
    for (int day = 5000; day < 5200; ++day) sit(counts, day, 5);
    sit(counts, 100, 5);
    CHECK(counts.shown(100).sittings == 5);
    CHECK(counts.days().size() == 1);
  }
  SUBCASE("switched off, nothing is left") {
    sit(counts, 100, 9);
    counts.clear();
    CHECK(counts.empty());
    CHECK(counts.toBytes() == Counts().toBytes());
  }
}

TEST_CASE("Counts::read of what nobody wrote") {
  Counts counts;
  sit(counts, 100, 9);
  const std::string bytes = counts.toBytes();
  SUBCASE("damaged, the counting begins anew") {
    for (const std::string& bad : {std::string(), std::string("nonsense"), bytes.substr(0, bytes.size() - 1),
                                   bytes + "x", std::string(bytes.size(), '\xFF')}) {
      Counts read = Counts::read(bad);
      CHECK(read.empty());
      sit(read, 5, 5);
      CHECK(read.shown(5).sittings == 5);
    }
  }
  SUBCASE("of another kind or a newer version, too") {
    CHECK(Counts::read(base::writeRecord(base::RecordHeader{"tend.pin", 1}, std::string("x"))).empty());
    CHECK(Counts::read(base::writeRecord(base::RecordHeader{"tend.counts", 2}, std::string("x"))).empty());
  }
  SUBCASE("too many days are cut to the newest") {
    struct TwoNumbers {
      std::uint32_t a = 6, b = 0;
      void serialize(cereal::PortableBinaryOutputArchive& to) { to(a, b); }
    };
    std::map<std::int32_t, TwoNumbers> many;
    for (int day = 0; day < 1000; ++day) many[day];
    const Counts read = Counts::read(base::writeRecord(base::RecordHeader{"tend.counts", 1}, many));
    CHECK(read.days().size() == 120);
    CHECK(read.days().front().day == 999);
    CHECK(read.shown(999).sittings == 6);
  }
  SUBCASE("a number that cannot grow stays") {
    struct Full {
      std::uint32_t a = std::numeric_limits<std::uint32_t>::max(), b = 0;
      void serialize(cereal::PortableBinaryOutputArchive& to) { to(a, b); }
    };
    Counts read =
        Counts::read(base::writeRecord(base::RecordHeader{"tend.counts", 1}, std::map<std::int32_t, Full>{{7, {}}}));
    read.countSitting(7);
    CHECK(read.shown(7).sittings == std::numeric_limits<std::uint32_t>::max());
  }
}

TEST_CASE("dayNumber") {
  CHECK(state::dayNumber(0, 0) == 0);
  CHECK(state::dayNumber(86399, 0) == 0);
  CHECK(state::dayNumber(86399, 3600) == 1);
  CHECK(state::dayNumber(3600, -7200) == -1);
  CHECK(state::dayNumber(std::numeric_limits<std::int64_t>::max(), 3600) == 0);
}
