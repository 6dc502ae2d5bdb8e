// Two private pages on one device: the turns, the folds, what both offered, and the picture that both may keep. What an
// attacker may try in between is in test_out_of_sight.cpp and test_whose_turn.cpp.
#include "app/state/guide.h"
#include "tests/app/state/private_steps.h"

using namespace tend;
using namespace tend::test;
using state::Screen;
using state::Stage;

TEST_CASE("private, then reveal: one answers and offers, folds, hands over; the other does; both say yes") {
  Table t;
  t.begin();
  CHECK(t.stage() == Stage::Whose);
  t.take(0);
  t.write(kFirstWords);
  t.act(state::FinishExercise{});
  CHECK(t.stage() == Stage::Offering);
  CHECK(t.pages().offered.empty());  // nothing is ticked
  t.offer();
  t.act(state::FoldOffers{});
  CHECK(t.stage() == Stage::Curtain);
  CHECK_FALSE(holdsWords(inTheOpen(t.s), kFirstWords));
  CHECK_FALSE(holdsWords(inTheOpen(t.s), "offered"));
  CHECK(t.s.kept.forgetDrawn);
  t.take(1);
  CHECK(t.stage() == Stage::Answering);
  CHECK(t.inHands().empty());
  CHECK(t.inField().empty());
  CHECK(t.pages().offered.empty());
  t.write(kSecondWords);
  t.act(state::FinishExercise{});
  t.offer();
  t.act(state::FoldOffers{});
  CHECK(t.stage() == Stage::Consent);
  CHECK_FALSE(holdsWords(inTheOpen(t.s), kSecondWords));
  SUBCASE("one yes opens nothing, and can be taken back") {
    t.act(state::ConsentToReveal{0, true});
    CHECK(t.stage() == Stage::Consent);
    t.act(state::ConsentToReveal{0, false});
    t.act(state::ConsentToReveal{1, true});
    CHECK(t.stage() == Stage::Consent);
  }
  SUBCASE("two do, and then nothing is folded any more") {
    t.consent();
    CHECK(t.stage() == Stage::Reveal);
    CHECK(t.pages().revealed->first == exercise::Fields{{"bread", kFirstWords}});
    CHECK(t.pages().revealed->second == exercise::Fields{{"bread", kSecondWords}});
    CHECK_FALSE(t.pages().folded[0].isSet());
    CHECK_FALSE(t.pages().folded[1].isSet());
    t.act(state::CloseReveal{});
    CHECK(t.stage() == Stage::Closing);
    CHECK_FALSE(holdsWords(inTheOpen(t.s), kFirstWords));
  }
}

TEST_CASE("a line opens only if both offered it, and else nobody is told anything") {
  for (const bool first : {false, true}) {
    for (const bool second : {false, true}) {
      CAPTURE(first);
      CAPTURE(second);
      Table t;
      t.bothFold(first, second);
      t.consent();
      REQUIRE(t.pages().revealed);
      CHECK(t.pages().revealed->first.empty() == !(first && second));
      CHECK(t.pages().revealed->second.empty() == !(first && second));
      CHECK(t.pages().offered.empty());
    }
  }
}

TEST_CASE("what may be offered") {
  Table t;
  t.begin();
  t.take(0);
  t.write(kFirstWords);
  t.act(state::FinishExercise{});
  SUBCASE("no line that was left empty, and none that is not there") {
    t.offer("butter");
    t.offer("jam");
    CHECK(t.pages().offered.empty());
  }
  SUBCASE("an offer can be taken back") {
    t.offer();
    t.act(state::OfferLine{"bread", false});
    CHECK(t.pages().offered.empty());
  }
  SUBCASE("whoever goes back to their answers finds nothing ticked: it was for the words as they were") {
    t.offer();
    t.act(state::GoBack{});
    CHECK(t.stage() == Stage::Answering);
    CHECK(t.inField() == kFirstWords);
    t.write(" and more");
    t.act(state::FinishExercise{});
    CHECK(t.pages().offered.empty());
  }
  SUBCASE("the other one offers from nothing, too") {
    t.offer();
    t.act(state::FoldOffers{});
    t.take(1);
    t.write(kSecondWords);
    t.act(state::FinishExercise{});
    CHECK(t.pages().offered.empty());
  }
}

