// What can be asked about reading aloud and the bell. Part of actions.h.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "platform/speech.h"

namespace tend::state {

struct Listen {};       // to the article: from what is chosen, else from the top of the page
struct ToggleAloud {};  // pause, or go on
struct StepAloud {
  int by = 1;
};  // a sentence on or back
struct StopAloud {};
struct AllowAloud {};  // yes to "This will be heard in the room."
struct ShowSpoken {};  // back to the sentence that is being read

/// What follows when a line was said.
enum class Onward : std::uint8_t {
  ByItself,  // the next one, and after the last it is over
  OneByOne,  // nothing, until StepAloud or ToggleAloud (once more): an exercise that keeps its own time
};

/// Lines of an exercise, to be said one after another; see app/state/aloud.h.
struct SayLines {
  std::string owner;  // whoever asks, such as the exercise's id: spokenLine() answers to the same name
  std::vector<std::string> lines;
  std::size_t from = 0;
  std::string language;  // BCP 47
  Onward onward = Onward::ByItself;
  std::string privatePage;  // not empty: it is private; asks first, once a sitting for each such name
};

struct SetPace {
  platform::Pace pace = platform::Pace::Calm;
};
struct SetSound {
  bool on = true;
};

// System
struct SpeechHappened {
  platform::SpeechEvent event;
};

}  // namespace tend::state
