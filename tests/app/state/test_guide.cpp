// Today: what it proposes to a couple at their first start and later, and what of that is recorded nowhere. What is
// kept of a day is in test_guide_keeps.cpp.
#include "tests/app/state/guide_steps.h"

using namespace tend;
using namespace tend::test;
using state::Screen;
using state::Stage;

TEST_CASE("Today at a couple's first start") {
  Program p;
  state::AppState s = p.begin();
  toToday(p, s);
  REQUIRE(s.guide);
  const state::Today& today = s.guide->today;
  CHECK(today.greeting == exercise::Greeting::One);  // nobody said how many they are
  CHECK_FALSE(today.alone);
  CHECK(proposed(s) == "day.twenty-one-days.first-page");
  REQUIRE(today.path);
  CHECK(today.path->done == std::vector<bool>(21, false));
  CHECK(today.path->now == std::size_t{0});
  REQUIRE(today.reading);
  CHECK_FALSE(today.reading->begun);
  CHECK(today.reading->minutesLeft > 5);
  SUBCASE("and when two are named") {
    addPerson(p, s, "Sam");
    addPerson(p, s, "Robin");
    toToday(p, s);
    CHECK(s.guide->today.greeting == exercise::Greeting::Two);
  }
  SUBCASE("of another screen nothing of it stays") {
    p.act(s, state::OpenScreen{Screen::Reader});
    CHECK(s.guide->today.steps.empty());
    CHECK_FALSE(s.guide->today.path);
  }
}

TEST_CASE("our edition proposes only what is light, in few words") {
  Program p;
  state::AppState s = p.begin();
  const std::set<std::string> deep = {"ladder", "match", "letter", "reframe"};
  std::size_t lightDays = 0;
  for (const state::ExerciseEntry* entry : state::allExercises(s)) {
    CAPTURE(entry->id);
    REQUIRE(entry->exercise);
    if (entry->exercise->head.light) CHECK(deep.count(entry->exercise->head.kind) == 0);
    for (const exercise::Step& step : exercise::stepsOf(*entry->exercise, entry->quiet)) {
      CAPTURE(step.id);
      for (const bool alone : {false, true}) {
        std::size_t words = 0;
        for (const std::string& text : step.textFor(alone)) words += exercise::wordsIn(text);
        CHECK(words > 0);
        CHECK(words <= exercise::kMostDayWords);
      }
      if (!step.light) continue;
      ++lightDays;
      CHECK(step.minutes <= 15);
      const state::ExerciseEntry* opened = state::exerciseNamed(s, step.exercise);
      if (opened != nullptr) CHECK((deep.count(opened->exercise->head.kind) == 0 && !opened->quiet));
    }
  }
  CHECK(lightDays >= 12);
}

TEST_CASE("Begin opens what is proposed") {
  Program p;
  p.packs["/bread"] = pathPack();
  state::AppState s = p.begin("/bread");
  toToday(p, s);
  SUBCASE("a day on its own card, past the first page") {
    p.act(s, state::BeginStep{});
    REQUIRE(s.activity);
    CHECK(s.activity->stage == Stage::Answering);
    CHECK(std::get<exercise::PracticeAnswer>(s.activity->answer).open == "read");
    CHECK_FALSE(s.activity->alone);
    p.act(s, state::GoBack{});
    CHECK(s.screen == Screen::Today);
    CHECK(proposed(s) == "day.path.read");
  }
  SUBCASE("an exercise on its first page") {
    while (proposed(s) != "exercise.one-question") p.act(s, state::AnotherStep{});
    p.act(s, state::BeginStep{});
    REQUIRE(s.activity);
    CHECK(s.activity->exercise->head.id == "one-question");
    CHECK(s.activity->stage == Stage::Opening);
  }
  SUBCASE("a page to read") {
    while (proposed(s) != "section.ovens") p.act(s, state::AnotherStep{});
    p.act(s, state::BeginStep{});
    CHECK(s.screen == Screen::Reader);
    CHECK(s.reader->source()->sections()[s.reader->currentSection()].id == "ovens");
  }
  SUBCASE("where nothing is proposed it does nothing") {
    p.act(s, state::SetAsideStep{});
    p.act(s, state::BeginStep{});
    CHECK(s.screen == Screen::Today);
    CHECK_FALSE(s.activity);
  }
}

