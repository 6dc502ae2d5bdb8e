// The Tend mark at the start of a kiosk's strip: held for five seconds, or pressed five times in a row, it opens the
// pad for the PIN. For visitors it is a picture. Part of the strip.
#pragma once

#include "app/widgets/ui.h"

namespace tend::widgets {

float kioskMarkWidth(Ui& ui, bool withName);
void drawKioskMark(Ui& ui, bool withName, base::Rect rect);

}  // namespace tend::widgets
