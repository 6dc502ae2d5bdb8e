#include "app/state/layout.h"

#include <algorithm>
#include <cmath>

namespace tend::state {
namespace {

constexpr float kPhoneBelow = 600;
constexpr float kDesktopAbove = 1100;
constexpr float kLowBelow = 420;
constexpr float kDrawerWidth = 336, kSearchDrawerWidth = 376;
constexpr float kBarWidth = 300, kWideBarWidth = 358;  // of the floating bar
constexpr float kBarHeight = 56, kSpokenWordsHeight = 48;
constexpr float kPageAboveBar = 200;  // at least, or the bar shows no words
constexpr float kRaggedFromPx = 24;   // safety.md, Access: ragged by default from here up

ScreenClass classFor(float effectiveWidth) {
  if (effectiveWidth < kPhoneBelow) return ScreenClass::Phone;
  return effectiveWidth > kDesktopAbove ? ScreenClass::Desktop : ScreenClass::Tablet;
}

float gridded(float px) { return std::round(px); }

page::Width pageWidth(ScreenClass screen) {
  switch (screen) {
    case ScreenClass::Phone:
      return page::Width::Phone;
    case ScreenClass::Tablet:
      return page::Width::Tablet;
    case ScreenClass::Desktop:
      return page::Width::Desktop;
  }
  return page::Width::Desktop;
}

/// Free room beside the text column and above the opening, by class of screen (design 4, and the drawn pages).
struct Margins {
  float side, top;
};

Margins marginsOf(ScreenClass screen) {
  switch (screen) {
    case ScreenClass::Phone:
      return {26, 26};
    case ScreenClass::Tablet:
      return {60, 60};
    case ScreenClass::Desktop:
      return {64, 44};
  }
  return {64, 44};
}

/// Body size on this screen: phones begin a step smaller, until someone chooses a size.
float pageSize(const TypeChoices& type, ScreenClass screen) {
  const bool smaller = screen == ScreenClass::Phone && !type.sizeChosen && type.sizeStep > 0;
  return static_cast<float>(page::kSizeSteps[smaller ? type.sizeStep - 1 : type.sizeStep]);
}

page::Edges edgesFor(const TypeChoices& type) {
  if (!type.edgesChosen && bodySize(type) >= kRaggedFromPx) return page::Edges::Ragged;
  return type.edges;
}

void placeToolbar(const Layout& layout, ReaderTools tools, ReaderLayout& out, const base::Rect& page) {
  const float u = layout.controls;
  if (layout.screen == ScreenClass::Phone) {
    const float width = std::min((tools == ReaderTools::Reading ? kBarWidth : kWideBarWidth) * u, page.width - 16);
    float height = kBarHeight * u;
    const float words = kSpokenWordsHeight * u;
    if (tools == ReaderTools::Aloud && page.height - 16 - height - words >= kPageAboveBar) height += words;
    out.toolbarFloats = true;
    out.toolbar = {gridded(page.x + (page.width - width) / 2), page.bottom() - 16 - height, width, height};
    out.viewport = page;
    out.coveredPx = page.bottom() - out.toolbar.y + 12;
    return;
  }
  out.toolbarWords = layout.screen == ScreenClass::Desktop;
  out.toolbar = {page.x, page.bottom() - gridded(72 * u), page.width, gridded(72 * u)};
  out.viewport = {page.x, page.y, page.width, page.height - out.toolbar.height};
}

void placeColumn(const Layout& layout, const TypeChoices& type, bool beside, ReaderLayout& out) {
  const float size = pageSize(type, layout.screen);
  const Margins margins = marginsOf(layout.screen);
  page::Setting& s = out.setting;
  s.bodySizePx = size;
  s.measurePx = page::measureFor(type.measure, size, std::max(120.0F, out.viewport.width - 2 * margins.side));
  const float centred = gridded(out.viewport.x + (out.viewport.width - s.measurePx) / 2);
  // Beside the drawer the column keeps to the left of the middle, so that notes find room in the margin (design, 02).
  out.columnX = beside && !layout.mirrored ? std::min(centred, out.viewport.x + 92) : centred;
  s.spacing = type.spacing;
  s.face = type.face;
  s.edges = edgesFor(type);
  s.width = pageWidth(layout.screen);
  s.centreSectionTitles = !beside;
  s.topMarginPx = margins.top;
  // A page ends above the floating bar, which comes and goes.
  s.pageHeightPx = type.movement == page::Movement::Pages ? out.viewport.height - out.coveredPx : 0;
  const float outside = out.viewport.right() - (out.columnX + s.measurePx);
  out.plant = layout.screen == ScreenClass::Desktop && !layout.mirrored && outside >= 66 + 80 + 24;
}

}  // namespace

float bodySize(const TypeChoices& type) {
  const int last = page::kSizeStepCount - 1;
  return static_cast<float>(page::kSizeSteps[std::min<int>(type.sizeStep, last)]);
}

Layout layoutFor(float windowWidth, float windowHeight, const TypeChoices& type, bool mirrored) {
  Layout out;
  out.window = {0, 0, windowWidth, windowHeight};
  out.controls = std::clamp(bodySize(type) / 20.0F, 1.0F, 2.0F);
  out.screen = classFor(windowWidth / out.controls);
  out.mirrored = mirrored;
  const float u = out.controls;
  if (out.screen == ScreenClass::Phone) {
    // At twice the size on a small phone the bars would eat the page: they grow only as far as a quarter of it allows.
    const float limit = windowHeight / 4;
    const float top = std::min(gridded(56 * u), limit);
    const float bottom = std::min(gridded(84 * u), limit);
    out.topBar = {0, 0, windowWidth, top};
    out.bottomBar = {0, windowHeight - bottom, windowWidth, bottom};
    out.main = {0, top, windowWidth, windowHeight - top - bottom};
    return out;
  }
  // A window as low as a phone on its side has seven words one below the other: each in as few lines as can be.
  const float railPx = windowHeight < kLowBelow ? 120.0F : out.screen == ScreenClass::Desktop ? 96.0F : 88.0F;
  const float rail = gridded(railPx * u);
  out.rail = {mirrored ? windowWidth - rail : 0, 0, rail, windowHeight};
  out.main = {mirrored ? 0 : rail, 0, windowWidth - rail, windowHeight};
  return out;
}

Layout focusedLayout(const Layout& layout, const FocusedBars& bars) {
  Layout focused = layout;
  const base::Rect window = layout.window;
  const bool phone = layout.screen == ScreenClass::Phone;
  const float scale = std::min(layout.controls, bars.mostScale);
  // Where height is short, the strip is as low as a finger allows.
  const float wanted = std::max(bars.leastStrip, gridded((phone ? bars.phoneStrip : bars.strip) * scale));
  const float height = std::min(wanted, std::max(bars.leastStrip, gridded(window.height * bars.stripShare)));
  focused.rail = focused.bottomBar = {};
  focused.topBar = {window.x, window.y, window.width, height};
  const float bar = std::min(gridded(bars.bar * scale), gridded(window.height * bars.barShare));
  focused.placeBar = {window.x, window.bottom() - bar, window.width, bar};
  focused.main = {window.x, window.y + height, window.width, window.height - height - bar};
  focused.focused = true;
  return focused;
}

ReaderLayout readerLayoutFor(const Layout& layout, const TypeChoices& type, bool drawerOpen, ReaderTools tools) {
  ReaderLayout out;
  base::Rect page = layout.main;
  bool beside = false;
  if (drawerOpen) {
    const bool search = tools == ReaderTools::Search;
    const bool whole = search && layout.screen == ScreenClass::Phone;
    const float wanted = gridded((search ? kSearchDrawerWidth : kDrawerWidth) * layout.controls);
    const float width = whole ? layout.main.width : std::min(wanted, layout.main.width);
    beside = layout.screen == ScreenClass::Desktop && layout.main.width - width >= 480;
    out.drawerCovers = !beside;
    const float x = layout.mirrored ? layout.main.right() - width : layout.main.x;
    out.drawer = {x, layout.main.y, width, layout.main.height};
    if (beside) page = {layout.mirrored ? page.x : page.x + width, page.y, page.width - width, page.height};
  }
  placeToolbar(layout, tools, out, page);
  placeColumn(layout, type, beside, out);
  return out;
}

}  // namespace tend::state
