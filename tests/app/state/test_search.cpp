// Searching as the state knows it: opening, typing, walking, going back, and leaving nothing behind.
#include <doctest/doctest.h>

#include "tests/app/state/fixture.h"

using namespace tend;
using namespace tend::state;

namespace {

struct Searching {
  test::Program program;
  AppState s;

  explicit Searching(float width = 1280, float height = 800) {
    program.packs["small"] = test::smallPack("small");
    s = program.begin("small", width, height);
    apply(s, OpenSearch{}, program.services);
  }
  void type(const std::string& words) {
    text::edit::Command command;
    command.text = words;
    apply(s, EditText{kSearchField, {command}}, program.services);
    finish();
  }
  void finish() {
    while (s.search && s.search->working) apply(s, WorkOnSearch{}, program.services);
  }
  void act(const Action& action) { apply(s, action, program.services); }
  std::size_t count() const { return s.search->engine->count(); }
  /// Where on the screen the current hit's line stands.
  float hitY() { return s.reader->page().yOf(s.search->engine->hit(*s.search->current).place()) - s.reader->scrollY(); }
};

}  // namespace

TEST_CASE("typing finds, and typing on narrows") {
  Searching t;
  CHECK(t.s.overlay == Overlay::Search);
  t.type("loaf");
  CHECK(t.count() == 48);
  t.type(" number 11");
  CHECK(t.count() == 4);
  t.type("x");
  CHECK(t.count() == 0);
  SUBCASE("nothing to go to does nothing") {
    const float before = t.s.reader->scrollY();
    t.act(StepHit{1});
    t.act(ShowHit{0});
    CHECK_FALSE(t.s.search->current);
    CHECK(t.s.reader->scrollY() == before);
  }
}

TEST_CASE("whole words only") {
  Searching t;
  t.type("loa");
  CHECK(t.count() == 48);
  t.act(SetWholeWords{true});
  t.finish();
  CHECK(t.count() == 0);
  t.type("f");
  CHECK(t.count() == 48);
  t.act(SetWholeWords{false});
  t.finish();
  CHECK(t.count() == 48);
}

TEST_CASE("walking through what was found") {
  Searching t;
  t.type("number 5");
  REQUIRE(t.count() == 4);
  SUBCASE("begins where one reads, not at the beginning") {
    t.act(GoToSection{2});
    t.act(StepHit{1});
    CHECK(t.s.search->current == std::size_t{2});
    CHECK(t.hitY() >= 0);
    CHECK(t.hitY() < t.s.reader->viewportHeight());
  }
  SUBCASE("backwards from there gives the one before") {
    t.act(GoToSection{2});
    t.act(StepHit{-1});
    CHECK(t.s.search->current == std::size_t{1});
  }
  SUBCASE("goes around both ends") {
    t.act(StepHit{-1});
    CHECK(t.s.search->current == std::size_t{3});
    t.act(StepHit{1});
    CHECK(t.s.search->current == std::size_t{0});
    t.act(StepHit{-1});
    CHECK(t.s.search->current == std::size_t{3});
  }
  SUBCASE("after the last one on the page comes the first") {
    t.act(ToEdge{true});
    while (t.s.reader->tick(1)) {
    }
    t.act(StepHit{1});
    CHECK(t.s.search->current == std::size_t{0});
  }
  SUBCASE("each hit is seen, in scrolling and in pages") {
    for (const page::Movement movement : {page::Movement::Scroll, page::Movement::Pages}) {
      TypeChoices type = t.s.settings.type;
      type.movement = movement;
      t.act(SetType{type});
      for (std::size_t i = 0; i < t.count(); ++i) {
        t.act(ShowHit{i});
        CAPTURE(i);
        CHECK(t.hitY() >= -1);
        CHECK(t.hitY() < t.s.reader->viewportHeight() - 20);
      }
    }
  }
  SUBCASE("what is seen already moves nothing") {
    t.act(ShowHit{1});
    const float before = t.s.reader->scrollY();
    t.act(ScrollBy{60});
    t.act(ShowHit{1});
    CHECK(t.s.reader->scrollY() == before + 60);
  }
  SUBCASE("other words forget which one it was") {
    t.act(StepHit{1});
    t.type("1");
    CHECK_FALSE(t.s.search->current);
  }
}

