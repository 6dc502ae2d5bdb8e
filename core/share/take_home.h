// What a couple takes home on paper: a title, the items they chose with their lines, and a homework code if they wish.
// As plain text, and laid out on A4 pages. A page that is shown and the page that is printed come from the same layout.
// No names, no dates of its own, no file names: it holds what it is given. pdf.h writes it as a document. Used by the
// office and the kiosk's card.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/geometry.h"
#include "core/page/page.h"
#include "core/share/qr.h"

namespace tend::share {

struct TakeHomeItem {
  std::string heading;             // may be empty: the lines follow what is above
  std::vector<std::string> lines;  // each a paragraph
};

struct TakeHome {
  std::string title;
  std::vector<TakeHomeItem> items;
  std::string language = "en";  // of the words, BCP 47
  std::string code;             // of the homework, grouped; empty: none
  std::string codeWords;        // above it: "Your small steps, for Tend on any device"
  std::optional<QrCode> square;
  std::string foot;  // a quiet line at the end: whoever has it can read it
};

/// Lines for a plain text file, each with '\n'. An item's lines are marked with a dash.
std::string textOf(const TakeHome& what);

/// In points of 1/72 inch.
constexpr float kPaperWidth = 595.276F, kPaperHeight = 841.89F;  // A4

/// Glyphs of one font on one line, with the text they stand for: what a painter and a document need.
struct PaperRun {
  text::FontId font = text::kNoFont;
  float size = 0;
  float stretch = 1;
  float x = 0, baseline = 0;
  page::Ink ink = page::Ink::Ink;
  bool rightToLeft = false;
  std::vector<text::PositionedGlyph> glyphs;  // places relative to x and baseline; byte offsets into `text`
  std::string text;                           // UTF-8
};

struct Paper {
  std::vector<PaperRun> runs;
  std::vector<base::Rect> hairlines;
  std::vector<base::Rect> squares;  // dark modules of a code
};

/// At least one page. Headings stay with what follows them.
std::vector<Paper> layOut(const TakeHome& what, const page::Press& press);

/// The same pages in another size, for a picture of them: every place and size times `factor`.
std::vector<Paper> scaled(std::vector<Paper> pages, float factor);

/// What a page says, line by line, from its runs.
std::string textOn(const Paper& page);

}  // namespace tend::share
