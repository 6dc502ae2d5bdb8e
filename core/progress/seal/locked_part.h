// One part with a lock: locked (its header only) or unlocked (its data key in guarded memory). What it seals are bytes;
// what they mean is core/progress, where they are kept is core/progress/keep, and when to lock is the app's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/progress/seal/plain_bytes.h"
#include "core/progress/seal/slots.h"
#include "core/progress/seal/tries.h"

namespace tend::progress::seal {

class LockedPart {
 public:
  /// A new lock of that part: new data key, one slot; unlocked. seal.empty_secret, seal.no_memory.
  static base::Result<LockedPart> create(const PartId& id, const Secret& secret, const Stretching& stretching);

  /// Locked, from a sealed file. Fails as readHeader() does, and with seal.foreign when it is another part's.
  static base::Result<LockedPart> read(std::string_view file, const PartId& id);

  const PartId& id() const { return m_header.id; }
  bool unlocked() const { return m_dataKey.has_value(); }
  std::size_t slotCount() const { return m_header.slots.size(); }
  SlotKind slotKind(std::size_t slot) const { return m_header.slots[slot].kind; }

  /// Spends the permit on one secret. Gives the slot it opened; fails as unwrapKey() does, or with seal.not_counted for
  /// a permit of another part or a spent one.
  base::Result<std::size_t> unlock(TryPermit permit, const Secret& secret, const Argon2id& argon2id);

  /// The data key is overwritten and gone. What open() gave is the caller's to let go.
  void lock() { m_dataKey.reset(); }

  // What follows fails with seal.locked (Usage) while locked.

  /// The whole file for this content. seal.too_large, seal.no_memory.
  base::Result<std::string> seal(std::string_view content) const;

  /// The content of any file sealed with this data key: this generation, an older one, another device's. seal.foreign
  /// for another part's; seal.damaged for one that another lock of this part sealed, as for a changed one.
  base::Result<PlainBytes> open(std::string_view file) const;

  /// The same file with this part's slots: after a slot was added, replaced or removed. The content is not touched.
  base::Result<std::string> withSlots(std::string_view file) const;

  /// Errors: seal.slots_full, seal.last_slot (Usage), and those of wrapKey(). Nothing changed if there is one.
  std::optional<base::Error> addSlot(const Secret& secret, const Stretching& stretching);
  std::optional<base::Error> replaceSlot(std::size_t slot, const Secret& secret, const Stretching& stretching);
  std::optional<base::Error> removeSlot(std::size_t slot);

 private:
  LockedPart() = default;
  std::optional<base::Error> adopt(Header changed);

  Header m_header;
  std::optional<GuardedKey> m_dataKey;
};

}  // namespace tend::progress::seal
