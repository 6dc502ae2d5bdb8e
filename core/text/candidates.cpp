#include "core/text/candidates.h"

#include <algorithm>

#include "core/text/segment.h"

namespace tend::text {
namespace {

// As TeX's \hyphenpenalty and \exhyphenpenalty, and reluctance to begin a line with a dash or to end it at a slash.
constexpr float kHyphenPenalty = 50, kSoftHyphenPenalty = 30, kOwnHyphenPenalty = 50, kBeforeDashPenalty = 300;
constexpr float kSplitPenalty = 4000;

float emOf(const PieceStyle& style, std::int32_t units, std::uint32_t clusters) {
  return static_cast<float>(units) * style.emPerUnit + static_cast<float>(clusters) * style.letterSpacingEm;
}

class Lister {
 public:
  explicit Lister(ShapedText::Data& data) : m_data(data), m_textEnd(data.pieces.empty() ? 0 : data.pieces.back().end) {}

  void run() {
    m_data.candidates.reserve(m_data.pieces.size() + 2);
    Candidate start;
    start.hangStart = hangStartAt(0);
    m_data.candidates.push_back(start);
    const auto count = static_cast<std::uint32_t>(m_data.pieces.size());
    std::uint32_t i = 0;
    while (i < count) {
      const Piece& piece = m_data.pieces[i];
      if (piece.kind == PieceKind::Word) {
        addPoints(i);
        m_width += piece.widthEm;
        ++i;
        if (i < count && m_data.pieces[i].kind == PieceKind::Word) addBetween(i);
      } else {
        i = addGap(i);
      }
    }
    if (!m_ended) addEnd(count);
    m_data.candidates.back().forced = true;
    forbidLastHyphens();
  }

 private:
  Candidate at(std::uint32_t endPiece, std::uint32_t nextPiece) const {
    Candidate c;
    c.before = c.after = m_width;
    c.spaceBefore = c.spaceAfter = m_space;
    c.endPiece = endPiece;
    c.nextPiece = nextPiece;
    c.offset = nextPiece < m_data.pieces.size() ? m_data.pieces[nextPiece].begin : m_textEnd;
    c.hangEnd = hangEndAt(endPiece);
    c.hangStart = hangStartAt(nextPiece);
    return c;
  }

  float hangEndAt(std::uint32_t endPiece) const {
    if (endPiece == 0 || m_data.pieces[endPiece - 1].kind != PieceKind::Word) return 0;
    const Piece& piece = m_data.pieces[endPiece - 1];
    return hangsHere(piece) ? emOf(m_data.styles[piece.style], piece.word->hangEnd, 0) : 0;
  }

  float hangStartAt(std::uint32_t nextPiece) const {
    if (nextPiece >= m_data.pieces.size() || m_data.pieces[nextPiece].kind != PieceKind::Word) return 0;
    const Piece& piece = m_data.pieces[nextPiece];
    return hangsHere(piece) ? emOf(m_data.styles[piece.style], piece.word->hangStart, 0) : 0;
  }

  /// Marks hang only where the word's own direction is the paragraph's: elsewhere they are not at the edge.
  bool hangsHere(const Piece& piece) const { return ((piece.level & 1U) != 0) == m_data.rightToLeft; }

  void trimSpacing(Candidate& c) const {
    if (c.endPiece > 0 && m_data.pieces[c.endPiece - 1].kind == PieceKind::Word) {
      c.head -= m_data.styles[m_data.pieces[c.endPiece - 1].style].letterSpacingEm;
    }
  }

  void addPoints(std::uint32_t i) {
    const Piece& piece = m_data.pieces[i];
    const PieceStyle& style = m_data.styles[piece.style];
    for (std::size_t p = 0; p < piece.word->points.size(); ++p) {
      const BreakPoint& point = piece.word->points[p];
      const float head = emOf(style, point.headAdvance, point.headClusters);
      const float tail = emOf(style, point.tailAdvance, point.tailClusters);
      Candidate c = at(i, i);
      // The sums stand at the end of the head in whichever of the two readings: `tail` makes up the difference.
      c.before = c.after = m_width + static_cast<double>(head);
      c.head = -style.letterSpacingEm;
      c.tail = head + tail - piece.widthEm;
      c.offset = piece.begin + point.offset;
      c.point = static_cast<std::int32_t>(p);
      c.hangEnd = hangsHere(piece) ? emOf(style, point.hang, 0) : 0;
      c.hangStart = 0;
      c.inserted = point.kind != PointKind::Plain;
      c.soft = point.kind == PointKind::SoftHyphen;
      c.hyphen = point.endsWithHyphen;
      c.penalty = point.kind == PointKind::Hyphen ? kHyphenPenalty : c.soft ? kSoftHyphenPenalty : 0;
      if (point.kind == PointKind::Plain && point.endsWithHyphen) c.penalty = kOwnHyphenPenalty;
      if (point.beforeDash) c.penalty = kBeforeDashPenalty;
      m_data.candidates.push_back(c);
    }
  }

