// The search's drawer, sheet and bar: what they say, that they fit, and the marks that they bring into the page.
#include <doctest/doctest.h>

#include "tests/app/views/reader_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;

namespace {

void act(state::AppState& s, const state::Action& action) { state::apply(s, action, readerProgram().services); }

void type(state::AppState& s, const std::string& words) {
  text::edit::Command command;
  command.text = words;
  act(s, state::EditText{state::kSearchField, {command}});
  while (s.search->working) act(s, state::WorkOnSearch{});
}

state::AppState searching(const StageSize& size, const std::string& words) {
  state::AppState s = readerState(size);
  act(s, state::OpenSearch{});
  if (!words.empty()) type(s, words);
  return s;
}

const Node& byName(const Node& tree, const std::string& name, std::size_t index = 0) {
  const Node* found = semantics::findById(tree, widgets::idOf(name, index));
  CAPTURE(name);
  REQUIRE(found != nullptr);
  return *found;
}

std::size_t rowsOf(const Node& tree) { return nodesOf(byName(tree, "search.list"), Role::ListItem).size(); }

void checkTargets(const state::AppState& s, const Node& tree) {
  for (const LayeredTarget& t : layeredTargets(tree)) {
    if (t.layer != "search" && t.layer != "toolbar") continue;
    CAPTURE(t.node.label);
    CHECK(t.node.rect.width >= 47.99F);
    CHECK(t.node.rect.height >= 47.99F);
    CHECK(t.node.rect.x >= -0.5F);
    CHECK(t.node.rect.right() <= s.layout.window.right() + 0.5F);
  }
}

}  // namespace

TEST_CASE("the search at every size, in every language and direction") {
  forEachReader([](const StageSize& size) {
    CAPTURE(nameOf(size));
    state::AppState s = searching(size, "you");
    const Node& tree = settle(s);
    const Node& drawer = byName(tree, "search.drawer");
    CHECK(drawer.rect.x >= -0.5F);
    CHECK(drawer.rect.right() <= s.layout.window.right() + 0.5F);
    checkTargets(s, tree);
    const Node& field = byName(tree, state::kSearchField);
    CHECK(field.role == Role::TextField);
    CHECK(field.value == "you");
    CHECK(byName(tree, "search.hit").rect.y >= field.rect.bottom());
    CHECK(layeredTargets(tree).back().node.label == s.strings().text("nav.leave"));
    // A hit: its bar stands in the toolbar's place where the list would cover the page.
    const bool covers = state::readerLayout(s).drawerCovers;
    act(s, state::ShowHit{4});
    const Node& after = settle(s);
    checkTargets(s, after);
    CHECK((semantics::findById(after, widgets::idOf("search.drawer")) == nullptr) == covers);
    CHECK((semantics::findById(after, widgets::idOf("search.list")) != nullptr));
    CHECK_FALSE(byName(after, "search.next").label.empty());
  });
}

TEST_CASE("what a search says") {
  SUBCASE("before anything is typed: how it works, and that nothing is kept") {
    state::AppState s = searching({1280, 800, 20, "en"}, "");
    const Node& tree = settle(s);
    CHECK(semantics::find(tree, Role::Text, s.strings().text("search.hint")) != nullptr);
    CHECK(semantics::find(tree, Role::Text, s.strings().text("search.kept")) != nullptr);
    CHECK(semantics::findById(tree, widgets::idOf("search.next")) == nullptr);
  }
  SUBCASE("when nothing was found: kind words, and what to try") {
    state::AppState s = searching({390, 844, 20, "es"}, "xylophone");
    const Node& tree = settle(s);
    CHECK(semantics::find(tree, Role::Text, s.strings().text("search.none", {{"words", "xylophone"}})) != nullptr);
    CHECK(semantics::find(tree, Role::Text, s.strings().text("search.none_hint")) != nullptr);
    act(s, state::SetWholeWords{true});
    CHECK(semantics::find(settle(s), Role::Text, s.strings().text("search.none_whole")) != nullptr);
    CHECK((byName(settle(s), "search.next").state & semantics::kDisabled) != 0);
  }
  SUBCASE("how many, and which one") {
    state::AppState s = searching({1280, 800, 20, "en"}, "each other");
    const Node& tree = settle(s);
    const std::string all = s.strings().plural("search.count", rowsOf(tree));
    CHECK(semantics::find(tree, Role::Status, all) != nullptr);
    act(s, state::ShowHit{1});
    const Node& after = settle(s);
    CHECK(semantics::find(after, Role::Status,
                          s.strings().text("search.place", {{"n", "2"}, {"count", std::to_string(rowsOf(after))}})));
    CHECK((byName(after, "search.hit", 1).state & semantics::kCurrent) != 0);
    CHECK((byName(after, "search.hit", 0).state & semantics::kCurrent) == 0);
  }
}

