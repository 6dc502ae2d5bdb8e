#include "app/widgets/field_parts.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

using text::edit::Command;
using text::edit::Do;

constexpr float kRadiusPx = 12, kPaddingX = 18, kPaddingY = 14;  // design 7, Field
constexpr float kWordsGapPx = 8;
constexpr float kCaretHeightPx = 24;
constexpr double kBlinkSeconds = 0.53;
constexpr double kBlinksForSeconds = 10;
constexpr double kClickSeconds = 0.5;  // between the clicks of a double click
constexpr double kHoldSeconds = 0.5;   // a finger that rests selects a word
constexpr float kSamePlacePx = 12;

paint::TextBox labelBox(const Ui& ui, float width) { return textBox(ui, paint::TextStyle::Label, width); }

float wordsHeight(Ui& ui, const std::string& words, float width) {
  return words.empty() ? 0 : measure(ui, words, labelBox(ui, width)).height + kWordsGapPx * ui.u();
}

bool near(base::Point a, base::Point b) {
  return std::abs(a.x - b.x) < kSamePlacePx && std::abs(a.y - b.y) < kSamePlacePx;
}

/// One, two, three clicks, and from the beginning again.
int countClick(Ui& ui, FieldMemory& memory) {
  const Input& input = ui.input();
  const bool again = input.seconds - memory.clickSeconds < kClickSeconds && near(input.pointer, memory.clickAt);
  memory.clicks = again ? memory.clicks % 3 + 1 : 1;
  memory.clickSeconds = input.seconds;
  memory.clickAt = input.pointer;
  return memory.clicks;
}

Do pointing(int clicks) { return clicks == 1 ? Do::Point : clicks == 2 ? Do::PointWord : Do::PointParagraph; }

void takeFocus(Ui& ui, semantics::NodeId id) {
  ui.memory().focus = id;
  ui.memory().focusVisible = false;
}

/// A finger sets the caret when it is lifted, and takes a word when it rests; what moves scrolls.
std::optional<Do> fingerAsks(Ui& ui, FieldMemory& memory, semantics::NodeId id, const Response& response) {
  const Input& input = ui.input();
  if (response.pressed) memory.downSeconds = input.seconds;
  const bool rests = memory.downSeconds >= 0;
  if (input.drag || !rests) {
    memory.downSeconds = -1;
    return std::nullopt;
  }
  if (response.active) {
    const double due = memory.downSeconds + kHoldSeconds;
    if (input.seconds < due) {
      ui.wakeAt(due);
      return std::nullopt;
    }
    memory.downSeconds = -1;
    takeFocus(ui, id);
    return Do::PointWord;
  }
  memory.downSeconds = -1;
  takeFocus(ui, id);
  return pointing(countClick(ui, memory));
}

std::optional<Do> mouseAsks(Ui& ui, FieldMemory& memory, semantics::NodeId id, const Response& response) {
  const base::Point at = ui.input().pointer;
  if (response.pressed) {
    takeFocus(ui, id);
    memory.pointer = at;
    return pointing(countClick(ui, memory));
  }
  const bool moved = at.x != memory.pointer.x || at.y != memory.pointer.y;
  if (!response.active || !moved) return std::nullopt;
  memory.pointer = at;
  return Do::DragTo;
}

}  // namespace

float fieldHeight(Ui& ui, const FieldWords& words, float textHeight, float width) {
  const float above = words.showsLabel ? wordsHeight(ui, words.label, width) : 0;
  return std::ceil(above + textHeight + 2 * kPaddingY * ui.u() + wordsHeight(ui, words.helper, width));
}

FieldPlaces fieldPlaces(Ui& ui, const FieldWords& words, base::Rect rect, float startPx, float endPx) {
  FieldPlaces out;
  const float above = words.showsLabel ? wordsHeight(ui, words.label, rect.width) : 0;
  const float below = wordsHeight(ui, words.helper, rect.width);
  const float gap = kWordsGapPx * ui.u();
  out.label = {rect.x, rect.y, rect.width, above};
  out.box = {rect.x, rect.y + above, rect.width, rect.height - above - below};
  out.helper = {rect.x, out.box.bottom() + gap, rect.width, below};
  const float x = kPaddingX * ui.u();
  const float y = kPaddingY * ui.u();
  const base::Rect text{out.box.x + x + startPx, out.box.y + y, out.box.width - 2 * x - startPx - endPx,
                        out.box.height - 2 * y};
  out.text = placed(ui, out.box, text);
  return out;
}

