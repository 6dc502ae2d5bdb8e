#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <tuple>

#include "tests/app/views/reader_stage.h"

using namespace tend;
using namespace tend::test;

namespace {

/// A stretch of a line on the sheet.
using Stretch = std::tuple<long, long, std::uint32_t>;

std::set<Stretch> stretches(const state::AppState& s, float top, float foot) {
  std::set<Stretch> out;
  for (const page::GlyphRun& run : s.reader->page().scene(top, foot).runs) {
    if (run.baselinePx <= top || run.baselinePx > foot) continue;  // only touches the edge
    out.insert({std::lround(run.baselinePx * 4), std::lround(run.xPx * 4), run.glyphCount});
  }
  return out;
}

std::set<Stretch> shown(const state::AppState& s) { return stretches(s, s.reader->scrollY(), s.reader->foot()); }

state::AppState inPages(const StageSize& size) {
  state::AppState s = readerState(size);
  state::TypeChoices type = s.settings.type;
  type.movement = page::Movement::Pages;
  state::apply(s, state::SetType{type}, readerProgram().services);
  return s;
}

}  // namespace

TEST_CASE("turning every page on, then back, shows each line once") {
  for (const StageSize& size :
       {StageSize{1280, 800, 20, "en"}, StageSize{390, 844, 20, "en"}, StageSize{800, 1280, 40, "en"},
        StageSize{360, 640, 60, "en"}, StageSize{1920, 1080, 16, "ar-XB"}}) {
    CAPTURE(nameOf(size));
    state::AppState s = inPages(size);
    settle(s);
    REQUIRE(s.reader->pagesMode());
    std::set<Stretch> seen;
    std::vector<std::set<Stretch>> pages;
    float foot = 0;
    for (float top = -1; top != s.reader->scrollY(); pressKey(s, widgets::Key::PageDown)) {
      top = s.reader->scrollY();
      CAPTURE(top);
      const std::set<Stretch> now = shown(s);
      CHECK_FALSE(now.empty());
      for (const Stretch& stretch : now) CHECK(seen.insert(stretch).second);
      // Between one page and the next lies nothing that is read.
      CHECK(stretches(s, foot, s.reader->scrollY()).empty());
      CHECK(s.reader->foot() - s.reader->scrollY() <= state::readerLayout(s).viewport.height + 0.5F);
      foot = s.reader->foot();
      pages.push_back(now);
    }
    REQUIRE(pages.size() > 3);
    CHECK(stretches(s, foot, s.reader->page().heightPx()).empty());
    for (std::size_t i = pages.size(); i-- > 0;) {
      CAPTURE(i);
      CHECK(shown(s) == pages[i]);
      pressKey(s, widgets::Key::PageUp);
    }
    CHECK(s.reader->scrollY() == 0);
  }
}

TEST_CASE("on phones a tap in the middle of a page brings the hidden bar back") {
  state::AppState s = inPages({390, 844, 20, "en"});
  settle(s);
  const std::string label = s.strings().text("page.show_bar");
  CHECK(semantics::find(stage().draw(s), semantics::Role::Button, label) == nullptr);
  pressKey(s, widgets::Key::PageDown);
  CHECK_FALSE(s.readingBarShown);
  const semantics::Node tree = stage().draw(s);
  const semantics::Node* zone = semantics::find(tree, semantics::Role::Button, label);
  const semantics::Node* on = semantics::find(tree, semantics::Role::Button, s.strings().text("page.on"));
  REQUIRE(zone != nullptr);
  REQUIRE(on != nullptr);
  CHECK(zone->rect.width >= 96);
  CHECK(zone->rect.right() <= on->rect.x);
  stage().press(s, semantics::Role::Button, label);
  for (const state::Action& action : stage().actions()) state::apply(s, action, readerProgram().services);
  CHECK(s.readingBarShown);
}

TEST_CASE("the bar that floats on phones never lies over a page") {
  state::AppState s = inPages({390, 844, 20, "en"});
  settle(s);
  const state::ReaderLayout at = state::readerLayout(s);
  REQUIRE(s.readingBarShown);
  CHECK(at.viewport.y + s.reader->foot() - s.reader->scrollY() <= at.toolbar.y);
}

TEST_CASE("a screenful on or back never skips a line, also one that the floating bar covers") {
  for (const StageSize& size :
       {StageSize{390, 844, 20, "en"}, StageSize{360, 640, 60, "en"}, StageSize{1280, 800, 20, "en"}}) {
    CAPTURE(nameOf(size));
    state::AppState s = readerState(size);
    settle(s);
    for (int i = 0; i < 6; ++i) {
      const float covered = s.readingBarShown ? state::readerLayout(s).coveredPx : 0;
      const float seen = s.reader->foot(covered);
      const float before = s.reader->scrollY();
      pressKey(s, widgets::Key::PageDown);
      CHECK(s.reader->scrollY() <= seen + 0.5F);
      CHECK(s.reader->scrollY() > before);
    }
    for (int i = 0; i < 4; ++i) {
      const float before = s.reader->scrollY();
      pressKey(s, widgets::Key::PageUp);
      const float covered = s.readingBarShown ? state::readerLayout(s).coveredPx : 0;
      CHECK(s.reader->foot(covered) >= before - 0.5F);
      CHECK(s.reader->scrollY() < before);
    }
  }
}
