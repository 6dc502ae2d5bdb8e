#include "app/widgets/on_screen_keyboard.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "app/widgets/fit.h"
#include "app/widgets/keyboard_keys.h"
#include "core/base/guarded_text.h"

namespace tend::widgets {
namespace {

using text::edit::Command;
using text::edit::Do;

constexpr float kRadiusPx = 16, kKeyRadiusPx = 10;
constexpr float kMarginPx = 8, kMostWidthPx = 1264;
constexpr float kDesignKeyPx = 60, kLetterPx = 22, kWordPx = 17, kIconPx = 24;  // of the key the design draws
constexpr double kFirstRepeatSeconds = 0.5, kRepeatSeconds = 0.08;

semantics::NodeId keyId(std::size_t index) { return idOf("keyboard.key", index); }

/// Keys that act when the finger comes down, as those of a typewriter do, and not when it goes.
bool actsAtOnce(KeyKind kind) { return kind == KeyKind::Letter || kind == KeyKind::Space || kind == KeyKind::Erase; }

void push(Ui& ui, Command command) {
  ui.memory().keyed.push_back(std::move(command));
  ui.memory().animating = true;  // it reaches the field with the next frame
}

void type(Ui& ui, const std::string& text) {
  Command command;
  if (ui.memory().keyboard.secret) {
    command.secret = std::make_shared<base::GuardedText>(text.size());
    command.secret->append(text);
  } else {
    command.text = text;
  }
  push(ui, std::move(command));
}

void erase(Ui& ui) {
  Command command;
  command.what = Do::Backspace;
  push(ui, std::move(command));
}

void turnTo(Ui& ui, KeyboardPage page) {
  KeyboardMemory& k = ui.memory().keyboard;
  k.page = static_cast<std::uint8_t>(k.page == static_cast<std::uint8_t>(page) ? KeyboardPage::Letters : page);
  k.shift = false;
  ui.memory().animating = true;
}

void typed(Ui& ui, const std::string& text) {
  type(ui, text);
  KeyboardMemory& k = ui.memory().keyboard;
  k.shift = false;
  // Letters come after one with an accent, after an apostrophe and after a blank.
  const auto page = static_cast<KeyboardPage>(k.page);
  if (page == KeyboardPage::Accents || text == "'" || text == " ") {
    k.page = static_cast<std::uint8_t>(KeyboardPage::Letters);
  }
}

void act(Ui& ui, const KeyboardKey& key) {
  switch (key.kind) {
    case KeyKind::Letter:
      return typed(ui, key.text);
    case KeyKind::Space:
      return typed(ui, " ");
    case KeyKind::Erase:
      ui.memory().keyboard.repeatSeconds = ui.input().seconds + kFirstRepeatSeconds;
      return erase(ui);
    case KeyKind::Shift:
      ui.memory().keyboard.shift = !ui.memory().keyboard.shift;
      ui.memory().animating = true;
      return;
    case KeyKind::Signs:
      return turnTo(ui, KeyboardPage::Signs);
    case KeyKind::Accents:
      return turnTo(ui, KeyboardPage::Accents);
    case KeyKind::Done:
      ui.memory().focus = 0;
      ui.memory().animating = true;
      return;
  }
}

/// A key that is held erases on and on, by a deadline and not by frames.
void repeat(Ui& ui) {
  double& due = ui.memory().keyboard.repeatSeconds;
  if (ui.input().seconds >= due) {
    due = ui.input().seconds + kRepeatSeconds;
    erase(ui);
  }
  ui.wakeAt(due);
}

struct Look {
  paint::Colour ground, edge, ink;
};

Look lookOf(const paint::Theme& t, const KeyboardKey& key, bool held, bool on, bool disabled) {
  if (key.kind == KeyKind::Done) return {held ? t.sageP : t.sage, held ? t.sageP : t.sage, t.on};
  if (held || on) return {t.sageT, t.sage, t.ink};
  const bool special = key.kind != KeyKind::Letter && key.kind != KeyKind::Space;
  return {special ? t.rail : t.slip, t.highContrast ? t.edge : t.hair, disabled ? t.ink3 : t.ink};
}

/// A word that does not fit even when it is as small as words may be is left out: the key stands where it always does.
void drawWord(Ui& ui, const std::string& word, base::Rect rect, float px, paint::Colour colour) {
  const float room = rect.width - 14;
  const float width = measure(ui, word, textBox(ui, paint::TextStyle::Control, 0, px / ui.u())).width;
  float size = width > room ? px * room / width : px;
  if (size < kSmallestTextPx) return;
  ui.canvas().centred(word, rect, paint::TextStyle::Control, colour, size / paint::fontSize(paint::TextStyle::Control));
}

void drawFace(Ui& ui, const KeyboardKey& key, const Look& look, bool strong) {
  const base::Rect rect = key.rect;
  const float grown = rect.height / kDesignKeyPx;
  ui.canvas().shadow(rect, kKeyRadiusPx, 0, 1, 2, 0.14F);
  ui.canvas().roundFill(rect, kKeyRadiusPx, look.ground);
  ui.canvas().roundStroke(rect, kKeyRadiusPx, strong ? 2.0F : 1.0F, look.edge);
  const base::Point centre{rect.x + rect.width / 2, rect.y + rect.height / 2};
  if (key.kind == KeyKind::Shift || key.kind == KeyKind::Erase) {
    const float size = std::min(kIconPx * grown, rect.width * 0.6F);
    ui.canvas().icon(key.kind == KeyKind::Shift ? paint::Icon::Shift : paint::Icon::Erase, centre, size, look.ink);
  } else if (key.kind == KeyKind::Letter) {
    const float px = std::max(kSmallestTextPx, std::min(kLetterPx * grown, rect.width * 0.62F));
    ui.canvas().centred(key.text, rect, paint::TextStyle::Control, look.ink,
                        px / paint::fontSize(paint::TextStyle::Control));
  } else {
    drawWord(ui, key.text, rect, std::max(kSmallestTextPx, kWordPx * grown), look.ink);
  }
}

/// Draws a key and does what it is there for. True if it has the focus and shows it.
bool drawKey(Ui& ui, const KeyboardKey& key, std::size_t index) {
  const Memory& m = ui.memory();
  const bool disabled = key.kind == KeyKind::Shift && m.keyboard.page == static_cast<std::uint8_t>(KeyboardPage::Signs);
  const bool on = key.kind == KeyKind::Shift && m.keyboard.shift;
  Target target;
  target.id = keyId(index);
  target.label = key.said;
  target.rect = key.rect;
  target.state = static_cast<std::uint16_t>((disabled ? semantics::kDisabled : 0) | (on ? semantics::kChecked : 0));
  target.repeats = true;
  target.types = key.kind != KeyKind::Done;
  const bool byKey = m.activate == target.id && !disabled;
  const Response response = ui.target(target);
  const bool byFinger = actsAtOnce(key.kind) ? response.pressed : response.clicked && !byKey;
  // Whoever comes back from keys to the finger writes on where they were.
  if (byFinger && key.kind != KeyKind::Done) ui.memory().focus = ui.memory().keyboard.field;
  if (byKey || byFinger) {
    act(ui, key);
  } else if (key.kind == KeyKind::Erase && response.held) {
    repeat(ui);
  }
  drawFace(ui, key, lookOf(ui.theme(), key, response.held, on, disabled),
           response.held || on || ui.theme().highContrast);
  return response.focused;
}

/// The key of a neighbouring row that is nearest from side to side.
std::optional<std::size_t> beside(const std::vector<KeyboardKey>& keys, std::size_t from, bool below) {
  const auto middle = [](const KeyboardKey& key) { return key.rect.x + key.rect.width / 2; };
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].row != (below ? keys[from].row + 1 : keys[from].row - 1)) continue;
    const float away = std::abs(middle(keys[i]) - middle(keys[from]));
    // Of two that are as near, the first.
    if (!best || away < std::abs(middle(keys[*best]) - middle(keys[from])) - 1) best = i;
  }
  return best;
}

