// What sealing promises about bytes: whoever changes any of them is found out.
#include <doctest/doctest.h>

#include "core/progress/seal/body.h"
#include "tests/core/progress/seal/seal_kit.h"

using namespace tend;
using namespace tend::progress::seal;

namespace {

constexpr std::size_t kChunk = 65536;
constexpr std::size_t kBody = kHeaderBytes + 24;
const std::string kContent = "We walked to the river and said nothing for a while.";

std::string flipped(std::string file, std::size_t bit) {
  file[bit / 8] = static_cast<char>(file[bit / 8] ^ (1 << (bit % 8)));
  return file;
}

std::string openError(const LockedPart& part, std::string_view file) {
  const auto plain = part.open(file);
  return plain ? "" : plain.error().id;
}

std::string chunk(const std::string& file, std::size_t index) { return file.substr(kBody + index * kChunk, kChunk); }

/// A file of one chunk around any bytes, in a stream of the right key.
std::string crafted(const Header& header, const GuardedKey& key, const std::string& plain, unsigned char tag) {
  std::string file = writeHeader(header);
  file.resize(kBody + plain.size() + 17);
  auto* const bytes = reinterpret_cast<unsigned char*>(file.data());
  crypto_secretstream_xchacha20poly1305_state state;
  subkey(key, Purpose::Body).read([&](const unsigned char* k) {
    crypto_secretstream_xchacha20poly1305_init_push(&state, bytes + kHeaderBytes, k);
  });
  crypto_secretstream_xchacha20poly1305_push(&state, bytes + kBody, nullptr,
                                             reinterpret_cast<const unsigned char*>(plain.data()), plain.size(), bytes,
                                             kHeadBytes, tag);
  return file;
}

}  // namespace

TEST_CASE("sealed file: content comes back, at every size that matters") {
  const LockedPart part = test::newPart("four words");
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{1}, std::size_t{3183}, std::size_t{3184}, std::size_t{64000}, kChunk - 17, kChunk,
        std::size_t{200'000}, std::size_t{1'000'000}}) {
    CAPTURE(size);
    std::string content(size, 'a');
    for (std::size_t i = 0; i < size; i += 7) content[i] = static_cast<char>(i);
    const auto file = part.seal(content);
    REQUIRE(file);
    CHECK(file->size() == sealedSize(size));
    const auto plain = part.open(*file);
    REQUIRE(plain);
    CHECK(plain->content() == content);
  }
}

