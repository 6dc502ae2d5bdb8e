#include <doctest/doctest.h>

#include "tests/app/shell/seat.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using widgets::Key;

namespace {

std::string linkedPack() {
  std::string text = "+++\nformat = 1\nid = \"linked\"\ntitle = \"Linked\"\nlanguage = \"en\"\n+++\n\n";
  const std::string filler =
      "The table stands by the door, and the bread is on it, and there is butter and salt for all.\n\n";
  for (const char* id : {"one", "two", "three"}) {
    text += std::string("## Part ") + id + " {#" + id + "}\n\n";
    if (std::string(id) == "one") {
      text += "Bread is told of [in a book](https://example.org/one) and [in a song](https://example.org/two).\n\n";
    }
    for (int i = 0; i < 20; ++i) text += filler;
  }
  return text;
}

/// The stops of Tab from the first to the last, until they come round.
std::vector<std::string> stops(Seat& seat) {
  std::vector<std::string> labels;
  std::vector<semantics::NodeId> ids;
  for (int i = 0; i < 80; ++i) {
    seat.tab();
    const Node* node = seat.focused();
    if (node == nullptr) break;
    if (!ids.empty() && node->id == ids.front()) break;
    ids.push_back(node->id);
    labels.push_back(node->label);
  }
  return labels;
}

}  // namespace

TEST_CASE("Tab goes through the reader in reading order, Leave quickly last, and comes round") {
  for (const auto& [width, height] : {std::pair(1280, 800), std::pair(390, 844), std::pair(800, 1280)}) {
    CAPTURE(width);
    Seat seat(width, height, "linked", linkedPack());
    std::vector<std::string> expected = {"in a book", "in a song"};
    const base::Strings words = seat.state.strings();
    // At the very beginning nothing is before: "Previous section" is no stop.
    for (const char* id :
         {"toolbar.contents", "toolbar.next", "toolbar.search", "toolbar.bookmark", "toolbar.listen", "toolbar.type",
          "nav.today", "nav.read", "nav.practise", "nav.garden", "nav.settings", "nav.help", "nav.leave"}) {
      if (width < 600 && id == std::string("toolbar.next")) continue;  // on phones sections are in the contents
      expected.push_back(words.text(id));
    }
    CHECK(stops(seat) == expected);
    SUBCASE("and back") {
      seat.frames().memory().focus = 0;
      seat.tab(-1);
      CHECK(seat.focusedLabel() == words.text("nav.leave"));
      seat.tab(-1);
      CHECK(seat.focusedLabel() == words.text("nav.help"));
    }
  }
}

TEST_CASE("what has the focus by a key is shown") {
  Seat seat(1280, 800, "linked", linkedPack());
  const std::string before = seat.png();
  REQUIRE(seat.tabTo(seat.state.strings().text("toolbar.type")));
  CHECK(seat.frames().memory().focusVisible);
  CHECK_FALSE(samePicture(seat.png(), before));
  SUBCASE("and no longer after a touch") {
    seat.tap({700, 300});
    CHECK_FALSE(seat.frames().memory().focusVisible);
    CHECK(samePicture(seat.png(), before));
  }
}

TEST_CASE("nothing is drawn any more once the focus has come to rest") {
  Seat seat(1280, 800, "linked", linkedPack());
  for (int i = 0; i < 10; ++i) {
    seat.tab();
    for (int f = 0; f < 6; ++f) seat.frame();
    CAPTURE(seat.focusedLabel());
    CHECK_FALSE(seat.frames().wantsAnother());
  }
}

TEST_CASE("with keys alone the contents open, a section is chosen, and Escape leads back") {
  Seat seat(1280, 800);
  const base::Strings words = seat.state.strings();
  REQUIRE(seat.tabTo(words.text("toolbar.contents")));
  seat.enter();
  REQUIRE(seat.state.overlay == state::Overlay::Contents);
  const Node* drawer = semantics::findById(seat.tree(), widgets::idOf("contents.drawer"));
  REQUIRE(drawer != nullptr);
  // The focus is in what opened.
  CHECK(semantics::findById(*drawer, seat.frames().memory().focus) != nullptr);
  const std::string title = seat.state.reader->page().pack().sections()[9].title;
  REQUIRE(seat.tabTo(words.text("contents.section", {{"n", "10"}, {"title", title}})));
  seat.enter();
  CHECK(seat.state.reader->currentSection() == 9);
  CHECK((semantics::findById(seat.tree(), widgets::idOf("contents.section", 9))->state & semantics::kCurrent) != 0);
  seat.escape();
  CHECK(seat.state.overlay == state::Overlay::None);
  CHECK(seat.state.screen == state::Screen::Reader);
  CHECK(seat.state.reader->currentSection() == 9);
}

TEST_CASE("the focus returns to what opened the contents or the sheet") {
  for (const std::string opener : {"toolbar.contents", "toolbar.type"}) {
    CAPTURE(opener);
    Seat seat(1280, 800);
    REQUIRE(seat.tabTo(seat.state.strings().text(opener)));
    seat.enter();
    REQUIRE(seat.state.overlay != state::Overlay::None);
    seat.escape();
    CHECK(seat.focusedLabel() == seat.state.strings().text(opener));
  }
}

