#include "core/progress/recorder.h"

#include <algorithm>

namespace tend::progress {

using base::ErrorCode;
using base::Result;

template <class K>
Result<ThingId> Recorder::write(ThingId thing, const K& value) {
  auto payload = payloadFrom(value);
  if (!payload) return base::fail(ErrorCode::CheckFailed, "progress.not_kept");
  if (!m_part.hasRoomFor(payload->size())) return base::fail(ErrorCode::CannotCreate, "progress.full");
  m_part.add({thing, std::string(K::kKind), {m_part.clock() + 1, m_device}, std::move(*payload)});
  return thing;
}

template <class K>
Result<ThingId> Recorder::add(const K& value) {
  return write(ThingId::make(m_random), value);
}

template <class K, class Change>
Result<ThingId> Recorder::change(ThingId thing, const Change& change) {
  const auto [event, end] = m_part.eventsOf(thing, K::kKind);
  auto value = event == end ? std::nullopt : payloadOf<K>(*event);
  if (!value) return base::fail(ErrorCode::NotFound, "progress.gone");
  change(*value);
  return write(thing, *value);
}

/// For kinds with one thing a subject: changes the youngest thing that is the `same`, or adds one.
template <class K, class Same>
Result<ThingId> Recorder::addOrChange(const K& value, const Same& same) {
  const Event* youngest = nullptr;
  for (const Event& event : m_part.state().events) {
    if (event.kind != K::kKind || (youngest != nullptr && event.id < youngest->id)) continue;
    const auto there = payloadOf<K>(event);
    if (there && same(*there)) youngest = &event;
  }
  return youngest == nullptr ? add(value) : write(ThingId(youngest->thing), value);
}

Result<ThingId> Recorder::keepPlace(const TraceablePlace& place) {
  return addOrChange(place.place(), [&](const ReadingPlace& there) { return there.pack == place.place().pack; });
}

Result<ThingId> Recorder::addBookmark(const TraceableRange& range) { return add(Bookmark{range.range()}); }

Result<ThingId> Recorder::addHighlight(const TraceableRange& range, std::string colour, std::string note) {
  return add(Highlight{range.range(), std::move(colour), std::move(note)});
}

Result<ThingId> Recorder::changeHighlight(ThingId highlight, std::string colour, std::string note) {
  return change<Highlight>(highlight, [&](Highlight& there) {
    there.colour = std::move(colour);
    there.note = std::move(note);
  });
}

Result<ThingId> Recorder::addAnswer(const TraceableExercise& exercise, AnswerText text) {
  return add(Answer{exercise.pack(), exercise.exercise(), text.version, std::move(text.state), std::move(text.fields)});
}

Result<ThingId> Recorder::changeAnswer(ThingId answer, AnswerText text) {
  return change<Answer>(answer, [&](Answer& there) {
    there.version = text.version;
    there.state = std::move(text.state);
    there.fields = std::move(text.fields);
  });
}

Result<ThingId> Recorder::keepGuide(std::string key, std::string value) {
  const GuideState state{std::move(key), std::move(value)};
  return addOrChange(state, [&state](const GuideState& there) { return there.key == state.key; });
}

Result<ThingId> Recorder::growPlant(const TraceableExercise& item, std::uint8_t stage) {
  const Plant plant{item.pack(), item.exercise(), stage};
  return addOrChange(plant,
                     [&plant](const Plant& there) { return there.pack == plant.pack && there.item == plant.item; });
}

}  // namespace tend::progress
