#include "core/text/ellipsis.h"

#include <algorithm>

#include "core/text/font_impl.h"
#include "core/text/segment.h"

namespace tend::text {
namespace {

constexpr char32_t kEllipsis = 0x2026;

/// The ellipsis in the style of the text it ends: one glyph, or three full stops.
LinePart ellipsisPart(FontLibrary::Impl& library, const LinePart& after, std::uint8_t level) {
  LinePart part;
  part.style = after.style;
  part.level = level;
  part.textBegin = part.textEnd = part.clusterBase = after.textEnd;
  std::uint32_t glyph = library.glyphFor(after.style->font, kEllipsis);
  const std::size_t count = glyph != 0 ? 1 : 3;
  if (glyph == 0) glyph = library.glyphFor(after.style->font, U'.');
  const OpenFont& font = library.open(after.style->font);
  if (glyph == 0 || !font.font) return part;
  ShapedGlyph shaped;
  shaped.glyph = glyph;
  shaped.advance = hb_font_get_glyph_h_advance(font.font.get(), glyph);
  part.glyphs.assign(count, shaped);
  part.widthEm = widthOf(*part.style, part.glyphs);
  return part;
}

double widthEm(const std::vector<LinePart>& parts, double spaceFactor) {
  double width = 0;
  for (const LinePart& part : parts) width += static_cast<double>(part.widthEm) * (part.space ? spaceFactor : 1);
  return width;
}

/// Takes the last grapheme from a word. False if nothing is left.
bool dropGrapheme(const ShapedText::Data& data, LinePart& part) {
  const std::string_view text = std::string_view(data.utf8).substr(part.textBegin, part.textEnd - part.textBegin);
  const std::vector<std::uint32_t> graphemes = graphemeBoundaries(text);
  if (graphemes.size() < 3) return false;
  part.glyphs = part.shown();
  part.whole = nullptr;
  part.textEnd = part.textBegin + graphemes[graphemes.size() - 2];
  const std::uint32_t limit = part.textEnd - part.clusterBase;
  const auto gone = [limit](const ShapedGlyph& glyph) { return glyph.cluster >= limit; };
  part.glyphs.erase(std::remove_if(part.glyphs.begin(), part.glyphs.end(), gone), part.glyphs.end());
  part.widthEm = widthOf(*part.style, part.glyphs);
  return !part.glyphs.empty();
}

}  // namespace

void endWithEllipsis(const FontLibrary& library, const ShapedText::Data& data, double measureEm, double spaceFactor,
                     std::vector<LinePart>& parts) {
  if (parts.empty()) return;
  const std::uint8_t level = data.rightToLeft ? 1 : 0;
  LinePart ellipsis = ellipsisPart(library.impl(), parts.back(), level);
  while (!parts.empty()) {
    LinePart& last = parts.back();
    const bool fits = widthEm(parts, spaceFactor) + static_cast<double>(ellipsis.widthEm) <= measureEm;
    if (fits && !last.space) break;
    if (parts.size() == 1 && !last.space && last.textEnd - last.textBegin <= 4) break;  // keep something
    ellipsis.style = last.style;
    if (last.space || !dropGrapheme(data, last)) parts.pop_back();
  }
  if (!parts.empty()) ellipsis = ellipsisPart(library.impl(), parts.back(), level);
  parts.push_back(ellipsis);
}

}  // namespace tend::text
