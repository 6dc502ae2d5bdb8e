#include <doctest/doctest.h>

#include <algorithm>

#include "tests/app/views/reader_stage.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;

namespace {

state::AppState withContents(const StageSize& size) {
  state::AppState s = readerState(size);
  state::apply(s, state::ShowOverlay{state::Overlay::Contents}, readerProgram().services);
  return s;
}

/// The row is as high as its title needs when no word of it is broken: titles shrink for a long word, and wrap.
void checkRow(const state::AppState& s, const Node& row, const std::string& title, bool current) {
  CAPTURE(title);
  const float u = s.layout.controls;
  CHECK(row.label.find(title) != std::string::npos);
  CHECK(row.rect.width >= 48);
  paint::TextBox box;
  box.style = current ? paint::TextStyle::Name : paint::TextStyle::Aside;
  box.scale = (current ? 18.0F / 19.0F : 1.0F) * u;
  box.widthPx = row.rect.width - (28 + 22 + 14 + 22 + 28) * u;
  box.scale = fittedScale(s, title, box);
  CHECK(widestWord(s, title, box) <= box.widthPx + 0.5F);
  CHECK(row.rect.height == doctest::Approx(std::max(50 * u, measured(s, title, box).height + 20 * u)));
}

void checkDrawer(const state::AppState& s, const Node& tree) {
  const Node* drawer = semantics::findById(tree, widgets::idOf("contents.drawer"));
  REQUIRE(drawer != nullptr);
  CHECK(drawer->rect.x >= 0);
  CHECK(drawer->rect.right() <= s.layout.window.right() + 0.5F);
  // It stands at the reading start.
  if (!state::readerLayout(s).drawerCovers) CHECK((drawer->rect.x < s.layout.window.width / 2) != s.layout.mirrored);
  const auto& sections = s.reader->page().pack().sections();
  float y = -1e9F;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const Node* row = semantics::findById(tree, widgets::idOf("contents.section", i));
    REQUIRE(row != nullptr);
    CHECK(row->rect.y >= y - 0.5F);
    y = row->rect.bottom();
    const bool current = i == s.reader->currentSection();
    CHECK(((row->state & semantics::kCurrent) != 0) == current);
    checkRow(s, *row, sections[i].title, current);
  }
  const Node* shelf = semantics::findById(*drawer, widgets::idOf("contents.shelf", 0));
  if (shelf == nullptr) shelf = semantics::find(*drawer, Role::Button, s.strings().text("contents.shelf"));
  REQUIRE(shelf != nullptr);
  CHECK(shelf->rect.y >= y - 0.5F);
  const Node* close = semantics::findById(*drawer, widgets::idOf("contents.close"));
  REQUIRE(close != nullptr);
  CHECK(close->label == s.strings().text("contents.close"));
}

/// "Contents" stands beside the closing cross in one line, as small as that needs.
void checkHead(const state::AppState& s, const Node& tree) {
  const float u = s.layout.controls;
  const Node* drawer = semantics::findById(tree, widgets::idOf("contents.drawer"));
  REQUIRE(drawer != nullptr);
  const std::string title = s.strings().text("contents.title");
  const Node* heading = semantics::find(*drawer, Role::Heading, title);
  REQUIRE(heading != nullptr);
  CAPTURE(title);
  paint::TextBox box;
  box.style = paint::TextStyle::SmallSection;
  box.scale = u;
  box.widthPx = drawer->rect.width - 96 * u;
  box.scale = fittedScale(s, title, box);
  CHECK(measured(s, title, box).lines == 1);
  CHECK(heading->rect.height == doctest::Approx(measured(s, title, box).height));
}

}  // namespace

TEST_CASE("the contents at every size, in every language and direction") {
  forEachReader([](const StageSize& size) {
    CAPTURE(nameOf(size));
    state::AppState s = withContents(size);
    const Node& tree = settle(s);
    checkDrawer(s, tree);
    checkHead(s, tree);
    const std::vector<LayeredTarget> targets = layeredTargets(tree);
    CHECK(targets.back().node.label == s.strings().text("nav.leave"));
    for (const LayeredTarget& t : targets) {
      CAPTURE(t.node.label);
      CHECK(t.node.rect.width >= 47.99F);
      CHECK(t.node.rect.height >= 47.99F);
      CHECK(t.node.rect.x >= -0.5F);
      CHECK(t.node.rect.right() <= s.layout.window.right() + 0.5F);
    }
  });
}

TEST_CASE("rows below the fold are told as offscreen, and come into view when the keys reach them") {
  state::AppState s = withContents({390, 844, 40, "en"});
  const Node& tree = settle(s);
  const semantics::NodeId last = widgets::idOf("contents.section", 13);
  CHECK(isOffscreen(*semantics::findById(tree, last)));
  stage().focus(last);
  stage().memory().revealFocus = last;
  const Node& after = settle(s);
  CHECK_FALSE(isOffscreen(*semantics::findById(after, last)));
  CHECK(isOffscreen(*semantics::findById(after, widgets::idOf("contents.section", 0))));
}

TEST_CASE("a section read to its end says so, a quiet one never does") {
  state::AppState s = withContents({1280, 800, 20, "en"});
  auto& place = s.settings.places[s.reader->page().pack().info().id];
  place.readSections = {"quiet-distance", "old-pain"};
  const Node& tree = settle(s);
  CHECK_FALSE(semantics::findById(tree, widgets::idOf("contents.section", 0))->value.empty());
  CHECK(semantics::findById(tree, widgets::idOf("contents.section", 1))->value.empty());
  CHECK(semantics::findById(tree, widgets::idOf("contents.section", 8))->value.empty());
}

TEST_CASE("choosing a row goes there, and closes the contents where they cover the page") {
  for (const int width : {390, 800, 1280}) {
    CAPTURE(width);
    state::AppState s = withContents({width, 844, 20, "en"});
    settle(s);
    const bool covers = state::readerLayout(s).drawerCovers;
    stage().memory().activate = widgets::idOf("contents.section", 6);
    settle(s);
    CHECK(s.reader->currentSection() == 6);
    CHECK((s.overlay == state::Overlay::None) == covers);
  }
}
