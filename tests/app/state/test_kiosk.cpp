#include <doctest/doctest.h>

#include "app/state/activity.h"
#include "app/state/exercises.h"
#include "tests/app/state/kiosk_stand.h"

using namespace tend;
using state::AtKioskDo;
using state::KioskPage;
using state::Screen;
using test::KioskStand;

TEST_CASE("The first start of a kiosk") {
  KioskStand stand(false);
  CHECK(stand.s.screen == Screen::Pin);
  SUBCASE("asks for a PIN, and where the church's file says no country, for that, then tells the way out") {
    stand.church.clear();
    stand.open();
    stand.pin("271828271828");
    CHECK(stand.at(KioskPage::Country));
    stand.ask(AtKioskDo::SetUpDone);
    CHECK(stand.at(KioskPage::Country));  // it must be chosen
    stand.ask(AtKioskDo::ChooseCountry, "ES");
    CHECK(stand.s.settings.helpCountry == "ES");
    stand.ask(AtKioskDo::SetUpDone);
    CHECK(stand.at(KioskPage::HowToLeave));
    stand.ask(AtKioskDo::SetUpDone);
    CHECK(stand.at(KioskPage::Welcome));
    stand.open();
    CHECK(stand.at(KioskPage::Welcome));  // and never again
    CHECK(stand.s.settings.helpCountry == "ES");
  }
  SUBCASE("with a country in the file only the PIN and the way out") {
    stand.pin("271828271828");
    CHECK(stand.at(KioskPage::HowToLeave));
    CHECK(stand.s.settings.helpCountry == "US");
    SUBCASE("which a start that broke off there shows anew, until somebody goes on") {
      stand.open();
      CHECK(stand.at(KioskPage::HowToLeave));
      stand.ask(AtKioskDo::SetUpDone);
      stand.open();
      CHECK(stand.at(KioskPage::Welcome));
    }
  }
  SUBCASE("Help is there, and leads back to it and nowhere else") {
    stand.act(state::OpenScreen{Screen::Help});
    REQUIRE(stand.s.screen == Screen::Help);
    stand.act(state::OpenScreen{Screen::Reader});
    stand.ask(AtKioskDo::Done);
    stand.ask(AtKioskDo::NewHere);
    stand.act(state::OpenLink{"https://example.org/"});
    REQUIRE(stand.s.screen == Screen::Help);
    stand.act(state::GoBack{});
    CHECK(stand.s.screen == Screen::Pin);
  }
  SUBCASE("what a browser tells is known already: its words stand before the first visitor") {
    stand.act(state::HostTold{{false, false, std::nullopt, true}});
    CHECK(stand.s.host.facts);
  }
  SUBCASE("Leave quickly leads from Help to it, and takes along what was typed") {
    stand.pin("2718");
    stand.act(state::OpenScreen{Screen::Help});
    stand.act(state::LeaveQuickly{});
    CHECK(stand.s.screen == Screen::Pin);
    CHECK(stand.s.place->pad.typed.count() == 0);
    stand.pin("271828");
    stand.act(state::LeaveQuickly{});
    CHECK(stand.s.place->pad.first.count() == 0);
    stand.pin("271828271828");
    REQUIRE(stand.at(KioskPage::HowToLeave));
    stand.act(state::OpenScreen{Screen::Help});
    stand.act(state::LeaveQuickly{});
    CHECK(stand.at(KioskPage::HowToLeave));
  }
  SUBCASE("there is no way past it") {
    stand.act(state::GoBack{});
    stand.act(state::LeaveQuickly{});
    stand.act(state::WentAway{});
    stand.act(state::OpenScreen{Screen::Reader});
    stand.act(state::Quit{});
    CHECK(!stand.s.quit);
    CHECK(stand.s.screen != Screen::Reader);
  }
}

TEST_CASE("The letters of a kiosk suit the window that it comes to cover") {
  KioskStand stand;
  const auto letters = [&stand] { return page::kSizeSteps[stand.s.settings.type.sizeStep]; };
  stand.open(390, 844);
  CHECK(letters() == 20);
  stand.act(state::Resize{1920, 1080});
  CHECK(letters() == 30);
  SUBCASE("what a visitor chose stays") {
    stand.ask(AtKioskDo::LargerLetters);
    const int chosen = letters();
    REQUIRE(chosen > 30);
    stand.act(state::Resize{800, 1280});
    CHECK(letters() == chosen);
  }
  SUBCASE("nothing changes under whoever has begun") {
    stand.ask(AtKioskDo::BeginTogether);
    stand.act(state::Resize{800, 1280});
    CHECK(letters() == 30);
    stand.ask(AtKioskDo::NewHere);
    CHECK(letters() == 24);
  }
}

