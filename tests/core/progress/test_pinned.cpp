// Files that the first version wrote open for ever. TEND_PIN_PROGRESS=1 writes those that are missing, never others.
#include <doctest/doctest.h>

#include <cstdlib>

#include "core/progress/records.h"
#include "tests/core/progress/dump.h"
#include "tests/core/progress/samples.h"
#include "tests/support/files.h"

using namespace tend::progress;
using tend::test::readFile;

namespace {

const std::string kFolder = "tests/data/progress/v1/";

void pin(const std::string& name, const std::string& bytes) {
  if (std::getenv("TEND_PIN_PROGRESS") == nullptr || !readFile(kFolder + name).empty()) return;
  tend::test::writeFile(kFolder + name, bytes);
}

}  // namespace

TEST_CASE("parts written by the first version open for ever") {
  pin("everything.part", *writePart(samplePart()));
  pin("everything.part.txt", dump(samplePart()));
  const auto part = readPart(readFile(kFolder + "everything.part"));
  REQUIRE(part);
  CHECK(dump(*part) == readFile(kFolder + "everything.part.txt"));
}

TEST_CASE("households written by the first version open for ever") {
  pin("couple.household", *writeHousehold(sampleHousehold()));
  pin("couple.household.txt", dump(sampleHousehold()));
  const auto household = readHousehold(readFile(kFolder + "couple.household"));
  REQUIRE(household);
  CHECK(dump(*household) == readFile(kFolder + "couple.household.txt"));
}

TEST_CASE("what is written now is byte for byte what the first version wrote") {
  CHECK(*writePart(samplePart()) == readFile(kFolder + "everything.part"));
  CHECK(*writeHousehold(sampleHousehold()) == readFile(kFolder + "couple.household"));
}
