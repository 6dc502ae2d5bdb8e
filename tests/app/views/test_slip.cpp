// The slip of paper in the text from which an exercise is opened: what it says, how it is reached, where Back leads,
// and that it never tells whether it was done.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/app/views/bread_article.h"
#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;
using state::Screen;

namespace {

const Node* slipOf(const ExerciseStage& s, const std::string& id) {
  return semantics::findById(s.tree(), widgets::idOf("slip." + id));
}

/// Scrolls until the slip stands with its middle at this height.
void bring(ExerciseStage& s, const std::string& id, float middle) {
  for (int i = 0; i < 300; ++i) {
    const Node* slip = slipOf(s, id);
    if (slip == nullptr) {
      s.act(state::Turn{1});
      continue;
    }
    const float off = slip->rect.y + slip->rect.height / 2 - middle;
    if (off > -1 && off < 1) return;
    s.act(state::ScrollBy{off});
  }
  FAIL_CHECK("the slip cannot be brought there: " << id);
}

/// How fast frames follow each other, for the length of a scope.
struct Pace {
  explicit Pace(double secondsAFrame) { stage().pace(secondsAFrame); }
  Pace(const Pace&) = delete;
  Pace& operator=(const Pace&) = delete;
  ~Pace() { stage().pace(10); }
};

struct SlipSeen {
  std::string label, value;
  std::uint16_t state = 0;
  float height = 0;
  bool operator==(const SlipSeen& o) const {
    return label == o.label && value == o.value && state == o.state && height == o.height;
  }
};
SlipSeen seen(const ExerciseStage& s, const std::string& id) {
  const Node* slip = slipOf(s, id);
  REQUIRE(slip != nullptr);
  return {slip->label, slip->value, slip->state, slip->rect.height};
}

/// The slip in a place that is the same each time, and all that is seen around it.
struct Around {
  SlipSeen slip;
  std::uint64_t pixels = 0;
};
Around around(ExerciseStage& s, const std::string& id) {
  s.act(state::OpenScreen{Screen::Reader});
  s.act(state::GoToSection{id == "burnt" ? std::size_t{2} : std::size_t{1}});
  bring(s, id, 400);
  stage().memory().focus = 0;
  stage().memory().focusVisible = false;
  s.draw();
  return {seen(s, id), stage().pixels()};
}

}  // namespace

TEST_CASE("a slip says what it is, for whom, how long it takes and who sees it") {
  ExerciseStage s({1280, 800}, breadArticle());
  bring(s, "kneading", 400);
  const SlipSeen two = seen(s, "kneading");
  CHECK(two.label == "Kneading");
  CHECK(two.value.find("Each of you kneads for as long as the other.") != std::string::npos);
  CHECK(two.value.find("10") != std::string::npos);
  CHECK(two.value.find("Both of you see this") != std::string::npos);
  CHECK((two.state & semantics::kFocusable) != 0);
  s.act(state::GoToSection{1});
  bring(s, "alone-with-it", 400);
  const std::string one = seen(s, "alone-with-it").value;
  CHECK(one.find("Nothing of this page is kept") != std::string::npos);
  CHECK(one.find("both") == std::string::npos);
}

TEST_CASE("golden slips") {
  for (const StageSize& size :
       {StageSize{390, 844}, StageSize{800, 1280}, StageSize{1280, 800}, StageSize{390, 844, 40}}) {
    ExerciseStage s(size, breadArticle());
    bring(s, "kneading", 400);
    std::string said;
    for (const char* id : {"kneading"}) said += semantics::dump(*slipOf(s, id));
    s.act(state::GoToSection{1});
    for (const char* id : {"table", "alone-with-it"}) {
      bring(s, id, 400);
      said += semantics::dump(*slipOf(s, id));
    }
    checkGolden("views", "slips-" + std::to_string(size.width) + "-" + std::to_string(size.textSize), said);
  }
}

