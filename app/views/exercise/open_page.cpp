#include "app/views/exercise/open_page.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using widgets::Button;
using widgets::Ui;

constexpr float kGapPx = 12;            // between the actions, and between them and the line
constexpr float kRoomyGapPx = 16;       // where they stand in a row
constexpr float kLeastWidthPx = 190;    // of an action in a row
constexpr float kBelowPx = 24;          // the foot
constexpr float kPinnedAtMost = 0.4F;   // of the height, with the line; else the line goes with the middle
constexpr float kActionsAtMost = 0.5F;  // of the height; higher ones scroll with the middle, too
constexpr float kLargeFrom = 1.25F;     // the scale of controls
constexpr float kTwoLines = 1.5F;       // of the height of an action: its words stand in two lines

bool isPhone(const Ui& ui) { return ui.layout().screen == state::ScreenClass::Phone; }

float sideOf(const Ui& ui) {
  if (isPhone(ui)) return 20;
  return ui.layout().screen == state::ScreenClass::Tablet ? 40 : 64;
}

paint::TextBox lineBox(Ui& ui, const std::string& line, float width) {
  paint::TextBox box = widgets::textBox(ui, paint::TextStyle::Control, width, 15);
  box.align = text::Align::Centre;
  box.balanced = true;
  return widgets::fitted(ui, line, box);
}

float lineHeight(Ui& ui, const std::string& line, float width) {
  return line.empty() ? 0 : widgets::measure(ui, line, lineBox(ui, line, width)).height + kGapPx;
}

/// Where the actions stand, from the top of their place.
using Places = std::vector<base::Rect>;

bool isMain(const Button& button) { return button.kind == widgets::ButtonKind::Main; }

/// All in a row in the middle, each at least this wide; nothing where they do not fit.
Places inARow(Ui& ui, const std::vector<Button>& actions, base::Rect rect, float leastPx) {
  std::vector<float> widths;
  float all = -kRoomyGapPx;
  float height = 0;
  for (const Button& action : actions) {
    widths.push_back(std::max(leastPx, std::ceil(widgets::buttonWidth(ui, action))));
    all += widths.back() + kRoomyGapPx;
    height = std::max(height, widgets::buttonHeight(ui, action, widths.back()));
  }
  if (all > rect.width) return {};
  Places at;
  float x = std::round(rect.x + (rect.width - all) / 2);
  for (const float width : widths) {
    at.push_back(widgets::placed(ui, rect, {x, rect.y, width, height}));
    x += width + kRoomyGapPx;
  }
  return at;
}

/// The others side by side, in two lines of words at most, and the main one below over the whole width: for thumbs.
/// Nothing where they do not fit.
Places inTwoRows(Ui& ui, const std::vector<Button>& actions, base::Rect rect) {
  const auto others = static_cast<std::size_t>(std::count_if(actions.begin(), actions.end(), std::not_fn(isMain)));
  if (others == 0 || others == actions.size()) return {};
  const float each = std::floor((rect.width - kGapPx * static_cast<float>(others - 1)) / static_cast<float>(others));
  float height = 0;
  for (const Button& action : actions) {
    if (isMain(action)) continue;
    height = std::max(height, widgets::buttonHeight(ui, action, each));
    if (height > kTwoLines * action.height * ui.u()) return {};
  }
  Places at;
  float x = rect.x;
  for (const Button& action : actions) {
    if (isMain(action)) {
      at.push_back({rect.x, rect.y + height + kGapPx, rect.width, widgets::buttonHeight(ui, action, rect.width)});
      continue;
    }
    at.push_back(widgets::placed(ui, rect, {x, rect.y, each, height}));
    x += each + kGapPx;
  }
  return at;
}

/// One below the other, the main one lowest.
Places stacked(Ui& ui, const std::vector<Button>& actions, base::Rect rect) {
  Places at(actions.size());
  float y = rect.y;
  for (const bool mainOnes : {false, true}) {
    for (std::size_t i = 0; i < actions.size(); ++i) {
      if (isMain(actions[i]) != mainOnes) continue;
      at[i] = {rect.x, y, rect.width, widgets::buttonHeight(ui, actions[i], rect.width)};
      y = at[i].bottom() + kGapPx;
    }
  }
  return at;
}

