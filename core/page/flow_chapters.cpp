// The part of Flow that reads sections, estimates what is unseen, and drops what is far away.
#include <algorithm>
#include <cmath>

#include "core/page/estimate.h"
#include "core/page/flow.h"

namespace tend::page {
namespace {

constexpr std::size_t kHeldBytes = 2U << 20U;  // of content kept in memory
constexpr std::size_t kMostLooks = 16;         // at candidates for each block that is set
constexpr std::uint64_t kRecentTicks = 64;     // calls from outside in which nothing used is dropped

bool precedesInitial(SlotKind kind) {
  return kind == SlotKind::Scripture || kind == SlotKind::Subheading || kind == SlotKind::Break ||
         kind == SlotKind::Exercise || kind == SlotKind::Hidden || kind == SlotKind::Head;
}

}  // namespace

std::vector<content::Block> Flow::read(std::size_t chapter) {
  base::Result<std::vector<content::Block>> blocks =
      chapter == 0
          ? m_pack->opening()
          : m_pack->section(chapter - 1).map([](content::Section&& section) { return std::move(section.blocks); });
  if (blocks) return std::move(*blocks);
  // A damaged section is an empty one with its title; it is named once.
  if (!m_chapters[chapter].failed) m_errors.push_back(std::move(blocks.error()));
  m_chapters[chapter].failed = true;
  return {};
}

void Flow::know(std::size_t chapter) {
  if (m_chapters[chapter].slots.empty()) hold(chapter);
  refresh(chapter);
}

/// Estimates anew what was known before the setting changed.
void Flow::refresh(std::size_t chapter) {
  if (!m_chapters[chapter].stale) return;
  const std::int64_t before = chapterHeight(chapter);
  m_chapters[chapter].stale = false;
  estimateSlots(chapter);
  rememberHeight(chapter, before);
}

void Flow::hold(std::size_t chapter) {
  Chapter& c = m_chapters[chapter];
  c.lastUsed = m_tick;
  if (c.held) return;
  c.blocks = read(chapter);
  c.held = true;
  c.heldBytes = 0;
  for (const content::Block& block : c.blocks) c.heldBytes += bytesOf(block);
  m_heldBytes += c.heldBytes;
  m_heldChapters.push_back(chapter);
  // Read again after having been dropped: what is known stays, unless the file has changed meanwhile.
  if (c.slots.size() != c.blocks.size() + 1) makeSlots(chapter);
  refresh(chapter);
  dropChapters();
}

void Flow::makeSlots(std::size_t chapter) {
  const std::int64_t before = chapterHeight(chapter);
  Chapter& c = m_chapters[chapter];
  for (Slot& slot : c.slots) {
    if (slot.set != nullptr) m_setBytes -= slot.set->textBytes;
  }
  dropSkeletons(chapter);
  c.stale = false;
  c.slots.clear();
  c.slots.resize(c.blocks.size() + 1);
  c.slots[0].kind = SlotKind::Head;
  for (std::size_t i = 0; i < c.blocks.size(); ++i) weigh(c.blocks[i], c.slots[i + 1]);
  c.hasExercises = std::any_of(c.blocks.begin(), c.blocks.end(), [](const content::Block& block) {
    return std::holds_alternative<content::ExerciseRef>(block);
  });
  c.initialSlot = 0;
  if (chapter == 1) {
    const auto stops = [](const Slot& slot) { return !precedesInitial(slot.kind); };
    const auto found = std::find_if(c.slots.begin(), c.slots.end(), stops);
    const bool body = found != c.slots.end() && found->kind == SlotKind::Body;
    if (body) c.initialSlot = static_cast<std::size_t>(found - c.slots.begin());
  }
  estimateSlots(chapter);
  rememberHeight(chapter, before);
}

void Flow::classify(std::size_t chapter) {
  Chapter& c = m_chapters[chapter];
  for (std::size_t i = 0; i < c.blocks.size(); ++i) {
    const auto* exercise = std::get_if<content::ExerciseRef>(&c.blocks[i]);
    if (exercise == nullptr) continue;
    const float height = m_box ? m_box(*exercise, m_styles.setting.measurePx) : 0;
    const bool shown = std::isfinite(height) && height > 0;
    c.slots[i + 1].kind = shown ? SlotKind::Exercise : SlotKind::Hidden;
    c.slots[i + 1].heightPx = shown ? static_cast<std::int32_t>(std::lround(std::min(height, 100000.0F))) : 0;
  }
}

void Flow::estimateSlots(std::size_t chapter) {
  Chapter& c = m_chapters[chapter];
  classify(chapter);
  std::vector<std::int64_t> heights(c.slots.size());
  c.slots[0].heightPx = estimateHead(headOf(chapter), m_styles);
  heights[0] = c.slots[0].heightPx;
  SlotKind above = SlotKind::Head;
  c.inexact = c.slots.size();
  for (std::size_t i = 0; i < c.slots.size(); ++i) {
    Slot& slot = c.slots[i];
    slot.exact = slot.kind == SlotKind::Hidden;
    if (slot.exact) --c.inexact;
    if (i == 0 || slot.kind == SlotKind::Hidden) continue;
    if (slot.kind != SlotKind::Exercise) slot.heightPx = estimateHeight(slot, m_styles);
    slot.heightPx += gapBetween(m_styles, above, slot.kind);
    heights[i] = slot.heightPx;
    above = slot.kind;
  }
  c.sums.assign(heights);
  if (c.inexact == 0)
    m_unfinished.erase(chapter);
  else
    m_unfinished.insert(chapter);
}

std::int64_t Flow::estimateUnread(std::size_t chapter) const {
  const std::int64_t head = estimateHead(headOf(chapter), m_styles);
  if (chapter == 0) return head + std::int64_t{4} * m_styles.body.lineHeightPx;  // most packs open with a short verse
  return std::max<std::int64_t>(1, head + estimateText(m_pack->sections()[chapter - 1].characters, m_styles));
}

void Flow::estimateAll() {
  std::vector<std::int64_t> heights(m_chapters.size());
  for (std::size_t i = 0; i < m_chapters.size(); ++i) {
    Chapter& c = m_chapters[i];
    if (c.held) {
      estimateSlots(i);
    } else {
      if (c.hasExercises) {
        dropSkeletons(i);
        c.slots.clear();
      }
      c.stale = !c.slots.empty();
      c.estimatePx = estimateUnread(i);
      m_unfinished.insert(m_unfinished.end(), i);
    }
    heights[i] = chapterHeight(i);
  }
  m_heights.assign(heights);
}

void Flow::changeHeight(std::size_t chapter, std::size_t slot, std::int32_t height) {
  Chapter& c = m_chapters[chapter];
  const std::int64_t difference = std::int64_t{height} - c.slots[slot].heightPx;
  c.slots[slot].heightPx = height;
  if (difference == 0) return;
  c.sums.add(slot, difference);
  m_heights.add(chapter, difference);
}

void Flow::rememberHeight(std::size_t chapter, std::int64_t before) {
  const std::int64_t difference = chapterHeight(chapter) - before;
  if (difference != 0) m_heights.add(chapter, difference);
}

void Flow::dropBlocks() {
  std::size_t looks = std::min(kMostLooks, m_setBlocks.size());
  while (m_setBytes > kSetBytes && looks-- > 0) {
    const Place place = m_setBlocks.front();
    m_setBlocks.pop_front();
    Chapter& c = m_chapters[place.chapter];
    if (place.slot >= c.slots.size() || c.slots[place.slot].set == nullptr) continue;
    std::unique_ptr<SetBlock>& set = c.slots[place.slot].set;
    if (set->lastUsed + kRecentTicks >= m_tick) {
      m_setBlocks.push_back(place);
      continue;
    }
    m_setBytes -= set->textBytes;
    set.reset();
  }
}

void Flow::forget(std::size_t chapter) {
  Chapter& c = m_chapters[chapter];
  for (Slot& slot : c.slots) {
    if (slot.set != nullptr) m_setBytes -= slot.set->textBytes;
    slot.set.reset();
  }
  c.blocks.clear();
  c.blocks.shrink_to_fit();
  c.held = false;
  m_heldBytes -= c.heldBytes;
  c.heldBytes = 0;
}

void Flow::dropChapters() {
  std::size_t looks = std::min(kMostLooks, m_heldChapters.size());
  while (m_heldBytes > kHeldBytes && looks-- > 0) {
    const std::size_t chapter = m_heldChapters.front();
    m_heldChapters.pop_front();
    if (m_chapters[chapter].lastUsed + kRecentTicks >= m_tick)
      m_heldChapters.push_back(chapter);
    else
      forget(chapter);
  }
}

}  // namespace tend::page
