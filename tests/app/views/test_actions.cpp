#include <doctest/doctest.h>

#include "app/widgets/controls.h"
#include "tests/app/views/scenes.h"

using namespace tend;
using namespace tend::test;
using semantics::Role;

namespace {

state::AppState scene(const char* name, const StageSize& size = {}) {
  state::AppState s = stageState(size);
  for (const Scene& each : scenes()) {
    if (each.name == name) each.set(s);
  }
  stage().forget();
  return s;
}

/// The one action asked for by pressing; nothing or several fail the test.
template <class Action>
Action pressed(const state::AppState& s, Role role, const std::string& label) {
  stage().press(s, role, label);
  REQUIRE(stage().actions().size() == 1);
  REQUIRE(stage().actions()[0].template as<Action>() != nullptr);
  return *stage().actions()[0].template as<Action>();
}

}  // namespace

TEST_CASE("the type sheet") {
  const state::AppState s = scene("type-sheet");
  SUBCASE("a theme, a spacing and a movement are chosen by their names") {
    CHECK(pressed<state::SetType>(s, Role::Radio, "Dusk").choices.theme == state::ThemeChoice::Dusk);
    CHECK(pressed<state::SetType>(s, Role::Radio, "Airy").choices.spacing == page::Spacing::Airy);
    CHECK(pressed<state::SetType>(s, Role::Radio, "Turn pages").choices.movement == page::Movement::Pages);
  }
  SUBCASE("what is chosen already asks for nothing") {
    stage().press(s, Role::Radio, "Paper");
    CHECK(stage().actions().empty());
  }
  SUBCASE("choosing the edges remembers that someone chose") {
    const auto type = pressed<state::SetType>(s, Role::Radio, "Ragged, none").choices;
    CHECK(type.edges == page::Edges::Ragged);
    CHECK(type.edgesChosen);
  }
  SUBCASE("the size goes by a step with its buttons and with the arrow keys") {
    CHECK(pressed<state::SetType>(s, Role::Button, "Larger letters").choices.sizeStep == 5);
    CHECK(pressed<state::SetType>(s, Role::Button, "Smaller letters").choices.sizeStep == 3);
    stage().draw(s);
    stage().focus(widgets::idOf("type.size"));
    widgets::Input input;
    input.keys = {{widgets::Key::Right, false}};
    stage().frame(s, input);
    REQUIRE(stage().actions().size() == 1);
    CHECK(stage().actions()[0].as<state::SetType>()->choices.sizeStep == 5);
    input.keys = {{widgets::Key::End, false}};
    stage().frame(s, input);
    REQUIRE(stage().actions().size() == 1);
    CHECK(stage().actions()[0].as<state::SetType>()->choices.sizeStep == page::kSizeStepCount - 1);
  }
  SUBCASE("arrow keys move among the parts, and turn round in a mirrored interface") {
    stage().draw(s);
    stage().focus(widgets::partId("type.spacing", 1));
    widgets::Input input;
    input.keys = {{widgets::Key::Right, false}};
    stage().frame(s, input);
    REQUIRE(stage().actions().size() == 1);
    CHECK(stage().actions()[0].as<state::SetType>()->choices.spacing == page::Spacing::Airy);
    const state::AppState turned = scene("type-sheet", {1280, 800, 20, "ar-XB"});
    stage().draw(turned);
    stage().focus(widgets::partId("type.spacing", 1));
    stage().frame(turned, input);
    REQUIRE(stage().actions().size() == 1);
    CHECK(stage().actions()[0].as<state::SetType>()->choices.spacing == page::Spacing::Snug);
  }
  SUBCASE("a sideways drag on the slider is the slider's") {
    stage().draw(s);
    const semantics::Node* slider = semantics::find(stage().draw(s), Role::Slider, "Size");
    REQUIRE(slider != nullptr);
    const base::Rect r = slider->rect;
    widgets::Input input;
    input.drag = widgets::Drag{{r.x + 40, r.y + 20}, {r.right() - 8, r.y + 22}, true, r.width - 48, 2, false, 0};
    stage().frame(s, input);
    REQUIRE(stage().actions().size() == 1);
    CHECK(stage().actions()[0].as<state::SetType>()->choices.sizeStep == page::kSizeStepCount - 1);
  }
  SUBCASE("Done closes it, and the first settings come back when asked for") {
    CHECK(pressed<state::ShowOverlay>(s, Role::Button, "Done").overlay == state::Overlay::None);
    pressed<state::ResetType>(s, Role::Button, "Set back to first settings");
  }
}

TEST_CASE("the rooms") {
  const state::AppState s = scene("settings");
  CHECK(pressed<state::OpenScreen>(s, Role::Button, "Help").screen == state::Screen::Help);
  pressed<state::LeaveQuickly>(s, Role::Button, "Leave quickly");
}

