#include "app/widgets/flow.h"

#include "app/widgets/fit.h"

namespace tend::widgets {

base::Rect Flow::take(float height) {
  const base::Rect rect{m_x, m_y, m_width, height};
  m_y += height;
  return rect;
}

void Flow::text(std::string_view words, const Look& look) {
  if (words.empty()) return;
  paint::TextBox box = textBox(*m_ui, look.style, m_width, look.sizePx);
  box.balanced = look.balanced;
  if (look.centred) box.align = text::Align::Centre;
  box = fitted(*m_ui, words, box);
  const paint::TextSize size = measure(*m_ui, words, box);
  const base::Rect rect = take(size.height);
  if (!drawing()) return;
  put(*m_ui, words, {rect.x, rect.y}, box, look.colour);
  m_ui->say(look.role, std::string(words), rect, look.level);
}

void Flow::hairline() {
  if (drawing()) m_ui->canvas().hairline({m_x, m_y}, m_width, false, m_ui->theme().hair);
  m_y += 1;
}

void drawSlip(Ui& ui, base::Rect rect, bool frame) {
  ui.canvas().slip(rect);
  if (frame) ui.canvas().roundStroke(base::inset(rect, 9), 3, 1, ui.theme().hair);
}

}  // namespace tend::widgets