TEST_CASE("a turn belongs to one, and a folded page opens to nobody alone") {
  Table t;
  t.begin();
  t.turn(0, kFirstWords);
  SUBCASE("the first cannot take a second turn, nor can anybody in their place") {
    t.take(0);
    CHECK(t.stage() == Stage::Curtain);
  }
  SUBCASE("nothing of a turn works between the turns") {
    for (const state::Action& action : std::vector<state::Action>{
             state::FinishExercise{}, state::FoldAway{}, state::FoldOffers{}, state::OfferLine{"bread", true},
             state::ConsentToReveal{0, true}, state::ConsentToReveal{1, true}, state::KeepPicture{0, true},
             state::CloseReveal{}, state::BeginExercise{true}, state::ChooseWords{true}, state::CloseWriting{},
             state::OpenEarlier{}, state::LaterPages{}}) {
      t.act(action);
      CHECK(t.stage() == Stage::Curtain);
      CHECK_FALSE(holdsWords(inTheOpen(t.s), kFirstWords));
    }
    CHECK_FALSE(t.s.activity->alone);
  }
  SUBCASE("and there are only two") {
    t.act(state::TakeDevice{2});
    CHECK(t.stage() == Stage::Curtain);
    t.act(state::ConsentToReveal{2, true});
    CHECK(t.stage() == Stage::Curtain);
  }
}

TEST_CASE("the picture of what opened is kept when both say so, on the page they share, and either deletes it alone") {
  Table t;
  t.names();
  t.open("both");
  t.bothFold();
  t.consent();
  t.act(state::KeepPicture{0, true});
  CHECK_FALSE(t.pages().kept);
  CHECK_FALSE(stored(t.p, kFirstWords));
  SUBCASE("one who does not say so keeps it from being kept") {
    t.act(state::KeepPicture{0, false});
    t.act(state::KeepPicture{1, true});
    CHECK_FALSE(t.pages().kept);
    t.act(state::CloseReveal{});
    CHECK_FALSE(stored(t.p, kFirstWords));
  }
  SUBCASE("both") {
    t.act(state::KeepPicture{1, true});
    CHECK(t.pages().kept);
    CHECK(stored(t.p, kFirstWords));
    t.act(state::CloseReveal{});
    t.act(state::LeaveExercise{});
    t.act(state::OpenScreen{Screen::Practise});
    const state::keeping::Box* shared = t.s.kept.keeper->boxOf(std::nullopt);
    REQUIRE(shared->view().answers.size() == 1);
    const auto& kept = shared->view().answers.front();
    CHECK(kept.value.fields == exercise::Fields{{"a.bread", kFirstWords}, {"b.bread", kSecondWords}});
    CHECK(t.s.kept.keeper->boxOf(t.ada)->view().answers.empty());
    CHECK(t.s.kept.keeper->boxOf(t.ben)->view().answers.empty());
    t.act(state::ShowKeptAnswer{kept.thing});
    t.act(state::AskDeleteAnswer{true});
    t.act(state::DeleteAnswer{});
    CHECK(shared->view().answers.empty());
    CHECK_FALSE(stored(t.p, kFirstWords));
    CHECK_FALSE(stored(t.p, kSecondWords));
  }
}

TEST_CASE("the plant of two grows only when both opened the pages together") {
  Table t;
  t.names();
  t.open("both");
  t.begin();
  t.turn(0, kFirstWords);
  const auto grown = [&] { return t.s.kept.keeper->boxOf(std::nullopt)->view().garden.size(); };
  CHECK(grown() == 0);
  t.turn(1, kSecondWords, false);
  CHECK(grown() == 0);
  t.consent();
  CHECK(grown() == 1);  // whatever opened of it
}

TEST_CASE("what Today proposes, and what the history tells, is the same whatever one of them has answered") {
  const auto today = [](bool answered) {
    Table t(nullptr);
    t.names();
    if (answered) {
      t.open("both");
      t.begin();
      t.turn(0, kFirstWords);
      t.act(state::GoBack{});
    }
    t.act(state::OpenScreen{Screen::Today});
    std::string out = inTheOpen(t.s);
    for (const exercise::Step& step : t.s.guide->today.steps) out += step.id + "\n";
    if (t.s.guide->today.next) out += std::to_string(*t.s.guide->today.next);
    return out;
  };
  CHECK(today(true) == today(false));
}

