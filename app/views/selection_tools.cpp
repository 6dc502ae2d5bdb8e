#include "app/views/selection_tools.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::Ui;

constexpr float kDropPx = 22;
constexpr float kToolHeightPx = 48;
constexpr float kToolPadPx = 18;
constexpr float kIconPx = 20;
constexpr float kAwayPx = 8;  // from the words, and from the page's edges
constexpr float kRadiusPx = 12;
constexpr unsigned kAllButTopRight = 1U | 4U | 8U, kAllButTopLeft = 2U | 4U | 8U;

/// Where a handle hangs: the foot of the caret, in the window.
base::Point footOf(const AppState& s, const SeenPage& seen, const page::Caret& caret) {
  const page::CaretBox box = s.reader->page().caretBox(caret);
  return {box.xPx + seen.offset.x, box.topPx + box.heightPx + seen.offset.y};
}

struct Handles {
  base::Rect begin, end;  // what a finger meets
};

std::optional<Handles> handlesOf(const AppState& s, const SeenPage& seen) {
  if (!s.selection || !s.selection->byTouch || !holdsText(*s.selection, s.reader->page())) return std::nullopt;
  const content::TextRange range = rangeOf(*s.selection, s.reader->page());
  const base::Point begin = footOf(s, seen, {range.begin, false}), end = footOf(s, seen, {range.end, true});
  // The drops hang outwards, so that they never lie over each other on one line.
  return Handles{{begin.x - kHandleTouchPx, begin.y, kHandleTouchPx, kHandleTouchPx},
                 {end.x, end.y, kHandleTouchPx, kHandleTouchPx}};
}

float distance(base::Rect r, base::Point at) { return std::hypot(r.x + r.width / 2 - at.x, r.y + r.height / 2 - at.y); }

void drawHandle(Ui& ui, base::Rect touch, bool begin, const SeenPage& seen) {
  const bool away = touch.y < seen.viewport.y || touch.y > seen.footPx + seen.offset.y;
  semantics::Node node;
  node.id = widgets::idOf(begin ? "select.begin" : "select.end");
  node.role = semantics::Role::Image;
  node.label = ui.tr(begin ? "select.begin" : "select.end");
  node.rect = touch;
  if (away) node.state |= semantics::kOffscreen;
  ui.tree().leaf(std::move(node));
  if (away) return;
  const base::Rect drop{begin ? touch.right() - kDropPx : touch.x, touch.y, kDropPx, kDropPx};
  ui.canvas().roundFill(base::inset(drop, -2), kDropPx / 2 + 2, ui.theme().page,
                        begin ? kAllButTopRight : kAllButTopLeft);
  ui.canvas().roundFill(drop, kDropPx / 2, ui.theme().sage, begin ? kAllButTopRight : kAllButTopLeft);
}

struct Tool {
  std::string label;
  paint::TextBox box;
  base::Rect rect;
  bool done = false;
};

/// Above the first line that is chosen and seen, else below the last one, else where the page ends; always within it.
base::Rect toolRect(Ui& ui, const std::vector<base::Rect>& rects, const SeenPage& seen, float width, float below) {
  const float u = ui.u();
  const base::Rect first = base::moved(rects.front(), seen.offset.x, seen.offset.y);
  const base::Rect last = base::moved(rects.back(), seen.offset.x, seen.offset.y);
  const base::Rect v = seen.viewport;
  const float height = kToolHeightPx * u, foot = seen.footPx + seen.offset.y;
  float y = first.y - kAwayPx - height;
  if (y < v.y + kAwayPx) y = last.bottom() + kAwayPx + below;
  if (y + height > foot - kAwayPx) y = std::max(v.y + kAwayPx, foot - kAwayPx - height);
  const float x = first.x + first.width / 2 - width / 2;
  const float right = std::max(v.x + kAwayPx, v.right() - kAwayPx - width);
  return {std::round(std::clamp(x, v.x + kAwayPx, right)), std::round(y), width, height};
}

