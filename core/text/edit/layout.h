// A text that is being edited, as lines of glyphs: one ShapedText a paragraph, broken by first fit, which moves as few
// words as possible while one types. After a change only the paragraphs it touched are shaped and broken again.
// Answers where carets stand, what is at a point and what a movement on the screen leads to. Knows no colours.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/geometry.h"
#include "core/text/cells.h"
#include "core/text/edit/buffer.h"
#include "core/text/paragraph.h"

namespace tend::text::edit {

/// How the text is set. The fonts outlive every layout made with them.
struct Setting {
  const FontLibrary* library = nullptr;
  const FontBook* book = nullptr;
  ShapeCache* cache = nullptr;
  Style style;
  std::string language = "en";
  float sizePx = 20;
  float linePx = 32;
  float widthPx = 0;         // 0: a paragraph is one line, as long as it gets
  bool rightToLeft = false;  // of empty paragraphs

  bool sameShape(const Setting& o) const;
  bool operator==(const Setting& o) const;
};

/// A place for the caret.
struct Caret {
  std::uint32_t offset = 0;
  Affinity affinity = Affinity::Down;
};

/// A line as something to draw: its runs and glyphs are in `lines`, moved right by `dx`.
struct SetLine {
  const Lines* lines = nullptr;
  const Line* line = nullptr;
  float dx = 0;
  float top = 0;
};

class Layout {
 public:
  /// The text changed, but for its beginning and end; the next arrange() looks at what lies between.
  void changed(Unchanged unchanged);
  /// Brings the lines up to date with the text. Costs nothing if neither text nor setting changed.
  void arrange(const std::string& text, const Setting& setting);
  bool ready() const { return !m_paragraphs.empty(); }
  /// Paragraphs shaped since the layout was made. For tests and benches.
  std::size_t shapedCount() const { return m_shaped; }

  std::size_t lineCount() const { return m_lineCount; }
  float heightPx() const { return static_cast<float>(m_lineCount) * m_setting.linePx; }
  float widestPx() const;  // with the spaces that lines end with
  const Setting& setting() const { return m_setting; }
  bool rightToLeft(std::uint32_t offset) const;

  /// Left edge of the caret and top of its line.
  base::Point caretAt(Caret caret) const;
  Caret hit(base::Point point) const;
  /// One step to the left or right on the screen.
  Caret beside(Caret caret, bool right) const;
  /// The line `lines` below (above, if negative) at the height x; the text's beginning or end beyond it.
  Caret below(Caret caret, int lines, float x) const;
  Caret lineStart(Caret caret) const;
  Caret lineEnd(Caret caret) const;

  /// What a range covers between two heights: for each line one rectangle, or more where directions are mixed.
  std::vector<base::Rect> rects(Range range, float top, float bottom) const;
  std::vector<SetLine> linesBetween(float top, float bottom) const;

 private:
  struct Paragraph {
    std::uint32_t begin = 0;
    std::size_t firstLine = 0;
    float dx = 0;  // an endless line begins at its own left edge
    ShapedText shaped;
    Lines lines;
    std::uint32_t size() const { return static_cast<std::uint32_t>(shaped.utf8().size()); }
    std::uint32_t end() const { return begin + size(); }
    std::size_t lineCount() const { return lines.lines.empty() ? 1 : lines.lines.size(); }
  };
  struct Spot {
    std::size_t paragraph = 0, line = 0;
  };

  void replaceParagraphs(const std::string& text);
  Paragraph made(std::string utf8);
  void breakAgain(Paragraph& paragraph) const;
  void number();
  Spot spotOf(Caret caret) const;
  Spot spotOfLine(std::size_t line) const;
  std::size_t paragraphOf(std::uint32_t offset) const;
  std::vector<Cell> cells(Spot spot) const;
  void addTrailingSpaces(const Paragraph& paragraph, const Line& line, std::vector<Cell>& out) const;
  Range rangeOf(Spot spot) const;
  float edgeOf(Spot spot) const;
  float xOf(Spot spot, Caret caret) const;
  Caret nearest(Spot spot, float x) const;
  Caret beyond(Spot spot, Caret caret, bool forward) const;
  bool isLastLine(Spot spot) const;

  Setting m_setting;
  std::optional<Unchanged> m_change;
  std::uint32_t m_size = 0;  // of the text that is laid out
  std::vector<Paragraph> m_paragraphs;
  std::size_t m_lineCount = 0;
  std::size_t m_shaped = 0;
};

}  // namespace tend::text::edit
