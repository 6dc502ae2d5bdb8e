#include <doctest/doctest.h>

#include "core/text/edit/editor.h"
#include "tests/core/text/book.h"
using namespace tend;
using namespace tend::text::edit;
TEST_CASE("Editor") {
  test::Book book;
  Setting s;
  s.library = &book.library;
  s.book = &book.fonts;
  s.cache = &book.cache;
  s.style = book.body();
  Editor e;
  e.laid(s);
  e.apply({Do::Type, false, "Hello"});
  e.apply({Do::Type, false, " "});
  CHECK(e.value() == "Hello ");
  const float x = e.laid(s).caretAt(e.caret()).x;
  e.apply({Do::Left});
  CHECK(e.laid(s).caretAt(e.caret()).x < x);
  e.apply({Do::Left});
  e.apply({Do::Type, false, "p"});
  CHECK(e.value() == "Hellpo ");
  e.apply({Do::Undo});
  CHECK(e.value() == "Hello ");
}