Tool toolOf(Ui& ui, const AppState& s, const std::vector<base::Rect>& rects, const SeenPage& seen) {
  Tool tool;
  tool.done = s.selection->copied;
  tool.label = ui.tr(tool.done ? "select.copied" : "select.copy");
  tool.box = widgets::textBox(ui, paint::TextStyle::ControlStrong, 0);
  const float icon = tool.done ? (kIconPx + kAwayPx) * ui.u() : 0;
  const float width = std::max(2 * kToolHeightPx * ui.u(),
                               widgets::measure(ui, tool.label, tool.box).width + icon + 2 * kToolPadPx * ui.u());
  tool.rect = toolRect(ui, rects, seen, std::ceil(width), s.selection->byTouch ? kHandleTouchPx : 0);
  return tool;
}

void paintTool(Ui& ui, const Tool& tool, const widgets::Response& response) {
  const paint::Theme& t = ui.theme();
  const float radius = kRadiusPx * ui.u(), icon = tool.done ? (kIconPx + kAwayPx) * ui.u() : 0;
  ui.canvas().pushClipBeyond(base::inset(tool.rect, -32));
  ui.canvas().shadow(tool.rect, radius, 0, 6, 18, 0.20F);
  ui.canvas().roundFill(tool.rect, radius, response.held ? t.desk : t.slip);
  ui.canvas().roundStroke(tool.rect, radius, t.highContrast ? 2.0F : 1.0F, t.highContrast ? t.edge : t.hair);
  const paint::TextSize size = widgets::measure(ui, tool.label, tool.box);
  const float left = tool.rect.x + (tool.rect.width - size.width - icon) / 2;
  const base::Rect group{left, tool.rect.y, size.width + icon, tool.rect.height};
  const base::Rect words = widgets::placed(ui, group, {left + icon, group.y, size.width, group.height});
  const base::Rect sign = widgets::placed(ui, group, {left, group.y, kIconPx * ui.u(), group.height});
  const base::Point centre{sign.x + sign.width / 2, sign.y + sign.height / 2};
  if (tool.done) ui.canvas().icon(paint::Icon::Check, centre, kIconPx * ui.u(), t.sage);
  widgets::put(ui, tool.label, {words.x, words.y + (words.height - size.height) / 2}, tool.box, t.sage);
  if (response.focused) ui.focusRing(base::inset(tool.rect, 4), radius);
  ui.canvas().popClip();
}

void drawCopy(Ui& ui, const AppState& s, const SeenPage& seen) {
  const page::Page& page = s.reader->page();
  const float top = seen.viewport.y - seen.offset.y;
  const std::vector<base::Rect> rects = page.rects(rangeOf(*s.selection, page), top, seen.footPx);
  if (rects.empty() || s.overlay != state::Overlay::None) return;
  const Tool tool = toolOf(ui, s, rects, seen);
  ui.beginLayer("select.tool", tool.rect);
  const widgets::Response response =
      ui.target({widgets::idOf("select.copy"), semantics::Role::Button, tool.label, tool.rect, {}, 0, true});
  paintTool(ui, tool, response);
  if (response.clicked) ui.push(state::CopySelection{});
  ui.endLayer();
}

bool isBeingDragged(Ui& ui) {
  const semantics::NodeId owner = ui.memory().dragOwner;
  return ui.input().drag && !ui.input().drag->ended &&
         (owner == widgets::idOf("select") || owner == widgets::idOf("select.begin") ||
          owner == widgets::idOf("select.end"));
}

}  // namespace

std::optional<bool> heldHandle(Ui& ui, const AppState& s, const SeenPage& seen, base::Point at) {
  if (!ui.ownsPoint(at)) return std::nullopt;
  const std::optional<Handles> handles = handlesOf(s, seen);
  if (!handles) return std::nullopt;
  const bool begin = handles->begin.contains(at), end = handles->end.contains(at);
  if (!begin && !end) return std::nullopt;
  if (begin && end) return distance(handles->begin, at) < distance(handles->end, at);
  return begin;
}

void drawSelectionTools(Ui& ui, const AppState& s, const SeenPage& seen) {
  if (!s.selection || !holdsText(*s.selection, s.reader->page())) return;
  if (const std::optional<Handles> handles = handlesOf(s, seen)) {
    drawHandle(ui, handles->begin, true, seen);
    drawHandle(ui, handles->end, false, seen);
  }
  if (!isBeingDragged(ui)) drawCopy(ui, s, seen);
}

}  // namespace tend::views
