// Text on the canvas: glyphs at quarter pixels across and whole pixels down (design 3.3).
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/paint/canvas.h"
#include "app/paint/imgui_compat.h"
#include "app/paint/text_set.h"

namespace tend::paint {
namespace {

/// Where the clusters of a run that begin in [begin, end) stand, in visual order.
std::vector<base::Rect> partsOf(const text::Lines& lines, const text::LineRun& run, std::uint32_t begin,
                                std::uint32_t end) {
  std::vector<base::Rect> out;
  for (std::uint32_t g = run.glyphBegin; g < run.glyphEnd; ++g) {
    const text::PositionedGlyph& glyph = lines.glyphs[g];
    if (glyph.byteOffset < begin || glyph.byteOffset >= end) continue;
    const float right = g + 1 < run.glyphEnd ? lines.glyphs[g + 1].xPx : run.rightPx;
    out.push_back({glyph.xPx, 0, std::max(0.0F, right - glyph.xPx), 0});
  }
  return out;
}

}  // namespace

// `stretch` has moved the glyphs apart already; drawing each of them 1.5 % wider would cost an own mask a line for a
// difference of a fifth of a pixel.
void Canvas::glyphs(text::FontId font, float sizePx, float /*stretch*/, float x, float baseline,
                    const text::PositionedGlyph* glyphs, std::uint32_t count, Colour colour) {
  if (font == text::kNoFont || glyphs == nullptr) return;
  compat::pushTexture(*m_list, m_atlas->texture());
  const int line = static_cast<int>(std::lround(baseline * m_scale));
  for (std::uint32_t i = 0; i < count; ++i) {
    const text::PositionedGlyph& glyph = glyphs[i];
    const long quarters = std::lround((x + glyph.xPx) * m_scale * 4);
    const auto quarter = static_cast<unsigned>(quarters & 3);
    const AtlasEntry& entry = m_atlas->glyph(font, glyph.glyph, sizePx * m_scale, quarter);
    whole(entry, static_cast<int>((quarters - static_cast<long>(quarter)) / 4),
          line + static_cast<int>(std::lround(glyph.yPx * m_scale)), colour);
  }
  compat::popTexture(*m_list);
}

TextSize Canvas::text(std::string_view text, base::Point topLeft, const TextBox& box, Colour colour) {
  if (text.empty()) return {};
  const TextSetter::Set& set = m_setter->set(text, box);
  float baseline = topLeft.y + set.size.firstBaseline;
  for (const text::Line& line : set.lines.lines) {
    for (std::uint32_t r = line.runBegin; r < line.runEnd; ++r) {
      const text::LineRun& run = set.lines.runs[r];
      glyphs(run.font, run.sizePx, run.stretch, topLeft.x - set.leftPx, baseline,
             set.lines.glyphs.data() + run.glyphBegin, run.glyphEnd - run.glyphBegin, colour);
    }
    baseline += set.lineHeightPx;
  }
  return set.size;
}

std::vector<base::Rect> Canvas::extents(std::string_view text, base::Point topLeft, const TextBox& box,
                                        std::uint32_t begin, std::uint32_t end) {
  std::vector<base::Rect> out;
  if (text.empty()) return out;
  const TextSetter::Set& set = m_setter->set(text, box);
  float y = topLeft.y;
  for (const text::Line& line : set.lines.lines) {
    for (std::uint32_t r = line.runBegin; r < line.runEnd; ++r) {
      for (const base::Rect& part : partsOf(set.lines, set.lines.runs[r], begin, end)) {
        const base::Rect at{topLeft.x - set.leftPx + part.x, y, part.width, set.lineHeightPx};
        const bool touches = !out.empty() && out.back().y == y && at.x <= out.back().right() + 0.5F;
        touches ? void(out.back().width = at.right() - out.back().x) : out.push_back(at);
      }
    }
    y += set.lineHeightPx;
  }
  return out;
}

void Canvas::glyph(text::FontId font, float sizePx, std::uint32_t glyph, base::Point pen, Colour colour) {
  if (font == text::kNoFont) return;
  compat::pushTexture(*m_list, m_atlas->texture());
  const AtlasEntry& entry = m_atlas->glyph(font, glyph, sizePx * m_scale, 0);
  whole(entry, static_cast<int>(std::lround(pen.x * m_scale)), static_cast<int>(std::lround(pen.y * m_scale)), colour);
  compat::popTexture(*m_list);
}

void Canvas::centred(std::string_view text, base::Rect rect, TextStyle style, Colour colour, float scale) {
  TextBox box{
      .style = style, .widthPx = 0, .scale = scale, .align = text::Align::Start, .balanced = false, .maxLines = 1};
  TextSize size = m_setter->measure(text, box);
  if (size.width > rect.width && rect.width > 0) {
    box.widthPx = rect.width;  // too long: ends with an ellipsis
    size = m_setter->measure(text, box);
  }
  const float left = box.widthPx > 0 ? rect.x : rect.x + (rect.width - size.width) / 2;
  this->text(text, {left, rect.y + (rect.height - size.height) / 2}, box, colour);
}

void Canvas::run(const page::GlyphRun& run, base::Point offset, Colour colour) {
  const float x = run.xPx + offset.x;
  const float baseline = run.baselinePx + offset.y;
  glyphs(run.font, run.sizePx, run.stretch, x, baseline, run.glyphs, run.glyphCount, colour);
  if (!run.underline || run.font == text::kNoFont) return;
  const text::FontMetrics& metrics = m_setter->library().metrics(run.font);
  // Fonts that name no place for it get a tenth of the size, as most of them have it.
  const float below = (metrics.underlineOffset > 0 ? metrics.underlineOffset : 0.1F) * run.sizePx;
  const int thick = std::max(1, static_cast<int>(std::lround(metrics.underlineThickness * run.sizePx * m_scale)));
  PxRect line = snapped({offset.x + run.leftPx, baseline + below, run.rightPx - run.leftPx, 0});
  line.y = std::max(line.y, static_cast<int>(std::lround(baseline * m_scale)) + 1);
  line.height = thick;
  solid(line, colour);
}

}  // namespace tend::paint
