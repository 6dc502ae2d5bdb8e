// Practise on the stage: everything there is in one list that looks the same whatever was done, and what two have kept.
#include <doctest/doctest.h>

#include "app/state/exercises.h"
#include "tests/app/state/keeping_steps.h"
#include "tests/app/views/bread_article.h"
#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using semantics::Role;
using state::Screen;

namespace {

class PractiseStage : public ExerciseStage {
 public:
  explicit PractiseStage(const StageSize& size) : ExerciseStage(size, breadArticle()) { open(); }
  void open() {
    act(state::OpenScreen{Screen::Practise});
    stage().memory().focus = 0;
    draw();
    (void)takeAsked();
  }
  bool says(const std::string& words) const { return find(words) != nullptr; }
  /// A picture that both saw and both wished to keep.
  void keepPicture() {
    const state::ExerciseEntry* entry = state::exerciseNamed(state(), "warmth");
    REQUIRE(entry != nullptr);
    content::ExerciseRef ref;
    ref.id = entry->id;
    const auto what = progress::TraceableExercise::make(state().reader->page().pack().info(), {}, ref);
    REQUIRE(what);
    progress::AnswerText text{1, std::string(progress::kAnswerDone), {{"a.oven", "4"}, {"b.oven", "2"}}};
    REQUIRE(state().kept.keeper->record([&](progress::Recorder& to) { return to.addAnswer(*what, text); }));
    readerProgram().answer(state());
    draw();
  }
};

const std::vector<StageSize> kSizes = {{390, 844}, {800, 1280}, {1280, 800}, {390, 844, 40}, {1280, 800, 40}};

std::string named(const char* scene, const StageSize& size) {
  return std::string(scene) + "-" + std::to_string(size.width) + (size.textSize == 20 ? "" : "-40");
}

}  // namespace

TEST_CASE("golden trees of Practise") {
  for (const StageSize& size : kSizes) {
    PractiseStage s(size);
    checkGolden("views", named("practise", size), s.dump());
    s.keepPicture();
    s.act(state::ShowKeptAnswer{s.state().kept.keeper->active()->view().answers.front().thing});
    checkGolden("views", named("practise-kept", size), s.dump());
  }
}

TEST_CASE("Practise lists everything, quiet ones too, in reading order") {
  PractiseStage s({1280, 800});
  float y = -1e9F;
  for (const char* title : {"Kneading", "The long table", "Alone with it", "What was burnt", "How warm it is"}) {
    CAPTURE(title);
    const semantics::Node* row = s.find(Role::Button, title);
    REQUIRE(row != nullptr);
    CHECK(row->rect.y > y);
    y = row->rect.y;
  }
}

TEST_CASE("Practise by pointer, finger and keys") {
  PractiseStage s({390, 844});
  SUBCASE("by pointer, and Back leads here") {
    s.tap("Kneading");
    REQUIRE(s.state().screen == Screen::Exercise);
    CHECK(s.activity().exercise->head.id == "kneading");
    s.tap("Not now");
    CHECK(s.state().screen == Screen::Practise);
  }
  SUBCASE("by finger") {
    s.tap("What was burnt", Pointer::Finger);
    REQUIRE(s.state().screen == Screen::Exercise);
    CHECK(s.activity().exercise->head.id == "burnt");
  }
  SUBCASE("by keys") {
    REQUIRE(s.tabTo("Alone with it"));
    s.enter();
    REQUIRE(s.state().screen == Screen::Exercise);
    CHECK(s.activity().exercise->head.id == "alone-with-it");
  }
}

TEST_CASE("Practise looks the same whatever was done") {
  PractiseStage s({1280, 800});
  const std::string before = s.dump();
  const std::uint64_t pixels = stage().pixels();
  for (const char* id : {"alone-with-it", "burnt", "kneading"}) {
    CAPTURE(id);
    s.act(state::OpenExercise{id});
    s.act(state::BeginExercise{true});
    s.act(state::does(exercise::WriteText{"q", "A heavy thing"}));
    s.act(state::FinishExercise{});
    s.act(state::LeaveExercise{});
    s.open();
    CHECK(s.dump() == before);
    CHECK(stage().pixels() == pixels);
  }
}

TEST_CASE("what two kept is shown, and deleted after asking") {
  PractiseStage s({1280, 800});
  CHECK_FALSE(s.says("Kept by the two of you"));
  s.keepPicture();
  REQUIRE(s.says("Kept by the two of you"));
  const auto row = [&s] {
    const semantics::Node* found = semantics::findById(s.tree(), widgets::idOf("practise.kept"));
    REQUIRE(found != nullptr);
    return found->rect;
  };
  const auto kept = [&s] { return s.state().kept.keeper->active()->view().answers.size(); };
  const base::Rect at = row();
  REQUIRE(at.bottom() < 800);
  s.tapAt({at.x + 40, at.y + 20}, Pointer::Finger);
  REQUIRE(s.state().keptAnswer);
  CHECK(s.dump().find("Mostly") != std::string::npos);
  CHECK(s.dump().find("A little") != std::string::npos);
  SUBCASE("and back to the list") {
    s.tap("Back to the list", Pointer::Finger);
    CHECK_FALSE(s.state().keptAnswer);
    CHECK(s.state().screen == Screen::Practise);
    CHECK(kept() == 1);
  }
  SUBCASE("not without asking, and the safe answer keeps it") {
    s.tap("Delete this picture", Pointer::Finger);
    CHECK(kept() == 1);
    REQUIRE(s.says("Delete this picture?"));
    s.tap("Keep it", Pointer::Finger);
    CHECK(kept() == 1);
    CHECK_FALSE(s.says("Delete this picture?"));
  }
  SUBCASE("by pointer: gone from the store as well") {
    REQUIRE_FALSE(readerProgram().store.contents.empty());
    CHECK(stored(readerProgram(), "warmth"));
    s.tap("Delete this picture");
    s.tap("Delete it");
    CHECK(kept() == 0);
    CHECK_FALSE(stored(readerProgram(), "warmth"));
    CHECK_FALSE(s.says("Kept by the two of you"));
    CHECK(s.says("What you might do"));
  }
  SUBCASE("by keys") {
    REQUIRE(s.tabTo("Delete this picture"));
    s.enter();
    REQUIRE(s.tabTo("Delete it"));
    s.enter();
    CHECK(kept() == 0);
  }
  SUBCASE("whoever reads on a page of their own does not see it listed there") {
    const auto sam = addPerson(readerProgram(), s.state(), "Sam");
    reads(readerProgram(), s.state(), sam);
    s.open();
    CHECK_FALSE(s.says("Kept by the two of you"));
  }
}

TEST_CASE("Practise at every size, in every language and direction") {
  forEachExercise([](const StageSize& size) {
    CAPTURE(nameOf(size));
    PractiseStage s(size);
    checkTargets(s);
    s.keepPicture();
    checkTargets(s);
    s.act(state::ShowKeptAnswer{s.state().kept.keeper->active()->view().answers.front().thing});
    checkTargets(s);
  });
}
