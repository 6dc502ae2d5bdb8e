// Whose page it is, where there are locks: a turn, a hidden page and a yes are for whoever has the passphrase.
#include "tests/app/state/private_steps.h"

using namespace tend;
using namespace tend::test;
using state::Screen;
using state::Stage;

namespace {

struct LockedTable : Table {
  LockedTable() : Table(nullptr) {
    namesAndLocks();
    open("both");
  }
};

}  // namespace

TEST_CASE("a turn with a lock") {
  LockedTable t;
  t.begin();
  t.act(state::TakeDevice{0});
  REQUIRE(t.s.screen == Screen::Unlock);
  SUBCASE("does not begin with a wrong passphrase, or by going back") {
    unlock(t.p, t.s, "not the passphrase");
    CHECK(t.s.screen == Screen::Unlock);
    t.act(state::GoBack{});
    CHECK(t.s.screen == Screen::Exercise);
    CHECK(t.stage() == Stage::Whose);
  }
  SUBCASE("its lock closes with it") {
    unlock(t.p, t.s, kPassphrase);
    CHECK(t.s.kept.keeper->who() == t.ada);
    t.write(kFirstWords);
    t.act(state::FinishExercise{});
    t.act(state::FoldOffers{});
    CHECK_FALSE(t.s.kept.keeper->who());
    CHECK(t.s.kept.keeper->boxOf(t.ada)->form() == state::keeping::Form::Locked);
  }
  SUBCASE("and when its page goes out of sight: it was not opened for reading") {
    unlock(t.p, t.s, kPassphrase);
    t.write(kFirstWords);
    t.act(state::OpenScreen{Screen::Reader});
    CHECK_FALSE(t.s.kept.keeper->who());
    CHECK(t.s.kept.keeper->boxOf(t.ada)->form() == state::keeping::Form::Locked);
    t.act(state::OpenExercise{"both"});
    for (const bool without : {true, false}) {
      t.act(state::TakeDevice{0, without});
      CHECK(t.s.screen == Screen::Unlock);
      CHECK(t.isAway());
      if (without) t.act(state::GoBack{});
    }
    unlock(t.p, t.s, kPassphrase);
    CHECK(t.inField() == kFirstWords);
  }
  SUBCASE("whoever went elsewhere from the question finds it over: the next lock opens to read") {
    t.act(state::OpenScreen{Screen::Help});
    t.act(state::GoBack{});
    reads(t.p, t.s, t.ada);
    unlock(t.p, t.s, kPassphrase);
    CHECK(t.s.screen == Screen::Reader);
    CHECK(t.stage() == Stage::Whose);
  }
}

TEST_CASE("whoever reads alone with an open page, and another takes the turn") {
  LockedTable t;
  t.act(state::GoBack{});
  reads(t.p, t.s, t.ada);
  unlock(t.p, t.s, kPassphrase);
  t.open("both");
  t.begin();
  SUBCASE("the other's turn closes it") {
    t.take(1, true);
    CHECK(t.stage() == Stage::Answering);
    CHECK_FALSE(t.s.kept.keeper->who());
    CHECK(t.s.kept.keeper->boxOf(t.ada)->form() == state::keeping::Form::Locked);
  }
  SUBCASE("one's own goes on with it, and is kept there") {
    t.turn(0, kFirstWords);
    CHECK(t.pages().inOwnPart[0]);
    CHECK_FALSE(t.s.kept.keeper->who());
  }
  SUBCASE("and opens the page of before without being asked again") {
    t.turn(0, kFirstWords);
    t.turn(1, kSecondWords);
    t.act(state::LaterPages{});
    reads(t.p, t.s, t.ada);
    unlock(t.p, t.s, kPassphrase);
    t.open("both");
    t.act(state::OpenEarlier{});
    t.act(state::TakeDevice{0});
    CHECK(t.stage() == Stage::Curtain);
    CHECK(t.pages().folded[0].isSet());
    CHECK_FALSE(t.s.kept.keeper->who());
  }
}

