#include "core/text/skeleton.h"

#include <algorithm>

#include "core/text/candidates.h"
#include "core/text/choose_lines.h"
#include "core/text/shape_cache_impl.h"

namespace tend::text {
namespace {

// A piece in 32 bits. A word: its number, its style, and how it stands; most spaces go with the word before them.
// A gap of its own: spaces or a hard break, by characters and bytes.
constexpr std::uint32_t kNumberBits = 20, kStyleBits = 6;
constexpr std::uint32_t kMostNumbers = 1U << kNumberBits, kMostStyles = 1U << kStyleBits;
constexpr std::uint32_t kSpaceFollows = 1U << 26U;  // one, of one byte, in the same style
constexpr std::uint32_t kMayBreakBefore = 1U << 27U;
constexpr std::uint32_t kRightToLeft = 1U << 28U;
constexpr std::uint32_t kHardBreak = 1U << 30U;
constexpr std::uint32_t kGap = 1U << 31U;
constexpr std::uint32_t kGapBits = 10, kMostInGap = (1U << kGapBits) - 1;

struct Kept {
  std::uint32_t begin = 0, end = 0;  // in tokens
  bool rightToLeft = false;
  double widestEm = 0;
};

std::uint32_t charactersIn(const std::string& utf8, const Piece& piece) {
  return static_cast<std::uint32_t>(std::count_if(utf8.begin() + piece.begin, utf8.begin() + piece.end, [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

}  // namespace

struct Skeletons::Impl {
  std::shared_ptr<const ShapeCacheEpoch> epoch;
  std::vector<std::uint32_t> tokens;
  std::vector<PieceStyle> styles;
  std::vector<Kept> paragraphs;

  /// kMostStyles if there is no room for it.
  std::uint32_t styleFor(const PieceStyle& style);
  bool addPieces(const ShapedText::Data& data);
  bool addWord(const Piece& piece, std::uint32_t style);
  bool addGap(const ShapedText::Data& data, const Piece& piece, std::uint32_t style);
  void rebuild(const Kept& kept, ShapedText::Data& out) const;
};

std::uint32_t Skeletons::Impl::styleFor(const PieceStyle& style) {
  const auto found = std::find(styles.begin(), styles.end(), style);
  const auto index = static_cast<std::uint32_t>(found - styles.begin());
  if (found == styles.end() && index < kMostStyles) styles.push_back(style);
  return index;
}

bool Skeletons::Impl::addWord(const Piece& piece, std::uint32_t style) {
  if (piece.word->number >= kMostNumbers) return false;
  std::uint32_t token = piece.word->number | style << kNumberBits;
  if (piece.mayBreakBefore) token |= kMayBreakBefore;
  if ((piece.level & 1U) != 0) token |= kRightToLeft;
  tokens.push_back(token);
  return true;
}

bool Skeletons::Impl::addGap(const ShapedText::Data& data, const Piece& piece, std::uint32_t style) {
  const std::uint32_t bytes = piece.end - piece.begin;
  const bool hard = piece.kind == PieceKind::HardBreak;
  const std::uint32_t characters = hard ? 0 : charactersIn(data.utf8, piece);
  if (!hard && bytes == 1 && piece.begin > 0 && (tokens.back() & kGap) == 0 &&
      (tokens.back() >> kNumberBits) % kMostStyles == style && (tokens.back() & kSpaceFollows) == 0) {
    tokens.back() |= kSpaceFollows;
    return true;
  }
  if (bytes > kMostInGap) return false;
  tokens.push_back(kGap | (hard ? kHardBreak : 0) | style << kNumberBits | characters << kGapBits | bytes);
  return true;
}

bool Skeletons::Impl::addPieces(const ShapedText::Data& data) {
  std::uint32_t style = 0;
  const PieceStyle* last = nullptr;
  for (const Piece& piece : data.pieces) {
    const PieceStyle* own = &data.styles[piece.style];
    if (own != last) style = styleFor(*own);
    last = own;
    if (style == kMostStyles) return false;
    if (!(piece.kind == PieceKind::Word ? addWord(piece, style) : addGap(data, piece, style))) return false;
  }
  return true;
}

/// The pieces as Itemiser makes them, as far as candidates are made from them.
void Skeletons::Impl::rebuild(const Kept& kept, ShapedText::Data& out) const {
  out.rightToLeft = kept.rightToLeft;
  out.widestEm = kept.widestEm;
  out.styles.assign(styles.begin(), styles.end());
  out.pieces.clear();
  std::uint32_t end = 0;
  const auto add = [&](std::uint32_t token, std::uint32_t bytes) -> Piece& {
    Piece& piece = out.pieces.emplace_back();
    piece.style = static_cast<std::uint16_t>(token >> kNumberBits & (kMostStyles - 1));
    piece.begin = end;
    piece.end = end += bytes;
    return piece;
  };
  const auto addSpaces = [&](std::uint32_t token, std::uint32_t count, std::uint32_t bytes) {
    Piece& piece = add(token, bytes);
    piece.kind = (token & kHardBreak) != 0 ? PieceKind::HardBreak : PieceKind::Space;
    piece.widthEm = spacesEm(styles[piece.style], count);
  };
  for (std::uint32_t i = kept.begin; i < kept.end; ++i) {
    const std::uint32_t token = tokens[i];
    if ((token & kGap) != 0) {
      addSpaces(token, token >> kGapBits & kMostInGap, token & kMostInGap);
      continue;
    }
    const ShapedWord& word = epoch->at(token & (kMostNumbers - 1));
    const PieceStyle& style = styles[token >> kNumberBits & (kMostStyles - 1)];
    const bool afterSpace = !out.pieces.empty() && out.pieces.back().kind == PieceKind::Space;
    if (afterSpace) out.pieces.back().widthEm += emOf(style, word.spaceBefore, 0);
    Piece& piece = add(token, word.bytes);
    piece.word = &word;
    piece.widthEm = wordEm(style, word);
    piece.level = (token & kRightToLeft) != 0 ? 1 : 0;
    piece.mayBreakBefore = (token & kMayBreakBefore) != 0;
    if ((token & kSpaceFollows) != 0) addSpaces(token, 1, 1);
  }
}

Skeletons::Skeletons() = default;
Skeletons::Skeletons(Skeletons&&) noexcept = default;
Skeletons& Skeletons::operator=(Skeletons&&) noexcept = default;
Skeletons::~Skeletons() = default;

std::uint32_t Skeletons::keep(const ShapedText& text) {
  const ShapedText::Data& data = text.data();
  if (data.words.size() != 1 || data.pieces.empty()) return kNone;
  const std::shared_ptr<const ShapeCacheEpoch>& epoch = data.words.front();
  if (m_impl == nullptr) {
    m_impl = std::make_unique<Impl>();
    m_impl->epoch = epoch;
  }
  if (m_impl->epoch != epoch) return kNone;
  Kept kept;
  kept.begin = static_cast<std::uint32_t>(m_impl->tokens.size());
  kept.rightToLeft = data.rightToLeft;
  kept.widestEm = data.widestEm;
  if (!m_impl->addPieces(data)) {
    m_impl->tokens.resize(kept.begin);
    return kNone;
  }
  kept.end = static_cast<std::uint32_t>(m_impl->tokens.size());
  m_impl->paragraphs.push_back(kept);
  return static_cast<std::uint32_t>(m_impl->paragraphs.size() - 1);
}

std::size_t Skeletons::bytes() const {
  if (m_impl == nullptr) return 0;
  return sizeof(Impl) + m_impl->tokens.capacity() * sizeof(std::uint32_t) +
         m_impl->styles.capacity() * sizeof(PieceStyle) + m_impl->paragraphs.capacity() * sizeof(Kept);
}

const void* Skeletons::words() const { return m_impl != nullptr ? m_impl->epoch.get() : nullptr; }

struct LineCounter::Impl {
  ShapedText::Data data;
  std::vector<PieceSum> sums;
  BreakRoom room;
  Choice choice;

  void chooseJustified(BreakTask& task);
};

/// Most candidates need not even be listed, unless there is no solution.
void LineCounter::Impl::chooseJustified(BreakTask& task) {
  listWithinReach(task, data, sums);
  if (breakOptimally(task, room, choice.ends)) return;
  data.candidates.clear();
  listCandidates(data, sums);
  chooseRagged(task, room, choice);
}

LineCounter::LineCounter() : m_impl(std::make_unique<Impl>()) {}
LineCounter::~LineCounter() = default;

std::optional<std::uint32_t> LineCounter::count(const Skeletons& kept, std::uint32_t number, const LineOptions& asked) {
  if (kept.m_impl == nullptr || number >= kept.m_impl->paragraphs.size()) return std::nullopt;
  const LineOptions options = sane(asked);
  BreakTask task = taskFor(options);
  const Kept& paragraph = kept.m_impl->paragraphs[number];
  ShapedText::Data& data = m_impl->data;
  data.candidates.clear();
  m_impl->choice.ends.clear();
  if (paragraph.widestEm > narrowestOf(task)) return std::nullopt;
  kept.m_impl->rebuild(paragraph, data);
  task.candidates = &data.candidates;
  // There are fewer candidates than bytes, but for the first and the last.
  const bool few = data.pieces.back().end + 2 <= kMostOptimalCandidates;
  if (few && task.goal == Goal::Justified && options.breaking == Breaking::Optimal) {
    m_impl->chooseJustified(task);
  } else {
    listCandidates(data, m_impl->sums);
    chooseLines(task, options.breaking, m_impl->room, m_impl->choice);
  }
  return static_cast<std::uint32_t>(m_impl->choice.ends.size());
}

std::optional<std::uint32_t> LineCounter::count(const ShapedText& text, const LineOptions& asked) {
  const LineOptions options = sane(asked);
  BreakTask task = taskFor(options);
  m_impl->choice.ends.clear();
  if (text.data().widestEm > narrowestOf(task)) return std::nullopt;
  task.candidates = &text.data().candidates;
  chooseLines(task, options.breaking, m_impl->room, m_impl->choice);
  return static_cast<std::uint32_t>(m_impl->choice.ends.size());
}

std::vector<std::uint32_t> LineCounter::ends() const {
  std::vector<std::uint32_t> ends;
  for (const std::uint32_t candidate : m_impl->choice.ends) {
    if (candidate < m_impl->data.candidates.size()) ends.push_back(m_impl->data.candidates[candidate].offset);
  }
  return ends;
}

}  // namespace tend::text
