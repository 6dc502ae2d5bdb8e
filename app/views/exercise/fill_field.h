// Puts words into a field of the open exercise as if they had been typed, so that there is one place where its text
// lives. Used by the views of kinds that offer suggestions (plan, letter).
#pragma once

#include <string>

#include "app/widgets/ui.h"

namespace tend::views {

/// Everything in the field becomes these words.
void fillField(widgets::Ui& ui, const std::string& field, const std::string& words);
/// The words go where the caret is.
void insertInField(widgets::Ui& ui, const std::string& field, const std::string& words);

}  // namespace tend::views
