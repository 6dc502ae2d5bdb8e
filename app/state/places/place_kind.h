// Where Tend stands. Used by everyone who has to know.
#pragma once

#include <cstdint>

namespace tend::state {

enum class PlaceKind : std::uint8_t { Home, Office, Kiosk };

}  // namespace tend::state
