#include <cstring>
#include <utility>

#include "core/text/shape_cache_impl.h"

namespace tend::text {
namespace {

// About 16 MB: all words of a long book in one style and its neighbours take 13 (31,500 of them, 400 bytes each).
constexpr std::size_t kMostBytes = 16U << 20U;
constexpr std::size_t kMostContexts = 4096;
constexpr std::size_t kFirstSlots = 1024;

constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15ULL;

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * kMultiplier;
  return hash ^ (hash >> 32U);
}

std::size_t footprint(const ShapeCacheEpoch::Entry& entry) {
  const ShapedWord& word = entry.word;
  return sizeof(entry) + entry.bytes.capacity() +
         (word.glyphs.capacity() + word.alternates.capacity()) * sizeof(ShapedGlyph) +
         word.points.capacity() * sizeof(BreakPoint);
}

}  // namespace

std::uint64_t hashOf(const WordKey& key) {
  std::uint64_t hash = mix(key.text.size(), (std::uint64_t{key.context} << 48U) ^ (std::uint64_t{key.before} << 24U) ^
                                                std::uint64_t{key.after});
  hash = mix(hash, key.breakMask);
  std::size_t at = 0;
  for (; at + 8 <= key.text.size(); at += 8) {
    std::uint64_t chunk = 0;
    std::memcpy(&chunk, key.text.data() + at, 8);
    hash = mix(hash, chunk);
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, key.text.data() + at, key.text.size() - at);
  return mix(hash, rest);
}

std::uint16_t ShapeCacheEpoch::contextIndex(const ShapeContext& context) {
  for (std::size_t i = contexts.size(); i-- > 0;) {
    if (contexts[i] == context) return static_cast<std::uint16_t>(i);
  }
  contexts.push_back(context);
  return static_cast<std::uint16_t>(contexts.size() - 1);
}

const ShapedWord* ShapeCacheEpoch::find(const WordKey& key, std::uint64_t hash) const {
  if (m_slots.empty()) return nullptr;
  const std::size_t mask = m_slots.size() - 1;
  for (std::size_t i = hash & mask; m_slots[i].number != 0; i = (i + 1) & mask) {
    if (m_slots[i].hash != hash >> 32U) continue;
    const Entry& entry = entryAt(m_slots[i].number - 1);
    if (entry.key == key) return &entry.word;
  }
  return nullptr;
}

ShapeCacheEpoch::Entry& ShapeCacheEpoch::newEntry() {
  if (m_count % kChunk == 0) m_chunks.push_back(std::make_unique<Entry[]>(kChunk));
  const std::uint32_t number = m_count++;
  return m_chunks[number >> kChunkBits][number & (kChunk - 1)];
}

void ShapeCacheEpoch::insert(std::uint64_t hash, std::uint32_t number) {
  const std::size_t mask = m_slots.size() - 1;
  std::size_t i = hash & mask;
  while (m_slots[i].number != 0) i = (i + 1) & mask;
  m_slots[i] = {static_cast<std::uint32_t>(hash >> 32U), number + 1};
}

const ShapedWord* ShapeCacheEpoch::add(const WordKey& key, std::uint64_t hash, ShapedWord word) {
  if ((std::size_t{m_count} + 1) * 2 > m_slots.size()) grow();
  insert(hash, m_count);
  Entry& entry = newEntry();
  entry.bytes = std::string(key.text);
  entry.key = key;
  entry.key.text = entry.bytes;
  entry.word = std::move(word);
  entry.word.number = m_count - 1;
  m_bytes += footprint(entry);
  return &entry.word;
}

void ShapeCacheEpoch::grow() {
  m_slots.assign(m_slots.empty() ? kFirstSlots : m_slots.size() * 2, {});
  for (std::uint32_t number = 0; number < m_count; ++number) insert(hashOf(entryAt(number).key), number);
}

bool ShapeCacheEpoch::isFull() const { return m_bytes > kMostBytes || contexts.size() > kMostContexts; }

std::shared_ptr<ShapeCacheEpoch> ShapeCache::Impl::current() {
  if (!m_epoch || m_epoch->isFull()) m_epoch = std::make_shared<ShapeCacheEpoch>();
  return m_epoch;
}

ShapeCache::ShapeCache() : m_impl(std::make_unique<Impl>()) {}
ShapeCache::~ShapeCache() = default;
void ShapeCache::clear() { m_impl = std::make_unique<Impl>(); }

}  // namespace tend::text
