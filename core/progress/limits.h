// The bounds of what a part and a household may hold. Each is far above years of real use, and keeps hostile input
// cheap. What reads refuses more; what writes never makes more, so that all that is written can be read.
#pragma once

#include <cstddef>
#include <cstdint>

namespace tend::progress {

constexpr std::size_t kMaxTextBytes = 64U << 10U;  // one thing somebody wrote
constexpr std::size_t kMaxQuoteBytes = 8U << 10U;  // words of the article kept with a highlight; longer ones are cut
constexpr std::size_t kMaxPlaceTextBytes = 256;    // head, tail and surroundings of an anchor, each
constexpr std::size_t kMaxFields = 256;            // of one answer
constexpr std::size_t kMaxIdBytes = 64;            // ids of packs, sections, exercises, fields, kinds
constexpr std::size_t kMaxPayloadBytes = 256U << 10U;
constexpr std::uint8_t kMaxStage = 4;  // of a plant

constexpr std::size_t kMaxEvents = 100'000;
constexpr std::size_t kMaxEventBytes = 12U << 20U;  // all events of a part as stored
constexpr std::size_t kMaxRemoved = 500'000;        // removed things of a part
constexpr std::uint64_t kMaxPartBytes = 24U << 20U;
constexpr std::uint64_t kMaxClock = 1ULL << 62U;  // clocks and epochs; more can only be damage

constexpr std::size_t kMaxNameBytes = 200;  // of a partner
constexpr std::size_t kMaxSpaces = 256;
constexpr std::size_t kMaxPartnersStored = 16;  // of a space; two, and what merged copies added
constexpr std::size_t kMaxRemovedPeople = 4096;
constexpr std::uint64_t kMaxHouseholdBytes = 4U << 20U;

}  // namespace tend::progress
