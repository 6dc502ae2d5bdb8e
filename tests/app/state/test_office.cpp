// The office as a policy: its start, its list, its templates, what the PIN guards and what is refused.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/base/archive.h"
#include "tests/app/state/office_room.h"

using namespace tend;
using state::OfficePage;
using state::Screen;
using test::kOfficePin;
using test::OfficeRoom;
using Ids = std::vector<std::string>;

TEST_CASE("The start of an office") {
  SUBCASE("at the first start a PIN is chosen") {
    OfficeRoom room("");
    CHECK(room.s.screen == Screen::Pin);
    CHECK(room.s.place->pad.purpose == state::PinFor::SetUp);
    room.press(kOfficePin + kOfficePin);
    CHECK(room.at(OfficePage::Prepare));
  }
  SUBCASE("at the next one it is there, and the list stands open") {
    OfficeRoom room;
    room.open();
    CHECK(room.at(OfficePage::Prepare));
  }
  SUBCASE("nothing is ticked, the length is open, and two people sit there") {
    const OfficeRoom room;
    CHECK(room.list(true).empty());
    CHECK(room.office().minutes == 0);
    CHECK(!room.office().alone);
    CHECK(room.list(false) == Ids{"both", "hushed", "own", "table", "kind"});
  }
  SUBCASE("without a tick nothing starts") {
    OfficeRoom room;
    room.ask(state::StartSitting{});
    CHECK(room.at(OfficePage::Prepare));
    CHECK(!state::isSitting(room.s));
  }
}

TEST_CASE("The list of an office") {
  OfficeRoom room;
  for (const char* id : {"both", "own", "kind"}) room.ask(state::TickExercise{id});
  SUBCASE("is done in the order in which it stands") {
    CHECK(room.list(true) == Ids{"both", "own", "kind"});
    room.ask(state::StartSitting{});
    CHECK(room.s.activity->exercise->head.id == "both");
  }
  SUBCASE("one goes before the ticked one above it, over those that are not ticked") {
    room.ask(state::MoveExercise{"kind", -1});
    CHECK(room.list(true) == Ids{"both", "kind", "own"});
    room.ask(state::MoveExercise{"kind", -1});
    CHECK(room.list(true) == Ids{"kind", "both", "own"});
    room.ask(state::MoveExercise{"kind", -1});
    CHECK(room.list(true) == Ids{"kind", "both", "own"});
  }
  SUBCASE("and after the one below it") {
    room.ask(state::MoveExercise{"both", 1});
    CHECK(room.list(true) == Ids{"own", "both", "kind"});
    room.ask(state::MoveExercise{"kind", 1});
    CHECK(room.list(true) == Ids{"own", "both", "kind"});
  }
  SUBCASE("what is not ticked stays where it is") {
    room.ask(state::MoveExercise{"table", -1});
    CHECK(room.list(false) == Ids{"both", "hushed", "own", "table", "kind"});
  }
  SUBCASE("a second tap takes the tick away") {
    room.ask(state::TickExercise{"own"});
    CHECK(room.list(true) == Ids{"both", "kind"});
  }
  SUBCASE("one person is offered only what suits one") {
    room.ask(state::SetPeople{true});
    room.ask(state::StartSitting{});
    std::vector<std::string> today;
    for (const auto& e : room.office().today) today.push_back(e->head.id);
    CHECK(today == Ids{"both", "own"});  // a match is for two
  }
}

TEST_CASE("The card for when somebody says they are afraid") {
  OfficeRoom room;
  SUBCASE("opens from the list, and leads back there") {
    room.ask(state::ShowSafetyCard{});
    CHECK(room.at(OfficePage::Card));
    CHECK(state::officeBackWords(room.s) == std::string("pin.back"));
    room.act(state::GoBack{});
    CHECK(room.at(OfficePage::Prepare));
  }
  SUBCASE("does not open while two people sit there") {
    room.start({"both", "table"});
    room.ask(state::ShowSafetyCard{});
    CHECK(room.s.screen == Screen::Exercise);
    room.act(state::LeaveExercise{});
    REQUIRE(room.at(OfficePage::Between));
    room.ask(state::ShowSafetyCard{});
    CHECK(room.at(OfficePage::Between));
    room.close();
    room.ask(state::ShowSafetyCard{});
    CHECK(room.at(OfficePage::TakeHome));
  }
  SUBCASE("what is ticked stays as it is") {
    room.ask(state::TickExercise{"own"});
    room.ask(state::ShowSafetyCard{});
    room.act(state::GoBack{});
    CHECK(room.list(true) == Ids{"own"});
  }
  SUBCASE("after Leave quickly one comes back to the list, not to the card") {
    room.ask(state::ShowSafetyCard{});
    room.act(state::LeaveQuickly{});
    room.act(state::ReturnFromCover{});
    room.ask(state::ShowSafetyCard{});
    REQUIRE(room.s.screen == Screen::Pin);
    room.press(kOfficePin);
    CHECK(room.at(OfficePage::Prepare));
  }
}

