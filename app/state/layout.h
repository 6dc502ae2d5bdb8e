// Where the big pieces of a screen go, for a window and the chosen type (design 6). Pure arithmetic in logical pixels:
// no drawing, no input. Controls grow with the text up to twice their size, as a browser's zoom would make them.
#pragma once

#include "app/state/settings.h"
#include "core/base/geometry.h"
#include "core/page/page.h"

namespace tend::state {

enum class ScreenClass : std::uint8_t { Phone, Tablet, Desktop };

struct Layout {
  base::Rect window;
  ScreenClass screen = ScreenClass::Desktop;
  float controls = 1;     // scale of controls and their type, 1–2
  base::Rect rail;        // tablet and desktop: at the reading start side; empty on phones
  base::Rect topBar;      // phones: mark, Help, Leave quickly; empty elsewhere
  base::Rect bottomBar;   // phones: the rooms; empty elsewhere
  base::Rect main;        // what is left for the view
  base::Rect placeBar;    // below `main`: the bar of an office or a kiosk; empty at home
  float keyboardPx = 0;   // height at the window's foot that an on-screen keyboard covers
  bool mirrored = false;  // right-to-left interface: rail and drawer at the right
  bool focused = false;   // neither rail nor bottom bar: `topBar` is the strip above an exercise
};

/// Size of the body text in logical pixels.
float bodySize(const TypeChoices& type);

/// The whole window divided; `mirrored` for right-to-left languages.
Layout layoutFor(float windowWidth, float windowHeight, const TypeChoices& type, bool mirrored);

/// What a focused screen has besides its page, in logical pixels at scale 1.
struct FocusedBars {
  float strip = 72, phoneStrip = 56;  // above
  float leastStrip = 56;              // at any scale and in any window
  float stripShare = 0.16F;           // of the window's height, at most
  float bar = 0;                      // below: a place's own; 0: there is none
  float barShare = 0.3F;              // so that the page keeps at least half of the window
  float mostScale = 2;                // they grow with the letters up to here
};

/// The same window for a focused screen: a strip above, the rest, and in a place its own bar below.
Layout focusedLayout(const Layout& layout, const FocusedBars& bars = {});

/// The reader's own division of Layout::main.
struct ReaderLayout {
  base::Rect drawer;          // contents; empty when closed
  bool drawerCovers = false;  // it lies over the page instead of beside it
  base::Rect viewport;        // where the page is seen
  base::Rect toolbar;         // strip below (tablet, desktop) or the floating bar (phones)
  bool toolbarFloats = false;
  float coveredPx = 0;        // height at the viewport's foot that a floating bar covers
  bool toolbarWords = false;  // icons with words
  float columnX = 0;          // left edge of the text column in the window
  page::Setting setting;      // for the page
  bool plant = false;         // there is room for the margin plant
};

/// What stands in the toolbar's place and in the drawer: the tools of reading, of a search, or of reading aloud. A
/// search takes a wider drawer, and on phones the whole page; reading aloud a higher bar on phones, for the words.
enum class ReaderTools : std::uint8_t { Reading, Search, Aloud };

ReaderLayout readerLayoutFor(const Layout& layout, const TypeChoices& type, bool drawerOpen,
                             ReaderTools tools = ReaderTools::Reading);

}  // namespace tend::state
