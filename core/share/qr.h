// A text as a square of dark and light modules that a camera reads. Without its quiet zone: whoever draws it leaves
// four modules of white round it. Used for homework codes, and for links where nothing may open a browser.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tend::share {

constexpr int kQuietModules = 4;

struct QrCode {
  int size = 0;            // modules a side
  std::vector<bool> dark;  // row by row
  bool isDark(int x, int y) const { return dark[static_cast<std::size_t>(y * size + x)]; }
};

/// Survives damage of 15 % at least. Fails with qr.too_long (CheckFailed) for more than a square can hold.
base::Result<QrCode> qrOf(std::string_view text);

/// A homework code, in an address where there is one (homework.h, addressOf). The signs of the code take little room.
base::Result<QrCode> qrOfCode(std::string_view address, std::string_view code);

}  // namespace tend::share