TEST_CASE("using the search") {
  SUBCASE("the toolbar opens it, and the field has the focus") {
    state::AppState s = readerState({800, 1280, 20, "en"});
    stage().press(s, Role::Button, s.strings().text("toolbar.search"));
    for (const state::Action& action : std::vector<state::Action>(stage().actions())) act(s, action);
    settle(s);
    CHECK(s.overlay == state::Overlay::Search);
    CHECK(stage().memory().focus == widgets::idOf(state::kSearchField));
  }
  SUBCASE("Enter in the field goes on, with Shift back") {
    state::AppState s = searching({1280, 800, 20, "en"}, "you");
    settle(s);
    widgets::Input enter;
    enter.edits.emplace_back();
    enter.edits.back().what = text::edit::Do::Submit;
    stage().frame(s, enter);
    REQUIRE_FALSE(stage().actions().empty());
    CHECK(stage().actions().back().as<state::StepHit>()->by == 1);
    enter.shift = true;
    stage().frame(s, enter);
    CHECK(stage().actions().back().as<state::StepHit>()->by == -1);
  }
  SUBCASE("choosing a row goes there") {
    state::AppState s = searching({800, 1280, 20, "en"}, "listen");
    settle(s);
    stage().memory().activate = widgets::idOf("search.hit", 1);
    settle(s);
    CHECK(s.search->current == std::size_t{1});
    CHECK(s.overlay == state::Overlay::None);
    stage().memory().activate = widgets::idOf("search.list");
    settle(s);
    CHECK(s.overlay == state::Overlay::Search);
  }
  SUBCASE("the row of the hit comes into view as one walks") {
    state::AppState s = searching({1280, 800, 20, "en"}, "you");
    settle(s);
    for (int i = 0; i < 30; ++i) act(s, state::StepHit{1});
    const Node& tree = settle(s);
    const Node& row = byName(tree, "search.hit", *s.search->current);
    const Node& drawer = byName(tree, "search.drawer");
    CHECK(row.rect.y >= drawer.rect.y);
    CHECK(row.rect.bottom() <= drawer.rect.bottom() + 0.5F);
    CHECK_FALSE(isOffscreen(row));
  }
  SUBCASE("back to where one was") {
    state::AppState s = searching({1280, 800, 20, "en"}, "you");
    const content::Locator from = s.search->from;
    settle(s);
    CHECK(semantics::findById(stage().frame(s), widgets::idOf("search.back")) == nullptr);
    act(s, state::StepHit{-1});
    settle(s);
    stage().memory().activate = widgets::idOf("search.back");
    settle(s);
    CHECK_FALSE(s.search);
    CHECK(s.reader->place() == from);
  }
  SUBCASE("a long list makes only what is near") {
    state::AppState s = searching({1280, 800, 20, "en"}, "e");
    CHECK(s.search->engine->count() > state::kRowsListed);
    const Node& tree = settle(s);
    CHECK(rowsOf(tree) < 40);
    CHECK(semantics::find(tree, Role::Text,
                          s.strings().text("search.first", {{"n", std::to_string(state::kRowsListed)}})) != nullptr);
  }
}

TEST_CASE("the tree of the search") {
  for (const int width : {1280, 390}) {
    state::AppState s = searching({width, width == 390 ? 844 : 800, 20, "en"}, "each other");
    checkGolden("views", "search-" + std::to_string(width), semantics::dump(settle(s)));
    act(s, state::ShowHit{1});
    checkGolden("views", "search-hit-" + std::to_string(width), semantics::dump(settle(s)));
  }
}

TEST_CASE("marks in the page") {
  state::AppState s = searching({1280, 800, 20, "en"}, "love");
  act(s, state::ShowHit{0});
  settle(s);
  page::Page& page = s.reader->page();
  const auto rectsAt = [&](std::size_t i) {
    const page::SearchHit hit = s.search->engine->hit(i);
    return page.rects({hit.begin, hit.end}, s.reader->scrollY(), s.reader->scrollY() + s.reader->viewportHeight());
  };
  SUBCASE("a hit on the screen has a rectangle as wide as its word") {
    const auto rects = rectsAt(0);
    REQUIRE(rects.size() == 1);
    CHECK(rects[0].width > 20);
    CHECK(rects[0].width < 60);
  }
  SUBCASE("a part of a title has its own") {
    const auto title = page.titleRects(SIZE_MAX, 0, 7, 0, 800);
    const auto all = page.titleRects(SIZE_MAX, 0, 100, 0, 800);
    REQUIRE(title.size() == 1);
    REQUIRE(all.size() == 2);
    CHECK(title[0].width < all[0].width);
    CHECK(page.titleRects(0, 0, 3, 0, 800).size() == 1);
    CHECK(page.titleRects(999, 0, 3, 0, 800).empty());
  }
}
