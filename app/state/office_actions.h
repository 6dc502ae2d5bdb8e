// What a counsellor or a couple can ask of the office. One action of actions.h, with what is meant inside: whoever adds
// to it compiles nothing but the office anew.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>

namespace tend::state {

// The list (apply_office.cpp)
struct TickExercise {
  std::string id;
};
/// Before the ticked one above it, or after the one below it.
struct MoveExercise {
  std::string id;
  int by = 1;
};
struct SetLength {
  int minutes = 0;  // 0: open
};
struct SetPeople {
  bool alone = false;
};
struct StartSitting {};
/// What helps when somebody says they are afraid. Not in a sitting: the other one would see it.
struct ShowSafetyCard {};
/// The mode, not a sitting: asks for the PIN.
struct EndOffice {};

// Templates (office_templates.cpp)
struct AskTemplates {};
struct KeepTemplate {};
struct UseTemplate {
  std::size_t index = 0;
};
struct RemoveTemplate {
  std::size_t index = 0;
};

// The sitting (office_sitting.cpp)
struct NextExercise {};
struct OpenTodays {
  std::size_t index = 0;  // in the list of the ticked ones
};
struct CloseSession {};
struct ShowClock {
  bool shown = true;
};
struct GoOnHere {};  // after a rest

// The end (office_end.cpp)
struct ChooseKeepsake {
  std::size_t index = 0;
};
struct SayYes {
  std::uint8_t who = 0;
  bool yes = true;
};
struct OpenOwn {
  std::uint8_t who = 0;
};
struct ChooseSteps {};
struct TickStep {
  std::size_t index = 0;
};
struct TickPage {};
struct GoToTaking {};
enum class TakeAs : std::uint8_t { Text, Pdf };
struct SaveHome {
  std::size_t place = 0;  // in Office::places
  TakeAs as = TakeAs::Text;
};
struct PrintHome {
  std::size_t printer = 0;  // in Office::printers
};
/// Everything of the sitting goes.
struct ClearTablet {};

struct InOffice {
  std::variant<TickExercise, MoveExercise, SetLength, SetPeople, StartSitting, ShowSafetyCard, EndOffice, AskTemplates,
               KeepTemplate, UseTemplate, RemoveTemplate, NextExercise, OpenTodays, CloseSession, ShowClock, GoOnHere,
               ChooseKeepsake, SayYes, OpenOwn, ChooseSteps, TickStep, TickPage, GoToTaking, SaveHome, PrintHome,
               ClearTablet>
      what;
};

}  // namespace tend::state
