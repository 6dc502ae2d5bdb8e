// Key slots: a secret opens one, and the data key is in it. Making, opening and proving that nobody without the data
// key changed them. Changing a passphrase touches these alone; the content stays as it is. Used by locked_part.h,
// backup.h.
#pragma once

#include "core/progress/seal/header.h"

namespace tend::progress::seal {

/// What a person gives, and what kind of slot it fits. A recovery code is in its canonical form (recovery_code.h).
struct Secret {
  SlotKind kind = SlotKind::Passphrase;
  const base::GuardedText& text;
};

/// How secrets become keys on this device.
struct Stretching {
  Argon2id argon2id;
  std::uint8_t passes = kFewestPasses;  // of new slots; calibratePasses() gives it
};

/// A new slot with its own salt. seal.no_memory, or seal.empty_secret (Usage).
base::Result<Slot> wrapKey(const Header& header, const GuardedKey& dataKey, const Secret& secret,
                           const Stretching& stretching);

/// The data key and the slot that held it.
struct Unwrapped {
  GuardedKey dataKey;
  std::size_t slot = 0;
};

/// Tries every slot of the secret's kind. Fails with seal.wrong_passphrase or seal.wrong_recovery (CheckFailed),
/// seal.no_memory, or as damaged when the slots were changed by somebody without the data key.
base::Result<Unwrapped> unwrapKey(const Header& header, const Secret& secret, const Argon2id& argon2id);

/// Makes header.slotsTag fit the slots. False where there is no guarded memory.
bool tagSlots(Header& header, const GuardedKey& dataKey);

/// Nothing if the slots are those that somebody with the data key wrote; otherwise damaged, or seal.no_memory.
std::optional<base::Error> checkSlots(const Header& header, const GuardedKey& dataKey);

}  // namespace tend::progress::seal
