// The person's own files on this system: reading packs (base::FileReader) and writing what a command makes.
// Not the program's own records (base::Storage). One implementation a system; used by app/shell and app/cli.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/file_reader.h"

namespace tend::platform {

std::shared_ptr<const base::FileReader> makeFileReader();

/// Who may read a file that is made, on file systems that know owners (FAT, as on many USB sticks, does not).
enum class Readers : std::uint8_t { Everyone, OwnerOnly };

/// Replaces the file at `path`, all or nothing: a new file beside it, brought to the device, then a rename. Nothing, or
/// file.cannot_create (CannotCreate) with {path} and {reason}.
std::optional<base::Error> writeFile(const std::string& path, std::string_view bytes,
                                     Readers readers = Readers::Everyone);

/// Makes a folder and those above it. It may exist already.
std::optional<base::Error> makeFolder(const std::string& path);

}  // namespace tend::platform
