#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "book.h"
#include "tests/support/golden.h"

using namespace tend;
using test::Book;
using test::kProse;

namespace {

text::LineOptions optionsOf(float size, float width) {
  text::LineOptions options;
  options.sizePx = size;
  options.widthPx = width;
  return options;
}

}  // namespace

TEST_CASE("breakLines sets prose as the golden lines say") {
  Book book;
  const text::ShapedText shaped = book.shape(kProse);
  for (const float width : {338.0F, 500.0F, 620.0F}) {
    const text::Lines lines = book.lines(shaped, optionsOf(width < 400 ? 19 : 20, width));
    test::checkGolden("text", "prose-" + std::to_string(static_cast<int>(width)), text::dump(shaped, lines));
  }
}
