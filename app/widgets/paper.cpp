#include "app/widgets/paper.h"

namespace tend::widgets {
namespace {

// Paper is white and ink is dark, whatever the theme: it is shown as it comes out of a printer.
constexpr paint::Colour kPaper{255, 255, 255, 255};
constexpr paint::Colour kInk{0x14, 0x14, 0x14, 255};
constexpr paint::Colour kQuietInk{0x4C, 0x4C, 0x4C, 255};
constexpr paint::Colour kLine{0x99, 0x99, 0x99, 255};

page::GlyphRun glyphRun(const share::PaperRun& run) {
  page::GlyphRun out;
  out.font = run.font;
  out.sizePx = run.size;
  out.stretch = run.stretch;
  out.xPx = run.x;
  out.baselinePx = run.baseline;
  out.glyphs = run.glyphs.data();
  out.glyphCount = static_cast<std::uint32_t>(run.glyphs.size());
  return out;
}

}  // namespace

float paperHeight(float width) { return width * share::kPaperHeight / share::kPaperWidth; }

void drawPaper(Ui& ui, const share::Paper& page, const std::string& label, base::Rect rect) {
  paint::Canvas& canvas = ui.canvas();
  canvas.shadow(rect, 2, 0, 2, 10, 0.18F);
  canvas.fill(rect, kPaper);
  const share::Paper shown = share::scaled({page}, rect.width / share::kPaperWidth).front();
  for (const share::PaperRun& run : shown.runs) {
    canvas.run(glyphRun(run), {rect.x, rect.y}, run.ink == page::Ink::Ink ? kInk : kQuietInk);
  }
  for (const base::Rect& r : shown.squares) canvas.fill(base::moved(r, rect.x, rect.y), kInk);
  for (const base::Rect& r : shown.hairlines) canvas.fill(base::moved(r, rect.x, rect.y), kLine);
  const semantics::Scope group(ui.tree(), {idOf("paper"), semantics::Role::Group, label, {}, 0, 0, rect, {}});
  ui.say(semantics::Role::Paragraph, share::textOn(page), rect);
}

}  // namespace tend::widgets
