// The numbers of steps in codes must mean the same for ever, and never anything quiet.
#include <doctest/doctest.h>

#include <set>
#include <sstream>

#include "core/share/edition_steps.h"
#include "tests/core/share/homework_kit.h"
#include "tests/support/files.h"

using namespace tend;

namespace {

std::vector<std::string> frozenNames(const std::string& pack) {
  std::istringstream lines(test::readFile("tests/data/share/v1/" + pack + ".txt"));
  std::vector<std::string> names;
  for (std::string line; std::getline(lines, line);) names.push_back(line);
  return names;
}

}  // namespace

TEST_CASE("edition_steps: numbers that never change") {
  REQUIRE(share::editions().size() <= share::kMostEditions);
  SUBCASE("what was given a number keeps it: the kept list is how the table begins") {
    REQUIRE(share::editions().front().pack == "growing-close");
    const auto& names = share::editions().front().names;
    const std::vector<std::string> frozen = frozenNames("growing-close");
    REQUIRE(frozen.size() >= 53);
    REQUIRE(names.size() >= frozen.size());
    for (std::size_t i = 0; i < frozen.size(); ++i) CHECK(names[i] == frozen[i]);
    CHECK_MESSAGE(names.size() == frozen.size(), "add the new names to tests/data/share/v1 too, at the end");
  }
  SUBCASE("each name has one number, and there are no more than a code can hold") {
    for (const share::Edition& edition : share::editions()) {
      CHECK(edition.names.size() <= share::kMostNumber);
      CHECK(std::set<std::string_view>(edition.names.begin(), edition.names.end()).size() == edition.names.size());
    }
  }
}

TEST_CASE("edition_steps: our article and its numbers") {
  const share::Offering offering = test::ownOffering();
  const auto& names = share::editions().front().names;
  const std::set<std::string_view> numbered(names.begin(), names.end());
  SUBCASE("all that is not quiet has a number") {
    for (const std::string& name : test::openNames(offering)) CHECK_MESSAGE(numbered.contains(name), name);
  }
  SUBCASE("nothing quiet has one") {
    std::size_t quiet = 0;
    for (const share::Offered& item : offering.items) {
      if (!item.quiet) continue;
      ++quiet;
      CHECK_MESSAGE(!numbered.contains(item.name), item.name);
    }
    CHECK(quiet >= 9);
  }
  SUBCASE("everything has a title") {
    for (const share::Offered& item : offering.items) CHECK_MESSAGE(!item.title.two.empty(), item.name);
  }
}
