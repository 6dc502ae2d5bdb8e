#include "app/state/guide.h"

#include <algorithm>

#include "app/state/activity.h"
#include "app/state/apply.h"
#include "app/state/exercises.h"
#include "core/progress/limits.h"

namespace tend::state {
namespace {

constexpr std::size_t kMostKeyBytes = 64;    // as core/progress bounds an id
constexpr double kCharactersAMinute = 1100;  // about 200 words: a quiet pace
constexpr std::string_view kDoneValue = "done";

/// The parts that whoever reads may see now: the shared one, and while one reads alone, one's own.
std::vector<const progress::View*> openViews(const AppState& s) {
  std::vector<const progress::View*> views;
  if (!s.kept.keeper) return views;
  const keeping::Box* shared = s.kept.keeper->boxOf(std::nullopt);
  const keeping::Box* active = s.kept.keeper->active();
  for (const keeping::Box* box : {shared, active == shared ? nullptr : active}) {
    if (box != nullptr && box->part() != nullptr) views.push_back(&box->view());
  }
  return views;
}

bool isKept(const std::vector<const progress::View*>& views, const std::string& key) {
  return std::any_of(views.begin(), views.end(), [&](const progress::View* view) {
    const auto found = view->guide.find(key);
    return found != view->guide.end() && found->second.value.value == kDoneValue;
  });
}

/// Everything that may be proposed, in the order in which it would be: the days of the path, light exercises, pages,
/// and the rhythm of a day. The first days of our own path are a whole first sitting.
struct AtHand {
  std::vector<exercise::Step> steps;
  std::shared_ptr<const exercise::Exercise> path;
};

bool isQuietSection(const AppState& s, const std::string& id) {
  if (id.empty() || !s.reader) return false;
  const std::vector<content::SectionInfo>& sections = s.reader->source()->sections();
  return std::any_of(sections.begin(), sections.end(), [&](const auto& info) { return info.id == id && info.quiet; });
}

/// A day is what it leads to: quiet with it, and no lighter.
std::vector<exercise::Step> daysOf(AppState& s, const exercise::Exercise& practice, bool quiet) {
  std::vector<exercise::Step> days = exercise::stepsOf(practice, quiet);
  for (exercise::Step& day : days) {
    const ExerciseEntry* opened = day.exercise.empty() ? nullptr : exerciseNamed(s, day.exercise);
    day.quiet = day.quiet || isQuietSection(s, day.section) || (opened != nullptr && opened->quiet);
    if (opened != nullptr && opened->exercise) day.light = day.light && exercise::mayBeLight(opened->exercise->head);
  }
  return days;
}

AtHand atHand(AppState& s) {
  AtHand out;
  std::vector<exercise::Step> rhythm, light;
  for (const ExerciseEntry* entry : allExercises(s)) {
    if (!entry->exercise || entry->quiet) continue;
    const auto* practice = std::get_if<exercise::Practice>(&entry->exercise->definition);
    if (practice == nullptr) {
      if (entry->exercise->head.light) light.push_back(exercise::stepFor(entry->exercise->head, entry->quiet));
      continue;
    }
    const std::vector<exercise::Step> days = daysOf(s, *entry->exercise, entry->quiet);
    std::vector<exercise::Step>& to = practice->repeats ? rhythm : out.steps;
    to.insert(to.end(), days.begin(), days.end());
    if (!practice->repeats && !out.path) out.path = entry->exercise;
  }
  out.steps.insert(out.steps.end(), light.begin(), light.end());
  for (const content::SectionInfo& section : s.reader->source()->sections()) {
    if (section.quiet) continue;
    exercise::Step step;
    step.kind = exercise::StepKind::Section;
    step.id = section.id;
    step.title = {section.title, {}};
    step.plant = "sprig";
    step.light = true;
    step.minutes = std::max(1, static_cast<int>(section.characters / kCharactersAMinute + 0.5));
    out.steps.push_back(std::move(step));
  }
  out.steps.insert(out.steps.end(), rhythm.begin(), rhythm.end());
  return out;
}

exercise::History historyOf(const AppState& s, const AtHand& hand) {
  exercise::History history;
  const std::vector<const progress::View*> views = openViews(s);
  const std::string& pack = s.reader->source()->info().id;
  const auto place = s.settings.places.find(pack);
  if (place != s.settings.places.end()) history.sectionsRead = place->second.readSections;
  for (const progress::View* view : views) {
    for (const auto& kept : view->answers) {
      if (kept.value.pack == pack && kept.value.state == progress::kAnswerDone) {
        history.exercisesDone.insert(kept.value.exercise);
      }
    }
    // Nothing is kept of a reveal or of listening turns but the plant that two have grown.
    for (const auto& [of, plant] : view->garden) {
      if (of.first == pack && plant.value.stage == progress::kMaxStage) history.exercisesDone.insert(of.second);
    }
  }
  for (const exercise::Step& step : hand.steps) {
    if (step.kind != exercise::StepKind::Day || step.repeats || step.quiet) continue;
    if (isKept(views, dayKey(step.practice, step.id))) history.daysDone.insert(exercise::nameOf(step));
  }
  history.passedOver = s.guide->passedOver;
  history.alone = s.guide->choseAlone || readsAlone(s);
  return history;
}

std::optional<Path> pathOf(const AtHand& hand, const exercise::History& history, std::optional<std::size_t> next) {
  if (!hand.path) return std::nullopt;
  Path path{hand.path, {}, {}};
  for (std::size_t i = 0; i < hand.steps.size(); ++i) {
    const exercise::Step& step = hand.steps[i];
    if (step.kind != exercise::StepKind::Day || step.practice != hand.path->head.id) continue;
    if (next == i) path.now = path.done.size();
    path.done.push_back(!step.quiet && exercise::isDone(step, history));
  }
  if (!path.now) {
    const auto open = std::find(path.done.begin(), path.done.end(), false);
    if (open != path.done.end()) path.now = static_cast<std::size_t>(open - path.done.begin());
  }
  return path;
}

/// What is left of the article from a section on, but for quiet ones: they have no count.
int minutesFrom(const std::vector<content::SectionInfo>& sections, std::size_t from) {
  double characters = 0;
  for (std::size_t i = from; i < sections.size(); ++i) characters += sections[i].quiet ? 0 : sections[i].characters;
  return std::max(1, static_cast<int>(characters / kCharactersAMinute + 0.5));
}

/// From the settings and not from the page: the place there is never one in a quiet section.
std::optional<Continue> readingOf(const AppState& s) {
  const std::vector<content::SectionInfo>& sections = s.reader->source()->sections();
  if (sections.empty()) return std::nullopt;
  const auto place = s.settings.places.find(s.reader->source()->info().id);
  Continue out;
  std::size_t at = 0;
  if (place != s.settings.places.end() && !readsAlone(s)) {
    for (std::size_t i = 0; i < sections.size(); ++i) {
      if (sections[i].id != place->second.place.section || sections[i].quiet) continue;
      at = i;
      out.begun = true;
    }
  }
  out.title = sections[at].quiet ? std::string() : sections[at].title;
  out.minutesLeft = minutesFrom(sections, at);
  return out;
}

/// Another person, or another article: what was passed over was not theirs.
void freshSitting(AppState& s) {
  const auto who = s.kept.keeper ? s.kept.keeper->who() : std::nullopt;
  const std::string& pack = s.reader->source()->info().id;
  if (s.guide->reader == who && s.guide->pack == pack) return;
  const DayPart part = s.guide->dayPart;
  *s.guide = {};
  s.guide->reader = who;
  s.guide->pack = pack;
  s.guide->dayPart = part;
}

bool twoAreNamed(const AppState& s) {
  const progress::Space* space = s.kept.keeper ? s.kept.keeper->space() : nullptr;
  return space != nullptr && space->partners.size() == 2;
}

}  // namespace

DayPart dayPartOf(int hour) {
  if (hour < 0 || hour > 23) return DayPart::Unknown;
  if (hour >= 4 && hour < 12) return DayPart::Morning;
  return hour >= 12 && hour < 18 ? DayPart::Afternoon : DayPart::Evening;
}

std::string dayKey(const std::string& practice, const std::string& day) {
  std::string key = "day." + practice + "." + day;
  if (key.size() <= kMostKeyBytes) return key;
  // Longer than an id may be: a name of the same two that is short (FNV-1a, 64 bits).
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return "day." + std::to_string(hash);
}

void refreshGuide(AppState& s) {
  if (s.screen != Screen::Today || !s.reader) {
    if (s.guide) s.guide->today = {};
    return;
  }
  if (!s.guide) s.guide = std::make_shared<GuideSitting>();
  freshSitting(s);
  AtHand hand = atHand(s);
  const exercise::History history = historyOf(s, hand);
  Today today;
  if (!s.guide->resting) today.next = exercise::nextStep(hand.steps, history);
  today.path = pathOf(hand, history, today.next);
  if (s.guide->resting && today.path) today.path->now.reset();  // no step of the path says "Today" then
  today.reading = readingOf(s);
  today.greeting = exercise::greetingFor(history, twoAreNamed(s));
  today.alone = history.alone;
  today.homework = takenHomework(s);
  today.steps = std::move(hand.steps);
  s.guide->today = std::move(today);
}

void fillPractice(AppState& s) {
  if (!s.activity || !s.reader) return;
  const exercise::Exercise& open = *s.activity->exercise;
  auto* answer = std::get_if<exercise::PracticeAnswer>(&s.activity->answer);
  if (answer == nullptr) return;
  (void)allExercises(s);  // a day may lead to any of them
  if (!s.guide) s.guide = std::make_shared<GuideSitting>();
  const AtHand hand{daysOf(s, open, s.activity->quiet), nullptr};
  const exercise::History history = historyOf(s, hand);
  for (const exercise::Step& step : hand.steps) {
    if (!step.quiet && exercise::isDone(step, history)) answer->done.insert(step.id);
  }
}

bool leavesTrace(AppState& s, const std::string& day) {
  if (!s.activity) return false;
  // What only one sees goes onto a page of their own, and nowhere else.
  if (s.activity->exercise->head.sees != exercise::Sees::Together && !readsAlone(s)) return false;
  const std::vector<exercise::Step> days = daysOf(s, *s.activity->exercise, s.activity->quiet);
  return std::any_of(days.begin(), days.end(),
                     [&](const auto& step) { return step.id == day && !step.repeats && !step.quiet; });
}

const exercise::Step* proposedStep(const AppState& s) {
  if (!s.guide || !s.guide->today.next) return nullptr;
  return &s.guide->today.steps[*s.guide->today.next];
}

}  // namespace tend::state
