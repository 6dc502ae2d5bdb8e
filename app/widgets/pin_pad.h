// The pad for a PIN: six circles that fill, and the keys below (design 7). The circles say how many digits there are,
// never which. Used by views/pin_view.
#pragma once

#include <optional>

#include "app/widgets/ui.h"

namespace tend::widgets {

struct PinPadLook {
  std::size_t typed = 0;  // digits so far
  bool rests = false;     // no key has an effect
  bool leads = true;      // there is a way back
  float scale = 1;        // of the design's measures
};

/// Of the pad as designed, at scale 1.
constexpr float kPinPadWidth = 552, kPinPadHeight = 732;

/// The key that was pressed: 0 to 9, state::kPinErase or state::kPinBack. `rect` is kPinPadWidth x kPinPadHeight times
/// the scale.
std::optional<int> drawPinPad(Ui& ui, const PinPadLook& look, base::Rect rect);

}  // namespace tend::widgets
