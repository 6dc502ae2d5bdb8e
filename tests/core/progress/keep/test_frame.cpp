#include <doctest/doctest.h>

#include "core/progress/keep/frame.h"

using namespace tend::progress::keep;

namespace {

std::string framed(std::uint64_t sequence, const std::string& content) {
  Frame frame;
  frame.sequence = sequence;
  frame.content = content;
  return writeFrame(frame);
}

}  // namespace

TEST_CASE("a frame") {
  const std::string content("a note\0with a zero", 18);
  const std::string bytes = framed(0x0102030405060708U, content);
  SUBCASE("gives back what was put into it") {
    const auto frame = readFrame(bytes);
    REQUIRE(frame);
    CHECK(frame->version == 1);
    CHECK(frame->flags == 0);
    CHECK(frame->sequence == 0x0102030405060708U);
    CHECK(frame->content == content);
  }
  SUBCASE("has its fields where docs/store-files.md says") {
    CHECK(bytes.size() == 64 + content.size());
    CHECK(bytes.substr(0, 8) == "TENDKEEP");
    CHECK(bytes.substr(8, 8) == std::string("\1\0\0\0\0\0\0\0", 8));
    CHECK(bytes.substr(16, 8) == "\x08\x07\x06\x05\x04\x03\x02\x01");
    CHECK(bytes.substr(24, 8) == std::string("\x12\0\0\0\0\0\0\0", 8));
    CHECK(bytes.substr(64) == content);
  }
  SUBCASE("is refused when any one bit differs") {
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
      std::string flipped = bytes;
      flipped[bit / 8] = static_cast<char>(static_cast<unsigned char>(flipped[bit / 8]) ^ (1U << (bit % 8)));
      CAPTURE(bit);
      CHECK_FALSE(readFrame(flipped));
    }
  }
  SUBCASE("is refused at every other length") {
    for (std::size_t length = 0; length < bytes.size(); ++length) CHECK_FALSE(readFrame(bytes.substr(0, length)));
    CHECK_FALSE(readFrame(bytes + std::string(1, '\0')));
    CHECK_FALSE(readFrame(bytes + bytes));
  }
  SUBCASE("may be empty inside") { CHECK(readFrame(framed(1, ""))->content.empty()); }
  SUBCASE("of a newer version is whole too") {
    Frame newer;
    newer.version = 7;
    newer.sequence = 3;
    newer.content = "from later";
    const auto frame = readFrame(writeFrame(newer));
    REQUIRE(frame);
    CHECK(frame->version == 7);
  }
}
