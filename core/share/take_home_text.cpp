// A take-home as plain text, and what laid-out pages say.
#include "core/share/take_home.h"

namespace tend::share {
namespace {

constexpr const char* kDash = "\u2013 ";

void blankLine(std::string& text) {
  if (!text.empty()) text += '\n';
}

}  // namespace

std::string textOf(const TakeHome& what) {
  std::string text;
  if (!what.title.empty()) text += what.title + '\n';
  for (const TakeHomeItem& item : what.items) {
    blankLine(text);
    if (!item.heading.empty()) text += item.heading + '\n';
    for (const std::string& line : item.lines) text += kDash + line + '\n';
  }
  if (!what.code.empty()) {
    blankLine(text);
    if (!what.codeWords.empty()) text += what.codeWords + '\n';
    text += what.code + '\n';
  }
  if (!what.foot.empty()) {
    blankLine(text);
    text += what.foot + '\n';
  }
  return text;
}

std::string textOn(const Paper& page) {
  std::string text;
  float baseline = -1;
  for (const PaperRun& run : page.runs) {
    if (baseline >= 0 && run.baseline != baseline) text += '\n';
    baseline = run.baseline;
    text += run.text;
  }
  return text;
}

std::vector<Paper> scaled(std::vector<Paper> pages, float factor) {
  const auto scale = [factor](base::Rect& r) { r = {r.x * factor, r.y * factor, r.width * factor, r.height * factor}; };
  for (Paper& page : pages) {
    for (PaperRun& run : page.runs) {
      run.size *= factor;
      run.x *= factor;
      run.baseline *= factor;
      for (text::PositionedGlyph& glyph : run.glyphs) {
        glyph.xPx *= factor;
        glyph.yPx *= factor;
      }
    }
    for (base::Rect& r : page.hairlines) scale(r);
    for (base::Rect& r : page.squares) scale(r);
  }
  return pages;
}

}  // namespace tend::share
