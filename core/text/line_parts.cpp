#include "core/text/line_parts.h"

#include <algorithm>

namespace tend::text {
namespace {

using Glyphs = std::vector<ShapedGlyph>;

void append(Glyphs& out, const Glyphs& from, std::uint32_t begin, std::uint32_t end) {
  out.insert(out.end(), from.begin() + begin, from.begin() + end);
}

/// The whole word's glyphs of the clusters in [begin, end): contiguous, as clusters are monotonic.
void appendWhole(Glyphs& out, const ShapedWord& word, std::uint32_t begin, std::uint32_t end) {
  for (const ShapedGlyph& glyph : word.glyphs) {
    if (glyph.cluster >= begin && glyph.cluster < end) out.push_back(glyph);
  }
}

const BreakPoint* pointOf(const ShapedWord& word, const Candidate& c) {
  return c.point >= 0 ? &word.points[static_cast<std::size_t>(c.point)] : nullptr;
}

/// A word cut at its beginning (a line that starts inside it), at its end, or at both.
struct Cut {
  std::uint32_t begin = 0, end = 0;      // bytes of the word
  const BreakPoint* startsAt = nullptr;  // the points there; none where a word is split between graphemes
  const BreakPoint* endsAt = nullptr;
};

Glyphs cutGlyphs(const ShapedWord& word, const Cut& cut) {
  const std::uint32_t safeBegin = cut.startsAt != nullptr ? cut.startsAt->safeAfter : cut.begin;
  const std::uint32_t safeEnd = cut.endsAt != nullptr ? cut.endsAt->safeBefore : cut.end;
  Glyphs head, middle, tail;  // of the line: what begins it, what ends it
  if (safeBegin <= safeEnd) {
    if (cut.startsAt != nullptr) append(head, word.alternates, cut.startsAt->tailBegin, cut.startsAt->tailEnd);
    appendWhole(middle, word, safeBegin, safeEnd);
    if (cut.endsAt != nullptr) append(tail, word.alternates, cut.endsAt->headBegin, cut.endsAt->headEnd);
  } else {
    // Two breaks so near that what was shaped again for them overlaps: take the word's own glyphs and the hyphen.
    appendWhole(middle, word, cut.begin, cut.end);
    for (std::uint32_t i = cut.endsAt != nullptr ? cut.endsAt->headBegin : 0;
         cut.endsAt != nullptr && i < cut.endsAt->headEnd; ++i) {
      if (word.alternates[i].cluster >= cut.end) tail.push_back(word.alternates[i]);
    }
  }
  if (word.rightToLeft) std::swap(head, tail);
  head.insert(head.end(), middle.begin(), middle.end());
  head.insert(head.end(), tail.begin(), tail.end());
  return head;
}

LinePart wordPart(const ShapedText::Data& data, std::uint32_t index, const Candidate& from, const Candidate& to) {
  const Piece& piece = data.pieces[index];
  LinePart part;
  part.style = &data.styles[piece.style];
  part.level = piece.level;
  part.clusterBase = piece.begin;
  part.textBegin = std::max(piece.begin, from.offset);
  part.textEnd = std::min(piece.end, std::max(to.offset, piece.begin));
  const bool begins = part.textBegin > piece.begin;
  const bool ends = part.textEnd < piece.end;
  if (!begins && !ends) {
    part.whole = piece.word;
    part.widthEm = piece.widthEm;
    return part;
  }
  const Cut cut{part.textBegin - piece.begin, part.textEnd - piece.begin, begins ? pointOf(*piece.word, from) : nullptr,
                ends ? pointOf(*piece.word, to) : nullptr};
  part.glyphs = cutGlyphs(*piece.word, cut);
  part.widthEm = widthOf(*part.style, part.glyphs);
  return part;
}

LinePart spacePart(const ShapedText::Data& data, std::uint32_t index) {
  const Piece& piece = data.pieces[index];
  LinePart part;
  part.style = &data.styles[piece.style];
  part.level = piece.level;
  part.space = true;
  part.textBegin = piece.begin;
  part.textEnd = piece.end;
  part.widthEm = piece.widthEm;
  for (std::uint32_t at = piece.begin; at < piece.end; ++at) {
    part.spaceCount += (static_cast<unsigned char>(data.utf8[at]) & 0xC0U) != 0x80U ? 1U : 0U;
  }
  return part;
}

}  // namespace

float widthOf(const PieceStyle& style, const Glyphs& glyphs) {
  float width = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    width += static_cast<float>(glyphs[i].advance) * style.emPerUnit;
    if (i == 0 || glyphs[i].cluster != glyphs[i - 1].cluster) width += style.letterSpacingEm;
  }
  return width;
}

std::vector<LinePart> linePartsOf(const ShapedText::Data& data, const Candidate& from, const Candidate& to) {
  std::vector<LinePart> parts;
  const bool divided = to.point >= 0 || to.split;
  const std::uint32_t end = std::min(static_cast<std::uint32_t>(data.pieces.size()), to.endPiece + (divided ? 1 : 0));
  parts.reserve(end > from.nextPiece ? end - from.nextPiece : 0);
  for (std::uint32_t i = from.nextPiece; i < end; ++i) {
    const PieceKind kind = data.pieces[i].kind;
    if (kind == PieceKind::Word) parts.push_back(wordPart(data, i, from, to));
    if (kind == PieceKind::Space) parts.push_back(spacePart(data, i));
  }
  return parts;
}

}  // namespace tend::text
