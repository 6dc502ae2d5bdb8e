#include "app/views/search_bar.h"

#include <algorithm>

#include "app/views/search_parts.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"

namespace tend::views {

using state::AppState;
using widgets::Ui;

void drawSearchBar(Ui& ui, const AppState& s, base::Rect rect) {
  const float width = std::min(48 * ui.u(), rect.width / 6);
  const float side = std::max(48.0F, width);
  const auto place = [&](float x) { return widgets::placed(ui, rect, {x, rect.y, side, rect.height}); };
  const widgets::ToolButton list{"search.list", ui.tr("search.list"), paint::Icon::Contents, false, false, false,
                                 false};
  if (widgets::drawToolButton(ui, list, place(rect.x))) ui.push(state::OpenSearch{});
  drawHitStep(ui, *s.search, -1, place(rect.x + side));
  const std::string words = searchCount(ui, *s.search);
  const base::Rect middle{rect.x + 2 * side + 4, rect.y, rect.width - 4 * side - 8, rect.height};
  paint::TextBox box = widgets::fitted(ui, words, widgets::textBox(ui, paint::TextStyle::Control, middle.width));
  box.align = text::Align::Centre;
  const paint::TextSize size = widgets::measure(ui, words, box);
  ui.canvas().text(words, {middle.x, middle.y + (middle.height - size.height) / 2}, box, ui.theme().ink2);
  ui.say(semantics::Role::Status, words, middle);
  drawHitStep(ui, *s.search, 1, place(rect.right() - 2 * side));
  const widgets::ToolButton close{"search.close", ui.tr("search.close"), paint::Icon::Close, false, false, false,
                                  false};
  if (widgets::drawToolButton(ui, close, place(rect.right() - side))) ui.push(state::CloseSearch{});
}

}  // namespace tend::views
