#include "core/progress/seal/slots.h"

#include <sodium.h>

#include <optional>

#include "core/progress/seal/no_memory.h"

namespace tend::progress::seal {
namespace {

using Tag = std::array<unsigned char, kTagBytes>;

const unsigned char* bytesOf(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.data()); }

/// A slot opens only in the part it was made for, and only with its own parameters.
std::string boundTo(const Header& header, const Slot& slot) { return headBytes(header) + slotFields(slot); }

bool makeTag(const Header& header, const GuardedKey& dataKey, Tag& tag) {
  const GuardedKey key = subkey(dataKey, Purpose::Slots);
  if (!key.usable()) return false;
  const std::string tagged = taggedBytes(header);
  key.read([&](const unsigned char* secret) {
    crypto_generichash(tag.data(), tag.size(), bytesOf(tagged), tagged.size(), secret, GuardedKey::kBytes);
  });
  return true;
}

/// Nothing if this is not the key of the slot; that there is no memory is said as such, not as a wrong secret.
base::Result<std::optional<GuardedKey>> openSlot(const Header& header, const Slot& slot, const GuardedKey& wrapping) {
  GuardedKey dataKey;
  if (!dataKey.usable()) return tl::unexpected<base::Error>(noMemory());
  const std::string bound = boundTo(header, slot);
  const int failed = wrapping.read([&](const unsigned char* key) {
    return dataKey.write([&](unsigned char* to) {
      return crypto_aead_xchacha20poly1305_ietf_decrypt(to, nullptr, nullptr, slot.wrapped.data(), slot.wrapped.size(),
                                                        bytesOf(bound), bound.size(), slot.nonce.data(), key);
    });
  });
  if (failed != 0) return std::nullopt;
  return {std::move(dataKey)};
}

tl::unexpected<base::Error> wrong(SlotKind kind) {
  if (kind == SlotKind::Recovery) return base::fail(base::ErrorCode::CheckFailed, "seal.wrong_recovery");
  return base::fail(base::ErrorCode::CheckFailed, "seal.wrong_passphrase");
}

}  // namespace

base::Result<Slot> wrapKey(const Header& header, const GuardedKey& dataKey, const Secret& secret,
                           const Stretching& stretching) {
  if (secret.text.size() == 0) return base::fail(base::ErrorCode::Usage, "seal.empty_secret");
  Slot slot;
  slot.kind = secret.kind;
  slot.passes = stretching.passes;
  randombytes_buf(slot.salt.data(), slot.salt.size());
  randombytes_buf(slot.nonce.data(), slot.nonce.size());
  const base::Result<GuardedKey> wrapping = stretching.argon2id.derive(secret.text, slot.salt, slot.passes);
  if (!wrapping) return tl::unexpected<base::Error>(wrapping.error());
  const std::string bound = boundTo(header, slot);
  wrapping->read([&](const unsigned char* key) {
    dataKey.read([&](const unsigned char* from) {
      crypto_aead_xchacha20poly1305_ietf_encrypt(slot.wrapped.data(), nullptr, from, GuardedKey::kBytes, bytesOf(bound),
                                                 bound.size(), nullptr, slot.nonce.data(), key);
    });
  });
  return slot;
}

base::Result<Unwrapped> unwrapKey(const Header& header, const Secret& secret, const Argon2id& argon2id) {
  for (std::size_t i = 0; i < header.slots.size(); ++i) {
    const Slot& slot = header.slots[i];
    if (slot.kind != secret.kind) continue;
    const base::Result<GuardedKey> wrapping = argon2id.derive(secret.text, slot.salt, slot.passes);
    if (!wrapping) return tl::unexpected<base::Error>(wrapping.error());
    base::Result<std::optional<GuardedKey>> dataKey = openSlot(header, slot, *wrapping);
    if (!dataKey) return tl::unexpected<base::Error>(dataKey.error());
    if (!*dataKey) continue;
    if (auto error = checkSlots(header, **dataKey)) return tl::unexpected<base::Error>(std::move(*error));
    return Unwrapped{std::move(**dataKey), i};
  }
  return wrong(secret.kind);
}

bool tagSlots(Header& header, const GuardedKey& dataKey) { return makeTag(header, dataKey, header.slotsTag); }

std::optional<base::Error> checkSlots(const Header& header, const GuardedKey& dataKey) {
  Tag tag{};
  if (!makeTag(header, dataKey, tag)) return noMemory();
  if (sodium_memcmp(tag.data(), header.slotsTag.data(), tag.size()) != 0) return damaged(header.kind);
  return std::nullopt;
}

}  // namespace tend::progress::seal
