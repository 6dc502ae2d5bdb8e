// Names that mean nothing: 128 bits of chance, one type for each sort of thing named so that they cannot be mixed up.
// Nothing about a person, a day or a place in a row is in them. Used everywhere in core/progress.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/base/random.h"

namespace tend::progress {

/// 32 letters of lower-case hexadecimal.
std::string hexText(std::uint64_t high, std::uint64_t low);

/// The two halves of an id from its 32 letters; nothing for anything else (capitals too: an id has one spelling).
std::optional<std::pair<std::uint64_t, std::uint64_t>> halvesOfHex(std::string_view text);

/// The 16 bytes that hexText() spells: the high half first, each with its most significant byte first.
std::array<unsigned char, 16> bytesOfHalves(std::uint64_t high, std::uint64_t low);
std::pair<std::uint64_t, std::uint64_t> halvesOfBytes(const std::array<unsigned char, 16>& bytes);

/// 128 bits of chance.
std::pair<std::uint64_t, std::uint64_t> randomHalves(base::Random& random);

template <class Tag>
struct Id {
  static constexpr std::size_t kLeastStoredBytes = 16;

  std::uint64_t high = 0;
  std::uint64_t low = 0;

  bool operator==(const Id& o) const { return high == o.high && low == o.low; }
  bool operator!=(const Id& o) const { return !(*this == o); }
  bool operator<(const Id& o) const { return std::tie(high, low) < std::tie(o.high, o.low); }
  template <class Archive>
  void serialize(Archive& a) {
    a(high, low);
  }

  std::string hex() const { return hexText(high, low); }
  std::array<unsigned char, 16> bytes() const { return bytesOfHalves(high, low); }

  static Id make(base::Random& random) {
    const auto halves = randomHalves(random);
    return {halves.first, halves.second};
  }

  static Id fromBytes(const std::array<unsigned char, 16>& bytes) {
    const auto halves = halvesOfBytes(bytes);
    return {halves.first, halves.second};
  }

  static std::optional<Id> fromHex(std::string_view text) {
    const auto halves = halvesOfHex(text);
    if (!halves) return std::nullopt;
    return Id{halves->first, halves->second};
  }
};

using ThingId = Id<struct ThingTag>;      // what events speak of: a bookmark, an answer, a plant
using PartId = Id<struct PartTag>;        // what is stored in a file of its own; the file's name is its hex text
using SpaceId = Id<struct SpaceTag>;      // a couple
using PartnerId = Id<struct PartnerTag>;  // one of the two
using DeviceId = Id<struct DeviceTag>;    // a household's copy on one device

}  // namespace tend::progress
