// What docs/pack-format.md shows is what can be written: each sample of an exercise is read as it stands.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "core/exercise/exercise.h"
#include "tests/support/source_folder.h"

using namespace tend;

namespace {

/// The fences of the document that describe an exercise.
std::vector<std::string> samples() {
  std::ifstream document(std::string(tend::test::sourceFolder()) + "/docs/pack-format.md");
  REQUIRE(document);
  std::vector<std::string> all;
  std::string line, sample;
  bool inside = false;
  while (std::getline(document, line)) {
    const bool fence = line.rfind("```", 0) == 0;
    if (inside && fence && sample.find("kind = ") != std::string::npos) all.push_back(sample);
    if (fence) {
      inside = !inside && (line == "```toml" || line == "```exercise");
      sample.clear();
      continue;
    }
    if (inside) sample += line + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("each sample of docs/pack-format.md is read as it stands, and each kind has one") {
  std::set<std::string> kinds;
  for (const std::string& sample : samples()) {
    CAPTURE(sample);
    const exercise::Parsed parsed = exercise::parseExercise(sample, "en");
    for (const exercise::Problem& problem : parsed.problems) {
      INFO(problem.line << ":" << problem.column << " " << problem.id);
      CHECK(problem.id.empty());
    }
    if (parsed.exercise) kinds.insert(parsed.exercise->head.kind);
  }
  for (const std::string_view kind : exercise::kindNames()) {
    CAPTURE(std::string(kind));
    CHECK(kinds.count(std::string(kind)) == 1);
  }
}
