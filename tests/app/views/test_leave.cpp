// Leave quickly from every screen, and Help on every screen: by the tree, by a finger, and by the pixels of the cover.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>

#include "app/state/apply.h"
#include "app/views/cover_words.h"
#include "tests/app/views/exercise_stage.h"
#include "tests/app/views/keeping_scenes.h"
#include "tests/app/views/leaving.h"
#include "tests/app/views/marks_stage.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;
using state::CoverKind;
using state::Screen;

namespace {

constexpr std::array<CoverKind, 3> kKinds = {CoverKind::Garden, CoverKind::Kitchen, CoverKind::Birds};

const char* const kForTwo = R"(id = "bread"
kind = "checklist"
ticked = "Yes"
items = [{id = "crust", text = "The crust"}]
title = "Bread at this table"
for = "either"
sees = "reveal"
minutes = 6
summary = "Each of you looks at the loaf, on your own."
summary_alone = "You look at the loaf."
intro = ["It was baked on Monday."]
closing = ["The table can be cleared now."])";

/// The one action of this kind among those asked for; the search asks for its own work meanwhile.
template <class A>
const A* only(const std::vector<state::Action>& asked) {
  const A* found = nullptr;
  for (const state::Action& action : asked) {
    if (action.as<A>() == nullptr) continue;
    CHECK(found == nullptr);
    found = action.as<A>();
  }
  return found;
}

/// Both answer to a finger, with their words, and nothing lies over them.
void checkHelpAndLeave(const state::AppState& s) {
  const auto help = tapped(s, widgets::idOf("nav.help"));
  REQUIRE(only<state::OpenScreen>(help) != nullptr);
  CHECK(only<state::OpenScreen>(help)->screen == Screen::Help);
  CHECK(only<state::LeaveQuickly>(tapped(s, widgets::idOf("nav.leave"))) != nullptr);
  const Node& tree = stage().draw(s);
  const Node* helpNode = semantics::findById(tree, widgets::idOf("nav.help"));
  const Node* leaveNode = semantics::findById(tree, widgets::idOf("nav.leave"));
  REQUIRE(helpNode != nullptr);
  REQUIRE(leaveNode != nullptr);
  CHECK(helpNode->label == s.strings().text("nav.help"));
  CHECK(leaveNode->label == s.strings().text("nav.leave"));
  const base::Rect a = helpNode->rect, b = leaveNode->rect;
  const float across = std::max(b.x - a.right(), a.x - b.right());
  const float down = std::max(b.y - a.bottom(), a.y - b.bottom());
  CHECK(std::max(across, down) >= 15.99F);
}

}  // namespace

TEST_CASE("Leave quickly covers every screen, and nothing but its own menu leads back") {
  Program p;
  for (const StageSize& size : {StageSize{1280, 800, 20, "en"}, StageSize{390, 844, 40, "es"}}) {
    const Seen plain = plainCover(size);
    for (const Scene& scene : scenes()) {
      CAPTURE(scene.name);
      state::AppState s = stageState(size);
      scene.set(s);
      if (s.screen == Screen::Cover) continue;
      s.settings.cover = CoverKind::Garden;
      leaveAndTryToComeBack(s, p.services, plain);
    }
  }
}

TEST_CASE("Leave quickly while one reads, types, searches or chooses") {
  const StageSize size{1280, 800, 20, "en"};
  const Seen plain = plainCover(size);
  Keeping keeps;
  Program& p = readerProgram();
  SUBCASE("a note is being typed: it is kept first, and is not on the cover") {
    state::AppState s = marked(keeps, size);
    keeps.act(s, state::OpenMark{noted(s).thing});
    s.fields.find(state::kNoteField)->setText("typed but not yet kept");
    leaveAndTryToComeBack(s, p.services, plain);
    keeps.act(s, state::ReturnFromCover{});
    keeps.act(s, state::OpenScreen{Screen::Reader});
    CHECK(noted(s).note == "typed but not yet kept");
  }
  SUBCASE("words are being looked for") {
    state::AppState s = keeps.reader(size);
    keeps.act(s, state::OpenSearch{});
    text::edit::Command command;
    command.text = "afraid";
    keeps.act(s, state::EditText{state::kSearchField, {command}});
    leaveAndTryToComeBack(s, p.services, plain);
  }
  SUBCASE("something is chosen, and the contents are open") {
    state::AppState s = keeps.reader(size);
    keeps.choose(s, {"quiet-distance", 0, 0});
    keeps.act(s, state::CopySelection{});
    keeps.act(s, state::ShowOverlay{state::Overlay::Contents});
    leaveAndTryToComeBack(s, p.services, plain);
  }
}

TEST_CASE("Help and Leave quickly answer to a finger on every screen, whatever lies over it") {
  for (const StageSize& size : {StageSize{1280, 800, 20, "en"}, StageSize{390, 844, 20, "en"}}) {
    for (const Scene& scene : scenes()) {
      CAPTURE(scene.name);
      CAPTURE(size.width);
      state::AppState s = stageState(size);
      scene.set(s);
      if (s.screen == Screen::Cover) continue;
      checkHelpAndLeave(s);
    }
  }
}