/// Arrows go from key to key; up from the first row leads back to the field.
void followArrows(Ui& ui, const std::vector<KeyboardKey>& keys) {
  Memory& m = ui.memory();
  for (const Key arrow : std::exchange(m.keyboard.arrows, {})) {
    const auto now = std::find(m.keyboard.keys.begin(), m.keyboard.keys.end(), m.focus);
    if (now == m.keyboard.keys.end()) return;
    const auto at = static_cast<std::size_t>(now - m.keyboard.keys.begin());
    std::optional<std::size_t> next;
    if (arrow == Key::Left && at > 0) next = at - 1;
    if (arrow == Key::Right && at + 1 < keys.size()) next = at + 1;
    if (arrow == Key::Down || (arrow == Key::Up && keys[at].row > 0)) next = beside(keys, at, arrow == Key::Down);
    if (arrow == Key::Up && keys[at].row == 0) m.focus = m.keyboard.field;
    if (next) m.focus = keyId(*next);
    m.focusVisible = m.animating = true;
  }
}

/// Whose keyboard it is. For another field it begins with its letters.
void follow(Ui& ui, base::Rect rect) {
  Memory& m = ui.memory();
  KeyboardMemory& k = m.keyboard;
  if (m.textInput && m.textInput->id != k.field) {
    k.field = m.textInput->id;
    k.page = 0;
    k.shift = false;
  }
  if (m.textInput) k.secret = m.textInput->secret;
  if (k.rect.x != rect.x || k.rect.y != rect.y || k.rect.width != rect.width || k.rect.height != rect.height) {
    m.animating = true;  // what it covers is told before the next frame
  }
  k.rect = rect;
  k.seenSeconds = ui.input().seconds;
}

}  // namespace

