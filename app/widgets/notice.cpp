#include "app/widgets/notice.h"

#include <algorithm>
#include <optional>

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
constexpr float kDoHeightPx = 48;
constexpr float kDoPadPx = 10;

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

void drawClose(Ui& ui, base::Rect rect, const state::Action& dismiss) {
  const Response response =
      ui.target({idOf("notice.dismiss"), semantics::Role::Button, ui.tr("notice.dismiss"), rect, {}, 0, false});
  const base::Point centre{rect.x + rect.width / 2, rect.y + rect.height / 2};
  if (response.held) ui.canvas().roundFill(rect, 12, ui.theme().toastText.faded(0.16F));
  ui.canvas().icon(paint::Icon::Close, centre, rect.width / 2, ui.theme().toastAction, 1.8F);
  if (response.focused) ui.canvas().roundStroke(base::inset(rect, 4), 10, 3, ui.theme().toastAction);
  if (response.clicked) ui.push(dismiss);
}

/// What can be done about it, under its words: in a row as wide as they are.
void drawDo(Ui& ui, const std::string& words, base::Rect row) {
  const paint::TextBox box = fitted(ui, words, textBox(ui, paint::TextStyle::ControlStrong, row.width, 16));
  const paint::TextSize size = measure(ui, words, box);
  const float width = std::min(row.width, size.width) + 2 * kDoPadPx;
  const base::Rect rect = placed(ui, row, {row.x - kDoPadPx, row.y, width, row.height});
  const Response response = ui.target({idOf("notice.do"), semantics::Role::Button, words, rect, {}, 0, false});
  if (response.held) ui.canvas().roundFill(rect, 12, ui.theme().toastText.faded(0.16F));
  put(ui, words, {row.x, row.y + (row.height - size.height) / 2}, box, ui.theme().toastAction);
  if (response.focused) ui.canvas().roundStroke(base::inset(rect, 2), 10, 3, ui.theme().toastAction);
  if (response.clicked) ui.push(state::TakeNewVersion{});
}

/// What there is to be said: a notice, or else that a newer version waits, which can be taken.
struct Said {
  std::string words;
  std::string what;  // empty: nothing can be done about it
};

std::optional<Said> said(Ui& ui, const state::AppState& s) {
  if (s.screen == state::Screen::Cover) return std::nullopt;
  if (s.notice) return Said{ui.tr(s.notice->id, s.notice->arguments), {}};
  if (state::showsNewVersion(s)) return Said{ui.tr("host.new_version"), ui.tr("host.take_version")};
  return std::nullopt;
}

}  // namespace

void drawNotice(Ui& ui, const state::AppState& s) {
  const std::optional<Said> notice = said(ui, s);
  if (!notice) return;
  const float u = ui.u();
  const base::Rect main = ui.layout().main;
  const float width = std::min(kWidestPx * u, main.width - 24);
  const bool leaf = width >= kLeafFromPx * u;  // on small screens the words need the room
  const float iconRoom = leaf ? (kIconPx + 12) * u : 0;
  const float closeRoom = leaf ? 48 * u : 48;
  const paint::TextBox box = wordsBox(ui, notice->words, width - kPadPx - iconRoom - closeRoom - 8);
  const float textHeight = measure(ui, notice->words, box).height;
  const float doHeight = notice->what.empty() ? 0 : kDoHeightPx * u;
  const base::Rect at = noticeRect(ui, s, width, textHeight + std::max(0.0F, doHeight - kDoPadPx));
  ui.beginLayer("notice", at);
  const paint::Theme& t = ui.theme();
  ui.canvas().roundFill(at, kRadiusPx, t.toast);
  if (t.highContrast) ui.canvas().roundStroke(at, kRadiusPx, 2, t.toastText);
  const base::Rect icon = placed(ui, at, {at.x + kPadPx, at.y, kIconPx * u, at.height});
  const base::Point middle{icon.x + icon.width / 2, at.y + at.height / 2};
  if (leaf) ui.canvas().icon(paint::Icon::Leaf, middle, kIconPx * u, t.toastText);
  const base::Rect text = placed(ui, at, {at.x + kPadPx + iconRoom, at.y, box.widthPx, at.height});
  const float top = doHeight > 0 ? at.y + kPadPx : at.y + (at.height - textHeight) / 2;
  put(ui, notice->words, {text.x, top}, box, t.toastText);
  ui.say(semantics::Role::Status, notice->words, text);
  if (doHeight > 0) drawDo(ui, notice->what, {text.x, top + textHeight, box.widthPx, doHeight});
  const base::Rect close{at.right() - closeRoom - 4, at.y + (at.height - closeRoom) / 2, closeRoom, closeRoom};
  drawClose(ui, placed(ui, at, close), s.notice ? state::Action(state::DismissNotice{}) : state::LaterVersion{});
  ui.endLayer();
}

}  // namespace tend::widgets