TEST_CASE("Help and Leave quickly stand over the reader's tools, lists and sheets") {
  for (const StageSize& size : {StageSize{1280, 800, 20, "en"}, StageSize{390, 844, 20, "en"}}) {
    Keeping keeps;
    state::AppState s = marked(keeps, size);
    checkHelpAndLeave(s);
    for (const state::Overlay overlay : {state::Overlay::Contents, state::Overlay::TypeSheet}) {
      keeps.act(s, state::ShowOverlay{overlay});
      checkHelpAndLeave(s);
      keeps.act(s, state::ShowOverlay{state::Overlay::None});
    }
    keeps.act(s, state::OpenSearch{});
    checkHelpAndLeave(s);
    keeps.act(s, state::CloseSearch{});
    keeps.act(s, state::OpenMark{noted(s).thing});
    checkHelpAndLeave(s);
    keeps.act(s, state::AskDeleteMark{true});
    checkHelpAndLeave(s);
    keeps.act(s, state::CloseMark{});
    keeps.choose(s, {"quiet-distance", 0, 0});
    checkHelpAndLeave(s);
  }
}

TEST_CASE("Help and Leave quickly in every stage of an exercise") {
  const std::vector<state::Action> way = {
      state::BeginExercise{},          state::TakeDevice{0, true}, state::FoldAway{},   state::FoldOffers{},
      state::TakeDevice{1, true},      state::FoldAway{},          state::FoldOffers{}, state::ConsentToReveal{0, true},
      state::ConsentToReveal{1, true}, state::CloseReveal{}};
  for (const StageSize& size : {StageSize{1280, 800, 20, "en"}, StageSize{390, 844, 20, "en"}}) {
    const Seen plain = plainCover(size);
    std::set<state::Stage> met;
    for (std::size_t steps = 0; steps <= way.size(); ++steps) {
      for (const bool pausing : {false, true}) {
        CAPTURE(steps);
        CAPTURE(pausing);
        ExerciseStage on(kForTwo, size);
        for (std::size_t i = 0; i < steps; ++i) on.act(way[i]);
        if (pausing) on.act(state::PauseExercise{});
        if (!on.state().activity) continue;
        met.insert(on.activity().stage);
        checkHelpAndLeave(on.state());
        leaveAndTryToComeBack(on.state(), readerProgram().services, plain);
      }
    }
    CHECK(met.size() == 8);
  }
}

TEST_CASE("the covers to choose from") {
  SUBCASE("each is a page of its own, with three notes, and none tells of Tend") {
    std::set<std::string> trees;
    for (const char* language : {"en", "es"}) {
      for (const CoverKind kind : kKinds) {
        for (int note = 0; note < 3; ++note) {
          for (int menu = 0; menu < 3; ++menu) {
            state::AppState s = stageState({800, 1280, 20, language});
            s.screen = Screen::Cover;
            s.settings.cover = kind;
            s.cover.note = note;
            s.cover.menu = menu;
            const std::string tree = seen(s).tree;
            for (const char* word : {"Tend", "Leave", "Help", "Salir", "Ayuda", "<"}) {
              CAPTURE(word);
              CHECK(tree.find(word) == std::string::npos);
            }
            trees.insert(tree);
          }
        }
      }
    }
    CHECK(trees.size() == 2 * 3 * 3 * 3);
  }
  SUBCASE("each has a name of its own, for the window too") {
    std::set<std::string> names;
    for (const CoverKind kind : kKinds) names.insert(views::coverTitle(stageState({}).strings(), kind));
    CHECK(names.size() == 3);
  }
  SUBCASE("each has the way back in its menu, and the same one") {
    for (const CoverKind kind : kKinds) {
      state::AppState s = stageState({});
      s.screen = Screen::Cover;
      s.settings.cover = kind;
      s.cover.menu = 2;
      stage().forget();
      stage().press(s, Role::Button, s.strings().text("cover.menu.other_books"));
      REQUIRE(stage().actions().size() == 1);
      CHECK(stage().actions()[0].as<state::ReturnFromCover>() != nullptr);
    }
  }
  SUBCASE("is chosen in the settings, which say what coming back asks for and what it cannot do") {
    state::AppState s = stageState({});
    s.screen = Screen::Settings;
    stage().forget();
    const std::string tree = semantics::dump(stage().draw(s));
    CHECK(tree.find(s.strings().text("settings.leave_note")) != std::string::npos);
    CHECK(tree.find(s.strings().text("settings.leave_cannot")) != std::string::npos);
    stage().press(s, Role::Radio, views::coverTitle(s.strings(), CoverKind::Birds));
    REQUIRE(stage().actions().size() == 1);
    CHECK(stage().actions()[0].as<state::SetCover>()->kind == CoverKind::Birds);
  }
}
