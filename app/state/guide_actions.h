// What can be asked of the guide and of its path of days. Part of actions.h.
#pragma once

#include <string>

namespace tend::state {

/// What Today proposes is opened.
struct BeginStep {};
/// Something else, in this sitting. It is recorded nowhere.
struct AnotherStep {};
/// Nothing is proposed any more in this sitting. It is recorded nowhere.
struct SetAsideStep {};
/// A step after all.
struct AskStep {};

/// The path of the article, at a day; an empty one: where it goes on.
struct OpenDay {
  std::string day;
};
/// A day of the open practice was done, or that was a slip of the finger.
struct FinishDay {
  std::string day;
  bool done = true;
};
/// The words that fit one, or two, in the open exercise and on Today.
struct ChooseWords {
  bool alone = false;
};
/// From an exercise or Today to a section of the article; an empty id: to where one was.
struct ReadSection {
  std::string section;
};

}  // namespace tend::state
