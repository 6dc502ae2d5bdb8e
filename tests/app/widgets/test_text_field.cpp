#include <doctest/doctest.h>

#include "app/widgets/text_field.h"
#include "tests/app/widgets/field_desk.h"

using namespace tend;
using test::DeskSize;
using test::FieldDesk;
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
