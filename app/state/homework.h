// A homework code from elsewhere: what is typed, what it holds before anybody takes it, and what was taken home. Taken
// codes are kept like the days of the path, on the page of whoever reads; where nothing is kept, in memory. Used by
// apply(), the page for codes and Today.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/exercise/head.h"
#include "core/share/homework.h"

namespace tend::state {

struct AppState;

constexpr const char* kHomeworkField = "homework.code";

/// A step of a code, or its place, as it is shown.
struct HomeworkItem {
  std::string name;  // "day.PRACTICE.ID", "exercise.ID", "section.ID"
  exercise::Words title;
  int minutes = 0;     // 0: not known
  bool reads = false;  // a page of the article
};

/// What a code holds.
struct HomeworkShown {
  std::string code;
  std::string pack;
  std::string packTitle;
  std::optional<share::Date> date;
  std::vector<HomeworkItem> steps;
  std::optional<HomeworkItem> place;
  std::size_t leftOut = 0;
  bool mayPutAway = false;  // taken home, and by whoever reads now
};

/// The page for a code.
struct HomeworkSitting {
  std::optional<base::Error> problem;
  std::optional<HomeworkShown> shown;     // sound, and not taken yet
  std::vector<share::Offering> articles;  // that a code may speak of: the open one, and our own edition
  enum class Camera : std::uint8_t { Off, Asked, Looks } camera = Camera::Off;
  std::string cameraWords;  // why there is none, or what it saw; a sentence's id
};

/// Of the open article; null where none is open.
const share::Offering* openOffering(AppState& state);

/// What was taken home, if it is of the open article: on the page of whoever reads, or else on the shared one.
std::optional<HomeworkShown> takenHomework(AppState& state);

}  // namespace tend::state
