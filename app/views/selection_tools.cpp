#include "app/views/selection_tools.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/fit.h"
#include "app/widgets/mark_signs.h"

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
constexpr float kPanelPadPx = 6;
constexpr float kDiscPx = 32;
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

enum class ToolKind : std::uint8_t { Tint, Note, Copy };

/// One tool of the panel, in the order of focus.
struct Tool {
  ToolKind kind = ToolKind::Copy;
  std::size_t tint = 0;
  std::string name, label;
  float width = 0;  // it needs
  base::Rect rect;
};

/// What stands above or below the words: one row, or where that is too wide the tints and the words in two.
struct Panel {
  std::vector<Tool> tools;
  std::size_t rows = 1;
  base::Rect rect;
};

paint::TextBox wordBox(Ui& ui, float width) { return widgets::textBox(ui, paint::TextStyle::ControlStrong, width); }

float wordWidth(Ui& ui, const std::string& label, bool check) {
  const float icon = check ? (kIconPx + kAwayPx) * ui.u() : 0;
  return std::ceil(widgets::measure(ui, label, wordBox(ui, 0)).width + icon + 2 * kToolPadPx * ui.u());
}

/// Where nothing can be kept at all, there is only copying.
std::vector<Tool> toolsFor(Ui& ui, const AppState& s) {
  std::vector<Tool> tools;
  const float side = kToolHeightPx * ui.u();
  if (s.kept.keeper) {
    for (std::size_t i = 0; i < widgets::kTints.size(); ++i) {
      const std::string label = ui.tr("select.highlight", {{"tint", widgets::tintName(ui, widgets::kTints[i])}});
      tools.push_back({ToolKind::Tint, i, "select.tint", label, side, {}});
    }
    const std::string note = ui.tr("select.note");
    tools.push_back({ToolKind::Note, 0, "select.note", note, std::max(side, wordWidth(ui, note, false)), {}});
  }
  const bool done = s.selection->copied;
  const std::string copy = ui.tr(done ? "select.copied" : "select.copy");
  tools.push_back({ToolKind::Copy, 0, "select.copy", copy, std::max(side, wordWidth(ui, copy, done)), {}});
  return tools;
}

/// Widths of the tools [begin, end) with the gaps between them.
float rowWidth(const Panel& panel, std::size_t begin, std::size_t end) {
  float width = 0;
  for (std::size_t i = begin; i < end; ++i) width += panel.tools[i].width + (i > begin ? kAwayPx : 0);
  return width;
}

/// Puts a row of tools into its rectangle; words share the room that is left over or missing.
void placeRow(Ui& ui, Panel& panel, std::size_t begin, std::size_t end, base::Rect row) {
  const float wanted = rowWidth(panel, begin, end);
  const float each = (row.width - wanted) / static_cast<float>(end - begin);
  float x = row.x;
  for (std::size_t i = begin; i < end; ++i) {
    const float width = std::max(kToolHeightPx, panel.tools[i].width + each);
    panel.tools[i].rect = widgets::placed(ui, row, {x, row.y, width, row.height});
    x += width + kAwayPx;
  }
}

/// Above the first line that is chosen and seen, else below the last one, else where the page ends; always within it.
base::Rect panelRect(const std::vector<base::Rect>& rects, const SeenPage& seen, base::Point size, float below) {
  const base::Rect first = base::moved(rects.front(), seen.offset.x, seen.offset.y);
  const base::Rect last = base::moved(rects.back(), seen.offset.x, seen.offset.y);
  const base::Rect v = seen.viewport;
  const float foot = seen.footPx + seen.offset.y;
  float y = first.y - kAwayPx - size.y;
  if (y < v.y + kAwayPx) y = last.bottom() + kAwayPx + below;
  if (y + size.y > foot - kAwayPx) y = std::max(v.y + kAwayPx, foot - kAwayPx - size.y);
  const float x = first.x + first.width / 2 - size.x / 2;
  const float right = std::max(v.x + kAwayPx, v.right() - kAwayPx - size.x);
  return {std::round(std::clamp(x, v.x + kAwayPx, right)), std::round(y), size.x, size.y};
}

