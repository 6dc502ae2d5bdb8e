#include "core/exercise/guide.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

namespace tend::exercise {
namespace {

/// A sort that was passed over twice in a sitting is not offered again in it, while there is another.
constexpr std::size_t kOftenPassed = 2;

/// These are there when somebody opens them, and never proposed, whatever a pack says (safety.md of the design).
constexpr std::array<std::string_view, 4> kNeverByItself = {"ladder", "match", "letter", "reframe"};

bool mayPropose(const Step& step, const History& history) {
  return step.light && !step.quiet && (history.alone ? step.suitsOne : step.suitsTwo);
}

bool isPassed(const Step& step, const History& history) {
  const auto& passed = history.passedOver;
  return std::find(passed.begin(), passed.end(), nameOf(step)) != passed.end();
}

/// What sort of thing it is: the plant it grows, or its kind.
std::string sortOf(const Step& step) {
  return step.plant.empty() ? std::to_string(static_cast<int>(step.kind)) : step.plant;
}

const Step* passedStep(const std::vector<Step>& steps, const std::string& name) {
  const auto at = std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return nameOf(step) == name; });
  return at == steps.end() ? nullptr : &*at;
}

struct Passing {
  std::size_t alike = 0;     // of the same sort, passed over in this sitting
  bool likeTheLast = false;  // … the latest one
  bool longerThanLast = false;
};

Passing passingOf(const Step& step, const std::vector<Step>& steps, const History& history) {
  Passing passing;
  for (const std::string& name : history.passedOver) {
    const Step* passed = passedStep(steps, name);
    if (passed == nullptr) continue;
    const bool alike = sortOf(*passed) == sortOf(step);
    passing.alike += alike ? 1 : 0;
    passing.likeTheLast = alike;
    passing.longerThanLast = step.minutes > passed->minutes;
  }
  return passing;
}

/// Less is sooner. Whoever passes something over is met with something else, and with nothing longer.
std::tuple<bool, bool, bool, bool> rankOf(const Step& step, const std::vector<Step>& steps, const History& history) {
  const Passing passing = passingOf(step, steps, history);
  return {isDone(step, history), passing.alike >= kOftenPassed, passing.likeTheLast, passing.longerThanLast};
}

}  // namespace

std::string nameOf(const Step& step) {
  switch (step.kind) {
    case StepKind::Day:
      return "day." + step.practice + "." + step.id;
    case StepKind::Exercise:
      return "exercise." + step.id;
    case StepKind::Section:
      break;
  }
  return "section." + step.id;
}

bool mayBeLight(const Head& head) {
  return std::find(kNeverByItself.begin(), kNeverByItself.end(), head.kind) == kNeverByItself.end();
}

bool isDone(const Step& step, const History& history) {
  switch (step.kind) {
    case StepKind::Day:
      return !step.repeats && (history.daysDone.contains(nameOf(step)) ||
                               (!step.section.empty() && history.sectionsRead.contains(step.section)) ||
                               (!step.exercise.empty() && history.exercisesDone.contains(step.exercise)));
    case StepKind::Exercise:
      return history.exercisesDone.contains(step.id);
    case StepKind::Section:
      break;
  }
  return history.sectionsRead.contains(step.id);
}

std::optional<std::size_t> nextStep(const std::vector<Step>& steps, const History& history) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!mayPropose(steps[i], history) || isPassed(steps[i], history)) continue;
    if (!best || rankOf(steps[i], steps, history) < rankOf(steps[*best], steps, history)) best = i;
  }
  return best;
}

Greeting greetingFor(const History& history, bool together) {
  if (history.gap == Gap::Long) return Greeting::Back;
  return together && !history.alone ? Greeting::Two : Greeting::One;
}

std::vector<Step> stepsOf(const Exercise& exercise, bool quiet) {
  std::vector<Step> steps;
  const auto* practice = std::get_if<Practice>(&exercise.definition);
  if (practice == nullptr) return steps;
  for (const PracticeDay& day : practice->days) {
    Step step;
    step.id = day.id;
    step.practice = exercise.head.id;
    step.title = day.title;
    step.text = day.text;
    step.textAlone = day.textAlone;
    step.section = day.section;
    step.exercise = day.exercise;
    step.plant = day.plant;
    step.minutes = day.minutes;
    step.light = day.light;
    step.quiet = quiet || exercise.head.quiet;
    step.suitsOne = exercise.head.suitsOne();
    step.suitsTwo = exercise.head.suitsTwo();
    step.repeats = practice->repeats;
    steps.push_back(std::move(step));
  }
  return steps;
}

Step stepFor(const Head& head, bool quiet) {
  Step step;
  step.kind = StepKind::Exercise;
  step.id = head.id;
  step.title = {head.title, {}};
  step.text = {head.summary.two};
  if (!head.summary.alone.empty()) step.textAlone = {head.summary.alone};
  step.plant = head.plant;
  step.minutes = head.minutes;
  step.light = mayBeLight(head) && head.light;
  step.quiet = quiet || head.quiet;
  step.suitsOne = head.suitsOne();
  step.suitsTwo = head.suitsTwo();
  return step;
}

}  // namespace tend::exercise
