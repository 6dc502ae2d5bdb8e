// A PIN of a few digits as a string that can be kept: Argon2id in libsodium's own form ("$argon2id$…", with its salt).
// It guards leaving a mode from whoever stands at the device; six digits hide nothing from somebody with the file.
// Used by app/state/places.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace tend::progress::seal {

/// About 20 ms and 8 MiB. seal.no_memory (Unavailable) when the system does not give the memory.
base::Result<std::string> hashPin(std::string_view pin);

/// False for another PIN, and for anything that is not a hash.
bool isPin(const std::string& hash, std::string_view pin);

}  // namespace tend::progress::seal
