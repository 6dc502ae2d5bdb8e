// The guide's small actions. Nothing that was passed over or set aside is recorded; a day that was done is, where it is
// not quiet.
#include "app/state/apply_guide.h"

#include "app/state/activity.h"
#include "app/state/apply_exercise.h"
#include "app/state/apply_keeping.h"
#include "app/state/exercises.h"

namespace tend::state {
namespace {

GuideSitting& sitting(AppState& s) {
  if (!s.guide) s.guide = std::make_shared<GuideSitting>();
  return *s.guide;
}

void keepDay(AppState& s, const std::string& day, bool done) {
  if (!leavesTrace(s, day) || !s.kept.keeper) return;
  const std::string key = dayKey(s.activity->exercise->head.id, day);
  if (done) {
    const auto kept =
        s.kept.keeper->record([&](progress::Recorder& recorder) { return recorder.keepGuide(key, "done"); });
    if (!kept) s.notice = Notice{kept.error().id, kept.error().arguments};
    return;
  }
  const keeping::Box* box = s.kept.keeper->active();
  if (box == nullptr || box->part() == nullptr) return;
  const auto found = box->view().guide.find(key);
  if (found == box->view().guide.end()) return;
  const auto removed = s.kept.keeper->remove(found->second.thing);
  if (!removed) s.notice = Notice{removed.error().id, removed.error().arguments};
}

}  // namespace

void openPractice(AppState& s, Services& v, const std::string& practice, const std::string& day) {
  const bool alone = sitting(s).choseAlone || readsAlone(s);
  on(s, OpenExercise{practice}, v);
  if (!s.activity || s.activity->exercise->head.id != practice) return;
  on(s, BeginExercise{alone}, v);
  (void)exercise::step(*s.activity->exercise, s.activity->answer, exercise::ChooseDay{day});
}

void openToday(AppState& s, const Services& v) { sitting(s).dayPart = v.hour ? dayPartOf(v.hour()) : DayPart::Unknown; }

void on(AppState& s, const BeginStep&, Services& v) {
  const exercise::Step* proposed = proposedStep(s);
  if (proposed == nullptr) return;
  const exercise::Step step = *proposed;
  switch (step.kind) {
    case exercise::StepKind::Day:
      openPractice(s, v, step.practice, step.id);
      break;
    case exercise::StepKind::Exercise:
      on(s, OpenExercise{step.id}, v);
      break;
    case exercise::StepKind::Section:
      on(s, ReadSection{step.id}, v);
      break;
  }
}

void on(AppState& s, const AnotherStep&, Services&) {
  const exercise::Step* step = proposedStep(s);
  if (step != nullptr) sitting(s).passedOver.push_back(exercise::nameOf(*step));
}

void on(AppState& s, const SetAsideStep&, Services&) {
  const exercise::Step* step = proposedStep(s);
  if (step != nullptr) sitting(s).passedOver.push_back(exercise::nameOf(*step));
  sitting(s).resting = true;
}

void on(AppState& s, const AskStep&, Services&) {
  GuideSitting& now = sitting(s);
  // Where everything was passed over, it comes round again.
  if (!now.resting) now.passedOver.clear();
  now.resting = false;
}

void on(AppState& s, const OpenDay& a, Services& v) {
  for (const ExerciseEntry* entry : allExercises(s)) {
    if (!entry->exercise || entry->quiet) continue;
    const auto* practice = std::get_if<exercise::Practice>(&entry->exercise->definition);
    if (practice == nullptr || practice->repeats) continue;
    openPractice(s, v, entry->id, a.day);
    return;
  }
}

void on(AppState& s, const FinishDay& a, Services&) {
  if (!s.activity || s.activity->stage != Stage::Answering || s.activity->pause) return;
  if (!exercise::step(*s.activity->exercise, s.activity->answer, exercise::MarkDay{a.day, a.done})) return;
  keepDay(s, a.day, a.done);
}

void on(AppState& s, const ChooseWords& a, Services&) {
  sitting(s).choseAlone = a.alone;
  // Of what is seen now, and never of pages for two: whose they are would be forgotten with it.
  if (!s.activity || s.screen != Screen::Exercise || s.activity->pages.away) return;
  const exercise::Head& head = s.activity->exercise->head;
  if (head.sees != exercise::Sees::Together) return;
  if (a.alone ? head.suitsOne() : head.suitsTwo()) s.activity->alone = a.alone;
}

void on(AppState& s, const ReadSection& a, Services& v) {
  if (!s.reader) return;
  if (s.activity && s.screen == Screen::Exercise && !s.activity->pages.away) {
    s.activity->from = Screen::Reader;
    on(s, LeaveExercise{}, v);
  } else {
    on(s, OpenScreen{Screen::Reader}, v);
  }
  const auto& sections = s.reader->source()->sections();
  const std::size_t now = s.reader->currentSection();
  if (a.section.empty() && now < sections.size() && sections[now].quiet && !readsAlone(s)) {
    // Today never speaks of a quiet page: it leads to the last place before it.
    const auto place = s.settings.places.find(s.reader->source()->info().id);
    on(s, GoToPlace{place == s.settings.places.end() ? content::Locator{} : place->second.place}, v);
  }
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (sections[i].id == a.section) on(s, GoToSection{i}, v);
  }
}

}  // namespace tend::state
