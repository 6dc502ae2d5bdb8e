#include "app/widgets/notice.h"

#include <algorithm>

#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

constexpr float kWidestPx = 640;
constexpr float kAbovePx = 24;
constexpr float kPadPx = 18;
constexpr float kIconPx = 24;
constexpr float kRadiusPx = 14;
constexpr float kLeafFromPx = 300;
constexpr float kHighest = 0.6F;

/// What the notice must not cover at the foot of the reader: its tools.
float footRoom(Ui& ui, const state::AppState& s) {
  if (s.screen != state::Screen::Reader) return kAbovePx;
  const bool phone = ui.layout().screen == state::ScreenClass::Phone;
  return phone ? (16 + 56 * ui.u()) + 12 : 72 * ui.u() + kAbovePx;
}

base::Rect noticeRect(Ui& ui, const state::AppState& s, float width, float textHeight) {
  const base::Rect main = ui.layout().main;
  const float height = std::min(std::max(60 * ui.u(), textHeight + 2 * kPadPx), main.height - 8);
  const float y = main.bottom() - footRoom(ui, s) - height;
  return {main.x + (main.width - width) / 2, std::max(main.y + 4, y), width, height};
}

/// As large as the type asks for, as long as the notice leaves something of the screen to be seen.
paint::TextBox wordsBox(Ui& ui, const std::string& words, float room) {
  paint::TextBox box = fitted(ui, words, textBox(ui, paint::TextStyle::Control, room, 16));
  while (box.scale > 1 && measure(ui, words, box).height > ui.layout().main.height * kHighest) box.scale -= 0.1F;
  box.scale = std::max(1.0F, box.scale);
  return box;
}

void drawClose(Ui& ui, base::Rect rect) {
  const Response response =
      ui.target({idOf("notice.dismiss"), semantics::Role::Button, ui.tr("notice.dismiss"), rect, {}, 0, false});
  const base::Point centre{rect.x + rect.width / 2, rect.y + rect.height / 2};
  if (response.held) ui.canvas().roundFill(rect, 12, ui.theme().toastText.faded(0.16F));
  ui.canvas().icon(paint::Icon::Close, centre, rect.width / 2, ui.theme().toastAction, 1.8F);
  if (response.focused) ui.canvas().roundStroke(base::inset(rect, 4), 10, 3, ui.theme().toastAction);
  if (response.clicked) ui.push(state::DismissNotice{});
}

}  // namespace

void drawNotice(Ui& ui, const state::AppState& s) {
  if (!s.notice || s.screen == state::Screen::Cover) return;
  const float u = ui.u();
  const base::Rect main = ui.layout().main;
  const float width = std::min(kWidestPx * u, main.width - 24);
  const bool leaf = width >= kLeafFromPx * u;  // on small screens the words need the room
  const float iconRoom = leaf ? (kIconPx + 12) * u : 0;
  const float closeRoom = leaf ? 48 * u : 48;
  const std::string words = ui.tr(s.notice->id, s.notice->arguments);
  const paint::TextBox box = wordsBox(ui, words, width - kPadPx - iconRoom - closeRoom - 8);
  const float textHeight = measure(ui, words, box).height;
  const base::Rect at = noticeRect(ui, s, width, textHeight);
  ui.beginLayer("notice", at);
  const paint::Theme& t = ui.theme();
  ui.canvas().roundFill(at, kRadiusPx, t.toast);
  if (t.highContrast) ui.canvas().roundStroke(at, kRadiusPx, 2, t.toastText);
  const base::Rect icon = placed(ui, at, {at.x + kPadPx, at.y, kIconPx * u, at.height});
  const base::Point middle{icon.x + icon.width / 2, at.y + at.height / 2};
  if (leaf) ui.canvas().icon(paint::Icon::Leaf, middle, kIconPx * u, t.toastText);
  const base::Rect text = placed(ui, at, {at.x + kPadPx + iconRoom, at.y, box.widthPx, at.height});
  put(ui, words, {text.x, at.y + (at.height - textHeight) / 2}, box, t.toastText);
  ui.say(semantics::Role::Status, words, text);
  drawClose(ui, placed(ui, at, {at.right() - closeRoom - 4, at.y + (at.height - closeRoom) / 2, closeRoom, closeRoom}));
  ui.endLayer();
}

}  // namespace tend::widgets
