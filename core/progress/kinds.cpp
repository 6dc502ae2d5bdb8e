#include "core/progress/kinds.h"

#include <algorithm>

#include "core/base/archive.h"
#include "core/base/utf8.h"
#include "core/progress/limits.h"

namespace tend::progress {
namespace {

base::ArchiveLimits payloadLimits() { return {kMaxPayloadBytes, kMaxFields, 8}; }

bool isText(std::string_view text, std::size_t mostBytes) {
  return text.size() <= mostBytes && !base::firstInvalidUtf8(text);
}

bool isPlace(const content::Locator& place) { return place.section.empty() || isPlainId(place.section); }

bool isAnchor(const content::RangeAnchor& anchor) {
  return isPlace(anchor.range.begin) && isPlace(anchor.range.end) && isText(anchor.head, kMaxPlaceTextBytes) &&
         isText(anchor.tail, kMaxPlaceTextBytes) && isText(anchor.before, kMaxPlaceTextBytes) &&
         isText(anchor.after, kMaxPlaceTextBytes);
}

bool isRange(const QuotedRange& range) {
  return isPlainId(range.pack) && isAnchor(range.anchor) && isText(range.quote, kMaxQuoteBytes);
}

bool isSound(const ReadingPlace& place) { return isPlainId(place.pack) && isPlace(place.at); }
bool isSound(const Bookmark& mark) { return isRange(mark.range); }
bool isSound(const GuideState& state) { return isPlainId(state.key) && isText(state.value, kMaxTextBytes); }
bool isSound(const Highlight& highlight) {
  return isRange(highlight.range) && isPlainId(highlight.colour) && isText(highlight.note, kMaxTextBytes);
}
bool isSound(const Plant& plant) { return isPlainId(plant.pack) && isPlainId(plant.item) && plant.stage <= kMaxStage; }
bool isSound(const Answer& answer) {
  const auto isField = [](const auto& field) { return isPlainId(field.first) && isText(field.second, kMaxTextBytes); };
  return isPlainId(answer.pack) && isPlainId(answer.exercise) && isPlainId(answer.state) &&
         answer.fields.size() <= kMaxFields && std::all_of(answer.fields.begin(), answer.fields.end(), isField);
}

struct Kind {
  std::string_view id;
  bool (*isSound)(const Event&);
};

template <class K>
constexpr Kind kindOf() {
  return {K::kKind, [](const Event& event) { return payloadOf<K>(event).has_value(); }};
}

/// The one table of kinds.
constexpr Kind kKinds[] = {kindOf<ReadingPlace>(), kindOf<Bookmark>(),   kindOf<Highlight>(),
                           kindOf<Answer>(),       kindOf<GuideState>(), kindOf<Plant>()};

const Kind* findKind(std::string_view id) {
  const auto* const found =
      std::find_if(std::begin(kKinds), std::end(kKinds), [id](const Kind& kind) { return kind.id == id; });
  return found == std::end(kKinds) ? nullptr : found;
}

}  // namespace

bool isPlainId(std::string_view text) {
  return !text.empty() && text.size() <= kMaxIdBytes && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  });
}

bool isKnownKind(std::string_view kind) { return findKind(kind) != nullptr; }

template <class K>
std::optional<K> payloadOf(const Event& event) {
  if (event.kind != K::kKind) return std::nullopt;
  auto value = base::readRecord<K>(event.payload, payloadLimits());
  if (!value || !isSound(*value)) return std::nullopt;
  return std::move(*value);
}

template <class K>
std::optional<std::string> payloadFrom(const K& value) {
  if (!isSound(value)) return std::nullopt;
  std::string payload = base::writeRecord(value);
  if (payload.size() > kMaxPayloadBytes) return std::nullopt;
  return payload;
}

bool isSound(const Event& event) {
  if (!isPlainId(event.kind) || event.id.clock > kMaxClock || event.payload.size() > kMaxPayloadBytes) return false;
  const Kind* kind = findKind(event.kind);
  return kind == nullptr || kind->isSound(event);
}

template std::optional<ReadingPlace> payloadOf(const Event&);
template std::optional<Bookmark> payloadOf(const Event&);
template std::optional<Highlight> payloadOf(const Event&);
template std::optional<Answer> payloadOf(const Event&);
template std::optional<GuideState> payloadOf(const Event&);
template std::optional<Plant> payloadOf(const Event&);
template std::optional<std::string> payloadFrom(const ReadingPlace&);
template std::optional<std::string> payloadFrom(const Bookmark&);
template std::optional<std::string> payloadFrom(const Highlight&);
template std::optional<std::string> payloadFrom(const Answer&);
template std::optional<std::string> payloadFrom(const GuideState&);
template std::optional<std::string> payloadFrom(const Plant&);

}  // namespace tend::progress
