#include <doctest/doctest.h>

#include "app/paint/icons.h"
#include "app/paint/vector_path.h"

using namespace tend;

TEST_CASE("icons") {
  CHECK(paint::iconTableInOrder());
  CHECK(paint::iconCount() == static_cast<int>(paint::Icon::Search) + 1);
  SUBCASE("each is understood to its end and stays on the grid") {
    for (int i = 0; i < paint::iconCount(); ++i) {
      CAPTURE(i);
      const std::string_view data = paint::iconData(static_cast<paint::Icon>(i));
      const paint::VectorPath path = paint::pathFromSvg(data);
      std::size_t commands = 0;
      for (const char c : data) commands += c >= 'A' && c <= 'Z' ? 1 : 0;
      CHECK(path.steps.size() >= commands);
      const text::GlyphBitmap mask = paint::strokeMask(path, 1.6F, 1);
      CHECK(mask.width > 4);
      CHECK(mask.left >= 0);
      CHECK(mask.left + mask.width <= 24);
      CHECK(mask.top <= 0);
      CHECK(mask.height - mask.top <= 24);
    }
  }
  SUBCASE("an icon of another version has no drawing") {
    CHECK(paint::iconData(static_cast<paint::Icon>(200)).empty());
  }
}
