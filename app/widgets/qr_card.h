// A code for a camera: dark modules of whole pixels on white in every theme, with white all round; and the signs of a
// code in large letters, to be typed where there is no camera. What stands beside them is the views' business. Used by
// the office, the kiosk and whoever shows a link that nothing may open.
#pragma once

#include <string>

#include "app/widgets/ui.h"
#include "core/share/qr.h"

namespace tend::widgets {

struct QrCard {
  share::QrCode square;
  std::string label;        // "A code for a camera: it carries three small steps"
  float leastModulePx = 6;  // 13 in the kiosk
  float mostPx = 446;       // of the white ground, at scale 1
  bool framed = true;       // a hairline round it; not where it lies on a slip of its own
};

/// The side of the white ground in a room of that width. Modules are whole pixels of the device and never smaller than
/// the least, even where the room is; so a view leaves 37 modules of room, or scrolls.
float qrCardSide(Ui& ui, const QrCard& card, float roomPx);

/// In the middle of `rect`, with the side for its width.
void drawQrCard(Ui& ui, const QrCard& card, base::Rect rect);

/// The signs of a code, its groups apart and whole, in as many lines as they need. Screen readers hear sign by sign.
struct CodeSigns {
  std::string code;  // "XXXX-XXXX-…"
  float sizePx = 30;
  text::Align align = text::Align::Start;  // the reading start, or Centre
};
float codeSignsHeight(Ui& ui, const CodeSigns& signs, float width);
void drawCodeSigns(Ui& ui, const CodeSigns& signs, base::Rect rect);

/// "4 0 G M, 0 6 7 G": how the tree says a code.
std::string spelledCode(const std::string& code);

}  // namespace tend::widgets
