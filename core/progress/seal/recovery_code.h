// The recovery code: 140 random bits as seven groups of five signs, to be printed or written down by whoever wants it.
// The fifth sign of a group checks it, so that a slip of the pen is told with its group, before any key is derived.
// A second secret for the same data key, not a copy of the passphrase. Used by the lock's screens; slots.h takes it.
#pragma once

#include "core/base/guarded_text.h"
#include "core/base/result.h"

namespace tend::progress::seal {

constexpr std::size_t kRecoveryGroups = 7;
constexpr std::size_t kGroupSigns = 5;

/// A new code as one writes it down, "7KQ2M-…", in Douglas Crockford's base 32 (no I, L, O, U). Not usable() where
/// there is no guarded memory.
base::GuardedText makeRecoveryCode();

/// The code in its canonical form (no dashes), for a Secret of kind Recovery. Small letters, spaces and dashes in any
/// place are fine, O counts as 0, and I and L as 1. Fails (CheckFailed) with recovery.mistyped {group}, or with
/// recovery.length {typed} {wanted} when signs are missing or too many.
base::Result<base::GuardedText> readRecoveryCode(const base::GuardedText& typed);

}  // namespace tend::progress::seal