TEST_CASE("Another step, Not today, and a step after all") {
  Program p;
  p.packs["/bread"] = pathPack();
  state::AppState s = p.begin("/bread");
  toToday(p, s);
  SUBCASE("each is proposed once in a sitting, then nothing; asked for, the first comes again") {
    const std::set<std::string> all = allProposed(p, s);
    CHECK(all == std::set<std::string>{"day.path.read", "day.path.knead", "day.path.talk", "exercise.one-question",
                                       "section.flour", "section.ovens"});
    CHECK(proposed(s) == "nothing");
    p.act(s, state::AnotherStep{});
    CHECK(proposed(s) == "nothing");
    p.act(s, state::AskStep{});
    CHECK(proposed(s) == "day.path.read");
  }
  SUBCASE("Not today lets it rest until somebody asks, also when the screen was left") {
    p.act(s, state::SetAsideStep{});
    CHECK(s.guide->resting);
    CHECK(proposed(s) == "nothing");
    p.act(s, state::OpenScreen{Screen::Reader});
    toToday(p, s);
    CHECK(proposed(s) == "nothing");
    REQUIRE(s.guide->today.path);  // the path stands as it stood, and says nothing of today
    CHECK_FALSE(s.guide->today.path->now);
    p.act(s, state::AskStep{});
    CHECK(proposed(s) == "day.path.knead");  // another one than was set aside
  }
  SUBCASE("nothing of it is written anywhere, and a new start knows nothing of it") {
    state::saveSettings(s, p.services);
    const auto store = p.store.contents;
    const auto files = p.storage.files;
    p.act(s, state::AnotherStep{});
    p.act(s, state::AnotherStep{});
    p.act(s, state::SetAsideStep{});
    p.act(s, state::AskStep{});
    state::saveSettings(s, p.services);
    CHECK(p.store.contents == store);
    CHECK(p.storage.files == files);
    s.settingsDirty = true;
    state::saveSettings(s, p.services);
    for (const char* name : {"day.path", "knead", "passed", "resting"}) CHECK_FALSE(written(p, name));
    state::AppState again = p.begin("/bread");
    toToday(p, again);
    CHECK(proposed(again) == "day.path.read");
  }
  SUBCASE("whoever leaves quickly leaves nothing of it") {
    p.act(s, state::AnotherStep{});
    p.act(s, state::LeaveQuickly{});
    CHECK_FALSE(s.guide);
  }
}

TEST_CASE("another reader or another article begins a fresh sitting") {
  Program p;
  p.packs["/bread"] = pathPack();
  p.packs["/other"] = pathPack("other-book");
  state::AppState s = p.begin("/bread");
  const auto sam = addPerson(p, s, "Sam");
  addPerson(p, s, "Robin");
  toToday(p, s);
  p.act(s, state::AnotherStep{});
  p.act(s, state::SetAsideStep{});
  p.act(s, state::ChooseWords{true});
  SUBCASE("another reader") {
    reads(p, s, sam);
    toToday(p, s);
    CHECK(s.guide->passedOver.empty());
    CHECK(proposed(s) == "day.path.read");
    p.act(s, state::AnotherStep{});
    reads(p, s, std::nullopt);
    toToday(p, s);
    CHECK(s.guide->passedOver.empty());
    CHECK_FALSE(s.guide->today.alone);
  }
  SUBCASE("another article") {
    p.act(s, state::OpenPack{"/other"});
    toToday(p, s);
    CHECK(s.guide->passedOver.empty());
    CHECK(proposed(s) == "day.path.read");
  }
  SUBCASE("the same two go on where they were") {
    p.act(s, state::OpenScreen{Screen::Garden});
    toToday(p, s);
    CHECK(s.guide->passedOver.size() == 2);
    CHECK(s.guide->today.alone);
  }
}

TEST_CASE("the guide proposes nothing deep by itself, whatever a pack marks light") {
  Program p;
  p.packs["/deep"] =
      "+++\nformat = 1\nid = \"deep\"\ntitle = \"Deep\"\nlanguage = \"en\"\n+++\n\n## Flour {#flour}\n\nA.\n\n" +
      fenced(headOf("a-letter", "letter", "light = true\nlabel = \"L\"\n")) +
      fenced(headOf("path", "practice") + day("write", "exercise = \"a-letter\"\n"));
  state::AppState s = p.begin("/deep");
  CHECK(allProposed(p, s) == std::set<std::string>{"section.flour"});
}

TEST_CASE("dayPartOf and dayKey") {
  CHECK(state::dayPartOf(3) == state::DayPart::Evening);
  CHECK(state::dayPartOf(4) == state::DayPart::Morning);
  CHECK(state::dayPartOf(12) == state::DayPart::Afternoon);
  CHECK(state::dayPartOf(18) == state::DayPart::Evening);
  CHECK(state::dayPartOf(-1) == state::DayPart::Unknown);
  CHECK(state::dayPartOf(24) == state::DayPart::Unknown);
  CHECK(state::dayKey("path", "read") == "day.path.read");
  const std::string practice(64, 'p');
  CHECK(state::dayKey(practice, "a").size() <= 64);
  CHECK(state::dayKey(practice, "a") != state::dayKey(practice, "b"));
}
