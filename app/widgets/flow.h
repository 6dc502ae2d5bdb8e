// A column of text and controls from top to bottom, drawn or only measured: a card measures itself with the same
// function that draws it afterwards. Used by the views; knows no screen.
#pragma once

#include <string>
#include <string_view>

#include "app/widgets/ui.h"

namespace tend::widgets {

/// How a text of a flow looks and what it is.
struct Look {
  paint::TextStyle style = paint::TextStyle::Aside;
  paint::Colour colour;
  float sizePx = 0;  // 0: the style's own
  bool balanced = false;
  semantics::Role role = semantics::Role::Text;
  std::uint8_t level = 0;
  bool centred = false;
};

enum class FlowMode : std::uint8_t { Draw, Measure };

class Flow {
 public:
  Flow(Ui& ui, base::Rect column, FlowMode mode = FlowMode::Draw)
      : m_ui(&ui), m_x(column.x), m_top(column.y), m_y(column.y), m_width(column.width), m_mode(mode) {}

  Ui& ui() const { return *m_ui; }
  bool drawing() const { return m_mode == FlowMode::Draw; }
  float width() const { return m_width; }
  float x() const { return m_x; }
  float y() const { return m_y; }
  float height() const { return m_y - m_top; }

  /// Empty room, at the controls' scale.
  void space(float px) { m_y += px * m_ui->u(); }
  /// The next `height` pixels over the whole width.
  base::Rect take(float height);
  void text(std::string_view words, const Look& look);
  void hairline();

 private:
  Ui* m_ui;
  float m_x, m_top, m_y, m_width;
  FlowMode m_mode;
};

/// Runs `body(flow)` once to measure and returns its height.
template <class Body>
float measured(Ui& ui, float width, Body body) {
  Flow flow(ui, {0, 0, width, 0}, FlowMode::Measure);
  body(flow);
  return flow.height();
}

/// A card of its content's height: `ground(rect)` paints below the content, `body(flow)` is the content.
template <class Ground, class Body>
void card(Flow& flow, float paddingX, float paddingY, Ground ground, Body body) {
  Ui& ui = flow.ui();
  const float inner = flow.width() - 2 * paddingX;
  const float height = measured(ui, inner, body) + 2 * paddingY;
  const base::Rect rect = flow.take(height);
  if (!flow.drawing()) return;
  ground(rect);
  Flow content(ui, {rect.x + paddingX, rect.y + paddingY, inner, 0});
  body(content);
}

/// The ground of a slip, with or without the inner frame of the one that invites (design 4).
void drawSlip(Ui& ui, base::Rect rect, bool frame = false);

}  // namespace tend::widgets
