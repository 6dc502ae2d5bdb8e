// Reading aloud while it goes on: which lines, at which one it is, whether it speaks. Lives in memory only, and goes
// when the screen changes, with Leave quickly, when the window is hidden, and when locks close (apply_aloud.cpp). The
// voice is platform/speech.h; nothing here makes a sound.
//
// For the article it is begun by Listen. An exercise with lines of its own (a paced prayer) pushes SayLines with a
// name, shows line spokenLine(state, name) while that is not empty, and steers with ToggleAloud, StepAloud, StopAloud.
// It is over when spokenLine() is empty; with Onward::OneByOne the stage is Resting after each line, until StepAloud.
// paced_voice.cpp does so for prayers.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/actions.h"
#include "core/content/pack_source.h"
#include "core/content/range.h"

namespace tend::state {

struct AloudLine {
  std::string words;         // as they are said
  content::TextRange range;  // where they stand in the article; nothing for lines of an exercise
  bool title = false;        // the title at the beginning of the range, not the text there
};

enum class AloudStage : std::uint8_t {
  Asking,  // "This will be heard in the room.": nothing is said yet
  Waking,  // asked for, and nothing was heard so far
  Speaking,
  Paused,
  Resting,  // OneByOne: the line was said
};

struct Aloud {
  std::vector<AloudLine> lines;  // of the article: those of one section at a time
  std::size_t at = 0;
  AloudStage stage = AloudStage::Waking;
  std::string language;
  std::uint64_t utterance = 0;     // what is being said; events of others are old
  Screen screen = Screen::Reader;  // where it began: leaving it ends it

  // The article
  const content::PackSource* pack = nullptr;  // only compared
  std::size_t part = 0;                       // 0: the opening, i + 1: section i

  // An exercise
  std::string owner;
  Onward onward = Onward::ByItself;
  std::string privatePage;

  bool ofArticle() const { return pack != nullptr; }
  bool speaks() const { return stage == AloudStage::Speaking || stage == AloudStage::Waking; }
  const AloudLine& line() const { return lines[at]; }  // there is always one
};

struct ReadAloud {
  std::optional<Aloud> now;  // nothing: nobody listens
  std::uint64_t lastUtterance = 0;
  std::set<std::string> allowedPages;  // private ones that may be heard in this sitting
};

/// The sounds of the program itself. One is asked for with ring() (app/state/apply_parts.h), which minds the settings;
/// app/shell/bell.h makes it.
enum class Sound : std::uint8_t {
  TurnEnd,  // a soft bowl: a turn or a rest is over
};

struct AppState;
/// The line that `owner` asked for and that is being said, paused or just said; nothing when it is over or another's.
std::optional<std::size_t> spokenLine(const AppState& state, std::string_view owner);
/// The article's reading aloud, for its marks and its bar; null if there is none.
const Aloud* articleAloud(const AppState& state);

/// The lines of a part of the article, in reading order: its title, then sentence by sentence. Exercises are left out.
/// A part that cannot be read has none.
std::vector<AloudLine> articleLines(content::PackSource& pack, std::size_t part);

}  // namespace tend::state