TEST_CASE("The letters of a kiosk grow by taps, and begin again where nothing would grow along") {
  KioskStand stand;
  const auto letters = [&stand] { return page::kSizeSteps[stand.s.settings.type.sizeStep]; };
  stand.open(1080, 1920);
  REQUIRE(letters() == 30);
  CHECK(state::kioskLettersGrow(stand.s));
  stand.ask(AtKioskDo::LargerLetters);
  CHECK(letters() == 40);
  CHECK(!state::kioskLettersGrow(stand.s));
  stand.ask(AtKioskDo::LargerLetters);
  CHECK(letters() == 30);
  stand.open(800, 1280);
  for (const int wanted : {24, 30, 40, 24}) {
    CHECK(letters() == wanted);
    stand.ask(AtKioskDo::LargerLetters);
  }
}

TEST_CASE("A visit at the kiosk") {
  KioskStand stand;
  REQUIRE(stand.at(KioskPage::Welcome));
  SUBCASE("offers only what is fit for a public place") {
    stand.ask(AtKioskDo::BeginTogether);
    REQUIRE(stand.at(KioskPage::Choose));
    const auto offered = state::kioskExercises(stand.s);
    CHECK(!offered.empty());
    for (const state::ExerciseEntry* entry : state::allExercises(stand.s)) {
      const exercise::Head& head = entry->exercise->head;
      const bool shown = std::find(offered.begin(), offered.end(), entry->id) != offered.end();
      INFO(entry->id);
      const bool hidden = head.kind == "ladder" || head.kind == "letter" || head.kind == "reframe" ||
                          head.kind == "match" || head.sees != exercise::Sees::Together || entry->quiet;
      if (hidden) CHECK(!shown);
      stand.act(state::OpenExercise{entry->id});
      CHECK((stand.s.screen == Screen::Exercise) == state::offersHere(stand.s, *entry->exercise));
      stand.act(state::LeaveExercise{});
      stand.act(state::OpenScreen{Screen::Kiosk});
    }
  }
  SUBCASE("whoever is alone gets what suits one") {
    stand.ask(AtKioskDo::BeginAlone);
    for (const std::string& id : state::kioskExercises(stand.s)) {
      CHECK(state::exerciseRead(stand.s, id)->exercise->head.suitsOne());
    }
  }
  SUBCASE("an address becomes a square, and nothing is opened") {
    stand.ask(AtKioskDo::BeginTogether);
    stand.ask(AtKioskDo::ReadAll);
    stand.act(state::OpenLink{"https://example.org/"});
    CHECK(stand.at(KioskPage::Link));
    CHECK(!stand.s.linkToOpen);
    stand.ask(AtKioskDo::BackFromEnd);
    CHECK(stand.s.screen == Screen::Reader);
  }
  SUBCASE("the goodbye has a code with small steps and without answers, and one may go back") {
    stand.ask(AtKioskDo::BeginTogether);
    stand.ask(AtKioskDo::ReadAll);
    stand.ask(AtKioskDo::Done);
    REQUIRE(stand.at(KioskPage::Goodbye));
    CHECK(stand.kiosk().steps == 3);
    CHECK(!stand.kiosk().code.empty());
    CHECK(stand.kiosk().codeAddress.empty());
    stand.ask(AtKioskDo::BackFromEnd);
    CHECK(stand.s.screen == Screen::Reader);
  }
  SUBCASE("the church's address carries the code in its fragment") {
    stand.church = "country = \"US\"\naddress = \"https://tend.example.org/\"\n";
    stand.open();
    stand.ask(AtKioskDo::BeginTogether);
    stand.ask(AtKioskDo::Done);
    CHECK(stand.kiosk().codeAddress.rfind("https://tend.example.org/#h=", 0) == 0);
    CHECK(stand.kiosk().codeAddress.find('?') == std::string::npos);
  }
  SUBCASE("Leave quickly leads straight to the welcome") {
    stand.ask(AtKioskDo::BeginTogether);
    stand.act(state::LeaveQuickly{});
    CHECK(stand.at(KioskPage::Welcome));
  }
  SUBCASE("no check, no search, no bookmark, no copying") {
    stand.ask(AtKioskDo::BeginTogether);
    stand.ask(AtKioskDo::ReadAll);
    stand.act(state::OpenScreen{Screen::Help});
    stand.act(state::OpenScreen{Screen::Check});
    CHECK(stand.s.screen == Screen::Help);
    stand.act(state::GoBack{});
    CHECK(stand.s.screen == Screen::Reader);
    stand.act(state::OpenSearch{});
    stand.act(state::StepHit{1});
    CHECK(!stand.s.search);
    stand.act(state::SelectAll{});
    stand.act(state::CopySelection{});
    CHECK(!stand.s.textToCopy);
  }
}

