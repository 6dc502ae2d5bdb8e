#include <doctest/doctest.h>

#include "tests/app/state/fixture.h"

using namespace tend;
using namespace tend::state;

namespace {

std::string sentenceAt(AppState& s) {
  const content::Locator at = s.reader->place();
  return at.section + "/" + std::to_string(at.block) + "/" + std::to_string(at.character);
}

}  // namespace

TEST_CASE("start") {
  test::Program program;
  SUBCASE("opens the built-in article at its title page when nothing is known") {
    AppState s = program.begin();
    REQUIRE(s.reader);
    CHECK(s.screen == Screen::Reader);
    CHECK(s.reader->page().pack().info().id == "growing-close");
    CHECK(s.reader->scrollY() == 0);
    CHECK_FALSE(s.notice);
  }
  SUBCASE("tells when the settings file is damaged, and opens all the same") {
    program.storage.files["settings.tend"] = "not a settings file";
    AppState s = program.begin();
    REQUIRE(s.notice);
    CHECK(s.notice->id == "notice.settings_lost");
    CHECK(s.reader);
  }
  SUBCASE("a settings file from a newer Tend is told and never overwritten") {
    std::string newer = encodeSettings({});
    newer[newer.find("tend.settings") + std::string("tend.settings").size()] = 9;
    program.storage.files["settings.tend"] = newer;
    AppState s = program.begin();
    REQUIRE(s.notice);
    CHECK(s.notice->id == "notice.settings_newer");
    apply(s, ScrollBy{900}, program.services);
    saveSettings(s, program.services);
    CHECK(program.storage.files["settings.tend"] == newer);
  }
  SUBCASE("a pack that is broken is named with its line, with the built-in article behind it") {
    program.packs["bad"] =
        "+++\nformat = 1\nid = \"bad\"\ntitle = \"Bad\"\nlanguage = \"en\"\n+++\n\n## No id\n\ntext\n";
    AppState s = program.begin("bad");
    CHECK(s.screen == Screen::PackError);
    REQUIRE(s.packProblem);
    CHECK(s.packProblem->error.where.line == 8);
    CHECK(s.reader);
    apply(s, OpenScreen{Screen::Shelf}, program.services);
    CHECK(s.screen == Screen::Shelf);
  }
}

TEST_CASE("the place is kept") {
  test::Program program;
  program.packs["small"] = test::smallPack("small");
  AppState s = program.begin("small");
  apply(s, ScrollBy{900}, program.services);
  const std::string before = sentenceAt(s);
  REQUIRE(s.reader->scrollY() > 800);
  SUBCASE("through every size of text") {
    for (std::uint8_t step = 0; step < page::kSizeStepCount; ++step) {
      TypeChoices type = s.settings.type;
      type.sizeStep = step;
      apply(s, SetType{type}, program.services);
      CHECK(sentenceAt(s) == before);
    }
  }
  SUBCASE("through a rotation and a resize") {
    apply(s, Resize{800, 1280}, program.services);
    CHECK(sentenceAt(s) == before);
    apply(s, Resize{390, 844}, program.services);
    CHECK(sentenceAt(s) == before);
    apply(s, Resize{3840, 2160}, program.services);
    CHECK(sentenceAt(s) == before);
  }
  SUBCASE("when the contents open and close") {
    apply(s, ShowOverlay{Overlay::Contents}, program.services);
    CHECK(sentenceAt(s) == before);
    apply(s, GoBack{}, program.services);
    CHECK(s.overlay == Overlay::None);
    CHECK(sentenceAt(s) == before);
  }
  SUBCASE("over a restart") {
    saveSettings(s, program.services);
    AppState again = program.begin();
    CHECK(again.reader->page().pack().info().id == "small");
    CHECK(sentenceAt(again) == before);
  }
  SUBCASE("when pages are turned instead of scrolled: the sentence is on the page shown") {
    TypeChoices type = s.settings.type;
    type.movement = page::Movement::Pages;
    apply(s, SetType{type}, program.services);
    const float y = s.reader->page().yOf(content::Locator{"part-0", 0, 0});
    CHECK(y < s.reader->scrollY());
    CHECK(s.reader->leaf().topPx == s.reader->scrollY());
    CHECK(s.reader->leaf().bottomPx > s.reader->scrollY());
    apply(s, Turn{-1}, program.services);
    apply(s, Turn{1}, program.services);
  }
}

