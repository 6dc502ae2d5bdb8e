#include "app/state/exercises.h"

#include "app/state/app_state.h"
#include "core/exercise/exercise.h"

namespace tend::state {
namespace {

ExerciseEntry readEntry(const ExerciseShelf& shelf, const content::ExerciseRef& ref) {
  ExerciseEntry entry;
  entry.id = ref.id;
  entry.title = ref.title;
  entry.quiet = ref.quiet;
  exercise::Parsed parsed = exercise::parseExercise(ref.source, shelf.pack->info().language);
  if (parsed.exercise) {
    entry.exercise = std::make_shared<const exercise::Exercise>(std::move(*parsed.exercise));
    return entry;
  }
  const exercise::Problem& first = parsed.problems.front();
  const std::uint32_t line = ref.line == 0 ? first.line : ref.line + first.line - 1;
  entry.problem = base::Error{base::ErrorCode::CheckFailed, first.id, first.arguments, {{}, line, first.column}};
  return entry;
}

bool isQuiet(const ExerciseShelf& shelf, const std::string& section) {
  for (const content::SectionInfo& info : shelf.pack->sections()) {
    if (info.id == section) return info.quiet;
  }
  return false;
}

ExerciseEntry& entryIn(ExerciseShelf& shelf, const content::ExerciseRef& ref) {
  const auto found = shelf.read.find(ref.id);
  if (found != shelf.read.end()) return found->second;
  return shelf.read.emplace(ref.id, readEntry(shelf, ref)).first->second;
}

void readBlocks(ExerciseShelf& shelf, const std::string& section, const std::vector<content::Block>& blocks) {
  for (const content::Block& block : blocks) {
    const auto* ref = std::get_if<content::ExerciseRef>(&block);
    if (ref == nullptr) continue;
    ExerciseEntry& entry = entryIn(shelf, *ref);
    entry.section = section;
    entry.quiet = entry.quiet || isQuiet(shelf, section);
    entry.placed = true;
    shelf.all->push_back(ref->id);
  }
}

void readAll(ExerciseShelf& shelf) {
  if (shelf.all) return;
  shelf.all.emplace();
  if (const auto opening = shelf.pack->opening()) readBlocks(shelf, {}, *opening);
  const std::vector<content::SectionInfo>& sections = shelf.pack->sections();
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (!sections[i].hasExercise) continue;
    if (const auto section = shelf.pack->section(i)) readBlocks(shelf, sections[i].id, section->blocks);
  }
}

}  // namespace

std::shared_ptr<ExerciseShelf> exerciseShelf(AppState& s) {
  if (!s.exercises || s.exercises->pack != s.reader->source()) {
    s.exercises = std::make_shared<ExerciseShelf>();
    s.exercises->pack = s.reader->source();
  }
  return s.exercises;
}

const ExerciseEntry& exerciseIn(ExerciseShelf& shelf, const content::ExerciseRef& ref) { return entryIn(shelf, ref); }

const ExerciseEntry* exerciseNamed(AppState& s, const std::string& id) {
  if (!s.reader) return nullptr;
  ExerciseShelf& shelf = *exerciseShelf(s);
  const auto known = shelf.read.find(id);
  if (known == shelf.read.end() || !known->second.placed) readAll(shelf);
  return exerciseRead(s, id);
}

const ExerciseEntry* exerciseRead(const AppState& s, const std::string& id) {
  if (!s.exercises || !s.reader || s.exercises->pack != s.reader->source()) return nullptr;
  const auto found = s.exercises->read.find(id);
  return found == s.exercises->read.end() ? nullptr : &found->second;
}

std::vector<const ExerciseEntry*> allExercises(AppState& s) {
  std::vector<const ExerciseEntry*> all;
  if (!s.reader) return all;
  ExerciseShelf& shelf = *exerciseShelf(s);
  readAll(shelf);
  for (const std::string& id : *shelf.all) all.push_back(&shelf.read.at(id));
  return all;
}

}  // namespace tend::state
