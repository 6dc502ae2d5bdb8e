#include "tests/core/progress/histories.h"

namespace tend::progress {
namespace {

template <class K>
Event eventOf(ThingId thing, EventId id, const K& value) {
  return {thing, std::string(K::kKind), id, *payloadFrom(value)};
}

std::string pick(Rng& random, std::initializer_list<const char*> all) {
  return *(all.begin() + static_cast<std::ptrdiff_t>(random() % all.size()));
}

}  // namespace

QuotedRange someRange(const std::string& words) {
  QuotedRange range;
  range.pack = "river";
  range.anchor.range = {{"banks", 1, 4}, {"banks", 1, 4 + static_cast<std::uint32_t>(words.size())}};
  range.anchor.head = range.anchor.tail = words.substr(0, content::kQuotedCharacters);
  range.anchor.bytes = static_cast<std::uint32_t>(words.size());
  range.anchor.hash = 99;
  range.anchor.before = "\nThe ";
  range.anchor.after = ".";
  range.anchor.alike = 1;
  range.quote = words;
  return range;
}

Event randomEvent(Rng& random, std::uint64_t things) {
  const ThingId thing{0, random() % things};
  const EventId id{1 + random() % 12, {0, random() % 3}};
  const std::string pack = pick(random, {"river", "bread"});
  switch (random() % 8) {
    case 0:
      return eventOf(thing, id, ReadingPlace{pack, {"banks", static_cast<std::uint32_t>(random() % 9), 0}});
    case 1:
      return eventOf(thing, id, Bookmark{someRange("slow water")});
    case 2:
      return eventOf(thing, id,
                     Highlight{someRange("stones"), pick(random, {"wheat", "sage"}), pick(random, {"", "one", "two"})});
    case 3:
      return eventOf(thing, id, Answer{pack, "where-now", 1, "open", {{"a", pick(random, {"x", "y"})}}});
    case 4:
      return eventOf(thing, id, GuideState{pick(random, {"day", "next"}), pick(random, {"1", "2"})});
    case 5:
      return eventOf(thing, id, Plant{pack, pick(random, {"fern", "oak"}), static_cast<std::uint8_t>(random() % 5)});
    default:
      return {thing, pick(random, {"later-kind", "plant-2"}), id, pick(random, {"\xFF\x01", "", "bytes"})};
  }
}

Part randomPart(Rng& random, std::size_t events) {
  Part part(kPart, random() % 8 == 0 ? 1 : 0);
  for (std::size_t i = 0; i < events; ++i) {
    if (random() % 12 == 0) part.remove({0, random() % 6});
    part.add(randomEvent(random));
  }
  return part;
}

Part tenYears() {
  test::CountedRandom random(5);
  Part part(kPart);
  const DeviceId device{1, 1};
  const auto add = [&](const auto& value) {
    part.add(eventOf(ThingId::make(random), {part.clock() + 1, device}, value));
  };
  for (int i = 0; i < 3650; ++i) {
    add(Answer{"edition",
               "daily-check-in",
               1,
               "done",
               {{"team", "4"},
                {"laughter", "2"},
                {"touch", "3"},
                {"talk", "5"},
                {"words", "A walk by the river, and nobody hurried us home number " + std::to_string(i)}}});
  }
  for (int i = 0; i < 500; ++i) {
    add(Highlight{someRange("the water takes its time " + std::to_string(i)), "wheat",
                  "What I want to remember of this evening is how you laughed. " + std::string(200, 'm')});
  }
  return part;
}

}  // namespace tend::progress
