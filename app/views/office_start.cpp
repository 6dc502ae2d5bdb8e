// The counsellor's page before a sitting (design 14a): what to ask first, the exercises to tick and to order, how many
// people, how long.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/views/office_parts.h"
#include "app/views/safety_card.h"
#include "app/widgets/check_row.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"
#include "app/widgets/page_column.h"

namespace tend::views {
namespace {

using state::AppState;
using state::Office;
using state::OfficeChoice;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

constexpr float kBesideFromPx = 1000;  // of the room, at the controls' scale: from here on two columns
constexpr float kSideColumnPx = 416;
constexpr float kColumnGapPx = 36;
constexpr std::array<int, 4> kLengths = {20, 30, 45, 0};

struct Said {
  paint::Icon icon;
  const char* words;
};
constexpr std::array<Said, 5> kBefore = {{{paint::Icon::Person, "office.before_ask"},
                                          {paint::Icon::Pair, "office.before_side"},
                                          {paint::Icon::EyeOff, "office.before_private"},
                                          {paint::Icon::Pause, "office.before_stop"},
                                          {paint::Icon::Shield, "office.before_afraid"}}};
constexpr std::array<Said, 4> kBeforeOne = {{{paint::Icon::Person, "office.before_one"},
                                             {paint::Icon::EyeOff, "office.before_private"},
                                             {paint::Icon::Pause, "office.before_stop"},
                                             {paint::Icon::Shield, "office.before_afraid_one"}}};

void beforeRow(Flow& flow, const Said& said) {
  Ui& ui = flow.ui();
  const float room = 42 * ui.u();
  const std::string words = ui.tr(said.words);
  const paint::TextBox box =
      widgets::fitted(ui, words, widgets::textBox(ui, paint::TextStyle::Aside, flow.width() - room, 17));
  const float height = std::max(26 * ui.u(), widgets::measure(ui, words, box).height);
  const base::Rect rect = flow.take(height);
  flow.space(12);
  if (!flow.drawing()) return;
  const base::Rect icon = widgets::placed(ui, rect, {rect.x, rect.y, 24 * ui.u(), rect.height});
  ui.canvas().icon(said.icon, {icon.x + icon.width / 2, rect.y + rect.height / 2}, 24 * ui.u(), ui.theme().sage);
  const base::Rect at = widgets::placed(ui, rect, {rect.x + room, rect.y, rect.width - room, rect.height});
  widgets::put(ui, words, {at.x, rect.y}, box, ui.theme().ink);
  ui.say(semantics::Role::Text, words, rect);
}

void before(Flow& flow, const Office& office) {
  widgets::card(
      flow, 36, 28, [&](base::Rect r) { widgets::drawSlip(flow.ui(), r, true); },
      [&](Flow& f) {
        f.text(f.ui().tr("office.before"),
               {paint::TextStyle::Lead, f.ui().theme().clay, 15, false, semantics::Role::Heading, 2});
        f.space(12);
        if (office.alone) {
          for (const Said& said : kBeforeOne) beforeRow(f, said);
        } else {
          for (const Said& said : kBefore) beforeRow(f, said);
        }
      });
}

void people(Flow& flow, const Office& office) {
  Ui& ui = flow.ui();
  const std::vector<widgets::Segment> parts = {{ui.tr("office.two"), paint::Icon::Pair, {}, 0},
                                               {ui.tr("office.one"), paint::Icon::Person, {}, 0}};
  const base::Rect at = flow.take(widgets::segmentsHeight(ui, parts, flow.width()));
  if (!flow.drawing()) return;
  const auto next = widgets::drawSegments(ui, "office.people", ui.tr("office.people"), parts, office.alone ? 1 : 0, at);
  if (next) ask(ui, state::SetPeople{*next == 1});
}

void length(Flow& flow, const Office& office) {
  Ui& ui = flow.ui();
  flow.text(ui.tr("office.length"), {paint::TextStyle::Label, ui.theme().ink2, 15});
  flow.space(4);
  std::vector<widgets::Segment> parts;
  for (const int minutes : kLengths) {
    parts.push_back({minutes > 0 ? ui.tr("office.minutes", {{"count", std::to_string(minutes)}}) : ui.tr("office.open"),
                     {},
                     {},
                     0});
  }
  const auto now = std::find(kLengths.begin(), kLengths.end(), office.minutes);
  const auto chosen = static_cast<std::size_t>(now - kLengths.begin());
  const base::Rect at = flow.take(widgets::segmentsHeight(ui, parts, flow.width()));
  if (!flow.drawing()) return;
  const auto next = widgets::drawSegments(ui, "office.length", ui.tr("office.length"), parts, chosen, at);
  if (next) ask(ui, state::SetLength{kLengths[*next]});
}

/// Up or down among the ticked ones.
bool mover(Ui& ui, const OfficeChoice& choice, std::size_t index, bool up, base::Rect rect) {
  const std::string name = up ? "office.up." : "office.down.";
  const widgets::ToolButton button{name + std::to_string(index),
                                   ui.tr(up ? "office.up" : "office.down", {{"title", choice.exercise->head.title}}),
                                   up ? paint::Icon::Up : paint::Icon::Down};
  return widgets::drawToolButton(ui, button, rect);
}

/// The list is read in a minute.
std::string firstSentence(const std::string& text) {
  const auto end = text.find(". ");
  return end == std::string::npos ? text : text.substr(0, end + 1);
}

void choiceRow(Flow& flow, const Office& office, std::size_t index) {
  Ui& ui = flow.ui();
  const OfficeChoice& choice = office.list[index];
  const exercise::Head& head = choice.exercise->head;
  widgets::CheckRow row;
  row.name = "office.choice." + head.id;
  row.label = head.title;
  row.detail = firstSentence(head.summary.of(office.alone)) + " " +
               ui.tr("office.minutes", {{"count", std::to_string(head.minutes)}});
  row.checked = choice.ticked;
  const float button = std::max(48.0F, 44 * ui.u());
  const float buttons = choice.ticked ? 2 * button + 12 : 0;
  // Ticked or not, the row is as high.
  const float height = std::max(widgets::checkRowHeight(ui, row, flow.width() - 2 * button - 12), button);
  const base::Rect rect = flow.take(height);
  flow.space(4);
  if (!flow.drawing()) return;
  const base::Rect at = widgets::placed(ui, rect, {rect.x, rect.y, rect.width - buttons, rect.height});
  if (widgets::drawCheckRow(ui, row, at)) ask(ui, state::TickExercise{head.id});
  if (!choice.ticked) return;
  const float y = rect.y + (rect.height - button) / 2;
  const base::Rect up = widgets::placed(ui, rect, {rect.right() - 2 * button - 4, y, button, button});
  const base::Rect down = widgets::placed(ui, rect, {rect.right() - button, y, button, button});
  if (mover(ui, choice, index, true, up)) ask(ui, state::MoveExercise{head.id, -1});
  if (mover(ui, choice, index, false, down)) ask(ui, state::MoveExercise{head.id, 1});
}

struct Lead {
  const char* name;
  const char* words;
  bool clay;
  state::Action to;
};

/// In as many lines as they need.
void links(Flow& flow) {
  Ui& ui = flow.ui();
  const Lead leads[] = {
      {"office.templates", "office.templates", false, state::InOffice{state::AskTemplates{}}},
      {"settings.type", "settings.type", false, state::ShowOverlay{state::Overlay::TypeSheet}},
      // It stands here and nowhere else: in a sitting the other one would see it.
      {"office.card", "card.title", true, state::InOffice{state::ShowSafetyCard{}}},
  };
  const float gap = 24 * ui.u();
  base::Rect row{};
  float x = 0;
  for (const Lead& lead : leads) {
    const widgets::TextLink link{lead.name, ui.tr(lead.words), lead.clay, true, {}, false};
    const float width = std::min(flow.width(), widgets::textLinkWidth(ui, link));
    if (row.empty() || x + width > row.right()) {
      row = flow.take(widgets::textLinkHeight(ui, link, flow.width()));
      x = row.x;
    }
    const base::Rect at = widgets::placed(ui, row, {x, row.y, width, row.height});
    if (flow.drawing() && widgets::drawTextLink(ui, link, at)) ui.push(lead.to);
    x += width + gap;
  }
}

void listHead(Flow& flow) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  const bool phone = ui.layout().screen == state::ScreenClass::Phone;
  flow.text(ui.tr("office.for_counsellor"), {paint::TextStyle::Lead, t.clay, phone ? 15.0F : 16.0F});
  flow.text(ui.tr("office.today"),
            {paint::TextStyle::CardTitle, t.ink, phone ? 29.0F : 36.0F, false, semantics::Role::Heading, 1});
  flow.space(4);
  links(flow);
  flow.space(8);
}

void list(Flow& flow, const Office& office) {
  for (std::size_t i = 0; i < office.list.size(); ++i) {
    if (state::suitsOffice(office, *office.list[i].exercise)) choiceRow(flow, office, i);
  }
}

bool canStart(const Office& office) {
  return std::any_of(office.list.begin(), office.list.end(), [&](const OfficeChoice& choice) {
    return choice.ticked && state::suitsOffice(office, *choice.exercise);
  });
}

/// What is kept, or what is missing; and the start.
void foot(Flow& flow, const Office& office) {
  Ui& ui = flow.ui();
  const bool can = canStart(office);
  const std::string words = ui.tr(can ? "office.nothing_kept" : "office.tick_first");
  flow.text(words, {paint::TextStyle::Control, ui.theme().ink2, 15});
  flow.space(10);
  const Button start{
      "office.start", ui.tr(office.alone ? "office.start_one" : "office.start_two"), ButtonKind::Main, {}, !can, 64};
  const base::Rect rect = flow.take(widgets::buttonHeight(ui, start, flow.width()));
  if (flow.drawing() && widgets::drawButton(ui, start, rect)) ask(ui, state::StartSitting{});
}

void asideOf(Flow& flow, const Office& office) {
  before(flow, office);
  flow.space(16);
  // On the desk itself their track would not be seen.
  widgets::card(
      flow, 16, 14, [&](base::Rect r) { widgets::drawSlip(flow.ui(), r); },
      [&](Flow& f) {
        people(f, office);
        f.space(8);
        length(f, office);
      });
}

void drawBeside(Ui& ui, const Office& office, base::Rect area) {
  const float aside = kSideColumnPx * ui.u();
  const float gap = kColumnGapPx * ui.u();
  const base::Rect left = widgets::placed(ui, area, {area.x, area.y, area.width - aside - gap, area.height});
  const base::Rect right = widgets::placed(ui, area, {area.right() - aside, area.y, aside, area.height});
  widgets::drawSlip(ui, left);
  const float pad = 40;
  const float listTop = ui.beginScroll(widgets::idOf("office.list"), base::inset(left, 1));
  Flow flow(ui, {left.x + pad, listTop + 28, left.width - 2 * pad, 0});
  listHead(flow);
  list(flow, office);
  flow.space(20);
  ui.endScroll(flow.y() - listTop);
  const float below = widgets::measured(ui, right.width, [&](Flow& f) { foot(f, office); });
  // The shadow and the focus ring of what scrolls have room at its sides.
  const base::Rect seen{right.x - 12, right.y - 4, right.width + 24, right.height - below - 12};
  const float top = ui.beginScroll(widgets::idOf("office.aside"), seen);
  Flow side(ui, {right.x, top + 4, right.width, 0});
  asideOf(side, office);
  ui.endScroll(side.y() - top + 8);
  Flow last(ui, {right.x, right.bottom() - below, right.width, 0});
  foot(last, office);
}

void drawStacked(Ui& ui, const Office& office, base::Rect area) {
  const float below = widgets::measured(ui, area.width, [&](Flow& f) { foot(f, office); });
  const bool pinned = below <= area.height * 0.22F;
  const base::Rect main = ui.layout().main;
  const base::Rect seen{main.x, main.y, main.width, area.bottom() - main.y - (pinned ? below + 16 : 0)};
  const float top = ui.beginScroll(widgets::idOf("office.list"), seen);
  Flow flow(ui, {area.x, top + 8, area.width, 0});
  listHead(flow);
  asideOf(flow, office);
  flow.space(20);
  const float pad = ui.layout().screen == state::ScreenClass::Phone ? 8.0F : 24.0F;
  widgets::card(
      flow, pad, 16, [&](base::Rect r) { widgets::drawSlip(ui, r); }, [&](Flow& f) { list(f, office); });
  flow.space(16);
  if (!pinned) foot(flow, office);
  flow.space(16);
  ui.endScroll(flow.y() - top);
  if (!pinned) return;
  Flow last(ui, {area.x, area.bottom() - below, area.width, 0});
  foot(last, office);
}

}  // namespace

void drawOfficeCard(Ui& ui, const AppState& s) {
  const SafetyCard card{"office", ui.tr("card.title"), ui.tr("office.for_counsellor"), "office.card_back"};
  if (drawSafetyCard(ui, s, card)) ui.push(state::GoBack{});
}

void drawOfficeStart(Ui& ui, const AppState&, const Office& office) {
  const base::Rect main = ui.layout().main;
  ui.beginLayer("office", main);
  ui.canvas().fill(main, ui.theme().desk);
  {
    const semantics::Scope scope(
        ui.tree(), {widgets::idOf("office"), semantics::Role::Group, ui.tr("office.today"), {}, 0, 0, main, {}});
    const float side = ui.layout().screen == state::ScreenClass::Phone ? 14.0F : widgets::sideMargin(ui);
    const base::Rect area{main.x + side, main.y + 8, main.width - 2 * side, main.height - 8 - (side > 20 ? 32 : 16)};
    area.width >= kBesideFromPx* ui.u() ? drawBeside(ui, office, area) : drawStacked(ui, office, area);
  }
  ui.endLayer();
}

}  // namespace tend::views
