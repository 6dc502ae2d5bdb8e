// What is drawn of the hand-over cover: its ground (of the whole window, behind the strip too), double frame and
// stamped flower (design 2.2 and 7). Used by curtain.cpp.
#pragma once

#include "app/paint/curtain_theme.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawCurtainGround(widgets::Ui& ui, base::Rect window, base::Rect main, const paint::CurtainColours& colours);
/// What is left inside the frame.
base::Rect curtainInside(const widgets::Ui& ui, base::Rect main);
void drawCurtainFlower(widgets::Ui& ui, base::Point centre, float roomPx, const paint::CurtainColours& colours);

}  // namespace tend::views
