// One thing that was done: who says so and when in the order of things (a Lamport clock, never a date), what it is
// about, and a small record of its kind. Kinds this Tend does not know are carried along unread. Not yet meaning:
// core/progress/kinds.h reads the record, core/progress/fold.h makes the state of all.
#pragma once

#include <cstdint>
#include <string>

#include "core/progress/ids.h"
#include "core/progress/limits.h"

namespace tend::progress {

/// A device never gives the same clock twice in a part, so the pair names an event and orders it (Lamport 1978).
struct EventId {
  std::uint64_t clock = 0;
  DeviceId device;

  bool operator==(const EventId& o) const { return clock == o.clock && device == o.device; }
  bool operator<(const EventId& o) const { return std::tie(clock, device) < std::tie(o.clock, o.device); }
  template <class Archive>
  void serialize(Archive& a) {
    a(clock, device);
  }
};

struct Event {
  static constexpr std::size_t kLeastStoredBytes = 16 + 8 + 24 + 8;  // beside kind and payload (docs/store-format.md)
  static constexpr std::size_t kMostStored = kMaxEvents;             // of a part

  ThingId thing;
  std::string kind;
  EventId id;
  std::string payload;  // a record of its own, as docs/store-format.md lists it by kind

  /// By thing, then kind, then age. Payloads decide between two events with one id, which only a device that was set
  /// back to an older copy can make: every copy then orders them alike.
  bool operator<(const Event& o) const {
    return std::tie(thing, kind, id, payload) < std::tie(o.thing, o.kind, o.id, o.payload);
  }
  bool operator==(const Event& o) const {
    return thing == o.thing && kind == o.kind && id == o.id && payload == o.payload;
  }
  template <class Archive>
  void serialize(Archive& a) {
    a(thing, kind, id, payload);
  }
};

}  // namespace tend::progress
