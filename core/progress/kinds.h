// The kinds of events this Tend knows, each with the record it carries. A kind's record never changes: what needs other
// fields is a new kind, so that every older and newer Tend can carry it. There are no kinds for quiet items, skips,
// Help, the private check or leaving quickly, and none may be added (docs/decisions/0011-the-store.md).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/content/anchor.h"
#include "core/content/locator.h"
#include "core/progress/event.h"

namespace tend::progress {

/// Where somebody reads in a pack. One thing a pack.
struct ReadingPlace {
  static constexpr std::string_view kKind = "place";
  std::string pack;
  content::Locator at;

  template <class Archive>
  void serialize(Archive& a) {
    a(pack, at);
  }
};

/// Words of an article that something was attached to: found again by the anchor, quoted when the article is gone.
struct QuotedRange {
  std::string pack;
  content::RangeAnchor anchor;
  std::string quote;  // the words themselves, at most kMaxQuoteBytes

  template <class Archive>
  void serialize(Archive& a) {
    a(pack, anchor, quote);
  }
};

struct Bookmark {
  static constexpr std::string_view kKind = "bookmark";
  QuotedRange range;

  template <class Archive>
  void serialize(Archive& a) {
    a(range);
  }
};

struct Highlight {
  static constexpr std::string_view kKind = "highlight";
  QuotedRange range;
  std::string colour;  // an id of the theme's; one that is not known is drawn as the first
  std::string note;    // what somebody wrote beside the words; may be empty

  template <class Archive>
  void serialize(Archive& a) {
    a(range, colour, note);
  }
};

/// States of an answer. Others may come; what is not known counts as open.
constexpr std::string_view kAnswerOpen = "open";
constexpr std::string_view kAnswerDone = "done";
/// Folded away, to be opened together with somebody else's: what it offers is in fields that begin with kOfferField.
constexpr std::string_view kAnswerFolded = "folded";
constexpr std::string_view kOfferField = "offer.";

/// What somebody wrote or chose in an exercise. core/exercise alone knows what the fields mean.
struct Answer {
  static constexpr std::string_view kKind = "answer";
  std::string pack;
  std::string exercise;
  std::uint32_t version = 0;  // of the exercise
  std::string state;
  std::map<std::string, std::string> fields;

  template <class Archive>
  void serialize(Archive& a) {
    a(pack, exercise, version, state, fields);
  }
};

/// Something the guide remembers between sittings. One thing a key.
struct GuideState {
  static constexpr std::string_view kKind = "guide";
  std::string key;
  std::string value;

  template <class Archive>
  void serialize(Archive& a) {
    a(key, value);
  }
};

/// A plant of the garden. One thing an item; it only grows, whatever is merged.
struct Plant {
  static constexpr std::string_view kKind = "plant";
  std::string pack;
  std::string item;
  std::uint8_t stage = 0;  // 0 to kMaxStage

  template <class Archive>
  void serialize(Archive& a) {
    a(pack, item, stage);
  }
};

bool isKnownKind(std::string_view kind);

/// [a-z0-9._-]+, at most kMaxIdBytes: what ids of packs, sections, exercises, fields and kinds are made of.
bool isPlainId(std::string_view text);

/// The event's record if it is of K's kind and keeps every bound of limits.h; nothing otherwise.
template <class K>
std::optional<K> payloadOf(const Event& event);

/// The record for an event's payload; nothing if it breaks a bound of limits.h, holds malformed UTF-8, or a wrong id.
template <class K>
std::optional<std::string> payloadFrom(const K& value);

/// Whether the payload is one of its kind, for kinds that are known; any bytes within bounds for others.
bool isSound(const Event& event);

}  // namespace tend::progress