  void addBetween(std::uint32_t next) {
    if (!m_data.pieces[next].mayBreakBefore) return;
    Candidate c = at(next, next);
    trimSpacing(c);
    m_data.candidates.push_back(c);
  }

  /// Spaces and hard breaks up to the next word.
  std::uint32_t addGap(std::uint32_t i) {
    Candidate c = at(i, i);
    trimSpacing(c);
    const auto count = static_cast<std::uint32_t>(m_data.pieces.size());
    while (i < count && m_data.pieces[i].kind == PieceKind::Space) {
      m_width += m_data.pieces[i].widthEm;
      m_space += m_data.pieces[i].widthEm;
      ++i;
    }
    const bool hard = i < count && m_data.pieces[i].kind == PieceKind::HardBreak;
    if (hard) ++i;
    if (!hard && i < count && !m_data.pieces[i].mayBreakBefore) return i;
    const Candidate next = at(i, i);
    c.after = next.after;
    c.spaceAfter = next.spaceAfter;
    c.nextPiece = i;
    c.offset = next.offset;
    c.hangStart = next.hangStart;
    c.forced = hard;
    m_ended = i >= count && !hard;
    // Leading spaces belong to the first line: a line of nothing but spaces is no line.
    if (c.endPiece == 0 && !hard && i < count) return i;
    m_data.candidates.push_back(c);
    return i;
  }

  void addEnd(std::uint32_t count) {
    Candidate c = at(count, count);
    trimSpacing(c);
    m_data.candidates.push_back(c);
  }

  /// The last word of a paragraph is never hyphenated, also where it is in several styles.
  void forbidLastHyphens() {
    auto& list = m_data.candidates;
    std::uint32_t first = list.back().endPiece;
    while (first > 0 && m_data.pieces[first - 1].kind == PieceKind::Word) --first;
    const auto forbidden = [&](const Candidate& c) {
      if (c.endPiece < first || c.point < 0) return false;
      const ShapedWord& word = *m_data.pieces[c.endPiece].word;
      return word.points[static_cast<std::size_t>(c.point)].kind == PointKind::Hyphen;
    };
    const auto from = std::find_if(list.begin() + static_cast<std::ptrdiff_t>(list.size() > 64 ? list.size() - 64 : 0),
                                   list.end(), [first](const Candidate& c) { return c.endPiece >= first; });
    list.erase(std::remove_if(from, list.end(), forbidden), list.end());
  }

  ShapedText::Data& m_data;
  std::uint32_t m_textEnd;
  double m_width = 0, m_space = 0;
  bool m_ended = false;
};

bool usable(const Candidate& c, bool hyphens) { return hyphens || !c.inserted || c.soft; }

/// A line may always end here: hyphens are barred after two in a row.
bool isFirm(const Candidate& c) { return !c.hyphen; }

double chunkEm(const Candidate& a, const Candidate& b) {
  return b.before - a.after + static_cast<double>(b.head) + static_cast<double>(a.tail);
}

/// Adds places between graphemes to what lies between two candidates.
class Splitter {
 public:
  Splitter(const ShapedText::Data& data, double narrowestEm, std::vector<Candidate>& out)
      : m_data(data), m_narrowest(narrowestEm), m_out(out) {}

  void run(const Candidate& a, const Candidate& b) {
    // A whole screenful without spaces: one place a line is enough, or five million letters need as many places.
    m_sparse = chunkEm(a, b) > 8 * m_narrowest;
    m_width = a.point >= 0 || a.split ? widthBefore(a) : a.after;
    m_space = a.spaceAfter;
    m_lastPlace = a.after;
    const std::uint32_t last = b.point >= 0 ? b.endPiece + 1 : b.endPiece;
    for (std::uint32_t i = a.nextPiece; i < last && i < m_data.pieces.size(); ++i) {
      const Piece& piece = m_data.pieces[i];
      if (piece.kind == PieceKind::Word) {
        const std::uint32_t from = a.point >= 0 && i == a.endPiece ? a.offset : piece.begin;
        const std::uint32_t to = b.point >= 0 && i == b.endPiece ? b.offset : piece.end;
        splitWord(i, from, to);
      } else if (piece.kind == PieceKind::Space) {
        m_space += piece.widthEm;
      }
      m_width += piece.widthEm;
    }
  }

