// Opening and doing an exercise; leaving it is in leave_exercise.cpp. The answer is the kind's business
// (core/exercise); what is typed comes from the fields; what is kept goes through the keeper (keep_answer.cpp).
#include "app/state/apply_exercise.h"

#include <algorithm>

#include "app/state/apply_keeping.h"
#include "app/state/exercises.h"
#include "app/state/guide.h"
#include "app/state/place.h"
#include "core/base/freed_memory.h"

namespace tend::state {
namespace {

constexpr std::uint32_t kMostWrittenCharacters = 6000;
constexpr std::uint32_t kMostLineCharacters = 300;

text::edit::EditorOptions writingOptions(const Activity& activity, const exercise::WritingField& field) {
  text::edit::EditorOptions options;
  options.buffer.shape = field.oneLine ? text::edit::Shape::OneLine : text::edit::Shape::Lines;
  options.buffer.mostCharacters = field.oneLine ? kMostLineCharacters : kMostWrittenCharacters;
  options.secretive = isPrivateNow(activity);
  return options;
}

void closeFieldsBut(AppState& s, const std::vector<exercise::WritingField>& keep) {
  for (const std::string& name : s.fields.names()) {
    if (name.rfind(kWritingPrefix, 0) != 0) continue;
    const bool kept = std::any_of(keep.begin(), keep.end(), [&](const auto& f) { return writingName(f.id) == name; });
    if (!kept) s.fields.close(name);
  }
}

std::shared_ptr<Activity> activityOf(const AppState& s, const ExerciseEntry& entry) {
  auto activity = std::make_shared<Activity>();
  activity->exercise = entry.exercise;
  activity->pack = s.reader->page().pack().info().id;
  activity->section = entry.section;
  activity->quiet = entry.quiet;
  activity->from = s.screen;
  const exercise::Head& head = entry.exercise->head;
  activity->alone = !head.suitsTwo() || (head.suitsOne() && aloneHere(s).value_or(false));
  activity->answer = exercise::begin(*entry.exercise);
  return activity;
}

/// The days of a path lead to other exercises, and what two have opened together to listening turns.
bool leadsOn(const Activity& activity, const std::string& to) {
  if (activity.stage == Stage::Closing && !to.empty() && to == activity.pages.listening) return true;
  const auto* practice = std::get_if<exercise::Practice>(&activity.exercise->definition);
  if (practice == nullptr || activity.pause) return false;
  const auto& days = practice->days;
  return std::any_of(days.begin(), days.end(), [&](const auto& day) { return day.exercise == to; });
}

/// So that the view, which reads nothing, finds the titles of what the days of a path lead to.
void readWhatItLeadsTo(AppState& s) {
  const auto* practice = std::get_if<exercise::Practice>(&s.activity->exercise->definition);
  if (practice == nullptr) return;
  for (const auto& day : practice->days) {
    if (!day.exercise.empty()) (void)exerciseNamed(s, day.exercise);
  }
}

void changed(AppState& s) {
  Activity& activity = *s.activity;
  activity.changed = true;
  openWriting(s);
}

}  // namespace

std::optional<progress::PartnerId> readsNow(const AppState& s) {
  return s.kept.keeper ? s.kept.keeper->who() : std::nullopt;
}

void openWriting(AppState& s) {
  std::vector<exercise::WritingField> fields;
  if (s.activity && s.activity->stage == Stage::Answering && !s.activity->pages.away) {
    fields = exercise::writingFields(*s.activity->exercise, s.activity->answer);
  }
  closeFieldsBut(s, fields);
  for (const exercise::WritingField& field : fields) {
    const std::string name = writingName(field.id);
    if (s.fields.find(name) != nullptr) continue;
    s.fields.open(name, writingOptions(*s.activity, field)).setText(field.text);
  }
}

void setStage(AppState& s, Stage stage) {
  s.activity->stage = stage;
  openWriting(s);
}

void exerciseTyped(AppState& s, const std::string& name) {
  if (!s.activity || s.activity->stage != Stage::Answering || name.rfind(kWritingPrefix, 0) != 0) return;
  const text::edit::Editor* editor = s.fields.find(name);
  if (editor == nullptr) return;
  const exercise::WriteText written{name.substr(std::string_view(kWritingPrefix).size()), editor->value()};
  if (exercise::step(*s.activity->exercise, s.activity->answer, written)) changed(s);
}

void on(AppState& s, const OpenExercise& a, Services&) {
  const ExerciseEntry* entry = exerciseNamed(s, a.id);
  if (entry == nullptr || !entry->exercise) return;
  // Back from there is where the first one was opened.
  const bool isOpen = s.screen == Screen::Exercise && s.activity;
  if (isOpen && !leadsOn(*s.activity, a.id)) return;
  const Screen from = isOpen ? s.activity->from : s.screen;
  if (isOpen) keepAnswer(s, Done::No);
  keepTyped(s);
  closeMark(s);
  endSearch(s);
  forgetSelection(s);
  if (!goesOn(s, *entry)) s.activity = activityOf(s, *entry);
  s.activity->from = from;
  s.screen = Screen::Exercise;
  s.overlay = Overlay::None;
  readWhatItLeadsTo(s);
  arrange(s);
}

void on(AppState& s, const BeginExercise& a, Services&) {
  if (!s.activity || s.activity->stage != Stage::Opening) return;
  Activity& activity = *s.activity;
  const exercise::Head& head = activity.exercise->head;
  activity.alone = (a.alone && head.suitsOne()) || !head.suitsTwo();
  activity.reader = readsNow(s);
  if (hasTwoPages(activity)) {
    activity.pages.who = theTwo(s);
    return setStage(s, Stage::Whose);
  }
  if (head.sees != exercise::Sees::Together || activity.reader) base::wipeFreedMemory();
  resumeAnswer(s);
  growPlant(s, Grown::Sprout);
  fillPractice(s);
  setStage(s, Stage::Answering);
}

void on(AppState& s, const DoExercise& a, Services&) {
  if (!s.activity || s.activity->stage != Stage::Answering || s.activity->pause || s.activity->pages.away) return;
  if (a.input && exercise::step(*s.activity->exercise, s.activity->answer, a.input->input)) changed(s);
}

void on(AppState& s, const FinishExercise&, Services& v) {
  if (!s.activity || s.activity->stage != Stage::Answering || s.activity->pages.away) return;
  if (exercise::leadsToHelp(*s.activity->exercise, s.activity->answer)) return;
  if (hasTwoPages(*s.activity)) return on(s, FoldAway{}, v);
  keepAnswer(s, Done::Yes);
  growPlant(s, Grown::Bloom);
  setStage(s, Stage::Closing);
}

void on(AppState& s, const KeepWritten&, Services&) {
  if (!canKeepWritten(s)) return;
  s.activity->keepAsked = true;
  keepAnswer(s, Done::Yes);
}

void on(AppState& s, const TimePassed& a, Services&) {
  if (!s.activity) return;
  Activity& activity = *s.activity;
  activity.nowSeconds = a.nowSeconds;
  if (activity.pause) {
    if (activity.pause->beganSeconds <= 0) activity.pause->beganSeconds = a.nowSeconds;
    activity.pause->nowSeconds = a.nowSeconds;
    return;
  }
  if (waitsForMatch(activity)) {
    TwoPages& pages = activity.pages;
    if (pages.drawnSeconds <= 0) pages.drawnSeconds = a.nowSeconds;
    pages.matchShown = a.nowSeconds - pages.drawnSeconds >= exercise::kMatchWaitSeconds;
    return;
  }
  if (activity.stage == Stage::Answering && !voiceHoldsLine(s) && !passSaidLine(s, a.nowSeconds)) {
    (void)exercise::step(*activity.exercise, activity.answer, exercise::Tick{a.nowSeconds});
    if (exercise::takeBell(*activity.exercise, activity.answer)) ring(s, Sound::TurnEnd);
  }
}

}  // namespace tend::state
