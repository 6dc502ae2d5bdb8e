#include "core/progress/keep/frame.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>

namespace tend::progress::keep {
namespace {

constexpr std::string_view kMagic = "TENDKEEP";
constexpr std::size_t kHashAt = 32;
static_assert(kHashAt + sizeof(FrameHash) == kFrameHeadBytes);

void putNumber(std::string& out, std::uint64_t value, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) out.push_back(static_cast<char>((value >> (8 * i)) & 0xFFU));
}

std::uint64_t numberAt(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    value |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  }
  return value;
}

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

/// BLAKE2b-256 over everything but the hash itself.
FrameHash hashOf(std::string_view head, std::string_view content) {
  FrameHash hash{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, hash.size());
  crypto_generichash_update(&state, raw(head), head.size());
  crypto_generichash_update(&state, raw(content), content.size());
  crypto_generichash_final(&state, hash.data(), hash.size());
  return hash;
}

}  // namespace

std::string writeFrame(Frame& frame) {
  assert(frame.sequence >= 1 && frame.sequence <= kLastSequence);
  assert(frame.content.size() <= kMostContentBytes);
  std::string out;
  out.reserve(kFrameHeadBytes + frame.content.size());
  out += kMagic;
  putNumber(out, frame.version, 4);
  putNumber(out, frame.flags, 4);
  putNumber(out, frame.sequence, 8);
  putNumber(out, frame.content.size(), 8);
  frame.hash = hashOf(out, frame.content);
  for (const unsigned char byte : frame.hash) out.push_back(static_cast<char>(byte));
  out += frame.content;
  return out;
}

std::optional<Frame> readFrameHead(std::string_view start) {
  if (start.size() < kFrameHeadBytes || start.substr(0, kMagic.size()) != kMagic) return std::nullopt;
  Frame frame;
  std::copy_n(raw(start) + kHashAt, frame.hash.size(), frame.hash.begin());
  frame.version = static_cast<std::uint32_t>(numberAt(start, 8, 4));
  frame.flags = static_cast<std::uint32_t>(numberAt(start, 12, 4));
  frame.sequence = numberAt(start, 16, 8);
  const bool counted = frame.sequence >= 1 && frame.sequence <= kLastSequence;
  if (frame.version < 1 || !counted) return std::nullopt;
  return frame;
}

std::optional<Frame> readFrame(std::string_view bytes) {
  auto frame = readFrameHead(bytes);
  if (!frame) return std::nullopt;
  const std::string_view content = bytes.substr(kFrameHeadBytes);
  if (numberAt(bytes, 24, 8) != content.size()) return std::nullopt;
  if (frame->hash != hashOf(bytes.substr(0, kHashAt), content)) return std::nullopt;
  frame->content = content;
  return frame;
}

}  // namespace tend::progress::keep
