// What is for one pair of eyes goes out of sight whatever leads away from it, and comes back only for whoever it
// belongs to.
#include "tests/app/state/private_steps.h"

using namespace tend;
using namespace tend::test;
using state::Screen;
using state::Stage;

namespace {

/// Everything that leads to another screen, or hides this one.
std::vector<std::pair<const char*, state::Action>> waysOut() {
  std::vector<std::pair<const char*, state::Action>> all;
  const std::pair<const char*, Screen> screens[] = {{"reader", Screen::Reader}, {"shelf", Screen::Shelf},
                                                    {"files", Screen::Files},   {"settings", Screen::Settings},
                                                    {"people", Screen::People}, {"practise", Screen::Practise},
                                                    {"check", Screen::Check},   {"garden", Screen::Garden},
                                                    {"today", Screen::Today},   {"homework", Screen::Homework}};
  for (const auto& [name, screen] : screens) all.emplace_back(name, state::OpenScreen{screen});
  all.emplace_back("copies", state::OpenCopies{});
  all.emplace_back("a pack that is dropped", state::OpenPack{kPagesPack});
  all.emplace_back("another pack", state::OpenPack{});
  all.emplace_back("a pack that cannot be read", state::OpenPack{"nowhere"});
  all.emplace_back("search", state::OpenSearch{});
  all.emplace_back("hidden or idle", state::WentAway{});
  all.emplace_back("closing the locks", state::CloseLocks{});
  all.emplace_back("reading elsewhere", state::GoToSection{0});
  return all;
}

}  // namespace

TEST_CASE("in the middle of a turn, whatever leads away hides the page") {
  for (const auto& [name, action] : waysOut()) {
    CAPTURE(name);
    Table t;
    t.begin();
    t.take(0);
    t.write(kFirstWords);
    t.act(action);
    if (t.s.screen == Screen::Exercise && !t.isAway()) {
      // It led nowhere from here, and the page is still in the hands of whoever writes.
      CHECK(t.inField() == kFirstWords);
      continue;
    }
    CHECK_FALSE(holdsWords(inTheOpen(t.s), kFirstWords));
    CHECK(t.inField() == "-");
    CHECK(t.s.kept.forgetDrawn);
  }
}

TEST_CASE("a page that is out of sight waits, and is given back to whoever says that it is theirs") {
  Table t;
  t.begin();
  t.take(0);
  t.write(kFirstWords);
  t.act(state::FinishExercise{});
  t.offer();
  t.act(state::WentAway{});
  REQUIRE(t.isAway());
  CHECK_FALSE(holdsWords(inTheOpen(t.s), "offered"));
  SUBCASE("with what was offered, on the same page") {
    t.act(state::TakeDevice{0});
    CHECK(t.stage() == Stage::Offering);
    CHECK(t.inHands() == exercise::Fields{{"bread", kFirstWords}});
    CHECK(t.pages().offered == exercise::LineIds{"bread"});
  }
  SUBCASE("not to the other, and not by anything else") {
    for (const state::Action& action : std::vector<state::Action>{
             state::TakeDevice{1}, state::FinishExercise{}, state::FoldOffers{}, state::FoldAway{},
             state::OfferLine{"bread", true}, state::BeginExercise{}, state::ResumeExercise{}, state::PauseExercise{},
             state::ResumeExercise{}, state::CloseWriting{}, state::ChooseWords{true}, state::ReadSection{},
             state::TimePassed{5}}) {
      t.act(action);
      REQUIRE(t.isAway());
      CHECK_FALSE(holdsWords(inTheOpen(t.s), kFirstWords));
    }
  }
  SUBCASE("whoever goes back from it loses nothing of it") {
    t.act(state::GoBack{});
    CHECK(t.s.screen == Screen::Reader);
    t.act(state::OpenExercise{"both"});
    CHECK(t.isAway());
    t.act(state::TakeDevice{0});
    CHECK(t.inHands() == exercise::Fields{{"bread", kFirstWords}});
  }
  SUBCASE("nor whoever does another exercise meanwhile") {
    t.act(state::GoBack{});
    t.act(state::OpenExercise{"own"});
    CHECK_FALSE(t.isAway());
    t.act(state::GoBack{});
    t.act(state::OpenExercise{"both"});
    CHECK(t.isAway());
  }
  SUBCASE("closed, nothing of it is left") {
    t.act(state::LeaveExercise{});
    CHECK_FALSE(t.s.activity);
    CHECK(t.s.waiting.empty());
  }
}

