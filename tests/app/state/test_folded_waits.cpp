// What waits folded lives until Tend closes, and goes with everything that erases; and a private page while it stands
// open: a pause, the clipboard, undo, the clock.
#include <functional>

#include "tests/app/state/private_steps.h"

using namespace tend;
using namespace tend::test;
using state::Screen;
using state::Stage;

TEST_CASE("a folded page lives until Tend closes, whatever else is done") {
  Table t;
  t.begin();
  t.turn(0, kFirstWords);
  const auto goesOn = [&] {
    t.act(state::OpenExercise{"both"});
    REQUIRE(t.s.activity);
    CHECK(t.stage() == Stage::Curtain);
    CHECK(t.pages().folded[0].isSet());
    CHECK(t.pages().turn == 0);  // whose page was folded last: the device goes to the other one
  };
  SUBCASE("left, and opened again") {
    t.act(state::GoBack{});
    goesOn();
  }
  SUBCASE("another exercise, also one of the same kind, in between") {
    t.act(state::GoBack{});
    t.open("hushed");
    t.begin();
    t.turn(0, kSecondWords);
    t.act(state::OpenScreen{Screen::Practise});
    goesOn();
    t.act(state::GoBack{});
    t.act(state::OpenExercise{"hushed"});
    CHECK(t.pages().folded[0].isSet());
  }
  SUBCASE("the article opened again") {
    t.act(state::OpenPack{kPagesPack});
    goesOn();
  }
  SUBCASE("the other one begins, and closes their own page") {
    t.take(1);
    t.write(kSecondWords);
    t.act(state::LeaveExercise{});
    CHECK(t.s.activity->asksToClose);
    t.act(state::CloseWriting{state::CloseHow::KeepNothing});
    goesOn();
    t.take(1);
    CHECK(t.inField().empty());
  }
  SUBCASE("the other one's is hidden, and closed unseen") {
    t.take(1);
    t.write(kSecondWords);
    t.act(state::WentAway{});
    t.act(state::LeaveExercise{});
    goesOn();
  }
  SUBCASE("both fold in the end") {
    t.act(state::GoBack{});
    goesOn();
    t.turn(1, kSecondWords);
    t.consent();
    CHECK(t.pages().revealed->first == exercise::Fields{{"bread", kFirstWords}});
  }
}

TEST_CASE("what erases, erases folded and hidden pages, too") {
  const auto eraseEach = [](const std::function<void(Table&)>& before) {
    using Doing = state::PeopleState::Doing;
    for (const char* what :
         {"everything", "what Tend remembers", "Leave quickly", "one of them removed", "a page cleared"}) {
      CAPTURE(what);
      Table t(nullptr);
      t.names();
      t.open("both");
      t.begin();
      t.turn(0, kFirstWords);
      before(t);
      t.act(state::OpenScreen{Screen::Settings});
      const std::string how = what;
      if (how == "everything") t.act(state::EraseAll{});
      if (how == "what Tend remembers") t.act(state::ForgetAll{});
      if (how == "Leave quickly") t.act(state::LeaveQuickly{});
      if (how.find("one") == 0 || how.find("a page") == 0) {
        const Doing doing = how.find("one") == 0 ? Doing::Removing : Doing::Clearing;
        t.act(state::AskPeople{doing, t.ada, t.s.kept.keeper->boxOf(t.ada)->id()});
        t.act(state::FinishPeople{});
      }
      CHECK_FALSE(t.s.activity);
      CHECK(t.s.waiting.empty());
      CHECK_FALSE(t.s.keptAnswer);
    }
  };
  SUBCASE("left") {
    eraseEach([](Table& t) { t.act(state::GoBack{}); });
  }
  SUBCASE("still open") {
    eraseEach([](Table&) {});
  }
  SUBCASE("with one of the second hidden") {
    eraseEach([](Table& t) {
      t.take(1);
      t.write(kSecondWords);
    });
  }
}

TEST_CASE("a pause over a private page") {
  Table t("own");
  t.begin(true);
  t.write(kFirstWords);
  t.act(state::PauseExercise{});
  SUBCASE("hides with it") {
    t.act(state::WentAway{});
    CHECK(t.isAway());
    t.act(state::ResumeExercise{});
    CHECK(t.isAway());
  }
  SUBCASE("stopped, the question about what was written is seen") {
    t.act(state::LeaveExercise{});
    CHECK(t.s.activity->asksToClose);
    CHECK_FALSE(t.s.activity->pause);
  }
}

TEST_CASE("nothing is copied from a private page, or said of it to the tree") {
  Table t;
  t.begin();
  t.take(0);
  t.write(kFirstWords);
  text::edit::Command all, copy, cut;
  all.what = text::edit::Do::SelectAll;
  copy.what = text::edit::Do::Copy;
  cut.what = text::edit::Do::Cut;
  t.act(state::EditText{"do.bread", {all, copy, cut}});
  CHECK_FALSE(t.s.textToCopy);
  CHECK(t.s.fields.find("do.bread")->options().secretive);
}

TEST_CASE("undo in the field of the second brings back nothing of the first") {
  Table t;
  t.begin();
  t.turn(0, kFirstWords);
  t.take(1);
  text::edit::Command undo, redo;
  undo.what = text::edit::Do::Undo;
  redo.what = text::edit::Do::Redo;
  t.act(state::EditText{"do.bread", {undo, undo, redo, redo, redo}});
  CHECK(t.inField().empty());
  CHECK(t.inHands().empty());
}

TEST_CASE("a private page that nobody touches is looked after by the clock, as an open lock is") {
  Table t;
  CHECK_FALSE(state::hasPrivatePage(t.s));
  t.begin();
  t.take(0);
  CHECK(state::hasPrivatePage(t.s));
  t.act(state::OpenScreen{Screen::Help});  // from which one comes back to it
  CHECK(state::hasPrivatePage(t.s));
  t.act(state::WentAway{});
  t.act(state::GoBack{});
  CHECK_FALSE(state::hasPrivatePage(t.s));
  t.act(state::TakeDevice{0});
  t.act(state::FinishExercise{});
  CHECK(state::hasPrivatePage(t.s));
  t.act(state::FoldOffers{});
  CHECK_FALSE(state::hasPrivatePage(t.s));
}
