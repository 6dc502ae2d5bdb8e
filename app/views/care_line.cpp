#include "app/views/care_line.h"

#include <algorithm>

#include "app/widgets/controls.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using widgets::Flow;
using widgets::FlowMode;
using widgets::Ui;

constexpr float kIconPx = 24;
constexpr float kIconGapPx = 12;
constexpr float kWordsAtLeastPx = 180;  // in a narrower column the words have the whole width

void helpLink(Flow& flow) {
  Ui& ui = flow.ui();
  const widgets::TextLink link{"care.help", ui.tr("care.help"), true, true, {}, false};
  const base::Rect row = flow.take(widgets::textLinkHeight(ui, link, flow.width()));
  if (!flow.drawing()) return;
  const float width = std::min(row.width, std::max(48 * ui.u(), widgets::textLinkWidth(ui, link)));
  if (widgets::drawTextLink(ui, link, widgets::placed(ui, row, {row.x, row.y, width, row.height}))) {
    ui.push(state::OpenScreen{state::Screen::Help});
  }
}

}  // namespace

void careLine(Flow& flow, CareFor who) {
  Ui& ui = flow.ui();
  const float aside = (kIconPx + kIconGapPx) * ui.u();
  const bool beside = flow.width() - aside >= kWordsAtLeastPx * ui.u();
  const float room = beside ? aside : 0;
  const base::Rect whole{flow.x(), flow.y(), flow.width(), 0};
  const base::Rect column = widgets::placed(ui, whole, {flow.x() + room, flow.y(), flow.width() - room, 0});
  Flow words(ui, column, flow.drawing() ? FlowMode::Draw : FlowMode::Measure);
  words.text(ui.tr(who == CareFor::Two ? "care.two" : "care.one"), {paint::TextStyle::Aside, ui.theme().ink2, 17});
  helpLink(words);
  flow.take(words.height());
  if (!beside || !flow.drawing()) return;
  const float size = kIconPx * ui.u();
  const base::Rect icon = widgets::placed(ui, whole, {whole.x, whole.y, size, size});
  ui.canvas().icon(paint::Icon::Shield, {icon.x + size / 2, icon.y + size / 2 + 1}, size, ui.theme().clay);
}

}  // namespace tend::views
