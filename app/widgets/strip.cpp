#include "app/widgets/strip.h"

#include <algorithm>
#include <cmath>

#include "app/paint/curtain_theme.h"
#include "app/paint/prayer_theme.h"
#include "app/state/activity.h"
#include "app/state/office.h"
#include "app/state/office_actions.h"
#include "app/state/place.h"
#include "app/widgets/fit.h"
#include "app/widgets/kiosk_mark.h"
#include "app/widgets/top_items.h"

namespace tend::widgets {
namespace {

/// In an office or a kiosk there is no page of the article behind it.
RailItem backItem(const Ui& ui, const state::AppState& s) {
  return {s.place ? "office.back" : "exercise.back", backwardIcon(ui), false, state::GoBack{}};
}
/// On a page of the office: out of the mode, or a page back.
RailItem officeItem(const Ui& ui, const char* words, const state::AppState& s) {
  const bool ends = state::officeOf(s)->page == state::OfficePage::Prepare;
  if (ends) return {words, backwardIcon(ui), false, state::InOffice{state::EndOffice{}}};
  return {words, backwardIcon(ui), false, state::GoBack{}};
}
RailItem pauseItem() { return {"exercise.pause", paint::Icon::Pause, false, state::PauseExercise{}}; }

/// Listening turns while they run: an open page instead of a card, with a pause of their own in its foot.
bool isOpenPage(const state::AppState& s) {
  if (!s.activity || s.activity->pause || s.activity->stage != state::Stage::Answering) return false;
  const auto* turns = std::get_if<exercise::TurnsAnswer>(&s.activity->answer);
  return turns != nullptr && turns->phase != exercise::TurnsPhase::Choosing;
}

bool pauses(const state::AppState& s) {
  return s.screen == state::Screen::Exercise && s.activity && !s.activity->pause && !isOpenPage(s);
}

/// At the start of the strip: the way back, and the pause.
std::vector<RailItem> startItems(const Ui& ui, const state::AppState& s) {
  std::vector<RailItem> items;
  if (!s.place || state::leadsBack(s)) items.push_back(backItem(ui, s));
  if (const char* words = state::officeBackWords(s)) items.push_back(officeItem(ui, words, s));
  if (pauses(s)) items.push_back(pauseItem());
  return items;
}

/// As large as the width allows: the words of Back go first, then those of Pause; Help and Leave quickly keep theirs. A
/// kiosk has its mark at the start, and those two at its foot.
struct StripPlan {
  bool kiosk = false;
  float markWidth = 0, gap = 8;
  std::vector<RailItem> items;
  std::vector<TopLook> looks;
  std::vector<float> widths;
  TopLook ends;
  float helpWidth = 0, leaveWidth = 0;
};
constexpr float kKioskGapPx = 16, kKioskLeastPx = 64;

bool tryStrip(Ui& ui, StripPlan& plan, TopWords words, base::Rect bar) {
  plan.widths.clear();
  float all = plan.markWidth;
  for (std::size_t i = 0; i < plan.items.size(); ++i) {
    plan.widths.push_back(topItemWidth(ui, plan.looks[i], ui.tr(plan.items[i].id), TopWords::InOneLine));
    all += plan.widths[i] + (i > 0 || plan.kiosk ? plan.gap : 0);
  }
  if (plan.kiosk) return all + 24 <= bar.width;
  plan.helpWidth = topItemWidth(ui, plan.ends, ui.tr("nav.help"), words);
  plan.leaveWidth = topItemWidth(ui, plan.ends, ui.tr("nav.leave"), words);
  all += plan.helpWidth + kApartPx + plan.leaveWidth;
  return all + 24 <= bar.width && topItemHeight(ui, plan.ends, ui.tr("nav.leave"), plan.leaveWidth) <= bar.height - 4;
}

StripPlan planOf(Ui& ui, const state::AppState& s, base::Rect bar) {
  StripPlan plan;
  plan.items = startItems(ui, s);
  plan.kiosk = state::placeKind(s) == state::PlaceKind::Kiosk;
  if (plan.kiosk) {
    plan.markWidth = kioskMarkWidth(ui, plan.items.empty());
    plan.gap = kKioskGapPx;
  }
  const float least = plan.kiosk ? kKioskLeastPx : TopLook{}.leastPx;
  for (float scale = ui.u(); scale >= 1; scale -= 0.1F) {
    for (std::size_t tight = 0; tight < 5; ++tight) {
      plan.looks.clear();
      for (std::size_t i = 0; i < plan.items.size(); ++i) plan.looks.push_back({scale, true, tight <= i, least});
      plan.ends = {scale, tight < 4, true};
      if (tryStrip(ui, plan, tight >= 3 ? TopWords::Wrapped : TopWords::InOneLine, bar)) return plan;
    }
  }
  return plan;
}

}  // namespace

void drawStrip(Ui& ui, const state::AppState& s) {
  const base::Rect bar = ui.layout().topBar;
  ui.beginLayer("strip", bar);
  // The ground of a prayer reaches up to here, with the light of its candle, and so does the green of the hand-over.
  const bool contrast = ui.theme().highContrast;
  const bool onGround = &ui.theme() == &paint::prayerTheme(contrast) || &ui.theme() == &paint::curtainTheme(contrast);
  const bool kiosk = state::placeKind(s) == state::PlaceKind::Kiosk && s.screen != state::Screen::Exercise;
  if (!onGround) ui.canvas().fill(bar, isOpenPage(s) || kiosk ? ui.theme().page : ui.theme().desk);
  const StripPlan plan = planOf(ui, s, bar);
  const float height = std::min(bar.height, std::max(plan.kiosk ? kKioskLeastPx : 48.0F, 56 * ui.u()));
  const float y = bar.y + (bar.height - height) / 2;
  const float edge = ui.layout().screen == state::ScreenClass::Phone ? 4.0F : 20.0F;
  const float start = std::min(edge, std::max(0.0F, bar.width - 24));
  float x = bar.x + start;
  if (plan.markWidth > 0) {
    drawKioskMark(ui, plan.items.empty(), placed(ui, bar, {x, y, plan.markWidth, height}));
    x += plan.markWidth + plan.gap;
  }
  for (std::size_t i = 0; i < plan.items.size(); ++i) {
    drawTopItem(ui, plan.looks[i], plan.items[i], placed(ui, bar, {x, y, plan.widths[i], height}));
    x += plan.widths[i] + plan.gap;
  }
  if (plan.kiosk) return ui.endLayer();
  // On whole pixels, so that no rounding brings them nearer to each other.
  const float leaveX = std::ceil(bar.right() - edge - plan.leaveWidth);
  const float helpX = std::floor(leaveX - kApartPx - plan.helpWidth);
  drawTopItem(ui, plan.ends, helpItem(s), placed(ui, bar, {helpX, y, plan.helpWidth, height}));
  drawTopItem(ui, plan.ends, leaveItem(), placed(ui, bar, {leaveX, y, plan.leaveWidth, height}));
  ui.endLayer();
}

}  // namespace tend::widgets
