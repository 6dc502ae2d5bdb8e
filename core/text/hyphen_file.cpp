#include "core/text/hyphen_file.h"

#include <hb.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace tend::text {
namespace {

static_assert(std::endian::native == std::endian::little, "the arrays are used as they lie in the file");

constexpr std::string_view kMagic = "TENDHYPH";
constexpr std::uint32_t kVersion = 1;
constexpr std::uint8_t kDeepest = 200;  // letters of a pattern; no word is longer than 64

struct Head {
  char magic[8];
  std::uint32_t version;
  char language[8];  // filled up with zeros
  std::uint8_t levelCount;
  PatternMinima minima;
  std::uint8_t unused[3];
  struct {
    std::uint32_t nodes, digits;
  } sizes[2];
};
static_assert(sizeof(Head) == 44 && sizeof(HyphenNode) == 12);

bool isLanguage(std::string_view text) {
  return text.size() >= 2 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// A digit string lies in the pool, and does not reach beyond the letters that led to its node.
bool digitsFit(const HyphenLevel& level, std::uint32_t at, std::uint8_t depth) {
  if (at == 0) return true;
  if (at + 2 > level.digitCount) return false;
  const std::uint32_t length = level.digits[at], back = level.digits[at + 1];
  return at + 2 + length <= level.digitCount && back <= depth && length <= back + 1;
}

bool siblingsSorted(const HyphenLevel& level, const HyphenNode& node) {
  const std::uint16_t* first = level.labels + node.firstChild;
  return std::adjacent_find(first, first + node.childCount, std::greater_equal<>()) == first + node.childCount;
}

/// Every node has one parent, before it; fallbacks lead towards the root. So no walk can go round in a circle.
bool levelFits(const HyphenLevel& level) {
  std::vector<std::uint8_t> depth(level.nodeCount);
  std::uint32_t next = 1;
  for (std::uint32_t i = 0; i < level.nodeCount; ++i) {
    const HyphenNode& node = level.nodes[i];
    if (i >= next || node.firstChild != next || node.childCount > level.nodeCount - next) return false;
    if (node.childCount > 0 && (depth[i] >= kDeepest || !siblingsSorted(level, node))) return false;
    // Only the nodes before this one surely have their depth by now, and what is less deep stands before it.
    if (node.fallback >= std::max(i, 1U) || (i > 0 && depth[node.fallback] >= depth[i])) return false;
    if (!digitsFit(level, node.values, depth[i])) return false;
    std::fill_n(depth.begin() + next, node.childCount, static_cast<std::uint8_t>(depth[i] + 1));
    next += node.childCount;
  }
  return next == level.nodeCount;
}

/// The arrays of a level at `at`, which moves behind them. False if the file ends before they do.
bool takeLevel(const char* bytes, std::size_t size, std::size_t& at, HyphenLevel& level) {
  const std::uint64_t nodes = level.nodeCount, digits = level.digitCount;
  const std::uint64_t whole = (nodes * (sizeof(HyphenNode) + 2) + digits + 3) / 4 * 4;
  if (nodes == 0 || digits == 0 || whole > size - at) return false;
  // `at` is a multiple of four, and so is the address of what is mapped or allocated.
  level.nodes = reinterpret_cast<const HyphenNode*>(bytes + at);
  level.labels = reinterpret_cast<const std::uint16_t*>(bytes + at + nodes * sizeof(HyphenNode));
  level.digits = reinterpret_cast<const std::uint8_t*>(level.labels + nodes);
  at += static_cast<std::size_t>(whole);
  return true;
}

}  // namespace

HyphenFile::~HyphenFile() { hb_blob_destroy(m_blob); }

bool HyphenFile::check(const char* bytes, std::size_t size) {
  Head head;
  if (size < sizeof(head)) return false;
  std::memcpy(&head, bytes, sizeof(head));
  if (std::string_view(head.magic, 8) != kMagic || head.version != kVersion) return false;
  std::memcpy(m_language, head.language, sizeof(head.language));
  if (!isLanguage(m_language) || head.levelCount < 1 || head.levelCount > 2) return false;
  m_table.language = m_language;
  m_table.levelCount = head.levelCount;
  m_table.minima = head.minima;
  std::size_t at = sizeof(head);
  for (unsigned i = 0; i < head.levelCount; ++i) {
    HyphenLevel& level = m_table.levels[i];
    level.nodeCount = head.sizes[i].nodes;
    level.digitCount = head.sizes[i].digits;
    if (!takeLevel(bytes, size, at, level) || !levelFits(level)) return false;
  }
  return at == size;
}

base::Error HyphenFile::bad(const std::string& path) {
  return {base::ErrorCode::BadData, "text.hyphens_bad", {{"path", path}}, {path, 0, 0}};
}

base::Result<std::unique_ptr<HyphenFile>> HyphenFile::open(const std::string& path) {
  std::unique_ptr<HyphenFile> file(new HyphenFile);
  file->m_blob = hb_blob_create_from_file_or_fail(path.c_str());
  if (file->m_blob == nullptr) return base::fail(base::ErrorCode::NotFound, "file.missing", {{"path", path}});
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(file->m_blob, &size);
  if (file->check(bytes, size)) return file;
  return tl::unexpected<base::Error>(bad(path));
}

base::Result<std::unique_ptr<HyphenFile>> HyphenFile::read(std::string bytes, const std::string& path) {
  std::unique_ptr<HyphenFile> file(new HyphenFile);
  file->m_memory = std::move(bytes);
  if (file->check(file->m_memory.data(), file->m_memory.size())) return file;
  return tl::unexpected<base::Error>(bad(path));
}

}  // namespace tend::text
