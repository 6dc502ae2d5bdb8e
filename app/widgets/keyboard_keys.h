// Which keys the on-screen keyboard has, and where: rows of letters by language, and below them the keys that are no
// letters. Pure arithmetic with the words of assets/strings; draws nothing. Used by on_screen_keyboard.cpp only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/widgets/ui.h"

namespace tend::widgets {

enum class KeyboardPage : std::uint8_t { Letters, Signs, Accents };

enum class KeyKind : std::uint8_t { Letter, Space, Erase, Shift, Signs, Accents, Done };

struct KeyboardKey {
  KeyKind kind = KeyKind::Letter;
  std::string text;  // what it types, or the word on it
  std::string said;
  base::Rect rect;
  std::size_t row = 0;
};

/// Heights and gaps for a window, in logical pixels.
struct KeyboardMeasures {
  float padding = 16, gap = 8;
  float keyHeight = 60;
  std::size_t rows = 5;  // one less, the digits, where the window is low
  bool narrow = false;   // a phone: from edge to edge
  float height() const {
    return 2 * padding + static_cast<float>(rows) * keyHeight + static_cast<float>(rows - 1) * gap;
  }
};

KeyboardMeasures keyboardMeasures(const state::Layout& layout, float keyPx);

/// In reading order. `capitals`: the letters are large ones.
std::vector<KeyboardKey> keyboardKeys(const Ui& ui, base::Rect rect, const KeyboardMeasures& measures,
                                      KeyboardPage page, bool capitals);

}  // namespace tend::widgets
