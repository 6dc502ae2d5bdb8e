// The private check: what its pages say, and that every other screen is the same before and after it (safety.md).
#include <doctest/doctest.h>

#include <array>
#include <cctype>
#include <utility>

#include "app/state/apply.h"
#include "tests/app/views/keeping_scenes.h"
#include "tests/app/views/reader_stage.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;
using state::CheckAnswer;
using state::CheckTopic;

namespace {

using Answers = std::array<CheckAnswer, state::kCheckTopics>;

Answers answered(std::initializer_list<CheckTopic> yes) {
  Answers all;
  all.fill(CheckAnswer::No);
  for (const CheckTopic topic : yes) all[static_cast<std::size_t>(topic)] = CheckAnswer::Yes;
  return all;
}

state::AppState ended(const Answers& answers, const std::string& country = "GB") {
  state::AppState s = stageState({});
  s.screen = state::Screen::Check;
  s.check = std::make_unique<state::CheckState>();
  s.check->answers = answers;
  s.check->step = state::kCheckTopics + 1;
  s.check->country = country;
  stage().forget();
  return s;
}

std::string textOf(const Node& tree) {
  std::string all;
  semantics::visit(tree, [&](const Node& node, int) { all += node.label + "\n" + node.value + "\n"; });
  return all;
}

bool says(const Node& tree, const state::AppState& s, const char* id) {
  return textOf(tree).find(s.strings().text(id)) != std::string::npos;
}

/// What all the other screens show: their trees, with places and states, and their pixels.
std::vector<std::string> everyScreen(const StageSize& size) {
  std::vector<std::string> all;
  for (const Scene& scene : scenes()) {
    state::AppState s = stageState(size);
    scene.set(s);
    if (s.screen == state::Screen::Check) continue;
    const Node& tree = stage().draw(s);
    all.push_back(scene.name + "\n" + semantics::dump(tree, true) + std::to_string(stage().pixels()));
  }
  return all;
}

/// Somebody goes through the check, drawn at every step, and closes it; as the shell does, what was drawn is let go.
void goThroughCheck(state::AppState& s, Program& p, const Answers& answers) {
  const auto act = [&](const state::Action& action) {
    state::apply(s, action, p.services);
    if (std::exchange(s.kept.forgetDrawn, false)) stage().memory().scroll.clear();
    stage().draw(s);
  };
  act(state::OpenScreen{state::Screen::Help});
  act(state::OpenScreen{state::Screen::Check});
  act(state::StepCheck{1});
  for (const CheckAnswer answer : answers) {
    act(state::AnswerCheck{answer});
    act(state::StepCheck{1});
  }
  REQUIRE(s.check);
  REQUIRE(s.check->ended());
  act(state::CloseCheck{});
  REQUIRE_FALSE(s.check);
}

}  // namespace

TEST_CASE("every screen is the same before and after the private check") {
  for (const StageSize& size : {StageSize{1280, 800, 20, "en"}, StageSize{390, 844, 20, "en"}}) {
    stage().forget();
    const std::vector<std::string> before = everyScreen(size);
    for (const Answers& answers : {answered({CheckTopic::Fear, CheckTopic::Injury, CheckTopic::Child}),
                                   answered({CheckTopic::Ending, CheckTopic::Harming}), answered({}), Answers{}}) {
      stage().forget();
      Program p;
      state::AppState s = p.begin();
      p.act(s, state::Resize{static_cast<float>(size.width), static_cast<float>(size.height)});
      goThroughCheck(s, p, answers);
      const std::vector<std::string> after = everyScreen(size);
      REQUIRE(after.size() == before.size());
      for (std::size_t i = 0; i < before.size(); ++i) {
        CAPTURE(before[i].substr(0, before[i].find('\n')));
        CHECK((before[i] == after[i]));
      }
    }
  }
}

