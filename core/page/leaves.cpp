#include "core/page/leaves.h"

#include <algorithm>

#include "core/page/locate.h"

namespace tend::page {
namespace {

// An article of 5,000 words is one part, so that its sections run on; a book's chapters are some of these.
constexpr std::uint64_t kCharactersTogether = 32'000;
constexpr int kMostTries = 16;         // to find a place among estimates; three were the most ever needed
constexpr std::size_t kPartsKept = 3;  // where one is, and what lies before and after

}  // namespace

void Leaves::part(const Flow& flow) {
  if (!m_firsts.empty() && m_firsts.back() == flow.chapterCount()) return;
  m_firsts = {0};
  std::uint64_t together = 0;
  const std::vector<content::SectionInfo>& sections = flow.pack().sections();
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (together > 0 && together + sections[i].characters > kCharactersTogether) {
      m_firsts.push_back(i + 1);
      together = 0;
    }
    together += sections[i].characters;
  }
  m_firsts.push_back(flow.chapterCount());
}

std::size_t Leaves::partAt(const Flow& flow, std::int64_t y) const {
  const std::size_t chapter = flow.chapterAt(std::max<std::int64_t>(0, y));
  const auto after = std::upper_bound(m_firsts.begin(), m_firsts.end() - 1, chapter);
  return static_cast<std::size_t>(after - m_firsts.begin()) - 1;
}

Pages& Leaves::cut(std::size_t part) {
  const auto found = std::find_if(m_cut.begin(), m_cut.end(), [part](const Cut& cut) { return cut.part == part; });
  if (found != m_cut.end()) {
    std::rotate(m_cut.begin(), found, found + 1);
  } else {
    m_cut.push_front({part, Pages(m_firsts[part], m_firsts[part + 1])});
    if (m_cut.size() > kPartsKept) m_cut.pop_back();
  }
  return m_cut.front().pages;
}

PageSpan Leaves::inSheet(const Flow& flow, std::size_t part, std::size_t page) {
  const std::vector<PageSpan>& pages = cut(part).pages();
  const PageSpan& span = pages[std::min(page, pages.size() - 1)];
  const std::int64_t top = flow.chapterTop(m_firsts[part]);
  return {top + span.top, top + span.bottom};
}

PageSpan Leaves::first(Flow& flow, std::size_t part) {
  cut(part).reachPage(flow, 0);
  return inSheet(flow, part, 0);
}

PageSpan Leaves::lastOf(Flow& flow, std::size_t part) {
  Pages& pages = cut(part);
  while (!pages.done()) pages.reachPage(flow, pages.pages().size());
  return inSheet(flow, part, pages.pages().size() - 1);
}

Leaves::Found Leaves::find(Flow& flow, std::int64_t y) {
  part(flow);
  const std::size_t part = partAt(flow, y);
  const std::int64_t inPart = y - flow.chapterTop(m_firsts[part]);
  Pages& pages = cut(part);
  pages.reach(flow, inPart);
  return {part, pages.at(inPart)};
}

PageSpan Leaves::at(Flow& flow, std::int64_t y) {
  const Found now = find(flow, y);
  return inSheet(flow, now.part, now.page);
}

PageSpan Leaves::holding(Flow& flow, const content::Locator& place) {
  // Heights above the place become exact as leaves reach it: ask again until they agree.
  std::int64_t y = yOfLocator(flow, place);
  for (int tries = 0; tries < kMostTries; ++tries) {
    const PageSpan leaf = at(flow, y);
    const std::int64_t now = yOfLocator(flow, place);
    if (now == y) return leaf;
    y = now;
  }
  return at(flow, y);
}

std::optional<PageSpan> Leaves::after(Flow& flow, std::int64_t y) {
  const Found now = find(flow, y);
  const std::size_t next = now.page + 1;
  Pages& pages = cut(now.part);
  pages.reachPage(flow, next);
  if (next < pages.pages().size()) return inSheet(flow, now.part, next);
  if (now.part + 2 >= m_firsts.size()) return std::nullopt;
  return first(flow, now.part + 1);
}

std::optional<PageSpan> Leaves::before(Flow& flow, std::int64_t y) {
  const Found now = find(flow, y);
  if (now.page > 0) return inSheet(flow, now.part, now.page - 1);
  if (now.part == 0) return std::nullopt;
  return lastOf(flow, now.part - 1);
}

PageSpan Leaves::last(Flow& flow) {
  part(flow);
  return lastOf(flow, m_firsts.size() - 2);
}

}  // namespace tend::page
