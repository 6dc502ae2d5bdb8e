// A paragraph from text to positioned glyphs in two steps: shape() depends on text and style only and is kept;
// breakLines() depends on size and width and is redone when they change. Values in, values out.
//
//   StyledText -> shape -> ShapedText (font units, break opportunities, hyphens) -> breakLines -> Lines (logical px)
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/text/font.h"
#include "core/text/styled_text.h"

namespace tend::text {

class Hyphenator;  // core/text/hyphenate.h

/// Everything about a paragraph that does not depend on size and width. Cheap to move, opaque to other rooms.
class ShapedText {
 public:
  ShapedText();
  ShapedText(ShapedText&&) noexcept;
  ShapedText& operator=(ShapedText&&) noexcept;
  ShapedText(const ShapedText&) = delete;
  ShapedText& operator=(const ShapedText&) = delete;
  ~ShapedText();

  const std::string& utf8() const;
  bool rightToLeft() const;  // base direction (UAX #9 P2–P3)

  struct Data;
  const Data& data() const { return *m_data; }
  Data& data() { return *m_data; }

 private:
  std::unique_ptr<Data> m_data;
};

/// Shapes in font units: bidi, script itemisation, fallback fonts, HarfBuzz with a per-word cache, UAX #14 breaks,
/// graphemes, and hyphenation points if `hyphenator` is given. Never fails: what no font has is shown as .notdef.
class ShapeCache;
ShapedText shape(const FontLibrary& library, const FontBook& book, const StyledText& text, const Hyphenator* hyphenator,
                 ShapeCache* cache);

/// Remembers shaped words between calls; one per FontLibrary. Bounded.
class ShapeCache {
 public:
  ShapeCache();
  ShapeCache(const ShapeCache&) = delete;
  ShapeCache& operator=(const ShapeCache&) = delete;
  ~ShapeCache();
  /// Lets go of all words; what was shaped with them stays whole.
  void clear();
  struct Impl;
  Impl& impl() { return *m_impl; }

 private:
  std::unique_ptr<Impl> m_impl;
};

enum class Align : std::uint8_t { Start, Justify, Centre, End };
enum class Breaking : std::uint8_t {
  Optimal,   // Knuth–Plass over the whole paragraph
  Balanced,  // lines of equal length, as few as possible (titles, verses)
  Greedy,    // first fit: single-line labels and very long texts
};

struct LineOptions {
  float sizePx = 20;
  float widthPx = 620;
  Align align = Align::Justify;
  Breaking breaking = Breaking::Optimal;
  bool hyphenate = true;
  bool hangPunctuation = true;
  float firstIndentPx = 0;
  std::uint32_t narrowLines = 0;  // the first lines beside an initial ...
  float narrowByPx = 0;           // ... begin this much further in
  std::uint32_t maxLines = 0;     // 0 is no limit; else the last line ends with an ellipsis
  /// Byte offsets where the next line may not begin if this one ends with a hyphen (a page ends there).
  std::vector<std::uint32_t> barredHyphens;
};

struct PositionedGlyph {
  std::uint32_t glyph = 0;
  float xPx = 0;                 // from the paragraph's left edge
  float yPx = 0;                 // offset from the baseline, downwards
  std::uint32_t byteOffset = 0;  // cluster: the text this glyph stands for begins here
};

/// Glyphs of one font, style and direction on one line. `stretch` is the horizontal glyph scale (1 ± 0.015).
struct LineRun {
  FontId font = kNoFont;
  float sizePx = 0;
  float stretch = 1;
  std::uint16_t tag = 0;
  bool rightToLeft = false;
  std::uint32_t glyphBegin = 0, glyphEnd = 0;
  std::uint32_t textBegin = 0, textEnd = 0;
  float leftPx = 0, rightPx = 0;  // extent for underlines, backgrounds, hit tests
};

struct Line {
  std::uint32_t textBegin = 0, textEnd = 0;  // bytes; trailing spaces belong to the line
  std::uint32_t runBegin = 0, runEnd = 0;
  float leftPx = 0, rightPx = 0;  // ink extent without hanging marks
  bool hyphenated = false;
};

struct Lines {
  std::vector<Line> lines;
  std::vector<LineRun> runs;
  std::vector<PositionedGlyph> glyphs;
  bool fellBackToRagged = false;  // no justified solution inside the limits

  float widestPx() const;
};

/// Sets the paragraph (Knuth & Plass 1981 with the design's limits, section 3.3). Same input, same output.
Lines breakLines(const FontLibrary& library, const ShapedText& text, const LineOptions& options);

/// Caret position of a byte offset on its line, and the offset nearest to a point. `line` indexes Lines::lines.
float caretX(const ShapedText& text, const Lines& lines, std::size_t line, std::uint32_t byteOffset);
std::uint32_t offsetAt(const ShapedText& text, const Lines& lines, std::size_t line, float xPx);

/// The first byte of the grapheme that stands at a point of a line, or nearest to it.
std::uint32_t graphemeAt(const ShapedText& text, const Lines& lines, std::size_t line, float xPx);

/// What the bytes [begin, end) cover of a line, from left to right: several extents where directions are mixed.
struct Extent {
  float leftPx = 0, rightPx = 0;
};
std::vector<Extent> extentsOf(const ShapedText& text, const Lines& lines, std::size_t line, std::uint32_t begin,
                              std::uint32_t end);

/// Golden text: one line a line, with widths to a tenth of a pixel.
std::string dump(const ShapedText& text, const Lines& lines);

}  // namespace tend::text
