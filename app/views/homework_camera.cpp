#include "app/views/homework_camera.h"

#include <algorithm>

#include "app/state/homework.h"
#include "app/state/homework_actions.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::Flow;
using widgets::Ui;

constexpr float kLeastPicturePx = 160, kWidestPicturePx = 560;
constexpr float kWordsPx = 96;  // what stands below the picture

void status(Flow& flow, const std::string& words) {
  flow.text(words, {paint::TextStyle::Aside, flow.ui().theme().ink2, 18, false, semantics::Role::Status});
}

/// As high as the page has room for, so that it need not be scrolled to be held before a square.
base::Rect pictureRoom(Flow& flow, base::Rect area) {
  const float width = std::min(flow.width(), kWidestPicturePx * flow.ui().u());
  const float room = area.bottom() - flow.y() - kWordsPx * flow.ui().u();
  const float height = std::clamp(room, kLeastPicturePx, width * 0.75F);
  const base::Rect row = flow.take(height);
  return widgets::placed(flow.ui(), row, {row.x + (row.width - width) / 2, row.y, width, height});
}

}  // namespace

void cameraButton(Flow& flow, const AppState& s) {
  if (!s.host.facts || !s.host.facts->camera || s.homework->shown) return;
  Ui& ui = flow.ui();
  const widgets::Button button{
      "homework.camera_use", ui.tr("homework.camera_use"), widgets::ButtonKind::Second, paint::Icon::Qr, false, 56};
  const base::Rect row = flow.take(widgets::buttonHeight(ui, button, flow.width()));
  const float width = std::min(row.width, widgets::buttonWidth(ui, button));
  const base::Rect at = widgets::placed(ui, row, {row.x, row.y, width, row.height});
  if (flow.drawing() && widgets::drawButton(ui, button, at))
    ui.push(state::InHomework{state::InHomework::What::UseCamera});
  if (s.homework->cameraWords.empty()) return;
  flow.space(12);
  status(flow, ui.tr(s.homework->cameraWords));
}

void cameraPart(widgets::PageColumn& page, const AppState& s) {
  Flow& flow = page.flow();
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  const bool looks = s.homework->camera == state::HomeworkSitting::Camera::Looks;
  flow.space(10);
  const base::Rect room = pictureRoom(flow, page.area());
  ui.canvas().roundFill(room, 12, t.rail);
  ui.canvas().icon(paint::Icon::Qr, {room.x + room.width / 2, room.y + room.height / 2}, 48 * ui.u(), t.ink3);
  // The browser's picture knows nothing of what scrolls here: it may stand only where it is seen.
  const float top = std::max(room.y, page.area().y);
  const float bottom = std::max(top, std::min(room.bottom(), page.area().bottom()));
  semantics::Node picture;
  picture.id = widgets::idOf("homework.camera");
  picture.role = semantics::Role::Image;
  picture.label = ui.tr("homework.camera_picture");
  picture.rect = {room.x, top, room.width, bottom - top};
  ui.tree().leaf(std::move(picture));
  flow.space(14);
  const std::string waits = looks ? "homework.camera_hold" : "homework.camera_asks";
  status(flow, ui.tr(s.homework->cameraWords.empty() ? waits : s.homework->cameraWords));
  flow.space(4);
  flow.text(ui.tr("homework.camera_keeps"), {paint::TextStyle::Aside, t.ink2, 16});
}

}  // namespace tend::views
