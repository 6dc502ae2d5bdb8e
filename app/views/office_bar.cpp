// The bar below an exercise of a sitting. Its buttons say what they do in every window, language and size of letters:
// where room is short the clock says less first, then the bar has two lines, and last the words of the others wrap.
#include <algorithm>

#include "app/paint/curtain_theme.h"
#include "app/paint/prayer_theme.h"
#include "app/views/office_parts.h"
#include "app/views/office_view.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using state::AppState;
using state::Office;
using widgets::ToolButton;
using widgets::Ui;

constexpr float kGapPx = 8;
constexpr float kLeastLinePx = 48;  // a finger's

struct BarItem {
  ToolButton button;
  enum class Does : std::uint8_t { Clock, Next, Close } does;
};
using BarItems = std::vector<BarItem>;

enum class ClockWords : std::uint8_t { All, Few, None };

/// The clock, where the session has a length, and what it says where there is that much room.
BarItem clockItem(Ui& ui, const AppState& s, const Office& office, ClockWords words) {
  ToolButton clock{"office.clock", ui.tr("office.clock_show"), paint::Icon::Timer};
  if (office.clockShown) {
    const bool few = words == ClockWords::Few && state::isTimeOver(s);
    clock.label = few ? ui.tr("office.time_over_short") : clockWords(ui, s);
    clock.value = ui.tr("office.clock_hide");
  }
  clock.showWord = words != ClockWords::None;
  return {clock, BarItem::Does::Clock};
}

/// What leads on, always with its words: a bare tick would not say that it closes the session.
BarItems onward(Ui& ui, const Office& office) {
  BarItems items;
  if (office.next < office.today.size()) {
    items.push_back({{"office.next", ui.tr("office.next"), widgets::onwardIcon(ui), true}, BarItem::Does::Next});
  }
  items.push_back({{"office.close", ui.tr("office.close"), paint::Icon::Check, true}, BarItem::Does::Close});
  return items;
}

float widthOf(Ui& ui, const BarItems& items) {
  float width = -kGapPx;
  for (const BarItem& item : items) width += widgets::toolButtonWidth(ui, item.button) + kGapPx;
  return width;
}

void carryOut(Ui& ui, const Office& office, BarItem::Does does) {
  if (does == BarItem::Does::Clock) ask(ui, state::ShowClock{!office.clockShown});
  if (does == BarItem::Does::Next) ask(ui, state::NextExercise{});
  if (does == BarItem::Does::Close) ask(ui, state::CloseSession{});
}

/// Items beside each other in a part of `line`; those that are wider than the part share it, and wrap their words.
void drawItems(Ui& ui, const Office& office, const BarItems& items, base::Rect line, base::Rect part) {
  const float count = static_cast<float>(items.size());
  const float all = widthOf(ui, items);
  const bool shares = all > part.width;
  const float share = (part.width - (count - 1) * kGapPx) / count;
  const float height = shares ? part.height : std::min(part.height, std::max(kLeastLinePx, 52 * ui.u()));
  float x = part.x + std::max(0.0F, (part.width - all) / 2);
  for (const BarItem& item : items) {
    const float width = shares ? share : widgets::toolButtonWidth(ui, item.button);
    const base::Rect at{x, part.y + (part.height - height) / 2, width, height};
    if (widgets::drawToolButton(ui, item.button, widgets::placed(ui, line, at))) carryOut(ui, office, item.does);
    x += width + kGapPx;
  }
}

/// The clock at the start of the line, the others at its end.
void drawBeside(Ui& ui, const Office& office, const BarItem& clock, const BarItems& others, base::Rect line) {
  const float first = widgets::toolButtonWidth(ui, clock.button);
  drawItems(ui, office, {clock}, line, {line.x, line.y, first, line.height});
  const float rest = std::min(widthOf(ui, others), line.width - first - kGapPx);
  drawItems(ui, office, others, line, {line.right() - rest, line.y, rest, line.height});
}

/// The clock in a line of its own.
void drawBelow(Ui& ui, const AppState& s, const Office& office, const BarItems& others, base::Rect line) {
  BarItem clock = clockItem(ui, s, office, ClockWords::All);
  if (widgets::toolButtonWidth(ui, clock.button) > line.width) clock = clockItem(ui, s, office, ClockWords::Few);
  const float half = line.height / 2;
  drawItems(ui, office, {clock}, line, {line.x, line.y, line.width, half});
  drawItems(ui, office, others, line, {line.x, line.y + half, line.width, half});
}

void drawItemsOf(Ui& ui, const AppState& s, const Office& office, base::Rect line) {
  const BarItems others = onward(ui, office);
  if (office.minutes <= 0) return drawItems(ui, office, others, line, line);
  const bool twoLines = line.height >= 2 * kLeastLinePx;
  if (twoLines && ui.layout().screen == state::ScreenClass::Phone) return drawBelow(ui, s, office, others, line);
  for (const ClockWords words : {ClockWords::All, ClockWords::Few}) {
    const BarItem clock = clockItem(ui, s, office, words);
    const float all = widgets::toolButtonWidth(ui, clock.button) + kGapPx + widthOf(ui, others);
    if (all <= line.width) return drawBeside(ui, office, clock, others, line);
  }
  if (twoLines) return drawBelow(ui, s, office, others, line);
  drawBeside(ui, office, clockItem(ui, s, office, ClockWords::None), others, line);
}

}  // namespace

void drawOfficeBar(Ui& ui, const AppState& s) {
  const Office* office = state::officeOf(s);
  const base::Rect bar = ui.layout().placeBar;
  if (office == nullptr || bar.height <= 0 || s.screen != state::Screen::Exercise) return;
  ui.beginLayer("office.bar", bar);
  // The ground of a prayer or of the hand-over reaches down to here.
  const bool contrast = ui.theme().highContrast;
  const bool onGround = &ui.theme() == &paint::prayerTheme(contrast) || &ui.theme() == &paint::curtainTheme(contrast);
  if (!onGround) ui.canvas().fill(bar, ui.theme().desk);
  ui.canvas().hairline({bar.x, bar.y}, bar.width, false, ui.theme().hair);
  {
    const semantics::Scope scope(
        ui.tree(), {widgets::idOf("office.bar"), semantics::Role::Group, ui.tr("office.today"), {}, 0, 0, bar, {}});
    const float edge = ui.layout().screen == state::ScreenClass::Phone ? 4.0F : 20.0F;
    drawItemsOf(ui, s, *office, {bar.x + edge, bar.y, bar.width - 2 * edge, bar.height});
  }
  ui.endLayer();
}

}  // namespace tend::views
