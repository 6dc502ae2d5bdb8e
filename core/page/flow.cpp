#include "core/page/flow.h"

#include <algorithm>
#include <utility>

#include "core/page/estimate.h"

namespace tend::page {

Flow::Flow(std::shared_ptr<content::PackSource> pack, Press press) : m_pack(std::move(pack)), m_press(press) {
  const std::vector<content::SectionInfo>& sections = m_pack->sections();
  m_chapters.resize(sections.size() + 1);
  m_chapterOf.reserve(sections.size() + 1);
  m_chapterOf.emplace(std::string(), 0);
  std::size_t characters = 0;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    m_chapterOf.emplace(sections[i].id, i + 1);
    characters += sections[i].characters;
  }
  m_short = characters <= kSetBytes;
  m_styles = makeStyles(m_setting, m_press);
  estimateAll();
}

void Flow::set(const Setting& setting) {
  if (setting == m_setting) return;
  Setting samePages = setting;
  samePages.pageHeightPx = m_setting.pageHeightPx;
  const bool onlyPages = samePages == m_setting;
  const bool sameShapes = setting.face == m_setting.face && setting.width == m_setting.width;
  m_setting = setting;
  allowHyphens();
  if (onlyPages) return;
  if (!sameShapes) dropAllSkeletons();
  m_styles = makeStyles(m_setting, m_press);
  estimateAll();
}

void Flow::setExerciseBox(ExerciseBox box) {
  m_box = std::move(box);
  estimateAll();
}

std::int64_t Flow::chapterHeight(std::size_t chapter) const {
  const Chapter& c = m_chapters[chapter];
  return c.known() ? c.sums.total() : c.estimatePx;
}

std::optional<std::size_t> Flow::chapterOf(const std::string& sectionId) const {
  const auto found = m_chapterOf.find(sectionId);
  if (found == m_chapterOf.end()) return std::nullopt;
  return found->second;
}

std::string Flow::sectionId(std::size_t chapter) const {
  return chapter == 0 ? std::string() : m_pack->sections()[chapter - 1].id;
}

HeadText Flow::headOf(std::size_t chapter) const {
  HeadText head;
  if (chapter > 0) {
    head.title = m_pack->sections()[chapter - 1].title;
    head.firstSection = chapter == 1;
    return head;
  }
  head.opening = true;
  head.lead = m_pack->info().kicker;
  head.title = m_pack->info().title;
  head.followed = m_chapters[0].slots.size() != 1;  // not read yet: most packs open with a verse
  return head;
}

Place Flow::placeAt(std::int64_t y) {
  for (;;) {
    const std::size_t chapter = m_heights.find(y);
    if (!m_chapters[chapter].known()) {
      know(chapter);  // its height may change: look again
      continue;
    }
    return {chapter, m_chapters[chapter].sums.find(y - chapterTop(chapter))};
  }
}

std::size_t Flow::slotCount(std::size_t chapter) {
  know(chapter);
  return m_chapters[chapter].slots.size();
}

std::int64_t Flow::topOf(const Place& place) const {
  return chapterTop(place.chapter) + m_chapters[place.chapter].sums.before(place.slot);
}

std::int32_t Flow::heightOf(const Place& place) const { return m_chapters[place.chapter].slots[place.slot].heightPx; }

std::optional<Place> Flow::next(const Place& place) {
  if (place.slot + 1 < slotCount(place.chapter)) return Place{place.chapter, place.slot + 1};
  if (place.chapter + 1 >= m_chapters.size()) return std::nullopt;
  know(place.chapter + 1);
  return Place{place.chapter + 1, 0};
}

std::optional<Place> Flow::previous(const Place& place) {
  if (place.slot > 0) return Place{place.chapter, place.slot - 1};
  if (place.chapter == 0) return std::nullopt;
  return Place{place.chapter - 1, slotCount(place.chapter - 1) - 1};
}

SlotKind Flow::visibleAbove(const Chapter& chapter, std::size_t slot) const {
  for (std::size_t i = slot; i > 1; --i) {
    if (chapter.slots[i - 1].kind != SlotKind::Hidden) return chapter.slots[i - 1].kind;
  }
  return SlotKind::Head;
}

BlockContext Flow::contextFor(const Place& place) const {
  const Chapter& chapter = m_chapters[place.chapter];
  BlockContext context;
  context.styles = &m_styles;
  context.press = &m_press;
  context.language = m_pack->info().language;
  context.exerciseBox = &m_box;
  context.above = visibleAbove(chapter, place.slot);
  context.inOpening = place.chapter == 0;
  context.mayHaveInitial = place.slot > 0 && place.slot == chapter.initialSlot;
  const auto barred = m_barredHyphens.find({place.chapter, place.slot});
  if (barred != m_barredHyphens.end()) context.barredHyphens = &barred->second;
  return context;
}

