#include <algorithm>

#include "app/widgets/controls.h"
#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

constexpr float kRowPx = 56;
constexpr float kPadPx = 16;
constexpr float kPadYPx = 12;
constexpr float kIconPx = 24;
constexpr float kChevronPx = 20;
constexpr float kGapPx = 14;
constexpr float kSwitchWidthPx = 60;
constexpr float kSwitchHeightPx = 34;
constexpr float kKnobPx = 26;
constexpr float kWordsAtLeastPx = 140;

/// Two texts, one below the other, in the room a row leaves them.
struct Words {
  paint::TextBox label, detail;
  float labelHeight = 0, detailHeight = 0;
  float height() const { return labelHeight + detailHeight; }
};

Words wordsFor(Ui& ui, const std::string& label, const std::string& detail, bool strong, float width) {
  Words w;
  const float room = std::max(24.0F, width);
  w.label = fitted(ui, label, textBox(ui, strong ? paint::TextStyle::Name : paint::TextStyle::Aside, room, 18));
  w.labelHeight = measure(ui, label, w.label).height;
  if (detail.empty()) return w;
  w.detail = fitted(ui, detail, textBox(ui, paint::TextStyle::Aside, room, 16));
  w.detailHeight = measure(ui, detail, w.detail).height;
  return w;
}

/// Narrow rows at large type give the room of their icon to the words.
bool showsIcon(const Ui& ui, const Row& row, float width) {
  return row.icon && width - 2 * kPadPx - (kIconPx + kChevronPx + 2 * kGapPx) * ui.u() >= kWordsAtLeastPx * ui.u();
}
float startRoom(const Ui& ui, const Row& row, float width) {
  return showsIcon(ui, row, width) ? (kIconPx + kGapPx) * ui.u() : 0;
}
float endRoom(const Ui& ui, const Row& row) { return row.chevron ? (kChevronPx + kGapPx) * ui.u() : 0; }

Words rowWords(Ui& ui, const Row& row, float width) {
  const float inner = width - 2 * kPadPx - startRoom(ui, row, width) - endRoom(ui, row);
  return wordsFor(ui, row.label, row.detail, row.current || !row.detail.empty(), inner);
}

void drawWords(Ui& ui, const Words& w, const std::string& label, const std::string& detail, base::Rect area,
               paint::Colour colour) {
  const float y = area.y + (area.height - w.height()) / 2;
  put(ui, label, {area.x, y}, w.label, colour);
  if (!detail.empty()) put(ui, detail, {area.x, y + w.labelHeight}, w.detail, ui.theme().ink2);
}

void drawSwitch(Ui& ui, base::Rect r, bool on) {
  const paint::Theme& t = ui.theme();
  const float radius = r.height / 2;
  const float knob = kKnobPx * ui.u() / 2;
  const float inset = (r.height - 2 * knob) / 2;
  const bool atEnd = on != ui.mirrored();
  const base::Point centre{atEnd ? r.right() - inset - knob : r.x + inset + knob, r.y + r.height / 2};
  if (on) {
    ui.canvas().roundFill(r, radius, t.sage);
    ui.canvas().disc(centre, knob, t.slip);
    return;
  }
  ui.canvas().roundFill(r, radius, t.slip);
  ui.canvas().roundStroke(r, radius, t.highContrast ? 2.0F : 1.5F, t.edge);
  ui.canvas().disc(centre, knob - 2 * ui.u(), t.edge);
}

/// Where there is no room beside the words, the switch stands below them.
bool switchBelow(const Ui& ui, float width) {
  return width - 2 * kPadPx - (kSwitchWidthPx + kGapPx) * ui.u() < kWordsAtLeastPx * ui.u();
}

Words switchWords(Ui& ui, const std::string& label, const std::string& detail, float width) {
  const float beside = switchBelow(ui, width) ? 0 : (kSwitchWidthPx + kGapPx) * ui.u();
  return wordsFor(ui, label, detail, true, width - 2 * kPadPx - beside);
}

}  // namespace

float switchRowHeight(Ui& ui, const std::string& label, const std::string& detail, float width) {
  const float below = switchBelow(ui, width) ? (kSwitchHeightPx + kPadYPx) * ui.u() : 0;
  return std::max(kRowPx * ui.u(), switchWords(ui, label, detail, width).height() + below + 2 * kPadYPx * ui.u());
}

bool drawSwitchRow(Ui& ui, const std::string& name, const std::string& label, const std::string& detail, bool on,
                   base::Rect rect) {
  const float u = ui.u();
  const std::uint16_t state = on ? static_cast<std::uint16_t>(semantics::kChecked) : std::uint16_t{0};
  const Response response = ui.target({idOf(name), semantics::Role::Switch, label, rect, {}, state, false});
  if (response.held) ui.canvas().roundFill(rect, 12, ui.theme().desk);
  const Words w = switchWords(ui, label, detail, rect.width);
  const bool below = switchBelow(ui, rect.width);
  const float foot = below ? (kSwitchHeightPx + kPadYPx) * u : 0;
  const base::Rect words{rect.x + kPadPx, rect.y, w.label.widthPx, rect.height - foot};
  drawWords(ui, w, label, detail, placed(ui, rect, words), ui.theme().ink);
  const float x = below ? rect.x + kPadPx : rect.right() - kPadPx - kSwitchWidthPx * u;
  const float y =
      below ? rect.bottom() - (kPadYPx + kSwitchHeightPx) * u : rect.y + (rect.height - kSwitchHeightPx * u) / 2;
  const base::Rect at{x, y, kSwitchWidthPx * u, kSwitchHeightPx * u};
  drawSwitch(ui, placed(ui, rect, at), on);
  if (response.focused) ui.focusRing(base::inset(rect, 5), 10);
  return response.clicked;
}

float rowHeight(Ui& ui, const Row& row, float width) {
  return std::max(kRowPx * ui.u(), rowWords(ui, row, width).height() + 2 * kPadYPx * ui.u());
}

bool drawRow(Ui& ui, const Row& row, base::Rect rect) {
  const float u = ui.u();
  const paint::Theme& t = ui.theme();
  Target target{idOf(row.name, row.index), semantics::Role::Button, row.label, rect, row.detail, 0, false};
  if (row.current) target.state |= semantics::kCurrent;
  const Response response = ui.target(target);
  if (row.current || response.held) ui.canvas().roundFill(rect, 12, row.current ? t.sageT : t.desk);
  const Words w = rowWords(ui, row, rect.width);
  const base::Rect words{rect.x + kPadPx + startRoom(ui, row, rect.width), rect.y, w.label.widthPx, rect.height};
  drawWords(ui, w, row.label, row.detail, placed(ui, rect, words), row.current ? t.sage : t.ink);
  const float middle = rect.y + rect.height / 2;
  if (showsIcon(ui, row, rect.width)) {
    const base::Rect at = placed(ui, rect, {rect.x + kPadPx, rect.y, kIconPx * u, rect.height});
    ui.canvas().icon(*row.icon, {at.x + at.width / 2, middle}, kIconPx * u, t.sage);
  }
  if (row.chevron) {
    const base::Rect at =
        placed(ui, rect, {rect.right() - kPadPx - kChevronPx * u, rect.y, kChevronPx * u, rect.height});
    ui.canvas().icon(onwardIcon(ui), {at.x + at.width / 2, middle}, kChevronPx * u, t.ink3);
  }
  if (response.focused) ui.focusRing(base::inset(rect, 5), 10);
  return response.clicked;
}

}  // namespace tend::widgets
