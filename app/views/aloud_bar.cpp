#include "app/views/aloud_bar.h"

#include <algorithm>

#include "app/widgets/controls.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using state::Aloud;
using state::AppState;
using widgets::Ui;

constexpr float kToolPx = 48, kCirclePx = 56, kGapPx = 8;
constexpr float kWordsGapPx = 20, kWordsPx = 17;
constexpr float kLinePx = 4, kLineGapPx = 8;
constexpr float kLeastWordsPx = 150;
constexpr float kPlayIconPx = 26;
constexpr float kFloatingPadPx = 10;

std::string paceName(Ui& ui, platform::Pace pace) {
  constexpr const char* kNames[] = {"aloud.pace_slower", "aloud.pace_calm", "aloud.pace_usual", "aloud.pace_brisk"};
  return ui.tr(kNames[static_cast<std::size_t>(pace)]);
}

platform::Pace nextPace(platform::Pace pace) {
  const int next = static_cast<int>(pace) + 1;
  return next > static_cast<int>(platform::Pace::Brisk) ? platform::Pace::Slower : static_cast<platform::Pace>(next);
}

widgets::ToolButton paceTool(Ui& ui, const AppState& s, bool word) {
  widgets::ToolButton button{"aloud.pace", paceName(ui, s.settings.pace), paint::Icon::Timer, word, false, false,
                             false};
  button.value = ui.tr("aloud.pace_next", {{"pace", paceName(ui, nextPace(s.settings.pace))}});
  return button;
}

void drawPace(Ui& ui, const AppState& s, bool word, base::Rect rect) {
  if (widgets::drawToolButton(ui, paceTool(ui, s, word), rect)) ui.push(state::SetPace{nextPace(s.settings.pace)});
}

void drawStep(Ui& ui, int by, base::Rect rect) {
  const bool left = (by < 0) != ui.mirrored();
  const widgets::ToolButton button{by < 0 ? "aloud.back" : "aloud.on",
                                   ui.tr(by < 0 ? "aloud.back" : "aloud.on"),
                                   left ? paint::Icon::Prev : paint::Icon::Next,
                                   false,
                                   false,
                                   false,
                                   false};
  if (widgets::drawToolButton(ui, button, rect)) ui.push(state::StepAloud{by});
}

void drawClose(Ui& ui, base::Rect rect) {
  const widgets::ToolButton button{"aloud.stop", ui.tr("aloud.stop"), paint::Icon::Close, false, false, false, false};
  if (widgets::drawToolButton(ui, button, rect)) ui.push(state::StopAloud{});
}

