// The content of a sealed file: secretstream XChaCha20-Poly1305 in chunks, padded so that the whole file is a power of
// two. The head is bound to the first chunk, the last is marked as the last, and the stream keeps their order.
// Keys come from slots.h. Used by locked_part.h and backup.h. docs/store-sealing.md gives every byte.
#pragma once

#include <optional>

#include "core/progress/seal/header.h"
#include "core/progress/seal/plain_bytes.h"

namespace tend::progress::seal {

/// Bytes of the file that holds so much content: a power of two from 4 KiB; nothing above 256 MiB.
std::optional<std::size_t> sealedSize(std::size_t contentBytes);

/// The whole file. seal.too_large or backup.too_large (CannotCreate), seal.no_memory (Unavailable).
base::Result<std::string> sealFile(const Header& header, const GuardedKey& dataKey, std::string_view content);

/// The content of a file whose header was read. Fails as damaged unless every byte is as it was sealed.
base::Result<PlainBytes> openFile(const Header& header, const GuardedKey& dataKey, std::string_view file);

}  // namespace tend::progress::seal
