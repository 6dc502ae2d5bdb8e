#include "app/widgets/check_row.h"

#include <algorithm>

#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

constexpr float kRowPx = 56;
constexpr float kPadPx = 16;
constexpr float kPadYPx = 12;
constexpr float kBoxPx = 28;
constexpr float kBoxRadiusPx = 8;
constexpr float kGapPx = 16;

struct Words {
  paint::TextBox label, detail;
  float labelHeight = 0, detailHeight = 0;
};

Words wordsOf(Ui& ui, const CheckRow& row, float width) {
  const float room = std::max(24.0F, width - 2 * kPadPx - (kBoxPx + kGapPx) * ui.u());
  Words w;
  const auto style = row.checked ? paint::TextStyle::Name : paint::TextStyle::Aside;
  w.label = fitted(ui, row.label, textBox(ui, style, room, 19));
  w.labelHeight = measure(ui, row.label, w.label).height;
  if (row.detail.empty()) return w;
  w.detail = fitted(ui, row.detail, textBox(ui, paint::TextStyle::Aside, room, 17));
  w.detailHeight = measure(ui, row.detail, w.detail).height;
  return w;
}

void drawBox(Ui& ui, base::Rect box, bool checked) {
  const paint::Theme& t = ui.theme();
  if (!checked) {
    ui.canvas().roundFill(box, kBoxRadiusPx, t.slip);
    ui.canvas().roundStroke(box, kBoxRadiusPx, t.highContrast ? 2.0F : 1.5F, t.edge);
    return;
  }
  ui.canvas().roundFill(box, kBoxRadiusPx, t.sage);
  ui.canvas().icon(paint::Icon::Check, {box.x + box.width / 2, box.y + box.height / 2}, 20 * ui.u(), t.on, 2.2F);
}

}  // namespace

float checkRowHeight(Ui& ui, const CheckRow& row, float width) {
  // A tick makes the label bolder: the row keeps the height of the wider of the two.
  CheckRow other = row;
  other.checked = !row.checked;
  const Words a = wordsOf(ui, row, width);
  const Words b = wordsOf(ui, other, width);
  const float words = std::max(a.labelHeight + a.detailHeight, b.labelHeight + b.detailHeight);
  return std::max(kRowPx * ui.u(), words + 2 * kPadYPx * ui.u());
}

bool drawCheckRow(Ui& ui, const CheckRow& row, base::Rect rect) {
  const paint::Theme& t = ui.theme();
  Target target{idOf(row.name, row.index), semantics::Role::Checkbox, row.label, rect, row.detail, 0, false};
  if (row.checked) target.state |= semantics::kChecked;
  const Response response = ui.target(target);
  constexpr float kRadiusPx = 12;
  if (row.checked || response.held) ui.canvas().roundFill(rect, kRadiusPx, row.checked ? t.sageT : t.desk);
  if (row.checked) ui.canvas().roundStroke(rect, kRadiusPx, t.highContrast ? 2.0F : 1.5F, t.sage);
  const Words w = wordsOf(ui, row, rect.width);
  const float u = ui.u();
  const float middle = rect.y + rect.height / 2;
  drawBox(ui, placed(ui, rect, {rect.x + kPadPx, middle - kBoxPx * u / 2, kBoxPx * u, kBoxPx * u}), row.checked);
  const base::Rect words =
      placed(ui, rect, {rect.x + kPadPx + (kBoxPx + kGapPx) * u, rect.y, w.label.widthPx, rect.height});
  const float y = middle - (w.labelHeight + w.detailHeight) / 2;
  put(ui, row.label, {words.x, y}, w.label, t.ink);
  if (!row.detail.empty()) put(ui, row.detail, {words.x, y + w.labelHeight}, w.detail, t.ink2);
  if (response.focused) ui.focusRing(base::inset(rect, 2), kRadiusPx);
  return response.clicked;
}

}  // namespace tend::widgets
