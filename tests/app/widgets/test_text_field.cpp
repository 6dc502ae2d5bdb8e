#include <doctest/doctest.h>

#include "app/state/apply.h"
#include "app/widgets/text_field.h"
#include "tests/app/widgets/field_desk.h"

using namespace tend;
using test::DeskSize;
using test::FieldDesk;
using text::edit::Command;
using text::edit::Do;

namespace {

/// One field of one line and one of several, in a page that scrolls.
void drawPage(widgets::Ui& ui, const state::AppState& s) {
  const base::Rect page = base::inset(s.layout.window, 0);
  const float top = ui.beginScroll(widgets::idOf("page"), page);
  const float width = page.width - 40;
  float y = top + 24;
  widgets::TextField one{"one", "Search", "Find a word", "Words in this article", false, paint::Icon::Info};
  const text::edit::Editor* editor = s.fields.find("one");
  const float first = widgets::textFieldHeight(ui, one, *editor, width);
  widgets::drawTextField(ui, one, *editor, {20, y, width, first});
  y += first + 24;
  widgets::TextField many{"many", "Your words", "What was this like for you?", "Only you see this.", true};
  many.mostLines = 4;
  editor = s.fields.find("many");
  const float second = widgets::textFieldHeight(ui, many, *editor, width);
  widgets::drawTextField(ui, many, *editor, {20, y, width, second});
  y += second + 24;
  ui.endScroll(y - top);
}

text::edit::EditorOptions lines() {
  text::edit::EditorOptions out;
  out.buffer.shape = text::edit::Shape::Lines;
  return out;
}

void open(FieldDesk& desk) {
  desk.state.fields.open("one");
  desk.state.fields.open("many", lines());
  desk.frames(2);
}

void focus(FieldDesk& desk, const char* name) {
  desk.memory().focus = widgets::idOf(name);
  desk.frame();
}

base::Point inside(const semantics::Node& node, float x, float y) { return {node.rect.x + x, node.rect.y + y}; }

}  // namespace

TEST_CASE("drawTextField") {
  FieldDesk desk({}, drawPage);
  open(desk);
  SUBCASE("typing goes to the field that has the focus, several keys in one frame, in order") {
    focus(desk, "one");
    desk.type("mended");
    CHECK(desk.field("Search").value == "mended");
    CHECK(desk.field("Your words").value.empty());
    REQUIRE(desk.field("Search").text);
    CHECK(desk.field("Search").text->caret == 6);
  }
  SUBCASE("without focus nothing is taken, and the shell knows of no field") {
    desk.type("lost");
    CHECK(desk.field("Search").value.empty());
    CHECK_FALSE(desk.memory().textInput);
    focus(desk, "one");
    CHECK(desk.memory().textInput);
  }
  SUBCASE("a tap sets the caret, a double click takes a word, a third the line") {
    focus(desk, "one");
    desk.type("two small words");
    const base::Point at = inside(desk.field("Search"), 130, 30);
    desk.tap(at);
    const auto place = desk.field("Search").text;
    CHECK(place->selectionBegin == place->selectionEnd);
    CHECK(place->caret > 0);
    CHECK(place->caret < 15);
    desk.tap(at);
    CHECK(desk.field("Search").text->selectionBegin == 4);
    CHECK(desk.field("Search").text->selectionEnd == 9);
    desk.tap(at);
    CHECK(desk.field("Search").text->selectionEnd == 15);
  }
}

TEST_CASE("drawTextField: pointer and finger") {
  FieldDesk desk({}, drawPage);
  open(desk);
  focus(desk, "one");
  desk.type("two small words");
  const base::Rect box = desk.field("Search").rect;
  const base::Point start{box.x + 54, box.y + 30}, end{box.x + 300, box.y + 30};
  SUBCASE("a drag with the mouse selects, and scrolls nothing") {
    desk.down(start);
    desk.move({start.x + 60, start.y});
    desk.move(end);
    CHECK(desk.field("Search").text->selectionEnd == 15);
    CHECK(desk.field("Search").text->selectionBegin == 0);
    CHECK(desk.memory().dragOwner == 0);
    desk.up();
    CHECK(desk.field("Search").text->selectionEnd == 15);
  }
  SUBCASE("a finger sets the caret when it is lifted") {
    desk.down(start, true);
    CHECK(desk.field("Search").text->caret == 15);
    desk.up();
    CHECK(desk.field("Search").text->caret == 0);
  }
  SUBCASE("a finger that rests takes the word, and the program sleeps until then") {
    desk.down({start.x + 60, start.y}, true);
    CHECK(desk.memory().wakeAtSeconds > desk.seconds());
    CHECK(desk.memory().wakeAtSeconds < desk.seconds() + 0.6);
    desk.wait(0.6);
    desk.frames(2);
    CHECK(desk.field("Search").text->selectionBegin == 4);
    CHECK(desk.field("Search").text->selectionEnd == 9);
    desk.up();
    CHECK(desk.field("Search").text->selectionEnd == 9);
  }
  SUBCASE("a finger that moves neither selects nor sets the caret") {
    desk.down(end, true);
    desk.move({end.x, end.y + 40});
    desk.move({start.x, end.y + 80});
    desk.up();
    CHECK(desk.field("Search").text->caret == 15);
    CHECK(desk.field("Search").text->selectionBegin == 15);
  }
  SUBCASE("a press beside it ends the writing") {
    CHECK(desk.memory().textInput);
    desk.tap({200, 470});
    CHECK_FALSE(desk.memory().textInput);
  }
}

