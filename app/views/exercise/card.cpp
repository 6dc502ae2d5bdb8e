#include "app/views/exercise/card.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/fit.h"
#include "app/widgets/text_field.h"

namespace tend::views {
namespace {

using widgets::Flow;
using widgets::Ui;

constexpr float kFootGapPx = 24;       // between card and foot
constexpr float kFootMarginPx = 24;    // below the foot (20 from the edge of the design, on the 4-px grid)
constexpr float kPinnedAtMost = 0.4F;  // of the height; a higher foot scrolls with the card
constexpr float kLineGapPx = 12;       // between who sees it and the actions, where they are stacked

bool isPhone(const Ui& ui) { return ui.layout().screen == state::ScreenClass::Phone; }

float sideOf(const Ui& ui) {
  if (isPhone(ui)) return 14;
  return ui.layout().screen == state::ScreenClass::Tablet ? 40 : 64;
}

float padOf(const Ui& ui) { return isPhone(ui) ? 24 : 48; }

paint::TextBox privacyBox(Ui& ui, const PrivacyLine& line, float width) {
  return widgets::fitted(ui, line.words, widgets::textBox(ui, paint::TextStyle::Control, width, 15));
}

float privacyWidth(Ui& ui, const PrivacyLine& line) {
  const paint::TextBox box = widgets::textBox(ui, paint::TextStyle::Control, 0, 15);
  return 32 * ui.u() + widgets::measure(ui, line.words, box).width + 4;
}

float privacyHeight(Ui& ui, const PrivacyLine& line, float width) {
  const paint::TextBox box = privacyBox(ui, line, width - 32 * ui.u());
  return std::max(24 * ui.u(), widgets::measure(ui, line.words, box).height);
}

void drawPrivacy(Ui& ui, const PrivacyLine& line, base::Rect rect) {
  const float icon = 20 * ui.u();
  const float room = 32 * ui.u();
  const paint::TextBox box = privacyBox(ui, line, rect.width - room);
  const float height = widgets::measure(ui, line.words, box).height;
  const base::Rect at = widgets::placed(ui, rect, {rect.x, rect.y, icon, rect.height});
  ui.canvas().icon(line.icon, {at.x + icon / 2, rect.y + rect.height / 2}, icon, ui.theme().ink2);
  const base::Rect words = widgets::placed(ui, rect, {rect.x + room, rect.y, rect.width - room, rect.height});
  widgets::put(ui, line.words, {words.x, rect.y + (rect.height - height) / 2}, box, ui.theme().ink);
  ui.say(semantics::Role::Text, line.words, rect);
}

float actionsWidth(Ui& ui, const std::vector<widgets::Button>& actions) {
  float width = 0;
  for (const widgets::Button& action : actions) width += widgets::buttonWidth(ui, action) + 12 * ui.u();
  return width;
}

}  // namespace

Card::Card(Ui& ui, CardSetup setup) : m_ui(ui), m_setup(std::move(setup)) { begin(); }

float Card::actionsHeight(float width) const {
  if (m_setup.foot) return m_setup.foot->height(m_ui, width);
  return m_setup.actions.empty() ? 0 : widgets::actionsHeight(m_ui, m_setup.actions, width);
}

/// A drag to the side is theirs before the scroll area sees it; any other one scrolls.
void Card::leaveSideways() {
  const auto& drag = m_ui.input().drag;
  if (!drag || !drag->began || std::abs(drag->at.x - drag->origin.x) <= std::abs(drag->at.y - drag->origin.y)) return;
  const std::vector<widgets::Claim> claims = m_ui.memory().claims;
  for (const widgets::Claim& claim : claims) {
    const bool named = std::count(m_setup.sideways.begin(), m_setup.sideways.end(), claim.owner) > 0;
    if (named && m_card.contains(drag->origin)) (void)m_ui.dragIn(claim.owner, claim.rect);
  }
}

float Card::footHeight(float width) const {
  const float actions = actionsHeight(width);
  if (!m_setup.privacy) return actions;
  const float beside = width - actionsWidth(m_ui, m_setup.actions) - 24;
  if (!m_setup.foot && !isPhone(m_ui) && privacyWidth(m_ui, *m_setup.privacy) <= beside) {
    return std::max(actions, privacyHeight(m_ui, *m_setup.privacy, beside));
  }
  return privacyHeight(m_ui, *m_setup.privacy, width) + (actions > 0 ? kLineGapPx + actions : 0);
}

void Card::begin() {
  const base::Rect main = m_ui.layout().main;
  const float side = sideOf(m_ui);
  m_ui.beginLayer(m_setup.name, main);
  m_ui.canvas().fill(main, m_ui.theme().desk);
  const std::string& called = m_setup.title.empty() ? m_setup.lead : m_setup.title;
  m_scope.emplace(m_ui.tree(),
                  semantics::Node{widgets::idOf(m_setup.name), semantics::Role::Group, called, {}, 0, 0, main, {}});
  const float width = std::round(main.width - 2 * side);
  const float foot = footHeight(width);
  m_pinned = foot + kFootGapPx + kFootMarginPx <= main.height * kPinnedAtMost;
  const float footRoom = m_pinned && foot > 0 ? foot + kFootGapPx + kFootMarginPx : kFootMarginPx;
  m_card = {main.x + side, main.y + 4, width, std::max(80.0F, std::round(main.height - 4 - footRoom))};
  m_foot = {m_card.x, m_card.bottom() + kFootGapPx, width, foot};
  const bool slip = m_setup.ground == CardGround::Slip;
  if (slip) widgets::drawSlip(m_ui, m_card);
  const float pad = slip ? std::min(padOf(m_ui), m_card.width * 0.08F) : 0;
  const float inner = m_card.width - 2 * pad;
  const float column = m_setup.widestPx > 0 ? std::min(inner, m_setup.widestPx * m_ui.u()) : inner;
  m_inside = {std::round(m_card.x + (m_card.width - column) / 2), m_card.y + 8, column, m_card.height - 16};
  leaveSideways();
  // Another page begins at its top, wherever the one before was scrolled to.
  const std::string page = std::string(m_setup.name) + '\n' + m_setup.lead + '\n' + m_setup.title;
  m_start = m_ui.beginScroll(widgets::idOf(page, 1), seenRect(side));
  m_flow.emplace(m_ui, base::Rect{m_inside.x, m_start + (isPhone(m_ui) ? 20.0F : 24.0F), column, 0});
  if (!m_setup.ownHead) head(*m_flow);
}

/// What scrolls: the inside of the paper; on the desk a little more, so that the thumb stands beside the cards.
base::Rect Card::seenRect(float side) const {
  if (m_setup.ground == CardGround::Slip) return base::inset(m_card, 1);
  base::Rect seen = base::inset(m_card, 4 - side * 0.5F);
  if (!isPhone(m_ui)) return seen;
  seen.x -= side * 0.5F;
  seen.width += side;
  return seen;
}

void Card::head(Flow& flow) const {
  const paint::Theme& t = m_ui.theme();
  const bool phone = isPhone(m_ui);
  if (!m_setup.lead.empty()) flow.text(m_setup.lead, {paint::TextStyle::Lead, t.clay, phone ? 15.0F : 16.0F});
  if (m_setup.title.empty()) return;
  flow.text(m_setup.title,
            {paint::TextStyle::CardTitle, t.ink, phone ? 29.0F : 36.0F, false, semantics::Role::Heading, 1});
  flow.space(12);
}

std::optional<std::size_t> Card::drawActions(base::Rect rect) {
  if (m_setup.foot) m_setup.foot->draw(m_ui, rect);
  if (m_setup.foot || m_setup.actions.empty()) return std::nullopt;
  return widgets::drawActions(m_ui, m_setup.actions, rect);
}

std::optional<std::size_t> Card::drawFoot(base::Rect rect) {
  if (!m_setup.privacy) return drawActions(rect);
  const float actions = actionsWidth(m_ui, m_setup.actions);
  const float beside = rect.width - actions - 24;
  if (!m_setup.foot && !isPhone(m_ui) && privacyWidth(m_ui, *m_setup.privacy) <= beside) {
    drawPrivacy(m_ui, *m_setup.privacy, widgets::placed(m_ui, rect, {rect.x, rect.y, beside, rect.height}));
    if (m_setup.actions.empty()) return std::nullopt;
    return widgets::drawActions(m_ui, m_setup.actions,
                                widgets::placed(m_ui, rect, {rect.right() - actions, rect.y, actions, rect.height}));
  }
  const float line = privacyHeight(m_ui, *m_setup.privacy, rect.width);
  const float wanted = std::min(rect.width, privacyWidth(m_ui, *m_setup.privacy));
  drawPrivacy(m_ui, *m_setup.privacy, {rect.x + (rect.width - wanted) / 2, rect.y, wanted, line});
  return drawActions({rect.x, rect.y + line + kLineGapPx, rect.width, rect.height - line - kLineGapPx});
}

std::optional<std::size_t> Card::finish() {
  if (m_finished) return std::nullopt;
  m_finished = true;
  std::optional<std::size_t> pressed;
  const bool slip = m_setup.ground == CardGround::Slip;
  m_flow->space(!slip ? 4 : isPhone(m_ui) ? 20 : 28);
  if (!m_pinned && m_foot.height > 0) {
    pressed = drawFoot(m_flow->take(footHeight(m_flow->width())));
    m_flow->space(20);
  }
  m_ui.endScroll(m_flow->y() - m_start);
  if (m_pinned && m_foot.height > 0) pressed = drawFoot(m_foot);
  m_scope.reset();
  m_ui.endLayer();
  return pressed;
}

Card::~Card() { finish(); }

std::vector<widgets::Button> stopAndGo(Ui& ui, const std::string& finish) {
  return {{"exercise.stop", ui.tr("exercise.stop"), widgets::ButtonKind::Quiet, {}, false, 56},
          {"exercise.finish",
           finish.empty() ? ui.tr("exercise.finish") : finish,
           widgets::ButtonKind::Main,
           {},
           false,
           56}};
}

void takeStopAndGo(Ui& ui, std::optional<std::size_t> pressed) {
  if (pressed == std::size_t{0}) ui.push(state::LeaveExercise{});
  if (pressed == std::size_t{1}) ui.push(state::FinishExercise{});
}

void paragraphs(Flow& flow, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    flow.text(text, {paint::TextStyle::Aside, flow.ui().theme().ink2, 18});
    flow.space(12);
  }
}

void writing(Flow& flow, const state::AppState& s, const Writing& field) {
  const std::string name = state::writingName(field.id);
  const text::edit::Editor* editor = s.fields.find(name);
  if (editor == nullptr) return;
  widgets::TextField box;
  box.name = name;
  box.label = field.label;
  box.placeholder = field.placeholder;
  box.showsLabel = field.showsLabel;
  box.leastLines = field.leastLines;
  box.mostLines = field.mostLines;
  box.plain = field.plain;
  box.style = field.style;
  const base::Rect rect = flow.take(widgets::textFieldHeight(flow.ui(), box, *editor, flow.width()));
  if (flow.drawing()) (void)widgets::drawTextField(flow.ui(), box, *editor, rect);
}

}  // namespace tend::views