TEST_CASE("a yes counts for this sitting") {
  LockedTable t;
  t.bothFold();
  SUBCASE("in it, both locks were shown: two words are enough") {
    t.consent();
    CHECK(t.stage() == Stage::Reveal);
  }
  SUBCASE("the yes of one is not there any more after it was left, or hidden, or its locks closed") {
    t.act(state::ConsentToReveal{0, true});
    SUBCASE("left") {
      t.act(state::LeaveExercise{});
      t.act(state::OpenExercise{"both"});
    }
    SUBCASE("hidden") { t.act(state::WentAway{}); }
    SUBCASE("another screen") {
      t.act(state::OpenScreen{Screen::Reader});
      t.act(state::OpenExercise{"both"});
    }
    CHECK_FALSE(t.pages().consents[0]);
    // And with it each of the locks is asked for anew.
    t.act(state::ConsentToReveal{1, true});
    CHECK(t.s.screen == Screen::Unlock);
    unlock(t.p, t.s, "not the passphrase");
    t.act(state::GoBack{});
    CHECK(t.stage() == Stage::Consent);
    CHECK_FALSE(t.pages().consents[1]);
    t.act(state::ConsentToReveal{1, true});
    unlock(t.p, t.s, kPassphrase);
    CHECK(t.s.screen == Screen::Exercise);
    CHECK(t.pages().consents[1]);
    CHECK(t.s.kept.keeper->boxOf(t.ben)->form() == state::keeping::Form::Locked);
    CHECK(t.stage() == Stage::Consent);
    t.act(state::ConsentToReveal{0, true});
    CHECK(t.s.screen == Screen::Unlock);
    unlock(t.p, t.s, kPassphrase);
    CHECK(t.stage() == Stage::Reveal);
    CHECK(t.pages().revealed->first == exercise::Fields{{"bread", kFirstWords}});
  }
}

TEST_CASE("a page whose owner was removed elsewhere opens to nobody") {
  LockedTable t;
  t.begin();
  t.take(0);
  t.write(kFirstWords);
  t.act(state::WentAway{});
  REQUIRE(t.isAway());
  // As a sync folder does: the household of another device, in which one of them is gone.
  t.s.kept.keeper->removePartner(t.ada);
  t.p.answer(t.s);
  t.act(state::TakeDevice{0});
  CHECK(t.isAway());
  CHECK_FALSE(holdsWords(inTheOpen(t.s), kFirstWords));
}

TEST_CASE("what opens is for both, whoever was reading alone") {
  Table t;
  t.bothFold();
  t.act(state::GoBack{});
  t.names();
  reads(t.p, t.s, t.ben);
  t.act(state::OpenExercise{"both"});
  REQUIRE(t.stage() == Stage::Consent);
  t.consent();
  CHECK_FALSE(t.s.kept.keeper->who());
  t.act(state::KeepPicture{0, true});
  t.act(state::KeepPicture{1, true});
  CHECK(t.s.kept.keeper->boxOf(std::nullopt)->view().answers.size() == 1);
  CHECK(t.s.kept.keeper->boxOf(t.ben)->view().answers.empty());
}

TEST_CASE("words for one, chosen on Today, never make a page of two into a page of one") {
  Table t;
  t.begin();
  t.take(0);
  t.write(kFirstWords);
  t.act(state::OpenScreen{Screen::Today});
  t.act(state::ChooseWords{true});
  t.act(state::OpenScreen{Screen::Exercise});
  REQUIRE(t.isAway());
  CHECK(state::hasTwoPages(*t.s.activity));
  t.act(state::TakeDevice{1});
  CHECK(t.isAway());
}

TEST_CASE("what was allowed to be heard in one turn is asked for anew in the next") {
  Table t;
  t.begin();
  t.take(0);
  t.s.aloud.allowedPages.insert("both");
  t.act(state::FinishExercise{});
  t.act(state::FoldOffers{});
  CHECK(t.s.aloud.allowedPages.empty());
}

TEST_CASE("one draw a sitting: a second one shows nothing") {
  Table t("kind");
  const auto round = [&] {
    t.begin();
    for (const std::uint8_t who : {std::uint8_t{0}, std::uint8_t{1}}) {
      t.take(who);
      for (std::size_t item = 0; item < 3; ++item) t.act(state::does(exercise::MatchPick{item}));
      t.act(state::FinishExercise{});
    }
    t.consent();
    REQUIRE(t.stage() == Stage::Reveal);
    const bool shown = t.pages().matched.has_value();
    t.act(state::CloseReveal{});
    t.act(state::LeaveExercise{});
    t.open("kind");
    return shown;
  };
  (void)round();
  for (int i = 0; i < 6; ++i) CHECK_FALSE(round());
}
