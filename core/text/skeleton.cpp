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
  Piece piece;
  const auto addSpaces = [&](std::uint32_t count, std::uint32_t bytes) {
    piece.kind = PieceKind::Space;
    piece.begin = piece.end;
    piece.end += bytes;
    piece.widthEm = spacesEm(styles[piece.style], count);
    out.pieces.push_back(piece);
  };
  for (std::uint32_t i = kept.begin; i < kept.end; ++i) {
    const std::uint32_t token = tokens[i];
    piece.style = static_cast<std::uint16_t>(token >> kNumberBits & (kMostStyles - 1));
    if ((token & kGap) != 0) {
      addSpaces(token >> kGapBits & kMostInGap, token & kMostInGap);
      if ((token & kHardBreak) != 0) out.pieces.back().kind = PieceKind::HardBreak;
      continue;
    }
    const PieceStyle& style = styles[piece.style];
    piece.word = &epoch->at(token & (kMostNumbers - 1));
    if (piece.word->spaceBefore != 0 && !out.pieces.empty() && out.pieces.back().kind == PieceKind::Space) {
      out.pieces.back().widthEm += static_cast<float>(piece.word->spaceBefore) * style.emPerUnit;
    }
    piece.kind = PieceKind::Word;
    piece.begin = piece.end;
    piece.end += piece.word->bytes;
    piece.widthEm = wordEm(style, *piece.word);
    piece.level = (token & kRightToLeft) != 0 ? 1 : 0;
    piece.mayBreakBefore = (token & kMayBreakBefore) != 0;
    out.pieces.push_back(piece);
    if ((token & kSpaceFollows) != 0) addSpaces(1, 1);
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
  BreakRoom room;
  Choice choice;

  std::optional<std::uint32_t> count(const ShapedText::Data& of, const LineOptions& asked);
};

std::optional<std::uint32_t> LineCounter::Impl::count(const ShapedText::Data& of, const LineOptions& asked) {
  const LineOptions options = sane(asked);
  BreakTask task = taskFor(options);
  choice.ends.clear();
  if (of.widestEm > narrowestOf(task)) return std::nullopt;
  task.candidates = &of.candidates;
  chooseLines(task, options.breaking, room, choice);
  return static_cast<std::uint32_t>(choice.ends.size());
}

LineCounter::LineCounter() : m_impl(std::make_unique<Impl>()) {}
LineCounter::~LineCounter() = default;

std::optional<std::uint32_t> LineCounter::count(const Skeletons& kept, std::uint32_t number,
                                                const LineOptions& options) {
  if (kept.m_impl == nullptr || number >= kept.m_impl->paragraphs.size()) return std::nullopt;
  ShapedText::Data& data = m_impl->data;
  kept.m_impl->rebuild(kept.m_impl->paragraphs[number], data);
  data.candidates.clear();
  listCandidates(data);
  return m_impl->count(data, options);
}

std::optional<std::uint32_t> LineCounter::count(const ShapedText& text, const LineOptions& options) {
  return m_impl->count(text.data(), options);
}

std::vector<std::uint32_t> LineCounter::ends() const {
  std::vector<std::uint32_t> ends;
  for (const std::uint32_t candidate : m_impl->choice.ends) {
    if (candidate < m_impl->data.candidates.size()) ends.push_back(m_impl->data.candidates[candidate].offset);
  }
  return ends;
}

}  // namespace tend::text
