// What Today shows: the step that the guide proposes, the path of days, where reading goes on. Made anew from the
// article, the settings and the open parts while the screen is shown; only what was passed over in this sitting is
// remembered besides, in memory. Used by apply() and app/views/today_view.cpp.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/state/homework.h"
#include "core/exercise/guide.h"
#include "core/progress/fold.h"
#include "core/progress/household.h"

namespace tend::state {

struct AppState;

/// Part of the day, by the person's clock; unknown in pictures.
enum class DayPart : std::uint8_t { Unknown, Morning, Afternoon, Evening };
DayPart dayPartOf(int hour);  // 0–23; others are unknown

/// A path of days, as far as it is done.
struct Path {
  std::shared_ptr<const exercise::Exercise> exercise;
  std::vector<bool> done;          // for each day
  std::optional<std::size_t> now;  // the day that is proposed, or the first that is not done; none while all rests
};

/// Where reading goes on.
struct Continue {
  std::string title;    // of the section; empty: the opening
  bool begun = false;   // somebody read here before
  int minutesLeft = 0;  // of the whole article from there
};

struct Today {
  std::vector<exercise::Step> steps;
  std::optional<std::size_t> next;
  std::optional<Path> path;
  std::optional<Continue> reading;
  exercise::Greeting greeting = exercise::Greeting::One;
  bool alone = false;                     // words that fit one
  std::optional<HomeworkShown> homework;  // taken home from elsewhere
};

struct GuideSitting {
  std::vector<std::string> passedOver;        // names of steps, the latest last
  bool resting = false;                       // "Not today"
  bool choseAlone = false;                    // the words that fit one
  std::optional<progress::PartnerId> reader;  // whose sitting it is
  DayPart dayPart = DayPart::Unknown;
  std::string pack;      // passed over in this article
  std::string homework;  // a code that was taken, also where nothing is kept
  Today today;           // empty while another screen is shown
};

/// The key under which a part remembers a day that was done.
std::string dayKey(const std::string& practice, const std::string& day);

/// Makes Today anew, while it is shown; lets go of it otherwise. After each action.
void refreshGuide(AppState& state);
/// Whether it is remembered that this day of the open practice was done: not of a rhythm, nothing quiet, and nothing
/// that leads to something quiet.
bool leavesTrace(AppState& state, const std::string& day);
/// The open practice knows what was done before.
void fillPractice(AppState& state);
/// Of the open article; null where it has none.
const exercise::Step* proposedStep(const AppState& state);

}  // namespace tend::state
