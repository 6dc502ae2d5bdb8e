#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/text/edit/editor.h"
#include "core/text/segment.h"
#include "tests/core/text/book.h"
#include "tests/core/text/edit/samples.h"

using namespace tend;
using namespace tend::text::edit;

namespace {

Setting settingOf(test::Book& book, float width = 0) {
  Setting out;
  out.library = &book.library;
  out.book = &book.fonts;
  out.cache = &book.cache;
  out.style = book.body();
  out.widthPx = width;
  return out;
}

Editor lines() {
  EditorOptions options;
  options.buffer.shape = Shape::Lines;
  return Editor(options);
}

void send(Editor& editor, Do what, bool extend = false) {
  Command command;
  command.what = what;
  command.extend = extend;
  editor.apply(command);
}

void type(Editor& editor, const std::string& text) {
  Command command;
  command.text = text;
  editor.apply(command);
}

void point(Editor& editor, Do what, base::Point at) {
  Command command;
  command.what = what;
  command.x = at.x;
  command.y = at.y;
  editor.apply(command);
}

/// Everything a layout can be asked, told in words.
std::string told(const Layout& layout, const std::string& text) {
  std::string out = std::to_string(layout.lineCount()) + " lines\n";
  for (const std::uint32_t at : text::graphemeBoundaries(text)) {
    for (const Affinity affinity : {Affinity::Down, Affinity::Up}) {
      const base::Point p = layout.caretAt({at, affinity});
      out += std::to_string(std::lround(p.x * 10)) + "," + std::to_string(std::lround(p.y)) + " ";
    }
  }
  const auto size = static_cast<std::uint32_t>(text.size());
  for (const base::Rect& r : layout.rects({size / 4, size / 4 * 3}, 0, 1e6F)) {
    out += std::to_string(std::lround(r.x * 10)) + "+" + std::to_string(std::lround(r.width * 10)) + " ";
  }
  return out;
}

// The Arabic word has no ligature: Noto draws lam-alef as two glyphs of which one has no width, and nothing to stand
// on.
const char* const kMixed = "one \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D two 12 \xD8\xA8\xD9\x8A\xD8\xAA end";

}  // namespace

TEST_CASE("Editor: what is changed is laid out as if anew") {
  test::Book book;
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    test::Chance chance(seed * 71);
    Editor editor = lines();
    const Setting setting = settingOf(book, 140);
    editor.setText("First paragraph of some words.\n\nThird, after an empty one.\nLast");
    editor.laid(setting);
    for (int step = 0; step < 30; ++step) {
      const auto& all = test::pieces();
      const auto size = static_cast<std::uint32_t>(editor.buffer().text().size()) + 1;
      // Several changes between two layouts, as several keys in one frame.
      for (std::uint32_t i = chance.below(3) + 1; i > 0; --i) {
        point(editor, Do::Point, {static_cast<float>(chance.below(140)), static_cast<float>(chance.below(size + 60))});
        if (chance.below(3) == 0) point(editor, Do::DragTo, {static_cast<float>(chance.below(140)), 40});
        const std::uint32_t what = chance.below(8);
        if (what == 0) send(editor, Do::Undo);
        if (what == 1) send(editor, Do::Backspace);
        if (what == 2) send(editor, Do::DeleteWord);
        if (what > 2) type(editor, all[chance.below(static_cast<std::uint32_t>(all.size()))]);
      }
      Layout fresh;
      fresh.arrange(editor.buffer().text(), setting);
      REQUIRE(told(editor.laid(setting), editor.buffer().text()) == told(fresh, editor.buffer().text()));
    }
  }
}

TEST_CASE("Editor: only what changed is shaped") {
  test::Book book;
  Editor editor = lines();
  std::string text;
  for (int i = 0; i < 50; ++i) text += "A paragraph of a few words.\n";
  editor.setText(text);
  const Setting setting = settingOf(book, 300);
  const std::size_t before = editor.laid(setting).shapedCount();
  CHECK(before == 51);
  send(editor, Do::TextStart);
  for (int i = 0; i < 20; ++i) send(editor, Do::Down);
  type(editor, "x");
  CHECK(editor.laid(setting).shapedCount() == before + 1);
  type(editor, "\n");
  CHECK(editor.laid(setting).shapedCount() == before + 3);
  editor.laid(settingOf(book, 200));
  CHECK(editor.laid(setting).shapedCount() == before + 3);  // another width needs no shaping
}

