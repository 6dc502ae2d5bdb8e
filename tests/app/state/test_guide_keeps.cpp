// What is kept of a day that was done, where, and whom it is told; and what is quiet, which is kept nowhere.
#include "tests/app/state/guide_steps.h"

using namespace tend;
using namespace tend::test;

TEST_CASE("a day that was done") {
  Program p;
  p.packs["/bread"] = pathPack();
  state::AppState s = p.begin("/bread");
  SUBCASE("is kept in the part of the two, and the next one is proposed") {
    finishDay(p, s, "read");
    CHECK(doneDays(s) == std::vector<bool>{true, false, false});
    CHECK(proposed(s) == "day.path.knead");
    CHECK(s.guide->today.path->now == std::size_t{1});
    state::AppState again = p.begin("/bread");
    toToday(p, again);
    CHECK(doneDays(again) == std::vector<bool>{true, false, false});
    p.act(again, state::OpenDay{"read"});
    CHECK(std::get<exercise::PracticeAnswer>(again.activity->answer).done.count("read") == 1);
  }
  SUBCASE("and taken back, it is not done") {
    finishDay(p, s, "read");
    finishDay(p, s, "read", false);
    CHECK(doneDays(s) == std::vector<bool>{false, false, false});
    CHECK(proposed(s) == "day.path.read");
  }
  SUBCASE("and taken back, it stays so, though other days were looked at between") {
    p.act(s, state::OpenDay{"read"});
    p.act(s, state::FinishDay{"read", true});
    p.act(s, state::does(exercise::ChooseDay{"knead"}));
    p.act(s, state::LeaveExercise{});
    finishDay(p, s, "read", false);
    p.act(s, state::OpenDay{"knead"});
    CHECK(std::get<exercise::PracticeAnswer>(s.activity->answer).done.empty());
    CHECK(s.kept.keeper->active()->view().answers.empty());
  }
  SUBCASE("its page read to the end counts") {
    readToEnd(s, "flour");
    toToday(p, s);
    CHECK(doneDays(s) == std::vector<bool>{true, false, false});
  }
  SUBCASE("an exercise that two did counts, by the plant it has grown and not before") {
    growPlant(p, s, "one-question", progress::kMaxStage - 1);
    toToday(p, s);
    CHECK(doneDays(s) == std::vector<bool>{false, false, false});
    growPlant(p, s, "one-question", progress::kMaxStage);
    toToday(p, s);
    CHECK(doneDays(s) == std::vector<bool>{false, false, true});
    CHECK(exercise::isDone(s.guide->today.steps.at(3), exercise::History{}) == false);
  }
  SUBCASE("in another article is not done here by its plant") {
    growPlant(p, s, "one-question", progress::kMaxStage);
    p.packs["/other"] = pathPack("other-book");
    p.act(s, state::OpenPack{"/other"});
    toToday(p, s);
    CHECK(doneDays(s) == std::vector<bool>{false, false, false});
  }
}

TEST_CASE("what one did alone is not told to the other") {
  Program p;
  p.packs["/bread"] = pathPack();
  state::AppState s = p.begin("/bread");
  const auto sam = addPerson(p, s, "Sam");
  const auto robin = addPerson(p, s, "Robin");
  const auto before = p.store.contents;
  finishDay(p, s, "knead");
  const std::set<std::string> shared = changedSince(p, before);
  CHECK_FALSE(shared.empty());
  toToday(p, s);
  const std::string ofTwo = proposed(s);

  /// Which files the day changed.
  const auto aloneThenBack = [&] {
    reads(p, s, sam);
    const auto now = p.store.contents;
    finishDay(p, s, "read");
    const std::set<std::string> changed = changedSince(p, now);
    CHECK(s.guide->today.alone);
    CHECK(doneDays(s) == std::vector<bool>{true, true, false});
    reads(p, s, std::nullopt);
    toToday(p, s);
    CHECK(doneDays(s) == std::vector<bool>{false, true, false});
    CHECK(proposed(s) == ofTwo);
    reads(p, s, robin);
    toToday(p, s);
    CHECK(doneDays(s) == std::vector<bool>{false, true, false});
    return changed;
  };
  SUBCASE("with a lock it is kept in one's own part, and in no file of the two") {
    putLock(p, s, sam);
    reads(p, s, std::nullopt);
    const std::set<std::string> changed = aloneThenBack();
    CHECK_FALSE(changed.empty());
    for (const std::string& name : changed) CHECK(shared.count(name) == 0);
  }
  SUBCASE("without a lock it stays in memory") { CHECK(aloneThenBack().empty()); }
  SUBCASE("a lock that closes while Today is shown takes its days away") {
    putLock(p, s, sam);
    reads(p, s, sam);
    finishDay(p, s, "read");
    p.act(s, state::CloseLocks{});
    toToday(p, s);
    CHECK(doneDays(s) == std::vector<bool>{false, true, false});
  }
}

