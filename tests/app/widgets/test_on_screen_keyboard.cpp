#include <doctest/doctest.h>

#include <algorithm>

#include "app/widgets/on_screen_keyboard.h"
#include "app/widgets/secret_field.h"
#include "app/widgets/text_field.h"
#include "tests/app/widgets/field_desk.h"
#include "tests/support/golden.h"

using namespace tend;
using test::DeskSize;
using test::FieldDesk;

namespace {

constexpr DeskSize kPhone{390, 844};
constexpr DeskSize kKiosk{1080, 1920};

void drawKeyboard(widgets::Ui& ui, const state::AppState& s) {
  if (!widgets::wantsOnScreenKeyboard(ui)) return;
  const base::Rect rect = widgets::onScreenKeyboardRect(s.layout, widgets::kKioskKeyPx, s.layout.window.bottom());
  widgets::drawOnScreenKeyboard(ui, rect, widgets::kKioskKeyPx);
}

/// A field at the foot of the window, where the keyboard comes, in a page that scrolls.
void drawPage(widgets::Ui& ui, const state::AppState& s) {
  const float top = ui.beginScroll(widgets::idOf("page"), s.layout.window);
  widgets::TextField field{"field", "Your words", "What was this like for you?", "", true};
  const text::edit::Editor& editor = *s.fields.find("field");
  const float width = s.layout.window.width - 40;
  const float height = widgets::textFieldHeight(ui, field, editor, width);
  const float y = s.layout.window.height - height - 30;
  widgets::drawTextField(ui, field, editor, {20, top + y, width, height});
  ui.endScroll(s.layout.window.height);
  drawKeyboard(ui, s);
}

void open(FieldDesk& desk) {
  text::edit::EditorOptions options;
  options.buffer.shape = text::edit::Shape::Lines;
  desk.state.fields.open("field", options);
  desk.frames(2);
  desk.memory().focus = widgets::idOf("field");
  desk.frames(4);
}

const semantics::Node* findKey(const FieldDesk& desk, const std::string& said) {
  return semantics::find(desk.tree(), semantics::Role::Button, said);
}

const semantics::Node& key(const FieldDesk& desk, const std::string& said) {
  const semantics::Node* found = findKey(desk, said);
  REQUIRE_MESSAGE(found != nullptr, said);
  return *found;
}

base::Point middle(const semantics::Node& node) {
  return {node.rect.x + node.rect.width / 2, node.rect.y + node.rect.height / 2};
}

void tap(FieldDesk& desk, const std::string& said) { desk.tap(middle(key(desk, said)), true); }

const semantics::Node* keyboard(const FieldDesk& desk) {
  return semantics::find(desk.tree(), semantics::Role::Group, desk.state.strings().text("keyboard.label"));
}

std::string written(const FieldDesk& desk) { return desk.state.fields.find("field")->value(); }

}  // namespace

