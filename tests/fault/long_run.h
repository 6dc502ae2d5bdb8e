// How much the tests of faults do: a bounded part in ./dev test, everything in ./dev fault (TEND_FAULT_LONG=1).
#pragma once

#include <cstddef>

namespace tend::fault {

bool longRun();

/// The first in ./dev test, the second in ./dev fault.
inline std::size_t amount(std::size_t bounded, std::size_t whole) { return longRun() ? whole : bounded; }

}  // namespace tend::fault
