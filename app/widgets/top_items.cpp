#include "app/widgets/top_items.h"

#include <algorithm>

#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

paint::TextBox topWord(float scale, float width) {
  paint::TextBox box;
  box.style = paint::TextStyle::Control;
  box.scale = scale;
  box.widthPx = width;
  return box;
}

float iconRoom(const TopLook& look) { return look.icons ? (look.words ? 28 : 22) * look.scale : 0; }

void drawWord(Ui& ui, const TopLook& look, const RailItem& item, base::Rect inner, paint::Colour colour) {
  const std::string word = ui.tr(item.id);
  paint::TextBox box = topWord(look.scale, inner.width - iconRoom(look));
  box.align = startAlign(ui);
  if (item.chosen) box.style = paint::TextStyle::ControlStrong;
  box = fitted(ui, word, box);
  const float height = measure(ui, word, box).height;
  const base::Rect words = placed(ui, inner, {inner.x + iconRoom(look), inner.y, box.widthPx, inner.height});
  put(ui, word, {words.x, inner.y + (inner.height - height) / 2}, box, colour);
}

}  // namespace

/// Width of an item whose words stand in one line, or in as many lines as they have words.
float topItemWidth(Ui& ui, const TopLook& look, const std::string& word, TopWords words) {
  float widest = 0;
  std::size_t from = look.words ? 0 : word.size();
  while (from < word.size()) {
    const std::size_t to = words == TopWords::Wrapped ? std::min(word.find(' ', from), word.size()) : word.size();
    widest = std::max(widest, measure(ui, word.substr(from, to - from), topWord(look.scale, 0)).width);
    from = to + 1;
  }
  return std::max(look.leastPx, widest + 2 + iconRoom(look) + 20);
}

float topItemHeight(Ui& ui, const TopLook& look, const std::string& word, float width) {
  return measure(ui, word, topWord(look.scale, width - 20 - iconRoom(look))).height;
}

void drawTopItem(Ui& ui, const TopLook& look, const RailItem& item, base::Rect rect) {
  Target target{idOf(item.id), semantics::Role::Button, ui.tr(item.id), rect, {}, 0, false};
  if (item.chosen) target.state |= semantics::kCurrent;
  const Response response = ui.target(target);
  if (response.clicked) ui.push(item.action);
  const paint::Theme& t = ui.theme();
  if (response.held) ui.canvas().roundFill(rect, 12, ui.layout().focused ? t.rail : t.desk);
  const paint::Colour colour = item.chosen ? t.sage : t.ink2;
  const base::Rect inner{rect.x + 10, rect.y, rect.width - 20, rect.height};
  if (look.icons) {
    const float size = 22 * look.scale;
    const float x = look.words ? inner.x : rect.x + (rect.width - size) / 2;
    const base::Rect at = placed(ui, rect, {x, rect.y, size, rect.height});
    ui.canvas().icon(item.icon, {at.x + size / 2, rect.y + rect.height / 2}, size, colour);
  }
  if (look.words) drawWord(ui, look, item, inner, colour);
  if (response.focused) ui.focusRing(base::inset(rect, 6), 8);
}

}  // namespace tend::widgets
