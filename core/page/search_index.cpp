#include "core/page/search_index.h"

#include <algorithm>
#include <limits>

#include "core/text/fold.h"
#include "core/text/segment.h"

namespace tend::page {
namespace {

constexpr std::uint32_t kTitle = std::numeric_limits<std::uint32_t>::max();
constexpr char kBetween = '\n';

bool isQuietExercise(const content::Block& block) {
  const auto* exercise = std::get_if<content::ExerciseRef>(&block);
  return exercise != nullptr && exercise->quiet;
}

bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '\r'; });
}

/// Titles stand before the blocks of their section.
std::uint64_t orderOf(std::uint32_t section, std::uint32_t block) {
  return (std::uint64_t{section} << 32U) | (block == kTitle ? 0 : std::uint64_t{block} + 1);
}

}  // namespace

SearchIndex::SearchIndex(std::shared_ptr<content::PackSource> pack) : m_pack(std::move(pack)) {}

bool SearchIndex::work(std::size_t bytes) {
  const std::size_t until = m_folded.size() + bytes;
  while (!m_done && m_folded.size() < until) {
    if (m_nextBlock < m_blocks.size()) {
      const content::Block& block = m_blocks[m_nextBlock];
      const auto index = static_cast<std::uint32_t>(m_nextBlock++);
      if (!isQuietExercise(block)) take(m_chapter - 1, index, content::plainText(block));
    } else if (m_chapter <= m_pack->sections().size()) {
      readChapter();
    } else {
      m_blocks = {};
      m_done = true;
    }
  }
  return !m_done;
}

void SearchIndex::readChapter() {
  m_nextBlock = 0;
  m_blocks.clear();
  const std::uint32_t chapter = m_chapter++;
  if (chapter == 0) {
    take(0, kTitle, m_pack->info().title);
    if (auto opening = m_pack->opening()) {
      m_blocks = std::move(*opening);
    } else {
      ++m_damaged;
    }
    return;
  }
  take(chapter, kTitle, m_pack->sections()[chapter - 1].title);
  if (auto section = m_pack->section(chapter - 1)) {
    m_blocks = std::move(section->blocks);
  } else {
    ++m_damaged;
  }
}

void SearchIndex::take(std::uint32_t section, std::uint32_t block, std::string_view text) {
  if (text.empty() || m_done) return;
  const text::Folded folded = text::foldWithPlaces(text);
  if (m_folded.size() + folded.text.size() + 1 > kMostFoldedBytes ||
      m_originals.size() + text.size() > kMostFoldedBytes) {
    m_cut = m_done = true;
    m_blocks = {};
    return;
  }
  const std::size_t base = m_folded.size();
  m_texts.push_back({section, block, static_cast<std::uint32_t>(base), static_cast<std::uint32_t>(m_originals.size())});
  m_originals.append(text);
  m_folded += folded.text;
  m_folded += kBetween;
  m_graphemes.grow(m_folded.size() + 1);
  m_words.grow(m_folded.size() + 1);
  if (isAscii(text)) {
    for (std::size_t i = base; i < m_folded.size(); ++i) m_graphemes.set(i);
  } else {
    markBoundaries(text::graphemeBoundaries(text), folded.from, base, m_graphemes);
  }
  markBoundaries(text::wordBoundaries(text), folded.from, base, m_words);
}

/// A boundary of the original stands before the first folded byte that came from there or from later on.
void SearchIndex::markBoundaries(const std::vector<std::uint32_t>& boundaries, const std::vector<std::uint32_t>& from,
                                 std::size_t base, Bits& bits) const {
  std::size_t at = 0;
  for (const std::uint32_t boundary : boundaries) {
    while (at + 1 < from.size() && from[at] < boundary) ++at;
    bits.set(base + at);
  }
}

std::size_t SearchIndex::textHolding(std::size_t foldedAt) const {
  const auto after = std::upper_bound(m_texts.begin(), m_texts.end(), foldedAt,
                                      [](std::size_t at, const IndexedText& t) { return at < t.foldedAt; });
  return static_cast<std::size_t>(after - m_texts.begin()) - 1;
}

std::size_t SearchIndex::textAtOrAfter(std::uint32_t section, std::uint32_t block) const {
  const auto found =
      std::lower_bound(m_texts.begin(), m_texts.end(), orderOf(section, block),
                       [](const IndexedText& t, std::uint64_t order) { return orderOf(t.section, t.block) < order; });
  return static_cast<std::size_t>(found - m_texts.begin());
}

std::string_view SearchIndex::original(std::size_t index) const {
  const std::size_t begin = m_texts[index].originalAt;
  const std::size_t end = index + 1 < m_texts.size() ? m_texts[index + 1].originalAt : m_originals.size();
  return std::string_view(m_originals).substr(begin, end - begin);
}

std::string_view SearchIndex::foldedText(std::size_t index) const {
  const std::size_t begin = m_texts[index].foldedAt;
  const std::size_t end = index + 1 < m_texts.size() ? m_texts[index + 1].foldedAt : m_folded.size();
  return std::string_view(m_folded).substr(begin, end - begin - 1);
}

}  // namespace tend::page
