#include "platform/camera.h"

#include <emscripten.h>

#include <cmath>
#include <utility>

// platform/web/camera.js holds the other half.
// clang-format off
EM_JS(void, tendOpenCamera, (), { Module.tendCamera.open(); });
EM_JS(void, tendCloseCamera, (), { Module.tendCamera.close(); });
EM_JS(void, tendShowCamera, (int x, int y, int width, int height), { Module.tendCamera.show(x, y, width, height); });
// clang-format on

namespace tend::platform {
namespace {

CameraCalls& calls() {
  static CameraCalls one;  // there is one page
  return one;
}

int whole(float px) { return static_cast<int>(std::lround(px)); }

}  // namespace

void answerCamera(CameraCalls answers) { calls() = std::move(answers); }
void openCamera() { tendOpenCamera(); }
void closeCamera() { tendCloseCamera(); }

void showCamera(const std::optional<base::Rect>& picture) {
  const base::Rect at = picture.value_or(base::Rect{});
  tendShowCamera(whole(at.x), whole(at.y), whole(at.width), whole(at.height));
}

void cameraLooks() {
  if (calls().looks) calls().looks();
}

void cameraReads(const char* text) {
  if (calls().reads) calls().reads(text);
}

void cameraEnded(int why) {
  if (calls().ended) calls().ended(static_cast<CameraEnd>(why));
}

}  // namespace tend::platform

extern "C" {
EMSCRIPTEN_KEEPALIVE void tendCameraLooks() { tend::platform::cameraLooks(); }
EMSCRIPTEN_KEEPALIVE void tendCameraReads(const char* text) { tend::platform::cameraReads(text); }
EMSCRIPTEN_KEEPALIVE void tendCameraEnded(int why) { tend::platform::cameraEnded(why); }
}
