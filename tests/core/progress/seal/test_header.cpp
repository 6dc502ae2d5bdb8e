#include <doctest/doctest.h>

#include "tests/core/progress/seal/seal_kit.h"

using namespace tend;
using namespace tend::progress::seal;
using test::fixChecksum;

namespace {

std::string good() { return *test::newPart("four words").seal("content"); }

std::string idOf(std::string_view file, FileKind wanted = FileKind::Part) {
  const auto header = readHeader(file, wanted);
  return header ? "" : header.error().id;
}

/// The id of the error after setting a byte, with the checksum made to fit.
std::string withByte(std::size_t at, int value) {
  std::string file = good();
  file[at] = static_cast<char>(value);
  fixChecksum(file);
  return idOf(file);
}

constexpr std::size_t kSlot = kHeadBytes;

}  // namespace

TEST_CASE("readHeader") {
  SUBCASE("reads back what was written") {
    const std::string file = good();
    const auto header = readHeader(file, FileKind::Part);
    REQUIRE(header);
    CHECK(writeHeader(*header) == file.substr(0, kHeaderBytes));
    CHECK(header->slots.size() == 1);
  }
  SUBCASE("what is something else is told so") {
    CHECK(idOf("%PDF-1.7") == "seal.foreign");
    CHECK(idOf(std::string(4096, 'x')) == "seal.foreign");
    CHECK(idOf(good(), FileKind::Backup) == "backup.foreign");
    CHECK(withByte(12, 3) == "seal.foreign");
  }
  SUBCASE("what a newer Tend wrote is told so, whatever follows") {
    CHECK(withByte(8, 2) == "seal.too_new");
    CHECK(idOf(std::string("TENDSEAL\2\0\0\0", 12)) == "seal.too_new");
    CHECK(idOf(std::string("TENDSEAL\2\0\0\0", 12), FileKind::Backup) == "backup.too_new");
    CHECK(withByte(8, 0) == "seal.damaged");
  }
  SUBCASE("what ends too early, or has no size of ours, is damaged") {
    for (const std::size_t length : {0U, 3U, 8U, 11U, 12U, 900U, 2048U, 4095U}) {
      CAPTURE(length);
      CHECK(idOf(good().substr(0, length)) == "seal.damaged");
    }
    CHECK(idOf(good() + 'x') == "seal.damaged");
    CHECK(idOf(good().append(good().size() / 2, '\0')) == "seal.damaged");
  }
  SUBCASE("parameters out of range are refused here, before anything is derived") {
    CHECK(withByte(kSlot + 1, 0) == "seal.damaged");
    CHECK(withByte(kSlot + 1, 21) == "seal.damaged");
    CHECK(withByte(kSlot + 1, 255) == "seal.damaged");
    CHECK(withByte(kSlot + 1, 20).empty());
    CHECK(withByte(kSlot + 7, 255) == "seal.damaged");  // about 4 TiB of memory
    CHECK(withByte(kSlot + 6, 2) == "seal.damaged");    // 128 MiB
    CHECK(withByte(kSlot + 4, 8) == "seal.damaged");
    CHECK(withByte(kSlot, 3) == "seal.damaged");
    CHECK(withByte(kSlot + 2, 1) == "seal.damaged");
  }
  SUBCASE("slots stand first, and what is not a slot is zero") {
    CHECK(withByte(kSlot + 2 * kSlotBytes, 1) == "seal.damaged");
    CHECK(withByte(kSlot + 8 * kSlotBytes - 1, 1) == "seal.damaged");
    std::string file = good();
    std::fill_n(file.begin() + kSlot, kSlotBytes, '\0');
    fixChecksum(file);
    CHECK(idOf(file) == "seal.damaged");
  }
  SUBCASE("all eight slots can be full, and a ninth is refused") {
    LockedPart part = test::newPart("one");
    const base::GuardedText more = test::guarded("more");
    for (int i = 0; i < 7; ++i) CHECK_FALSE(part.addSlot({SlotKind::Passphrase, more}, test::quick()));
    const auto error = part.addSlot({SlotKind::Passphrase, more}, test::quick());
    REQUIRE(error);
    CHECK(error->id == "seal.slots_full");
    CHECK(readHeader(*part.seal(""), FileKind::Part)->slots.size() == 8);
  }
}
