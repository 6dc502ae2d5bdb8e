#include "app/views/homework_view.h"

#include "app/state/homework.h"
#include "app/state/homework_actions.h"
#include "app/views/help_data.h"
#include "app/views/homework_camera.h"
#include "app/views/homework_parts.h"
#include "app/views/slip_parts.h"
#include "app/widgets/page_column.h"
#include "app/widgets/text_field.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

constexpr float kFormPx = 680;

/// True when Enter was pressed in it.
bool codeField(Flow& flow, const AppState& s) {
  const text::edit::Editor* editor = s.fields.find(state::kHomeworkField);
  if (editor == nullptr) return false;
  Ui& ui = flow.ui();
  widgets::TextField field;
  field.name = state::kHomeworkField;
  field.label = ui.tr("homework.code");
  if (!s.homework->shown) field.helper = ui.tr("homework.helper");
  field.showsLabel = true;
  field.icon = paint::Icon::Qr;
  field.style = paint::TextStyle::Number;  // figures that stand as high as the letters
  field.takesFocus = !s.homework->shown;
  const base::Rect at = flow.take(widgets::textFieldHeight(ui, field, *editor, flow.width()));
  return flow.drawing() && widgets::drawTextField(ui, field, *editor, at).submitted;
}

std::string fromWords(const Ui& ui, const state::HomeworkShown& shown) {
  if (!shown.date) return shown.packTitle;
  const pack::Date date{shown.date->year, shown.date->month, shown.date->day};
  return ui.tr("homework.from", {{"title", shown.packTitle}, {"date", dateWords(ui, date)}});
}

void holdsSlip(Flow& flow, const state::HomeworkShown& shown) {
  Ui& ui = flow.ui();
  rowSlip(flow, [&](Flow& f) {
    slipHeading(f, ui.tr("homework.holds"), fromWords(ui, shown));
    f.space(4);
    homeworkRows(f, shown, HomeworkRows::Tell, false);
    f.space(6);
  });
}

std::vector<Button> buttonsOf(Ui& ui, const state::HomeworkSitting& homework) {
  if (homework.camera != state::HomeworkSitting::Camera::Off) {
    return {{"homework.camera_close", ui.tr("homework.camera_close"), ButtonKind::Second, {}, false, 56}};
  }
  const char* main = homework.shown ? "homework.take" : "homework.look";
  return {{"homework.not_now", ui.tr("homework.not_now"), ButtonKind::Quiet, {}, false, 56},
          {"homework.go", ui.tr(main), ButtonKind::Main, {}, false, 56}};
}

}  // namespace

void drawHomework(Ui& ui, const AppState& s) {
  if (!s.homework) return;
  const state::HomeworkSitting& homework = *s.homework;
  widgets::PageColumn page(ui, {"homework", ui.tr("homework.title"), kFormPx, buttonsOf(ui, homework)});
  Flow& flow = page.flow();
  pageHead(flow, ui.tr("homework.for_home"), ui.tr("homework.title"));
  if (homework.camera != state::HomeworkSitting::Camera::Off) {
    cameraPart(page, s);
    if (page.finish()) ui.push(state::InHomework{state::InHomework::What::CloseCamera});
    return;
  }
  flow.space(10);
  if (!homework.shown) {  // then what it holds has the room
    flow.text(ui.tr("homework.words"), {paint::TextStyle::Aside, ui.theme().ink2, 19});
    flow.space(24);
  }
  const bool submitted = codeField(flow, s);
  problemWords(flow, homework.problem);
  flow.space(20);
  cameraButton(flow, s);
  if (homework.shown) holdsSlip(flow, *homework.shown);
  const auto pressed = page.finish();
  if (pressed == std::size_t{0}) ui.push(state::OpenScreen{state::Screen::Today});
  if (pressed != std::size_t{1} && !submitted) return;
  if (homework.shown) {
    ui.push(state::takeHomework());
  } else {
    ui.push(state::readCode());
  }
}

}  // namespace tend::views
