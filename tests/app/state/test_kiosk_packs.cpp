// The packs that a church's file names: found beside it, tried again while they are missing, and told to whoever keeps
// the kiosk, never to a visitor.
#include <doctest/doctest.h>

#include "tests/app/state/kiosk_stand.h"

using namespace tend;
using state::AtKioskDo;
using state::KioskPage;
using state::Screen;
using test::KioskStand;

namespace {

constexpr const char* kEvening = "/etc/tend/evening.tendpack";
constexpr const char* kMorning = "/srv/morning.tendpack";

struct PacksStand : KioskStand {
  PacksStand() {
    program.packs[kEvening] = test::smallPack("evening");
    program.packs[kMorning] = test::smallPack("morning");
    church = "country = \"US\"\npacks = [\"evening.tendpack\", \"/srv/morning.tendpack\"]\n";
  }
  std::vector<std::string> offered() const {
    std::vector<std::string> paths;
    for (const state::KioskPack& pack : kiosk().packs) paths.push_back(pack.path);
    return paths;
  }
};

}  // namespace

TEST_CASE("A pack without a path of its own lies beside the church's file") {
  PacksStand stand;
  stand.open();
  CHECK(stand.offered() == std::vector<std::string>{kEvening, kMorning});
  CHECK(stand.s.readerPath == kEvening);
  SUBCASE("and where the folder is another, there") {
    stand.folder = "/home/keeper/.config/tend";
    stand.wait(61);
    CHECK(stand.offered() == std::vector<std::string>{kMorning});
    CHECK(stand.s.readerPath == kMorning);
  }
  SUBCASE("a visitor reads the other one, and the next finds the first") {
    stand.ask(AtKioskDo::BeginTogether);
    stand.ask(AtKioskDo::ReadPack, kMorning);
    CHECK(stand.s.screen == Screen::Reader);
    CHECK(stand.s.readerPath == kMorning);
    stand.ask(AtKioskDo::NewHere);
    CHECK(stand.s.readerPath == kEvening);
  }
  SUBCASE("no other file can be opened by its path") {
    stand.program.packs["/home/someone/diary.md"] = test::smallPack("diary");
    stand.ask(AtKioskDo::BeginTogether);
    stand.ask(AtKioskDo::ReadPack, "/home/someone/diary.md");
    CHECK(stand.at(KioskPage::Choose));
    CHECK(stand.s.readerPath == kEvening);
  }
}

TEST_CASE("A pack that is missing is told behind the PIN, and offered as soon as it is there") {
  PacksStand stand;
  stand.program.packs.erase(kEvening);
  stand.open();
  CHECK(stand.offered() == std::vector<std::string>{kMorning});
  REQUIRE(stand.kiosk().unopened.size() == 1);
  CHECK(stand.kiosk().unopened.front().id == "file.missing");
  CHECK(stand.kiosk().problems.empty());
  CHECK(stand.at(KioskPage::Welcome));
  stand.wait(300);
  CHECK(stand.kiosk().unopened.size() == 1);  // told once, however often it is looked for
  stand.program.packs[kEvening] = test::smallPack("evening");
  stand.wait(61);
  CHECK(stand.kiosk().unopened.empty());
  CHECK(stand.offered() == std::vector<std::string>{kEvening, kMorning});
  CHECK(stand.s.readerPath == kEvening);
}

TEST_CASE("A pack that goes away while the kiosk runs leads nobody to a page of errors") {
  PacksStand stand;
  stand.open();
  stand.ask(AtKioskDo::BeginTogether);
  stand.program.packs.erase(kMorning);
  stand.ask(AtKioskDo::ReadPack, kMorning);
  CHECK(stand.at(KioskPage::Choose));
  CHECK(stand.offered() == std::vector<std::string>{kEvening});
  CHECK(stand.kiosk().unopened.size() == 1);
  stand.ask(AtKioskDo::ReadAll);
  CHECK(stand.s.screen == Screen::Reader);
  CHECK(stand.s.readerPath == kEvening);
}

TEST_CASE("Without the file its packs are no longer offered") {
  PacksStand stand;
  stand.open();
  stand.church.clear();
  stand.wait(61);
  CHECK(stand.offered().empty());
  CHECK(stand.s.readerPath.empty());
  CHECK(stand.s.reader);
}
