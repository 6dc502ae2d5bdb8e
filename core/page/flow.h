// The endless sheet: chapters (the opening, then the sections) of slots (a head, then the blocks), their heights known
// or estimated, and the few blocks near the reader kept set. Used by page.cpp and its neighbours; paints nothing.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/page/prefix_sum.h"
#include "core/page/set_block.h"
#include "core/text/skeleton.h"

namespace tend::page {

/// A slot of a chapter. Chapter 0 is the opening, chapter i + 1 is section i; slot 0 is the head, slot i + 1 block i.
struct Place {
  std::size_t chapter = 0;
  std::size_t slot = 0;
  bool operator==(const Place& o) const { return chapter == o.chapter && slot == o.slot; }
};

struct Slot {
  std::int32_t heightPx = 0;
  std::uint32_t characters = 0;
  std::uint32_t paragraphs = 1;  // items, lines: each begins a new line
  std::uint32_t links = 0;       // known once it was set
  SlotKind kind = SlotKind::Body;
  bool exact = false;                               // heightPx is not an estimate
  std::uint32_t skeleton = text::Skeletons::kNone;  // in Chapter::skeletons
  std::unique_ptr<SetBlock> set;                    // valid only while exact; else its shaped text waits to be reused
};

struct Chapter {
  std::vector<Slot> slots;             // empty until it was read once
  text::Skeletons skeletons;           // of body paragraphs whose height was learnt without setting them
  std::vector<content::Block> blocks;  // while it is held
  PrefixSum sums;                      // of the slots' heights
  std::int64_t estimatePx = 0;         // until it was read
  std::size_t inexact = 0;
  std::size_t initialSlot = 0;  // the paragraph that may have the initial; 0 is none
  std::size_t heldBytes = 0;
  std::uint64_t lastUsed = 0;
  bool held = false;
  bool failed = false;
  bool stale = false;         // the slots' heights are of another setting: estimatePx counts
  bool hasExercises = false;  // whose room cannot be asked for while it is not held

  bool known() const { return !slots.empty() && !stale; }
};

class Flow {
 public:
  Flow(std::shared_ptr<content::PackSource> pack, Press press);

  void set(const Setting& setting);
  void setExerciseBox(ExerciseBox box);
  const Setting& setting() const { return m_setting; }
  const Styles& styles() const { return m_styles; }
  const content::PackSource& pack() const { return *m_pack; }

  /// Begins a new call from outside: what was used in the last few is not dropped.
  void tick() { ++m_tick; }

  std::int64_t heightPx() const { return m_heights.total(); }
  std::size_t chapterCount() const { return m_chapters.size(); }
  const Chapter& chapter(std::size_t index) const { return m_chapters[index]; }
  std::size_t chapterAt(std::int64_t y) const { return m_heights.find(y); }
  std::int64_t chapterTop(std::size_t chapter) const { return m_heights.before(chapter); }
  std::int64_t chapterHeight(std::size_t chapter) const;
  std::optional<std::size_t> chapterOf(const std::string& sectionId) const;
  std::string sectionId(std::size_t chapter) const;
  HeadText headOf(std::size_t chapter) const;

  /// The slot at a height. Reads the section if nothing is known of it.
  Place placeAt(std::int64_t y);
  std::size_t slotCount(std::size_t chapter);
  std::int64_t topOf(const Place& place) const;
  std::int32_t heightOf(const Place& place) const;
  std::optional<Place> next(const Place& place);
  std::optional<Place> previous(const Place& place);

  /// Sets the slot if it is not set. Valid until the next call from outside.
  const SetBlock& settle(const Place& wanted);
  /// Breaks a block anew so that no line ends with a hyphen just before this byte of it (a page ends there). False,
  /// and nothing changed, if a paragraph would no longer fit its limits. Holds until the setting changes.
  bool barHyphen(const Place& place, std::uint32_t byte);
  /// As it is set now; null if it is not.
  const SetBlock* peek(const Place& place) const;
  /// Null for heads and for what could not be read.
  const content::Block* blockAt(const Place& place);

  void ensure(std::int64_t top, std::int64_t bottom);
  std::int64_t ensureAround(std::int64_t anchor, std::int64_t above, std::int64_t below);
  bool continueLayout(std::int64_t near, int blocks);

  std::vector<base::Error> takeErrors();

 private:
  static constexpr std::size_t kSetBytes = 128U << 10U;  // of text kept set: a long article whole

  void know(std::size_t chapter);
  void hold(std::size_t chapter);
  void refresh(std::size_t chapter);
  std::vector<content::Block> read(std::size_t chapter);
  void makeSlots(std::size_t chapter);
  void classify(std::size_t chapter);
  void estimateAll();
  void estimateSlots(std::size_t chapter);
  std::int64_t estimateUnread(std::size_t chapter) const;
  void unsettle(const Place& place);
  const SetBlock& setSlot(const Place& place);
  void finish(const Place& place, std::int32_t heightPx);
  bool isPlain(const Place& place) const;
  void learn(const Place& place);
  bool learnHeight(const Place& place);
  std::optional<std::uint32_t> countLines(const Place& place);
  void keepSkeleton(const Place& place, const text::ShapedText& shaped);
  void dropSkeletons(std::size_t chapter);
  void dropAllSkeletons();
  void allowHyphens();
  void changeHeight(std::size_t chapter, std::size_t slot, std::int32_t height);
  void rememberHeight(std::size_t chapter, std::int64_t before);
  SlotKind visibleAbove(const Chapter& chapter, std::size_t slot) const;
  BlockContext contextFor(const Place& place) const;
  std::optional<Place> nextUnfinished(std::int64_t near);
  void dropBlocks();
  void dropChapters();
  void forget(std::size_t chapter);

  std::shared_ptr<content::PackSource> m_pack;
  Press m_press;
  Setting m_setting;
  Styles m_styles;
  ExerciseBox m_box;
  std::vector<Chapter> m_chapters;
  PrefixSum m_heights;
  std::unordered_map<std::string, std::size_t> m_chapterOf;
  std::set<std::size_t> m_unfinished;  // chapters with unread or inexact slots
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::uint32_t>> m_barredHyphens;  // by chapter and slot
  std::deque<Place> m_setBlocks;                                                              // oldest first
  std::deque<std::size_t> m_heldChapters;
  std::size_t m_setBytes = 0, m_heldBytes = 0;
  std::deque<std::size_t> m_skeletonChapters;  // oldest first
  std::size_t m_skeletonBytes = 0;
  text::LineCounter m_counter;
  std::uint64_t m_tick = 0;
  bool m_short = true;  // all of it may be kept set
  std::vector<base::Error> m_errors;
};

}  // namespace tend::page