TEST_CASE("the program in which somebody was at the private check shows what it showed before") {
  // The same state, not a new one: the reader, the shelf, the settings, Help, people, the contents and the search.
  const auto tour = [](state::AppState& s, Program& p) {
    std::vector<std::string> all;
    const auto see = [&](const state::Action& action) {
      p.act(s, action);
      s.kept.forgetDrawn = false;
      const Node& tree = stage().draw(s);
      all.push_back(semantics::dump(tree, true) + std::to_string(stage().pixels()));
    };
    using state::Screen;
    for (const Screen screen :
         {Screen::Help, Screen::Settings, Screen::Shelf, Screen::People, Screen::Practise, Screen::Reader}) {
      see(state::OpenScreen{screen});
    }
    for (const state::Overlay overlay : {state::Overlay::Contents, state::Overlay::TypeSheet}) {
      see(state::ShowOverlay{overlay});
      see(state::ShowOverlay{state::Overlay::None});
    }
    see(state::OpenSearch{});
    see(state::CloseSearch{true});
    return all;
  };
  Program p;
  state::AppState s = p.begin();
  stage().forget();
  (void)tour(s, p);  // once round, so that both compared rounds begin from the same places
  const auto before = tour(s, p);
  goThroughCheck(s, p, answered({CheckTopic::Fear, CheckTopic::Control, CheckTopic::Harming}));
  const auto after = tour(s, p);
  REQUIRE(before.size() == after.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    CAPTURE(i);
    CHECK((before[i] == after[i]));
  }
}

TEST_CASE("the private check is reached from Help in two taps, and its first line says who may see it") {
  state::AppState s = stageState({});
  s.screen = state::Screen::Help;
  stage().forget();
  stage().press(s, Role::Button, s.strings().text("help.check"));
  REQUIRE(stage().actions().size() == 1);
  CHECK(stage().actions()[0].as<state::OpenScreen>()->screen == state::Screen::Check);
  s.screen = state::Screen::Check;
  s.check = std::make_unique<state::CheckState>();
  const Node& tree = stage().draw(s);
  std::string first;
  semantics::visit(tree, [&](const Node& node, int) {
    if (first.empty() && (node.role == Role::Text || node.role == Role::Heading)) first = node.label;
  });
  CHECK(first == s.strings().text("check.first"));
  stage().press(s, Role::Button, s.strings().text("check.begin"));
  REQUIRE(stage().actions().size() == 1);
  CHECK(stage().actions()[0].as<state::StepCheck>()->by == 1);
}

TEST_CASE("a question of the private check") {
  state::AppState s = stageState({});
  s.screen = state::Screen::Check;
  s.check = std::make_unique<state::CheckState>();
  s.check->step = 2;
  stage().forget();
  SUBCASE("is answered by plain words, one of which is not to answer") {
    stage().press(s, Role::Radio, s.strings().text("check.rather_not"));
    REQUIRE(stage().actions().size() == 1);
    CHECK(stage().actions()[0].as<state::AnswerCheck>()->answer == CheckAnswer::RatherNot);
  }
  SUBCASE("keeps its answer when that is pressed again; a separate button empties it") {
    s.check->answers[1] = CheckAnswer::Yes;
    stage().press(s, Role::Radio, s.strings().text("check.yes"));
    CHECK(stage().actions().empty());
    stage().press(s, Role::Button, s.strings().text("check.empty"));
    REQUIRE(stage().actions().size() == 1);
    CHECK(stage().actions()[0].as<state::AnswerCheck>()->answer == CheckAnswer::Empty);
  }
  SUBCASE("goes on without an answer, and back") {
    stage().press(s, Role::Button, s.strings().text("check.next"));
    CHECK(stage().actions().at(0).as<state::StepCheck>()->by == 1);
    stage().press(s, Role::Button, s.strings().text("check.before"));
    CHECK(stage().actions().at(0).as<state::StepCheck>()->by == -1);
  }
  SUBCASE("shows no other question and no other answer") {
    s.check->answers[0] = CheckAnswer::Yes;
    const Node& tree = stage().draw(s);
    CHECK_FALSE(says(tree, s, "check.ask.fear"));
    semantics::visit(tree, [](const Node& node, int) { CHECK((node.state & semantics::kChecked) == 0); });
  }
  SUBCASE("does not move when it is answered") {
    const base::Rect before = semantics::find(stage().draw(s), Role::Button, s.strings().text("check.before"))->rect;
    s.check->answers[1] = CheckAnswer::No;
    const base::Rect after = semantics::find(stage().draw(s), Role::Button, s.strings().text("check.before"))->rect;
    CHECK(after.y == doctest::Approx(before.y).epsilon(0.02));
  }
}