TEST_CASE("a path for one is kept on a page of one's own, and nowhere else") {
  Program p;
  std::string pack = pathPack();
  pack.insert(pack.find("[[day]]"), "for = \"one\"\n");
  p.packs["/bread"] = pack;
  state::AppState s = p.begin("/bread");
  const auto sam = addPerson(p, s, "Sam");
  const auto before = p.store.contents;
  const auto open = [&] {
    p.act(s, state::OpenExercise{"path"});
    p.act(s, state::BeginExercise{true});
    return std::get<exercise::PracticeAnswer>(s.activity->answer).done.count("knead");
  };
  (void)open();
  p.act(s, state::FinishDay{"knead", true});
  p.act(s, state::LeaveExercise{});
  if (s.activity) p.act(s, state::CloseWriting{state::CloseHow::KeepNothing});
  CHECK(changedSince(p, before).empty());
  CHECK(open() == 0);
  p.act(s, state::GoBack{});
  reads(p, s, sam);
  (void)open();
  p.act(s, state::FinishDay{"knead", true});
  p.act(s, state::LeaveExercise{});
  CHECK(open() == 1);
  p.act(s, state::GoBack{});
  reads(p, s, std::nullopt);
  CHECK(open() == 0);
}

TEST_CASE("what is quiet is never proposed and never counted") {
  Program p;
  p.packs["/bread"] = pathPack();
  state::AppState s = p.begin("/bread");
  SUBCASE("no quiet page, no quiet exercise, none in a quiet section, and nothing that is not light") {
    for (const std::string& name : allProposed(p, s)) {
      for (const char* not_ : {"wounds", "about-it", "more-of-it", "a-deep-one"}) {
        CHECK(name.find(not_) == std::string::npos);
      }
    }
  }
  SUBCASE("a plant that a store claims for one counts nothing") {
    growPlant(p, s, "about-it", progress::kMaxStage);
    readToEnd(s, "wounds");
    toToday(p, s);
    CHECK(doneDays(s) == std::vector<bool>{false, false, false});
    for (const exercise::Step& step : s.guide->today.steps) CHECK_FALSE(step.quiet);
  }
  SUBCASE("reading goes on before a quiet page, and its words are not in the minutes left") {
    std::string longer = pathPack();
    longer.replace(longer.find("A burnt hand."), 13, std::string(60000, 'a'));
    p.packs["/longer"] = longer;
    toToday(p, s);
    const int minutes = s.guide->today.reading->minutesLeft;
    p.act(s, state::OpenPack{"/longer"});
    toToday(p, s);
    CHECK(s.guide->today.reading->minutesLeft == minutes);
    p.act(s, state::GoToSection{1});
    toToday(p, s);
    CHECK(s.guide->today.reading->title != "Old wounds");
  }
  SUBCASE("a day that leads to something quiet is not proposed, and nothing is kept of it") {
    std::string pack = pathPack();
    const std::string quietDays = day("hurt", "exercise = \"more-of-it\"\n") +
                                  day("there", "exercise = \"about-it\"\n") + day("page", "section = \"wounds\"\n");
    pack.insert(pack.find("[[day]]"), quietDays);
    p.packs["/bread"] = pack;
    p.act(s, state::OpenPack{"/bread"});
    for (const std::string& name : allProposed(p, s)) {
      for (const char* not_ : {"hurt", "there", "page"}) CHECK(name != std::string("day.path.") + not_);
    }
    const auto before = p.store.contents;
    for (const char* id : {"hurt", "there", "page"}) {
      finishDay(p, s, id);
      p.act(s, state::OpenDay{id});
      p.act(s, state::FinishDay{id, true});
      p.act(s, state::does(exercise::ChooseDay{}));
      p.act(s, state::LeaveExercise{});
      toToday(p, s);
    }
    CHECK(doneDays(s) == std::vector<bool>(6, false));
    CHECK(changedSince(p, before).empty());
  }
}
