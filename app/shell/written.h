// Writing that comes from elsewhere than SDL (a field of the page with its soft keyboard and input methods), put into
// SDL's queue as SDL itself would have brought it, so that there is one way in for all text. Used by program.cpp.
#pragma once

#include <cstdint>
#include <string>

namespace tend::shell {

void typeText(const std::string& text);
void composeText(const std::string& text, int caret);
/// Down and up again; `code` is SDL's.
void strikeKey(std::int32_t code);

}  // namespace tend::shell
