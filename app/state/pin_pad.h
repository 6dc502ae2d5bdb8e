// The pad on which a PIN is chosen or entered: six digits, and what they are for. In memory, and overwritten when it is
// over. Changed by apply_pin.cpp; drawn by views/pin_view.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/state/places/pin.h"

namespace tend::state {

struct AppState;
struct Services;
enum class Screen : std::uint8_t;

/// What the PIN opens.
enum class PinFor : std::uint8_t {
  SetUp,     // it is chosen for the first time
  Settings,  // of the kiosk; the templates of the office
  Leave,     // the place
};

enum class PinTask : std::uint8_t { Choose, Again, Enter };

/// Digits being typed; overwritten when they go.
class PinDigits {
 public:
  PinDigits() = default;
  PinDigits(const PinDigits&) = delete;
  PinDigits& operator=(const PinDigits&) = delete;
  ~PinDigits() { clear(); }

  std::size_t count() const { return m_count; }
  bool full() const { return m_count == kPinDigits; }
  void add(int digit);
  void erase();
  void clear();
  std::string_view view() const { return {m_digits.data(), m_count}; }
  void take(PinDigits& other);  // which is empty then

 private:
  std::array<char, kPinDigits> m_digits{};
  std::size_t m_count = 0;
};

struct PinPad {
  PinTask task = PinTask::Enter;
  PinFor purpose = PinFor::Leave;
  PinDigits typed;
  PinDigits first;            // Again: what was chosen
  std::string problem;        // id of a sentence; empty: none
  std::int64_t restsFor = 0;  // seconds; while they run, no key has an effect
  Screen back{};              // where Back leads; SetUp has none
};

/// Shows the pad: choosing where there is no PIN yet, else entering.
void askPin(AppState& state, Services& services, PinFor purpose);
/// Shows it for choosing another one; until that is done the PIN stays as it is.
void choosePin(AppState& state, Services& services, PinFor purpose);

}  // namespace tend::state
