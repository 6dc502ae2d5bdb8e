#include <algorithm>

#include "app/widgets/choice.h"
#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

constexpr float kHeightPx = 52;
constexpr float kGapPx = 12;
constexpr float kRadiusPx = 14;

paint::TextBox nameBox(const Ui& ui, float width) { return textBox(ui, paint::TextStyle::Aside, width, 17); }

/// As many beside each other as have room for their words in one line: all, half of them, or one.
std::size_t columnsFor(Ui& ui, const std::vector<Swatch>& swatches, float width) {
  float widest = 0;
  for (const Swatch& s : swatches) widest = std::max(widest, measure(ui, s.label, nameBox(ui, 0)).width);
  const auto fits = [&](std::size_t columns) {
    const auto n = static_cast<float>(columns);
    return (width - kGapPx * ui.u() * (n - 1)) / n >= widest + 16;
  };
  if (fits(swatches.size())) return swatches.size();
  const std::size_t half = (swatches.size() + 1) / 2;
  return fits(half) ? half : 1;
}

float lineHeight(Ui& ui, const std::vector<Swatch>& swatches, float width) {
  float height = kHeightPx * ui.u();
  for (const Swatch& s : swatches) {
    const paint::TextBox box = fitted(ui, s.label, nameBox(ui, width - 12));
    height = std::max(height, measure(ui, s.label, box).height + 12);
  }
  return height;
}

struct Grid {
  std::size_t columns = 1;
  float gap = 0, width = 0, line = 0;

  base::Rect cell(base::Rect rect, std::size_t index) const {
    const auto column = static_cast<float>(index % columns);
    const auto row = static_cast<float>(index / columns);
    return {rect.x + column * (width + gap), rect.y + row * (line + gap), width, line};
  }
  float height(std::size_t count) const {
    const auto rows = static_cast<float>((count + columns - 1) / columns);
    return rows * line + (rows - 1) * gap;
  }
};

Grid gridFor(Ui& ui, const std::vector<Swatch>& swatches, float width) {
  Grid grid;
  grid.columns = columnsFor(ui, swatches, width);
  grid.gap = kGapPx * ui.u();
  const auto n = static_cast<float>(grid.columns);
  grid.width = (width - grid.gap * (n - 1)) / n;
  grid.line = lineHeight(ui, swatches, grid.width);
  return grid;
}

void drawSwatch(Ui& ui, const Swatch& swatch, bool chosen, base::Rect r) {
  const paint::Theme& own = paint::theme(swatch.theme);
  const float radius = kRadiusPx * ui.u();
  ui.canvas().roundFill(r, radius, own.page);
  if (chosen) {
    ui.canvas().roundStroke(base::inset(r, -4), radius + 4, 2, ui.theme().sage);
  } else {
    ui.canvas().roundStroke(r, radius, 1, swatch.theme == paint::ThemeId::Contrast ? own.ink : own.edge);
  }
  paint::TextBox box = fitted(ui, swatch.label, nameBox(ui, r.width - 12));
  box.align = text::Align::Centre;
  const paint::TextSize size = measure(ui, swatch.label, box);
  // Vollkorn's letters stand high in their line: one pixel lower looks centred.
  put(ui, swatch.label, {r.x + 6, r.y + (r.height - size.height) / 2 + 1}, box, own.ink);
}

}  // namespace

float swatchesHeight(Ui& ui, const std::vector<Swatch>& swatches, float width) {
  return gridFor(ui, swatches, width).height(swatches.size());
}

std::optional<std::size_t> drawSwatches(Ui& ui, const std::string& name, const std::string& groupLabel,
                                        const std::vector<Swatch>& swatches, std::size_t chosen, base::Rect rect) {
  const Grid grid = gridFor(ui, swatches, rect.width);
  const base::Rect whole{rect.x, rect.y, rect.width, grid.height(swatches.size())};
  const semantics::Scope group(ui.tree(), radioGroup(name, groupLabel, whole));
  std::optional<std::size_t> asked = radioKeys(ui, name, swatches.size());
  for (std::size_t i = 0; i < swatches.size(); ++i) {
    const base::Rect r = placed(ui, whole, grid.cell(whole, i));
    const Response response = radioPart(ui, name, i, swatches[i].label, r, i == chosen);
    if (response.clicked) asked = i;
    drawSwatch(ui, swatches[i], i == chosen, response.held ? base::inset(r, 0.5F) : r);
    if (response.focused) ui.focusRing(base::inset(r, i == chosen ? -4.0F : 0.0F), kRadiusPx * ui.u());
  }
  return asked && *asked != chosen ? asked : std::nullopt;
}

}  // namespace tend::widgets
