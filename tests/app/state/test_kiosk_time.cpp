#include <doctest/doctest.h>

#include "app/state/activity.h"
#include "app/state/exercises.h"
#include "tests/app/state/kiosk_stand.h"

using namespace tend;
using state::AtKioskDo;
using state::KioskPage;
using state::Screen;
using test::KioskStand;

TEST_CASE("Still here?") {
  KioskStand stand;
  stand.ask(AtKioskDo::BeginTogether);
  stand.ask(AtKioskDo::ReadAll);
  stand.touch();

  SUBCASE("comes after the set time, not before") {
    stand.wait(89);
    CHECK(stand.s.screen == Screen::Reader);
    stand.wait(2);
    CHECK(stand.at(KioskPage::StillHere));
    CHECK(state::kioskSecondsLeft(stand.s) > 55);
  }
  SUBCASE("every touch puts it off") {
    stand.wait(80);
    stand.touch();
    stand.wait(80);
    CHECK(stand.s.screen == Screen::Reader);
  }
  SUBCASE("one tap stays, and leads back to where one was") {
    stand.wait(91);
    stand.ask(AtKioskDo::StillHere);
    CHECK(stand.s.screen == Screen::Reader);
    stand.wait(80);
    CHECK(stand.s.screen == Screen::Reader);
  }
  SUBCASE("a touch that answers nothing does not stay, and nothing else has an effect meanwhile") {
    stand.wait(91);
    stand.touch();
    stand.act(state::GoBack{});
    stand.act(state::OpenScreen{Screen::Reader});
    CHECK(stand.at(KioskPage::StillHere));
    stand.wait(58);
    CHECK(stand.at(KioskPage::StillHere));
    stand.wait(3);
    CHECK(stand.at(KioskPage::Welcome));
  }
  SUBCASE("the ring runs a minute at least, whatever the church asked for") {
    stand.church = "country = \"US\"\nstill_seconds = 5\n";
    stand.open();
    stand.ask(AtKioskDo::BeginTogether);
    stand.touch();
    stand.wait(91);
    REQUIRE(stand.at(KioskPage::StillHere));
    stand.wait(58);
    CHECK(stand.at(KioskPage::StillHere));
  }
  SUBCASE("Help is open meanwhile, and leads back to the question") {
    stand.wait(91);
    stand.act(state::OpenScreen{Screen::Help});
    REQUIRE(stand.s.screen == Screen::Help);
    stand.act(state::GoBack{});
    REQUIRE(stand.at(KioskPage::StillHere));
    stand.ask(AtKioskDo::StillHere);
    CHECK(stand.s.screen == Screen::Reader);
  }
  SUBCASE("whoever leaves Help open over the question is forgotten, too") {
    stand.wait(91);
    stand.act(state::OpenScreen{Screen::Help});
    stand.touch();
    stand.wait(95);
    CHECK(stand.at(KioskPage::Welcome));
  }
  SUBCASE("whoever is new begins anew at once") {
    stand.wait(91);
    stand.ask(AtKioskDo::NewHere);
    CHECK(stand.at(KioskPage::Welcome));
  }
}

TEST_CASE("What runs its course is not asked") {
  KioskStand stand;
  stand.ask(AtKioskDo::BeginTogether);
  std::string turns;
  for (const std::string& id : state::kioskExercises(stand.s)) {
    if (state::exerciseRead(stand.s, id)->exercise->head.kind == "turns") turns = id;
  }
  REQUIRE(!turns.empty());
  stand.act(state::OpenExercise{turns});
  stand.act(state::BeginExercise{});
  REQUIRE(stand.s.screen == Screen::Exercise);
  stand.touch();
  SUBCASE("while a turn runs nobody is asked; after it the time begins") {
    stand.act(state::does(exercise::TurnsMove{exercise::TurnsDo::Begin}));
    REQUIRE(state::nextTick(stand.s) > 0);
    stand.wait(100);
    CHECK(stand.s.screen == Screen::Exercise);
  }
  SUBCASE("before it begins it is a page like others") {
    stand.wait(91);
    CHECK(stand.at(KioskPage::StillHere));
  }
}

TEST_CASE("The goodbye clears itself") {
  KioskStand stand;
  stand.ask(AtKioskDo::BeginTogether);
  stand.ask(AtKioskDo::Done);
  stand.touch();
  stand.wait(58);
  CHECK(stand.at(KioskPage::Goodbye));
  stand.wait(3);
  CHECK(stand.at(KioskPage::Welcome));
  CHECK(stand.kiosk().code.empty());
}