TEST_CASE("Templates behind the PIN") {
  OfficeRoom room;
  const auto openLists = [&] {
    room.ask(state::AskTemplates{});
    REQUIRE(room.s.screen == Screen::Pin);
    room.press(kOfficePin);
    REQUIRE(room.at(OfficePage::Templates));
  };
  const auto keep = [&](const std::string& name) {
    openLists();
    room.act(state::EditText{state::kTemplateField, {test::Table::typed(name)}});
    room.ask(state::KeepTemplate{});
  };
  room.ask(state::TickExercise{"own"});
  room.ask(state::TickExercise{"both"});
  room.ask(state::MoveExercise{"own", -1});
  room.ask(state::SetLength{45});
  SUBCASE("without the PIN they are not shown") {
    room.ask(state::AskTemplates{});
    room.press("000000");
    CHECK(room.s.screen == Screen::Pin);
    room.act(state::GoBack{});
    CHECK(room.at(OfficePage::Prepare));
  }
  SUBCASE("the present list is kept, and used after a start") {
    keep("First evening");
    CHECK(room.office().done == "office.template_kept");
    room.open();
    CHECK(room.list(true).empty());
    openLists();
    REQUIRE(room.office().templates.all.size() == 1);
    room.ask(state::UseTemplate{0});
    CHECK(room.at(OfficePage::Prepare));
    CHECK(room.list(true) == Ids{"own", "both"});
    CHECK(room.office().minutes == 45);
  }
  SUBCASE("one that is removed is gone after a start, too") {
    keep("First evening");
    room.ask(state::RemoveTemplate{0});
    room.open();
    CHECK(room.office().templates.all.empty());
  }
  SUBCASE("without a name or a tick nothing is kept") {
    keep("   ");
    CHECK(room.files.files.count("templates") == 0);
  }
  SUBCASE("a file of a newer Tend is left as it is") {
    room.files.files["templates"] =
        base::writeRecord(base::RecordHeader{"tend.office", 9}, std::vector<std::string>{"from the future"});
    const std::string before = room.files.files["templates"];
    room.open();
    room.ask(state::TickExercise{"own"});
    keep("First evening");
    CHECK(room.files.files["templates"] == before);
  }
}

TEST_CASE("Out of the office") {
  OfficeRoom room;
  SUBCASE("the window's close button asks for the PIN") {
    room.act(state::Quit{});
    CHECK(!room.s.quit);
    CHECK(room.s.screen == Screen::Pin);
    room.press("000000");
    CHECK(!room.s.quit);
    room.press(kOfficePin);
    CHECK(room.s.quit);
    CHECK(!room.s.nextPlace);
  }
  SUBCASE("opened from the home, it leads back there") {
    room.p.services.place.returnsHome = true;
    room.ask(state::EndOffice{});
    room.press(kOfficePin);
    CHECK(room.s.quit);
    CHECK(room.s.nextPlace == state::PlaceKind::Home);
  }
  SUBCASE("before a PIN was chosen, closing ends it") {
    OfficeRoom fresh("");
    fresh.act(state::Quit{});
    CHECK(fresh.s.quit);
  }
  SUBCASE("no screen of the home opens, and no browser") {
    for (const Screen screen : {Screen::Reader, Screen::Today, Screen::Shelf, Screen::Settings, Screen::Garden,
                                Screen::Practise, Screen::Copies, Screen::People}) {
      room.act(state::OpenScreen{screen});
      CHECK(room.s.screen == Screen::Office);
    }
    room.act(state::OpenLink{"https://example.org"});
    CHECK(!room.s.linkToOpen);
    REQUIRE(room.s.notice);
    CHECK(room.s.notice->id == "office.link");
    room.act(state::OpenSearch{});
    CHECK(!room.s.search);
  }
  SUBCASE("Help leads back to the list") {
    room.act(state::OpenScreen{Screen::Help});
    CHECK(room.s.screen == Screen::Help);
    room.act(state::GoBack{});
    CHECK(room.at(OfficePage::Prepare));
  }
}

TEST_CASE("Leave quickly in an office") {
  OfficeRoom room;
  room.start({"both", "own"});
  room.act(state::BeginExercise{});
  room.turn(0, test::kFirstWords);
  room.act(state::TakeDevice{1});
  room.write(test::kSecondWords);
  room.act(state::LeaveQuickly{});
  CHECK(room.s.screen == Screen::Cover);
  SUBCASE("the session is over and forgotten") {
    CHECK(!state::isSitting(room.s));
    CHECK(!room.s.activity);
    CHECK(room.s.waiting.empty());
    CHECK(room.office().keepsakes.empty());
    CHECK(room.list(true).empty());
    CHECK(test::inTheOpen(room.s).find(test::kSecondWords) == std::string::npos);
  }
  SUBCASE("back from the cover there is the pad, and behind it the start") {
    room.act(state::ReturnFromCover{});
    CHECK(room.s.screen == Screen::Pin);
    room.ask(state::TickExercise{"own"});
    CHECK(room.list(true).empty());
    room.press(kOfficePin);
    CHECK(room.at(OfficePage::Prepare));
  }
  SUBCASE("whoever has no PIN comes back to the cover, and no further") {
    room.act(state::ReturnFromCover{});
    room.act(state::OpenScreen{Screen::Help});
    CHECK(room.s.screen == Screen::Pin);
    room.act(state::GoBack{});
    CHECK(room.s.screen == Screen::Cover);
  }
  SUBCASE("the window's close button does not take the cover away") {
    room.act(state::Quit{});
    CHECK(!room.s.quit);
    CHECK(room.s.screen == Screen::Cover);
  }
}