TEST_CASE("quiet sections leave nothing") {
  test::Program program;
  program.packs["small"] = test::smallPack("small");
  AppState s = program.begin("small");
  apply(s, GoToSection{1}, program.services);
  saveSettings(s, program.services);
  const std::string kept = program.storage.files["settings.tend"];
  apply(s, GoToSection{2}, program.services);
  for (int i = 0; i < 3; ++i) apply(s, ScrollBy{120}, program.services);
  REQUIRE(s.reader->place().section == "part-2");
  saveSettings(s, program.services);
  const auto settings = decodeSettings(program.storage.files["settings.tend"]);
  REQUIRE(settings);
  CHECK(settings->places.at("small").place.section == "part-1");
  CHECK(settings->places.at("small").readSections.count("part-2") == 0);
  CHECK(program.storage.files["settings.tend"].find("part-2") == std::string::npos);
}

TEST_CASE("sections read to their end are remembered, quiet ones never") {
  test::Program program;
  program.packs["small"] = test::smallPack("small");
  AppState s = program.begin("small");
  for (int i = 0; i < 400; ++i) apply(s, ScrollBy{60}, program.services);
  const auto& read = s.settings.places.at("small").readSections;
  CHECK(read.count("part-0") == 1);
  CHECK(read.count("part-1") == 1);
  CHECK(read.count("part-2") == 0);
}

TEST_CASE("leave quickly") {
  test::Program program;
  AppState s = program.begin();
  apply(s, ScrollBy{700}, program.services);
  apply(s, LeaveQuickly{}, program.services);
  REQUIRE(s.screen == Screen::Cover);
  SUBCASE("no key, drop or late event brings Tend back") {
    for (const Action& action :
         {Action(GoBack{}), Action(OpenScreen{Screen::Reader}), Action(OpenScreen{Screen::Help}), Action(OpenPack{""}),
          Action(GoToSection{0}), Action(ShowOverlay{Overlay::Contents}), Action(SetLanguage{"es"})}) {
      apply(s, action, program.services);
      CHECK(s.screen == Screen::Cover);
    }
  }
  SUBCASE("a failed save says nothing over the cover") {
    apply(s, SaveCompleted{{1, base::Error{base::ErrorCode::NoPermission, "file.no_permission", {}, {}}}},
          program.services);
    CHECK_FALSE(s.notice);
  }
  SUBCASE("coming back opens the shelf, not the page that was left") {
    apply(s, ReturnFromCover{}, program.services);
    CHECK(s.screen == Screen::Shelf);
  }
}

TEST_CASE("Back") {
  test::Program program;
  AppState s = program.begin();
  for (const Screen screen : {Screen::Shelf, Screen::Settings, Screen::Help}) {
    apply(s, OpenScreen{screen}, program.services);
    apply(s, GoBack{}, program.services);
    CHECK(s.screen == Screen::Reader);
  }
  apply(s, OpenScreen{Screen::Files}, program.services);
  apply(s, GoBack{}, program.services);
  CHECK(s.screen == Screen::Shelf);
}

TEST_CASE("forgetting removes every trace of use from the file") {
  test::Program program;
  program.packs["small"] = test::smallPack("small");
  AppState s = program.begin("small");
  apply(s, ScrollBy{900}, program.services);
  apply(s, SetCountry{"US"}, program.services);
  saveSettings(s, program.services);
  REQUIRE(program.storage.files["settings.tend"].find("part-0") != std::string::npos);
  apply(s, ForgetAll{}, program.services);
  saveSettings(s, program.services);
  CHECK(program.storage.files["settings.tend"].find("part-0") == std::string::npos);
  CHECK(program.storage.files["settings.tend"].find("US") == std::string::npos);
  CHECK(s.forgotten);
}

TEST_CASE("a series") {
  test::Program program;
  program.packs["one"] = test::smallPack("one", "[series]\nnext = { title = \"Small\", pack = \"two\" }\n");
  program.packs["two"] = test::smallPack("two");
  AppState s = program.begin("two");
  s.readerPath = "two";
  apply(s, OpenPack{"one"}, program.services);
  SUBCASE("the next one opens when it is on the shelf") {
    apply(s, OpenSeries{true}, program.services);
    CHECK(s.reader->page().pack().info().id == "two");
  }
  SUBCASE("one that is not at hand is named, and the shelf opens") {
    s.settings.packs.clear();
    apply(s, OpenSeries{true}, program.services);
    CHECK(s.screen == Screen::Shelf);
    REQUIRE(s.notice);
    CHECK(s.notice->id == "notice.series_missing");
  }
}
