#include <doctest/doctest.h>

#include <new>

#include "app/state/check.h"
#include "tests/app/state/fixture.h"
#include "tests/app/state/keeping_steps.h"

using namespace tend;
using namespace tend::state;
using tend::test::Program;

namespace {

void answer(CheckState& check, CheckTopic topic, CheckAnswer given) {
  check.answers[static_cast<std::size_t>(topic)] = given;
}

CheckNamed named(CheckTopic topic, CheckAnswer given) {
  CheckState check;
  answer(check, topic, given);
  return namedIn(check);
}

std::string kindsOf(const pack::HelpCountry& country) {
  std::string kinds;
  for (const pack::HelpRow& row : country.rows) {
    if (kinds.size() < row.kind.size() || kinds.substr(kinds.size() - row.kind.size()) != row.kind) {
      kinds += (kinds.empty() ? "" : " ") + row.kind;
    }
  }
  return kinds;
}

/// To the last question, with an answer to each.
void goThrough(Program& p, AppState& s, CheckAnswer given) {
  p.act(s, OpenScreen{Screen::Help});
  p.act(s, OpenScreen{Screen::Check});
  p.act(s, StepCheck{1});
  for (std::size_t i = 0; i < kCheckTopics; ++i) {
    p.act(s, AnswerCheck{given});
    p.act(s, StepCheck{1});
  }
}

}  // namespace

TEST_CASE("what was named in the private check") {
  SUBCASE("fear, injury, force, control and threats are one thing: somebody hurts") {
    for (const CheckTopic topic :
         {CheckTopic::Fear, CheckTopic::Injury, CheckTopic::Force, CheckTopic::Control, CheckTopic::Threats}) {
      for (const CheckAnswer given : {CheckAnswer::Perhaps, CheckAnswer::Yes}) {
        const CheckNamed found = named(topic, given);
        CHECK(found.hurt);
        CHECK(found.apart());
        CHECK_FALSE((found.ending || found.harming || found.child));
      }
    }
  }
  SUBCASE("the others are each their own") {
    CHECK(named(CheckTopic::Child, CheckAnswer::Yes).child);
    CHECK_FALSE(named(CheckTopic::Child, CheckAnswer::Yes).apart());
    CHECK(named(CheckTopic::Ending, CheckAnswer::Perhaps).ending);
    CHECK(named(CheckTopic::Harming, CheckAnswer::Yes).apart());
  }
  SUBCASE("no, nothing, and rather not say name nothing") {
    for (const CheckAnswer given : {CheckAnswer::Empty, CheckAnswer::No, CheckAnswer::RatherNot}) {
      for (std::size_t i = 0; i < kCheckTopics; ++i) CHECK_FALSE(named(static_cast<CheckTopic>(i), given).anything());
    }
  }
}

TEST_CASE("the help for what was named") {
  const pack::HelpNumbers numbers = pack::builtInHelpNumbers();
  const pack::HelpCountry* country = numbers.find("GB");
  REQUIRE(country != nullptr);
  SUBCASE("stands in the order of need, with emergency last") {
    CheckNamed all;
    all.hurt = all.ending = all.harming = all.child = true;
    CHECK(kindsOf(helpFor(*country, all)) == "hurt suicide harming child emergency");
  }
  SUBCASE("is only that for what was named") {
    CheckNamed ending;
    ending.ending = true;
    CHECK(kindsOf(helpFor(*country, ending)) == "suicide emergency");
  }
  SUBCASE("is none where nothing was") { CHECK(helpFor(*country, {}).rows.empty()); }
}

TEST_CASE("the private check goes by its steps") {
  Program p;
  AppState s = p.begin();
  p.act(s, OpenScreen{Screen::Check});
  REQUIRE(s.check);
  CHECK_FALSE(s.check->asks());
  SUBCASE("an answer needs a question") {
    p.act(s, AnswerCheck{CheckAnswer::Yes});
    for (const CheckAnswer given : s.check->answers) CHECK(given == CheckAnswer::Empty);
  }
  SUBCASE("each question may be left empty, and is left empty again only when asked") {
    p.act(s, StepCheck{1});
    p.act(s, StepCheck{1});
    p.act(s, AnswerCheck{CheckAnswer::Yes});
    CHECK(s.check->answers[0] == CheckAnswer::Empty);
    CHECK(s.check->answers[1] == CheckAnswer::Yes);
    p.act(s, AnswerCheck{CheckAnswer::Empty});
    CHECK(s.check->answers[1] == CheckAnswer::Empty);
  }
  SUBCASE("it neither goes past its end nor before its beginning") {
    for (int i = 0; i < 40; ++i) p.act(s, StepCheck{1});
    CHECK(s.check->ended());
    for (int i = 0; i < 40; ++i) p.act(s, StepCheck{-1});
    CHECK(s.check->step == 0);
  }
  SUBCASE("opened again, it begins anew") {
    p.act(s, StepCheck{1});
    p.act(s, AnswerCheck{CheckAnswer::Yes});
    p.act(s, OpenScreen{Screen::Check});
    CHECK(s.check->step == 0);
    CHECK(s.check->answers[0] == CheckAnswer::Empty);
  }
  SUBCASE("the answers are overwritten when it goes") {
    alignas(CheckState) unsigned char memory[sizeof(CheckState)];
    auto* check = new (memory) CheckState;
    check->answers.fill(CheckAnswer::Yes);
    check->step = 5;
    const auto* at = reinterpret_cast<const unsigned char*>(check->answers.data());
    check->~CheckState();
    for (std::size_t i = 0; i < kCheckTopics; ++i) CHECK(at[i] == 0);
  }
}

