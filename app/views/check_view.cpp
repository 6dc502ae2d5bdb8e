#include "app/views/check_view.h"

#include <algorithm>
#include <array>

#include "app/views/check_result.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"
#include "app/widgets/page_column.h"

namespace tend::views {
namespace {

using state::AppState;
using state::CheckAnswer;
using state::CheckState;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::FlowMode;
using widgets::Ui;

constexpr float kPagePx = 620;
constexpr float kIconPx = 24;
constexpr float kIconRoomPx = 36;

/// In the order of state::CheckTopic.
constexpr std::array<const char*, state::kCheckTopics> kQuestions = {
    "check.ask.fear",    "check.ask.injury", "check.ask.force",  "check.ask.control",
    "check.ask.threats", "check.ask.child",  "check.ask.ending", "check.ask.harming"};

struct AnswerRow {
  CheckAnswer answer;
  const char* id;
};
constexpr std::array<AnswerRow, 4> kAnswers = {{{CheckAnswer::No, "check.no"},
                                                {CheckAnswer::Perhaps, "check.perhaps"},
                                                {CheckAnswer::Yes, "check.yes"},
                                                {CheckAnswer::RatherNot, "check.rather_not"}}};

/// Before anything else on the page: who may see it.
void firstLine(Flow& flow) {
  Ui& ui = flow.ui();
  const float room = kIconRoomPx * ui.u();
  const base::Rect whole{flow.x(), flow.y(), flow.width(), 0};
  const base::Rect column = widgets::placed(ui, whole, {flow.x() + room, flow.y(), flow.width() - room, 0});
  Flow words(ui, column, flow.drawing() ? FlowMode::Draw : FlowMode::Measure);
  words.text(ui.tr("check.first"), {paint::TextStyle::Name, ui.theme().clay, 19});
  flow.take(words.height());
  if (!flow.drawing()) return;
  const float size = kIconPx * ui.u();
  const base::Rect icon = widgets::placed(ui, whole, {whole.x, whole.y, size, size});
  ui.canvas().icon(paint::Icon::EyeOff, {icon.x + size / 2, icon.y + size / 2 + 1}, size, ui.theme().clay);
}

void drawBegin(Ui& ui) {
  widgets::PageColumn page(ui, {"check",
                                ui.tr("check.title"),
                                kPagePx,
                                {{"check.not_now", ui.tr("check.not_now"), ButtonKind::Quiet, {}, false, 56},
                                 {"check.begin", ui.tr("check.begin"), ButtonKind::Main, {}, false, 56}}});
  Flow& flow = page.flow();
  const widgets::Look words{paint::TextStyle::Aside, ui.theme().ink2, 19};
  firstLine(flow);
  flow.space(28);
  pageHead(flow, ui.tr("check.kicker"), ui.tr("check.title"));
  flow.space(10);
  for (const char* id : {"check.about", "check.gone", "check.watched"}) {
    flow.text(ui.tr(id), words);
    flow.space(12);
  }
  const auto pressed = page.finish();
  if (pressed == std::size_t{0}) ui.push(state::GoBack{});
  if (pressed == std::size_t{1}) ui.push(state::StepCheck{1});
}

bool quietLink(Flow& flow, const char* id) {
  Ui& ui = flow.ui();
  const widgets::TextLink link{id, ui.tr(id), false, false, {}, true};
  const base::Rect row = flow.take(widgets::textLinkHeight(ui, link, flow.width()));
  if (!flow.drawing()) return false;
  const float width = std::min(row.width, std::max(48 * ui.u(), widgets::textLinkWidth(ui, link)));
  return widgets::drawTextLink(ui, link, widgets::placed(ui, row, {row.x, row.y, width, row.height}));
}

void answers(Flow& flow, const CheckState& check, const std::string& question) {
  Ui& ui = flow.ui();
  std::vector<std::string> words;
  std::size_t chosen = widgets::kNoneChosen;
  for (const AnswerRow& row : kAnswers) {
    if (check.answers[check.step - 1] == row.answer) chosen = words.size();
    words.push_back(ui.tr(row.id));
  }
  const base::Rect at = flow.take(widgets::chipsHeight(ui, words, chosen, flow.width()));
  const auto next = widgets::drawChips(ui, "check.answer", question, words, chosen, at);
  if (next) ui.push(state::AnswerCheck{kAnswers[*next].answer});
  flow.space(14);
  // Its room is there from the start, so that nothing moves when one answers.
  const float room =
      widgets::textLinkHeight(ui, {"check.empty", ui.tr("check.empty"), false, false, {}, true}, flow.width());
  if (chosen == widgets::kNoneChosen) {
    const float above = flow.y();
    flow.text(ui.tr("check.may_be_empty"), {paint::TextStyle::Aside, ui.theme().ink2, 17});
    flow.take(std::max(0.0F, room - (flow.y() - above)));
    return;
  }
  if (quietLink(flow, "check.empty")) ui.push(state::AnswerCheck{CheckAnswer::Empty});
}

void drawQuestion(Ui& ui, const CheckState& check) {
  const std::string question = ui.tr(kQuestions[check.step - 1]);
  const char* next = check.step < state::kCheckTopics ? "check.next" : "check.to_end";
  widgets::PageColumn page(ui, {"check",
                                ui.tr("check.title"),
                                kPagePx,
                                {{"check.close", ui.tr("check.close"), ButtonKind::Quiet, {}, false, 56},
                                 {"check.next", ui.tr(next), ButtonKind::Main, {}, false, 56}}});
  Flow& flow = page.flow();
  const bool phone = ui.layout().screen == state::ScreenClass::Phone;
  flow.text(ui.tr("check.place", {{"number", std::to_string(check.step)}, {"all", std::to_string(kQuestions.size())}}),
            {paint::TextStyle::Lead, ui.theme().clay, phone ? 16.0F : 17.0F});
  flow.space(6);
  flow.text(question,
            {paint::TextStyle::Section, ui.theme().ink, phone ? 27.0F : 30.0F, true, semantics::Role::Heading, 1});
  flow.space(24);
  answers(flow, check, question);
  if (check.step > 1 && quietLink(flow, "check.before")) ui.push(state::StepCheck{-1});
  const auto pressed = page.finish();
  if (pressed == std::size_t{0}) ui.push(state::CloseCheck{});
  if (pressed == std::size_t{1}) ui.push(state::StepCheck{1});
}

}  // namespace

void drawCheck(Ui& ui, const AppState& s) {
  if (!s.check) return;
  if (s.check->asks()) {
    drawQuestion(ui, *s.check);
  } else if (s.check->ended()) {
    drawCheckResult(ui, s);
  } else {
    drawBegin(ui);
  }
}

}  // namespace tend::views
