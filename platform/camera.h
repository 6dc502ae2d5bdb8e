// The camera of the device, as long as somebody looks for a square with it: its picture stands in the page, what its
// squares hold is told, and nothing of it is kept or sent. Only where the page is the window (platform/web).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "core/base/geometry.h"

namespace tend::platform {

/// Why the camera looks no longer.
enum class CameraEnd : std::uint8_t {
  Hidden,   // the page went out of sight
  Refused,  // by the person or the browser
  None,     // there is no camera
  Failed,   // another program has it, or something went wrong
  Tired,    // nothing was found for minutes
};

struct CameraCalls {
  std::function<void()> looks;                    // it was allowed, and its picture is there
  std::function<void(const std::string&)> reads;  // what a square holds; the same one once
  std::function<void(CameraEnd)> ended;           // by itself; not after closeCamera()
};
void answerCamera(CameraCalls calls);

/// Asks for it; the browser asks the person. Within a few seconds of a touch or key.
void openCamera();
/// At once. Does nothing where none is open.
void closeCamera();

/// Where its picture stands in the window; nothing: nowhere. After each frame.
void showCamera(const std::optional<base::Rect>& picture);

}  // namespace tend::platform