TEST_CASE("sealedSize: a power of two from 4 KiB, and no more than 256 MiB") {
  CHECK(sealedSize(0) == 4096);
  CHECK(sealedSize(3183) == 4096);
  CHECK(sealedSize(3184) == 8192);
  CHECK(sealedSize(100'000) == 131072);
  CHECK(sealedSize(kLargestFile - 100'000) == kLargestFile);
  CHECK_FALSE(sealedSize(kLargestFile - 1000));
  CHECK_FALSE(sealedSize(~std::size_t{0}));
}

TEST_CASE("sealed file: what is too large is refused with a sentence") {
  const std::string content(kLargestFile, 'x');
  CHECK(test::newPart("four words").seal(content).error().id == "seal.too_large");
}

TEST_CASE("sealed file: the same content is never sealed to the same bytes") {
  const LockedPart part = test::newPart("four words");
  const std::string one = *part.seal(kContent);
  const std::string two = *part.seal(kContent);
  CHECK(one.substr(0, kHeaderBytes) == two.substr(0, kHeaderBytes));
  CHECK(one.substr(kBody) != two.substr(kBody));
  CHECK(one.find(kContent.substr(0, 8)) == std::string::npos);
}

TEST_CASE("sealed file: every single bit counts") {
  const LockedPart part = test::newPart("four words");
  const std::string file = *part.seal(kContent);
  REQUIRE(test::contentOf(file, "four words") == kContent);
  REQUIRE(file.size() == 4096);
  std::size_t accepted = 0;
  for (std::size_t bit = 0; bit < file.size() * 8; ++bit) {
    if (openError(part, flipped(file, bit)).empty()) ++accepted;
  }
  CHECK(accepted == 0);
}

TEST_CASE("sealed file: every bit of the header counts even for somebody who mends the checksum") {
  LockedPart made = test::newPart("four words");
  const base::GuardedText code = test::guarded("CODE");
  REQUIRE_FALSE(made.addSlot({SlotKind::Recovery, code}, test::quick()));
  const std::string file = *made.seal(kContent);
  std::size_t accepted = 0;
  for (std::size_t bit = 0; bit < (kHeaderBytes - kTagBytes) * 8; ++bit) {
    std::string changed = flipped(file, bit);
    test::fixChecksum(changed);
    if (test::contentOf(changed, "four words") == kContent) ++accepted;
  }
  CHECK(accepted == 0);
}

TEST_CASE("sealed file: slots changed by somebody else are found while the part is open, too") {
  const LockedPart part = test::newPart("four words");
  const std::string file = *part.seal(kContent);
  for (const std::size_t at : {kHeadBytes + 10, kHeadBytes + 60, kHeaderBytes - kTagBytes - 1}) {
    std::string changed = flipped(file, at * 8);
    test::fixChecksum(changed);
    CHECK(openError(part, changed) == "seal.damaged");
    CHECK(part.withSlots(changed).error().id == "seal.damaged");
  }
}

TEST_CASE("sealed file: every truncation is found") {
  const LockedPart part = test::newPart("four words");
  const std::string file = *part.seal(kContent);
  std::size_t accepted = 0;
  for (std::size_t length = 0; length < file.size(); ++length) {
    if (openError(part, std::string_view(file).substr(0, length)).empty()) ++accepted;
  }
  CHECK(accepted == 0);
}

TEST_CASE("sealed file: chunks") {
  const LockedPart part = test::newPart("four words");
  const std::string file = *part.seal(std::string(200'000, 'a'));
  REQUIRE(file.size() == 262144);
  const std::string front = file.substr(0, kBody);
  const std::string last = chunk(file, 3);
  REQUIRE(openError(part, front + chunk(file, 0) + chunk(file, 1) + chunk(file, 2) + last).empty());

  SUBCASE("swapped") {
    CHECK(openError(part, front + chunk(file, 1) + chunk(file, 0) + chunk(file, 2) + last) == "seal.damaged");
  }
  SUBCASE("twice") {
    CHECK(openError(part, front + chunk(file, 0) + chunk(file, 0) + chunk(file, 2) + last) == "seal.damaged");
  }
  SUBCASE("the final one missing, at a size that is a power of two") {
    CHECK(openError(part, file.substr(0, 131072)) == "seal.damaged");
  }
  SUBCASE("mixed with another file's") {
    const std::string other = *part.seal(std::string(200'000, 'a'));
    CHECK(openError(part, front + chunk(file, 0) + chunk(other, 1) + chunk(file, 2) + last) == "seal.damaged");
    CHECK(openError(part, front + chunk(other, 0) + chunk(other, 1) + chunk(other, 2) + chunk(other, 3)) ==
          "seal.damaged");
  }
  SUBCASE("something after the end") {
    CHECK(openError(part, file + "x") == "seal.damaged");
    CHECK(openError(part, file + file) == "seal.damaged");
  }
  SUBCASE("another part's body under this part's header") {
    const LockedPart other = test::newPart("four words");
    const std::string theirs = *other.seal(std::string(200'000, 'a'));
    CHECK(openError(part, file.substr(0, kHeaderBytes) + theirs.substr(kHeaderBytes)) == "seal.damaged");
    CHECK(openError(part, theirs) == "seal.foreign");
  }
}

TEST_CASE("sealed file: what only somebody with the key can make, and we never do") {
  Header header;
  const GuardedKey key = GuardedKey::random();
  const base::GuardedText text = test::guarded("x");
  header.slots.push_back(*wrapKey(header, key, {SlotKind::Passphrase, text}, test::quick()));
  REQUIRE(tagSlots(header, key));
  constexpr unsigned char kLast = crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  const auto opened = [&](std::string plain, std::size_t size, unsigned char tag) {
    plain.resize(size - kBody - 17, '\0');
    const std::string file = crafted(header, key, plain, tag);
    REQUIRE(file.size() == size);
    const auto content = openFile(header, key, file);
    return content ? std::string(content->content()) : content.error().id;
  };
  const std::string three("\3\0\0\0\0\0\0\0abc", 11);
  REQUIRE(opened(three, 4096, kLast) == "abc");
  SUBCASE("no mark of the end") { CHECK(opened(three, 4096, 0) == "seal.damaged"); }
  SUBCASE("a length beyond the end") {
    CHECK(opened(std::string("\x70\x0c\0\0\0\0\0\0abc", 11), 4096, kLast) == "seal.damaged");
    CHECK(opened(std::string(8, '\xff'), 4096, kLast) == "seal.damaged");
  }
  SUBCASE("padding that is not zero") { CHECK(opened(three + "d", 4096, kLast) == "seal.damaged"); }
  SUBCASE("more padding than the size needs") { CHECK(opened(three, 8192, kLast) == "seal.damaged"); }
  SUBCASE("the end in the middle, and zeros after it") {
    const std::string small = *sealFile(header, key, "small");
    CHECK(openFile(header, key, small + std::string(small.size(), '\0')).error().id == "seal.damaged");
  }
}