TEST_CASE("Editor: moving on the screen") {
  test::Book book;
  const Setting setting = settingOf(book);
  SUBCASE("right goes right over mixed directions, letter by letter, and left comes back") {
    Editor editor;
    editor.setText(kMixed);
    send(editor, Do::TextStart);
    const std::size_t letters = text::graphemeBoundaries(kMixed).size() - 1;
    std::vector<float> seen{editor.laid(setting).caretAt(editor.caret()).x};
    for (std::size_t i = 0; i < letters; ++i) {
      send(editor, Do::Right);
      const float x = editor.laid(setting).caretAt(editor.caret()).x;
      CHECK(x > seen.back());
      seen.push_back(x);
    }
    send(editor, Do::Right);
    CHECK(editor.laid(setting).caretAt(editor.caret()).x == seen.back());
    for (std::size_t i = letters; i-- > 0;) {
      send(editor, Do::Left);
      CHECK(editor.laid(setting).caretAt(editor.caret()).x == doctest::Approx(seen[i]));
    }
  }
  SUBCASE("in a line from the right, left goes on") {
    Editor editor;
    editor.setText("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D");
    editor.laid(setting);
    send(editor, Do::TextStart);
    send(editor, Do::Left);
    CHECK(editor.caret().offset == 2);
    send(editor, Do::WordLeft);
    CHECK(editor.caret().offset == 8);
  }
  SUBCASE("spaces at the end move the caret") {
    Editor editor;
    editor.setText("a");
    const float before = editor.laid(setting).caretAt(editor.caret()).x;
    type(editor, " ");
    const float one = editor.laid(setting).caretAt(editor.caret()).x;
    type(editor, " ");
    CHECK(one > before + 2);
    CHECK(editor.laid(setting).caretAt(editor.caret()).x > one + 2);
    send(editor, Do::Left);
    CHECK(editor.caret().offset == 2);
  }
  SUBCASE("Up and Down keep to one side, over short lines, too") {
    Editor editor = lines();
    editor.setText("a long first line\nx\nanother long line");
    editor.laid(settingOf(book, 400));
    send(editor, Do::Up);
    CHECK(editor.caret().offset == 19);
    send(editor, Do::Up);
    CHECK(editor.caret().offset >= 15);
    send(editor, Do::Up);
    CHECK(editor.caret().offset == 0);
  }
  SUBCASE("End stands at the end of a line that goes on, and Home at its beginning") {
    Editor editor = lines();
    editor.setText("some words that need more than one line to stand in");
    const Setting narrow = settingOf(book, 160);
    editor.laid(narrow);
    send(editor, Do::TextStart);
    send(editor, Do::LineEnd);
    CHECK(editor.laid(narrow).caretAt(editor.caret()).y == 0);
    const std::uint32_t end = editor.caret().offset;
    send(editor, Do::Right);
    CHECK(editor.laid(narrow).caretAt(editor.caret()).y == 32);
    CHECK(editor.caret().offset > end);
    send(editor, Do::LineStart);
    CHECK(editor.caret().offset == end);
    CHECK(editor.laid(narrow).caretAt(editor.caret()).y == 32);
  }
}

TEST_CASE("Editor: the pointer") {
  test::Book book;
  const Setting setting = settingOf(book, 400);
  Editor editor = lines();
  editor.setText("one two three\nfour five");
  const Layout& layout = editor.laid(setting);
  const float two = layout.caretAt({5}).x;
  SUBCASE("what is hit is where the caret then stands, for every letter") {
    for (std::uint32_t at = 0; at <= 13; ++at) {
      point(editor, Do::Point, {layout.caretAt({at}).x, 10});
      CHECK(editor.caret().offset == at);
    }
  }
  SUBCASE("a double click takes the word, and a drag goes on by words, both ways") {
    point(editor, Do::PointWord, {two, 10});
    CHECK(editor.buffer().selected() == "two");
    point(editor, Do::DragTo, {layout.caretAt({10}).x, 10});
    CHECK(editor.buffer().selected() == "two three");
    point(editor, Do::DragTo, {layout.caretAt({1}).x, 10});
    CHECK(editor.buffer().selected() == "one two");
  }
  SUBCASE("a third click takes the paragraph") {
    point(editor, Do::PointParagraph, {two, 40});
    CHECK(editor.buffer().selected() == "four five");
  }
  SUBCASE("beyond the lines the nearest is meant") {
    point(editor, Do::Point, {-50, -50});
    CHECK(editor.caret().offset == 0);
    point(editor, Do::Point, {4000, 4000});
    CHECK(editor.caret().offset == 23);
  }
}

TEST_CASE("Editor: nothing to copy where nothing may be") {
  EditorOptions options;
  options.secretive = true;
  Editor editor(options);
  editor.setText("private");
  send(editor, Do::SelectAll);
  send(editor, Do::Cut);
  CHECK(editor.value() == "private");
}
