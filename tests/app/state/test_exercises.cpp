// Opening, leaving and coming back to exercises of the built-in article. What is private, and of two pages, is in
// test_private_pages.cpp.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/state/activity.h"
#include "app/state/exercises.h"
#include "tests/app/state/fixture.h"

using namespace tend;
using namespace tend::test;
using state::Screen;
using state::Stage;

TEST_CASE("an exercise is opened from the page, and Back returns to the sentence") {
  Program program;
  state::AppState s = program.begin();
  program.act(s, state::GoToSection{4});
  const content::Locator place = s.reader->place();
  program.act(s, state::OpenExercise{"listening-turns"});
  REQUIRE(s.activity);
  CHECK(s.screen == Screen::Exercise);
  CHECK(s.activity->stage == Stage::Opening);
  SUBCASE("by leaving") {
    program.act(s, state::GoBack{});
    CHECK(s.screen == Screen::Reader);
    CHECK_FALSE(s.activity);
    CHECK(s.reader->place() == place);
  }
  SUBCASE("from Help one comes back to the exercise") {
    program.act(s, state::OpenScreen{Screen::Help});
    program.act(s, state::GoBack{});
    CHECK(s.screen == Screen::Exercise);
    CHECK(s.activity);
  }
  SUBCASE("but not when one went on to the page from Help") {
    program.act(s, state::OpenScreen{Screen::Help});
    program.act(s, state::OpenScreen{Screen::Reader});
    program.act(s, state::OpenScreen{Screen::Help});
    program.act(s, state::GoBack{});
    CHECK(s.screen == Screen::Reader);
  }
  SUBCASE("one that is not there is not opened") {
    program.act(s, state::GoBack{});
    program.act(s, state::OpenExercise{"no-such-thing"});
    CHECK(s.screen == Screen::Reader);
  }
}

TEST_CASE("all exercises of our edition can be read, and each kind is used as it is meant") {
  Program program;
  state::AppState s = program.begin();
  const auto all = state::allExercises(s);
  CHECK(all.size() >= 15);
  for (const state::ExerciseEntry* entry : all) {
    CAPTURE(entry->id);
    REQUIRE(entry->exercise);
    const exercise::Head& head = entry->exercise->head;
    // Nothing quiet grows, is proposed, or stands open elsewhere.
    if (entry->quiet) CHECK((head.quiet && head.plant.empty() && !head.light));
    // Words that fit one, wherever one alone may do it.
    CHECK_FALSE(head.summary.of(true).empty());
    CHECK_FALSE(head.topics.empty());
  }
}

TEST_CASE("what a day of the path leads to is there") {
  Program program;
  state::AppState s = program.begin();
  std::size_t days = 0;
  for (const state::ExerciseEntry* entry : state::allExercises(s)) {
    const auto* path = std::get_if<exercise::Practice>(&entry->exercise->definition);
    if (path == nullptr) continue;
    for (const exercise::PracticeDay& day : path->days) {
      CAPTURE(day.id);
      ++days;
      if (!day.exercise.empty()) CHECK(state::exerciseNamed(s, day.exercise) != nullptr);
      const auto& sections = s.reader->page().pack().sections();
      const bool known = std::any_of(sections.begin(), sections.end(),
                                     [&](const content::SectionInfo& info) { return info.id == day.section; });
      CHECK((day.section.empty() || known));
    }
  }
  CHECK(days >= 25);
}

TEST_CASE("a day of the path leads to its exercise, and from there back to where the day was opened") {
  Program program;
  state::AppState s = program.begin();
  program.act(s, state::OpenScreen{Screen::Practise});
  program.act(s, state::OpenExercise{"twenty-one-days"});
  program.act(s, state::BeginExercise{});
  SUBCASE("to the one it names") {
    CHECK(state::exerciseRead(s, "where-today") != nullptr);
    program.act(s, state::OpenExercise{"where-today"});
    REQUIRE(s.activity);
    CHECK(s.activity->exercise->head.id == "where-today");
    CHECK(s.activity->stage == Stage::Opening);
    program.act(s, state::GoBack{});
    CHECK(s.screen == Screen::Practise);
    CHECK_FALSE(s.activity);
  }
  SUBCASE("to no other, and from another kind to none") {
    program.act(s, state::OpenExercise{"the-ladder"});
    CHECK(s.activity->exercise->head.id == "twenty-one-days");
    program.act(s, state::GoBack{});
    program.act(s, state::OpenExercise{"one-good-question"});
    program.act(s, state::OpenExercise{"where-today"});
    CHECK(s.activity->exercise->head.id == "one-good-question");
  }
}

TEST_CASE("a pause holds everything for as long as one likes, and ends by choice") {
  Program program;
  state::AppState s = program.begin();
  program.act(s, state::OpenExercise{"listening-turns"});
  program.act(s, state::PauseExercise{});
  REQUIRE(s.activity->pause);
  CHECK(state::nextTick(s) > 0);
  program.act(s, state::TimePassed{100});
  program.act(s, state::TimePassed{100 + state::kPauseSeconds + 1});
  CHECK(s.activity->pause);
  CHECK(state::nextTick(s) == 0);
  program.act(s, state::GoBack{});
  CHECK_FALSE(s.activity->pause);
  CHECK(s.screen == Screen::Exercise);
}