TEST_CASE("coming back another day is offered only where both pages are kept, each under its lock") {
  Table t(nullptr);
  SUBCASE("nobody is named") {
    t.open("both");
    t.bothFold();
    CHECK_FALSE(state::canWait(t.s));
  }
  SUBCASE("one lock is not enough") {
    t.names();
    t.lock(t.ada);
    t.open("both");
    t.bothFold();
    CHECK_FALSE(state::canWait(t.s));
    t.act(state::LaterPages{});
    CHECK(t.stage() == Stage::Consent);
  }
  SUBCASE("two are, and the pages then open with both of them again") {
    t.namesAndLocks();
    t.open("both");
    t.begin();
    t.turn(0, kFirstWords);
    CHECK(state::canWait(t.s));
    t.turn(1, kSecondWords);
    CHECK(state::canWait(t.s));
    t.act(state::LaterPages{});
    CHECK_FALSE(t.s.activity);
    CHECK(t.s.waiting.empty());
    CHECK_FALSE(stored(t.p, kFirstWords));
    t.open("both");
    t.act(state::OpenEarlier{});
    t.take(0);
    CHECK(t.stage() == Stage::Curtain);
    CHECK_FALSE(holdsWords(inTheOpen(t.s), kFirstWords));
    CHECK_FALSE(t.s.kept.keeper->who());
    t.act(state::TakeDevice{1});
    CHECK(t.s.screen == Screen::Unlock);
    unlock(t.p, t.s, "not the passphrase");
    CHECK(t.s.screen == Screen::Unlock);
    CHECK(t.stage() == Stage::Curtain);
    unlock(t.p, t.s, kPassphrase);
    CHECK(t.stage() == Stage::Consent);
    t.consent();
    CHECK(t.pages().revealed->first == exercise::Fields{{"bread", kFirstWords}});
    CHECK(t.pages().revealed->second == exercise::Fields{{"bread", kSecondWords}});
  }
  SUBCASE("not where one answered without opening their own page: it would not be there") {
    t.namesAndLocks();
    t.open("both");
    t.begin();
    t.turn(0, kFirstWords);
    t.turn(1, kSecondWords, true, true);
    CHECK_FALSE(state::canWait(t.s));
    t.act(state::LaterPages{});
    CHECK(t.stage() == Stage::Consent);
    CHECK(t.pages().folded[1].isSet());
  }
  SUBCASE("not of what is quiet, and not of picks: nothing of them is kept") {
    t.namesAndLocks();
    for (const char* id : {"hushed", "kind"}) {
      t.open(id);
      CHECK_FALSE(state::canWait(t.s));
      t.act(state::LeaveExercise{});
    }
  }
}

TEST_CASE("offers and what was held back stay in the part of whoever offers") {
  Table t(nullptr);
  t.namesAndLocks();
  t.open("both");
  t.bothFold();
  const auto answersOf = [&](std::optional<progress::PartnerId> who) {
    reads(t.p, t.s, who);
    if (t.s.screen == Screen::Unlock) unlock(t.p, t.s, kPassphrase);
    return inTheOpen(t.s);
  };
  CHECK(answersOf(t.ada) == "bread " + kFirstWords + "\noffer.bread yes\n");
  CHECK(answersOf(t.ben) == "bread " + kSecondWords + "\noffer.bread yes\n");
  CHECK(answersOf(std::nullopt).empty());
}

TEST_CASE("own words of a checklist are kept like the rest of it") {
  Table t(nullptr);
  t.p.packs["list"] =
      "+++\nformat = 1\nid = \"list\"\ntitle = \"List\"\nlanguage = \"en\"\n+++\n\n## Bread {#bread}\n\nIt cooled.\n" +
      fence(
          "id = \"list\"\nkind = \"checklist\"\ntitle = \"A list\"\nsummary = \"A list.\"\nticked = \"Yes\"\n"
          "other = \"Something else\"\nafter = \"And then?\"\nitems = [{id = \"crust\", text = \"Crust\"}]");
  t.act(state::OpenPack{"list"});
  t.open("list");
  t.begin();
  t.act(state::does(exercise::AddOwn{}));
  for (const std::string& name : t.s.fields.names()) t.write(kFirstWords, name.c_str());
  t.act(state::FinishExercise{});
  CHECK_FALSE(t.s.notice);
  REQUIRE(t.s.kept.keeper->active()->view().answers.size() == 1);
  CHECK(t.s.kept.keeper->active()->view().answers.front().value.fields.size() == 2);
}

