// The pages of a kiosk as they are drawn: targets that a finger meets, both answers of the question in sight, golden
// trees, and nothing of a visitor on the page of the next.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/paint/imgui_compat.h"
#include "tests/app/views/kiosk_scenes.h"
#include "tests/app/views/place_targets.h"
#include "tests/app/views/stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;
using state::AtKioskDo;

namespace {

state::AppState kioskScene(const std::string& name, const StageSize& size = {}) {
  const auto& all = kioskScenes();
  return sceneState(*std::find_if(all.begin(), all.end(), [&name](const Scene& each) { return each.name == name; }),
                    size);
}

const Node* button(const Node& tree, const char* id) { return semantics::findById(tree, widgets::idOf(id)); }

}  // namespace

TEST_CASE("every page of a kiosk at every size, in every language and direction") {
  checkTargetsEverywhere(kioskScenes(), {{390, 844}, {800, 1280}, {1280, 800}, {1080, 1920}});
}

TEST_CASE("both answers of Still here? are in sight, and as large as each other") {
  for (const auto& [width, height] : {std::pair(390, 844), std::pair(800, 1280), std::pair(1280, 800)}) {
    for (const int textSize : {20, 40}) {
      for (const char* language : {"en", "en-XA", "es"}) {
        const Node& tree = stage().draw(kioskScene("kiosk-still", {width, height, textSize, language}));
        const Node* stay = button(tree, "kiosk.still");
        const Node* fresh = button(tree, "kiosk.new_here");
        REQUIRE(stay != nullptr);
        REQUIRE(fresh != nullptr);
        CAPTURE(width);
        CAPTURE(textSize);
        CAPTURE(language);
        CHECK(stay->rect.width == doctest::Approx(fresh->rect.width));
        CHECK(stay->rect.height == doctest::Approx(fresh->rect.height).epsilon(0.35));
        CHECK(stay->rect.bottom() <= static_cast<float>(height));
        CHECK(fresh->rect.bottom() <= static_cast<float>(height));
        CHECK(fresh->rect.height >= 64);
      }
    }
  }
}

TEST_CASE("Help and Leave quickly stand low on every page of a kiosk, apart from each other") {
  for (const auto& [width, height] :
       {std::pair(390, 844), std::pair(800, 1280), std::pair(1280, 800), std::pair(1080, 1920)}) {
    for (const int textSize : {20, 40}) {
      for (const Scene& scene : kioskScenes()) {
        const Node& tree = stage().draw(kioskScene(scene.name, {width, height, textSize, "es"}));
        CAPTURE(scene.name);
        CAPTURE(width);
        CAPTURE(textSize);
        const Node* help = button(tree, "nav.help");
        const Node* leave = button(tree, "nav.leave");
        REQUIRE(help != nullptr);
        REQUIRE(leave != nullptr);
        CHECK(help->rect.y >= 0.8F * static_cast<float>(height));
        CHECK(leave->rect.y == help->rect.y);
        CHECK(leave->rect.bottom() <= static_cast<float>(height));
        CHECK(leave->rect.x - help->rect.right() >= 16);
        CHECK(std::min({help->rect.width, help->rect.height, leave->rect.width, leave->rect.height}) >= 64);
      }
    }
  }
}

TEST_CASE("what begins a visit is in sight, however large the letters are") {
  for (const auto& [width, height] : {std::pair(390, 844), std::pair(800, 1280), std::pair(1280, 800)}) {
    for (const int textSize : {24, 40}) {
      const Node& tree = stage().draw(kioskScene("kiosk-welcome", {width, height, textSize, "es"}));
      const Node* bar = button(tree, "nav.help");
      for (const char* id : {"kiosk.together", "kiosk.alone", "kiosk.read_to_me"}) {
        CAPTURE(id);
        CAPTURE(width);
        CAPTURE(textSize);
        REQUIRE(button(tree, id) != nullptr);
        CHECK(button(tree, id)->rect.bottom() <= bar->rect.y);
      }
    }
  }
}

TEST_CASE("whoever said that they are alone is not asked again, and reads who may see what they write") {
  state::AppState s = stageState({});
  KioskStand& stand = kioskStandLike(s);
  SUBCASE("alone") { stand.ask(AtKioskDo::BeginAlone); }
  SUBCASE("together") { stand.ask(AtKioskDo::BeginTogether); }
  const bool alone = stand.kiosk().alone;
  stand.act(state::OpenExercise{"one-good-question"});
  REQUIRE(stand.s.screen == state::Screen::Exercise);
  CHECK(stand.s.activity->alone == alone);
  const Node& tree = stage().draw(stand.s);
  const std::string seen = semantics::dump(tree);
  CHECK(button(tree, "exercise.begin") != nullptr);
  CHECK(button(tree, "exercise.together") == nullptr);
  CHECK(seen.find("People behind you may see this screen.") != std::string::npos);
  CHECK(seen.find("Whoever can open Tend") == std::string::npos);
  CHECK(seen.find("come back later") == std::string::npos);
  CHECK((seen.find("An exercise for one") != std::string::npos) == alone);
}

