// A code from elsewhere: typed, shown, taken, opened, put away; what is kept of it, and where.
#include "app/state/homework.h"
#include "app/state/homework_actions.h"
#include "tests/app/state/guide_steps.h"
#include "tests/app/state/keeping_steps.h"

using namespace tend;
using namespace tend::test;
using state::Screen;

namespace {

constexpr const char* kCode = "40GM-067G-B300-02R1-MXVD";

void typeCode(Program& p, state::AppState& s, const std::string& text) {
  text::edit::Command all, typed;
  all.what = text::edit::Do::SelectAll;
  typed.what = text::edit::Do::Type;
  typed.text = text;
  p.act(s, state::EditText{state::kHomeworkField, {all, typed}});
}

void openCode(Program& p, state::AppState& s, const std::string& text = {}) {
  p.act(s, state::openCode(text));
  REQUIRE(s.homework);
}

std::vector<std::string> namesOf(const std::optional<state::HomeworkShown>& shown) {
  std::vector<std::string> names;
  if (!shown) return names;
  for (const state::HomeworkItem& item : shown->steps) names.push_back(item.name);
  if (shown->place) names.push_back(shown->place->name);
  return names;
}

const std::vector<std::string> kNames = {"day.twenty-one-days.one-word", "exercise.listening-turns",
                                         "day.daily-rhythm.check-in", "section.four-layers"};

std::vector<std::string> takenOn(Program& p, state::AppState& s) {
  toToday(p, s);
  return namesOf(s.guide->today.homework);
}

}  // namespace

TEST_CASE("a code from elsewhere is shown before it is taken") {
  Program p;
  state::AppState s = p.begin();
  openCode(p, s);
  CHECK(s.screen == Screen::Homework);
  SUBCASE("while it is typed nothing is blamed, and a whole one is shown at once") {
    typeCode(p, s, "40gm 067g");
    CHECK_FALSE(s.homework->shown);
    CHECK_FALSE(s.homework->problem);
    typeCode(p, s, "4ogm 067g b3oo o2ri mxvd");
    REQUIRE(s.homework->shown);
    CHECK(s.homework->shown->code == kCode);
    CHECK(namesOf(s.homework->shown) == kNames);
    CHECK(s.homework->shown->date == share::Date{2026, 11, 29});
    CHECK(takenOn(p, s).empty());
  }
  SUBCASE("asked for, what is wrong with it is said, until one types on") {
    typeCode(p, s, "40gm 067g b300 02r1 mxve");
    p.act(s, state::readCode());
    REQUIRE(s.homework->problem);
    CHECK(s.homework->problem->id == "homework.mistyped");
    typeCode(p, s, kCode);
    CHECK_FALSE(s.homework->problem);
    CHECK(s.homework->shown);
  }
  SUBCASE("one that comes with the address is filled in and shown, and not taken") {
    openCode(p, s, "https://tend.example/#h=40GM067GB30002R1MXVD");
    CHECK(namesOf(s.homework->shown) == kNames);
    CHECK(takenOn(p, s).empty());
  }
  SUBCASE("nothing is taken where nothing is shown") {
    p.act(s, state::takeHomework());
    CHECK(s.screen == Screen::Homework);
    CHECK(takenOn(p, s).empty());
  }
  SUBCASE("what was typed goes with the page") {
    typeCode(p, s, kCode);
    p.act(s, state::OpenScreen{Screen::Help});
    CHECK_FALSE(s.homework);
    CHECK(s.fields.find(state::kHomeworkField) == nullptr);
  }
  SUBCASE("Leave quickly takes it away, and nothing opens it behind the cover") {
    p.act(s, state::LeaveQuickly{});
    CHECK_FALSE(s.homework);
    p.act(s, state::openCode(kCode));
    CHECK(s.screen == Screen::Cover);
    CHECK_FALSE(s.homework);
  }
}

