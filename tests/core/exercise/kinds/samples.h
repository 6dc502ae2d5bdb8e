// Exercises to test kinds with, as TOML. For tests only.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "core/exercise/exercise.h"

namespace tend::test {

inline std::string headOf(const std::string& kind) {
  return "id = \"x\"\nkind = \"" + kind + "\"\ntitle = \"A title\"\nsummary = \"A summary.\"\n";
}

/// The exercise, which must be without problems.
inline exercise::Exercise parsed(const std::string& toml, const std::string& language = "en") {
  exercise::Parsed result = exercise::parseExercise(toml, language);
  for (const exercise::Problem& problem : result.problems) {
    FAIL_CHECK(problem.line << ":" << problem.column << " " << problem.id);
  }
  REQUIRE(result.exercise);
  return *result.exercise;
}

/// "6:1 exercise.missing_key key=says" for each problem.
inline std::string problemsOf(const std::string& toml) {
  std::string out;
  for (const exercise::Problem& problem : exercise::parseExercise(toml, "en").problems) {
    out += (out.empty() ? "" : "; ") + std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " +
           problem.id;
    for (const base::Argument& argument : problem.arguments) out += " " + argument.first + "=" + argument.second;
  }
  return out;
}

}  // namespace tend::test
