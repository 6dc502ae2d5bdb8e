// Sizes, faces and spaces of the page (design 3.2 and 3.3) worked out for one Setting. Plain values; lays out nothing.
// Used by the other files of this room.
#pragma once

#include <cstdint>

#include "core/page/page.h"

namespace tend::page {

/// One style of type in logical pixels.
struct TypeStyle {
  text::FontId font = text::kNoFont;
  text::Features features = text::Features::Text;
  float sizePx = 20;
  std::int32_t lineHeightPx = 32;
  float letterSpacingEm = 0;
  Ink ink = Ink::Ink;
};

/// Faces of the running text. `italic` is the nearest there is: no face is slanted by machine.
struct TextFaces {
  text::FontId roman = text::kNoFont, italic = text::kNoFont, strong = text::kNoFont, mono = text::kNoFont;
  text::Features features = text::Features::Text;
};

/// What a stretch of the page is. Each kind asks for space above and below; the larger of two neighbours wins.
enum class SlotKind : std::uint8_t {
  Head,  // the article's title, or a section's ornament and title
  Body,
  Subheading,
  List,
  Quote,
  Scripture,
  Prayer,
  Exercise,
  Break,
  Hidden,  // an exercise without a box
};

struct Styles {
  Setting setting;
  TextFaces faces;
  TypeStyle body, lead, title, section, subheading, minorSubheading, verse, reference, numeral;
  float scale = 1;       // of the reading text: 1 at 20 px (phones 19)
  float spaceScale = 1;  // of the spaces around blocks
  bool justify = true, hyphenate = true;
  float charactersPerLine = 64;
  float indentPx = 28;    // first line of a paragraph that follows another
  float hangPx = 24;      // from the left of a bullet to the edge of its text
  float listInsetPx = 0;  // > 0 where bullets have no room beside the column
  float versePaddingTopPx = 18, versePaddingSidePx = 48, versePaddingBottomPx = 16;

  bool phone() const { return setting.width == Width::Phone; }
  /// A space of the design at this size, in whole pixels.
  std::int32_t space(float px) const;
};

Styles makeStyles(const Setting& wanted, const Press& press);

/// Space between two neighbours of a section, in whole pixels.
std::int32_t gapBetween(const Styles& styles, SlotKind above, SlotKind below);

/// Distance of the baseline from the top of the line box: half the spare room above, as CSS does it.
std::int32_t baselineIn(const text::FontLibrary& library, const TypeStyle& style);

}  // namespace tend::page
