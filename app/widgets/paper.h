// A page of paper as it will be printed (core/share/take_home.h), in any size: the same lines at the same places, white
// in every theme. Screen readers hear all that stands on it. Used by the office before anything is given away.
#pragma once

#include <string>

#include "app/widgets/ui.h"
#include "core/share/take_home.h"

namespace tend::widgets {

float paperHeight(float width);

/// `label` says which page it is.
void drawPaper(Ui& ui, const share::Paper& page, const std::string& label, base::Rect rect);

}  // namespace tend::widgets
