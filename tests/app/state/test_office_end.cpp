// The end of a sitting: nothing ticked, both where it is both's, one's own behind one's own curtain, and then nothing.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/state/home_text.h"
#include "core/share/offering.h"
#include "tests/app/state/office_room.h"

using namespace tend;
using state::KeepsakeKind;
using state::OfficePage;
using test::kFirstWords;
using test::kSecondWords;
using test::OfficeRoom;

namespace {

bool holds(const std::string& all, const std::string& words) { return all.find(words) != std::string::npos; }

void open(OfficeRoom& room, KeepsakeKind kind) {
  const std::size_t index = room.keepsake(kind);
  REQUIRE(index < room.office().keepsakes.size());
  room.ask(state::ChooseKeepsake{index});
}

}  // namespace

TEST_CASE("What may be taken home") {
  OfficeRoom room;
  room.start({"both", "table", "hushed"});
  SUBCASE("nothing is ticked, and nothing is in the open") {
    room.bothPages();
    room.close();
    CHECK(!state::anythingTicked(room.office()));
    CHECK(room.office().shown.empty());
    CHECK(!holds(test::inTheOpen(room.s), kFirstWords));
    room.ask(state::GoToTaking{});
    CHECK(room.at(OfficePage::TakeHome));
  }
  SUBCASE("the picture goes along when both say so, and not before") {
    room.bothPages();
    room.close();
    open(room, KeepsakeKind::Picture);
    CHECK(room.at(OfficePage::Both));
    room.ask(state::SayYes{0, true});
    CHECK(room.at(OfficePage::Both));
    CHECK(!state::anythingTicked(room.office()));
    room.ask(state::SayYes{1, true});
    CHECK(room.at(OfficePage::TakeHome));
    CHECK(state::anythingTicked(room.office()));
    room.ask(state::GoToTaking{});
    CHECK(holds(room.shown(), kFirstWords));
    CHECK(holds(room.shown(), kSecondWords));
  }
  SUBCASE("either takes it back alone") {
    room.bothPages();
    room.close();
    open(room, KeepsakeKind::Picture);
    room.ask(state::SayYes{0, true});
    room.ask(state::SayYes{1, true});
    open(room, KeepsakeKind::Picture);
    CHECK(!state::anythingTicked(room.office()));
  }
  SUBCASE("only what both offered is in the picture") {
    room.bothPages(true, false);
    room.close();
    CHECK(room.keepsake(KeepsakeKind::Picture) == room.office().keepsakes.size());
  }
  SUBCASE("one's own page opens behind its own curtain, and shows one page") {
    room.bothPages(false, false);
    room.close();
    open(room, KeepsakeKind::Own);
    CHECK(room.at(OfficePage::OwnCurtain));
    CHECK(room.office().shown.empty());
    room.ask(state::OpenOwn{1});
    CHECK(room.at(OfficePage::Own));
    CHECK(holds(room.shown(), kSecondWords));
    CHECK(!holds(room.shown(), kFirstWords));
    room.act(state::GoBack{});
    CHECK(room.at(OfficePage::TakeHome));
    CHECK(room.office().shown.empty());
    CHECK(!state::anythingTicked(room.office()));  // nobody else learns of it
  }
  SUBCASE("it is never in what goes out for both") {
    room.bothPages(false, false);
    room.close();
    room.ask(state::ChooseSteps{});
    room.ask(state::TickStep{0});
    room.act(state::GoBack{});
    room.ask(state::GoToTaking{});
    CHECK(!holds(room.shown(), kFirstWords));
    CHECK(!holds(room.shown(), kSecondWords));
  }
  SUBCASE("what two wrote on one page is both's") {
    room.ask(state::NextExercise{});
    room.ask(state::NextExercise{});
    room.act(state::BeginExercise{});
    room.write(kFirstWords);
    room.act(state::FinishExercise{});
    room.close();
    open(room, KeepsakeKind::Shared);
    CHECK(room.at(OfficePage::Both));
  }
  SUBCASE("nothing quiet can be taken along") {
    room.ask(state::NextExercise{});
    REQUIRE(room.s.activity->quiet);
    room.bothPages();
    room.close();
    CHECK(room.office().keepsakes.empty());
    for (const state::OfficeStep& step : room.office().steps) CHECK(step.step.name != "exercise.hushed");
  }
  SUBCASE("a rest closes one's own page") {
    room.bothPages();
    room.close();
    open(room, KeepsakeKind::Own);
    room.ask(state::OpenOwn{0});
    room.act(state::WentAway{});
    CHECK(room.at(OfficePage::Rest));
    CHECK(room.office().shown.empty());
    room.ask(state::GoOnHere{});
    CHECK(room.at(OfficePage::TakeHome));
  }
}

TEST_CASE("One person alone") {
  OfficeRoom room;
  room.ask(state::SetPeople{true});
  room.start({"own"});
  room.act(state::BeginExercise{true});
  room.write(kFirstWords);
  room.act(state::FinishExercise{});
  room.close();
  SUBCASE("takes their own page behind the curtain") {
    open(room, KeepsakeKind::Own);
    CHECK(room.at(OfficePage::OwnCurtain));
    room.ask(state::OpenOwn{0});
    CHECK(holds(room.shown(), kFirstWords));
  }
  SUBCASE("leaves it, and it is gone") {
    room.ask(state::ClearTablet{});
    CHECK(room.office().keepsakes.empty());
    CHECK(room.at(OfficePage::Prepare));
  }
}

