// What ShapedText hides: words shaped once in font units, and the places where a line may end. Private to core/text.
//
// A paragraph is a list of pieces (words, spaces, hard breaks) in reading order, and a list of candidates: positions
// where a line may end, with running sums of widths in em. Sizes and widths in pixels only come in when lines are made.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/text/font.h"
#include "core/text/paragraph.h"

namespace tend::text {

/// A glyph in font units. `cluster` is a byte offset from the beginning of its word.
struct ShapedGlyph {
  std::uint32_t glyph = 0;
  std::uint32_t cluster = 0;
  std::int32_t advance = 0;
  std::int32_t xOffset = 0, yOffset = 0;
};

enum class PointKind : std::uint8_t {
  Plain,       // after a hyphen or dash, between ideographs …: nothing is inserted
  Hyphen,      // from the patterns: a hyphen is inserted
  SoftHyphen,  // U+00AD in the text: a hyphen is inserted
};

/// A place inside a word where a line may end. Glyphs near it are shaped again as if the word ended (began) there;
/// only those between the nearest places that HarfBuzz calls safe change (its UNSAFE_TO_BREAK).
struct BreakPoint {
  std::uint32_t offset = 0;                  // bytes from the beginning of the word
  std::uint32_t safeBefore = 0;              // glyphs of the whole word are good up to here …
  std::uint32_t safeAfter = 0;               // … and from here on
  std::uint32_t headBegin = 0, headEnd = 0;  // in ShapedWord::alternates: [safeBefore, offset) and the hyphen
  std::uint32_t tailBegin = 0, tailEnd = 0;  // … [offset, safeAfter)
  std::int32_t headAdvance = 0;              // of everything before the break, with the hyphen
  std::int32_t tailAdvance = 0;              // of everything after it
  std::int32_t hang = 0;                     // how far the last glyph may hang over the line's end
  std::uint16_t headClusters = 0, tailClusters = 0;
  PointKind kind = PointKind::Plain;
  bool endsWithHyphen = false;  // also after a hyphen of the text itself
  bool beforeDash = false;      // the next line would begin with a dash
};

/// Glyphs are in visual order: clusters descend when the direction is right to left.
struct ShapedWord {
  std::vector<ShapedGlyph> glyphs;
  std::vector<ShapedGlyph> alternates;
  std::vector<BreakPoint> points;
  std::int32_t advance = 0;
  std::int32_t spaceBefore = 0;             // kerning: what a space in front of this word gains
  std::int32_t hangStart = 0, hangEnd = 0;  // how far the first and last glyph may hang over an edge
  std::uint32_t bytes = 0;
  std::uint32_t clusters = 0;  // each gets the letter spacing
  std::uint32_t number = 0;    // in its epoch, counted from 0
  bool rightToLeft = false;
};

/// A font at a relative size, as the runs of a line need it.
struct PieceStyle {
  FontId font = kNoFont;
  float scale = 1;
  float emPerUnit = 0.001F;   // scale / units per em
  float letterSpacingEm = 0;  // already times scale
  std::uint16_t tag = 0;
  std::uint32_t spaceGlyph = 0;
  std::int32_t spaceAdvance = 0;

  bool operator==(const PieceStyle& o) const {
    return font == o.font && scale == o.scale && letterSpacingEm == o.letterSpacingEm && tag == o.tag;
  }
};

/// Widths in em: of so many font units, letter spacing after so many clusters counted; of a word; of some spaces before
/// kerning.
inline float emOf(const PieceStyle& style, std::int32_t units, std::uint32_t clusters) {
  return static_cast<float>(units) * style.emPerUnit + static_cast<float>(clusters) * style.letterSpacingEm;
}
inline float wordEm(const PieceStyle& style, const ShapedWord& word) {
  return emOf(style, word.advance, word.clusters);
}
inline float spacesEm(const PieceStyle& style, std::uint32_t count) {
  return static_cast<float>(count) * (static_cast<float>(style.spaceAdvance) * style.emPerUnit + style.letterSpacingEm);
}

enum class PieceKind : std::uint8_t { Word, Space, HardBreak };

struct Piece {
  const ShapedWord* word = nullptr;  // of a Word; owned by one of Data::words
  std::uint32_t begin = 0, end = 0;  // bytes of the paragraph
  float widthEm = 0;
  std::uint16_t style = 0;  // in Data::styles
  std::uint8_t level = 0;   // UAX #9
  PieceKind kind = PieceKind::Word;
  bool mayBreakBefore = false;  // UAX #14, of a Word
};

/// A place where a line may end. The line has the pieces before `endPiece` (and the head of it, if `point` or `split`
/// says that this piece is divided); the next line begins with `nextPiece`. Widths in em of the paragraph's size.
struct Candidate {
  double before = 0, spaceBefore = 0;  // sum of all widths up to the end of a line here, and the word space in it
  double after = 0, spaceAfter = 0;    // the same up to the next line's start
  float head = 0, tail = 0;            // what dividing a word adds at the end of this line, and to the next
  float hangEnd = 0, hangStart = 0;    // how far the last glyph of this line, and the first of the next, may hang
  std::uint32_t endPiece = 0, nextPiece = 0;
  std::uint32_t offset = 0;  // in the text, where the next line begins
  std::int32_t point = -1;   // in the word's points, or none
  float penalty = 0;
  bool forced = false;
  bool inserted = false;  // a hyphen is inserted (only if hyphenation is wanted, unless it is a soft hyphen)
  bool soft = false;      // the hyphen is asked for by the text
  bool hyphen = false;    // the line ends with a hyphen of any kind
  bool split = false;     // inside a word that is longer than a line
};

struct ShapeCacheEpoch;

struct ShapedText::Data {
  std::string utf8;
  bool rightToLeft = false;
  bool mixedDirections = false;  // some level is not the base level
  std::vector<PieceStyle> styles;
  std::vector<Piece> pieces;
  std::vector<Candidate> candidates;  // the first is the beginning, the last the end of the paragraph
  double widestEm = 0;                // of what has no place to end a line in it, hyphens not counted
  std::vector<std::shared_ptr<const ShapeCacheEpoch>> words;
};

}  // namespace tend::text
