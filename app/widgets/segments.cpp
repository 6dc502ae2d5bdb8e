#include <algorithm>

#include "app/widgets/choice.h"
#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

constexpr float kHeightPx = 52;
constexpr float kInsetPx = 4;
constexpr float kTrackRadiusPx = 14;
constexpr float kThumbRadiusPx = 11;
constexpr float kIconPx = 20;
constexpr float kIconGapPx = 8;
constexpr float kPadPx = 8;

/// The words of a part in a width; the chosen one is bolder unless it shows a typeface.
paint::TextBox partBox(const Ui& ui, const Segment& part, bool chosen, float width) {
  if (part.style) return textBox(ui, *part.style, width, part.sizePx);
  return textBox(ui, chosen ? paint::TextStyle::ControlStrong : paint::TextStyle::Control, width);
}

float iconRoom(const Ui& ui, const Segment& part) { return part.icon ? (kIconPx + kIconGapPx) * ui.u() : 0; }

/// Do all words fit in parts of equal width, in at most two lines each?
bool fitsBeside(Ui& ui, const std::vector<Segment>& parts, float width, std::size_t columns) {
  const float each = (width - 2 * kInsetPx) / static_cast<float>(columns);
  return std::all_of(parts.begin(), parts.end(), [&](const Segment& part) {
    const float inner = each - 2 * kPadPx - iconRoom(ui, part);
    if (inner < 24) return false;
    const paint::TextBox box = partBox(ui, part, true, inner);
    if (fitted(ui, part.label, box).scale < box.scale) return false;
    return measure(ui, part.label, box).lines <= 2;
  });
}

/// All beside each other, four as two and two, or one below the other.
std::size_t columnsFor(Ui& ui, const std::vector<Segment>& parts, float width) {
  if (fitsBeside(ui, parts, width, parts.size())) return parts.size();
  return parts.size() == 4 && fitsBeside(ui, parts, width, 2) ? 2 : 1;
}

float partHeight(Ui& ui, const Segment& part, float width) {
  const float inner = width - 2 * kPadPx - iconRoom(ui, part);
  const paint::TextBox box = fitted(ui, part.label, partBox(ui, part, true, inner));
  return std::max((kHeightPx - 2 * kInsetPx) * ui.u(), measure(ui, part.label, box).height + 12 * ui.u());
}

/// How the parts stand: columns and the height of a line of them.
struct Grid {
  std::size_t columns = 1;
  std::size_t lines = 1;
  float line = 0;
};

Grid gridFor(Ui& ui, const std::vector<Segment>& parts, float width) {
  Grid grid;
  grid.columns = columnsFor(ui, parts, width);
  grid.lines = (parts.size() + grid.columns - 1) / grid.columns;
  const float each = (width - 2 * kInsetPx) / static_cast<float>(grid.columns);
  grid.line = grid.lines > 1 ? 48.0F : 0.0F;
  for (const Segment& part : parts) grid.line = std::max(grid.line, partHeight(ui, part, each));
  return grid;
}

void drawPartWords(Ui& ui, const Segment& part, bool chosen, base::Rect r) {
  const float u = ui.u();
  const float room = iconRoom(ui, part);
  const float inner = r.width - 2 * kPadPx - room;
  paint::TextBox box = fitted(ui, part.label, partBox(ui, part, chosen, inner));
  box.align = text::Align::Centre;
  const paint::TextSize size = measure(ui, part.label, box);
  const paint::Colour colour = chosen ? ui.theme().sage : ui.theme().ink2;
  const float left = r.x + (r.width - size.width - room) / 2;
  if (part.icon) {
    const base::Rect group{left, r.y, size.width + room, r.height};
    const base::Rect at = placed(ui, group, {left, r.y, kIconPx * u, r.height});
    ui.canvas().icon(*part.icon, {at.x + at.width / 2, r.y + r.height / 2}, kIconPx * u, colour);
  }
  const float textLeft = (ui.mirrored() ? left : left + room) + size.width / 2 - inner / 2;
  const float serif = part.style && *part.style != paint::TextStyle::Control ? 1.5F * u : 0;  // stands high in its line
  put(ui, part.label, {textLeft, r.y + (r.height - size.height) / 2 + serif}, box, colour);
}

void drawThumb(Ui& ui, base::Rect r) {
  const float radius = kThumbRadiusPx * ui.u();
  ui.canvas().shadow(r, radius, 0, 1, 3, 0.22F);
  ui.canvas().roundFill(r, radius, ui.theme().slip);
  if (ui.theme().highContrast) ui.canvas().roundStroke(r, radius, 2, ui.theme().sage);
}

base::Rect partRect(const Ui& ui, base::Rect track, std::size_t index, const Grid& grid) {
  const base::Rect inner = base::inset(track, kInsetPx);
  const float each = inner.width / static_cast<float>(grid.columns);
  const float x = inner.x + each * static_cast<float>(index % grid.columns);
  const float y = inner.y + grid.line * static_cast<float>(index / grid.columns);
  return placed(ui, inner, {x, y, each, grid.line});
}

/// The part reaches over the track's inset, so that the target is as high as the track (at least 48).
base::Rect targetRect(base::Rect part, const Grid& grid) {
  if (grid.lines == 1) return {part.x, part.y - kInsetPx, part.width, part.height + 2 * kInsetPx};
  return part;
}

}  // namespace

float segmentsHeight(Ui& ui, const std::vector<Segment>& parts, float width) {
  const Grid grid = gridFor(ui, parts, width);
  return grid.line * static_cast<float>(grid.lines) + 2 * kInsetPx;
}

std::optional<std::size_t> drawSegments(Ui& ui, const std::string& name, const std::string& groupLabel,
                                        const std::vector<Segment>& parts, std::size_t chosen, base::Rect rect) {
  const Grid grid = gridFor(ui, parts, rect.width);
  const base::Rect track{rect.x, rect.y, rect.width, grid.line * static_cast<float>(grid.lines) + 2 * kInsetPx};
  const semantics::Scope group(ui.tree(), radioGroup(name, groupLabel, track));
  std::optional<std::size_t> asked = radioKeys(ui, name, parts.size());
  ui.canvas().roundFill(track, kTrackRadiusPx * ui.u(), ui.theme().desk);
  if (ui.theme().highContrast) ui.canvas().roundStroke(track, kTrackRadiusPx * ui.u(), 2, ui.theme().edge);
  std::optional<base::Rect> ring;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const base::Rect part = partRect(ui, track, i, grid);
    const Response response = radioPart(ui, name, i, parts[i].label, targetRect(part, grid), i == chosen);
    if (response.clicked) asked = i;
    if (response.focused) ring = part;
    if (i == chosen) drawThumb(ui, part);
    if (i != chosen && response.held) ui.canvas().roundFill(part, kThumbRadiusPx * ui.u(), ui.theme().hair.faded(0.6F));
    drawPartWords(ui, parts[i], i == chosen, part);
  }
  if (ring) ui.focusRing(*ring, kThumbRadiusPx * ui.u());
  return asked && *asked != chosen ? asked : std::nullopt;
}

}  // namespace tend::widgets
