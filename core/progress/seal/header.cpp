#include "core/progress/seal/header.h"

#include <sodium.h>

#include <algorithm>
#include <bit>
#include <cassert>
#include <optional>

namespace tend::progress::seal {

static_assert(sizeof(Slot::nonce) == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(sizeof(Slot::wrapped) == GuardedKey::kBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(kSlotFieldsBytes + sizeof(Slot::nonce) + sizeof(Slot::wrapped) == kSlotBytes);

namespace {

constexpr std::string_view kMagic = "TENDSEAL";
constexpr std::size_t kTagAt = kHeadBytes + kMostSlots * kSlotBytes;
constexpr std::size_t kChecksumAt = kTagAt + kTagBytes;

void appendNumber(std::string& out, std::uint32_t number) {
  for (unsigned shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>((number >> shift) & 0xFFU));
}

std::uint32_t numberAt(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (unsigned i = 0; i < 4; ++i) number |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8U * i);
  return number;
}

template <class Array>
void append(std::string& out, const Array& bytes) {
  out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

template <class Array>
void copyTo(Array& to, std::string_view bytes, std::size_t at) {
  std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), to.size(), to.begin());
}

std::string checksumOf(std::string_view bytes) {
  std::string sum(kTagBytes, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(sum.data()), sum.size(),
                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
  return sum;
}

base::Error foreign(FileKind kind) {
  if (kind == FileKind::Backup) return {base::ErrorCode::CheckFailed, "backup.foreign", {}, {}};
  return {base::ErrorCode::CheckFailed, "seal.foreign", {}, {}};
}

base::Error tooNew(FileKind kind) {
  if (kind == FileKind::Backup) return {base::ErrorCode::TooNew, "backup.too_new", {}, {}};
  return {base::ErrorCode::TooNew, "seal.too_new", {}, {}};
}

std::optional<base::Error> checkFile(std::string_view file, FileKind wanted) {
  if (file.substr(0, kMagic.size()) != kMagic.substr(0, file.size())) return foreign(wanted);
  if (file.size() < kMagic.size() + 4) return damaged(wanted);
  if (numberAt(file, 8) > kVersion) return tooNew(wanted);
  if (numberAt(file, 8) != kVersion) return damaged(wanted);
  const bool size = std::has_single_bit(file.size()) && file.size() >= kSmallestFile && file.size() <= kLargestFile;
  if (!size) return damaged(wanted);
  if (checksumOf(file.substr(0, kChecksumAt)) != file.substr(kChecksumAt, kTagBytes)) return damaged(wanted);
  if (numberAt(file, 12) != static_cast<std::uint32_t>(wanted)) return foreign(wanted);
  return std::nullopt;
}

/// Nothing if a field is out of range.
std::optional<Slot> readSlot(std::string_view bytes) {
  Slot slot;
  slot.kind = static_cast<SlotKind>(bytes[0]);
  slot.passes = static_cast<std::uint8_t>(bytes[1]);
  const bool known = slot.kind == SlotKind::Passphrase || slot.kind == SlotKind::Recovery;
  const bool passes = slot.passes >= kFewestPasses && slot.passes <= kMostPasses;
  if (!known || !passes || bytes[2] != 0 || bytes[3] != 0 || numberAt(bytes, 4) != kMemoryKiB) return std::nullopt;
  copyTo(slot.salt, bytes, 8);
  copyTo(slot.nonce, bytes, kSlotFieldsBytes);
  copyTo(slot.wrapped, bytes, kSlotFieldsBytes + slot.nonce.size());
  return slot;
}

bool isEmpty(std::string_view slot) {
  return std::all_of(slot.begin(), slot.end(), [](char c) { return c == 0; });
}

/// Filled slots stand first and the rest is zero. False if not, or if there is none.
bool readSlots(std::string_view area, std::vector<Slot>& slots) {
  for (; !area.empty() && !isEmpty(area.substr(0, kSlotBytes)); area.remove_prefix(kSlotBytes)) {
    const std::optional<Slot> slot = readSlot(area.substr(0, kSlotBytes));
    if (!slot) return false;
    slots.push_back(*slot);
  }
  return !slots.empty() && isEmpty(area);
}

}  // namespace

base::Error damaged(FileKind kind) {
  if (kind == FileKind::Backup) return {base::ErrorCode::BadData, "backup.damaged", {}, {}};
  return {base::ErrorCode::BadData, "seal.damaged", {}, {}};
}

std::string headBytes(const Header& header) {
  std::string out(kMagic);
  appendNumber(out, kVersion);
  appendNumber(out, static_cast<std::uint32_t>(header.kind));
  append(out, header.id.bytes());
  assert(out.size() == kHeadBytes);
  return out;
}

std::string slotFields(const Slot& slot) {
  std::string out{static_cast<char>(slot.kind), static_cast<char>(slot.passes), 0, 0};
  appendNumber(out, kMemoryKiB);
  append(out, slot.salt);
  return out;
}

std::string taggedBytes(const Header& header) {
  assert(!header.slots.empty() && header.slots.size() <= kMostSlots);
  std::string out = headBytes(header);
  for (const Slot& slot : header.slots) {
    out += slotFields(slot);
    append(out, slot.nonce);
    append(out, slot.wrapped);
  }
  out.resize(kTagAt, '\0');
  return out;
}

std::string writeHeader(const Header& header) {
  std::string out = taggedBytes(header);
  append(out, header.slotsTag);
  out += checksumOf(out);
  return out;
}

base::Result<Header> readHeader(std::string_view file, FileKind wanted) {
  if (auto error = checkFile(file, wanted)) return tl::unexpected<base::Error>(std::move(*error));
  Header header;
  header.kind = wanted;
  std::array<unsigned char, 16> id{};
  copyTo(id, file, 16);
  header.id = PartId::fromBytes(id);
  copyTo(header.slotsTag, file, kTagAt);
  if (!readSlots(file.substr(kHeadBytes, kTagAt - kHeadBytes), header.slots)) {
    return tl::unexpected<base::Error>(damaged(wanted));
  }
  return header;
}

}  // namespace tend::progress::seal
