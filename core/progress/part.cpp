#include "core/progress/part.h"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "core/progress/kinds.h"
#include "core/progress/limits.h"

namespace tend::progress {
namespace {

std::size_t storedBytes(const Event& event) {
  return Event::kLeastStoredBytes + event.kind.size() + event.payload.size();
}

std::size_t storedBytes(const std::vector<Event>& events) {
  std::size_t bytes = 0;
  for (const Event& event : events) bytes += storedBytes(event);
  return bytes;
}

bool sameGroup(const Event& a, const Event& b) { return a.thing == b.thing && a.kind == b.kind; }

/// Plants are ordered by how far they grew, everything else by age.
bool overtakes(const Event& a, const Event& b) {
  if (a.kind == Plant::kKind) {
    const std::uint8_t stageA = payloadOf<Plant>(a)->stage, stageB = payloadOf<Plant>(b)->stage;
    if (stageA != stageB) return stageA > stageB;
  }
  return b < a;
}

/// Keeps of each thing and known kind the one event that overtakes the others. `events` are in order.
std::vector<Event> settled(std::vector<Event> events) {
  std::vector<Event> kept;
  for (Event& event : events) {
    const bool contest = !kept.empty() && sameGroup(kept.back(), event) && isKnownKind(event.kind);
    if (!contest) {
      kept.push_back(std::move(event));
    } else if (overtakes(event, kept.back())) {
      kept.back() = std::move(event);
    }
  }
  return kept;
}

template <class T>
bool ascends(const std::vector<T>& all) {
  return std::adjacent_find(all.begin(), all.end(), [](const T& a, const T& b) { return !(a < b); }) == all.end();
}

bool contains(const std::vector<ThingId>& things, ThingId thing) {
  return std::binary_search(things.begin(), things.end(), thing);
}

struct ByGroup {
  using Group = std::pair<ThingId, std::string_view>;
  static Group of(const Event& e) { return {e.thing, e.kind}; }
  bool operator()(const Event& e, const Group& g) const { return of(e) < g; }
  bool operator()(const Group& g, const Event& e) const { return g < of(e); }
};

}  // namespace

bool isSound(const PartState& state) {
  const bool bounded = state.clock <= kMaxClock && state.epoch <= kMaxClock && state.events.size() <= kMaxEvents &&
                       state.removed.size() <= kMaxRemoved && storedBytes(state.events) <= kMaxEventBytes;
  if (!bounded || !ascends(state.removed) || !ascends(state.events)) return false;
  for (std::size_t i = 0; i < state.events.size(); ++i) {
    const Event& event = state.events[i];
    const bool overtaken = i > 0 && sameGroup(event, state.events[i - 1]) && isKnownKind(event.kind);
    if (overtaken || event.id.clock > state.clock || !isSound(event) || contains(state.removed, event.thing)) {
      return false;
    }
  }
  return true;
}

std::optional<Part> Part::fromState(PartState state) {
  if (!isSound(state)) return std::nullopt;
  Part part(state.id, state.epoch);
  part.m_eventBytes = storedBytes(state.events);
  part.m_state = std::move(state);
  return part;
}

void Part::add(Event event) {
  assert(isSound(event));
  m_state.clock = std::max(m_state.clock, event.id.clock);
  if (isRemoved(event.thing)) return;
  auto& events = m_state.events;
  const auto group = std::equal_range(events.begin(), events.end(), ByGroup::of(event), ByGroup{});
  if (isKnownKind(event.kind) && group.first != group.second) {
    if (!overtakes(event, *group.first)) return;
    m_eventBytes = m_eventBytes - storedBytes(*group.first) + storedBytes(event);
    *group.first = std::move(event);
    return;
  }
  const auto at = std::lower_bound(group.first, group.second, event);
  if (at != group.second && *at == event) return;
  m_eventBytes += storedBytes(event);
  events.insert(at, std::move(event));
}

void Part::remove(ThingId thing) {
  const auto at = std::lower_bound(m_state.removed.begin(), m_state.removed.end(), thing);
  if (at == m_state.removed.end() || *at != thing) m_state.removed.insert(at, thing);
  auto& events = m_state.events;
  const auto isOf = [thing](const Event& event) { return event.thing == thing; };
  events.erase(std::remove_if(events.begin(), events.end(), isOf), events.end());
  m_eventBytes = storedBytes(events);
}

bool Part::isRemoved(ThingId thing) const { return contains(m_state.removed, thing); }

bool Part::hasRoomFor(std::size_t bytes) const {
  return m_state.clock < kMaxClock && m_state.events.size() < kMaxEvents &&
         m_eventBytes + Event::kLeastStoredBytes + kMaxIdBytes + bytes <= kMaxEventBytes;
}

std::pair<const Event*, const Event*> Part::eventsOf(ThingId thing, std::string_view kind) const {
  const auto& events = m_state.events;
  const auto group = std::equal_range(events.begin(), events.end(), ByGroup::Group(thing, kind), ByGroup{});
  return {events.data() + (group.first - events.begin()), events.data() + (group.second - events.begin())};
}

Part merge(const Part& a, const Part& b) {
  assert(a.id() == b.id());
  if (a.m_state.epoch != b.m_state.epoch) return a.m_state.epoch > b.m_state.epoch ? a : b;
  Part both(a.id(), a.m_state.epoch);
  PartState& state = both.m_state;
  state.clock = std::max(a.m_state.clock, b.m_state.clock);
  std::set_union(a.m_state.removed.begin(), a.m_state.removed.end(), b.m_state.removed.begin(), b.m_state.removed.end(),
                 std::back_inserter(state.removed));
  std::vector<Event> events;
  std::set_union(a.m_state.events.begin(), a.m_state.events.end(), b.m_state.events.begin(), b.m_state.events.end(),
                 std::back_inserter(events));
  const auto isGone = [&state](const Event& event) { return contains(state.removed, event.thing); };
  events.erase(std::remove_if(events.begin(), events.end(), isGone), events.end());
  state.events = settled(std::move(events));
  both.m_eventBytes = storedBytes(state.events);
  return both;
}

Part cleared(const Part& part) { return Part(part.id(), part.state().epoch + 1); }

}  // namespace tend::progress
