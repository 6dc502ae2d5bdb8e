// What a visitor or a keeper can ask of the kiosk. One action of actions.h, with what is meant inside.
#pragma once

#include <cstdint>
#include <string>

namespace tend::state {

enum class AtKioskDo : std::uint8_t {
  // Welcome
  BeginTogether,
  BeginAlone,
  ReadToMe,
  ShowLanguages,
  ChooseLanguage,  // value: its code
  LargerLetters,   // one step round
  NextTheme,
  // A visit
  ReadShort,
  ReadAll,
  ReadPack,     // value: its path
  Done,         // to the goodbye
  BackFromEnd,  // "Go back for a moment"
  NewHere,      // forget all, begin anew
  StillHere,    // the answer to the question
  // Whoever keeps it
  PressMark,      // five times in a row is the keyboard's way to the pad
  HoldMark,       // it was held for five seconds
  ChooseCountry,  // value: ISO 3166 code
  SetUpDone,
  ShowKeeper,
  ShowCounts,
  ForgetCounts,
  ShowCard,
  ChangePin,
  LeaveKiosk,
};

struct AtKiosk {
  AtKioskDo what = AtKioskDo::NewHere;
  std::string value = {};
};

}  // namespace tend::state
