// A code by camera, where a browser is around the program: asked for, looking, closed. It closes at once when it has
// read a code, and by everything that leads away from its page.
#include "app/state/apply_homework.h"
#include "app/state/homework_actions.h"

namespace tend::state {
namespace {

using Camera = HomeworkSitting::Camera;

/// Nothing for what somebody did themselves.
std::string wordsFor(platform::CameraEnd why) {
  switch (why) {
    case platform::CameraEnd::Refused:
      return "homework.camera_refused";
    case platform::CameraEnd::None:
      return "homework.camera_none";
    case platform::CameraEnd::Failed:
      return "homework.camera_failed";
    case platform::CameraEnd::Tired:
      return "homework.camera_tired";
    case platform::CameraEnd::Hidden:
      break;
  }
  return {};
}

void open(AppState& s, Services& v) {
  if (!v.host.openCamera || s.homework->camera != Camera::Off) return;
  s.homework->camera = Camera::Asked;
  s.homework->cameraWords.clear();
  s.homework->problem.reset();
  s.host.cameraOpen = true;
  v.host.openCamera();
}

/// A square of something else says so, and the camera looks on.
void hasRead(AppState& s, const std::string& text) {
  if (s.homework->camera != Camera::Looks) return;
  if (!fillCode(s, text)) {
    s.homework->cameraWords = "homework.camera_other";
    return;
  }
  s.homework->camera = Camera::Off;
  s.homework->cameraWords.clear();
}

void ended(AppState& s, platform::CameraEnd why) {
  if (s.homework->camera == Camera::Off) return;
  s.homework->camera = Camera::Off;
  s.homework->cameraWords = wordsFor(why);
  s.host.cameraOpen = false;
}

}  // namespace

void onCamera(AppState& s, const InHomework& a, Services& v) {
  using What = InHomework::What;
  if (!s.homework) return;
  switch (a.what) {
    case What::UseCamera:
      return open(s, v);
    case What::CameraLooks:
      if (s.homework->camera == Camera::Asked) s.homework->camera = Camera::Looks;
      return;
    case What::CameraRead:
      return hasRead(s, a.text);
    case What::CameraEnded:
      return ended(s, a.end);
    default:
      s.homework->camera = Camera::Off;
      s.homework->cameraWords.clear();
  }
}

void mindCamera(AppState& s, Services& v) {
  if (!s.host.cameraOpen) return;
  const bool looks = s.screen == Screen::Homework && s.homework && s.homework->camera != Camera::Off;
  if (looks) return;
  s.host.cameraOpen = false;
  if (v.host.closeCamera) v.host.closeCamera();
}

}  // namespace tend::state
