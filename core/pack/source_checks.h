// What is wrong with a source text before anybody parses it: encoding, control characters, size, nesting, tables.
// Keeps parsers away from input that would be slow or deep. Used by parse.cpp and import_markdown.cpp.
#pragma once

#include "core/pack/source_map.h"

namespace tend::pack {

enum class SourceVerdict : std::uint8_t { Readable, Hopeless };

/// Adds every problem found. Hopeless: parsing it would mean nothing, or cost too much.
SourceVerdict checkSource(const SourceMap& source, Problems& problems);

/// Size and encoding alone, for a text that is no pack yet.
SourceVerdict checkBytes(const SourceMap& source, Problems& problems);

/// Bytes of a UTF-8 byte order mark at the front: 0 or 3.
std::size_t byteOrderMarkLength(std::string_view text);

}  // namespace tend::pack