Places placesOf(Ui& ui, const std::vector<Button>& actions, base::Rect rect) {
  if (!isPhone(ui)) {
    if (Places row = inARow(ui, actions, rect, kLeastWidthPx * ui.u()); !row.empty()) return row;
    if (Places row = inARow(ui, actions, rect, 0); !row.empty()) return row;
  }
  if (Places rows = inTwoRows(ui, actions, rect); !rows.empty()) return rows;
  return stacked(ui, actions, rect);
}

float rowsHeight(Ui& ui, const std::vector<Button>& actions, float width) {
  float bottom = 0;
  for (const base::Rect& at : placesOf(ui, actions, {0, 0, width, 0})) bottom = std::max(bottom, at.bottom());
  return bottom;
}

}  // namespace

OpenPage::OpenPage(Ui& ui, OpenPageSetup setup) : m_ui(ui), m_setup(std::move(setup)) {
  // Large words in half a phone need the room of their sign.
  for (Button& action : m_setup.actions) {
    if (isPhone(m_ui) && m_ui.u() > kLargeFrom && !isMain(action)) action.icon.reset();
  }
  const base::Rect main = m_ui.layout().main;
  const float side = sideOf(m_ui);
  m_ui.beginLayer(m_setup.name, main);
  m_ui.canvas().fill(main, m_ui.theme().page);
  m_scope.emplace(
      m_ui.tree(),
      semantics::Node{widgets::idOf(m_setup.name), semantics::Role::Group, m_setup.title, {}, 0, 0, main, {}});
  const float width = main.width - 2 * side;
  const float actions = rowsHeight(m_ui, m_setup.actions, width);
  const float line = lineHeight(m_ui, m_setup.line, width);
  m_lineBelow = line + actions + kBelowPx <= main.height * kPinnedAtMost;
  m_pinned = m_lineBelow || actions + kBelowPx <= main.height * kActionsAtMost;
  const float foot = actions + (m_lineBelow ? line : 0);
  const float room = m_pinned ? foot + kBelowPx + kGapPx : 0;
  m_seen = {main.x, main.y, main.width, std::max(80.0F, std::round(main.height - room))};
  m_foot = {main.x + side, m_seen.bottom() + kGapPx, width, foot};
  m_middle = {main.x + side, m_ui.beginScroll(widgets::idOf(m_setup.name, 1), m_seen), width, m_seen.height};
}

float OpenPage::drawLine(base::Point at) {
  const float height = lineHeight(m_ui, m_setup.line, m_foot.width);
  if (height <= 0) return 0;
  const paint::TextBox box = lineBox(m_ui, m_setup.line, m_foot.width);
  widgets::put(m_ui, m_setup.line, at, box, m_ui.theme().ink2);
  m_ui.say(semantics::Role::Text, m_setup.line, {at.x, at.y, m_foot.width, height - kGapPx});
  return height;
}

std::optional<std::size_t> OpenPage::drawActions(base::Rect rect) {
  const Places at = placesOf(m_ui, m_setup.actions, rect);
  std::optional<std::size_t> pressed;
  for (std::size_t i = 0; i < at.size(); ++i) {
    if (widgets::drawButton(m_ui, m_setup.actions[i], at[i])) pressed = i;
  }
  return pressed;
}

std::optional<std::size_t> OpenPage::finish(float middleHeight) {
  if (m_finished) return std::nullopt;
  m_finished = true;
  std::optional<std::size_t> pressed;
  float height = middleHeight;
  if (!m_lineBelow) height += kGapPx + drawLine({m_foot.x, m_middle.y + height + kGapPx});
  if (!m_pinned) {
    pressed = drawActions({m_foot.x, m_middle.y + height, m_foot.width, m_foot.height});
    height += m_foot.height + kBelowPx;
  }
  m_ui.endScroll(height);
  if (m_pinned) {
    const float line = m_lineBelow ? drawLine({m_foot.x, m_foot.y}) : 0;
    pressed = drawActions({m_foot.x, m_foot.y + line, m_foot.width, m_foot.height - line});
  }
  m_scope.reset();
  m_ui.endLayer();
  return pressed;
}

OpenPage::~OpenPage() { (void)finish(0); }

}  // namespace tend::views