TEST_CASE("A kiosk that cannot write its own small files tells whoever keeps it, and no visitor") {
  const base::SaveDone failed{1, base::Error{base::ErrorCode::IoError, "file.cannot_write", {{"path", "pin"}}, {}}};
  SUBCASE("while it is set up, with a line on the screen") {
    KioskStand stand(false);
    stand.pin("271828271828");
    stand.act(state::SaveCompleted{failed});
    REQUIRE(stand.s.notice);
    CHECK(stand.s.notice->id == "notice.place_unsaved");
  }
  SUBCASE("later behind the PIN") {
    KioskStand stand;
    stand.ask(AtKioskDo::BeginTogether);
    stand.act(state::SaveCompleted{failed});
    CHECK(!stand.s.notice);
    stand.ask(AtKioskDo::NewHere);
    CHECK(!stand.s.notice);
    stand.ask(AtKioskDo::HoldMark);
    stand.pin("271828");
    REQUIRE(stand.at(KioskPage::Keeper));
    CHECK(stand.kiosk().unsaved);
  }
}

TEST_CASE("Back from the choices of a kiosk ends the visit") {
  KioskStand stand;
  stand.ask(AtKioskDo::ChooseLanguage, "es");
  stand.ask(AtKioskDo::BeginTogether);
  stand.act(state::OpenExercise{state::kioskExercises(stand.s).front()});
  stand.act(state::BeginExercise{});
  REQUIRE(stand.s.activity);
  stand.ask(AtKioskDo::Done);
  stand.act(state::OpenScreen{Screen::Kiosk});
  stand.s.place->kiosk->page = KioskPage::Choose;
  stand.act(state::GoBack{});
  REQUIRE(stand.at(KioskPage::Welcome));
  CHECK(!stand.kiosk().visited);
  CHECK(!stand.s.activity);
  CHECK(stand.s.waiting.empty());
  SUBCASE("what they chose for their eyes waits for them, and goes when they do not begin again") {
    CHECK(stand.s.language->code == std::string("es"));
    stand.touch();
    stand.wait(91);
    CHECK(stand.s.language->code == std::string("en"));
  }
  SUBCASE("so does the way back from the keeper's page") {
    stand.ask(AtKioskDo::BeginAlone);
    stand.ask(AtKioskDo::HoldMark);
    stand.pin("271828");
    REQUIRE(stand.at(KioskPage::Keeper));
    stand.act(state::GoBack{});
    REQUIRE(stand.at(KioskPage::Welcome));
    CHECK(!stand.kiosk().visited);
    CHECK(stand.s.language->code == std::string("en"));
  }
}

TEST_CASE("A place writes nothing to the clipboard") {
  KioskStand stand;
  stand.ask(AtKioskDo::BeginTogether);
  stand.s.fields.open("do.bread");
  text::edit::Command words;
  words.text = "butter";
  text::edit::Command all;
  all.what = text::edit::Do::SelectAll;
  for (const auto what : {text::edit::Do::Copy, text::edit::Do::Cut}) {
    text::edit::Command takes;
    takes.what = what;
    stand.act(state::EditText{"do.bread", {words, all, takes}});
    CHECK(!stand.s.textToCopy);
    CHECK(stand.s.fields.find("do.bread")->buffer().text().find("butter") != std::string_view::npos);
  }
}

TEST_CASE("The next visitor finds everything as it was") {
  KioskStand stand;
  const state::TypeChoices type = stand.s.settings.type;
  stand.ask(AtKioskDo::ChooseLanguage, "es");
  stand.ask(AtKioskDo::LargerLetters);
  stand.ask(AtKioskDo::NextTheme);
  CHECK(!(stand.s.settings.type == type));
  stand.ask(AtKioskDo::BeginTogether);
  stand.ask(AtKioskDo::ReadAll);
  stand.act(state::ToEdge{true});
  stand.act(state::SetPace{platform::Pace::Brisk});
  stand.act(state::SetSound{false});
  const auto offered = [&] {
    stand.act(state::GoBack{});
    return state::kioskExercises(stand.s);
  }();
  stand.act(state::OpenExercise{offered.front()});
  stand.act(state::BeginExercise{});
  REQUIRE(stand.s.activity);
  stand.ask(AtKioskDo::NewHere);
  CHECK(stand.at(KioskPage::Welcome));
  CHECK(stand.s.settings.type == type);
  CHECK(stand.s.language->code == std::string("en"));
  CHECK(stand.s.settings.pace == state::Settings{}.pace);
  CHECK(stand.s.settings.sound);
  CHECK(stand.s.settings.places.empty());
  CHECK(!stand.s.activity);
  CHECK(stand.s.waiting.empty());
  CHECK(stand.s.fields.names().empty());
  CHECK(stand.s.reader->scrollY() == 0);
  // Nothing but its own small files was written.
  for (const auto& [name, bytes] : stand.files.files) CHECK((name == "pin" || name == "counts" || name == "kiosk"));
  CHECK(stand.program.files.empty());
}
