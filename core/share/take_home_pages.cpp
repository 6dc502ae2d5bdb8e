// A take-home on A4: paragraphs set by our own typesetter, whole lines, headings kept with what follows.
#include <algorithm>
#include <cmath>

#include "core/share/take_home.h"

namespace tend::share {
namespace {

constexpr float kSide = 72, kTop = 76, kBottom = 72;
constexpr float kColumn = kPaperWidth - 2 * kSide;
constexpr float kModule = 4;  // of a code: 1.4 mm, which cameras read from a hand's distance
constexpr float kHairline = 0.6F;

struct Type {
  text::FontId font = text::kNoFont;
  text::Features features = text::Features::Text;
  float size = 11.5F, line = 17;
  float spacingEm = 0;
  page::Ink ink = page::Ink::Ink;
};

/// A line that is set, with its place in the column.
struct SetLine {
  std::vector<PaperRun> runs;  // baseline relative to the line's top
  float height = 0;
};

/// Something that stays together on a page.
struct Piece {
  std::vector<SetLine> lines;
  std::vector<base::Rect> squares, hairlines;  // relative to the piece's top
  float above = 0, height = 0;
  bool withNext = false;
};

float baselineOf(const page::Press& press, const Type& type) {
  const text::FontMetrics& m = press.library->metrics(type.font);
  return (type.line - (m.ascent + m.descent) * type.size) / 2 + m.ascent * type.size;
}

PaperRun paperRun(const text::Lines& lines, const text::LineRun& run, const std::string& words, const Type& type) {
  PaperRun out;
  out.font = run.font;
  out.size = run.sizePx;
  out.stretch = run.stretch;
  out.ink = type.ink;
  out.rightToLeft = run.rightToLeft;
  std::uint32_t end = run.textBegin;
  for (std::uint32_t i = run.glyphBegin; i < run.glyphEnd; ++i) {
    text::PositionedGlyph glyph = lines.glyphs[i];
    end = std::max(end, glyph.byteOffset);
    glyph.byteOffset -= std::min(glyph.byteOffset, run.textBegin);
    out.glyphs.push_back(glyph);
  }
  out.text = words.substr(run.textBegin, run.textEnd - run.textBegin);
  // Spaces at the end of a line have no glyph.
  while (out.text.size() > end - run.textBegin + 1 && out.text.back() == ' ') out.text.pop_back();
  return out;
}

std::vector<SetLine> setLines(const page::Press& press, const TakeHome& what, const std::string& words,
                              const Type& type, float indent) {
  text::Style style;
  style.font = type.font;
  style.features = type.features;
  style.letterSpacingEm = type.spacingEm;
  style.hyphenate = false;
  text::StyledText styled;
  styled.language = what.language;
  styled.append(words, style);
  text::LineOptions options;
  options.sizePx = type.size;
  options.widthPx = kColumn - indent;
  options.align = text::Align::Start;
  options.hyphenate = false;
  options.hangPunctuation = false;
  const text::ShapedText shaped = text::shape(*press.library, *press.book, styled, nullptr, press.cache);
  const text::Lines lines = text::breakLines(*press.library, shaped, options);
  const float inset = shaped.rightToLeft() ? 0 : indent;
  std::vector<SetLine> out;
  for (const text::Line& line : lines.lines) {
    SetLine set;
    set.height = type.line;
    for (std::uint32_t i = line.runBegin; i < line.runEnd; ++i) {
      PaperRun run = paperRun(lines, lines.runs[i], words, type);
      run.x = kSide + inset;
      run.baseline = baselineOf(press, type);
      if (!run.glyphs.empty()) set.runs.push_back(std::move(run));
    }
    out.push_back(std::move(set));
  }
  return out;
}

class Sheets {
 public:
  Sheets() : m_pages(1) {}