TEST_CASE("drawTextField: the caret blinks by a deadline and then stands") {
  FieldDesk desk({}, drawPage);
  open(desk);
  focus(desk, "one");
  desk.type("a");
  const double due = desk.memory().wakeAtSeconds;
  CHECK(due > desk.seconds());
  CHECK(due < desk.seconds() + 0.6);
  SUBCASE("ten seconds later nothing wakes the program any more") {
    desk.wait(10.1);
    desk.frame();
    CHECK(desk.memory().wakeAtSeconds == 0);
    CHECK_FALSE(desk.memory().animating);
  }
  SUBCASE("with reduced motion nothing ever does") {
    desk.state.settings.reducedMotion = true;
    desk.type("b");
    CHECK(desk.memory().wakeAtSeconds == 0);
  }
  SUBCASE("nor without focus") {
    desk.memory().focus = 0;
    desk.frames(2);
    CHECK(desk.memory().wakeAtSeconds == 0);
  }
}

TEST_CASE("drawTextField: what is seen") {
  FieldDesk desk({}, drawPage);
  open(desk);
  SUBCASE("one line moves to the side with its caret") {
    focus(desk, "one");
    desk.type("a line that is much longer than the narrow field it stands in");
    REQUIRE(desk.memory().textInput);
    const base::Rect box = desk.field("Search").rect;
    CHECK(box.contains({desk.memory().textInput->caret.x, box.y + 30}));
    CHECK(desk.memory().fields[widgets::idOf("one")].scroll > 100);
    desk.key(Do::TextStart);
    CHECK(desk.memory().fields[widgets::idOf("one")].scroll == 0);
    CHECK(box.contains({desk.memory().textInput->caret.x, box.y + 30}));
  }
  SUBCASE("several lines grow to their limit and then scroll inside") {
    focus(desk, "many");
    const float before = desk.field("Your words").rect.height;
    desk.type("1\n2\n3\n4\n5\n6\n7");
    desk.frames(2);
    const base::Rect box = desk.field("Your words").rect;
    CHECK(box.height == before + 32);
    const base::Rect caret = desk.memory().textInput->caret;
    CHECK(caret.y >= box.y);
    CHECK(caret.bottom() <= box.bottom());
    CHECK((desk.field("Your words").state & semantics::kMultiLine) != 0);
  }
  SUBCASE("above an on-screen keyboard") {
    desk.state.layout.keyboardPx = 300;
    focus(desk, "many");
    desk.type("x");
    desk.frames(3);
    CHECK(desk.memory().textInput->caret.bottom() <= 480 - 300);
  }
  SUBCASE("leaving quickly takes what was typed") {
    focus(desk, "one");
    desk.type("private");
    state::Services none;
    state::apply(desk.state, state::LeaveQuickly{}, none);
    CHECK(desk.state.fields.find("one") == nullptr);
  }
}

TEST_CASE("drawTextField: what is told and copied") {
  FieldDesk desk({}, drawPage);
  open(desk);
  SUBCASE("an explicit copy fills the clipboard, and only that") {
    focus(desk, "one");
    desk.type("two words");
    desk.key(Do::SelectAll);
    CHECK_FALSE(desk.state.textToCopy);
    desk.key(Do::Copy);
    REQUIRE(desk.state.textToCopy);
    CHECK(*desk.state.textToCopy == "two words");
    desk.key(Do::Cut);
    CHECK(desk.field("Search").value.empty());
  }
  SUBCASE("private writing has no value for others, and cannot be copied") {
    desk.state.fields.close("one");
    text::edit::EditorOptions options;
    options.secretive = true;
    desk.state.fields.open("one", options);
    focus(desk, "one");
    desk.type("hurt");
    desk.key(Do::SelectAll);
    desk.key(Do::Copy);
    CHECK_FALSE(desk.state.textToCopy);
    CHECK(desk.field("Search").value.empty());
    CHECK_FALSE(desk.field("Search").text);
    CHECK((desk.field("Search").state & semantics::kProtected) != 0);
    CHECK_FALSE(desk.memory().textInput->learns);
    CHECK(desk.state.fields.find("one")->value() == "hurt");
  }
  SUBCASE("what is being composed is shown in place") {
    focus(desk, "one");
    desk.type("ab");
    desk.key(Do::Left);
    Command compose;
    compose.what = Do::Compose;
    compose.text = "xy";
    compose.caret = 2;
    desk.edit({compose});
    CHECK(desk.field("Search").value == "axyb");
    CHECK(desk.field("Search").text->caret == 3);
    Command commit;
    commit.what = Do::Commit;
    commit.text = "Z";
    desk.edit({commit});
    CHECK(desk.field("Search").value == "aZb");
  }
}

TEST_CASE("fields, as pictures") {
  struct Look {
    const char* name;
    DeskSize size;
  };
  const Look looks[] = {{"field-phone-paper", {390, 480, 20, state::ThemeChoice::Paper}},
                        {"field-phone-dusk", {390, 480, 20, state::ThemeChoice::Dusk}},
                        {"field-phone-40", {390, 844, 40, state::ThemeChoice::Paper}},
                        {"field-desktop-paper", {1280, 480, 20, state::ThemeChoice::Paper}},
                        {"field-desktop-dusk-40", {1280, 800, 40, state::ThemeChoice::Dusk}}};
  for (const Look& look : looks) {
    FieldDesk desk(look.size, drawPage);
    open(desk);
    CHECK(desk.picture(std::string(look.name) + "-empty"));
    focus(desk, "many");
    desk.type("I felt seen when you asked me how the day had been, and waited for the whole answer. \nThen ");
    desk.key(Do::WordLeft, true);
    CHECK(desk.picture(look.name));
  }
}
