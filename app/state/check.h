// The private check ("Some questions for me alone"; safety.md): what one person answers about fear and harm while its
// page is open, and which help that leads to. Lives in memory only and is overwritten when the page goes, however it
// goes. Nothing else in the program reads it: every other screen is the same before and after.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "core/pack/help_numbers.h"

namespace tend::state {

/// In the order in which they are asked.
enum class CheckTopic : std::uint8_t { Fear, Injury, Force, Control, Threats, Child, Ending, Harming };
constexpr std::size_t kCheckTopics = 8;

enum class CheckAnswer : std::uint8_t { Empty, No, Perhaps, Yes, RatherNot };

/// The page closes by itself after so long without a touch.
constexpr double kCheckIdleSeconds = 120;

struct CheckState {
  CheckState() = default;
  CheckState(const CheckState&) = delete;
  CheckState& operator=(const CheckState&) = delete;
  ~CheckState();  // overwrites the answers

  std::size_t step = 0;  // 0: not begun; 1 … kCheckTopics: that question; then what may help
  std::array<CheckAnswer, kCheckTopics> answers{};
  std::string country;  // for the numbers on this page; changing it here writes nothing

  bool asks() const { return step >= 1 && step <= kCheckTopics; }
  bool ended() const { return step > kCheckTopics; }
};

/// What was named. Empty answers and "I would rather not say" name nothing, and mean nothing.
struct CheckNamed {
  bool hurt = false;  // fear, injury, force, control or threats
  bool ending = false, harming = false, child = false;

  bool anything() const { return hurt || ending || harming || child; }
  /// Exercises and counselling for two are not advised.
  bool apart() const { return hurt || harming; }
};

CheckNamed namedIn(const CheckState& check);

/// The rows of a country for what was named, those it names first, emergency last. Empty where nothing was.
pack::HelpCountry helpFor(const pack::HelpCountry& country, const CheckNamed& named);

struct AppState;
/// Which section of the open article is about more help, if it has one.
std::optional<std::size_t> moreHelpSection(const AppState& state);

}  // namespace tend::state
