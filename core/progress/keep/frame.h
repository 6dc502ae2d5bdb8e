// The frame around every kept content: it says which generation this is and proves without a key that it is whole.
// Not a seal: whoever makes a frame makes its hash. docs/store-files.md says it byte by byte. Used by keep.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tend::progress::keep {

constexpr std::uint32_t kFrameVersion = 1;
constexpr std::size_t kFrameHeadBytes = 64;
constexpr std::size_t kMostContentBytes = std::size_t{64} << 20U;

/// Saves of one name are counted from 1; no honest store comes near this.
constexpr std::uint64_t kLastSequence = std::uint64_t{1} << 62U;

/// The copies of an older content are not all gone yet: whoever opens this goes on with it.
constexpr std::uint32_t kPurgeUnfinished = 1;

using FrameHash = std::array<unsigned char, 32>;

struct Frame {
  std::uint32_t version = kFrameVersion;  // newer ones keep these fields in their places
  std::uint32_t flags = 0;
  std::uint64_t sequence = 0;
  FrameHash hash{};
  std::string content;
};

/// The bytes of a file. `sequence` is 1 to kLastSequence; sets frame.hash.
std::string writeFrame(Frame& frame);

/// The frame if every byte is as it was written, of this or a newer version; nothing otherwise.
std::optional<Frame> readFrame(std::string_view bytes);

/// What a file says of itself at its beginning, without content and without proof: to ask whether it is one that is
/// known already.
std::optional<Frame> readFrameHead(std::string_view start);

}  // namespace tend::progress::keep