 private:
  /// The sum up to the beginning of the piece that `a` divides.
  double widthBefore(const Candidate& a) const {
    const Piece& piece = m_data.pieces[a.endPiece];
    const BreakPoint& point = piece.word->points[static_cast<std::size_t>(a.point)];
    return a.after - static_cast<double>(emOf(m_data.styles[piece.style], point.headAdvance, point.headClusters));
  }

  void splitWord(std::uint32_t i, std::uint32_t from, std::uint32_t to) {
    const Piece& piece = m_data.pieces[i];
    const PieceStyle& style = m_data.styles[piece.style];
    const std::string_view text = std::string_view(m_data.utf8).substr(piece.begin, piece.end - piece.begin);
    const std::vector<std::uint32_t> graphemes = graphemeBoundaries(text);
    std::vector<ShapedGlyph> glyphs = piece.word->glyphs;
    std::stable_sort(glyphs.begin(), glyphs.end(),
                     [](const ShapedGlyph& a, const ShapedGlyph& b) { return a.cluster < b.cluster; });
    double width = m_width;
    for (std::size_t g = 0; g < glyphs.size();) {
      const std::uint32_t cluster = glyphs[g].cluster;
      const std::uint32_t offset = piece.begin + cluster;
      double clusterEm = static_cast<double>(style.letterSpacingEm);
      for (; g < glyphs.size() && glyphs[g].cluster == cluster; ++g) {
        clusterEm += static_cast<double>(emOf(style, glyphs[g].advance, 0));
      }
      const bool grapheme = std::binary_search(graphemes.begin(), graphemes.end(), cluster);
      const bool wanted = !m_sparse || width + clusterEm - m_lastPlace > m_narrowest;
      if (grapheme && wanted && offset > from && offset < to) place(i, offset, width);
      // The start of a piece inside the chunk is a place as well.
      if (grapheme && wanted && offset == piece.begin && offset == from && width > m_lastPlace) place(i, offset, width);
      width += clusterEm;
    }
  }

  void place(std::uint32_t i, std::uint32_t offset, double width) {
    Candidate c;
    c.before = c.after = width;
    c.spaceBefore = c.spaceAfter = m_space;
    c.endPiece = c.nextPiece = i;
    c.offset = offset;
    c.penalty = kSplitPenalty;
    c.split = offset > m_data.pieces[i].begin;
    m_out.push_back(c);
    m_lastPlace = width;
  }

  const ShapedText::Data& m_data;
  double m_narrowest;
  std::vector<Candidate>& m_out;
  bool m_sparse = false;
  double m_width = 0, m_space = 0, m_lastPlace = 0;
};

}  // namespace

void listCandidates(ShapedText::Data& data) { Lister(data).run(); }

double widestChunkEm(const ShapedText::Data& data) {
  double widest = 0;
  const Candidate* previous = &data.candidates.front();
  for (std::size_t i = 1; i < data.candidates.size(); ++i) {
    const Candidate& c = data.candidates[i];
    if (!isFirm(c)) continue;
    widest = std::max(widest, chunkEm(*previous, c));
    previous = &c;
  }
  return widest;
}

std::vector<Candidate> withSplits(const ShapedText::Data& data, double narrowestEm, bool hyphens) {
  const std::vector<Candidate>& list = data.candidates;
  std::vector<Candidate> out = {list.front()};
  for (std::size_t i = 0; i + 1 < list.size();) {
    std::size_t next = i + 1;
    while (next + 1 < list.size() && !isFirm(list[next])) ++next;
    const bool wide = chunkEm(list[i], list[next]) > narrowestEm;
    std::size_t previous = i;
    for (std::size_t k = i + 1; k <= next; ++k) {
      if (!usable(list[k], hyphens)) continue;
      if (wide) Splitter(data, narrowestEm, out).run(list[previous], list[k]);
      out.push_back(list[k]);
      previous = k;
    }
    i = next;
  }
  return out;
}

}  // namespace tend::text
