// A prayer: a candle, the line that is said now with its neighbours, and below them what steers it (design, picture
// 15). The same dark ground in every theme; black and still in High contrast.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/paint/prayer_theme.h"
#include "app/views/exercise/prayer_controls.h"
#include "app/widgets/candle.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using exercise::SaidLine;
using widgets::Ui;

constexpr float kLinesWidestPx = 820;
constexpr float kNowGapPx = 28;        // between the line now and its neighbours
constexpr float kNearGapPx = 12;       // between the others
constexpr float kNowAt = 0.46F;        // where the middle of the line now stands, of the room for lines …
constexpr float kNowAtMostPx = 190;    // … and at most that far below its top
constexpr float kLinesEnoughPx = 440;  // in higher windows the candle stands lower
constexpr float kLeastRoomPx = 160;    // for lines; in lower windows all of it scrolls
constexpr int kBands = 32;             // of the ground: as many as it has different colours

bool isPhone(const Ui& ui) { return ui.layout().screen == state::ScreenClass::Phone; }
float sideOf(const Ui& ui) {
  if (isPhone(ui)) return 20;
  return ui.layout().screen == state::ScreenClass::Tablet ? 40 : 64;
}

const paint::PrayerColours& coloursOf(const Ui& ui) { return paint::prayerColours(ui.theme().highContrast); }

std::uint8_t between(std::uint8_t from, std::uint8_t to, float part) {
  return static_cast<std::uint8_t>(
      std::lround(static_cast<float>(from) + part * (static_cast<float>(to) - static_cast<float>(from))));
}

void drawGround(Ui& ui, base::Rect rect) {
  const paint::PrayerColours& c = coloursOf(ui);
  ui.canvas().fill(rect, c.top);
  for (int i = 0; i < kBands; ++i) {
    const float part = static_cast<float>(i) / (kBands - 1);
    const float from = std::round(rect.height * static_cast<float>(i) / kBands);
    const float to = std::round(rect.height * static_cast<float>(i + 1) / kBands);
    ui.canvas().fill(
        {rect.x, rect.y + from, rect.width, to - from},
        {between(c.top.r, c.foot.r, part), between(c.top.g, c.foot.g, part), between(c.top.b, c.foot.b, part), 255});
  }
  if (ui.theme().highContrast) ui.canvas().roundStroke(base::inset(rect, 4), 0, 2, ui.theme().ink);
}

paint::TextBox lineBox(Ui& ui, const std::string& words, float width, float sizePx) {
  paint::TextBox box = widgets::textBox(ui, paint::TextStyle::SmallSection, width, sizePx);
  box.align = text::Align::Centre;
  box.balanced = true;
  return widgets::fitted(ui, words, box);
}

// The lines

struct Lines {
  std::vector<SaidLine> said;
  std::size_t at = 0;
  std::string now(const std::string& silence) const { return said.empty() ? silence : said[at].words; }
};

/// The largest of a few sizes at which the line fits the room; the smallest where none does.
paint::TextBox nowBox(Ui& ui, const std::string& words, base::Rect room) {
  static constexpr std::array<float, 6> kSizes = {46, 42, 38, 34, 30, 26};
  paint::TextBox box;
  for (std::size_t i = isPhone(ui) ? 3 : 0; i < kSizes.size(); ++i) {
    box = lineBox(ui, words, room.width, kSizes[i]);
    if (widgets::measure(ui, words, box).height <= room.height) break;
  }
  return box;
}

void putLine(Ui& ui, const std::string& words, base::Rect at, const paint::TextBox& box, paint::Colour colour) {
  widgets::put(ui, words, {at.x, at.y}, box, colour);
  ui.say(semantics::Role::Text, words, at);
}

/// The line that is said now, and told as such.
void putNow(Ui& ui, const std::string& words, base::Rect at, const paint::TextBox& box) {
  widgets::put(ui, words, {at.x, at.y}, box, coloursOf(ui).now);
  ui.tree().leaf({widgets::idOf("paced.now"), semantics::Role::Text, words, {}, semantics::kCurrent, 0, at, {}});
}

struct Neighbour {
  paint::TextBox box;
  float height = 0;
};

Neighbour neighbour(Ui& ui, const std::string& words, float width) {
  Neighbour n;
  n.box = lineBox(ui, words, width, isPhone(ui) ? 21.0F : 30.0F);
  n.height = widgets::measure(ui, words, n.box).height;
  return n;
}

/// What was said just now, where there is room for it.
void drawBefore(Ui& ui, const Lines& lines, base::Rect room, base::Rect now) {
  if (lines.at == 0) return;
  const std::string& words = lines.said[lines.at - 1].words;
  const Neighbour n = neighbour(ui, words, room.width);
  const float y = now.y - kNowGapPx - n.height;
  if (y >= room.y) putLine(ui, words, {room.x, y, room.width, n.height}, n.box, coloursOf(ui).far);
}

/// What comes, as far as there is room for whole lines.
void drawAfter(Ui& ui, const Lines& lines, base::Rect room, base::Rect now) {
  const paint::PrayerColours& c = coloursOf(ui);
  float y = now.bottom() + kNowGapPx;
  for (std::size_t i = lines.at + 1; i < lines.said.size(); ++i) {
    const Neighbour n = neighbour(ui, lines.said[i].words, room.width);
    if (y + n.height > room.bottom()) return;
    putLine(ui, lines.said[i].words, {room.x, y, room.width, n.height}, n.box, i == lines.at + 1 ? c.near : c.far);
    y += n.height + kNearGapPx;
  }
}