  /// A piece that does not fit goes to the next page; one longer than a page is divided between lines.
  void add(const Piece& piece, float needsBelow) {
    const float above = m_y > kTop ? piece.above : 0;
    if (m_y + above + piece.height + needsBelow > kPaperHeight - kBottom && m_y > kTop) {
      m_pages.emplace_back();
      m_y = kTop;
    } else {
      m_y += above;
    }
    const auto down = [this](base::Rect r) { return base::Rect{r.x, r.y + m_y, r.width, r.height}; };
    for (const base::Rect& r : piece.squares) m_pages.back().squares.push_back(down(r));
    for (const base::Rect& r : piece.hairlines) m_pages.back().hairlines.push_back(down(r));
    float y = m_y;
    for (const SetLine& line : piece.lines) {
      if (y + line.height > kPaperHeight - kBottom && y > kTop) {
        m_pages.emplace_back();
        y = m_y = kTop;
      }
      for (PaperRun run : line.runs) {
        run.baseline += y;
        m_pages.back().runs.push_back(std::move(run));
      }
      y += line.height;
    }
    m_y = std::max(y, m_y + piece.height);
  }
  std::vector<Paper> take() { return std::move(m_pages); }

 private:
  std::vector<Paper> m_pages;
  float m_y = kTop;
};

Piece pieceOf(std::vector<SetLine> lines, float above) {
  Piece piece;
  piece.above = above;
  for (const SetLine& line : lines) piece.height += line.height;
  piece.lines = std::move(lines);
  return piece;
}

struct Types {
  Type title, heading, body, code, foot;
};

Types typesOf(const page::Press& press) {
  using text::Features;
  const text::FontBook& book = *press.book;
  return {{book.display, Features::Display, 27, 34, 0, page::Ink::Ink},
          {book.bodyMedium, Features::Text, 13, 19, 0, page::Ink::Ink},
          {book.body, Features::Text, 11.5F, 17.5F, 0, page::Ink::Ink},
          {book.controlSemiBold, Features::Code, 15, 22, 0.05F, page::Ink::Ink},
          {book.body, Features::Text, 10, 15, 0, page::Ink::Ink2}};
}

/// The square in a row of its own at the reading start, its quiet zone being the paper's own white.
Piece squareOf(const QrCode& square) {
  Piece piece;
  piece.above = 10;
  for (int y = 0; y < square.size; ++y) {
    for (int x = 0; x < square.size;) {
      int end = x;
      while (end < square.size && square.isDark(end, y)) ++end;
      const auto length = static_cast<float>(end - x);
      const base::Rect row{kSide + static_cast<float>(x) * kModule, static_cast<float>(y) * kModule, length * kModule,
                           kModule};
      if (end > x) piece.squares.push_back(row);
      x = end + 1;
    }
  }
  piece.height = static_cast<float>(square.size) * kModule + kModule * kQuietModules;
  return piece;
}

std::vector<Piece> piecesOf(const TakeHome& what, const page::Press& press) {
  const Types types = typesOf(press);
  std::vector<Piece> pieces;
  const auto add = [&](const std::string& words, const Type& type, float above, float indent = 0) {
    if (!words.empty()) pieces.push_back(pieceOf(setLines(press, what, words, type, indent), above));
    return !words.empty();
  };
  if (add(what.title, types.title, 0)) pieces.back().withNext = true;
  for (const TakeHomeItem& item : what.items) {
    if (add(item.heading, types.heading, 20)) pieces.back().withNext = true;
    for (const std::string& line : item.lines) add(line, types.body, 4, item.heading.empty() ? 0 : 14);
  }
  if (!what.code.empty() || what.square) {
    Piece rule;
    rule.above = 26;
    rule.height = kHairline;
    rule.hairlines.push_back({kSide, 0, kColumn, kHairline});
    rule.withNext = true;
    pieces.push_back(std::move(rule));
    if (add(what.codeWords, types.heading, 14)) pieces.back().withNext = true;
    if (what.square) pieces.push_back(squareOf(*what.square));
    if (what.square && !what.code.empty()) pieces.back().withNext = true;
    add(what.code, types.code, 4);
  }
  add(what.foot, types.foot, 20);
  return pieces;
}

}  // namespace

std::vector<Paper> layOut(const TakeHome& what, const page::Press& press) {
  Sheets sheets;
  const std::vector<Piece> pieces = piecesOf(what, press);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    float below = 0;
    for (std::size_t k = i; k + 1 < pieces.size() && pieces[k].withNext; ++k) {
      below += pieces[k + 1].above + std::min(pieces[k + 1].height, kPaperHeight / 3);
    }
    sheets.add(pieces[i], below);
  }
  return sheets.take();
}

}  // namespace tend::share
