#include "app/views/page_marks.h"

#include <algorithm>
#include <limits>

#include "app/views/mark_parts.h"
#include "app/widgets/mark_signs.h"

namespace tend::views {
namespace {

using state::AppState;
using state::Mark;
using state::MarkKind;
using widgets::Ui;

constexpr float kTouchPx = 48;
constexpr float kCirclePx = 44, kCircleAwayPx = 14, kLeastAwayPx = 7;  // from the words
constexpr float kInitialGapPx = 11;                                    // between an initial and the words beside it
constexpr float kNoteIconPx = 24, kSmallIconPx = 20;
constexpr float kBarPx = 4, kBarAwayPx = 10, kBarPart = 0.72F;  // of the line's height
constexpr float kRibbonPx = 20;
constexpr float kPhoneMarginPx = 26;

/// Where the signs stand: beside the text at the reading start where there is room for a note's circle, else in the
/// narrow margin at its end.
struct Margin {
  bool wide = true;
  bool atLeft = true;
  float edge = 0;    // the side of the text
  float middle = 0;  // of a circle, a ribbon, or a small icon
  float circle = kCirclePx;
};

Margin marginOf(const Ui& ui, const state::ReaderLayout& at) {
  Margin out;
  const float left = at.columnX - at.viewport.x;
  const float right = at.viewport.right() - at.columnX - at.setting.measurePx;
  const float room = ui.mirrored() ? right : left;
  out.wide = room >= kTouchPx + kCircleAwayPx - 2;
  out.atLeft = out.wide != ui.mirrored();
  out.edge = out.atLeft ? at.columnX : at.columnX + at.setting.measurePx;
  out.circle = std::clamp(room - kCircleAwayPx - 4, kCirclePx, kCirclePx * ui.u());
  const float gap = std::clamp((room - out.circle) / 2, kLeastAwayPx, kCircleAwayPx);
  const float away = out.wide ? gap + out.circle / 2 : std::min(room, kPhoneMarginPx) / 2;
  out.middle = out.edge + (out.atLeft ? -away : away);
  return out;
}

/// A mark near the page, with the lines of it that are laid out there, in the window.
struct Placed {
  const Mark* mark = nullptr;
  std::vector<base::Rect> lines;
  base::Rect touch;  // in the margin
};

constexpr std::size_t kOpening = std::numeric_limits<std::size_t>::max();
constexpr std::uint32_t kTitle = std::numeric_limits<std::uint32_t>::max();

/// The beginning or the end of a block, as a place.
content::Locator placeOf(const page::Page& page, const page::BlockArea& area, bool end) {
  const std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
  const std::string section =
      area.sectionIndex == kOpening ? std::string() : page.pack().sections()[area.sectionIndex].id;
  if (area.block == kTitle) return {section, 0, 0};
  return {section, area.block, end ? most : 0};
}

/// Marks with words between two heights of the sheet. Asks for nothing that is not laid out: that would move the page.
std::vector<Placed> marksBetween(const AppState& s, float topPx, float bottomPx, base::Point offset) {
  std::vector<Placed> out;
  const page::Page& page = s.reader->page();
  const std::vector<page::BlockArea> areas = page.blocks(topPx, bottomPx);
  if (areas.empty()) return out;
  const content::Locator first = placeOf(page, areas.front(), false), last = placeOf(page, areas.back(), true);
  for (const Mark& mark : s.kept.marks) {
    if (!mark.range) break;  // those that are lost come last
    if (page.compare(mark.range->end, first) < 0) continue;
    if (page.compare(mark.range->begin, last) > 0) break;
    Placed placed{&mark, page.rects(*mark.range, topPx, bottomPx), {}};
    for (base::Rect& line : placed.lines) line = base::moved(line, offset.x, offset.y);
    if (!placed.lines.empty()) out.push_back(std::move(placed));
  }
  return out;
}

bool isSeen(base::Rect line, const SeenPage& seen) {
  return line.bottom() > seen.viewport.y && line.y < std::min(seen.viewport.bottom(), seen.footPx + seen.offset.y);
}

/// The first line of it that is seen, else its first one.
base::Rect lineOf(const Placed& placed, const SeenPage& seen) {
  const auto found = std::find_if(placed.lines.begin(), placed.lines.end(),
                                  [&seen](const base::Rect& line) { return isSeen(line, seen); });
  return found == placed.lines.end() ? placed.lines.front() : *found;
}

/// Each beside its line, and below the one before where lines are closer than signs are high.
void placeSigns(const AppState& s, const Margin& margin, const SeenPage& seen, std::vector<Placed>& marks) {
  float lowest = -1e9F;
  for (Placed& placed : marks) {
    const base::Rect line = lineOf(placed, seen);
    const float side = margin.wide ? std::max(kTouchPx, margin.circle + 4) : kTouchPx;
    float x = margin.middle - side / 2;
    x = std::clamp(x, 0.0F, s.layout.window.right() - side);
    const float y = std::max(line.y + (line.height - side) / 2, lowest);
    placed.touch = {x, y, side, side};
    lowest = y + side;
  }
}

void paintNote(Ui& ui, const Margin& margin, base::Point centre, const widgets::Response& response) {
  const paint::Theme& t = ui.theme();
  if (!margin.wide) {
    if (response.held) ui.canvas().disc(centre, kPhoneMarginPx / 2, t.desk);
    ui.canvas().icon(paint::Icon::Note, centre, kSmallIconPx, t.clay);
    return;
  }
  const float radius = margin.circle / 2;
  ui.canvas().disc(centre, radius, response.held ? t.desk : t.slip);
  ui.canvas().ring(centre, radius, t.highContrast ? 2.0F : 1.0F, t.hair);
  ui.canvas().icon(paint::Icon::Note, centre, kNoteIconPx * margin.circle / kCirclePx, t.clay);
}

void paintSign(Ui& ui, const Margin& margin, const Placed& placed, float linePx, const widgets::Response& response) {
  const base::Rect touch = placed.touch;
  const base::Point centre{margin.middle, touch.y + touch.height / 2};
  const Mark& mark = *placed.mark;
  if (mark.kind == MarkKind::Bookmark) {
    widgets::paintRibbon(ui, centre, std::min(kRibbonPx * ui.u(), margin.wide ? 40.0F : kRibbonPx), ui.theme().sage);
  } else if (!mark.note.empty()) {
    paintNote(ui, margin, centre, response);
  } else {
    const float height = std::min(linePx * kBarPart, touch.height - 8);
    const float x = margin.edge + (margin.atLeft ? -kBarAwayPx - kBarPx : kBarAwayPx);
    widgets::paintTintBar(ui, {x, centre.y - height / 2, kBarPx, height}, mark.tint);
  }
  if (response.focused) ui.focusRing(base::inset(touch, 4), touch.height / 2);
}

void drawMark(Ui& ui, const AppState& s, const Margin& margin, const SeenPage& seen, const Placed& placed) {
  const Mark& mark = *placed.mark;
  widgets::Target target{
      widgets::idOf("mark", mark.thing.low), semantics::Role::Button, markLabel(ui, mark), placed.touch, {}, 0};
  if (mark.kind == MarkKind::Highlight) target.value = widgets::tintName(ui, mark.tint);
  const base::Rect line = lineOf(placed, seen);
  if (!isSeen(line, seen)) target.state |= semantics::kOffscreen;
  if (s.kept.mark && s.kept.mark->thing == mark.thing) target.state |= semantics::kCurrent;
  // While words are chosen, a tap on the page lets them go and means nothing else.
  const bool words = mark.kind == MarkKind::Highlight && !s.selection;
  if (words) target.more = placed.lines;
  if (ui.memory().revealFocus == target.id) {
    ui.push(state::RevealArea{line.y - seen.offset.y, line.bottom() - seen.offset.y});
    ui.memory().revealFocus = 0;
  }
  const widgets::Response response = ui.target(target);
  if (isSeen(line, seen)) paintSign(ui, margin, placed, line.height, response);
  if (response.clicked) ui.push(state::OpenMark{mark.thing});
}

/// An initial reaches down beside lines that are not marked: its tint keeps off them.
base::Rect withoutGap(base::Rect line, const Placed& placed) {
  const bool initial = std::any_of(placed.lines.begin(), placed.lines.end(),
                                   [&line](const base::Rect& r) { return line.height > 1.6F * r.height; });
  if (initial) line.width -= kInitialGapPx;
  return line;
}

}  // namespace

void paintPageMarks(Ui& ui, const AppState& s, const SeenPage& seen) {
  const float top = seen.viewport.y - seen.offset.y;
  for (const Placed& placed : marksBetween(s, top, seen.footPx, seen.offset)) {
    if (placed.mark->kind != MarkKind::Highlight) continue;
    for (const base::Rect& line : placed.lines) {
      widgets::paintHighlight(ui, withoutGap(line, placed), placed.mark->tint);
    }
  }
}

void drawPageMarks(Ui& ui, const AppState& s, const state::ReaderLayout& at, const SeenPage& seen) {
  if (s.kept.marks.empty()) return;
  // As of links, those a screen further on or back are in the tree, so that Tab goes on to them.
  const float around = at.viewport.height, top = seen.viewport.y - seen.offset.y;
  std::vector<Placed> marks = marksBetween(s, top - around, top + 2 * around, seen.offset);
  const Margin margin = marginOf(ui, at);
  placeSigns(s, margin, seen, marks);
  ui.canvas().pushClip(seen.viewport);
  for (const Placed& placed : marks) drawMark(ui, s, margin, seen, placed);
  ui.canvas().popClip();
}

}  // namespace tend::views
