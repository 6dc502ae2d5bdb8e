// The bounded archive: the only way bytes become structs. cereal's portable binary format (always little-endian), read
// by an archive of our own that checks every size, count and depth against the bytes left before it allocates.
// No pointers, no polymorphism, no variant by index. Not a file reader. Used by core/pack, app/state and progress.
#pragma once

#include <cereal/archives/portable_binary.hpp>
#include <cereal/types/map.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/set.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/utility.hpp>
#include <cereal/types/vector.hpp>
#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/archive_input.h"
#include "core/base/result.h"

namespace tend::base {

/// Stands at the front of a record: what it is ("tend.settings") and which edition of that layout.
struct RecordHeader {
  std::string kind;
  std::uint32_t version = 0;

  template <class Archive>
  void serialize(Archive& a) {
    a(kind, version);
  }
};

/// The bytes of a value. T has cereal's serialize() or save(); kinds of things are stored as string ids, never as a
/// variant's index.
template <class T>
std::string writeRecord(const T& value) {
  std::ostringstream out(std::ios::binary);
  {
    cereal::PortableBinaryOutputArchive archive(out, cereal::PortableBinaryOutputArchive::Options::LittleEndian());
    archive(value);
  }
  return std::move(out).str();
}

/// As above, with the header in front.
template <class T>
std::string writeRecord(const RecordHeader& header, const T& value) {
  return writeRecord(std::pair<const RecordHeader&, const T&>(header, value));
}

namespace detail {

/// Runs `read` on an archive over `bytes` and demands that all of them are used. The one place that catches.
template <class Read>
std::optional<Error> readAll(std::string_view bytes, const ArchiveLimits& limits, BytesAfter after, const Read& read) {
  try {
    BoundedInput in(bytes, limits);
    read(in);
    if (after == BytesAfter::None) in.finish();
    return std::nullopt;
  } catch (const ArchiveFailure& failure) {
    return failure.error();
  } catch (const std::exception&) {  // cereal's own, or memory that ran out all the same
    return Error{ErrorCode::BadData, "archive.damaged", {}, {}};
  }
}

}  // namespace detail

/// Reads a value that writeRecord(value) made. Fails with archive.cut_off, archive.damaged, archive.too_deep,
/// archive.too_large or archive.left_over; whatever the bytes are, memory stays in proportion to their number.
template <class T>
Result<T> readRecord(std::string_view bytes, const ArchiveLimits& limits = {}) {
  T value{};
  const auto error = detail::readAll(bytes, limits, BytesAfter::None, [&value](BoundedInput& in) { in(value); });
  if (error) return tl::unexpected<Error>(*error);
  return value;
}

/// The header of a record, for callers that read several versions.
Result<RecordHeader> readHeader(std::string_view bytes, const ArchiveLimits& limits = {});

/// Fails with archive.other_kind or archive.too_new (TooNew) unless `found` is of that kind and not newer.
std::optional<Error> checkHeader(const RecordHeader& found, const RecordHeader& newestKnown);

/// Reads what writeRecord(header, value) made. Older versions than `header` are the caller's: ask readHeader() first
/// and pass the version found.
template <class T>
Result<T> readRecord(std::string_view bytes, const RecordHeader& header, const ArchiveLimits& limits = {}) {
  const Result<RecordHeader> found = readHeader(bytes, limits);
  if (!found) return tl::unexpected<Error>(found.error());
  if (const auto error = checkHeader(*found, header)) return tl::unexpected<Error>(*error);
  if (found->version != header.version) return fail(ErrorCode::BadData, "archive.damaged");
  T value{};
  const auto read = [&value](BoundedInput& in) {
    RecordHeader skipped;
    in(skipped, value);
  };
  if (const auto error = detail::readAll(bytes, limits, BytesAfter::None, read)) return tl::unexpected<Error>(*error);
  return value;
}

}  // namespace tend::base
