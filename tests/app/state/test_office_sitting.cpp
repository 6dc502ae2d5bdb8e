// The sitting of an office: one exercise after the other, a clock that asks for nothing, a rest, and nothing kept.
#include <doctest/doctest.h>

#include "tests/app/state/office_room.h"

using namespace tend;
using state::OfficePage;
using state::Screen;
using test::OfficeRoom;

namespace {

std::string openId(const OfficeRoom& room) {
  return room.s.screen == Screen::Exercise && room.s.activity ? room.s.activity->exercise->head.id : "-";
}

}  // namespace

TEST_CASE("One exercise after the other") {
  OfficeRoom room;
  room.start({"own", "table"});
  CHECK(openId(room) == "own");
  SUBCASE("the next one opens from the bar, and after the last there is a page") {
    room.ask(state::NextExercise{});
    CHECK(openId(room) == "table");
    room.ask(state::NextExercise{});
    CHECK(room.at(OfficePage::Between));
  }
  SUBCASE("whoever stops finds the list, and goes on from there") {
    room.act(state::LeaveExercise{});
    CHECK(room.at(OfficePage::Between));
    room.ask(state::NextExercise{});
    CHECK(openId(room) == "table");
    room.act(state::LeaveExercise{});
    room.ask(state::OpenTodays{0});
    CHECK(openId(room) == "own");
  }
  SUBCASE("nothing that somebody wrote is cut off: it is asked first") {
    room.act(state::BeginExercise{});
    room.write(test::kFirstWords);
    room.ask(state::NextExercise{});
    REQUIRE(room.s.activity);
    CHECK(room.s.activity->asksToClose);
    SUBCASE("going on with it stays there") {
      room.act(state::CloseWriting{state::CloseHow::GoOn});
      CHECK(openId(room) == "own");
      room.act(state::LeaveExercise{});
      room.act(state::CloseWriting{state::CloseHow::KeepNothing});
      CHECK(room.at(OfficePage::Between));
    }
    SUBCASE("closing it leads on") {
      room.act(state::CloseWriting{state::CloseHow::KeepNothing});
      CHECK(openId(room) == "table");
    }
  }
  SUBCASE("the session closes from anywhere") {
    room.act(state::BeginExercise{});
    room.ask(state::CloseSession{});
    CHECK(room.at(OfficePage::TakeHome));
    room.act(state::GoBack{});
    CHECK(room.at(OfficePage::Between));
  }
  SUBCASE("something lighter leads to the list, not to the article") {
    room.act(state::BeginExercise{});
    room.act(state::PauseExercise{});
    room.act(state::SomethingLighter{});
    CHECK(room.at(OfficePage::Between));
  }
}

TEST_CASE("The clock of a sitting") {
  OfficeRoom room;
  SUBCASE("goes in whole minutes, and wakes nobody in between") {
    room.start({"table"}, 20);
    CHECK(state::minutesGone(room.s) == 0);
    CHECK(state::nextTick(room.s) == doctest::Approx(60).epsilon(0.01));
    room.tick(59);
    CHECK(state::minutesGone(room.s) == 0);
    room.tick(2);
    CHECK(state::minutesGone(room.s) == 1);
    room.touch();
    CHECK(state::nextTick(room.s) > 50);
  }
  SUBCASE("at the end nothing closes and nothing is lost") {
    room.start({"own"}, 20);
    room.act(state::BeginExercise{});
    room.write(test::kFirstWords);
    for (int minute = 0; minute < 20; ++minute) {
      room.touch();
      CHECK(!state::isTimeOver(room.s));
      room.tick(60);
    }
    CHECK(state::isTimeOver(room.s));
    CHECK(openId(room) == "own");
    CHECK(room.s.fields.find("do.bread")->value() == test::kFirstWords);
  }
  SUBCASE("hidden or open, only the rest is waited for") {
    room.start({"table"}, 20);
    room.touch();
    room.ask(state::ShowClock{false});
    CHECK(state::nextTick(room.s) == doctest::Approx(state::kOfficeRestSeconds));
    OfficeRoom open;
    open.start({"table"});
    open.touch();
    CHECK(state::nextTick(open.s) == doctest::Approx(state::kOfficeRestSeconds));
    CHECK(!state::isTimeOver(open.s));
  }
  SUBCASE("before a sitting nothing wakes") { CHECK(state::nextTick(room.s) == 0); }
}

TEST_CASE("The tablet rests") {
  OfficeRoom room;
  room.start({"both", "table"});
  room.act(state::BeginExercise{});
  room.act(state::TakeDevice{0});
  room.write(test::kFirstWords);
  room.touch();
  SUBCASE("after long stillness, and a private page is folded") {
    room.tick(state::kOfficeRestSeconds - 1);
    CHECK(openId(room) == "both");
    room.tick(2);
    CHECK(room.at(OfficePage::Rest));
    CHECK(test::inTheOpen(room.s).find(test::kFirstWords) == std::string::npos);
    CHECK(state::nextTick(room.s) == 0);
    room.touch();
    room.ask(state::GoOnHere{});
    CHECK(openId(room) == "both");
    CHECK(room.s.activity->pages.away);
    CHECK(test::inTheOpen(room.s).find(test::kFirstWords) == std::string::npos);
    room.act(state::TakeDevice{0});
    CHECK(room.s.fields.find("do.bread")->value() == test::kFirstWords);
  }
  SUBCASE("not while somebody touches it") {
    for (int i = 0; i < 5; ++i) {
      room.tick(state::kOfficeRestSeconds / 2);
      room.touch();
    }
    CHECK(openId(room) == "both");
  }
  SUBCASE("not while a pause runs by itself") {
    room.act(state::PauseExercise{});
    room.tick(1);
    room.s.place->touchedSeconds = room.seconds - state::kOfficeRestSeconds;
    room.tick(1);
    CHECK(openId(room) == "both");
  }
  SUBCASE("when the window is hidden, too") {
    room.act(state::WentAway{});
    CHECK(room.at(OfficePage::Rest));
  }
  SUBCASE("what both write together waits as it was") {
    room.act(state::LeaveExercise{});
    room.act(state::CloseWriting{state::CloseHow::KeepNothing});
    room.ask(state::OpenTodays{1});
    room.act(state::BeginExercise{});
    room.write(test::kSecondWords);
    room.act(state::WentAway{});
    REQUIRE(room.at(OfficePage::Rest));
    room.ask(state::GoOnHere{});
    CHECK(openId(room) == "table");
    CHECK(room.s.fields.find("do.bread")->value() == test::kSecondWords);
  }
}

TEST_CASE("Nothing of a sitting is kept") {
  OfficeRoom room;
  const auto before = room.files.files;
  room.start({"both", "own", "table"}, 30);
  room.bothPages();
  room.act(state::KeepPicture{0, true});
  room.act(state::KeepPicture{1, true});
  CHECK(!room.s.activity->pages.kept);
  room.ask(state::NextExercise{});
  room.act(state::BeginExercise{});
  room.write(test::kFirstWords);
  room.close();
  room.ask(state::ClearTablet{});
  CHECK(room.files.files == before);
  CHECK(room.p.storage.files.empty());
  CHECK(room.p.files.empty());
}