const SetBlock& Flow::settle(const Place& wanted) {
  hold(wanted.chapter);
  // A section that was read again may have become shorter with its file.
  return setSlot({wanted.chapter, std::min(wanted.slot, m_chapters[wanted.chapter].slots.size() - 1)});
}

/// As settle(), of a known chapter that is held unless the slot is its head.
const SetBlock& Flow::setSlot(const Place& place) {
  Chapter& chapter = m_chapters[place.chapter];
  Slot& slot = chapter.slots[place.slot];
  if (!slot.exact || slot.set == nullptr) {
    const BlockContext context = contextFor(place);
    SetBlock* old = slot.set.get();
    const std::size_t bytesBefore = old != nullptr ? old->textBytes : 0;
    SetBlock made = place.slot == 0 ? setHead(headOf(place.chapter), context, old)
                                    : setBlock(chapter.blocks[place.slot - 1], context, old);
    if (old == nullptr) m_setBlocks.push_back(place);
    m_setBytes += made.textBytes - bytesBefore;
    slot.kind = made.kind;
    slot.links = static_cast<std::uint32_t>(made.links.size());
    slot.set = std::make_unique<SetBlock>(std::move(made));
    finish(place, slot.set->heightPx);
    slot.set->lastUsed = m_tick;
    dropBlocks();
  }
  slot.set->lastUsed = m_tick;
  return *slot.set;
}

void Flow::finish(const Place& place, std::int32_t heightPx) {
  Chapter& chapter = m_chapters[place.chapter];
  Slot& slot = chapter.slots[place.slot];
  if (!slot.exact && --chapter.inexact == 0) m_unfinished.erase(place.chapter);
  slot.exact = true;
  changeHeight(place.chapter, place.slot, heightPx);
}

const SetBlock* Flow::peek(const Place& place) const {
  const Chapter& chapter = m_chapters[place.chapter];
  if (!chapter.known() || place.slot >= chapter.slots.size() || !chapter.slots[place.slot].exact) return nullptr;
  return chapter.slots[place.slot].set.get();
}

const content::Block* Flow::blockAt(const Place& place) {
  hold(place.chapter);
  if (place.slot == 0 || place.slot > m_chapters[place.chapter].blocks.size()) return nullptr;
  return &m_chapters[place.chapter].blocks[place.slot - 1];
}

void Flow::ensure(std::int64_t top, std::int64_t bottom) {
  std::int64_t y = std::max<std::int64_t>(top, 0);
  bottom = std::max(bottom, y + 1);
  while (y < bottom && y < heightPx()) {
    const Place place = placeAt(y);
    settle(place);
    y = std::max(y, topOf(place) + heightOf(place));
  }
}

std::int64_t Flow::ensureAround(std::int64_t anchor, std::int64_t above, std::int64_t below) {
  const Place place = placeAt(anchor);
  const std::int64_t within = anchor - topOf(place);
  settle(place);
  std::int64_t reached = within;
  std::optional<Place> at = previous(place);
  for (; at && reached < above; at = previous(*at)) {
    settle(*at);
    reached += heightOf(*at);
  }
  const std::int64_t now = topOf(place) + within;
  ensure(now, now + below);
  return now;
}

std::optional<Place> Flow::nextUnfinished(std::int64_t near) {
  const std::size_t here = m_heights.find(near);
  auto found = m_unfinished.lower_bound(here);
  if (found == m_unfinished.end()) found = std::prev(found);
  const std::size_t index = *found;
  know(index);
  const Chapter& chapter = m_chapters[index];
  const auto inexact = [](const Slot& slot) { return !slot.exact; };
  const std::size_t from = index == here ? chapter.sums.find(near - chapterTop(index)) : 0;
  const auto begin = chapter.slots.begin() + static_cast<std::ptrdiff_t>(from);
  auto slot = std::find_if(begin, chapter.slots.end(), inexact);
  if (slot == chapter.slots.end()) slot = std::find_if(chapter.slots.begin(), begin, inexact);
  if (slot == chapter.slots.end()) return std::nullopt;
  return Place{index, static_cast<std::size_t>(slot - chapter.slots.begin())};
}

bool Flow::continueLayout(std::int64_t near, int blocks) {
  for (int done = 0; done < blocks && !m_unfinished.empty(); ++done) {
    std::optional<Place> place = nextUnfinished(near);
    if (!place) continue;  // a section that was just read and holds nothing more to set
    const std::size_t count = m_chapters[place->chapter].slots.size();
    for (; done < blocks && place->slot < count; ++place->slot) {
      if (m_chapters[place->chapter].slots[place->slot].exact) continue;
      learn(*place);
      ++done;
    }
  }
  return !m_unfinished.empty();
}

std::vector<base::Error> Flow::takeErrors() { return std::exchange(m_errors, {}); }

}  // namespace tend::page