TEST_CASE("with keys alone the type sheet opens and theme, size and typeface are chosen") {
  Seat seat(1280, 800);
  const base::Strings words = seat.state.strings();
  REQUIRE(seat.tabTo(words.text("toolbar.type")));
  seat.enter();
  REQUIRE(seat.state.overlay == state::Overlay::TypeSheet);
  CHECK(semantics::findById(*semantics::findById(seat.tree(), widgets::idOf("type.sheet")),
                            seat.frames().memory().focus) != nullptr);
  REQUIRE(seat.tabTo(words.text("theme.dusk")));
  seat.enter();
  CHECK(seat.state.settings.type.theme == state::ThemeChoice::Dusk);
  SUBCASE("the size by its slider, without losing the focus") {
    const Node* slider = semantics::findById(seat.tree(), widgets::idOf("type.size"));
    REQUIRE(slider != nullptr);
    REQUIRE(seat.tabTo(slider->label));
    const int before = seat.state.settings.type.sizeStep;
    seat.key(Key::Right);
    seat.key(Key::Right);
    CHECK(seat.state.settings.type.sizeStep == before + 2);
    CHECK(seat.frames().memory().focus == widgets::idOf("type.size"));
  }
  SUBCASE("the size by its button, pressed again at once") {
    REQUIRE(seat.tabTo(words.text("type.larger")));
    const int before = seat.state.settings.type.sizeStep;
    seat.enter();
    seat.enter();
    CHECK(seat.state.settings.type.sizeStep == before + 2);
  }
  SUBCASE("the typeface") {
    REQUIRE(seat.tabTo("Garamond"));
    seat.enter();
    CHECK(seat.state.settings.type.face == page::FaceChoice::Garamond);
    // What is below the fold of the sheet came into view.
    CHECK((seat.focused()->state & semantics::kOffscreen) == 0);
  }
  seat.escape();
  CHECK(seat.state.overlay == state::Overlay::None);
}

TEST_CASE("links and rooms act by key") {
  Seat seat(1280, 800, "linked", linkedPack());
  const base::Strings words = seat.state.strings();
  REQUIRE(seat.tabTo("in a song"));
  seat.enter();
  CHECK(seat.state.linkToOpen == std::string("https://example.org/two"));
  REQUIRE(seat.tabTo(words.text("toolbar.next")));
  seat.enter();
  CHECK(seat.state.reader->place().section != "");
  REQUIRE(seat.tabTo(words.text("nav.settings")));
  seat.enter();
  CHECK(seat.state.screen == state::Screen::Settings);
  seat.escape();
  CHECK(seat.state.screen == state::Screen::Reader);
  REQUIRE(seat.tabTo(words.text("nav.help")));
  seat.enter();
  CHECK(seat.state.screen == state::Screen::Help);
  REQUIRE(seat.tabTo(words.text("nav.leave")));
  seat.enter();
  CHECK(seat.state.screen == state::Screen::Cover);
}

TEST_CASE("a link far down comes into view when Tab reaches it") {
  std::string far = "+++\nformat = 1\nid = \"far\"\ntitle = \"Far\"\nlanguage = \"en\"\n+++\n\n## One {#one}\n\n";
  for (int i = 0; i < 6; ++i)
    far += "Bread rises slowly in a cold room, and tastes the better for it, as bakers have long known.\n\n";
  far += "Read [more of it](https://example.org/more) here.\n\n";
  for (int i = 0; i < 20; ++i) far += "The table stands by the door, and the bread is on it.\n\n";
  Seat seat(390, 640, "far", far);
  while (seat.state.reader->workAhead()) {  // as the program does when nothing else is to be done
  }
  seat.frame();
  const Node* below = semantics::find(seat.tree(), semantics::Role::Link, "more of it");
  REQUIRE(below != nullptr);
  REQUIRE(below->rect.y >= state::readerLayout(seat.state).viewport.bottom());
  seat.tab();
  CHECK(seat.focusedLabel() == "more of it");
  const base::Rect view = state::readerLayout(seat.state).viewport;
  const Node* link = seat.focused();
  REQUIRE(link != nullptr);
  CHECK(link->rect.y >= view.y);
  CHECK(link->rect.bottom() <= view.bottom());
}

TEST_CASE("focus moves only within a modal part, and forgets what is gone") {
  Node root{1, semantics::Role::Window, "w", {}, 0, 0, {}, {}};
  root.children.push_back({2, semantics::Role::Button, "below", {}, semantics::kFocusable, 0, {}, {}});
  Node dialog{3, semantics::Role::Dialog, "d", {}, semantics::kModal, 0, {}, {}};
  dialog.children.push_back({4, semantics::Role::Button, "yes", {}, semantics::kFocusable, 0, {}, {}});
  dialog.children.push_back({5, semantics::Role::Button, "no", {}, semantics::kFocusable, 0, {}, {}});
  root.children.push_back(dialog);
  widgets::Memory memory;
  shell::moveFocus(memory, root, 1);
  CHECK(memory.focus == 4);
  shell::moveFocus(memory, root, 1);
  CHECK(memory.focus == 5);
  shell::moveFocus(memory, root, 1);
  CHECK(memory.focus == 4);
  shell::moveFocus(memory, root, -1);
  CHECK(memory.focus == 5);
  root.children.pop_back();
  shell::dropLostFocus(memory, root);
  CHECK(memory.focus == 0);
  shell::moveFocus(memory, root, -1);
  CHECK(memory.focus == 2);
}
