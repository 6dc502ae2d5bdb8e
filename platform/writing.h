// A real text field of the page, unseen, where the caret is: it carries the soft keyboard, input methods and, where the
// page allows it, correction. What is written into it goes to the program and is not kept in it. Only where the page is
// the window (platform/web).
#pragma once

#include <functional>
#include <string>

#include "core/base/geometry.h"

namespace tend::platform {

struct WritingCalls {
  std::function<void(const std::string&)> type;
  std::function<void(const std::string&, int caret)> compose;  // empty: nothing is composed any more
  std::function<void()> enter, backspace;
};
void answerWriting(WritingCalls calls);

struct WritingField {
  bool here = false;  // false: nobody writes, and no keyboard is asked for
  base::Rect caret;   // in the window
  bool oneLine = true;
  bool secret = false;
  bool learns = true;
  bool ownKeys = false;  // the program draws a keyboard of its own: the device's need not come
  std::string label;
};
/// After each frame.
void showWriting(const WritingField& field);

}  // namespace tend::platform