TEST_CASE("steps that were taken home") {
  Program p;
  state::AppState s = p.begin();
  openCode(p, s, kCode);
  p.act(s, state::takeHomework());
  CHECK(s.screen == Screen::Today);
  CHECK(namesOf(s.guide->today.homework) == kNames);
  SUBCASE("are there the next time") {
    p.act(s, state::Quit{});
    state::AppState again = p.begin();
    CHECK(takenOn(p, again) == kNames);
  }
  SUBCASE("open what they name") {
    p.act(s, state::openHomeworkStep("exercise.listening-turns"));
    REQUIRE(s.activity);
    CHECK(s.activity->exercise->head.id == "listening-turns");
    toToday(p, s);
    p.act(s, state::openHomeworkStep("day.twenty-one-days.one-word"));
    REQUIRE(s.activity);
    CHECK(std::get<exercise::PracticeAnswer>(s.activity->answer).open == "one-word");
    toToday(p, s);
    p.act(s, state::openHomeworkStep("section.four-layers"));
    CHECK(s.screen == Screen::Reader);
    CHECK(s.reader->source()->sections()[s.reader->currentSection()].id == "four-layers");
  }
  SUBCASE("never open anything quiet, whoever asks") {
    p.act(s, state::openHomeworkStep("exercise.held-back"));
    p.act(s, state::openHomeworkStep("section.old-pain"));
    CHECK_FALSE(s.activity);
    CHECK(s.screen == Screen::Today);
  }
  SUBCASE("can be put away for good") {
    p.act(s, state::putHomeworkAway());
    CHECK(takenOn(p, s).empty());
    state::AppState again = p.begin();
    CHECK(takenOn(p, again).empty());
  }
  SUBCASE("go with everything else") {
    p.act(s, state::EraseAll{});
    CHECK(takenOn(p, s).empty());
  }
  SUBCASE("give way to those of the next code") {
    const share::Offering* own = state::openOffering(s);
    const auto next = share::encode({"growing-close", {}, {"exercise.short-prayer"}, {}}, *own);
    openCode(p, s, *next);
    p.act(s, state::takeHomework());
    CHECK(takenOn(p, s) == std::vector<std::string>{"exercise.short-prayer"});
  }
}

TEST_CASE("where nothing can be kept, steps stay as long as Tend is open") {
  Program p;
  p.services.keeping.store = nullptr;
  state::AppState s = p.begin();
  openCode(p, s, kCode);
  p.act(s, state::takeHomework());
  CHECK(takenOn(p, s) == kNames);
  CHECK(s.guide->today.homework->mayPutAway);
  SUBCASE("and not longer") {
    state::AppState again = p.begin();
    CHECK(takenOn(p, again).empty());
  }
  SUBCASE("or until they are put away") {
    p.act(s, state::putHomeworkAway());
    CHECK(takenOn(p, s).empty());
  }
  SUBCASE("or until somebody leaves quickly") {
    p.act(s, state::LeaveQuickly{});
    p.act(s, state::ReturnFromCover{});
    CHECK(takenOn(p, s).empty());
  }
}

TEST_CASE("steps of one's own page") {
  Program p;
  state::AppState s = p.begin();
  const progress::PartnerId sam = addPerson(p, s, "Sam");
  reads(p, s, sam);
  openCode(p, s, kCode);
  p.act(s, state::takeHomework());
  CHECK(namesOf(s.guide->today.homework) == kNames);
  SUBCASE("are on no other page") {
    reads(p, s, std::nullopt);
    CHECK(takenOn(p, s).empty());
  }
}

TEST_CASE("steps that both brought home are seen on one's own page, and put away on the shared one") {
  Program p;
  state::AppState s = p.begin();
  openCode(p, s, kCode);
  p.act(s, state::takeHomework());
  CHECK(s.guide->today.homework->mayPutAway);
  const progress::PartnerId sam = addPerson(p, s, "Sam");
  reads(p, s, sam);
  CHECK(takenOn(p, s) == kNames);
  CHECK_FALSE(s.guide->today.homework->mayPutAway);
}

TEST_CASE("a code and the article that is open") {
  Program p;
  p.packs["/bread"] = pathPack();
  state::AppState s = p.begin("/bread");
  SUBCASE("a code of our own edition opens it") {
    openCode(p, s, kCode);
    REQUIRE(s.homework->shown);
    p.act(s, state::takeHomework());
    CHECK(s.reader->source()->info().id == "growing-close");
    CHECK(takenOn(p, s) == kNames);
    p.act(s, state::OpenPack{"/bread"});
    CHECK(takenOn(p, s).empty());
  }
  SUBCASE("a code of the open article stays in it") {
    const auto code = share::encode({"bread-book", {}, {"day.path.knead"}, "ovens"}, *state::openOffering(s));
    REQUIRE(code);
    openCode(p, s, *code);
    p.act(s, state::takeHomework());
    CHECK(takenOn(p, s) == std::vector<std::string>{"day.path.knead", "section.ovens"});
  }
  SUBCASE("a code of an article that is not here says so") {
    const auto code = share::encode({"some-book", {}, {"exercise.x"}, {}}, {"some-book", {{"exercise.x"}}, {}});
    openCode(p, s, *code);
    REQUIRE(s.homework->problem);
    CHECK(s.homework->problem->id == "homework.other_article");
  }
}