TEST_CASE("While nobody is here") {
  KioskStand stand;
  REQUIRE(stand.at(KioskPage::Welcome));
  SUBCASE("it looks once a minute, and not more often") { CHECK(state::nextTick(stand.s) == 60); }
  SUBCASE("the picture moves once a minute, and after a while no more") {
    stand.wait(61);  // the first look is at the beginning
    CHECK(stand.kiosk().pictures == 0);
    stand.wait(60);
    CHECK(stand.kiosk().pictures == 1);
    stand.wait(60 * 30);
    const int last = stand.kiosk().pictures;
    stand.wait(60 * 30);
    CHECK(stand.kiosk().pictures == last);
    stand.ask(AtKioskDo::BeginTogether);
    stand.ask(AtKioskDo::NewHere);
    CHECK(stand.kiosk().pictures == 0);
  }
  SUBCASE("what somebody chose for their eyes goes with them, a while after they have") {
    const state::TypeChoices type = stand.s.settings.type;
    stand.touch();
    stand.ask(AtKioskDo::ChooseLanguage, "es");
    stand.ask(AtKioskDo::LargerLetters);
    stand.ask(AtKioskDo::NextTheme);
    stand.wait(89);
    CHECK(stand.s.language->code == std::string("es"));
    stand.wait(2);
    CHECK(stand.s.language->code == std::string("en"));
    CHECK(stand.s.settings.type == type);
    CHECK(state::nextTick(stand.s) == 60);
  }
  SUBCASE("a new file of the church is picked up") {
    stand.church = "country = \"CA\"\nname = \"Hillside\"\n";
    stand.wait(61);
    CHECK(stand.kiosk().settings.name == "Hillside");
    stand.ask(AtKioskDo::NewHere);
    CHECK(stand.s.settings.helpCountry == "CA");
  }
  SUBCASE("the screen rests outside the opening hours, and wakes by itself") {
    stand.church = "country = \"US\"\n[hours]\nevery_day = \"09:00-12:00\"\n";
    stand.open();
    stand.minute = 12 * 60;
    stand.wait(61);
    CHECK(stand.at(KioskPage::Closed));
    stand.ask(AtKioskDo::BeginTogether);
    CHECK(stand.at(KioskPage::Closed));
    stand.act(state::OpenScreen{Screen::Help});  // is there at any hour
    CHECK(stand.s.screen == Screen::Help);
    stand.act(state::GoBack{});
    CHECK(stand.at(KioskPage::Closed));
    stand.minute = 9 * 60;
    stand.wait(61);
    CHECK(stand.at(KioskPage::Welcome));
  }
  SUBCASE("Help over the keeper's page leads back to no page behind the PIN") {
    stand.ask(AtKioskDo::HoldMark);
    stand.pin("271828");
    stand.act(state::OpenScreen{Screen::Help});
    stand.act(state::GoBack{});
    CHECK(stand.at(KioskPage::Welcome));
  }
  SUBCASE("whoever keeps it and walks away leaves nothing open") {
    stand.ask(AtKioskDo::HoldMark);
    stand.pin("271828");
    REQUIRE(stand.at(KioskPage::Keeper));
    stand.touch();
    stand.wait(91);
    CHECK(stand.at(KioskPage::Welcome));
  }
}

TEST_CASE("The way out") {
  KioskStand stand;
  SUBCASE("the mark, held, and the right PIN") {
    stand.ask(AtKioskDo::HoldMark);
    CHECK(stand.s.screen == Screen::Pin);
    stand.pin("000000");
    CHECK(stand.s.screen == Screen::Pin);
    stand.pin("271828");
    REQUIRE(stand.at(KioskPage::Keeper));
    stand.ask(AtKioskDo::LeaveKiosk);
    CHECK(stand.s.quit);
  }
  SUBCASE("five presses of the mark within ten seconds are the keyboard's way") {
    for (int i = 0; i < 4; ++i) stand.ask(AtKioskDo::PressMark);
    CHECK(stand.at(KioskPage::Welcome));
    stand.ask(AtKioskDo::PressMark);
    CHECK(stand.s.screen == Screen::Pin);
  }
  SUBCASE("five slow ones are not") {
    for (int i = 0; i < 6; ++i) {
      stand.clock += 6;
      stand.touch();
      stand.ask(AtKioskDo::PressMark);
    }
    CHECK(stand.at(KioskPage::Welcome));
  }
  SUBCASE("behind the pad nothing can be asked for without it") {
    stand.ask(AtKioskDo::LeaveKiosk);
    CHECK(!stand.s.quit);
    stand.ask(AtKioskDo::ShowKeeper);
    CHECK(!stand.at(KioskPage::Keeper));
    stand.ask(AtKioskDo::ChangePin);
    CHECK(stand.s.screen != Screen::Pin);
    stand.ask(AtKioskDo::ForgetCounts);
    stand.ask(AtKioskDo::ChooseCountry, "CA");
    CHECK(stand.s.settings.helpCountry == "US");
  }
}