TEST_CASE("every way out of the private check ends it") {
  Program p;
  p.packs["/small"] = tend::test::smallPack("small");
  AppState s = p.begin();
  (void)tend::test::addPerson(p, s, "Sam");
  const std::vector<Action> ways = {GoBack{},
                                    CloseCheck{},
                                    ReadMoreHelp{},
                                    WentAway{},
                                    WentBehind{},
                                    CloseLocks{},
                                    LeaveQuickly{},
                                    OpenPack{"/small"},
                                    OpenPack{"/not-there"},
                                    GoToSection{1},
                                    OpenCopies{},
                                    ChooseReader{s.kept.keeper->space()->id, {}},
                                    OpenScreen{Screen::Help},
                                    OpenScreen{Screen::Reader},
                                    OpenScreen{Screen::Shelf},
                                    OpenScreen{Screen::Files},
                                    OpenScreen{Screen::Settings},
                                    OpenScreen{Screen::People}};
  for (std::size_t i = 0; i < ways.size(); ++i) {
    CAPTURE(i);
    goThrough(p, s, CheckAnswer::Yes);
    REQUIRE(s.check);
    REQUIRE(s.check->ended());
    s.kept.forgetDrawn = false;
    p.act(s, ways[i]);
    CHECK_FALSE(s.check);
    CHECK(s.screen != Screen::Check);
    CHECK(s.kept.forgetDrawn);
    CHECK_FALSE(hasOpenCheck(s));
    if (s.screen == Screen::Cover) p.act(s, ReturnFromCover{});
  }
}

TEST_CASE("the private check goes in the background where nothing can be kept at all, too") {
  Program p;
  p.services.keeping.store = nullptr;
  AppState s = p.begin();
  REQUIRE_FALSE(s.kept.keeper);
  for (const Action& way : {Action(WentAway{}), Action(WentBehind{}), Action(LeaveQuickly{})}) {
    goThrough(p, s, CheckAnswer::Perhaps);
    REQUIRE(s.check);
    p.act(s, way);
    CHECK_FALSE(s.check);
    if (s.screen == Screen::Cover) p.act(s, ReturnFromCover{});
  }
}

TEST_CASE("the private check leaves nothing behind") {
  Program p;
  AppState s = p.begin();
  p.act(s, OpenScreen{Screen::Help});
  saveSettings(s, p.services);
  const std::string settings = encodeSettings(s.settings);
  const auto files = p.storage.files;
  const auto kept = p.store.contents;
  const content::Locator place = s.reader->place();
  const auto nothingWritten = [&] {
    CHECK_FALSE(s.settingsDirty);
    CHECK(encodeSettings(s.settings) == settings);
    saveSettings(s, p.services);
    CHECK(p.storage.files == files);
    CHECK(p.store.contents == kept);
    CHECK_FALSE(hasUnkeptTyping(s));
  };
  SUBCASE("neither while it is open nor when it is closed") {
    goThrough(p, s, CheckAnswer::Yes);
    nothingWritten();
    p.act(s, SetCheckCountry{"MX"});
    CHECK(s.check->country == "MX");
    nothingWritten();
    p.act(s, CloseCheck{});
    nothingWritten();
    CHECK(s.screen == Screen::Reader);
    CHECK(s.reader->place() == place);
    CHECK_FALSE(s.notice);
    CHECK(s.fields.find("check") == nullptr);
  }
  SUBCASE("reading on from it is not remembered either: that section is quiet") {
    goThrough(p, s, CheckAnswer::Yes);
    REQUIRE(moreHelpSection(s));
    p.act(s, ReadMoreHelp{});
    CHECK(s.screen == Screen::Reader);
    CHECK(s.reader->currentSection() == *moreHelpSection(s));
    saveSettings(s, p.services);
    CHECK(encodeSettings(s.settings) == settings);
    CHECK(p.store.contents == kept);
  }
}

TEST_CASE("after Leave quickly with a lock there is no way to the private check") {
  Program p;
  AppState s = p.begin();
  const progress::PartnerId sam = tend::test::addPerson(p, s, "Sam");
  tend::test::putLock(p, s, sam);
  p.act(s, LeaveQuickly{});
  p.act(s, ReturnFromCover{});
  REQUIRE(s.screen == Screen::Unlock);
  p.act(s, OpenScreen{Screen::Check});
  CHECK_FALSE(s.check);
  CHECK(s.screen == Screen::Unlock);
}