bool wantsOnScreenKeyboard(Ui& ui) {
  const Memory& m = ui.memory();
  if (m.textInput) return true;
  const auto field = m.fields.find(m.keyboard.field);
  const bool seen = field != m.fields.end() && field->second.seenSeconds == ui.input().seconds;
  const auto& keys = m.keyboard.keys;
  return seen && std::find(keys.begin(), keys.end(), m.focus) != keys.end();
}

float onScreenKeyboardHeight(const state::Layout& layout, float keyPx) {
  return keyboardMeasures(layout, keyPx).height();
}

base::Rect onScreenKeyboardRect(const state::Layout& layout, float keyPx, float foot) {
  const KeyboardMeasures measures = keyboardMeasures(layout, keyPx);
  const base::Rect window = layout.window;
  const float height = measures.height();
  if (measures.narrow) return {window.x, foot - height, window.width, height};
  const float width = std::min(window.width - 2 * kMarginPx, kMostWidthPx * layout.controls);
  return {window.x + std::round((window.width - width) / 2), foot - kMarginPx - height, width, height};
}

void drawOnScreenKeyboard(Ui& ui, base::Rect rect, float keyPx) {
  follow(ui, rect);
  const KeyboardMeasures measures = keyboardMeasures(ui.layout(), keyPx);
  KeyboardMemory& k = ui.memory().keyboard;
  const auto keys = keyboardKeys(ui, rect, measures, static_cast<KeyboardPage>(k.page), k.shift);
  k.keys.clear();
  for (std::size_t i = 0; i < keys.size(); ++i) k.keys.push_back(keyId(i));
  followArrows(ui, keys);

  ui.beginLayer("keyboard", rect);
  semantics::Node group;
  group.id = idOf("keyboard");
  group.role = semantics::Role::Group;
  group.label = ui.tr("keyboard.label");
  group.rect = rect;
  const semantics::Scope scope(ui.tree(), std::move(group));
  // From edge to edge on a phone, only its upper corners are round.
  ui.canvas().roundFill(rect, kRadiusPx, ui.theme().desk, measures.narrow ? 3U : 15U);
  if (ui.theme().highContrast) ui.canvas().hairline({rect.x, rect.y}, rect.width, false, ui.theme().edge);
  std::optional<base::Rect> ringed;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (drawKey(ui, keys[i], i)) ringed = keys[i].rect;
  }
  if (ringed) ui.focusRing(base::inset(*ringed, 3), kKeyRadiusPx - 3);
  ui.endLayer();
}

void coverForKeyboard(Memory& memory, state::Layout& layout) {
  KeyboardMemory& k = memory.keyboard;
  const bool there = !k.rect.empty();
  if (there) {
    layout.keyboardPx = layout.window.bottom() - k.rect.y;
  } else if (k.covers) {
    layout.keyboardPx = 0;
  }
  k.covers = there;
}

}  // namespace tend::widgets