/// The circle that pauses and goes on.
void drawPlay(Ui& ui, const Aloud& now, base::Rect rect) {
  const bool speaks = now.speaks();
  const std::string label = ui.tr(speaks ? "aloud.pause" : "aloud.go_on");
  const widgets::Response response =
      ui.target({widgets::idOf("aloud.play"), semantics::Role::Button, label, rect, {}, 0, false});
  const base::Point centre{rect.x + rect.width / 2, rect.y + rect.height / 2};
  const float radius = std::min(rect.width, rect.height) / 2;
  const paint::Theme& t = ui.theme();
  ui.canvas().disc(centre, radius, response.held ? t.sageP : t.sage);
  const float icon = std::min(kPlayIconPx * ui.u(), radius);
  ui.canvas().icon(speaks ? paint::Icon::Pause : paint::Icon::Play, centre, icon, t.on, 2);
  if (response.clicked) ui.push(state::ToggleAloud{});
  if (response.focused) ui.focusRing({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, radius);
}

std::string spokenWords(Ui& ui, const Aloud& now) {
  return now.stage == state::AloudStage::Waking ? ui.tr("aloud.waking") : now.line().words;
}

/// How far the section is: a line, and in words for who cannot see it.
void drawLine(Ui& ui, const Aloud& now, base::Rect line) {
  const float radius = line.height / 2;
  const float done = static_cast<float>(now.at + 1) / static_cast<float>(now.lines.size());
  ui.canvas().roundFill(line, radius, ui.theme().highContrast ? ui.theme().desk : ui.theme().hair);
  if (ui.theme().highContrast) ui.canvas().roundStroke(line, radius, 1, ui.theme().edge);
  const float width = std::max(line.height, line.width * done);
  ui.canvas().roundFill(widgets::placed(ui, line, {line.x, line.y, width, line.height}), radius, ui.theme().sage);
  semantics::Node node;
  node.id = widgets::idOf("aloud.place");
  node.role = semantics::Role::Progress;
  node.label = ui.tr("aloud.place");
  node.value =
      ui.tr("aloud.place_value", {{"n", std::to_string(now.at + 1)}, {"count", std::to_string(now.lines.size())}});
  node.rect = line;
  ui.tree().leaf(std::move(node));
}

/// The words that are spoken, over the line; a press leads back to them in the page. No status: a screen reader that
/// told each sentence would talk into it.
void drawWords(Ui& ui, const Aloud& now, base::Rect rect) {
  const float u = ui.u();
  const std::string words = spokenWords(ui, now);
  const widgets::Response response =
      ui.target({widgets::idOf("aloud.words"), semantics::Role::Button, ui.tr("aloud.show"), rect, words, 0, true});
  if (response.held) ui.canvas().roundFill(rect, 12, ui.theme().desk);
  paint::TextBox box = widgets::textBox(ui, paint::TextStyle::Aside, rect.width, kWordsPx);
  box.maxLines = 1;
  const float height = widgets::measure(ui, words, box).height;
  const float whole = height + (kLineGapPx + kLinePx) * u;
  const float y = rect.y + (rect.height - whole) / 2;
  widgets::put(ui, words, {rect.x, y}, box, ui.theme().ink);
  drawLine(ui, now, {rect.x, y + height + kLineGapPx * u, rect.width, kLinePx * u});
  if (response.focused) ui.focusRing(base::inset(rect, 2), 10);
  if (response.clicked) ui.push(state::ShowSpoken{});
}

void drawStrip(Ui& ui, const AppState& s, const Aloud& now, const state::ReaderLayout& at) {
  const base::Rect bar = at.toolbar;
  const float u = ui.u();
  const float edge = (at.toolbarWords ? 16 : 8) * u, gap = kGapPx * u, tool = kToolPx * u, circle = kCirclePx * u;
  const auto place = [&](float x, float width, float height) {
    return widgets::placed(ui, bar, {x, bar.y + (bar.height - height) / 2, width, height});
  };
  float x = bar.x + edge;
  drawStep(ui, -1, place(x, tool, tool));
  x += tool + gap - 4 * u;
  drawPlay(ui, now, place(x, circle, circle));
  x += circle + gap - 4 * u;
  drawStep(ui, 1, place(x, tool, tool));
  x += tool + kWordsGapPx * u;
  float pace = widgets::toolButtonWidth(ui, paceTool(ui, s, true));
  const float end = bar.right() - edge - tool;
  const bool word = end - gap - pace - kWordsGapPx * u - x >= kLeastWordsPx * u;
  if (!word) pace = tool;
  const float paceX = end - gap - pace;
  const float words = std::max(48.0F, paceX - kWordsGapPx * u - x);
  drawWords(ui, now, place(x, words, bar.height - 16 * u));
  drawPace(ui, s, word, place(paceX, pace, tool));
  drawClose(ui, place(end, tool, tool));
}

/// On phones the words stand above the buttons where there is room.
void drawFloating(Ui& ui, const AppState& s, const Aloud& now, const state::ReaderLayout& at) {
  const float u = ui.u();
  const base::Rect bar = at.toolbar;
  const float buttons = kCirclePx * u;
  const float above = bar.height - buttons;
  const float pad = 2 * kFloatingPadPx * u;
  if (above > 0) drawWords(ui, now, {bar.x + pad, bar.y + 3, bar.width - 2 * pad, above});
  constexpr int kCount = 5;
  const float each = (bar.width - 12) / kCount;
  const float height = std::max(48.0F, buttons - 8);
  const float width = std::min(each, std::max(48.0F, kToolPx * u));
  const auto place = [&](int slot) {
    const float x = bar.x + 6 + each * static_cast<float>(slot) + (each - width) / 2;
    return widgets::placed(ui, bar, {x, bar.bottom() - buttons + (buttons - height) / 2, width, height});
  };
  drawStep(ui, -1, place(0));
  drawPlay(ui, now, place(1));
  drawStep(ui, 1, place(2));
  drawPace(ui, s, false, place(3));
  drawClose(ui, place(4));
}

}  // namespace

void drawAloudBar(Ui& ui, const AppState& s, const state::ReaderLayout& at) {
  const Aloud* now = state::articleAloud(s);
  if (now == nullptr) return;
  at.toolbarFloats ? drawFloating(ui, s, *now, at) : drawStrip(ui, s, *now, at);
}

bool listenByKey(Ui& ui, const AppState& s, const widgets::KeyPress& press) {
  using widgets::Key;
  if (state::articleAloud(s) == nullptr || press.shift || press.control) return false;
  const int forward = ui.mirrored() ? -1 : 1;
  if (press.key == Key::Space) ui.push(state::ToggleAloud{});
  if (press.key == Key::Right) ui.push(state::StepAloud{forward});
  if (press.key == Key::Left) ui.push(state::StepAloud{-forward});
  return press.key == Key::Space || press.key == Key::Right || press.key == Key::Left;
}

}  // namespace tend::views