TEST_CASE("Help at a kiosk says what Leave quickly does there, and offers no try that would end the visit") {
  state::AppState s = stageState({});
  KioskStand& stand = kioskStandLike(s);
  stand.ask(AtKioskDo::BeginTogether);
  stand.act(state::OpenScreen{state::Screen::Help});
  const Node& tree = stage().draw(stand.s);
  CHECK(button(tree, "help.leave_try") == nullptr);
  CHECK(semantics::dump(tree).find("clears this screen") != std::string::npos);
  CHECK(semantics::dump(tree).find("covers the screen") == std::string::npos);
}

TEST_CASE("a day with fewer than five sittings is not told, not even that it was") {
  state::AppState s = stageState({});
  KioskStand& stand = kioskStandLike(s);
  state::Counts& counts = stand.s.place->kiosk->counts;
  for (int i = 0; i < 4; ++i) counts.countSitting(20000);
  for (int i = 0; i < 9; ++i) counts.countExercise(20000);
  for (int i = 0; i < 6; ++i) counts.countSitting(20001);
  counts.countExercise(20001);
  stand.ask(AtKioskDo::HoldMark);
  stand.pin("271828");
  stand.ask(AtKioskDo::ShowCounts);
  const std::string tree = semantics::dump(stage().draw(stand.s));
  CHECK(tree.find("6 sittings") != std::string::npos);
  CHECK(tree.find("9") == std::string::npos);
  CHECK(tree.find(" sittings") == tree.rfind(" sittings"));  // one day
  CHECK(tree.find("exercises\"") == std::string::npos);
}

TEST_CASE("golden trees of a kiosk") {
  for (const StageSize& size :
       {StageSize{800, 1280, 24, "en"}, StageSize{1280, 800, 24, "en"}, StageSize{1080, 1920, 30, "en"}}) {
    for (const Scene& scene : kioskScenes()) {
      checkGolden("views", scene.name + "-" + std::to_string(size.width),
                  semantics::dump(stage().draw(kioskScene(scene.name, size))));
    }
  }
}

TEST_CASE("a reveal, a letter or a ladder in the text of a kiosk is for home") {
  state::AppState s = stageState({});
  KioskStand& stand = kioskStandLike(s);
  stand.ask(AtKioskDo::BeginTogether);
  stand.ask(AtKioskDo::ReadAll);
  for (std::size_t i = 0; i < stand.s.reader->page().pack().sections().size(); ++i) {
    stand.act(state::GoToSection{i});
    const std::string tree = semantics::dump(stage().draw(stand.s));
    CHECK(tree.find("button \"A letter to us\"") == std::string::npos);
    CHECK(tree.find("button \"Your four layers\"") == std::string::npos);
  }
}

TEST_CASE("the bar of a visit stands on every page of it") {
  for (const char* name : {"kiosk-choose", "kiosk-reader", "kiosk-link"}) {
    const Node& tree = stage().draw(kioskScene(name));
    CAPTURE(name);
    CHECK(button(tree, "kiosk.done") != nullptr);
    CHECK(button(tree, "kiosk.new_here") != nullptr);
    CHECK(button(tree, "kiosk.done")->rect.height >= 64);
  }
}

TEST_CASE("the mark, held for five seconds, opens the pad") {
  state::AppState s = stageState({});
  KioskStand& stand = kioskStandLike(s);
  stage().forget();
  stage().pace(1);
  const Node& tree = stage().draw(stand.s);
  const Node* mark = button(tree, "kiosk.mark");
  REQUIRE(mark != nullptr);
  const auto asked = [] {
    const auto& actions = stage().actions();
    return std::any_of(actions.begin(), actions.end(), [](const state::Action& action) {
      const auto* at = action.as<state::AtKiosk>();
      return at != nullptr && at->what == AtKioskDo::HoldMark;
    });
  };
  widgets::Input held;
  held.pointer = {mark->rect.x + 20, mark->rect.y + 20};
  held.pointerDown = true;
  paint::compat::pointerAt(held.pointer.x, held.pointer.y);
  paint::compat::buttonIs(false);
  stage().frame(stand.s, held);
  paint::compat::buttonIs(true);
  for (int i = 0; i < 5; ++i) stage().frame(stand.s, held);
  CHECK_FALSE(asked());
  for (int i = 0; i < 3 && !asked(); ++i) stage().frame(stand.s, held);
  CHECK(asked());
  paint::compat::buttonIs(false);
  paint::compat::pointerGone();
  stage().frame(stand.s);
  stage().pace(10);
}