TEST_CASE("drawOnScreenKeyboard") {
  FieldDesk desk(kPhone, drawPage);
  open(desk);
  REQUIRE(keyboard(desk) != nullptr);
  SUBCASE("types what is tapped, doubled letters too, and the field keeps the focus") {
    for (const char* said : {"h", "e", "l", "l", "o", "Space", "2", "Comma", "Full stop", "Question mark"}) {
      tap(desk, said);
    }
    CHECK(written(desk) == "hello 2,.?");
    CHECK(desk.memory().focus == widgets::idOf("field"));
    CHECK(desk.memory().textInput);
  }
  SUBCASE("a letter comes when the finger does, once") {
    desk.down(middle(key(desk, "a")), true);
    desk.frames(20);
    CHECK(written(desk) == "a");
    desk.up();
    CHECK(written(desk) == "a");
  }
  SUBCASE("what it typed comes before what is typed after it") {
    desk.down(middle(key(desk, "a")), true);
    desk.up();
    desk.type("b");
    CHECK(written(desk) == "ab");
  }
  SUBCASE("a capital is for one letter") {
    tap(desk, "Capital letter");
    CHECK((key(desk, "Capital letter").state & semantics::kChecked) != 0);
    CHECK(findKey(desk, "h") == nullptr);
    tap(desk, "H");
    tap(desk, "i");
    CHECK(written(desk) == "Hi");
    tap(desk, "Capital letter");
    tap(desk, "Capital letter");
    tap(desk, "a");
    CHECK(written(desk) == "Hia");
  }
  SUBCASE("signs stay until a blank, and an apostrophe leads back to the letters") {
    tap(desk, "Numbers and signs");
    tap(desk, "(");
    tap(desk, "@");
    tap(desk, "Space");
    tap(desk, "i");
    tap(desk, "Numbers and signs");
    tap(desk, "Apostrophe");
    tap(desk, "m");
    CHECK(written(desk) == "(@ i'm");
    tap(desk, "Numbers and signs");
    CHECK((key(desk, "Capital letter").state & semantics::kDisabled) != 0);
    tap(desk, "Letters");
    CHECK(findKey(desk, "q") != nullptr);
  }
  SUBCASE("accents are a tap away, large ones too, and the letters come back") {
    tap(desk, "Letters with accents");
    tap(desk, "é");
    CHECK(findKey(desk, "q") != nullptr);
    tap(desk, "Letters with accents");
    tap(desk, "Capital letter");
    tap(desk, "Ñ");
    CHECK(written(desk) == "éÑ");
  }
  SUBCASE("Done ends the writing and leaves nothing covered") {
    CHECK(desk.state.layout.keyboardPx > 300);
    tap(desk, "Done writing");
    CHECK(keyboard(desk) == nullptr);
    CHECK_FALSE(desk.memory().textInput);
    CHECK(desk.state.layout.keyboardPx == 0);
    CHECK_FALSE(desk.memory().animating);
  }
  SUBCASE("a press beside field and keyboard does, too, and one between two keys does not") {
    const base::Rect a = key(desk, "a").rect;
    desk.tap({a.right() + 2, a.y + 20}, true);
    CHECK(keyboard(desk) != nullptr);
    desk.tap({200, 20}, true);
    CHECK(keyboard(desk) == nullptr);
  }
  SUBCASE("the next time it begins with its letters") {
    tap(desk, "Numbers and signs");
    tap(desk, "Done writing");
    desk.memory().focus = widgets::idOf("field");
    desk.frames(3);
    CHECK(findKey(desk, "q") != nullptr);
  }
}

TEST_CASE("drawOnScreenKeyboard: erasing") {
  FieldDesk desk(kPhone, drawPage);
  open(desk);
  desk.type("0123456789");
  SUBCASE("one tap, one letter") {
    tap(desk, "Erase");
    tap(desk, "Erase");
    CHECK(written(desk) == "01234567");
  }
  SUBCASE("held, it goes on after a while, and is woken for it") {
    desk.down(middle(key(desk, "Erase")), true);
    CHECK(written(desk) == "012345678");
    CHECK(desk.memory().wakeAtSeconds > desk.seconds());
    CHECK(desk.memory().wakeAtSeconds < desk.seconds() + 0.6);
    for (int i = 0; i < 4; ++i) {
      desk.wait(i == 0 ? 0.5 : 0.1);
      desk.frame();
    }
    desk.frames(2);
    CHECK(written(desk) == "01234");
    desk.up();
    desk.wait(2);
    desk.frames(3);
    CHECK(written(desk) == "01234");
  }
  SUBCASE("a finger that slides off it stops") {
    desk.down(middle(key(desk, "Erase")), true);
    desk.move(middle(key(desk, "a")));
    desk.wait(2);
    desk.frames(3);
    CHECK(written(desk) == "012345678");
    desk.up();
  }
}