void drawFieldWords(Ui& ui, const FieldWords& words, const FieldPlaces& places) {
  if (words.showsLabel) {
    put(ui, words.label, {places.label.x, places.label.y}, labelBox(ui, places.label.width), ui.theme().ink2);
  }
  if (words.helper.empty()) return;
  ui.text(words.helper, {places.helper.x, places.helper.y}, labelBox(ui, places.helper.width), ui.theme().ink3);
}

void drawFieldBox(Ui& ui, base::Rect box, const Response& response, bool writing) {
  const paint::Theme& t = ui.theme();
  const float radius = kRadiusPx * ui.u();
  ui.canvas().roundFill(box, radius, t.slip);
  const float width = writing || t.highContrast ? 2.0F : 1.5F;
  ui.canvas().roundStroke(box, radius, width, writing ? t.sage : t.edge);
  if (response.focused) ui.focusRing(box, radius);
}

void drawCaret(Ui& ui, base::Point middle) {
  const float height = kCaretHeightPx * ui.u();
  const float width = std::round(2 * ui.u());
  ui.canvas().fill({middle.x - width / 2, middle.y - height / 2, width, height}, ui.theme().sage);
}

bool caretShown(Ui& ui, const FieldMemory& memory) {
  const double since = ui.input().seconds - memory.touchedSeconds;
  if (ui.reducedMotion() || since < 0 || since >= kBlinksForSeconds) return true;
  const double phase = std::floor(since / kBlinkSeconds);
  ui.wakeAt(memory.touchedSeconds + std::min(kBlinksForSeconds, (phase + 1) * kBlinkSeconds));
  return std::fmod(phase, 2) == 0;
}

bool writesIn(Ui& ui, semantics::NodeId id) {
  const Memory& m = ui.memory();
  if (m.focus == id) return true;
  const auto& keys = m.keyboard.keys;
  return m.keyboard.field == id && std::find(keys.begin(), keys.end(), m.focus) != keys.end();
}

bool coveredAnew(Ui& ui, FieldMemory& memory) {
  return std::exchange(memory.coveredPx, ui.layout().keyboardPx) != ui.layout().keyboardPx;
}

std::optional<Command> fieldPress(Ui& ui, semantics::NodeId id, const Response& response, base::Rect box,
                                  base::Point origin) {
  FieldMemory& memory = ui.memory().fields[id];
  const Input& input = ui.input();
  // A press beside it ends the writing, so that an on-screen keyboard goes; a button pressed takes the focus itself.
  const bool typed = ui.memory().keyboard.rect.contains(input.pointer);
  const bool pressedBeside = ImGui::IsMouseClicked(0) && !box.contains(input.pointer) && !typed;
  if (pressedBeside && writesIn(ui, id)) ui.memory().focus = 0;
  const std::optional<Do> asked =
      input.touch ? fingerAsks(ui, memory, id, response) : mouseAsks(ui, memory, id, response);
  if (!asked) return std::nullopt;
  Command command;
  command.what = *asked;
  command.extend = input.shift;
  command.x = input.pointer.x - origin.x;
  command.y = input.pointer.y - origin.y;
  return command;
}

std::vector<Command> takeEdits(Ui& ui, semantics::NodeId id, bool& submitted) {
  if (!writesIn(ui, id)) return {};
  std::vector<Command> edits = std::exchange(ui.input().edits, {});
  const auto submit = std::remove_if(edits.begin(), edits.end(), [](const Command& c) { return c.what == Do::Submit; });
  submitted = submit != edits.end();
  edits.erase(submit, edits.end());
  return edits;
}

}  // namespace tend::widgets
