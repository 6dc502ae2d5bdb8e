// The exercises of the open article: where each stands, and what it is, read from its TOML when it is first needed.
// One that cannot be read is here too, with its first problem; the rest of the article is not touched by it.
// Used by apply() and the views.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/content/pack_source.h"

namespace tend::exercise {
struct Exercise;
}
namespace tend::share {
struct Offering;
}

namespace tend::state {

struct AppState;

struct ExerciseEntry {
  std::string id;
  std::string title;
  std::string section;  // id; empty: the opening
  bool placed = false;  // it is known where it stands; until then `section` and `quiet` are not whole
  bool quiet = false;   // it, or the section it stands in: nothing of it leaves a trace
  std::shared_ptr<const exercise::Exercise> exercise;  // null: it could not be read
  std::optional<base::Error> problem;                  // then: why, with its line and column in the fence
};

/// Read for one pack; kept until another one is open.
struct ExerciseShelf {
  std::shared_ptr<content::PackSource> pack;
  std::map<std::string, ExerciseEntry> read;        // by id, those that were needed
  std::optional<std::vector<std::string>> all;      // ids in reading order, once somebody asked
  std::shared_ptr<const share::Offering> offering;  // to a homework code, once somebody asked
};

/// Of the open article; made when there is none yet.
std::shared_ptr<ExerciseShelf> exerciseShelf(AppState& state);
/// The entry for a reference met in the text. Cheap after the first time.
const ExerciseEntry& exerciseIn(ExerciseShelf& shelf, const content::ExerciseRef& ref);
/// By id; null where the open article has none of that name. Reads sections until it is found.
const ExerciseEntry* exerciseNamed(AppState& state, const std::string& id);
/// As far as it was read already.
const ExerciseEntry* exerciseRead(const AppState& state, const std::string& id);
/// All of the open article, in reading order.
std::vector<const ExerciseEntry*> allExercises(AppState& state);

}  // namespace tend::state
