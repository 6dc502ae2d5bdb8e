#include "core/text/candidates.h"

#include <algorithm>
#include <optional>

#include "core/text/segment.h"

namespace tend::text {
namespace {

// As TeX's \hyphenpenalty and \exhyphenpenalty, and reluctance to begin a line with a dash or to end it at a slash.
constexpr float kHyphenPenalty = 50, kSoftHyphenPenalty = 30, kOwnHyphenPenalty = 50, kBeforeDashPenalty = 300;
constexpr float kSplitPenalty = 4000;
constexpr std::size_t kMostForbidden = 64;  // candidates of the last word that are looked at

float penaltyOf(const BreakPoint& point) {
  if (point.beforeDash) return kBeforeDashPenalty;
  if (point.kind == PointKind::Hyphen) return kHyphenPenalty;
  if (point.kind == PointKind::SoftHyphen) return kSoftHyphenPenalty;
  return point.endsWithHyphen ? kOwnHyphenPenalty : 0;
}

class Lister {
 public:
  Lister(ShapedText::Data& data, std::vector<PieceSum>& sums)
      : m_data(data), m_pieces(data.pieces), m_list(data.candidates), m_sums(sums) {
    sumUp();
    auto last = static_cast<std::uint32_t>(m_pieces.size());
    while (last > 0 && m_pieces[last - 1].kind == PieceKind::Space) --last;
    while (last > 0 && m_pieces[last - 1].kind == PieceKind::Word) --last;
    m_lastWord = last;
  }

  /// Only where one of the lines of the task may end, if there is a task.
  void run(const BreakTask* task) {
    if (task != nullptr) m_reach.emplace(*task, m_widestGap);
    m_list.reserve(m_pieces.size() + 2);
    m_list.emplace_back().hangStart = hangStartAt(0);
    const auto count = static_cast<std::uint32_t>(m_pieces.size());
    for (std::uint32_t i = 0; i < count;) i = m_pieces[i].kind == PieceKind::Word ? addWord(i) : addGap(i);
    const bool ended = count > 0 && m_pieces.back().kind == PieceKind::Space;
    if (!ended) add(count, count);
    m_list.back().forced = true;
    forbidLastHyphens();
  }

 private:
  void sumUp() {
    m_sums.resize(m_pieces.size() + 1);
    PieceSum sum;
    double gap = 0;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
      m_sums[i] = sum;
      const auto width = static_cast<double>(m_pieces[i].widthEm);
      const bool space = m_pieces[i].kind == PieceKind::Space;
      sum.width += width;
      if (space) sum.space += width;
      gap = space ? gap + width : 0;
      m_widestGap = std::max(m_widestGap, gap);
    }
    m_sums.back() = sum;
  }

  LineFit sinceForced(std::uint32_t piece) const {
    const double space = m_sums[piece].space - m_sums[m_forced].space;
    return {m_sums[piece].width - m_sums[m_forced].width - space, space};
  }

  Candidate& add(std::uint32_t endPiece, std::uint32_t nextPiece) {
    Candidate& c = m_list.emplace_back();
    c.before = m_sums[endPiece].width;
    c.spaceBefore = m_sums[endPiece].space;
    c.after = m_sums[nextPiece].width;
    c.spaceAfter = m_sums[nextPiece].space;
    c.endPiece = endPiece;
    c.nextPiece = nextPiece;
    c.offset = nextPiece < m_pieces.size() ? m_pieces[nextPiece].begin : endOfText();
    c.hangStart = hangStartAt(nextPiece);
    if (endPiece > 0 && m_pieces[endPiece - 1].kind == PieceKind::Word) {
      const Piece& last = m_pieces[endPiece - 1];
      if (hangsHere(last)) c.hangEnd = emOf(styleOf(last), last.word->hangEnd, 0);
      c.head = -styleOf(last).letterSpacingEm;
    }
    return c;
  }

  const PieceStyle& styleOf(const Piece& piece) const { return m_data.styles[piece.style]; }
  std::uint32_t endOfText() const { return m_pieces.empty() ? 0 : m_pieces.back().end; }

