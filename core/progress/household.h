// Who lives here: the couples on this device, the partners' names, and which part is whose. It has no dates, and no
// word of what anyone wrote. Stored in the clear, so it may hold nothing that a locked part keeps. Not the parts
// themselves.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/progress/ids.h"
#include "core/progress/part.h"

namespace tend::progress {

/// Which part, and how often it was cleared: a stored copy of an earlier epoch is a cleared part's and counts as empty.
struct PartRef {
  PartId id;
  std::uint64_t epoch = 0;

  bool operator==(const PartRef& o) const { return id == o.id && epoch == o.epoch; }
  template <class Archive>
  void serialize(Archive& a) {
    a(id, epoch);
  }
};

struct Partner {
  PartnerId id;
  std::string name;           // as they call themselves; may be empty
  std::uint64_t renamed = 0;  // how often; the greater wins a merge
  PartRef part;               // what only this partner sees

  bool operator==(const Partner& o) const {
    return id == o.id && name == o.name && renamed == o.renamed && part == o.part;
  }
  template <class Archive>
  void serialize(Archive& a) {
    a(id, name, renamed, part);
  }
};

/// A couple: two partners at most, or one who reads alone.
struct Space {
  SpaceId id;
  PartRef shared;
  std::vector<Partner> partners;  // ascending by id

  bool operator==(const Space& o) const { return id == o.id && shared == o.shared && partners == o.partners; }
  template <class Archive>
  void serialize(Archive& a) {
    a(id, shared, partners);
  }
};

struct HouseholdState {
  DeviceId device;
  std::vector<Space> spaces;               // ascending by id
  std::vector<SpaceId> removedSpaces;      // ascending
  std::vector<PartnerId> removedPartners;  // ascending

  bool operator==(const HouseholdState& o) const {
    return device == o.device && spaces == o.spaces && removedSpaces == o.removedSpaces &&
           removedPartners == o.removedPartners;
  }
  template <class Archive>
  void serialize(Archive& a) {
    a(device, spaces, removedSpaces, removedPartners);
  }
};

/// Order, bounds and names are right, no part is given to two, and nobody is both here and removed.
bool isSound(const HouseholdState& state);

class Household {
 public:
  explicit Household(DeviceId device) { m_state.device = device; }

  /// Nothing unless isSound(state).
  static std::optional<Household> fromState(HouseholdState state);

  const HouseholdState& state() const { return m_state; }
  DeviceId device() const { return m_state.device; }
  const Space* space(SpaceId id) const;
  const Partner* partner(PartnerId id) const;

  /// Nothing if there is no room for one more.
  std::optional<SpaceId> addSpace(base::Random& random);
  /// Nothing if the space is not there, has two partners already, or the name is not one (see isName).
  std::optional<PartnerId> addPartner(SpaceId space, std::string_view name, base::Random& random);
  bool rename(PartnerId partner, std::string_view name);

  /// Removes somebody (or a couple) and gives the parts whose files must now be purged.
  std::vector<PartId> removePartner(PartnerId partner);
  std::vector<PartId> removeSpace(SpaceId space);

  /// Counts the part's next epoch and gives the empty part to be written in its place. This needs no key, so one's own
  /// part can be cleared when its passphrase is lost. Write the household first: from then on what was there is void.
  std::optional<Part> clearPart(PartId part);

  /// Takes over the epoch of a part that was read, if it is further: the household may be an older copy than the part,
  /// and must not count an epoch twice. True if it did, and so should be written.
  bool learnEpoch(const Part& part);

  const PartRef* part(PartId id) const;

 private:
  HouseholdState m_state;

  friend Household merge(const Household& mine, const Household& other);
};

/// A line of UTF-8 without control characters, at most kMaxNameBytes; may be empty.
bool isName(std::string_view text);

/// The name of the file that holds a part: random hexadecimal that tells nothing.
std::string fileNameOf(PartId part);

/// Whether a part read from its file was cleared since (the file was not yet rewritten, or an older one came back).
bool wasCleared(const Part& part, const PartRef& now);

/// Both households' people. The device stays mine; who was removed in one is removed. But for the device it is
/// commutative, associative and idempotent. Parts are merged apart, each with its own copy.
Household merge(const Household& mine, const Household& other);

}  // namespace tend::progress
