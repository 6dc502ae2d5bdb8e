#include "app/views/mark_sheet.h"

#include <algorithm>
#include <cmath>

#include "app/views/mark_parts.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"
#include "app/widgets/mark_signs.h"
#include "app/widgets/text_field.h"

namespace tend::views {
namespace {

using state::AppState;
using state::Mark;
using widgets::Flow;
using widgets::Ui;

constexpr float kRiseSeconds = 0.32F;  // `calm`
constexpr float kShadowRoomPx = 40;    // above the sheet, for its shadow
constexpr float kCornerPx = 24, kGripPx = 29;
constexpr float kClosedByDragPx = 72;
constexpr float kWidestPx = 1000, kColumnGapPx = 48, kTwoColumnsFromPx = 760;
constexpr float kFootPx = 24;
constexpr float kMostOfMain = 0.72F;  // the words it is about stay in sight
constexpr float kLetterPx = 8.5F;     // about, of the quote's type

/// The sheet of this frame: what it shows, and where.
struct Sheet {
  const AppState& s;
  const Mark& mark;
  base::Rect rect;  // where it rests
  float paddingX = 20;
  float headHeight = 0, contentHeight = 0;
  bool twoColumns = false;

  float inner() const { return rect.width - 2 * paddingX; }
  bool isHighlight() const { return mark.kind == state::MarkKind::Highlight; }
};

widgets::Button doneButton(Ui& ui) {
  return {"mark.done", ui.tr("mark.done"), widgets::ButtonKind::Main, {}, false, 48};
}

std::string titleOf(Ui& ui, const Sheet& sheet) {
  return ui.tr(sheet.isHighlight() ? "mark.title_highlight" : "mark.title_bookmark");
}

paint::TextBox titleBox(Ui& ui, const Sheet& sheet, float width) {
  const std::string words = titleOf(ui, sheet);
  return widgets::fitted(ui, words, widgets::textBox(ui, paint::TextStyle::SmallSection, width));
}

/// Three lines or so; at large type two, so that the tints and the note are not pushed out of sight.
std::size_t quoteBytes(const Flow& flow) {
  const float lines = flow.ui().u() > 1.5F ? 2 : 3;
  return static_cast<std::size_t>(std::max(24.0F, lines * flow.width() / (kLetterPx * flow.ui().u())));
}

void drawQuote(Flow& flow, const Sheet& sheet) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  if (ui.u() <= 1.5F) flow.text(markSection(sheet.s, sheet.mark), {paint::TextStyle::Label, t.ink3});
  flow.space(4);
  flow.text(markQuote(ui, sheet.mark, quoteBytes(flow)),
            {paint::TextStyle::BodyItalic, t.ink, 18, false, semantics::Role::Quote});
  if (!sheet.mark.range) {
    flow.space(8);
    flow.text(ui.tr("kept.lost_hint"), {paint::TextStyle::Aside, t.ink2, 16});
  }
}

void drawTints(Flow& flow, const Sheet& sheet) {
  Ui& ui = flow.ui();
  flow.space(18);
  const base::Rect at = flow.take(widgets::tintChoiceHeight(ui));
  if (!flow.drawing()) return;
  if (const auto tint = widgets::drawTintChoice(ui, "mark.tint", ui.tr("mark.tint"), sheet.mark.tint, at)) {
    ui.push(state::TintMark{*tint});
  }
}

/// Who sees it stands before the field: it is read before anyone writes.
void drawNote(Flow& flow, const Sheet& sheet) {
  Ui& ui = flow.ui();
  const text::edit::Editor* editor = sheet.s.fields.find(state::kNoteField);
  if (editor == nullptr) return;
  sayKeeps(flow, sheet.s);
  flow.space(10);
  widgets::TextField field;
  field.name = state::kNoteField;
  field.label = ui.tr("mark.note");
  field.placeholder = ui.tr("mark.note_hint");
  field.leastLines = sheet.twoColumns ? 3 : 2;
  field.mostLines = sheet.twoColumns ? 6 : 5;
  const base::Rect at = flow.take(widgets::textFieldHeight(ui, field, *editor, flow.width()));
  if (!flow.drawing()) return;
  if (widgets::drawTextField(ui, field, *editor, at).submitted) ui.push(state::CloseMark{});
}

void drawDelete(Flow& flow, const Sheet& sheet) {
  Ui& ui = flow.ui();
  if (!sheet.s.kept.mark->asksDelete) {
    const widgets::TextLink link{"mark.delete", ui.tr("mark.delete"), true, false, {}, false};
    const base::Rect row = flow.take(widgets::textLinkHeight(ui, link, flow.width()));
    if (!flow.drawing()) return;
    const float width = std::min(row.width, widgets::textLinkWidth(ui, link));
    if (widgets::drawTextLink(ui, link, widgets::placed(ui, row, {row.x, row.y, width, row.height}))) {
      ui.push(state::AskDeleteMark{true});
    }
    return;
  }
  flow.space(8);
  flow.text(ui.tr(sheet.mark.note.empty() ? "mark.delete_ask" : "mark.delete_ask_note"),
            {paint::TextStyle::Aside, ui.theme().ink, 18});
  flow.space(12);
  const std::vector<widgets::Button> answers = {
      {"mark.delete_not", ui.tr("mark.delete_not"), widgets::ButtonKind::Second, {}, false, 52},
      {"mark.delete_yes", ui.tr("mark.delete_yes"), widgets::ButtonKind::Stop, {}, false, 52}};
  const base::Rect at = flow.take(widgets::actionsHeight(ui, answers, flow.width()));
  if (!flow.drawing()) return;
  if (const auto pressed = widgets::drawActions(ui, answers, at)) {
    if (*pressed == 0) ui.push(state::AskDeleteMark{false});
    if (*pressed == 1) ui.push(state::DeleteMark{});
  }
}

/// The question stands alone: nothing else can be changed while it is asked, and it is never below the fold.
void drawColumn(Flow& flow, const Sheet& sheet) {
  drawQuote(flow, sheet);
  if (sheet.s.kept.mark->asksDelete) {
    drawDelete(flow, sheet);
    return;
  }
  if (sheet.isHighlight()) {
    drawTints(flow, sheet);
    flow.space(18);
    if (!sheet.twoColumns) drawNote(flow, sheet);
  }
  flow.space(8);
  drawDelete(flow, sheet);
}

/// In two columns the note stands beside the rest. Returns the height.
float drawContent(Ui& ui, const Sheet& sheet, base::Rect content, widgets::FlowMode mode) {
  if (!sheet.twoColumns) {
    Flow flow(ui, content, mode);
    drawColumn(flow, sheet);
    return flow.height();
  }
  const float each = (content.width - kColumnGapPx * ui.u()) / 2;
  const base::Rect first{content.x, content.y, each, 0};
  const base::Rect second{content.right() - each, content.y, each, 0};
  Flow left(ui, widgets::placed(ui, content, first), mode);
  drawColumn(left, sheet);
  Flow right(ui, widgets::placed(ui, content, second), mode);
  drawNote(right, sheet);
  return std::max(left.height(), right.height());
}

Sheet planFor(Ui& ui, const AppState& s, const Mark& mark) {
  const state::Layout& layout = ui.layout();
  const base::Rect main = layout.main;
  Sheet sheet{s, mark, {}, 20, 0, 0, false};
  const bool phone = layout.screen == state::ScreenClass::Phone;
  const float side = phone ? 20.0F : (layout.screen == state::ScreenClass::Tablet ? 40.0F : 56.0F);
  const float inner = std::min(main.width - 2 * side, kWidestPx * ui.u());
  sheet.rect = {main.x, 0, main.width, 0};
  sheet.paddingX = (main.width - inner) / 2;
  sheet.twoColumns = sheet.isHighlight() && !s.kept.mark->asksDelete && inner >= kTwoColumnsFromPx * ui.u();
  const widgets::Button done = doneButton(ui);
  const float room = std::max(80.0F, inner - widgets::buttonWidth(ui, done) - 12);
  const float title = widgets::measure(ui, titleOf(ui, sheet), titleBox(ui, sheet, room)).height;
  sheet.headHeight = kGripPx + std::max(48 * ui.u(), title) + 10;
  sheet.contentHeight = drawContent(ui, sheet, {0, 0, inner, 0}, widgets::FlowMode::Measure) + kFootPx;
  // Above an on-screen keyboard, which leaves so little that all of it is needed.
  const float foot = std::min(main.bottom(), layout.window.bottom() - layout.keyboardPx);
  const float room_above = foot - main.y;
  const float most = layout.keyboardPx > 0 ? room_above : room_above * kMostOfMain;
  const float height = std::round(std::min(most, sheet.headHeight + sheet.contentHeight));
  sheet.rect.y = foot - height;
  sheet.rect.height = height;
  return sheet;
}

void drawGround(Ui& ui, base::Rect sheet) {
  const paint::Theme& t = ui.theme();
  ui.canvas().shadow(sheet, kCornerPx, 0, -8, 32, 0.22F);
  ui.canvas().roundFill(sheet, kCornerPx, t.slip, 1U | 2U);
  if (t.highContrast) {
    ui.canvas().roundStroke({sheet.x, sheet.y, sheet.width, sheet.height + kCornerPx}, kCornerPx, 2, t.edge);
  }
  ui.canvas().roundFill({sheet.x + sheet.width / 2 - 24, sheet.y + 14, 48, 5}, 2.5F, t.hair);
}

void drawHead(Ui& ui, const Sheet& sheet, base::Rect rect) {
  const widgets::Button done = doneButton(ui);
  const float height = sheet.headHeight - kGripPx - 10;
  const base::Rect row{rect.x + sheet.paddingX, rect.y + kGripPx, sheet.inner(), height};
  const float doneWidth = widgets::buttonWidth(ui, done);
  const std::string title = titleOf(ui, sheet);
  const paint::TextBox box = titleBox(ui, sheet, std::max(80.0F, row.width - doneWidth - 12));
  const paint::TextSize size = widgets::measure(ui, title, box);
  const base::Rect at = widgets::placed(ui, row, {row.x, row.y + (height - size.height) / 2, box.widthPx, size.height});
  widgets::put(ui, title, {at.x, at.y}, box, ui.theme().ink);
  ui.say(semantics::Role::Heading, title, at, 1);
  const float doneHeight = widgets::buttonHeight(ui, done, doneWidth);
  const base::Rect button{row.right() - doneWidth, row.y + (height - doneHeight) / 2, doneWidth, doneHeight};
  if (widgets::drawButton(ui, done, widgets::placed(ui, row, button))) ui.push(state::CloseMark{});
}

/// Pulling the sheet down by its head closes it; Done and Escape do the same.
void dragDown(Ui& ui, const Sheet& sheet, base::Rect rect) {
  const base::Rect head{rect.x, rect.y, rect.width, sheet.headHeight};
  const widgets::Drag* drag = ui.dragIn(widgets::idOf("mark.sheet.grip"), head);
  if (drag == nullptr || !drag->ended || drag->at.y - drag->origin.y < kClosedByDragPx) return;
  ui.push(state::CloseMark{});
}

/// Whoever wished to write begins in the field; whoever came by keys begins at Done, and at the safe answer when asked.
void placeFocus(Ui& ui, const AppState& s) {
  float& seen = ui.memory().ease["mark.seen"];
  const float now = s.kept.mark->asksDelete ? 2.0F : 1.0F;
  if (seen == now) return;
  const bool fresh = seen == 0;
  seen = now;
  if (fresh && s.kept.mark->writes) {
    widgets::focusField(ui, state::kNoteField);
  } else if (ui.memory().focusVisible) {
    ui.memory().focus = widgets::idOf(now == 2.0F ? "mark.delete_not" : "mark.done");
  }
}

void drawOpen(Ui& ui, const Sheet& sheet) {
  const float risen = ui.ease("mark", 1, kRiseSeconds);
  const base::Rect rect = base::moved(sheet.rect, 0, std::round((1 - risen) * sheet.rect.height));
  const base::Rect layer{sheet.rect.x, sheet.rect.y - kShadowRoomPx, sheet.rect.width,
                         sheet.rect.height + kShadowRoomPx};
  ui.beginLayer("mark", layer);
  drawGround(ui, rect);
  {
    const semantics::Scope dialog(
        ui.tree(), {widgets::idOf("mark.sheet"), semantics::Role::Dialog, titleOf(ui, sheet), {}, 0, 0, rect, {}});
    dragDown(ui, sheet, rect);
    drawHead(ui, sheet, rect);
    const semantics::NodeId id = widgets::idOf("mark.scroll", sheet.mark.thing.low);
    const base::Rect area{rect.x, rect.y + sheet.headHeight, rect.width, rect.height - sheet.headHeight};
    const float y = ui.beginScroll(id, area);
    drawContent(ui, sheet, {rect.x + sheet.paddingX, y + 4, sheet.inner(), 0}, widgets::FlowMode::Draw);
    ui.endScroll(sheet.contentHeight);
  }
  ui.endLayer();
}

}  // namespace

void drawMarkSheet(Ui& ui, const AppState& s) {
  const bool open = s.reader && s.screen == state::Screen::Reader && s.overlay == state::Overlay::Mark && s.kept.mark;
  const Mark* mark = open ? state::markOf(s, s.kept.mark->thing) : nullptr;
  if (mark == nullptr) {
    ui.memory().ease["mark"] = 0;
    ui.memory().ease["mark.seen"] = 0;
    return;
  }
  placeFocus(ui, s);
  drawOpen(ui, planFor(ui, s, *mark));
}

}  // namespace tend::views
