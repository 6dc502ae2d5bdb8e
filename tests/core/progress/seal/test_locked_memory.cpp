// After the lock, what was typed and what was kept stand nowhere in the memory of this process that it may read.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstring>
#include <fstream>
#include <vector>

#include "core/progress/seal/backup.h"
#include "core/progress/seal/recovery_code.h"
#include "tests/core/progress/seal/seal_kit.h"

using namespace tend;
using namespace tend::progress::seal;

namespace {

constexpr unsigned char kMask = 0x55;
constexpr progress::PartId kPart{1, 2};

/// Words that stand in this program only masked.
struct Marker {
  std::array<unsigned char, 16> masked{};

  /// Masked at compile time, so that no literal of it is left in the program's data.
  static consteval Marker of(const char (&text)[17]) {
    Marker marker;
    for (std::size_t i = 0; i < 16; ++i) marker.masked[i] = static_cast<unsigned char>(text[i]) ^ kMask;
    return marker;
  }

  base::GuardedText guarded() const {
    base::GuardedText text(masked.size());
    for (const unsigned char byte : masked) {
      char letter = static_cast<char>(byte ^ kMask);
      text.append({&letter, 1});
      base::wipe(&letter, 1);
    }
    return text;
  }
  bool isAt(const unsigned char* bytes) const {
    std::size_t k = 0;
    while (k < masked.size() && bytes[k] == (masked[k] ^ kMask)) ++k;
    return k == masked.size();
  }
};

constexpr Marker kPassphrase = Marker::of("qZ7vK!x0Wj3f#Lm9");
constexpr Marker kContent = Marker::of("TxR4_bN8&gY2*eU6");

/// How often it stands in the bytes read from `address` on, not counting the copies in `block` itself.
int countInBlock(const std::vector<unsigned char>& block, std::size_t size, unsigned long long address,
                 const Marker& marker) {
  const auto own = reinterpret_cast<std::uintptr_t>(block.data());
  const int first = marker.masked[0] ^ kMask;
  int found = 0;
  const unsigned char* at = block.data();
  while (size >= marker.masked.size()) {
    const auto* hit = static_cast<const unsigned char*>(std::memchr(at, first, size - marker.masked.size() + 1));
    if (hit == nullptr) break;
    const unsigned long long place = address + static_cast<unsigned long long>(hit - block.data());
    if (marker.isAt(hit) && (place < own || place >= own + block.size())) ++found;
    size -= static_cast<std::size_t>(hit + 1 - at);
    at = hit + 1;
  }
  return found;
}

/// How often the marker stands in the readable and writable memory of this process; -1 where that cannot be read.
int countInMemory(const Marker& marker) {
  std::ifstream maps("/proc/self/maps");
  std::FILE* memory = std::fopen("/proc/self/mem", "rb");
  if (!maps || memory == nullptr) return -1;
  std::setvbuf(memory, nullptr, _IONBF, 0);
  int found = 0;
  std::string line;
  std::vector<unsigned char> block(std::size_t{1} << 20U);
  while (std::getline(maps, line)) {
    unsigned long long begin = 0, end = 0;
    char access[5] = "";
    const int read = std::sscanf(line.c_str(), "%llx-%llx %4s", &begin, &end, access);
    // The sanitizer's own shadow is terabytes of nothing.
    if (read != 3 || std::strncmp(access, "rw", 2) != 0 || end - begin > (1ULL << 32U)) continue;
    for (unsigned long long at = begin; at < end; at += block.size() - marker.masked.size()) {
      const std::size_t want = std::min<std::size_t>(block.size(), static_cast<std::size_t>(end - at));
      if (std::fseek(memory, static_cast<long>(at), SEEK_SET) != 0) break;
      const std::size_t got = std::fread(block.data(), 1, want, memory);
      found += countInBlock(block, got, at, marker);
      if (got < want) break;
    }
  }
  std::fclose(memory);
  base::wipe(block.data(), block.size());  // or the next search finds what this one copied
  return found;
}

std::string sealMarker(LockedPart& part) {
  const base::GuardedText content = kContent.guarded();
  std::string file;
  content.read([&](std::string_view bytes) { file = *part.seal(bytes); });
  return file;
}

}  // namespace

TEST_CASE("locked: passphrase and content are gone from memory") {
  if (countInMemory(kPassphrase) < 0) return;  // no such files: nothing to look at
  REQUIRE(countInMemory(kPassphrase) == 0);
  std::string file;
  {
    const base::GuardedText passphrase = kPassphrase.guarded();
    const Secret secret{SlotKind::Passphrase, passphrase};
    LockedPart part = std::move(*LockedPart::create(kPart, secret, {Argon2id(), 1}));
    file = sealMarker(part);
    part.lock();
    REQUIRE(part.unlock(test::permitFor(part.id()), secret, Argon2id()));
    {
      const auto plain = part.open(file);
      REQUIRE(plain);
      CHECK(countInMemory(kContent) == 1);  // open: in the one place that is given back
      CHECK(countInMemory(kPassphrase) == 0);
    }
    CHECK(countInMemory(kContent) == 0);
    part.lock();
  }
  CHECK(countInMemory(kPassphrase) == 0);
  CHECK(countInMemory(kContent) == 0);
  CHECK(file.size() == 4096);
}

TEST_CASE("locked: a damaged file leaves nothing of what could be opened of it") {
  if (countInMemory(kContent) < 0) return;
  const base::GuardedText passphrase = test::guarded("four words");
  LockedPart part = std::move(*LockedPart::create(kPart, {SlotKind::Passphrase, passphrase}, test::quick()));
  const base::GuardedText marker = kContent.guarded();
  std::string file;
  {
    PlainBytes content(200'000);
    marker.read([&](std::string_view bytes) { std::copy(bytes.begin(), bytes.end(), content.data()); });
    content.setContent(0, content.size());
    file = *part.seal(content.content());
  }
  file.back() = static_cast<char>(file.back() ^ 1);  // the last chunk: the first three do open
  CHECK(part.open(file).error().id == "seal.damaged");
  CHECK(countInMemory(kContent) == 0);
}

TEST_CASE("locked: keys are gone from memory") {
  Marker masked;
  {
    const GuardedKey key = GuardedKey::random();
    key.read([&masked](const unsigned char* bytes) {
      for (std::size_t i = 0; i < masked.masked.size(); ++i) masked.masked[i] = bytes[i] ^ kMask;
    });
    Header header;
    const base::GuardedText text = test::guarded("four words");
    header.slots.push_back(*wrapKey(header, key, {SlotKind::Passphrase, text}, test::quick()));
    REQUIRE(tagSlots(header, key));
    const auto found = unwrapKey(header, {SlotKind::Passphrase, text}, test::quick().argon2id);
    REQUIRE(found);
    if (countInMemory(masked) < 0) return;
    CHECK(countInMemory(masked) == 0);
  }
  CHECK(countInMemory(masked) == 0);
}

TEST_CASE("locked: a recovery code is made and read without a copy in ordinary memory") {
  const base::GuardedText code = makeRecoveryCode();
  Marker masked;
  code.read([&masked](std::string_view bytes) {
    for (std::size_t i = 0; i < masked.masked.size(); ++i) {
      masked.masked[i] = static_cast<unsigned char>(bytes[i]) ^ kMask;
    }
  });
  REQUIRE(readRecoveryCode(code));
  if (countInMemory(masked) < 0) return;
  CHECK(countInMemory(masked) == 0);
}
