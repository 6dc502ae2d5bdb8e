#include "core/page/search.h"

#include <algorithm>
#include <limits>

#include "core/base/wipe.h"
#include "core/page/find_bytes.h"
#include "core/text/segment.h"

namespace tend::page {
namespace {

constexpr std::uint32_t kTitle = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kOpening = std::numeric_limits<std::size_t>::max();

std::string wantedFor(std::string_view words) {
  std::string folded = text::fold(words);
  if (!folded.empty() && folded.back() == ' ') folded.pop_back();
  if (!folded.empty() && folded.front() == ' ') folded.erase(0, 1);
  return folded;
}

}  // namespace

Search::Search(std::shared_ptr<content::PackSource> pack) : m_index(std::move(pack)) {}

Search::~Search() { base::wipe(m_wanted); }

void Search::ask(std::string_view words, Words wanted) {
  std::string now = wantedFor(words);
  const bool grew = !m_wanted.empty() && now.compare(0, m_wanted.size(), m_wanted) == 0 && !more();
  if (grew) {
    const std::string& folded = m_index.folded();
    const auto fails = [&](std::uint32_t at) { return folded.compare(at, now.size(), now) != 0; };
    if (now != m_wanted) m_raw.erase(std::remove_if(m_raw.begin(), m_raw.end(), fails), m_raw.end());
  } else {
    m_raw.clear();
    m_scanned = 0;
  }
  base::wipe(m_wanted);
  m_wanted = now;
  base::wipe(now);
  m_words = wanted;
  m_hits.clear();
  m_selected = m_free = 0;
  select();
}

bool Search::done() const { return m_index.done() && (!asks() || m_scanned >= m_index.folded().size() || more()); }

bool Search::work(const SearchSlice& slice) {
  const bool behind = asks() && m_scanned < m_index.folded().size() && !more();
  // What is there already is looked at first: someone waits for it.
  if (!behind) m_index.work(slice.indexBytes);
  if (asks()) scan(slice.scanBytes);
  return !done();
}

void Search::scan(std::size_t bytes) {
  const std::string& folded = m_index.folded();
  if (m_scanned >= folded.size() || more()) return;
  const std::size_t to = std::min(folded.size(), m_scanned + bytes);
  findBytes(folded, m_wanted, m_scanned, to, kMostHits, m_raw);
  m_scanned = to;
  select();
}

/// Of places that overlap the first one counts. A match covers whole graphemes.
void Search::select() {
  for (; m_selected < m_raw.size(); ++m_selected) {
    std::size_t begin = m_raw[m_selected], end = begin + m_wanted.size();
    while (!m_index.graphemeAt(begin)) --begin;
    while (!m_index.graphemeAt(end)) ++end;
    if (begin < m_free) continue;
    if (m_words == Words::Whole && !(m_index.wordAt(begin) && m_index.wordAt(end))) continue;
    m_free = end;
    m_hits.push_back(m_raw[m_selected]);
  }
}

void Search::unfold(std::size_t text) {
  if (m_unfolded == text) return;
  const std::string_view original = m_index.original(text);
  m_from = text::foldWithPlaces(original).from;
  m_graphemes = text::graphemeBoundaries(original);
  m_unfolded = text;
}

Search::Range Search::rangeOf(std::size_t index) {
  const std::size_t text = m_index.textHolding(m_hits[index]);
  unfold(text);
  const std::size_t first = m_hits[index] - m_index.text(text).foldedAt;
  const std::uint32_t begin = m_from[first], last = m_from[first + m_wanted.size() - 1];
  const auto after = std::upper_bound(m_graphemes.begin(), m_graphemes.end(), begin);
  return {*(after - 1), *std::upper_bound(m_graphemes.begin(), m_graphemes.end(), last)};
}

std::string Search::sectionId(std::uint32_t section) const {
  return section == 0 ? std::string() : m_index.pack().sections()[section - 1].id;
}

SearchHit Search::hit(std::size_t index) {
  const IndexedText& text = m_index.text(m_index.textHolding(m_hits[index]));
  const Range range = rangeOf(index);
  SearchHit hit;
  hit.inTitle = text.block == kTitle;
  hit.begin = {sectionId(text.section), hit.inTitle ? 0 : text.block, range.begin};
  hit.end = {hit.begin.section, hit.begin.block, range.end};
  return hit;
}

const std::string& Search::titleAt(std::size_t index) const {
  const std::uint32_t section = m_index.text(m_index.textHolding(m_hits[index])).section;
  return section == 0 ? m_index.pack().info().title : m_index.pack().sections()[section - 1].title;
}

std::optional<std::size_t> Search::firstFrom(const content::Locator& place) {
  const auto& sections = m_index.pack().sections();
  std::uint32_t section = 0;
  while (!place.section.empty() && section < sections.size() && sections[section].id != place.section) ++section;
  if (!place.section.empty()) ++section;
  const bool start = place.block == 0 && place.character == 0;
  const std::size_t text = m_index.textAtOrAfter(section, start ? kTitle : place.block);
  if (text >= m_index.textCount()) return std::nullopt;
  std::size_t from = m_index.text(text).foldedAt;
  if (m_index.text(text).section == section && m_index.text(text).block == place.block) {
    unfold(text);
    const auto at = std::lower_bound(m_from.begin(), m_from.end(), place.character);
    from += std::min<std::size_t>(static_cast<std::size_t>(at - m_from.begin()), m_index.foldedText(text).size());
  }
  const auto found = std::lower_bound(m_hits.begin(), m_hits.end(), from);
  if (found == m_hits.end()) return std::nullopt;
  return static_cast<std::size_t>(found - m_hits.begin());
}

std::vector<BlockHit> Search::hitsIn(std::size_t sectionIndex, std::uint32_t block) {
  std::vector<BlockHit> hits;
  const auto section = sectionIndex == kOpening ? 0 : static_cast<std::uint32_t>(sectionIndex) + 1;
  const std::size_t text = m_index.textAtOrAfter(section, block);
  if (m_hits.empty() || text >= m_index.textCount()) return hits;
  const IndexedText& found = m_index.text(text);
  if (found.section != section || found.block != block) return hits;
  const std::size_t end = found.foldedAt + m_index.foldedText(text).size();
  auto at = std::lower_bound(m_hits.begin(), m_hits.end(), found.foldedAt);
  for (; at != m_hits.end() && *at < end; ++at) {
    const auto index = static_cast<std::size_t>(at - m_hits.begin());
    const Range range = rangeOf(index);
    hits.push_back({index, range.begin, range.end});
  }
  return hits;
}

}  // namespace tend::page
