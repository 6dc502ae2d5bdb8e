// Sheets on which everything this room draws stands side by side, to be looked at and compared with the design:
// icons, plants, components, text styles. Also what the picture tests draw.
#pragma once

#include "tests/app/paint/picture.h"

namespace tend::test {

enum class Sheet : std::uint8_t { Icons, Plants, Components, Text };

PictureSize sheetSize(Sheet sheet);
void drawSheet(paint::Canvas& canvas, Sheet sheet);

}  // namespace tend::test
