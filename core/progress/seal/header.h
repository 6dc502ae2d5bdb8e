// The public front of a sealed file: what it is, which part it belongs to, and the key slots. Everybody may read it;
// who changes it is found out (slots.h). Not the content (body.h). docs/store-sealing.md gives every byte.
// Used by slots.h, body.h, locked_part.h and backup.h.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/progress/ids.h"
#include "core/progress/seal/argon2id.h"

namespace tend::progress::seal {

enum class FileKind : std::uint32_t { Part = 1, Backup = 2 };
enum class SlotKind : std::uint8_t { Passphrase = 1, Recovery = 2 };

constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kMostSlots = 8;
constexpr std::size_t kHeadBytes = 32;  // the beginning that never changes, authenticated with the content
constexpr std::size_t kSlotBytes = 96;
constexpr std::size_t kSlotFieldsBytes = 24;  // of a slot: what says how its key is derived
constexpr std::size_t kTagBytes = 32;
constexpr std::size_t kHeaderBytes = kHeadBytes + kMostSlots * kSlotBytes + 2 * kTagBytes;

constexpr std::size_t kSmallestFile = 4096;
constexpr std::size_t kLargestFile = std::size_t{1} << 28U;

/// The data key, wrapped by a key that a secret gives.
struct Slot {
  SlotKind kind = SlotKind::Passphrase;
  std::uint8_t passes = 0;
  Salt salt{};
  std::array<unsigned char, 24> nonce{};
  std::array<unsigned char, 48> wrapped{};
};

struct Header {
  FileKind kind = FileKind::Part;
  PartId id;                // the part's own, which names its file too; of a backup: random, nobody else's
  std::vector<Slot> slots;  // 1 to 8
  std::array<unsigned char, kTagBytes> slotsTag{};  // over head and slots, under a subkey of the data key
};

/// The bytes 0 to 31 of a file.
std::string headBytes(const Header& header);

/// Head and slot area: what slotsTag is made over.
std::string taggedBytes(const Header& header);

/// The 24 bytes at the front of a slot: kind, passes, memory, salt.
std::string slotFields(const Slot& slot);

/// The kHeaderBytes that stand at the front of a file, checksum included.
std::string writeHeader(const Header& header);

/// Reads the header of a whole file and checks the file's size; derives nothing, allocates at most 8 slots. Fails with
/// (for a backup: backup.…) seal.foreign (CheckFailed: not such a file), seal.too_new (TooNew) or seal.damaged
/// (BadData: cut off, changed, or parameters out of range).
base::Result<Header> readHeader(std::string_view file, FileKind wanted);

/// What a damaged file of that kind is told as.
base::Error damaged(FileKind kind);

}  // namespace tend::progress::seal