TEST_CASE("The homework code of a sitting") {
  OfficeRoom room;
  room.start({"both", "table"});
  room.bothPages();
  room.close();
  room.ask(state::ChooseSteps{});
  SUBCASE("carries the steps and the place, and no answer") {
    room.ask(state::TickStep{1});
    room.act(state::GoBack{});
    room.ask(state::TickPage{});
    room.ask(state::GoToTaking{});
    REQUIRE(!room.office().code.empty());
    const auto pack = room.p.open(test::kPagesPack);
    const auto decoded = share::decode(room.office().code, {share::offeringOf(**pack)});
    REQUIRE(decoded);
    CHECK(decoded->homework.steps == std::vector<std::string>{room.office().steps[1].step.name});
    CHECK(decoded->homework.place == "bread");
    CHECK(decoded->homework.date == share::Date{2026, 11, 29});
  }
  SUBCASE("has room for so many steps, and no more") {
    state::Office& office = *room.s.place->office;
    office.mostSteps = 1;
    room.ask(state::TickStep{0});
    room.ask(state::TickStep{1});
    CHECK(state::tickedSteps(office) == 1);
    CHECK(office.steps[0].ticked);
    room.ask(state::TickStep{0});
    CHECK(state::tickedSteps(office) == 0);
  }
  SUBCASE("is not made for a picture alone") {
    room.act(state::GoBack{});
    open(room, KeepsakeKind::Picture);
    room.ask(state::SayYes{0, true});
    room.ask(state::SayYes{1, true});
    room.ask(state::GoToTaking{});
    CHECK(room.at(OfficePage::Out));
    CHECK(room.office().code.empty());
  }
}

TEST_CASE("On a stick") {
  OfficeRoom room;
  room.start({"both"});
  room.bothPages();
  room.close();
  open(room, KeepsakeKind::Own);
  room.ask(state::OpenOwn{0});
  SUBCASE("the file is what is seen, under a name that tells nothing") {
    room.ask(state::SaveHome{0, state::TakeAs::Text});
    REQUIRE(room.p.files.count("/usb/for-home.txt") == 1);
    const std::string text = room.p.files["/usb/for-home.txt"];
    for (const state::HomePart& part : room.office().shown) {
      CHECK(holds(text, part.title));
      for (const exercise::Line& line : part.lines) CHECK(holds(text, line.words));
    }
    CHECK(!holds(text, "2026"));
    CHECK(room.office().done == "office.saved");
  }
  SUBCASE("the page is made of the same words") {
    if (!state::canMakePdf()) return;
    room.ask(state::SaveHome{0, state::TakeAs::Pdf});
    REQUIRE(room.p.files.count("/usb/for-home.pdf") == 1);
    CHECK(room.p.files["/usb/for-home.pdf"].rfind("%PDF", 0) == 0);
    const auto pages = share::layOut(state::homeOf(room.s), room.p.services.press);
    REQUIRE(!pages.empty());
    CHECK(holds(share::textOn(pages[0]), kFirstWords));
  }
  SUBCASE("a printer is handed the page, and says when it did not take it") {
    if (!state::canMakePdf()) return;
    std::string printed;
    room.p.services.place.printers = [] { return std::vector<std::string>{"Hall"}; };
    room.p.services.place.print = [&](const std::string& printer, const std::string& pdf) -> base::Result<void> {
      if (!printed.empty()) return base::fail(base::ErrorCode::Unavailable, "printer.failed", {{"printer", printer}});
      printed = pdf;
      return {};
    };
    room.act(state::GoBack{});
    open(room, KeepsakeKind::Own);
    room.ask(state::OpenOwn{0});
    room.ask(state::PrintHome{0});
    CHECK(printed.rfind("%PDF", 0) == 0);
    CHECK(room.office().done == "office.printed");
    room.ask(state::PrintHome{0});
    REQUIRE(room.office().problem);
    CHECK(room.office().problem->id == "printer.failed");
    CHECK(room.p.files.empty());
  }
  SUBCASE("a second one does not overwrite the first") {
    room.ask(state::SaveHome{0, state::TakeAs::Text});
    room.ask(state::SaveHome{0, state::TakeAs::Text});
    CHECK(room.p.files.count("/usb/for-home-2.txt") == 1);
  }
  SUBCASE("a stick that is full is told") {
    room.p.services.files.write = [](const std::string&, std::string_view) -> std::optional<base::Error> {
      return base::Error{base::ErrorCode::CannotCreate, "file.disk_full", {}, {}};
    };
    room.ask(state::SaveHome{0, state::TakeAs::Text});
    CHECK(room.office().problem);
    CHECK(room.office().done.empty());
  }
  SUBCASE("nothing is saved from another page") {
    room.act(state::GoBack{});
    room.ask(state::SaveHome{0, state::TakeAs::Text});
    CHECK(room.p.files.empty());
  }
}

TEST_CASE("Close and clear") {
  OfficeRoom room;
  room.start({"both", "table"}, 30);
  room.bothPages();
  room.close();
  open(room, KeepsakeKind::Picture);
  room.ask(state::SayYes{0, true});
  room.ask(state::SayYes{1, true});
  room.ask(state::GoToTaking{});
  room.ask(state::ClearTablet{});
  CHECK(room.at(OfficePage::Prepare));
  CHECK(room.list(true).empty());
  CHECK(room.office().minutes == 0);
  CHECK(room.office().keepsakes.empty());
  CHECK(room.office().steps.empty());
  CHECK(room.office().code.empty());
  CHECK(room.office().shown.empty());
  CHECK(!room.s.activity);
  CHECK(room.s.waiting.empty());
  CHECK(!state::isSitting(room.s));
  CHECK(!holds(test::inTheOpen(room.s), kFirstWords));
}
