// Parts and households as bytes, and back from bytes that nobody trusts. docs/store-format.md has the layout. Not the
// frame, the seal or the file round them. Used by whoever loads and saves.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/progress/household.h"
#include "core/progress/part.h"

namespace tend::progress {

/// Fails with progress.full if the part holds more than can be read again (only a merge can bring that about).
base::Result<std::string> writePart(const Part& part);

/// Fails with an archive.* error; archive.too_new (TooNew) for what a newer Tend wrote.
base::Result<Part> readPart(std::string_view bytes);

/// As above, and with progress.other_part if it is a sound part, but not the one that should be there.
base::Result<Part> readPart(std::string_view bytes, PartId expected);

/// Fails with progress.full as writePart does.
base::Result<std::string> writeHousehold(const Household& household);
base::Result<Household> readHousehold(std::string_view bytes);

/// Ask before writing over a part or household: TooNew if the bytes there are a newer Tend's, which must stay as they
/// are. Damaged bytes give nothing: they may be replaced once they were set aside.
std::optional<base::Error> checkReplaceable(std::string_view existing);

}  // namespace tend::progress
