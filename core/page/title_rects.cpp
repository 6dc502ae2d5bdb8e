#include "core/page/title_rects.h"

#include "core/page/scene.h"

namespace tend::page {

std::vector<base::Rect> titleRectsOf(const Flow& flow, std::size_t chapter, std::uint32_t begin, std::uint32_t end,
                                     std::int64_t top, std::int64_t bottom) {
  std::vector<base::Rect> out;
  if (chapter >= flow.chapterCount()) return out;
  const std::string title = flow.headOf(chapter).title;
  visitSet(flow, top, bottom, [&](const Placed& placed) {
    if (!(placed.place == Place{chapter, 0})) return;
    for (const SetText& text : placed.set->texts) {
      if (text.shaped.utf8() != title) continue;
      for (std::size_t line = 0; line < text.lines.lines.size(); ++line) {
        for (const text::Extent& part : text::extentsOf(text.shaped, text.lines, line, begin, end)) {
          out.push_back({text.xPx + part.leftPx, static_cast<float>(placed.topPx + text.lineTopPx(line)),
                         part.rightPx - part.leftPx, static_cast<float>(text.lineHeightPx)});
        }
      }
    }
  });
  return out;
}

}  // namespace tend::page
