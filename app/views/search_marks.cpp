#include "app/views/search_marks.h"

#include <limits>

namespace tend::views {
namespace {

using state::AppState;
using widgets::Ui;

constexpr std::size_t kOpening = std::numeric_limits<std::size_t>::max();
constexpr std::uint32_t kTitle = std::numeric_limits<std::uint32_t>::max();
constexpr float kInset = 0.1F;  // of the line's height, above and below

std::vector<base::Rect> rectsOf(const AppState& s, const page::BlockArea& area, const page::BlockHit& hit, float topPx,
                                float bottomPx) {
  const page::Page& page = s.reader->page();
  if (area.block == kTitle) return page.titleRects(area.sectionIndex, hit.begin, hit.end, topPx, bottomPx);
  const std::string section =
      area.sectionIndex == kOpening ? std::string() : page.pack().sections()[area.sectionIndex].id;
  return page.rects({{section, area.block, hit.begin}, {section, area.block, hit.end}}, topPx, bottomPx);
}

void paintMark(Ui& ui, base::Rect line, bool current) {
  const base::Rect r{line.x - 2, line.y + line.height * kInset, line.width + 4, line.height * (1 - 2 * kInset)};
  ui.canvas().roundFill(r, 4, ui.theme().wheat);
  if (current) ui.canvas().roundStroke(base::inset(r, -1.5F), 5, 2, ui.theme().sage);
}

}  // namespace

void paintSearchMarks(Ui& ui, const AppState& s, float topPx, float bottomPx, base::Point offset) {
  if (!s.search || s.search->engine->count() == 0) return;
  for (const page::BlockArea& area : s.reader->page().blocks(topPx, bottomPx)) {
    for (const page::BlockHit& hit : s.search->engine->hitsIn(area.sectionIndex, area.block)) {
      const bool current = s.search->current == hit.index;
      for (const base::Rect& rect : rectsOf(s, area, hit, topPx, bottomPx)) {
        paintMark(ui, base::moved(rect, offset.x, offset.y), current);
      }
    }
  }
}

}  // namespace tend::views
