#include "core/progress/seal/body.h"

#include <sodium.h>

#include <algorithm>

namespace tend::progress::seal {
namespace {

constexpr std::size_t kStreamHeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t kChunkBytes = std::size_t{1} << 16U;  // sealed; the last chunk is what is left
constexpr std::size_t kChunkTagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t kBodyAt = kHeaderBytes + kStreamHeaderBytes;
constexpr std::size_t kLengthBytes = 8;

static_assert(kSmallestFile > kBodyAt + kChunkTagBytes + kLengthBytes);
static_assert(kBodyAt + kChunkTagBytes < kChunkBytes, "a power of two always leaves room for a last chunk");

struct Stream {
  crypto_secretstream_xchacha20poly1305_state state{};
  Stream() = default;
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  ~Stream() { base::wipe(&state, sizeof state); }
};

unsigned char* bytesOf(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* bytesOf(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::size_t chunkCount(std::size_t fileBytes) { return (fileBytes - kBodyAt + kChunkBytes - 1) / kChunkBytes; }

std::size_t plainSize(std::size_t fileBytes) { return fileBytes - kBodyAt - chunkCount(fileBytes) * kChunkTagBytes; }

unsigned char tagOf(bool last) {
  return last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
}

/// Length, content and zeros.
PlainBytes padded(std::string_view content, std::size_t total) {
  PlainBytes plain(total);
  for (std::size_t i = 0; i < kLengthBytes; ++i) {
    plain.data()[i] = static_cast<unsigned char>(std::uint64_t{content.size()} >> (8 * i));
  }
  std::copy(content.begin(), content.end(), plain.data() + kLengthBytes);
  return plain;
}

void appendChunks(Stream& stream, std::string_view head, PlainBytes& plain, std::string& file) {
  for (std::size_t done = 0; done < plain.size();) {
    const std::size_t count = std::min(plain.size() - done, kChunkBytes - kChunkTagBytes);
    const std::size_t at = file.size();
    file.resize(at + count + kChunkTagBytes);
    crypto_secretstream_xchacha20poly1305_push(&stream.state, bytesOf(file) + at, nullptr, plain.data() + done, count,
                                               bytesOf(head), head.size(), tagOf(done + count == plain.size()));
    done += count;
    head = {};
  }
}

/// False as soon as a chunk is not what was sealed at its place.
bool openChunks(Stream& stream, std::string_view head, std::string_view chunks, unsigned char* to) {
  while (!chunks.empty()) {
    const std::string_view chunk = chunks.substr(0, kChunkBytes);
    chunks.remove_prefix(chunk.size());
    unsigned long long count = 0;
    unsigned char tag = 0;
    const int failed = crypto_secretstream_xchacha20poly1305_pull(&stream.state, to, &count, &tag, bytesOf(chunk),
                                                                  chunk.size(), bytesOf(head), head.size());
    if (failed != 0 || tag != tagOf(chunks.empty())) return false;
    to += count;
    head = {};
  }
  return true;
}

/// False unless length, padding and the file's size are what sealing that content gives.
bool findContent(PlainBytes& plain, std::size_t fileBytes) {
  std::uint64_t length = 0;
  for (std::size_t i = 0; i < kLengthBytes; ++i) length |= std::uint64_t{plain.data()[i]} << (8 * i);
  // The first question matters where a size has 32 bits: what does not fit there must not come out as something that
  // does.
  if (length > plain.size() - kLengthBytes || sealedSize(static_cast<std::size_t>(length)) != fileBytes) return false;
  plain.setContent(kLengthBytes, static_cast<std::size_t>(length));
  const unsigned char* const padding = plain.data() + kLengthBytes + length;
  return sodium_is_zero(padding, plain.size() - kLengthBytes - static_cast<std::size_t>(length)) == 1;
}

tl::unexpected<base::Error> tooLarge(FileKind kind) {
  if (kind == FileKind::Backup) return base::fail(base::ErrorCode::CannotCreate, "backup.too_large");
  return base::fail(base::ErrorCode::CannotCreate, "seal.too_large");
}

}  // namespace

std::optional<std::size_t> sealedSize(std::size_t contentBytes) {
  for (std::size_t size = kSmallestFile; size <= kLargestFile; size *= 2) {
    if (plainSize(size) - kLengthBytes >= contentBytes) return size;
  }
  return std::nullopt;
}

base::Result<std::string> sealFile(const Header& header, const GuardedKey& dataKey, std::string_view content) {
  const std::optional<std::size_t> size = sealedSize(content.size());
  if (!size) return tooLarge(header.kind);
  const GuardedKey key = subkey(dataKey, Purpose::Body);
  if (!key.usable()) return base::fail(base::ErrorCode::Unavailable, "seal.no_memory");
  std::string file;
  file.reserve(*size);
  file += writeHeader(header);
  file.resize(kBodyAt);
  Stream stream;
  key.read([&](const unsigned char* bytes) {
    crypto_secretstream_xchacha20poly1305_init_push(&stream.state, bytesOf(file) + kHeaderBytes, bytes);
  });
  PlainBytes plain = padded(content, plainSize(*size));
  appendChunks(stream, headBytes(header), plain, file);
  return file;
}

base::Result<PlainBytes> openFile(const Header& header, const GuardedKey& dataKey, std::string_view file) {
  const GuardedKey key = subkey(dataKey, Purpose::Body);
  if (!key.usable()) return base::fail(base::ErrorCode::Unavailable, "seal.no_memory");
  Stream stream;
  const int failed = key.read([&](const unsigned char* bytes) {
    return crypto_secretstream_xchacha20poly1305_init_pull(&stream.state, bytesOf(file) + kHeaderBytes, bytes);
  });
  PlainBytes plain(plainSize(file.size()));
  const bool opened = failed == 0 && openChunks(stream, headBytes(header), file.substr(kBodyAt), plain.data()) &&
                      findContent(plain, file.size());
  if (!opened) return tl::unexpected<base::Error>(damaged(header.kind));
  return plain;
}

}  // namespace tend::progress::seal
