// What of a reframe is kept: nothing, until somebody with a page of their own asks for it; and never words of harm.
#include <doctest/doctest.h>

#include "app/state/activity.h"
#include "tests/app/state/keeping_steps.h"

using namespace tend;
using namespace tend::test;

namespace {

void write(Program& p, state::AppState& s, const std::string& part, const std::string& words) {
  p.act(s, state::does(exercise::WriteText{part, words}));
}

/// At the exercise of our edition, with a moment and a feeling written.
void begin(Program& p, state::AppState& s) {
  p.act(s, state::OpenExercise{"another-way"});
  REQUIRE(s.activity);
  p.act(s, state::BeginExercise{true});
  write(p, s, "moment", "the kettle sang");
  write(p, s, "feeling", "glad");
}

std::size_t answers(const state::AppState& s) { return s.kept.keeper->active()->view().answers.size(); }

}  // namespace

TEST_CASE("a reframe is kept only where somebody asks, on a page of their own") {
  Program p;
  state::AppState s = p.begin();
  const progress::PartnerId sam = addPerson(p, s, "Sam");
  SUBCASE("on the shared page there is nothing to ask, and nothing grows") {
    begin(p, s);
    p.act(s, state::FinishExercise{});
    CHECK_FALSE(state::canKeepWritten(s));
    p.act(s, state::KeepWritten{});
    CHECK(answers(s) == 0);
    p.act(s, state::LeaveExercise{});
    CHECK_FALSE(s.activity);
    CHECK(s.kept.keeper->active()->view().garden.empty());
  }
  SUBCASE("on a page of one's own") {
    reads(p, s, sam);
    begin(p, s);
    CHECK(state::wouldLose(s));
    p.act(s, state::FinishExercise{});
    CHECK(answers(s) == 0);
    CHECK(state::canKeepWritten(s));
    SUBCASE("it is kept when asked for, once") {
      p.act(s, state::KeepWritten{});
      CHECK(answers(s) == 1);
      CHECK_FALSE(state::canKeepWritten(s));
      p.act(s, state::KeepWritten{});
      p.act(s, state::LeaveExercise{});
      CHECK(answers(s) == 1);
    }
    SUBCASE("and not when one leaves, or hides it") {
      p.act(s, state::WentAway{});
      p.act(s, state::LeaveExercise{});
      CHECK(answers(s) == 0);
    }
  }
  SUBCASE("words of harm are never kept") {
    reads(p, s, sam);
    begin(p, s);
    write(p, s, "feeling", "afraid of him");
    p.act(s, state::FinishExercise{});
    REQUIRE(s.activity->stage == state::Stage::Answering);
    s.activity->keepAsked = true;  // whatever was asked for
    p.act(s, state::WentAway{});
    CHECK(answers(s) == 0);
    CHECK_FALSE(stored(p, "afraid of him"));
  }
}
