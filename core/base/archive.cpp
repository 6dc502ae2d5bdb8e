#include "core/base/archive.h"

#include <algorithm>

namespace tend::base {
namespace {

constexpr unsigned char kLittleEndian = 1;

}  // namespace

BoundedInput::BoundedInput(std::string_view bytes, const ArchiveLimits& limits)
    : cereal::InputArchive<BoundedInput>(this), m_bytes(bytes), m_limits(limits) {
  if (bytes.size() > limits.maxBytes) throw ArchiveFailure("archive.too_large");
  unsigned char order = 0;
  take(&order, 1);
  if (order != kLittleEndian) throw ArchiveFailure("archive.damaged");
}

std::size_t BoundedInput::takeCount(std::size_t leastBytes) {
  std::uint64_t count = 0;
  load(*this, count);
  if (count > m_limits.maxCount) throw ArchiveFailure("archive.too_large");
  if (count > m_bytes.size() / leastBytes) throw ArchiveFailure("archive.cut_off");
  return static_cast<std::size_t>(count);
}

std::string BoundedInput::takeString() {
  std::uint64_t size = 0;
  load(*this, size);
  if (size > m_bytes.size()) throw ArchiveFailure("archive.cut_off");
  std::string text(m_bytes.substr(0, static_cast<std::size_t>(size)));
  m_bytes.remove_prefix(text.size());
  return text;
}

void BoundedInput::finish() const {
  if (!m_bytes.empty()) throw ArchiveFailure("archive.left_over");
}

Result<RecordHeader> readHeader(std::string_view bytes, const ArchiveLimits& limits) {
  RecordHeader header;
  const auto read = [&header](BoundedInput& in) { in(header); };
  if (const auto error = detail::readAll(bytes, limits, BytesAfter::Allowed, read)) {
    return tl::unexpected<Error>(*error);
  }
  return header;
}

std::optional<Error> checkHeader(const RecordHeader& found, const RecordHeader& newestKnown) {
  if (found.kind != newestKnown.kind) return Error{ErrorCode::BadData, "archive.other_kind", {}, {}};
  if (found.version > newestKnown.version) return Error{ErrorCode::TooNew, "archive.too_new", {}, {}};
  return std::nullopt;
}

}  // namespace tend::base
