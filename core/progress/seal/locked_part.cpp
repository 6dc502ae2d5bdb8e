#include "core/progress/seal/locked_part.h"

#include <cassert>

#include "core/progress/seal/body.h"
#include "core/progress/seal/no_memory.h"

namespace tend::progress::seal {
namespace {

base::Error locked() { return {base::ErrorCode::Usage, "seal.locked", {}, {}}; }

base::Result<Header> readHeaderOf(std::string_view file, const PartId& id) {
  base::Result<Header> header = readHeader(file, FileKind::Part);
  if (header && header->id != id) return base::fail(base::ErrorCode::CheckFailed, "seal.foreign");
  return header;
}

/// The header of another file of the same part, if whoever wrote it had this data key.
base::Result<Header> readOwnHeader(std::string_view file, const PartId& id, const GuardedKey& dataKey) {
  base::Result<Header> header = readHeaderOf(file, id);
  if (!header) return header;
  if (auto error = checkSlots(*header, dataKey)) return tl::unexpected<base::Error>(std::move(*error));
  return header;
}

}  // namespace

base::Result<LockedPart> LockedPart::create(const PartId& id, const Secret& secret, const Stretching& stretching) {
  return orNoMemory([&]() -> base::Result<LockedPart> {
    LockedPart part;
    part.m_header.id = id;
    part.m_dataKey = GuardedKey::random();
    if (!part.m_dataKey->usable()) return tl::unexpected<base::Error>(noMemory());
    if (auto error = part.addSlot(secret, stretching)) return tl::unexpected<base::Error>(std::move(*error));
    return part;
  });
}

base::Result<LockedPart> LockedPart::read(std::string_view file, const PartId& id) {
  return orNoMemory([&]() -> base::Result<LockedPart> {
    base::Result<Header> header = readHeaderOf(file, id);
    if (!header) return tl::unexpected<base::Error>(header.error());
    LockedPart part;
    part.m_header = std::move(*header);
    return part;
  });
}

base::Result<std::size_t> LockedPart::unlock(TryPermit permit, const Secret& secret, const Argon2id& argon2id) {
  return orNoMemory([&]() -> base::Result<std::size_t> {
    if (!permit.spend(m_header.id)) return base::fail(base::ErrorCode::IoError, "seal.not_counted");
    base::Result<Unwrapped> found = unwrapKey(m_header, secret, argon2id);
    if (!found) return tl::unexpected<base::Error>(found.error());
    m_dataKey = std::move(found->dataKey);
    return found->slot;
  });
}

base::Result<std::string> LockedPart::seal(std::string_view content) const {
  return orNoMemory([&]() -> base::Result<std::string> {
    if (!unlocked()) return tl::unexpected<base::Error>(locked());
    return sealFile(m_header, *m_dataKey, content);
  });
}

base::Result<PlainBytes> LockedPart::open(std::string_view file) const {
  return orNoMemory([&]() -> base::Result<PlainBytes> {
    if (!unlocked()) return tl::unexpected<base::Error>(locked());
    const base::Result<Header> header = readOwnHeader(file, m_header.id, *m_dataKey);
    if (!header) return tl::unexpected<base::Error>(header.error());
    return openFile(*header, *m_dataKey, file);
  });
}

base::Result<std::string> LockedPart::withSlots(std::string_view file) const {
  return orNoMemory([&]() -> base::Result<std::string> {
    if (!unlocked()) return tl::unexpected<base::Error>(locked());
    const base::Result<Header> header = readOwnHeader(file, m_header.id, *m_dataKey);
    if (!header) return tl::unexpected<base::Error>(header.error());
    return writeHeader(m_header).append(file.substr(kHeaderBytes));
  });
}

std::optional<base::Error> LockedPart::adopt(Header changed) {
  if (!tagSlots(changed, *m_dataKey)) return noMemory();
  m_header = std::move(changed);
  return std::nullopt;
}

std::optional<base::Error> LockedPart::addSlot(const Secret& secret, const Stretching& stretching) {
  return orNoMemory([&]() -> std::optional<base::Error> {
    if (!unlocked()) return locked();
    if (m_header.slots.size() >= kMostSlots) return base::Error{base::ErrorCode::Usage, "seal.slots_full", {}, {}};
    base::Result<Slot> slot = wrapKey(m_header, *m_dataKey, secret, stretching);
    if (!slot) return slot.error();
    Header changed = m_header;
    changed.slots.push_back(*slot);
    return adopt(std::move(changed));
  });
}

std::optional<base::Error> LockedPart::replaceSlot(std::size_t slot, const Secret& secret,
                                                   const Stretching& stretching) {
  return orNoMemory([&]() -> std::optional<base::Error> {
    if (!unlocked()) return locked();
    assert(slot < m_header.slots.size());
    base::Result<Slot> made = wrapKey(m_header, *m_dataKey, secret, stretching);
    if (!made) return made.error();
    Header changed = m_header;
    changed.slots[slot] = *made;
    return adopt(std::move(changed));
  });
}

std::optional<base::Error> LockedPart::removeSlot(std::size_t slot) {
  return orNoMemory([&]() -> std::optional<base::Error> {
    if (!unlocked()) return locked();
    assert(slot < m_header.slots.size());
    if (m_header.slots.size() == 1) return base::Error{base::ErrorCode::Usage, "seal.last_slot", {}, {}};
    Header changed = m_header;
    changed.slots.erase(changed.slots.begin() + static_cast<std::ptrdiff_t>(slot));
    return adopt(std::move(changed));
  });
}

}  // namespace tend::progress::seal