Panel panelFor(Ui& ui, const AppState& s, const std::vector<base::Rect>& rects, const SeenPage& seen) {
  Panel panel;
  panel.tools = toolsFor(ui, s);
  const std::size_t count = panel.tools.size(), tints = count > 1 ? widgets::kTints.size() : 0;
  const float pad = count > 1 ? kPanelPadPx : 0, line = kToolHeightPx * ui.u();
  const float most = seen.viewport.width - 2 * kAwayPx - 2 * pad;
  float width = rowWidth(panel, 0, count);
  if (width > most && tints > 0) {
    panel.rows = 2;
    width = std::min(most, std::max(rowWidth(panel, 0, tints), rowWidth(panel, tints, count)));
  }
  const auto rows = static_cast<float>(panel.rows);
  const base::Point size{std::max(width, count > 1 ? 0 : 2 * line) + 2 * pad,
                         rows * line + (rows - 1) * kAwayPx + 2 * pad};
  panel.rect = panelRect(rects, seen, size, s.selection->byTouch ? kHandleTouchPx : 0);
  const base::Rect row{panel.rect.x + pad, panel.rect.y + pad, panel.rect.width - 2 * pad, line};
  const std::size_t split = panel.rows == 2 ? tints : 0;
  if (split > 0) placeRow(ui, panel, 0, split, row);
  placeRow(ui, panel, split, count, base::moved(row, 0, split > 0 ? line + kAwayPx : 0));
  return panel;
}

void paintGround(Ui& ui, base::Rect r) {
  const paint::Theme& t = ui.theme();
  const float radius = kRadiusPx * ui.u();
  ui.canvas().shadow(r, radius, 0, 6, 18, 0.20F);
  ui.canvas().roundFill(r, radius, t.slip);
  ui.canvas().roundStroke(r, radius, t.highContrast ? 2.0F : 1.0F, t.highContrast ? t.edge : t.hair);
}

void paintWord(Ui& ui, const Tool& tool, bool check) {
  const float icon = check ? (kIconPx + kAwayPx) * ui.u() : 0;
  const float pad = std::min(kToolPadPx * ui.u(), tool.rect.width * 0.08F);
  const paint::TextBox box = widgets::fitted(ui, tool.label, wordBox(ui, tool.rect.width - icon - 2 * pad));
  const paint::TextSize size = widgets::measure(ui, tool.label, box);
  const float left = tool.rect.x + (tool.rect.width - size.width - icon) / 2;
  const base::Rect group{left, tool.rect.y, size.width + icon, tool.rect.height};
  const base::Rect words = widgets::placed(ui, group, {left + icon, group.y, size.width, group.height});
  const base::Rect sign = widgets::placed(ui, group, {left, group.y, kIconPx * ui.u(), group.height});
  const base::Point centre{sign.x + sign.width / 2, sign.y + sign.height / 2};
  if (check) ui.canvas().icon(paint::Icon::Check, centre, kIconPx * ui.u(), ui.theme().sage);
  paint::TextBox tight = box;
  tight.widthPx = size.width + 1;
  widgets::put(ui, tool.label, {words.x, words.y + (words.height - size.height) / 2}, tight, ui.theme().sage);
}

void drawTool(Ui& ui, const AppState& s, const Tool& tool) {
  const float radius = (kRadiusPx - kPanelPadPx / 2) * ui.u();
  const widgets::Response response =
      ui.target({widgets::idOf(tool.name, tool.tint), semantics::Role::Button, tool.label, tool.rect, {}, 0, true});
  if (response.held) ui.canvas().roundFill(tool.rect, radius, ui.theme().desk);
  const base::Point centre{tool.rect.x + tool.rect.width / 2, tool.rect.y + tool.rect.height / 2};
  if (tool.kind == ToolKind::Tint) {
    widgets::paintTintDisc(ui, centre, kDiscPx / 2 * ui.u(), widgets::kTints[tool.tint]);
  } else {
    paintWord(ui, tool, tool.kind == ToolKind::Copy && s.selection->copied);
  }
  if (response.focused) ui.focusRing(base::inset(tool.rect, 4), radius);
  if (!response.clicked) return;
  if (tool.kind == ToolKind::Tint) ui.push(state::HighlightSelection{widgets::kTints[tool.tint]});
  if (tool.kind == ToolKind::Note) ui.push(state::NoteSelection{});
  if (tool.kind == ToolKind::Copy) ui.push(state::CopySelection{});
}

void drawPanel(Ui& ui, const AppState& s, const SeenPage& seen) {
  const page::Page& page = s.reader->page();
  const float top = seen.viewport.y - seen.offset.y;
  const std::vector<base::Rect> rects = page.rects(rangeOf(*s.selection, page), top, seen.footPx);
  if (rects.empty() || s.overlay != state::Overlay::None) return;
  const Panel panel = panelFor(ui, s, rects, seen);
  ui.beginLayer("select.tool", panel.rect);
  ui.canvas().pushClipBeyond(base::inset(panel.rect, -32));
  paintGround(ui, panel.rect);
  {
    const semantics::Scope bar(
        ui.tree(),
        {widgets::idOf("select.tools"), semantics::Role::Toolbar, ui.tr("select.tools"), {}, 0, 0, panel.rect, {}});
    for (const Tool& tool : panel.tools) drawTool(ui, s, tool);
  }
  ui.canvas().popClip();
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
  if (!isBeingDragged(ui)) drawPanel(ui, s, seen);
}

}  // namespace tend::views
