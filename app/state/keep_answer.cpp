// What of an exercise is kept, and where: what two do together in the part they share, what one writes alone in one's
// own. Nothing quiet, nothing private without a page of one's own. Plants grow from what was done together.
#include <algorithm>

#include "app/state/apply_exercise.h"
#include "app/state/apply_keeping.h"
#include "core/base/wipe.h"
#include "core/progress/traceable.h"

namespace tend::state {
namespace {

using exercise::Sees;
using progress::Recorder;

constexpr std::uint8_t kSprout = 1;
constexpr std::uint8_t kBloom = 4;

/// Whether whoever reads now keeps answers of this exercise at all.
bool keeps(const AppState& s) {
  const Activity& activity = *s.activity;
  if (activity.quiet || !s.kept.keeper || hasTwoPages(activity)) return false;
  if (exercise::keptWhenAsked(*activity.exercise) && !activity.keepAsked) return false;
  if (exercise::leadsToHelp(*activity.exercise, activity.answer)) return false;
  // Another one reads by now: it is not theirs to keep. What is out of sight was kept as it went.
  if (activity.reader != s.kept.keeper->who() || activity.pages.away) return false;
  if (activity.exercise->head.kind == exercise::Match::kKind) return false;
  // Its days are kept one by one, and can be taken back one by one (apply_guide.cpp).
  if (activity.exercise->head.kind == exercise::Practice::kKind) return false;
  // Together is kept by both; what one writes for oneself goes onto one's own page, and nowhere else.
  if (activity.exercise->head.sees == Sees::Together) return !readsAlone(s) || activity.alone;
  return readsAlone(s);
}

std::optional<progress::TraceableExercise> traceable(const AppState& s) {
  if (!s.reader) return std::nullopt;
  const content::PackSource& pack = s.reader->page().pack();
  if (pack.info().id != s.activity->pack) return std::nullopt;  // another article is open by now
  content::ExerciseRef ref;
  ref.id = s.activity->exercise->head.id;
  ref.quiet = s.activity->quiet;
  content::SectionInfo section;
  section.quiet = s.activity->quiet;
  for (const content::SectionInfo& info : pack.sections()) {
    if (info.id == s.activity->section) section = info;
  }
  return progress::TraceableExercise::make(pack.info(), section, ref);
}

progress::AnswerText textOf(const AppState& s, const exercise::Fields& fields, std::string_view state) {
  return {s.activity->exercise->head.version, std::string(state), fields};
}

bool write(AppState& s, const progress::AnswerText& text) {
  const auto exercise = traceable(s);
  if (!exercise) return false;
  const auto& thing = s.activity->thing;
  const auto done = s.kept.keeper->record(
      [&](Recorder& to) { return thing ? to.changeAnswer(*thing, text) : to.addAnswer(*exercise, text); });
  if (done) {
    s.activity->thing = *done;
  } else {
    s.notice = Notice{done.error().id, done.error().arguments};
  }
  return done.has_value();
}

enum class Wanted : std::uint8_t { Open, Folded };

/// The last answer to this exercise in a part: the one that is not done yet, or the page that was folded.
const progress::Kept<progress::Answer>* lastAnswer(const AppState& s, const keeping::Box* box, Wanted wanted) {
  if (box == nullptr) return nullptr;
  const progress::Kept<progress::Answer>* last = nullptr;
  for (const auto& kept : box->view().answers) {
    const bool same = kept.value.pack == s.activity->pack && kept.value.exercise == s.activity->exercise->head.id;
    const bool folded = kept.value.state == progress::kAnswerFolded;
    const bool fits = wanted == Wanted::Folded ? folded : !folded && kept.value.state != progress::kAnswerDone;
    if (same && fits) last = &kept;
  }
  return last;
}

}  // namespace

void keepAnswer(AppState& s, Done done) {
  if (!s.activity || !keeps(s)) return;
  Activity& activity = *s.activity;
  const exercise::Fields fields = exercise::fieldsOf(*activity.exercise, activity.answer);
  const bool nothingNew = !activity.changed && done == Done::No;
  if (fields.empty() || nothingNew || keepsNow(s) == Keeps::Closed || keepsNow(s) == Keeps::Nowhere) return;
  activity.changed = false;
  (void)write(s, textOf(s, fields, done == Done::Yes ? progress::kAnswerDone : progress::kAnswerOpen));
}

void resumeAnswer(AppState& s) {
  if (!keeps(s)) return;
  const auto* kept = lastAnswer(s, s.kept.keeper->active(), Wanted::Open);
  if (kept == nullptr) return;
  s.activity->thing = kept->thing;
  s.activity->answer = exercise::answerFrom(*s.activity->exercise, kept->value.fields);
}

bool keepFolded(AppState& s, progress::PartnerId who, const exercise::Fields& fields,
                const exercise::LineIds& offered) {
  const keeping::Box* box = s.kept.keeper ? s.kept.keeper->boxOf(who) : nullptr;
  if (box == nullptr || box->form() != keeping::Form::Open || s.kept.keeper->who() != who || s.activity->quiet)
    return false;
  if (s.activity->exercise->head.kind == exercise::Match::kKind) return false;  // picks are never kept
  exercise::Fields all = fields;
  for (const std::string& line : offered) all[std::string(progress::kOfferField) + line] = "yes";
  const auto* before = lastAnswer(s, box, Wanted::Folded);
  s.activity->thing = before == nullptr ? std::nullopt : std::optional(before->thing);
  const bool kept = write(s, textOf(s, all, progress::kAnswerFolded));
  s.activity->thing.reset();
  for (auto& [id, value] : all) base::wipe(value);
  return kept;
}

std::optional<exercise::FoldedPage> foldedBefore(const AppState& s, progress::PartnerId who) {
  const auto* kept = lastAnswer(s, s.kept.keeper->boxOf(who), Wanted::Folded);
  if (kept == nullptr) return std::nullopt;
  exercise::Fields fields;
  exercise::LineIds offered;
  for (const auto& [id, value] : kept->value.fields) {
    if (id.rfind(progress::kOfferField, 0) == 0) {
      offered.insert(id.substr(progress::kOfferField.size()));
    } else {
      fields[id] = value;
    }
  }
  return exercise::FoldedPage::fold(fields, offered);
}

void keepPicture(AppState& s) {
  if (!s.activity->pages.revealed || !s.kept.keeper || s.activity->quiet) return;
  exercise::Fields both;
  for (const auto& [id, value] : s.activity->pages.revealed->first) both["a." + id] = value;
  for (const auto& [id, value] : s.activity->pages.revealed->second) both["b." + id] = value;
  if (both.empty()) return;
  s.activity->thing.reset();
  s.activity->pages.kept = write(s, textOf(s, both, progress::kAnswerDone));
}

void growPlant(AppState& s, Grown grown) {
  const Activity& activity = *s.activity;
  if (activity.quiet || activity.exercise->head.plant.empty() || !s.kept.keeper || readsAlone(s)) return;
  // What one did alone, and two might have done, grows nothing: it would tell that the other did not.
  if (activity.alone && activity.exercise->head.forWhom != exercise::ForWhom::One) return;
  const auto item = traceable(s);
  if (!item || keepsNow(s) == Keeps::Closed || keepsNow(s) == Keeps::Nowhere) return;
  (void)s.kept.keeper->record(
      [&](Recorder& to) { return to.growPlant(*item, grown == Grown::Bloom ? kBloom : kSprout); });
}

}  // namespace tend::state
