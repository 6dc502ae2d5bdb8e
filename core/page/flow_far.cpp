// The part of Flow that learns the heights of what is far from the reader: only line ends are chosen, from skeletons
// kept from one size and width to the next; glyphs are placed when a block comes near.
#include "core/page/flow.h"

namespace tend::page {
namespace {

constexpr std::size_t kSkeletonBytes = 16U << 20U;  // of all: more than three million words; beyond, shaped again
constexpr std::size_t kMostBytesACharacter = 4;

/// Longer texts are set: nobody waits for the best lines of them.
bool isBrokenOptimally(const text::ShapedText& shaped) {
  const std::size_t bytes = shaped.utf8().size();
  return bytes > 0 && bodyOptions(Styles(), SlotKind::Head, bytes).breaking == text::Breaking::Optimal;
}

}  // namespace

/// A body paragraph of a section, without the initial: its lines are all there is to its height.
bool Flow::isPlain(const Place& place) const {
  const Chapter& chapter = m_chapters[place.chapter];
  return place.chapter > 0 && place.slot > 0 && place.slot < chapter.slots.size() &&
         chapter.slots[place.slot].kind == SlotKind::Body && place.slot != chapter.initialSlot;
}

/// Sets the blocks of a short article while there is room for set text; else only heights are learnt.
void Flow::learn(const Place& place) {
  const Slot& slot = m_chapters[place.chapter].slots[place.slot];
  const bool room = m_short && m_setBytes + kMostBytesACharacter * slot.characters <= kSetBytes;
  const bool sets = slot.set != nullptr || (slot.skeleton == text::Skeletons::kNone && room);
  if (!sets && learnHeight(place)) return;
  const SetBlock& set = place.slot == 0 ? setSlot(place) : settle(place);
  const bool keeps = isPlain(place) && m_chapters[place.chapter].slots[place.slot].skeleton == text::Skeletons::kNone;
  if (keeps && set.texts.size() == 1 && isBrokenOptimally(set.texts.front().shaped)) {
    keepSkeleton(place, set.texts.front().shaped);
  }
}

bool Flow::learnHeight(const Place& place) {
  if (!isPlain(place) || m_barredHyphens.count({place.chapter, place.slot}) > 0) return false;
  const std::optional<std::uint32_t> lines = countLines(place);
  if (!lines) return false;
  const SlotKind above = visibleAbove(m_chapters[place.chapter], place.slot);
  const auto count = static_cast<std::int32_t>(*lines);
  finish(place, gapBetween(m_styles, above, SlotKind::Body) + count * m_styles.body.lineHeightPx);
  return true;
}

std::optional<std::uint32_t> Flow::countLines(const Place& place) {
  const Slot& known = m_chapters[place.chapter].slots[place.slot];
  const SlotKind above = visibleAbove(m_chapters[place.chapter], place.slot);
  if (known.skeleton != text::Skeletons::kNone) {
    return m_counter.count(m_chapters[place.chapter].skeletons, known.skeleton, bodyOptions(m_styles, above, 0));
  }
  const content::Block* block = blockAt(place);
  const auto* paragraph = block != nullptr ? std::get_if<content::Paragraph>(block) : nullptr;
  if (paragraph == nullptr || paragraph->kind != content::ParagraphKind::Body) return std::nullopt;
  const ShapedBody body = shapeBody(*paragraph, contextFor(place));
  if (!isBrokenOptimally(body.shaped)) return std::nullopt;
  m_chapters[place.chapter].slots[place.slot].links = body.links;
  keepSkeleton(place, body.shaped);
  return m_counter.count(body.shaped, bodyOptions(m_styles, above, body.shaped.utf8().size()));
}

void Flow::keepSkeleton(const Place& place, const text::ShapedText& shaped) {
  Chapter& chapter = m_chapters[place.chapter];
  if (m_skeletonBytes >= kSkeletonBytes) return;
  const std::size_t before = chapter.skeletons.bytes();
  const std::uint32_t number = chapter.skeletons.keep(shaped);
  m_skeletonBytes += chapter.skeletons.bytes() - before;
  if (before == 0 && !chapter.skeletons.empty()) m_skeletonChapters.push_back(place.chapter);
  chapter.slots[place.slot].skeleton = number;
  // Words of an earlier filling of the cache would be held in memory by skeletons alone.
  while (number != text::Skeletons::kNone) {
    const std::size_t oldest = m_skeletonChapters.front();
    if (m_chapters[oldest].skeletons.words() == chapter.skeletons.words()) break;
    m_skeletonChapters.pop_front();
    dropSkeletons(oldest);
  }
}

void Flow::dropSkeletons(std::size_t chapter) {
  Chapter& c = m_chapters[chapter];
  m_skeletonBytes -= c.skeletons.bytes();
  c.skeletons = text::Skeletons();
  for (Slot& slot : c.slots) slot.skeleton = text::Skeletons::kNone;
}

void Flow::dropAllSkeletons() {
  for (const std::size_t chapter : m_skeletonChapters) dropSkeletons(chapter);
  m_skeletonChapters.clear();
}

}  // namespace tend::page
