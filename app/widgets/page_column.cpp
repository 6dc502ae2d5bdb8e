#include "app/widgets/page_column.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/fit.h"
#include "app/widgets/rail.h"

namespace tend::widgets {
namespace {

constexpr float kFootPx = 28;
constexpr float kPinnedAtMost = 0.3F;  // of the page's height; larger actions scroll with the page

float topMargin(const Ui& ui) { return ui.layout().screen == state::ScreenClass::Phone ? 24.0F : 40.0F; }

}  // namespace

float sideMargin(const Ui& ui) {
  switch (ui.layout().screen) {
    case state::ScreenClass::Phone:
      return 20;
    case state::ScreenClass::Tablet:
      return 40;
    case state::ScreenClass::Desktop:
      return 64;
  }
  return 64;
}

PageColumn::PageColumn(Ui& ui, PageSetup setup) : m_ui(ui), m_setup(std::move(setup)) {
  const base::Rect main = ui.layout().main;
  ui.beginLayer(m_setup.name, main);
  drawGround(ui, main);
  m_scope.emplace(ui.tree(),
                  semantics::Node{idOf(m_setup.name), semantics::Role::Group, m_setup.label, {}, 0, 0, main, {}});
  const float width = std::min(main.width - 2 * sideMargin(ui), m_setup.widestPx * ui.u());
  m_column = {std::round(main.x + (main.width - width) / 2), main.y, width, main.height};
  beginArea();
}

void PageColumn::beginArea() {
  const base::Rect main = m_ui.layout().main;
  if (!m_setup.actions.empty()) m_actionsHeight = actionsHeight(m_ui, m_setup.actions, m_column.width);
  const float foot = m_actionsHeight + 2 * kFootPx;
  m_pinned = m_actionsHeight > 0 && foot <= main.height * kPinnedAtMost;
  m_area = {main.x, main.y, main.width, main.height - (m_pinned ? foot : 0)};
  m_start = m_ui.beginScroll(idOf(m_setup.name, 1), m_area);
  m_flow.emplace(m_ui, base::Rect{m_column.x, m_start + topMargin(m_ui), m_column.width, 0});
}

std::optional<std::size_t> PageColumn::finish() {
  if (m_finished) return std::nullopt;
  m_finished = true;
  std::optional<std::size_t> pressed;
  if (m_actionsHeight > 0 && !m_pinned) {
    m_flow->space(24);
    pressed = drawActions(m_ui, m_setup.actions, m_flow->take(m_actionsHeight));
  }
  // The air below the last line is no reason to scroll: it takes what is there where the rest fits.
  const float air = (m_pinned ? 12.0F : 40.0F) * m_ui.u();
  const float room = m_area.height - (m_flow->y() - m_start);
  m_flow->take(room >= 0 ? std::min(air, room) : air);
  m_ui.endScroll(m_flow->y() - m_start);
  if (m_pinned) {
    const base::Rect main = m_ui.layout().main;
    const float top = main.bottom() - m_actionsHeight - 2 * kFootPx;
    m_ui.canvas().hairline({m_column.x, top}, m_column.width, false, m_ui.theme().hair);
    pressed = drawActions(m_ui, m_setup.actions, {m_column.x, top + kFootPx, m_column.width, m_actionsHeight});
  }
  m_scope.reset();
  m_ui.endLayer();
  return pressed;
}

PageColumn::~PageColumn() { finish(); }

void pageHead(Flow& flow, const std::string& kicker, const std::string& title) {
  const paint::Theme& t = flow.ui().theme();
  const bool phone = flow.ui().layout().screen == state::ScreenClass::Phone;
  if (!kicker.empty()) flow.text(kicker, {paint::TextStyle::Lead, t.clay, phone ? 16.0F : 17.0F});
  flow.text(title, {paint::TextStyle::PageTitle, t.ink, phone ? 36.0F : 44.0F, true, semantics::Role::Heading, 1});
}

}  // namespace tend::widgets
