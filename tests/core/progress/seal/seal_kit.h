// What tests of sealing share: secrets from literals, the quick Argon2id, a part that is ready, permits without a disk.
#pragma once

#include <sodium.h>

#include <string>
#include <string_view>

#include "core/base/system_random.h"
#include "core/progress/seal/locked_part.h"

namespace tend::test {

namespace seal = progress::seal;

inline base::GuardedText guarded(std::string_view text) {
  base::GuardedText made(text.empty() ? 1 : text.size());
  made.append(text);
  return made;
}

inline seal::Stretching quick() { return {seal::Argon2id::forTests(), 1}; }

inline seal::TryPermit permitFor(const progress::PartId& part) {
  seal::Tries tries(part);
  auto counted = tries.count(0);
  counted->ticket = 7;
  return std::move(*std::move(*counted).permit({7, {}}));
}

inline seal::LockedPart newPart(std::string_view passphrase) {
  const base::GuardedText text = guarded(passphrase);
  base::SystemRandom random;
  const auto id = progress::PartId::make(random);
  return std::move(*seal::LockedPart::create(id, {seal::SlotKind::Passphrase, text}, quick()));
}

/// The id of the error, or "" where there is none.
inline std::string unlock(seal::LockedPart& part, std::string_view secret,
                          seal::SlotKind kind = seal::SlotKind::Passphrase) {
  const base::GuardedText text = guarded(secret);
  const auto slot = part.unlock(permitFor(part.id()), {kind, text}, quick().argon2id);
  return slot ? std::string() : slot.error().id;
}

/// Reads, as whatever part it says it is.
inline base::Result<seal::LockedPart> readAny(std::string_view file) {
  const auto header = seal::readHeader(file, seal::FileKind::Part);
  if (!header) return tl::unexpected<base::Error>(header.error());
  return seal::LockedPart::read(file, header->id);
}

/// Reads, unlocks and opens: the content, or the id of the first error.
inline std::string contentOf(std::string_view file, std::string_view passphrase) {
  auto part = readAny(file);
  if (!part) return part.error().id;
  if (std::string error = unlock(*part, passphrase); !error.empty()) return error;
  const auto plain = part->open(file);
  return plain ? std::string(plain->content()) : plain.error().id;
}

/// As somebody would who changes a header and knows how its checksum is made (anybody can).
inline void fixChecksum(std::string& file) {
  const std::size_t at = seal::kHeaderBytes - seal::kTagBytes;
  auto* const bytes = reinterpret_cast<unsigned char*>(file.data());
  crypto_generichash(bytes + at, seal::kTagBytes, bytes, at, nullptr, 0);
}

}  // namespace tend::test