  float hangStartAt(std::uint32_t nextPiece) const {
    if (nextPiece >= m_pieces.size() || m_pieces[nextPiece].kind != PieceKind::Word) return 0;
    const Piece& piece = m_pieces[nextPiece];
    return hangsHere(piece) ? emOf(styleOf(piece), piece.word->hangStart, 0) : 0;
  }

  /// Marks hang only where the word's own direction is the paragraph's: elsewhere they are not at the edge.
  bool hangsHere(const Piece& piece) const { return ((piece.level & 1U) != 0) == m_data.rightToLeft; }

  std::uint32_t addWord(std::uint32_t i) {
    const std::uint32_t next = i + 1;
    m_near = !m_reach || i >= m_lastWord || m_reach->mayEndBetween(sinceForced(i), sinceForced(next));
    if (!m_near) return next;
    addPoints(i);
    const bool beforeWord = next < m_pieces.size() && m_pieces[next].kind == PieceKind::Word;
    if (beforeWord && m_pieces[next].mayBreakBefore) add(next, next);
    return next;
  }

  void addPoints(std::uint32_t i) {
    const Piece& piece = m_pieces[i];
    const PieceStyle& style = styleOf(piece);
    std::int32_t number = 0;
    for (const BreakPoint& point : piece.word->points) {
      const float head = emOf(style, point.headAdvance, point.headClusters);
      const float tail = emOf(style, point.tailAdvance, point.tailClusters);
      Candidate& c = m_list.emplace_back();
      // The sums stand at the end of the head in whichever of the two readings: `tail` makes up the difference.
      c.before = c.after = m_sums[i].width + static_cast<double>(head);
      c.spaceBefore = c.spaceAfter = m_sums[i].space;
      c.head = -style.letterSpacingEm;
      c.tail = head + tail - piece.widthEm;
      c.endPiece = c.nextPiece = i;
      c.offset = piece.begin + point.offset;
      c.point = number++;
      c.hangEnd = hangsHere(piece) ? emOf(style, point.hang, 0) : 0;
      c.inserted = point.kind != PointKind::Plain;
      c.soft = point.kind == PointKind::SoftHyphen;
      c.hyphen = point.endsWithHyphen;
      c.penalty = penaltyOf(point);
    }
  }

  /// Spaces and hard breaks up to the next word, or to the end of the paragraph.
  std::uint32_t addGap(std::uint32_t first) {
    const auto count = static_cast<std::uint32_t>(m_pieces.size());
    std::uint32_t next = first;
    while (next < count && m_pieces[next].kind == PieceKind::Space) ++next;
    const bool hard = next < count && m_pieces[next].kind == PieceKind::HardBreak;
    if (hard) m_forced = ++next;
    // Leading spaces belong to the first line: a line of nothing but spaces is no line.
    const bool may = next >= count || (m_near && first > 0 && m_pieces[next].mayBreakBefore);
    if (hard || may) add(first, next).forced = hard;
    return next;
  }

  /// The last word of a paragraph is never hyphenated, also where it is in several styles.
  void forbidLastHyphens() {
    auto from = m_list.end();
    const auto limit = m_list.end() - static_cast<std::ptrdiff_t>(std::min(m_list.size(), kMostForbidden));
    while (from != limit && std::prev(from)->endPiece >= m_lastWord) --from;
    const auto forbidden = [](const Candidate& c) { return c.inserted && !c.soft; };
    m_list.erase(std::remove_if(from, m_list.end(), forbidden), m_list.end());
  }

  ShapedText::Data& m_data;
  const std::vector<Piece>& m_pieces;
  std::vector<Candidate>& m_list;
  std::vector<PieceSum>& m_sums;
  std::optional<Reach> m_reach;
  double m_widestGap = 0;
  std::uint32_t m_lastWord = 0;  // its first piece: it may be in several styles
  std::uint32_t m_forced = 0;    // the piece that the last forced end stands before
  bool m_near = true;            // a line may end at the word listed last, or just behind it
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

void listCandidates(ShapedText::Data& data, std::vector<PieceSum>& room) { Lister(data, room).run(nullptr); }

void listWithinReach(const BreakTask& task, ShapedText::Data& data, std::vector<PieceSum>& room) {
  Lister(data, room).run(&task);
}

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