TEST_CASE("drawOnScreenKeyboard: by keys") {
  FieldDesk desk(kPhone, drawPage);
  open(desk);
  const auto onto = [&desk](const char* said) {
    desk.memory().focus = key(desk, said).id;
    desk.memory().focusVisible = true;
    desk.frames(2);
  };
  const auto arrow = [&desk](widgets::Key which) {
    desk.next.keys.push_back({which});
    desk.frames(2);
  };
  const auto press = [&desk] {
    desk.memory().activate = desk.memory().focus;
    desk.frames(3);
  };
  onto("g");
  SUBCASE("it stays while one of its keys has the focus, and a real keyboard's keys are not the field's") {
    CHECK(keyboard(desk) != nullptr);
    CHECK_FALSE(desk.memory().textInput);
    press();
    press();
    CHECK(written(desk) == "gg");
    CHECK(desk.memory().focus == key(desk, "g").id);
  }
  SUBCASE("arrows go to the neighbours and do not scroll the page") {
    arrow(widgets::Key::Right);
    CHECK(desk.memory().focus == key(desk, "h").id);
    arrow(widgets::Key::Down);
    CHECK(desk.memory().focus == key(desk, "b").id);
    arrow(widgets::Key::Up);
    arrow(widgets::Key::Up);
    CHECK(desk.memory().focus == key(desk, "y").id);
    arrow(widgets::Key::Left);
    press();
    CHECK(written(desk) == "t");
  }
  SUBCASE("up from the first row leads back to the field") {
    onto("5");
    arrow(widgets::Key::Up);
    CHECK(desk.memory().focus == widgets::idOf("field"));
    CHECK(desk.memory().textInput);
  }
  SUBCASE("the finger takes over from there") {
    tap(desk, "a");
    CHECK(written(desk) == "a");
    CHECK(desk.memory().focus == widgets::idOf("field"));
  }
  SUBCASE("the focus on something else ends it") {
    desk.memory().focus = 0;
    desk.frames(3);
    CHECK(keyboard(desk) == nullptr);
    CHECK(desk.state.layout.keyboardPx == 0);
  }
}

TEST_CASE("drawOnScreenKeyboard: what it covers") {
  FieldDesk desk(kPhone, drawPage);
  open(desk);
  SUBCASE("the field is moved above it when it comes") {
    const base::Rect board = keyboard(desk)->rect;
    CHECK(board.bottom() == 844);
    CHECK(desk.field("Your words").rect.bottom() <= board.y);
    REQUIRE(desk.memory().textInput);
    CHECK(desk.memory().textInput->caret.bottom() <= board.y);
  }
  SUBCASE("and stays there while it grows") {
    for (int i = 0; i < 8; ++i) desk.type("a line that is long enough to wrap\n");
    REQUIRE(desk.memory().textInput);
    CHECK(desk.memory().textInput->caret.bottom() <= keyboard(desk)->rect.y);
  }
}

TEST_CASE("drawOnScreenKeyboard: a passphrase goes into guarded memory only") {
  FieldDesk desk(kPhone, [](widgets::Ui& ui, const state::AppState& s) {
    widgets::drawSecretField(ui, {"secret", "Passphrase", "", ""}, *s.fields.findSecret("secret"), {20, 20, 350, 60});
    drawKeyboard(ui, s);
  });
  desk.state.fields.openSecret("secret");
  desk.memory().focus = widgets::idOf("secret");
  desk.frames(4);
  tap(desk, "a");
  tap(desk, "b");
  tap(desk, "Erase");
  CHECK(desk.state.fields.findSecret("secret")->characters() == 1);
}

TEST_CASE("drawOnScreenKeyboard: languages") {
  DeskSize size = kKiosk;
  SUBCASE("Spanish has its ñ among the letters") {
    size.language = "es";
    FieldDesk desk(size, drawPage);
    open(desk);
    tap(desk, "ñ");
    tap(desk, "Letras con acento");
    tap(desk, "¿");
    tap(desk, "Apóstrofo");
    CHECK(written(desk) == "ñ¿'");
  }
  SUBCASE("every language has rows that fit") {
    for (const base::Language& language : base::languages()) {
      size.language = language.code;
      FieldDesk desk(size, drawPage);
      open(desk);
      REQUIRE(keyboard(desk) != nullptr);
      CHECK(keyboard(desk)->children.size() == (std::string(language.code) == "es" ? 47U : 46U));
    }
  }
}

