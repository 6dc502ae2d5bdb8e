#include <doctest/doctest.h>

#include "app/state/layout.h"

using namespace tend;
using namespace tend::state;

namespace {

bool insideOf(base::Rect inner, base::Rect outer) {
  return inner.empty() || (inner.x >= outer.x - 0.5F && inner.y >= outer.y - 0.5F &&
                           inner.right() <= outer.right() + 0.5F && inner.bottom() <= outer.bottom() + 0.5F);
}

}  // namespace

TEST_CASE("the window is divided by its width") {
  const TypeChoices type;
  CHECK(layoutFor(390, 844, type, false).screen == ScreenClass::Phone);
  CHECK(layoutFor(800, 1280, type, false).screen == ScreenClass::Tablet);
  CHECK(layoutFor(1280, 800, type, false).screen == ScreenClass::Desktop);
  CHECK(layoutFor(1280, 800, type, false).rail.width == 96);
  CHECK(layoutFor(800, 1280, type, false).rail.width == 88);
}

TEST_CASE("the measures of the design's pictures") {
  const TypeChoices type;
  const Layout wide = layoutFor(1280, 800, type, false);
  CHECK(readerLayoutFor(wide, type, false).setting.measurePx == 620);
  CHECK(readerLayoutFor(wide, type, false).columnX == 378);
  CHECK(readerLayoutFor(wide, type, true).columnX == 524);  // beside the drawer, 92 from the page's edge
  CHECK_FALSE(readerLayoutFor(wide, type, true).setting.centreSectionTitles);
  CHECK(readerLayoutFor(wide, type, false).plant);
  const Layout tall = layoutFor(800, 1280, type, false);
  CHECK(readerLayoutFor(tall, type, false).setting.measurePx == 592);
  CHECK(readerLayoutFor(tall, type, true).drawerCovers);
  const Layout phone = layoutFor(390, 844, type, false);
  CHECK(readerLayoutFor(phone, type, false).setting.measurePx == 338);
}

TEST_CASE("large text makes large controls, as a browser's zoom would") {
  TypeChoices type;
  type.sizeStep = 10;  // 40 px
  const Layout layout = layoutFor(1280, 800, type, false);
  CHECK(layout.controls == 2);
  CHECK(layout.screen == ScreenClass::Tablet);
  CHECK(readerLayoutFor(layout, type, false).setting.edges == page::Edges::Ragged);
  type.edgesChosen = true;
  CHECK(readerLayoutFor(layout, type, false).setting.edges == page::Edges::Justified);
}

TEST_CASE("everything lies inside the window at every size") {
  for (const auto& [w, h] : {std::pair<float, float>{360, 640},
                             {390, 844},
                             {600, 600},
                             {800, 1280},
                             {1100, 700},
                             {1280, 800},
                             {1920, 1080},
                             {3840, 2160}}) {
    for (std::uint8_t step = 0; step < page::kSizeStepCount; ++step) {
      for (const bool mirrored : {false, true}) {
        for (const bool drawer : {false, true}) {
          TypeChoices type;
          type.sizeStep = step;
          const Layout layout = layoutFor(w, h, type, mirrored);
          const ReaderLayout reader = readerLayoutFor(layout, type, drawer);
          CAPTURE(w);
          CAPTURE(step);
          CHECK(insideOf(layout.rail, layout.window));
          CHECK(insideOf(layout.main, layout.window));
          CHECK(insideOf(reader.viewport, layout.main));
          CHECK(insideOf(reader.toolbar, layout.main));
          CHECK(insideOf(reader.drawer, layout.main));
          CHECK(reader.viewport.height >= 200);
          CHECK(reader.columnX >= reader.viewport.x);
          CHECK(reader.columnX + reader.setting.measurePx <= reader.viewport.right() + 0.5F);
        }
      }
    }
  }
}

TEST_CASE("right-to-left turns the rooms to the other side") {
  const TypeChoices type;
  const Layout layout = layoutFor(1280, 800, type, true);
  CHECK(layout.rail.right() == 1280);
  CHECK(layout.main.x == 0);
  CHECK(readerLayoutFor(layout, type, true).drawer.right() == layout.main.right());
}