TEST_CASE("the end of the private check") {
  SUBCASE("where fear or injury is named, help stands first, and that couple exercises are not advised") {
    for (const CheckTopic topic :
         {CheckTopic::Fear, CheckTopic::Injury, CheckTopic::Force, CheckTopic::Control, CheckTopic::Threats}) {
      const state::AppState s = ended(answered({topic}));
      const Node& tree = stage().draw(s);
      CHECK(says(tree, s, "check.apart"));
      const std::string all = textOf(tree);
      const std::size_t number = all.find(s.strings().text("help.kind.hurt"));
      REQUIRE(number != std::string::npos);
      CHECK(number < all.find(s.strings().text("check.apart")));
      CHECK(all.find(s.strings().text("help.kind.suicide")) == std::string::npos);
    }
  }
  SUBCASE("each other thing leads to its own help") {
    const state::AppState s = ended(answered({CheckTopic::Ending, CheckTopic::Child}));
    const Node& tree = stage().draw(s);
    for (const char* id : {"help.kind.suicide", "help.kind.child", "help.kind.emergency", "check.named.ending"}) {
      CHECK(says(tree, s, id));
    }
    CHECK_FALSE(says(tree, s, "help.kind.hurt"));
    CHECK_FALSE(says(tree, s, "check.apart"));
  }
  SUBCASE("where nothing is named, one may come back, and Help stays") {
    for (const Answers& answers : {answered({}), Answers{}}) {
      const state::AppState s = ended(answers);
      const Node& tree = stage().draw(s);
      CHECK(says(tree, s, "check.none_cannot_know"));
      CHECK(says(tree, s, "check.none_enough"));
      CHECK(says(tree, s, "check.help"));
      CHECK_FALSE(says(tree, s, "check.apart"));
      CHECK_FALSE(says(tree, s, "check.named_title"));
    }
  }
  SUBCASE("never says that anything is safe, gives no score and does not repeat the answers") {
    for (const Answers& answers : {answered({}), answered({CheckTopic::Fear, CheckTopic::Ending})}) {
      const state::AppState s = ended(answers);
      std::string all = textOf(stage().draw(s));
      for (char& c : all) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      for (const char* word : {"safe ", "safe.", "safe\n", "score", "risk level", "points", "%"}) {
        CAPTURE(word);
        CHECK(all.find(word) == std::string::npos);
      }
      semantics::visit(stage().draw(s), [](const Node& node, int) { CHECK(node.role != Role::Radio); });
    }
  }
  SUBCASE("a country that is not known is said, and can be chosen for this page alone") {
    const state::AppState s = ended(answered({CheckTopic::Fear}), "");
    CHECK(says(stage().draw(s), s, "help.none"));
    stage().press(s, Role::Radio, "United Kingdom");
    REQUIRE(stage().actions().size() == 1);
    CHECK(stage().actions()[0].as<state::SetCheckCountry>()->code == "GB");
  }
  SUBCASE("offers reading where the article has that section, and leaving") {
    Program p;
    state::AppState s = p.begin();
    p.act(s, state::OpenScreen{state::Screen::Check});
    for (std::size_t i = 0; i <= state::kCheckTopics; ++i) p.act(s, state::StepCheck{1});
    stage().forget();
    const std::string title = s.reader->page().pack().sections()[*state::moreHelpSection(s)].title;
    stage().press(s, Role::Button, s.strings().text("check.read", {{"section", title}}));
    REQUIRE(stage().actions().size() == 1);
    CHECK(stage().actions()[0].as<state::ReadMoreHelp>() != nullptr);
    stage().press(s, Role::Button, s.strings().text("check.close"));
    REQUIRE(stage().actions().size() == 1);
    CHECK(stage().actions()[0].as<state::CloseCheck>() != nullptr);
  }
}
