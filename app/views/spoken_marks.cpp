#include "app/views/spoken_marks.h"

#include <algorithm>
#include <limits>

namespace tend::views {
namespace {

using state::Aloud;
using state::AppState;
using widgets::Ui;

constexpr std::size_t kOpening = std::numeric_limits<std::size_t>::max();
constexpr std::uint32_t kTitle = std::numeric_limits<std::uint32_t>::max();
constexpr float kInset = 0.06F;  // of a line's height, as a highlight has it
constexpr float kOutPx = 3, kRadiusPx = 3, kUnderlinePx = 2;
constexpr float kInitialGapPx = 11;  // between an initial and the words beside it

std::size_t sectionOf(const Aloud& now) { return now.part == 0 ? kOpening : now.part - 1; }

std::vector<base::Rect> linesOf(const AppState& s, const Aloud& now, float topPx, float bottomPx) {
  const page::Page& page = s.reader->page();
  const state::AloudLine& line = now.line();
  if (!line.title) return page.rects(line.range, topPx, bottomPx);
  const auto& sections = page.pack().sections();
  const std::string& title = now.part == 0 ? page.pack().info().title : sections[now.part - 1].title;
  return page.titleRects(sectionOf(now), 0, static_cast<std::uint32_t>(title.size()), topPx, bottomPx);
}

/// Words of this line that are highlighted, too.
std::vector<base::Rect> highlighted(const AppState& s, const Aloud& now, base::Rect line, float topPx, float bottomPx) {
  std::vector<base::Rect> out;
  const page::Page& page = s.reader->page();
  for (const state::Mark& mark : s.kept.marks) {
    if (mark.kind != state::MarkKind::Highlight || !mark.range || now.line().title) continue;
    if (page.compare(mark.range->end, now.line().range.begin) <= 0) continue;
    if (page.compare(mark.range->begin, now.line().range.end) >= 0) continue;
    for (const base::Rect& r : page.rects(*mark.range, topPx, bottomPx)) {
      const float left = std::max(r.x, line.x), right = std::min(r.right(), line.right());
      if (r.y < line.bottom() - 2 && r.bottom() > line.y + 2 && right > left) {
        out.push_back({left, line.y, right - left, line.height});
      }
    }
  }
  std::sort(out.begin(), out.end(), [](const base::Rect& a, const base::Rect& b) { return a.x < b.x; });
  return out;
}

struct Stretch {
  float left = 0, right = 0;
};

/// What of the line is tinted: all but the highlights on it.
std::vector<Stretch> between(base::Rect line, const std::vector<base::Rect>& marks) {
  std::vector<Stretch> out;
  float from = line.x;
  for (const base::Rect& mark : marks) {
    if (mark.x > from) out.push_back({from, mark.x});
    from = std::max(from, mark.right());
  }
  if (line.right() > from) out.push_back({from, line.right()});
  return out;
}

void underline(Ui& ui, float left, float right, base::Rect line) {
  const float y = line.bottom() - line.height * kInset - kUnderlinePx;
  ui.canvas().fill({left, y, right - left, kUnderlinePx}, ui.theme().sage);
}

void paintLine(Ui& ui, base::Rect line, const std::vector<base::Rect>& marks, base::Point offset) {
  for (const Stretch& part : between(line, marks)) {
    // Beside a highlight the tint keeps to its words: the two never overlap.
    const float left = part.left == line.x ? part.left - kOutPx : part.left;
    const float right = part.right == line.right() ? part.right + kOutPx : part.right;
    const base::Rect r{left + offset.x, line.y + offset.y + line.height * kInset, right - left,
                       line.height * (1 - 2 * kInset)};
    ui.canvas().roundFill(r, std::min(kRadiusPx, r.width / 2), ui.theme().sageT);
    // On white a tint alone is easily missed, and a highlight is underlined there.
    if (ui.theme().highContrast) ui.canvas().roundStroke(r, kRadiusPx, 2, ui.theme().sage);
  }
  for (const base::Rect& mark : marks) {
    underline(ui, mark.x + offset.x, mark.right() + offset.x, base::moved(line, offset.x, offset.y));
  }
}

}  // namespace

void paintSpoken(Ui& ui, const AppState& s, const SeenPage& seen) {
  const Aloud* now = state::articleAloud(s);
  if (now == nullptr) return;
  const float top = seen.viewport.y - seen.offset.y;
  const std::vector<base::Rect> lines = linesOf(s, *now, top, seen.footPx);
  float lowest = std::numeric_limits<float>::max();
  for (const base::Rect& line : lines) lowest = std::min(lowest, line.height);
  for (base::Rect line : lines) {
    // An initial reaches down beside lines that are not spoken: the tint keeps off them.
    if (line.height > 1.6F * lowest) line.width -= kInitialGapPx;
    paintLine(ui, line, highlighted(s, *now, line, top, seen.footPx), seen.offset);
  }
}

bool isSpoken(const AppState& s, std::size_t sectionIndex, std::uint32_t block) {
  const Aloud* now = state::articleAloud(s);
  if (now == nullptr || sectionOf(*now) != sectionIndex) return false;
  return now->line().title ? block == kTitle : block == now->line().range.begin.block;
}

}  // namespace tend::views