TEST_CASE("the shelf") {
  const state::AppState s = scene("shelf");
  CHECK(pressed<state::OpenPack>(s, Role::Button, "Continue reading").path.empty());
  CHECK(pressed<state::OpenPack>(s, Role::Button, "See what is wrong").path == "/home/someone/broken.tendpack");
  CHECK(pressed<state::RemovePack>(s, Role::Button, "Take off the shelf").path == "/home/someone/evening-readings");
  CHECK(pressed<state::OpenScreen>(s, Role::Button, "Open another from this device").screen == state::Screen::Files);
}

TEST_CASE("the folder list") {
  const state::AppState s = scene("files");
  CHECK(pressed<state::ShowFolder>(s, Role::Button, "Up one folder").path == "/home/someone/Documents");
  CHECK(pressed<state::ShowFolder>(s, Role::Button, "Where to look").path.empty());
  CHECK(pressed<state::ShowFolder>(s, Role::Button, "Articles").path == "/a");
  CHECK(pressed<state::OpenPack>(s, Role::Button, "evening-readings.tendpack").path == "/b");
}

TEST_CASE("the settings") {
  const state::AppState s = scene("settings");
  CHECK_FALSE(pressed<state::SetReducedMotion>(s, Role::Switch, "Less movement").on);
  CHECK(pressed<state::SetLanguage>(s, Role::Radio, "English").code == "en");
  CHECK(pressed<state::SetCountry>(s, Role::Radio, "Ireland").code == "IE");
  CHECK(pressed<state::AskForget>(s, Role::Button, "Forget what Tend remembers").asking);
  const state::AppState asking = scene("forget");
  pressed<state::ForgetAll>(asking, Role::Button, "Forget now");
  CHECK_FALSE(pressed<state::AskForget>(asking, Role::Button, "Keep it").asking);
  SUBCASE("the safe answer has the focus first") {
    stage().forget();
    stage().draw(asking);
    CHECK(stage().memory().focus == widgets::idOf("settings.keep_it"));
  }
}

TEST_CASE("Help") {
  SUBCASE("without a country it says that nothing was checked, and offers the countries") {
    const state::AppState s = scene("help-none");
    const std::string tree = semantics::dump(stage().draw(s));
    CHECK(tree.find("We have no checked number here. Call your local emergency number.") != std::string::npos);
    CHECK(pressed<state::SetCountry>(s, Role::Radio, "Canada").code == "CA");
  }
  SUBCASE("a number over a year old is shown as one that may have changed") {
    state::AppState s = scene("help");
    CHECK(semantics::dump(stage().draw(s)).find("may have changed") == std::string::npos);
    s.today = {2028, 1, 1};
    CHECK(semantics::dump(stage().draw(s)).find("may have changed") != std::string::npos);
  }
  SUBCASE("a country that is not in the file is treated as unknown") {
    state::AppState s = scene("help");
    s.settings.helpCountry = "ZZ";
    CHECK(semantics::dump(stage().draw(s)).find("We have no checked number") != std::string::npos);
  }
  SUBCASE("Leave quickly can be tried") {
    pressed<state::LeaveQuickly>(scene("help"), Role::Button, "Try it once, so you know it");
  }
}

TEST_CASE("the cover") {
  const state::AppState s = scene("cover");
  CHECK(pressed<state::CoverMenu>(s, Role::Button, "Notes").menu == 1);
  CHECK(pressed<state::CoverMenu>(s, Role::Button, "Open the menu").menu == 2);
  CHECK(pressed<state::CoverShow>(scene("cover-notes"), Role::Button, "Saving tomato seed").note == 2);
  CHECK(pressed<state::CoverLarger>(scene("cover-view"), Role::Button, "Larger letters").by == 1);
  pressed<state::ReturnFromCover>(scene("cover-view"), Role::Button, "Other books");
}

TEST_CASE("a pack that could not be read") {
  const state::AppState s = scene("pack-error");
  CHECK(pressed<state::RemovePack>(s, Role::Button, "Take it off the shelf").path == "/home/someone/evening-readings");
  pressed<state::CopyProblem>(s, Role::Button, "Copy these lines");
  CHECK(pressed<state::OpenScreen>(s, Role::Button, "Back to the shelf").screen == state::Screen::Shelf);
  SUBCASE("hostile text of the file is drawn without harm") {
    state::AppState bad = scene("pack-error");
    bad.packProblem->lines = {{42, std::string("\xFF\xFE\x01\t") + std::string(100000, 'x')}, {4294967295U, ""}};
    bad.packProblem->error.where.column = 4294967295U;
    bad.packProblem->fileName = std::string(5000, 'y');
    stage().draw(bad);
  }
}

TEST_CASE("a notice stays until it is dismissed") {
  pressed<state::DismissNotice>(scene("notice"), Role::Button, "Close this notice");
}