float drawReference(Ui& ui, const PacedScene& scene, base::Rect room) {
  if (scene.paced.reference.empty()) return 0;
  paint::TextBox box = widgets::textBox(ui, paint::TextStyle::Lead, room.width, 16);
  box.align = text::Align::Centre;
  const paint::TextSize size = widgets::put(ui, scene.paced.reference, {room.x, room.y}, box, coloursOf(ui).near);
  ui.say(semantics::Role::Text, scene.paced.reference, {room.x, room.y, room.width, size.height});
  return size.height + 4;
}

void drawLines(Ui& ui, const PacedScene& scene, const Lines& lines, base::Rect room) {
  const float reference = drawReference(ui, scene, room);
  room.y += reference;
  room.height -= reference;
  const std::string words = lines.now(ui.tr("paced.silence"));
  const paint::TextBox box = nowBox(ui, words, room);
  const float height = widgets::measure(ui, words, box).height;
  const float middle = room.y + std::min(room.height * kNowAt, kNowAtMostPx * ui.u());
  const float y = std::round(std::clamp(middle - height / 2, room.y, std::max(room.y, room.bottom() - height)));
  const base::Rect now{room.x, y, room.width, height};
  drawBefore(ui, lines, room, now);
  putNow(ui, words, now, box);
  drawAfter(ui, lines, room, now);
}

/// How large the candle is; 0 where the room is needed for words.
float candleSize(const Ui& ui, float room) {
  if (room < 320 * ui.u()) return 0;
  return isPhone(ui) ? 0.8F : 1.0F;
}

/// Low windows: the line now and the controls below it, scrolling.
void drawScrolling(Ui& ui, const PacedScene& scene, const Lines& lines, const PrayerControls& c, base::Rect area) {
  const float start = ui.beginScroll(widgets::idOf("paced", 1), area);
  const float x = area.x + (area.width - c.width) / 2;
  const base::Rect room{x, start + 12, c.width, area.height};
  const float reference = drawReference(ui, scene, room);
  const std::string words = lines.now(ui.tr("paced.silence"));
  const paint::TextBox box = nowBox(ui, words, {room.x, 0, room.width, area.height * 0.6F});
  const float height = widgets::measure(ui, words, box).height;
  putNow(ui, words, {room.x, room.y + reference, room.width, height}, box);
  const float y = room.y + reference + height + 16;
  drawPrayerControls(ui, scene, c, {x, y});
  ui.endScroll(y + c.height() + 16 - start);
}

/// The candle, the lines in the room below it, and the controls at the foot.
void drawStanding(Ui& ui, const PacedScene& scene, const Lines& lines, const PrayerControls& c, float room) {
  const base::Rect main = ui.layout().main;
  const float size = candleSize(ui, room);
  const float candle = (widgets::kCandleHeightPx + 8) * size;
  const float lower = std::round(std::max(0.0F, room - candle - kLinesEnoughPx * ui.u()) / 3);
  float y = main.y + 12;
  if (size > 0) {
    const bool moves = exercise::movesByItself(scene.paced, scene.answer);
    widgets::drawCandle(ui, {std::round(main.x + main.width / 2), main.y + lower + candle}, size,
                        moves ? widgets::Flame::Breathing : widgets::Flame::Still);
    y = main.y + lower + candle + 28;
  }
  const float width = std::min(c.width, kLinesWidestPx * ui.u());
  drawLines(ui, scene, lines, {main.x + (main.width - width) / 2, y, width, main.y + room - 16 - y});
  drawPrayerControls(ui, scene, c, {main.x + (main.width - c.width) / 2, main.y + room});
}

}  // namespace

void drawPrayer(Ui& ui, const PacedScene& scene) {
  ui.useTheme(&paint::prayerTheme(ui.theme().highContrast));
  const base::Rect main = ui.layout().main;
  ui.beginLayer("exercise", main);
  // The strip above has no ground of its own here.
  ui.canvas().pushClipBeyond(ui.layout().window);
  drawGround(ui, ui.layout().window);
  Lines lines{exercise::linesSaid(scene.paced, scene.answer, scene.activity.alone), 0};
  lines.at = lines.said.empty() ? 0 : std::min(scene.answer.at, lines.said.size() - 1);
  const float width = main.width - 2 * sideOf(ui);
  const PrayerControls c = prayerControls(ui, scene, {lines.at, lines.said.size()}, width);
  const float room = main.height - c.height() - (isPhone(ui) ? 16.0F : 28.0F);
  {
    const semantics::Scope scope(
        ui.tree(),
        {widgets::idOf("exercise"), semantics::Role::Group, scene.activity.exercise->head.title, {}, 0, 0, main, {}});
    if (room < kLeastRoomPx * ui.u()) {
      drawScrolling(ui, scene, lines, c, main);
    } else {
      drawStanding(ui, scene, lines, c, room);
    }
  }
  ui.canvas().popClip();
  ui.endLayer();
}

}  // namespace tend::views
