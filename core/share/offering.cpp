#include "core/share/offering.h"

#include <algorithm>
#include <set>

#include "core/exercise/guide.h"

namespace tend::share {
namespace {

struct Quiet {
  std::set<std::string> sections, exercises;
};

struct Placed {
  std::shared_ptr<const exercise::Exercise> exercise;
  bool quiet = false;
};

void readBlocks(const std::vector<content::Block>& blocks, bool quiet, const std::string& language,
                std::vector<Placed>& to) {
  for (const content::Block& block : blocks) {
    const auto* ref = std::get_if<content::ExerciseRef>(&block);
    if (ref == nullptr) continue;
    exercise::Parsed parsed = exercise::parseExercise(ref->source, language);
    if (!parsed.exercise) continue;
    const bool all = quiet || ref->quiet || parsed.exercise->head.quiet;
    to.push_back({std::make_shared<const exercise::Exercise>(std::move(*parsed.exercise)), all});
  }
}

int minutesFor(const content::SectionInfo& info) {
  constexpr double kCharactersAMinute = 1100;  // about 200 words: a quiet pace
  return std::max(1, static_cast<int>(info.characters / kCharactersAMinute + 0.5));
}

/// A day is as quiet as what it leads to.
void addExercise(Offering& to, const Placed& placed, const Quiet& quiet) {
  const exercise::Exercise& one = *placed.exercise;
  to.items.push_back({exercise::nameOf(exercise::stepFor(one.head, placed.quiet)),
                      placed.quiet,
                      {one.head.title, {}},
                      one.head.minutes});
  for (const exercise::Step& day : exercise::stepsOf(one, placed.quiet)) {
    const bool leads = quiet.sections.contains(day.section) || quiet.exercises.contains(day.exercise);
    to.items.push_back({exercise::nameOf(day), day.quiet || leads, day.title, day.minutes});
  }
}

}  // namespace

Offering offeringOf(content::PackSource& pack) {
  Offering offering{pack.info().id, {}, pack.info().title};
  Quiet quiet;
  std::vector<Placed> placed;
  const std::string& language = pack.info().language;
  if (const auto opening = pack.opening()) readBlocks(*opening, false, language, placed);
  for (std::size_t i = 0; i < pack.sections().size(); ++i) {
    const content::SectionInfo& info = pack.sections()[i];
    offering.items.push_back({"section." + info.id, info.quiet, {info.title, {}}, minutesFor(info)});
    if (info.quiet) quiet.sections.insert(info.id);
    if (const auto section = pack.section(i)) readBlocks(section->blocks, info.quiet, language, placed);
  }
  for (const Placed& one : placed) {
    if (one.quiet) quiet.exercises.insert(one.exercise->head.id);
  }
  for (const Placed& one : placed) addExercise(offering, one, quiet);
  return offering;
}

}  // namespace tend::share
