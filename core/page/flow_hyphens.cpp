// The part of Flow that takes hyphens away from the ends of pages.
#include <algorithm>

#include "core/page/flow.h"

namespace tend::page {
namespace {

/// Paragraphs that have no solution within the limits of justified lines.
std::ptrdiff_t raggedIn(const SetBlock& set) {
  return std::count_if(set.texts.begin(), set.texts.end(),
                       [](const SetText& text) { return text.lines.fellBackToRagged; });
}

}  // namespace

bool Flow::barHyphen(const Place& place, std::uint32_t byte) {
  const std::ptrdiff_t raggedBefore = raggedIn(settle(place));
  std::vector<std::uint32_t>& barred = m_barredHyphens[{place.chapter, place.slot}];
  if (std::find(barred.begin(), barred.end(), byte) != barred.end()) return false;
  barred.push_back(byte);
  unsettle(place);
  if (raggedIn(settle(place)) <= raggedBefore) return true;
  barred.pop_back();
  unsettle(place);
  settle(place);
  return false;
}

/// The block keeps its height as an estimate and its shaped text for the next time.
void Flow::unsettle(const Place& place) {
  Chapter& chapter = m_chapters[place.chapter];
  if (place.slot >= chapter.slots.size() || !chapter.slots[place.slot].exact) return;
  chapter.slots[place.slot].exact = false;
  if (chapter.inexact++ == 0) m_unfinished.insert(place.chapter);
}

void Flow::allowHyphens() {
  for (const auto& [at, bytes] : m_barredHyphens) {
    if (!bytes.empty()) unsettle({at.first, at.second});
  }
  m_barredHyphens.clear();
}

}  // namespace tend::page
