// A part: what belongs to one pair of eyes (or to both), as a set of events that two copies can unite. Holds no event
// that a later one of its thing and kind has overtaken, and none of a thing that was removed, so what somebody changed
// or deleted is not in it any more. Not the state people see (core/progress/fold.h) and not bytes
// (core/progress/records.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/progress/event.h"

namespace tend::progress {

/// What a record holds of a part.
struct PartState {
  PartId id;
  std::uint64_t epoch = 0;       // how often all of it was cleared
  std::uint64_t clock = 0;       // the greatest ever seen; the next event gets one more
  std::vector<ThingId> removed;  // ascending
  std::vector<Event> events;     // ascending

  bool operator==(const PartState& o) const {
    return id == o.id && epoch == o.epoch && clock == o.clock && removed == o.removed && events == o.events;
  }
  template <class Archive>
  void serialize(Archive& a) {
    a(id, epoch, clock, removed, events);
  }
};

/// Order and bounds are right, events are sound, none is overtaken, of a removed thing, or younger than the clock.
bool isSound(const PartState& state);

class Part {
 public:
  explicit Part(PartId id, std::uint64_t epoch = 0) { m_state.id = id, m_state.epoch = epoch; }

  /// Nothing unless isSound(state).
  static std::optional<Part> fromState(PartState state);

  const PartState& state() const { return m_state; }
  PartId id() const { return m_state.id; }
  std::uint64_t clock() const { return m_state.clock; }

  /// Adds a sound event, which then overtakes older ones of its thing and kind, or is left out because it was overtaken
  /// or its thing removed. Adding one twice changes nothing.
  void add(Event event);

  /// Drops all events of a thing for ever: no merge brings them back.
  void remove(ThingId thing);

  bool isRemoved(ThingId thing) const;

  /// Whether `bytes` more of payload fit beside what is there; see kMaxEvents, kMaxEventBytes.
  bool hasRoomFor(std::size_t bytes) const;

  /// The events of a thing and kind: one for each kind that is known.
  std::pair<const Event*, const Event*> eventsOf(ThingId thing, std::string_view kind) const;

 private:
  PartState m_state;
  std::size_t m_eventBytes = 0;  // of all events as stored

  friend Part merge(const Part& a, const Part& b);
};

/// The union of two copies of one part (their ids must be equal). Commutative, associative, idempotent. Removed things
/// stay removed; a copy from before the part was cleared adds nothing. May be larger than can be written.
Part merge(const Part& a, const Part& b);

/// The part emptied: no copy made before comes back into it.
Part cleared(const Part& part);

}  // namespace tend::progress
