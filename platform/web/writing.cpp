#include "platform/writing.h"

#include <emscripten.h>

#include <cmath>
#include <utility>

// platform/web/writing.js holds the field.
// clang-format off
EM_JS(void, tendWriting, (int flags, int x, int y, int height, const char* label),
      { Module.tendWriting(flags, x, y, height, UTF8ToString(label)); });
// clang-format on

namespace tend::platform {
namespace {

WritingCalls& calls() {
  static WritingCalls one;  // there is one page
  return one;
}

}  // namespace

void answerWriting(WritingCalls answers) { calls() = std::move(answers); }

void showWriting(const WritingField& field) {
  const int flags = field.here ? 1 + (field.oneLine ? 2 : 0) + (field.secret ? 4 : 0) + (field.learns ? 8 : 0) +
                                     (field.ownKeys ? 16 : 0)
                               : 0;
  tendWriting(flags, static_cast<int>(std::lround(field.caret.x)), static_cast<int>(std::lround(field.caret.y)),
              static_cast<int>(std::lround(field.caret.height)), field.label.c_str());
}

void written(const char* text) {
  if (calls().type) calls().type(text);
}

void composed(const char* text, int caret) {
  if (calls().compose) calls().compose(text, caret);
}

void struck(int key) {
  const auto& answer = key == 0 ? calls().enter : calls().backspace;
  if (answer) answer();
}

}  // namespace tend::platform

extern "C" {
EMSCRIPTEN_KEEPALIVE void tendWritten(const char* text) { tend::platform::written(text); }
EMSCRIPTEN_KEEPALIVE void tendComposed(const char* text, int caret) { tend::platform::composed(text, caret); }
EMSCRIPTEN_KEEPALIVE void tendStruck(int key) { tend::platform::struck(key); }
}