TEST_CASE("a page for oneself: away with the lock, and back only with it") {
  Table t(nullptr);
  t.namesAndLocks();
  reads(t.p, t.s, t.ada);
  unlock(t.p, t.s, kPassphrase);
  for (const char* id : {"own", "table"}) {
    CAPTURE(id);
    reads(t.p, t.s, t.ada);
    if (t.s.screen == Screen::Unlock) unlock(t.p, t.s, kPassphrase);
    t.open(id);
    t.begin(true);
    t.write(kFirstWords);
    t.act(state::WentAway{});
    REQUIRE(t.isAway());
    CHECK_FALSE(holdsWords(inTheOpen(t.s), kFirstWords));
    // The passphrase is asked for, whoever says "show it", with or without a word of a lock.
    for (const bool without : {false, true}) {
      t.act(state::TakeDevice{0, without});
      CHECK(t.s.screen == Screen::Unlock);
      CHECK(t.isAway());
      t.act(state::GoBack{});
      CHECK(t.s.screen == Screen::Exercise);
      CHECK(t.isAway());
    }
    t.act(state::TakeDevice{0});
    unlock(t.p, t.s, kPassphrase);
    CHECK(t.s.screen == Screen::Exercise);
    CHECK(t.s.kept.keeper->who() == t.ada);
    CHECK(t.inField() == kFirstWords);
    t.act(state::LeaveExercise{});
    t.act(state::CloseLocks{});
  }
}

TEST_CASE("what one does while they read alone is theirs, also where the exercise is for both, and without a lock") {
  Table t(nullptr);
  t.names();
  reads(t.p, t.s, t.ada);
  t.open("table");
  t.begin(true);
  t.write(kFirstWords);
  CHECK(t.s.fields.find("do.bread")->options().secretive);
  t.act(state::OpenScreen{Screen::Reader});
  CHECK(t.isAway());
  CHECK(t.inHands().empty());
}

TEST_CASE("a path that one goes alone leads to the day that is asked for, and goes with the lock") {
  Table t(nullptr);
  t.namesAndLocks();
  t.act(state::OpenPack{});
  reads(t.p, t.s, t.ada);
  unlock(t.p, t.s, kPassphrase);
  t.act(state::OpenDay{"first-page"});
  REQUIRE(t.s.activity);
  t.act(state::OpenScreen{Screen::Today});
  CHECK_FALSE(t.isAway());
  t.act(state::OpenDay{"first-page"});
  CHECK(t.s.screen == Screen::Exercise);
  CHECK_FALSE(t.isAway());
  t.act(state::WentAway{});
  CHECK_FALSE(t.s.activity);
  CHECK(t.s.screen == Screen::Reader);
  CHECK(t.s.kept.forgetDrawn);
}

TEST_CASE("as the other, nothing tells that somebody wrote there") {
  Table t(nullptr);
  t.names();
  reads(t.p, t.s, t.ada);
  t.open("own");
  t.begin(true);
  t.write(kFirstWords);
  t.act(state::OpenScreen{Screen::People});
  reads(t.p, t.s, t.ben);
  t.act(state::OpenExercise{"own"});
  REQUIRE(t.s.activity);
  CHECK_FALSE(t.isAway());
  CHECK(t.stage() == Stage::Opening);
  t.begin(true);
  CHECK(t.inField().empty());
  t.write(kSecondWords);
  t.act(state::OpenScreen{Screen::People});
  reads(t.p, t.s, t.ada);
  t.act(state::OpenExercise{"own"});
  t.act(state::TakeDevice{0});
  CHECK(t.inField() == kFirstWords);
  // Each was kept where it belongs.
  const auto wordsOf = [&](progress::PartnerId who) {
    return t.s.kept.keeper->boxOf(who)->view().answers.front().value.fields.at("bread");
  };
  CHECK(wordsOf(t.ada) == kFirstWords);
  CHECK(wordsOf(t.ben) == kSecondWords);
}

TEST_CASE("what two do at a table is under their lock, and goes with it") {
  Table t(nullptr);
  t.names();
  t.lock([&] { return t.ada; }());
  putLock(t.p, t.s, std::nullopt);
  t.open("table");
  t.begin();
  t.write(kFirstWords);
  SUBCASE("another screen leaves it as it is") {
    t.act(state::OpenScreen{Screen::Reader});
    t.act(state::OpenExercise{"table"});
    CHECK_FALSE(t.isAway());
    CHECK(t.inField() == kFirstWords);
  }
  SUBCASE("the lock takes it along") {
    t.act(state::WentAway{});
    CHECK(t.isAway());
    CHECK_FALSE(holdsWords(inTheOpen(t.s), kFirstWords));
    t.act(state::TakeDevice{0});
    CHECK(t.s.screen == Screen::Unlock);
    unlock(t.p, t.s, kPassphrase);
    CHECK(t.s.screen == Screen::Exercise);
    CHECK(t.inField() == kFirstWords);
  }
}

TEST_CASE("one's own result beside the closing words is gone once nobody looks") {
  Table t("own");
  t.begin(true);
  t.write(kFirstWords);
  t.act(state::FinishExercise{});
  REQUIRE(t.stage() == Stage::Closing);
  t.act(state::WentAway{});
  CHECK(t.stage() == Stage::Closing);
  CHECK(t.inHands().empty());
}

TEST_CASE("what both saw is closed once nobody looks") {
  for (const auto& [name, action] : waysOut()) {
    CAPTURE(name);
    Table t;
    t.bothFold();
    t.consent();
    t.act(action);
    if (t.s.screen == Screen::Exercise && t.stage() == Stage::Reveal) continue;
    CHECK_FALSE(holdsWords(inTheOpen(t.s), kFirstWords));
    CHECK_FALSE(holdsWords(inTheOpen(t.s), kSecondWords));
  }
}
