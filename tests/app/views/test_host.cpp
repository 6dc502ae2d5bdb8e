// What the screens say where a browser is around the program.
#include <doctest/doctest.h>

#include "tests/app/views/keeping_scenes.h"

using namespace tend;
using namespace tend::test;
using semantics::Role;
using state::Screen;

namespace {

state::AppState inBrowser(state::HostFacts facts, const StageSize& size = {}) {
  state::AppState s = keepingState(newKeeping(), stageState(size));
  s.host.facts = facts;
  stage().forget();
  return s;
}

std::string told(const state::AppState& s) { return semantics::dump(stage().draw(s)); }
bool says(const state::AppState& s, const std::string& words) { return told(s).find(words) != std::string::npos; }

template <class Action>
Action pressed(const state::AppState& s, const std::string& label) {
  stage().press(s, Role::Button, label);
  REQUIRE(stage().actions().size() == 1);
  REQUIRE(stage().actions()[0].template as<Action>() != nullptr);
  return *stage().actions()[0].template as<Action>();
}

}  // namespace

TEST_CASE("host warning: stands while something waits for it") {
  state::AppState s = inBrowser({});
  CHECK_FALSE(says(s, "Before you keep something"));
  s.host.waiting = state::ToggleBookmark{};
  CHECK(says(s, "some after a week without a visit"));
  CHECK(pressed<state::AnswerWarning>(s, "Go on").goOn);
  CHECK_FALSE(pressed<state::AnswerWarning>(s, "Not now").goOn);
  s.host.facts->installed = true;
  CHECK_FALSE(says(s, "home screen"));
}

TEST_CASE("copies in a browser: what it promised, and how much room is left") {
  Program& p = newKeeping();
  state::AppState s = keepingState(p, stageState({}));
  p.act(s, state::OpenCopies{});
  CHECK(says(s, "Where files go"));
  CHECK_FALSE(says(s, "In this browser"));
  s.host.facts = state::HostFacts{true, false, std::uint64_t{2'900'000'000}};
  CHECK(says(s, "gave its word"));
  CHECK(says(s, "about 2 GB"));
  CHECK_FALSE(says(s, "Where files go"));
  s.host.facts = state::HostFacts{false, false, std::uint64_t{7'000'000}};
  CHECK(says(s, "may delete what you keep"));
  CHECK(says(s, "about 7 MB"));
  s.host.facts->roomBytes.reset();
  CHECK_FALSE(says(s, "Room left"));
}

TEST_CASE("a new version: offered at the foot, and put off") {
  state::AppState s = inBrowser({});
  CHECK_FALSE(says(s, "A new version is ready"));
  s.host.newVersion = true;
  CHECK(says(s, "A new version is ready"));
  pressed<state::TakeNewVersion>(s, "Use it now");
  pressed<state::LaterVersion>(s, s.strings().text("notice.dismiss"));
  SUBCASE("what happened is more urgent") {
    s.notice = state::Notice{"host.kept_taken", {}};
    CHECK_FALSE(says(s, "Use it now"));
    pressed<state::DismissNotice>(s, s.strings().text("notice.dismiss"));
  }
}
