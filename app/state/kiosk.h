// The kiosk as long as it runs: its page, what the church set, and the moment at which somebody was asked whether they
// are still there. Everything of a visitor is in memory only. Changed by apply_kiosk.cpp; drawn by views/kiosk_*.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/state/place.h"
#include "app/state/places/counts.h"
#include "app/state/places/kiosk_settings.h"
#include "core/pack/help_numbers.h"

namespace tend::state {

enum class KioskPage : std::uint8_t {
  Country,     // first start: where its help numbers are for
  HowToLeave,  // first start: how whoever keeps it gets out
  Welcome,     // nobody is here
  Languages,
  Choose,     // one short reading, one exercise, or the article
  StillHere,  // the writing is hidden while we ask
  Goodbye,    // something to take along, or nothing
  Link,       // an address as a square: nothing here opens a browser
  Closed,     // outside the opening hours
  Keeper,     // behind the PIN
  Counts,
  Card,  // for volunteers
};

/// A country of which there are no checked numbers; ISO 3166 keeps this code free for such uses.
constexpr const char* kOtherCountry = "ZZ";

/// Where somebody was before a page of the kiosk covered it.
struct KioskUnder {
  Screen screen = Screen::Kiosk;
  KioskPage page = KioskPage::Choose;
};

/// An article the church offers.
struct KioskPack {
  std::string path, title;
};

struct Kiosk {
  KioskPage page = KioskPage::Welcome;
  KioskSettings settings;
  std::vector<base::Error> problems;   // of the church's file
  std::vector<base::Error> unopened;   // of its packs: why they cannot be read
  std::optional<base::Error> unsaved;  // why one of its own small files could not be written
  std::vector<KioskPack> packs;        // empty: the built-in one alone
  std::string fileText, fileFolder;    // as it was read last
  std::string country;                 // chosen on this device; the file's wins
  bool seenWayOut = false;             // how to leave was shown, and gone on from
  Counts counts;
  KioskUnder under;
  Screen helpFrom = Screen::Kiosk;
  bool alone = false;          // one visitor by themselves
  bool visited = false;        // somebody began; false at the welcome
  bool readsAloud = false;     // asked for at the welcome
  double askedSeconds = 0;     // Still here?: when it was asked; the goodbye: when it came
  int pictures = 0;            // of the welcome, since nobody is here: it moves once in a while, and then no more
  double lookedSeconds = 0;    // when the church's file and the hours were last looked at
  std::string link;            // of KioskPage::Link
  std::string code;            // of the goodbye; empty: there is none
  std::string codeAddress;     // with it in the fragment; empty: the church set none
  std::size_t steps = 0;       // in the code
  std::uint8_t firstSize = 0;  // of the letters, as a step, as the next visitor finds them
  int markPresses = 0;
  double markSeconds = 0;
};

/// The country whose help numbers are shown: the file's, or the one chosen here; empty: none yet.
const std::string& kioskCountry(const Kiosk& kiosk);
/// Whole seconds until Still here? or the goodbye ends; 0 on other pages.
int kioskSecondsLeft(const AppState& state);
/// A day that was counted, as a date.
pack::Date calendarDay(DayNumber day);
/// Whether this is a page of somebody's visit, which they may end or another begin anew.
bool kioskIsVisit(const AppState& state);
/// Whether the next tap makes the letters larger; otherwise they begin again at their first size.
bool kioskLettersGrow(const AppState& state);
/// Whether the visitor is by themselves; nothing where nobody has said it.
std::optional<bool> kioskAlone(const AppState& state);
/// The exercises offered to whoever is here, in reading order.
std::vector<std::string> kioskExercises(const AppState& state);
/// Index of the section for a visitor's five minutes; nothing where the article has none that fits.
std::optional<std::size_t> kioskShortReading(const AppState& state);

}  // namespace tend::state