TEST_CASE("drawOnScreenKeyboard: sizes") {
  struct Room {
    DeskSize size;
    float width, height;  // no key is smaller
  };
  const Room rooms[] = {{{390, 844, 20, state::ThemeChoice::Paper, "es"}, 32, 56},
                        {{390, 844, 40, state::ThemeChoice::Paper, "es"}, 32, 56},
                        {{1080, 1920, 20, state::ThemeChoice::Paper, "es"}, 64, 76},
                        {{1080, 1920, 40, state::ThemeChoice::Paper, "es"}, 64, 76},
                        {{1280, 800, 20, state::ThemeChoice::Paper, "es"}, 64, 76},
                        {{1280, 800, 40, state::ThemeChoice::Paper, "es"}, 64, 76},
                        {{800, 1280, 40, state::ThemeChoice::Paper, "es"}, 56, 76},
                        {{844, 390, 20, state::ThemeChoice::Paper, "es"}, 44, 44}};
  for (const Room& room : rooms) {
    CAPTURE(room.size.width);
    CAPTURE(room.size.textSize);
    FieldDesk desk(room.size, drawPage);
    open(desk);
    REQUIRE(keyboard(desk) != nullptr);
    const base::Rect board = keyboard(desk)->rect;
    const std::vector<semantics::Node>& keys = keyboard(desk)->children;
    // There is room above it for what is written.
    CHECK(board.y >= static_cast<float>(room.size.height) * 0.38F);
    CHECK(desk.memory().textInput->caret.bottom() <= board.y);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      CHECK(keys[i].rect.width >= room.width);
      CHECK(keys[i].rect.height >= room.height);
      CHECK(keys[i].rect.x >= board.x + 5);
      CHECK(keys[i].rect.right() <= board.right() - 5);
      CHECK(keys[i].rect.bottom() <= board.bottom() - 5);
      if (i > 0 && keys[i].rect.y == keys[i - 1].rect.y) CHECK(keys[i].rect.x >= keys[i - 1].rect.right() + 4.9F);
    }
  }
}

TEST_CASE("drawOnScreenKeyboard, as a tree") {
  SUBCASE("letters") {
    FieldDesk desk(kPhone, drawPage);
    open(desk);
    test::checkGolden("widgets", "keyboard-390", semantics::dump(*keyboard(desk)));
  }
  SUBCASE("signs") {
    FieldDesk desk({1080, 1920, 20, state::ThemeChoice::Paper, "es"}, drawPage);
    open(desk);
    tap(desk, "Números y signos");
    test::checkGolden("widgets", "keyboard-signs-es-1080", semantics::dump(*keyboard(desk)));
  }
}

TEST_CASE("keyboards, as pictures") {
  struct Look {
    const char* name;
    DeskSize size;
  };
  const Look looks[] = {{"keyboard-390-paper", {390, 844, 20, state::ThemeChoice::Paper}},
                        {"keyboard-390-dusk-40", {390, 844, 40, state::ThemeChoice::Dusk, "es"}},
                        {"keyboard-1080-paper", {1080, 1920, 20, state::ThemeChoice::Paper}},
                        {"keyboard-1080-contrast", {1080, 1920, 20, state::ThemeChoice::Contrast, "es"}},
                        {"keyboard-1280-dusk", {1280, 800, 20, state::ThemeChoice::Dusk}},
                        {"keyboard-1280-40", {1280, 800, 40, state::ThemeChoice::Paper}},
                        {"keyboard-800-40", {800, 1280, 40, state::ThemeChoice::Sepia, "es"}},
                        {"keyboard-844-low", {844, 390, 20, state::ThemeChoice::Paper}}};
  for (const Look& look : looks) {
    FieldDesk desk(look.size, drawPage);
    open(desk);
    desk.type("I felt seen when you");
    const semantics::Node& g = key(desk, "g");
    desk.down(middle(g), true);
    CHECK(desk.picture(look.name));
    desk.up();
    desk.memory().focus = key(desk, "d").id;
    desk.memory().focusVisible = true;
    tap(desk, desk.state.strings().text("keyboard.accents_said"));
    desk.memory().focus = key(desk, "é").id;
    desk.memory().focusVisible = true;
    desk.frames(2);
    CHECK(desk.picture(std::string(look.name) + "-accents"));
  }
}
