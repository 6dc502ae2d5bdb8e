#include "app/views/exercise/leaf_line.h"

#include "app/widgets/fit.h"

namespace tend::views {

void leafLine(widgets::Flow& flow, const std::string& words, const widgets::Look& look) {
  constexpr float kIndentPx = 28;
  widgets::Ui& ui = flow.ui();
  const float indent = kIndentPx * ui.u();
  const base::Rect whole{flow.x(), flow.y(), flow.width(), 0};
  const base::Rect column = widgets::placed(ui, whole, {flow.x() + indent, flow.y(), flow.width() - indent, 0});
  widgets::Flow line(ui, column, flow.drawing() ? widgets::FlowMode::Draw : widgets::FlowMode::Measure);
  line.text(words, look);
  const base::Rect row = flow.take(line.height());
  flow.space(8);
  if (!flow.drawing()) return;
  const base::Rect leaf = widgets::placed(ui, row, {row.x, row.y, 20 * ui.u(), row.height});
  ui.canvas().bullet({leaf.x, row.y + 19 * ui.u()}, ui.u());
}

}  // namespace tend::views