TEST_CASE("a tap opens the card, and Back returns to the sentence") {
  for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
    ExerciseStage s({390, 844}, breadArticle());
    bring(s, "kneading", 380);
    const content::Locator place = s.state().reader->place();
    const float scrolled = s.state().reader->scrollY();
    REQUIRE(scrolled > 500);
    const base::Rect rect = slipOf(s, "kneading")->rect;
    s.tapAt({rect.x + 30, rect.y + 30}, pointer);  // not on what looks like its button
    REQUIRE(s.state().screen == Screen::Exercise);
    CHECK(s.activity().exercise->head.id == "kneading");
    CHECK(s.activity().stage == state::Stage::Opening);
    s.tap("Not now", pointer);
    CHECK(s.state().screen == Screen::Reader);
    CHECK(s.state().reader->place() == place);
    CHECK(s.state().reader->scrollY() == scrolled);
    s.tapAt({rect.x + 30, rect.y + 30}, pointer);
    s.act(state::BeginExercise{});
    s.act(state::GoBack{});
    CHECK(s.state().screen == Screen::Reader);
    CHECK(s.state().reader->place() == place);
    CHECK(s.state().reader->scrollY() == scrolled);
  }
}

TEST_CASE("a finger that drags over a slip scrolls, and opens nothing") {
  ExerciseStage s({390, 844}, breadArticle());
  bring(s, "kneading", 400);
  const float before = s.state().reader->scrollY();
  s.drag({195, 420}, {195, 300});
  CHECK(s.state().reader->scrollY() > before + 60);
  CHECK(s.state().screen == Screen::Reader);
}

TEST_CASE("a slip is reached and opened by keys alone, also one further down") {
  ExerciseStage s({1280, 800}, breadArticle());
  for (int i = 0; i < 100 && slipOf(s, "kneading") == nullptr; ++i) s.key(widgets::Key::Down);
  REQUIRE(slipOf(s, "kneading") != nullptr);
  CHECK(isOffscreen(*slipOf(s, "kneading")));
  REQUIRE(s.tabTo("Kneading"));
  const Node* slip = slipOf(s, "kneading");
  CHECK_FALSE(isOffscreen(*slip));
  const state::ReaderLayout at = state::readerLayout(s.state());
  CHECK(slip->rect.y >= at.viewport.y - 0.5F);
  CHECK(slip->rect.bottom() <= at.viewport.bottom() + 0.5F);
  s.enter();
  REQUIRE(s.state().screen == Screen::Exercise);
  CHECK(s.activity().exercise->head.id == "kneading");
}

TEST_CASE("a second tap within 600 ms opens the card and does nothing on it") {
  ExerciseStage s({800, 1280}, breadArticle());
  bring(s, "kneading", 400);
  const base::Rect slip = slipOf(s, "kneading")->rect;
  // Where the card has a button, the slip is brought below the finger.
  s.act(state::OpenExercise{"kneading"});
  const Node* button = s.find(Role::Button, "Pause");
  REQUIRE(button != nullptr);
  const float left = std::max(slip.x, button->rect.x), right = std::min(slip.right(), button->rect.right());
  REQUIRE(right - left > 4);
  const base::Point finger{(left + right) / 2, button->rect.y + button->rect.height / 2};
  s.act(state::GoBack{});
  bring(s, "kneading", finger.y);
  const Pace quick(0.01);
  s.tapAt(finger, Pointer::Finger);
  REQUIRE(s.state().screen == Screen::Exercise);
  s.tapAt(finger, Pointer::Finger);
  CHECK_FALSE(s.activity().pause);
  const Pace later(1);
  s.tapAt(finger, Pointer::Finger);
  CHECK(s.activity().pause);  // and later it does
}

TEST_CASE("a quiet exercise looks the same before and after it was done") {
  for (const char* id : {"alone-with-it", "burnt"}) {
    CAPTURE(id);
    ExerciseStage s({1280, 800}, breadArticle());
    const Around before = around(s, id);
    const auto store = readerProgram().store.contents;
    s.act(state::OpenExercise{id});
    s.act(state::BeginExercise{true});
    s.act(state::does(exercise::WriteText{"q", "A heavy thing"}));
    s.act(state::FinishExercise{});
    s.act(state::LeaveExercise{});
    const Around after = around(s, id);
    CHECK(after.slip == before.slip);
    CHECK(after.pixels == before.pixels);
    CHECK(readerProgram().store.contents == store);
  }
}

TEST_CASE("slips at every size, in every language and direction") {
  forEachExercise([](const StageSize& size) {
    CAPTURE(nameOf(size));
    ExerciseStage s(size, breadArticle());
    bring(s, "kneading", static_cast<float>(size.height) / 2);
    const Node* slip = slipOf(s, "kneading");
    CHECK(slip->rect.x >= 0);
    CHECK(slip->rect.right() <= static_cast<float>(size.width) + 0.5F);
    CHECK(slip->rect.height >= 47.99F);
    CHECK(slip->value.find('<') == std::string::npos);
  });
}
