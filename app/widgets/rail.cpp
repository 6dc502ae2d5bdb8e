#include "app/widgets/rail.h"

#include <algorithm>

#include "app/widgets/controls.h"
#include "app/widgets/fit.h"
#include "app/widgets/rail_items.h"
#include "app/widgets/strip.h"
#include "app/widgets/top_items.h"

namespace tend::widgets {
namespace {

constexpr float kGutterPx = 40;
constexpr float kItemGapPx = 4;
constexpr float kItemPx = 72;

/// How the rail is divided: as designed when there is height enough, else tighter and tighter.
struct RailPlan {
  ItemLook look;
  bool mark = true;
  float markRow = 44, top = 16, bottom = 12;
  float gap = kItemGapPx, line = 15;  // between the rooms, and around the hairline above Help
  std::vector<float> rooms;
  float help = 0, leave = 0;

  float unit() const { return look.scale; }
  float head() const { return (top + (mark ? markRow + 10 : 0)) * unit(); }
  float foot() const { return help + kApartPx + leave + (bottom + line) * unit(); }
  float height() const {
    float sum = head() + foot();
    for (const float h : rooms) sum += h + gap * unit();
    return sum;
  }
};

RailPlan planOf(Ui& ui, const state::AppState& s, float scale, bool mark, bool icons) {
  RailPlan plan;
  plan.look.scale = scale;
  plan.look.withIcon = icons;
  plan.mark = mark;
  if (!mark) plan.top = 4;
  if (!mark) plan.bottom = 4;
  const float least = icons ? kItemPx * scale : 48;
  const auto height = [&](const RailItem& item) {
    return std::max(least, itemHeight(ui, item, plan.look, ui.layout().rail.width));
  };
  for (const RailItem& item : roomItems(s)) plan.rooms.push_back(height(item));
  plan.help = height(helpItem(s));
  plan.leave = height(leaveItem());
  return plan;
}

RailPlan fittingPlan(Ui& ui, const state::AppState& s) {
  const float room = ui.layout().rail.height;
  for (float scale = ui.u(); scale >= 1; scale -= 0.1F) {
    const RailPlan plan = planOf(ui, s, scale, true, true);
    if (plan.height() <= room) return plan;
  }
  const RailPlan unmarked = planOf(ui, s, 1, false, true);
  if (unmarked.height() <= room) return unmarked;
  RailPlan words = planOf(ui, s, 1, false, false);
  if (words.height() <= room) return words;
  // A window as low as a phone on its side: the words stand as close as fingers allow.
  words.top = words.bottom = words.gap = 0;
  words.line = 0;
  return words;
}

void drawRail(Ui& ui, const state::AppState& s) {
  const base::Rect rail = ui.layout().rail;
  const RailPlan plan = fittingPlan(ui, s);
  ui.beginLayer("rail", rail);
  const semantics::Scope node(ui.tree(),
                              {idOf("nav"), semantics::Role::Navigation, ui.tr("nav.label"), {}, 0, 0, rail, {}});
  ui.canvas().fill(rail, ui.theme().rail);
  ui.canvas().hairline({ui.mirrored() ? rail.x : rail.right() - 1, rail.y}, rail.height, true, ui.theme().hair);
  if (plan.mark) {
    const float y = rail.y + (plan.top + plan.markRow / 2) * plan.unit();
    ui.canvas().mark({rail.x + rail.width / 2, y}, 38 * plan.unit());
  }
  float y = rail.y + plan.head();
  const std::vector<RailItem> rooms = roomItems(s);
  for (std::size_t i = 0; i < rooms.size(); ++i) {
    drawItem(ui, rooms[i], plan.look, {rail.x, y, rail.width - 1, plan.rooms[i]});
    y += plan.rooms[i] + plan.gap * plan.unit();
  }
  y = rail.bottom() - plan.foot();
  if (plan.line > 0)
    ui.canvas().hairline({rail.x + 22, y + std::min(6.0F, plan.line / 2) * plan.unit()}, rail.width - 44, false,
                         ui.theme().hair);
  y += plan.line * plan.unit();
  drawItem(ui, helpItem(s), plan.look, {rail.x, y, rail.width - 1, plan.help});
  y += plan.help + kApartPx;
  drawItem(ui, leaveItem(), plan.look, {rail.x, y, rail.width - 1, plan.leave});
  ui.endLayer();
}

// Phones

/// Help and Leave quickly in the bar above, as large as the width allows.
struct TopPlan {
  TopLook look;
  bool mark = true;
  float helpWidth = 0, leaveWidth = 0;
};

bool tryTop(Ui& ui, TopPlan& plan, TopWords words, base::Rect bar) {
  plan.helpWidth = topItemWidth(ui, plan.look, ui.tr("nav.help"), words);
  plan.leaveWidth = topItemWidth(ui, plan.look, ui.tr("nav.leave"), words);
  const float mark = plan.mark ? 16 + 26 * plan.look.scale + 8 : 4;
  if (mark + plan.helpWidth + kApartPx + plan.leaveWidth + 4 > bar.width) return false;
  return topItemHeight(ui, plan.look, ui.tr("nav.leave"), plan.leaveWidth) <= bar.height - 4;
}

TopPlan topPlan(Ui& ui, base::Rect bar) {
  TopPlan plan;
  for (float scale = ui.u(); scale >= 1; scale -= 0.1F) {
    for (int tight = 0; tight < 5; ++tight) {
      plan.look = {scale, tight < 4};
      plan.mark = tight < 2;
      if (tryTop(ui, plan, tight == 1 || tight >= 3 ? TopWords::Wrapped : TopWords::InOneLine, bar)) return plan;
    }
  }
  return plan;
}

void drawTopBar(Ui& ui, const state::AppState& s) {
  const base::Rect bar = ui.layout().topBar;
  ui.beginLayer("topbar", bar);
  ui.canvas().fill(bar, ui.theme().page);
  ui.canvas().hairline({bar.x, bar.bottom() - 1}, bar.width, false, ui.theme().hair);
  const TopPlan plan = topPlan(ui, bar);
  const float height = std::min(bar.height, std::max(48.0F, bar.height - 8));
  const float y = bar.y + (bar.height - height) / 2;
  if (plan.mark) {
    const float size = 26 * plan.look.scale;
    const base::Rect at = placed(ui, bar, {16, bar.y, size, bar.height});
    ui.canvas().mark({at.x + size / 2, bar.y + bar.height / 2}, size);
  }
  const float leaveX = bar.right() - 4 - plan.leaveWidth;
  const float helpX = leaveX - kApartPx - plan.helpWidth;
  drawTopItem(ui, plan.look, helpItem(s), placed(ui, bar, {helpX, y, plan.helpWidth, height}));
  drawTopItem(ui, plan.look, leaveItem(), placed(ui, bar, {leaveX, y, plan.leaveWidth, height}));
  ui.endLayer();
}

void drawBottomBar(Ui& ui, const state::AppState& s) {
  const base::Rect bar = ui.layout().bottomBar;
  ui.beginLayer("bottombar", bar);
  const semantics::Scope node(ui.tree(),
                              {idOf("nav"), semantics::Role::Navigation, ui.tr("nav.label"), {}, 0, 0, bar, {}});
  ui.canvas().fill(bar, ui.theme().rail);
  ui.canvas().hairline({bar.x, bar.y}, bar.width, false, ui.theme().hair);
  // The lowest part is kept free for the system's own gesture bar.
  const float safe = bar.height * 18 / 84;
  const base::Rect row{bar.x + 4, bar.y + 1, bar.width - 8, std::max(48.0F, bar.height - safe - 1)};
  const std::vector<RailItem> rooms = roomItems(s);
  const float each = row.width / static_cast<float>(rooms.size());
  ItemLook look{ui.u(), true, 56, 30, 24};
  for (std::size_t i = 0; i < rooms.size(); ++i) {
    while (look.scale > 1 && itemHeight(ui, rooms[i], look, each) > row.height) look.scale -= 0.1F;
  }
  float words = look.scale;
  for (const RailItem& room : rooms) words = std::min(words, wordScaleOf(ui, room, look, each));
  look.wordScale = words;
  for (std::size_t i = 0; i < rooms.size(); ++i) {
    drawItem(ui, rooms[i], look, placed(ui, row, {row.x + each * static_cast<float>(i), row.y, each, row.height}));
  }
  ui.endLayer();
}

}  // namespace

void drawChrome(Ui& ui, const state::AppState& s) {
  if (s.screen == state::Screen::Cover) return;
  if (state::isFocused(s)) {
    drawStrip(ui, s);
    return;
  }
  if (ui.layout().screen != state::ScreenClass::Phone) {
    drawRail(ui, s);
    return;
  }
  drawBottomBar(ui, s);
  drawTopBar(ui, s);
}

void drawGround(Ui& ui, base::Rect page) {
  ui.canvas().fill(page, ui.theme().page);
  drawGutter(ui, page);
}

void drawGutter(Ui& ui, base::Rect page) {
  // The gutter lies beside a rail.
  if (ui.theme().highContrast || ui.layout().screen == state::ScreenClass::Phone || ui.layout().focused) return;
  const base::Rect gutter = placed(ui, page, {page.x, page.y, kGutterPx, page.height});
  const float dark = 0.09F;
  ui.canvas().gradient(gutter, ui.theme().shadow, ui.mirrored() ? 0 : dark, ui.mirrored() ? dark : 0);
}

}  // namespace tend::widgets