TEST_CASE("leaving a search") {
  Searching t;
  t.act(GoBack{});
  t.act(GoToSection{1});
  const content::Locator from = t.s.reader->place();
  t.act(OpenSearch{});
  t.type("number 7");
  t.act(ShowHit{3});
  REQUIRE_FALSE(t.s.reader->place() == from);
  SUBCASE("Back returns to where one was") {
    t.act(GoBack{});
    CHECK_FALSE(t.s.search);
    CHECK(t.s.overlay == Overlay::None);
    CHECK(t.s.reader->place() == from);
  }
  SUBCASE("closing it stays at what was found") {
    const float at = t.s.reader->scrollY();
    t.act(CloseSearch{});
    CHECK_FALSE(t.s.search);
    CHECK(t.s.reader->place().section == "part-3");
    CHECK(t.s.reader->scrollY() == doctest::Approx(at).epsilon(0.2));
  }
  SUBCASE("Back without having gone anywhere moves nothing") {
    t.act(CloseSearch{});
    const content::Locator here = t.s.reader->place();
    t.act(OpenSearch{});
    t.type("bread");
    t.act(GoBack{});
    CHECK(t.s.reader->place() == here);
  }
}

TEST_CASE("where the list covers the page") {
  Searching t(390, 844);
  t.type("number 7");
  t.act(ShowHit{2});
  CHECK(t.s.search);
  CHECK(t.s.overlay == Overlay::None);  // the page with the hit is seen
  CHECK(t.s.readingBarShown);
  SUBCASE("the hit is not under the bar") {
    for (std::size_t i = 0; i < t.count(); ++i) {
      t.act(ShowHit{i});
      CHECK(t.hitY() + 30 < t.s.reader->viewportHeight() - readerLayout(t.s).coveredPx);
    }
  }
  SUBCASE("the bar stays while one scrolls") {
    t.act(ScrollBy{300});
    CHECK(t.s.readingBarShown);
  }
  SUBCASE("Back shows the list, and once more leaves") {
    t.act(GoBack{});
    CHECK(t.s.overlay == Overlay::Search);
    CHECK(t.s.search->current == std::size_t{2});
    t.act(GoBack{});
    CHECK_FALSE(t.s.search);
  }
}

TEST_CASE("a search leaves nothing behind") {
  Searching t;
  const std::string word = "cooled near the window";
  t.type(word);
  t.act(StepHit{1});
  const auto gone = [&] {
    CHECK_FALSE(t.s.search);
    CHECK(t.s.fields.find(kSearchField) == nullptr);
    CHECK(t.s.overlay == Overlay::None);
  };
  SUBCASE("when one leaves quickly") {
    t.act(LeaveQuickly{});
    gone();
    t.act(OpenSearch{});  // the cover lets nothing through
    gone();
  }
  SUBCASE("when another pack is opened") {
    t.act(OpenPack{});
    gone();
  }
  SUBCASE("when a pack can not be opened") {
    t.act(OpenPack{"missing"});
    gone();
  }
  SUBCASE("when another screen or sheet is shown") {
    t.act(OpenScreen{Screen::Settings});
    gone();
    t.act(OpenSearch{});
    CHECK(t.s.screen == Screen::Reader);
    CHECK(t.s.fields.find(kSearchField)->buffer().text().empty());
    t.act(ShowOverlay{Overlay::TypeSheet});
    CHECK_FALSE(t.s.search);
    CHECK(t.s.overlay == Overlay::TypeSheet);
  }
  SUBCASE("in the settings") {
    saveSettings(t.s, t.program.services);
    CHECK(t.program.storage.files["settings.tend"].find("cooled") == std::string::npos);
  }
  SUBCASE("a hit in a quiet section leaves no place") {
    t.act(CloseSearch{});
    t.act(GoToSection{1});
    t.act(OpenSearch{});
    t.type("day 2 and the loaf number 4");
    REQUIRE(t.count() == 1);
    t.act(ShowHit{0});
    REQUIRE(t.s.reader->place().section == "part-2");
    CHECK(t.s.settings.places.at("small").place.section == "part-1");
  }
}

TEST_CASE("asking again") {
  Searching t;
  t.type("bread");
  const unsigned asked = t.s.search->asked;
  SUBCASE("keeps the words, selected, so that new ones replace them") {
    t.act(OpenSearch{});
    CHECK(t.s.search->asked == asked + 1);
    CHECK(t.count() == 48);
    t.type("butter");
    CHECK(t.s.fields.find(kSearchField)->buffer().text() == "butter");
  }
  SUBCASE("by the key for the next hit when there is no search") {
    t.act(CloseSearch{});
    t.act(StepHit{1});
    CHECK(t.s.overlay == Overlay::Search);
  }
  SUBCASE("without any article does nothing") {
    t.s.search.reset();
    t.s.reader.reset();
    t.act(OpenSearch{});
    t.act(StepHit{1});
    CHECK_FALSE(t.s.search);
  }
}
