// Private picks on the stage, and the page of what was drawn: by pointer, by finger and by keys.
#include <doctest/doctest.h>

#include "app/views/exercise/match_result.h"
#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using exercise::MatchAnswer;
using semantics::Role;
using views::MatchMoment;

namespace {

const std::string kMatch = R"(id = "bread"
kind = "match"
title = "Kind on Thursday"
summary = "Each in private."
for = "two"
sees = "self"
question = "What would be kind?"
[[item]]
id = "rye"
label = "Rye bread"
icon = "cup"
[[item]]
id = "walk"
label = "A walk to the mill"
icon = "walk"
[[item]]
id = "song"
label = "A song"
[[item]]
id = "sleep"
label = "Sleeping late"
icon = "moon"
)";

/// At the picking, in the hands of the first.
struct Picking {
  explicit Picking(const StageSize& size) : s(kMatch, size) {
    s.act(state::BeginExercise{});
    s.act(state::TakeDevice{0});
    REQUIRE(s.activity().stage == state::Stage::Answering);
  }
  const MatchAnswer& now() const { return s.answer<MatchAnswer>(); }
  bool picked(std::size_t index) const { return exercise::isPicked(now(), index); }
  ExerciseStage s;
};

semantics::Node resultTree(const StageSize& size, const views::MatchResult& result) {
  const exercise::Parsed parsed = exercise::parseExercise(kMatch, "en");
  REQUIRE(parsed.exercise);
  const state::AppState s = stageState(size);
  stage().forget();
  return stage().draw(s, [&](widgets::Ui& ui) {
    views::drawMatchResult(ui, std::get<exercise::Match>(parsed.exercise->definition), result);
  });
}

std::string without(std::string dump, const std::string& words) {
  const std::size_t at = dump.find(words);
  REQUIRE(at != std::string::npos);
  return dump.replace(at, words.size(), "…");
}

}  // namespace

TEST_CASE("private picks by pointer and finger") {
  Picking p({390, 844});
  CHECK(p.s.find("Choose up to three, or none. Choosing none is a good answer too.") != nullptr);
  CHECK(p.s.find("Sometimes nothing is shown even when you chose alike.") != nullptr);
  CHECK(p.s.find("Only you see what you choose") != nullptr);
  p.s.tap(Role::Checkbox, "Rye bread");
  p.s.tap(Role::Checkbox, "A song", Pointer::Finger);
  CHECK(p.picked(0));
  CHECK(p.picked(2));
  SUBCASE("a pick can be taken back") {
    p.s.tap(Role::Checkbox, "Rye bread");
    CHECK_FALSE(p.picked(0));
  }
  SUBCASE("a fourth is explained, not taken") {
    p.s.tap(Role::Checkbox, "A walk to the mill");
    p.s.tap(Role::Checkbox, "Sleeping late");
    CHECK_FALSE(p.picked(3));
    CHECK(p.s.find("Three is the most for one day. Take one off first if you would rather have another.") != nullptr);
  }
  SUBCASE("folded away, nothing of it is on the screen or in the answer") {
    p.s.tap("Fold away my list");
    CHECK(p.s.activity().stage == state::Stage::Curtain);
    CHECK(p.now().count == 0);
    CHECK(p.s.find("Rye bread") == nullptr);
  }
  SUBCASE("choosing nothing leads to the same place") {
    p.s.tap("Choose nothing today");
    CHECK(p.s.activity().stage == state::Stage::Curtain);
    CHECK(p.now().count == 0);
  }
}

TEST_CASE("private picks by keys alone") {
  Picking p({1280, 800});
  REQUIRE(p.s.tabTo("Rye bread"));
  p.s.key(widgets::Key::Right);
  CHECK(p.s.focused() == "A walk to the mill");
  p.s.enter();
  CHECK(p.picked(1));
  p.s.key(widgets::Key::Left);
  p.s.enter();
  CHECK(p.picked(0));
  REQUIRE(p.s.tabTo("Fold away my list"));
  p.s.enter();
  CHECK(p.s.activity().stage == state::Stage::Curtain);
}

TEST_CASE("the page of what was drawn is the same whatever was drawn, but for the one thing") {
  for (const StageSize& size : {StageSize{390, 844, 20, "en"}, StageSize{1280, 800, 20, "en"}}) {
    const std::string shown = semantics::dump(resultTree(size, {MatchMoment::Shown, 0}), true);
    const std::string other = semantics::dump(resultTree(size, {MatchMoment::Shown, 3}), true);
    const std::string nothing = semantics::dump(resultTree(size, {MatchMoment::Shown, {}}), true);
    CHECK(without(shown, "Rye bread") == without(nothing, "Nothing is shown today"));
    CHECK(without(shown, "Rye bread") == without(other, "Sleeping late"));
    CHECK(nothing.find("Sometimes nothing is shown even when you chose alike.") != std::string::npos);
  }
}

TEST_CASE("while it waits, nothing tells what was drawn") {
  const StageSize size{390, 844, 20, "en"};
  (void)resultTree(size, {MatchMoment::Waiting, 0});
  const std::uint64_t some = stage().pixels();
  (void)resultTree(size, {MatchMoment::Waiting, {}});
  CHECK(stage().pixels() == some);
}

TEST_CASE("private picks at every size, in every language and direction") {
  forEachExercise([](const StageSize& size) {
    CAPTURE(nameOf(size));
    Picking p(size);
    checkTargets(p.s);
    for (std::size_t i = 0; i < 4; ++i) p.s.act(state::does(exercise::MatchPick{i}));
    checkTargets(p.s);
  });
}

TEST_CASE("golden trees of private picks") {
  for (const StageSize& size : {StageSize{390, 844, 20, "en"}, StageSize{1280, 800, 20, "en"}}) {
    const std::string width = std::to_string(size.width);
    Picking p(size);
    p.s.tap(Role::Checkbox, "A song");
    checkGolden("views", "exercise-match-" + width, p.s.dump());
  }
}