TEST_CASE("an export of one's own words tells nothing of what one offered") {
  Table t(nullptr);
  t.namesAndLocks();
  t.open("both");
  t.bothFold();
  reads(t.p, t.s, t.ada);
  unlock(t.p, t.s, kPassphrase);
  t.act(state::OpenCopies{});
  t.act(state::ChooseSavePlace{"/usb"});
  t.act(state::ExportWords{});
  REQUIRE(t.p.files.size() == 1);
  const std::string& words = t.p.files.begin()->second;
  CHECK(holdsWords(words, kFirstWords));
  CHECK_FALSE(holdsWords(words, "offer"));
  CHECK_FALSE(holdsWords(words, "yes"));
}

TEST_CASE("a page one folded for two, and what one writes alone of the same exercise, are two things") {
  Table t(nullptr);
  t.namesAndLocks();
  t.open("both");
  t.begin();
  t.turn(0, kFirstWords);
  t.act(state::LaterPages{});
  reads(t.p, t.s, t.ada);
  unlock(t.p, t.s, kPassphrase);
  t.open("both");
  t.begin(true);
  CHECK(t.inField().empty());
  t.write(kSecondWords);
  t.act(state::FinishExercise{});
  t.act(state::LeaveExercise{});
  t.act(state::CloseLocks{});
  t.open("both");
  t.act(state::OpenEarlier{});
  t.take(0);
  REQUIRE(t.stage() == Stage::Curtain);
  t.turn(1, kSecondWords);
  t.consent();
  CHECK(t.pages().revealed->first == exercise::Fields{{"bread", kFirstWords}});
}

TEST_CASE("nothing of a quiet page is kept, not even under a lock") {
  Table t(nullptr);
  t.namesAndLocks();
  t.open("hushed");
  t.bothFold();
  t.consent();
  t.act(state::KeepPicture{0, true});
  t.act(state::KeepPicture{1, true});
  CHECK_FALSE(t.pages().kept);
  for (const auto& who : {std::optional<progress::PartnerId>(), std::optional(t.ada), std::optional(t.ben)}) {
    reads(t.p, t.s, who);
    if (t.s.screen == Screen::Unlock) unlock(t.p, t.s, kPassphrase);
    CHECK(t.s.kept.keeper->active()->view().answers.empty());
    CHECK(t.s.kept.keeper->active()->view().garden.empty());
  }
}

TEST_CASE("what was opened together may be talked over in listening turns, and nothing of it goes along") {
  Program p;
  state::AppState s = p.begin();
  p.act(s, state::OpenScreen{state::Screen::Practise});
  p.act(s, state::OpenExercise{"where-today"});
  p.act(s, state::BeginExercise{});
  for (std::uint8_t who = 0; who < 2; ++who) {
    p.act(s, state::TakeDevice{who});
    p.act(s, state::does(exercise::SetStep{0, 3}));
    p.act(s, state::FinishExercise{});
    p.act(s, state::OfferLine{"team", true});
    p.act(s, state::FoldOffers{});
  }
  p.act(s, state::ConsentToReveal{0, true});
  CHECK(s.activity->pages.listening.empty());
  p.act(s, state::ConsentToReveal{1, true});
  REQUIRE(s.activity->stage == state::Stage::Reveal);
  CHECK(s.activity->pages.listening == "listening-turns");
  SUBCASE("not as long as it stands open") {
    p.act(s, state::OpenExercise{"listening-turns"});
    CHECK(s.activity->stage == state::Stage::Reveal);
  }
  SUBCASE("folded away first") {
    p.act(s, state::CloseReveal{});
    p.act(s, state::OpenExercise{"listening-turns"});
    CHECK(s.activity->exercise->head.id == "listening-turns");
    CHECK(s.waiting.empty());
    p.act(s, state::GoBack{});
    CHECK(s.screen == state::Screen::Practise);
  }
}
