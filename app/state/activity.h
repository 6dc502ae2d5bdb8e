// The exercise that is open, as long as it is: its stage, whose turn it is, the answer of whoever holds the device. In
// memory only; what is kept goes through the keeper (keep_answer.cpp). Another person's answer is never in here: it is
// folded (core/exercise/folded_page.h), and what nobody should see now is folded, too (out_of_sight.cpp). Used by
// apply() and app/views/exercise.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>

#include "app/state/actions.h"
#include "core/exercise/folded_page.h"

namespace tend::state {

struct AppState;

enum class Stage : std::uint8_t {
  Opening,    // what it is, for whom, who sees it; together or alone
  Whose,      // private, then reveal: who begins
  Answering,  // the kind's own view
  Offering,   // what of one's page may open
  Curtain,    // one's page is folded: the device goes to the other one
  Consent,    // both pages are folded: both say yes, or not
  Reveal,     // what both offered, side by side; or what the chance of a match gave
  Closing,    // a few words to end with
};

/// Sixty seconds of breath or of looking around, over any stage.
struct Pause {
  bool lookAround = false;
  double beganSeconds = 0;  // 0: with the next tick
  double nowSeconds = 0;
};
constexpr double kPauseSeconds = 60;

/// What stands between a folded page and its opening, besides a yes.
enum class PageLock : std::uint8_t {
  None,    // it was answered without a lock
  Shown,   // its owner opened their lock in this sitting
  ToShow,  // the sitting was interrupted since: their yes asks for it anew
};

/// Private, then reveal: the two pages of a sitting (docs/decisions/0013). 0 and 1 are the two in the order in which
/// they are named; `turn` is whoever holds the device.
struct TwoPages {
  std::array<std::optional<progress::PartnerId>, 2> who;  // nobody: the couple is not named here
  std::uint8_t turn = 0;
  std::array<exercise::FoldedPage, 2> folded;
  std::array<PageLock, 2> locks{};
  std::array<bool, 2> inOwnPart{};        // the folded page is kept in its owner's part, too
  exercise::LineIds offered;              // by whoever holds the device, in its own turn
  bool earlier = false;                   // the pages folded in an earlier sitting are being opened
  std::optional<std::uint8_t> unlocking;  // whose lock is being opened: for a turn, a yes, or what is hidden
  bool away = false;                      // it is out of sight: whoever comes back says who they are
  exercise::FoldedPage hidden;            // then: what was in the hands of whoever held the device
  std::array<bool, 2> consents{};
  std::optional<exercise::Revealed> revealed;
  std::optional<std::size_t> matched;  // of a match: the item that is shown; nothing: nothing is
  double drawnSeconds = 0;             // of a match: when the wait before it is shown began; 0: not yet
  bool matchShown = false;             // the wait is over: as long whatever comes
  std::size_t questions = 0;           // which of the questions to ask each other
  std::string listening;               // id of the listening turns one may go on to; empty: there are none
  std::array<bool, 2> keeps{};
  bool kept = false;
};

struct Activity {
  std::shared_ptr<const exercise::Exercise> exercise;
  std::string pack;     // id
  std::string section;  // where it stands in the article
  bool quiet = false;   // it or its section: nothing of it is kept or noted
  Screen from = Screen::Reader;
  Stage stage = Stage::Opening;
  bool alone = false;
  std::optional<progress::PartnerId> reader;  // who read alone as it began: it is theirs, and nobody else gets it back
  exercise::Answer answer;                    // of whoever holds the device
  std::optional<progress::ThingId> thing;     // what the answer is kept as
  bool changed = false;                       // since it was kept
  bool keepAsked = false;                     // of what is kept only when asked: somebody did
  bool asksToClose = false;                   // "Close, keep nothing?" is shown
  double nowSeconds = 0;                      // of the last tick
  bool readsAloud = false;                    // a voice says its lines (paced_voice.cpp)
  std::optional<Pause> pause;
  TwoPages pages;
};

constexpr const char* kWritingPrefix = "do.";
/// The name in AppState::fields of what is written into a field of the exercise.
std::string writingName(const std::string& field);

/// An action from an input of a kind.
DoExercise does(exercise::Input input);

/// Seconds until TimePassed is wanted; 0: nothing runs.
double nextTick(const AppState& state);

/// A voice says the line that is seen, and is not at its end: no time passes for it.
bool voiceHoldsLine(const AppState& state);

/// Two private pages: a reveal or a match, done by two.
bool hasTwoPages(const Activity& activity);
/// Both pages of a match were drawn from, and the wait before anything is shown still goes.
bool waitsForMatch(const Activity& activity);
/// What is on the screen is for one pair of eyes only.
bool isPrivateNow(const Activity& activity);
/// The last page still shows what is for one pair of eyes only.
bool showsPrivateResult(const Activity& activity);
/// It could be kept on the page of whoever reads, and waits to be asked for.
bool canKeepWritten(const AppState& state);
/// Where leaving would lose what somebody wrote.
bool wouldLose(const AppState& state);
/// Both of the couple have a page of their own with a lock.
bool bothLocked(const AppState& state);
/// The open exercise's two pages can wait for another day: both have locks, and each page that is folded is kept there.
bool canWait(const AppState& state);
/// The couple in the order in which they are named; nobody where they are not.
std::array<std::optional<progress::PartnerId>, 2> theTwo(const AppState& state);

}  // namespace tend::state
