#include <doctest/doctest.h>

#include "app/state/places/templates.h"
#include "core/base/archive.h"

using namespace tend;
using state::OfficeTemplate;
using state::Templates;

namespace {

OfficeTemplate evening() { return {"First evening", "growing-close", {"where-today", "listening-turns"}, 30, false}; }

}  // namespace

TEST_CASE("Templates of an office") {
  Templates templates;
  SUBCASE("come back as they were kept, in their order") {
    REQUIRE(templates.keep(evening()));
    REQUIRE(templates.keep({"For one", "growing-close", {"held-back"}, 0, true}));
    const auto read = Templates::read(templates.toBytes());
    REQUIRE(read);
    REQUIRE(read->all.size() == 2);
    CHECK(read->all[0].name == "First evening");
    CHECK(read->all[0].exercises == std::vector<std::string>{"where-today", "listening-turns"});
    CHECK(read->all[0].minutes == 30);
    CHECK(!read->all[0].alone);
    CHECK(read->all[1].alone);
  }
  SUBCASE("one of the same name takes the place of the other") {
    REQUIRE(templates.keep(evening()));
    OfficeTemplate other = evening();
    other.minutes = 45;
    REQUIRE(templates.keep(other));
    REQUIRE(templates.all.size() == 1);
    CHECK(templates.all[0].minutes == 45);
  }
  SUBCASE("without a name nothing is kept") {
    OfficeTemplate nameless = evening();
    nameless.name.clear();
    CHECK(!templates.keep(nameless));
    CHECK(templates.all.empty());
  }
  SUBCASE("there is room for forty") {
    for (std::size_t i = 0; i < state::kMostTemplates; ++i) {
      REQUIRE(templates.keep({"List " + std::to_string(i), "p", {"a"}, 20, false}));
    }
    CHECK(!templates.keep({"One more", "p", {"a"}, 20, false}));
    CHECK(templates.keep({"List 3", "p", {"b"}, 20, false}));
    CHECK(templates.all.size() == state::kMostTemplates);
  }
  SUBCASE("one that is removed is gone, one that is not there changes nothing") {
    REQUIRE(templates.keep(evening()));
    templates.remove(7);
    CHECK(templates.all.size() == 1);
    templates.remove(0);
    CHECK(templates.all.empty());
  }
  SUBCASE("a file of a newer Tend is told apart, a damaged one is no crash") {
    const auto newer =
        Templates::read(base::writeRecord(base::RecordHeader{"tend.office", 2}, std::vector<std::string>{"x"}));
    REQUIRE(!newer);
    CHECK(newer.error().code == base::ErrorCode::TooNew);
    REQUIRE(templates.keep(evening()));
    const std::string bytes = templates.toBytes();
    for (std::size_t cut = 0; cut < bytes.size(); ++cut) CHECK(!Templates::read(bytes.substr(0, cut)));
  }
}
