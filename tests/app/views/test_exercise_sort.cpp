// Cards to lay in two places on the stage: by pointer, by drawing them with mouse and finger, and by keys.
#include <doctest/doctest.h>

#include <array>

#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using exercise::LayCard;
using exercise::SortAnswer;
using semantics::Role;

namespace {

using Laid = std::vector<std::optional<std::size_t>>;

const std::string kCards = R"(id = "cellar"
kind = "sort"
title = "The cellar"
summary = "Four things, and two shelves."
[[places]]
id = "low"
label = "Down below"
hint = "Cool and dark"
[[places]]
id = "high"
label = "Up high"
[[cards]]
id = "apples"
text = "Apples"
place = "low"
feedback = "They keep until spring."
[[cards]]
id = "honey"
text = "Honey"
[[cards]]
id = "lamp"
text = "The lamp"
feedback = "Light is of use anywhere."
[[cards]]
id = "rope"
text = "A long rope that nobody has needed since the well was covered"
)";

const char* const kLow = "Down below: Cool and dark";
const char* const kHigh = "Up high";

const Laid kNone = {std::nullopt, std::nullopt, std::nullopt, std::nullopt};

Laid only(std::size_t card, std::size_t place) {
  Laid laid = kNone;
  laid[card] = place;
  return laid;
}

const Laid& laid(ExerciseStage& s) { return s.answer<SortAnswer>().laid; }

base::Point middle(const semantics::Node* node) {
  REQUIRE(node != nullptr);
  return {node->rect.x + node->rect.width / 2, node->rect.y + node->rect.height / 2};
}

base::Point handle(const semantics::Node* node, const ExerciseStage& s) {
  REQUIRE(node != nullptr);
  const bool mirrored = const_cast<ExerciseStage&>(s).state().layout.mirrored;
  return {mirrored ? node->rect.x + 20 : node->rect.right() - 20, node->rect.y + node->rect.height / 2};
}

std::string statusOf(const ExerciseStage& s) {
  std::string label;
  semantics::visit(s.tree(), [&label](const semantics::Node& node, int) {
    if (node.role == Role::Status) label = node.label;
  });
  return label;
}

/// Where the card is that is in the air.
std::optional<base::Rect> lifted() {
  for (const auto& [name, rect] : stage().memory().layers) {
    if (name == "exercise.drawn") return rect;
  }
  return std::nullopt;
}

constexpr std::array<StageSize, 3> kSizes = {StageSize{390, 844}, StageSize{800, 1280}, StageSize{1280, 800}};

}  // namespace

TEST_CASE("a card and then a place, by pointer and finger") {
  for (const StageSize& size : kSizes) {
    for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
      ExerciseStage s(kCards, size, state::Stage::Answering);
      CHECK(s.find("Apples")->value == "4 cards on the pile");
      s.tap(kLow, pointer);
      CHECK(laid(s) == only(0, 0));
      CHECK(s.find("Apples")->value == "Down below");
      CHECK(s.find(kLow)->value == "1 card");
      CHECK(s.find("Honey")->value == "3 cards on the pile");
      s.tap("Not this one yet", pointer);
      CHECK(s.find("Honey") == nullptr);
      s.tap(kHigh, pointer);
      CHECK(laid(s)[2] == 1U);
      s.tap("Apples", pointer);  // comes back
      CHECK_FALSE(laid(s)[0]);
      CHECK(s.find("Apples")->value == "3 cards on the pile");
    }
  }
}

TEST_CASE("a gentle word goes with the card laid last, and none with one that has none") {
  ExerciseStage s(kCards, {390, 844}, state::Stage::Answering);
  CHECK(statusOf(s).empty());
  s.tap(kHigh);
  CHECK(statusOf(s) ==
        "Apples: laid with “Up high”. It could lie on the other side, too; both can be true. "
        "They keep until spring.");
  s.tap(kHigh);
  CHECK(statusOf(s) == "Honey: laid with “Up high”.");
  s.act(state::does(LayCard{0, 0}));
  CHECK(statusOf(s) == "Apples: laid with “Down below”. They keep until spring.");
  s.tap("Apples");
  CHECK(statusOf(s).empty());
}

TEST_CASE("the open card is drawn to a place, with the mouse and by its handle with a finger") {
  for (const StageSize& size : kSizes) {
    CAPTURE(size.width);
    ExerciseStage s(kCards, size, state::Stage::Answering);
    s.drag(middle(s.find("Apples")), middle(s.find(kHigh)), Pointer::Mouse);
    CHECK(laid(s) == only(0, 1));
    s.drag(handle(s.find("Honey"), s), middle(s.find(kLow)), Pointer::Finger);
    CHECK(laid(s)[1] == 0U);
  }
}

TEST_CASE("the card follows the finger, over everything") {
  ExerciseStage s(kCards, {390, 844}, state::Stage::Answering);
  const base::Rect card = s.find("Apples")->rect;
  const std::uint64_t before = stage().pixels();
  widgets::Input input;
  widgets::Drag drag;
  drag.origin = middle(s.find("Apples"));
  drag.at = {drag.origin.x + 40, drag.origin.y + 300};
  drag.began = true;
  drag.touch = false;
  input.drag = drag;
  stage().frame(s.state(), input);
  drag.began = false;
  input.drag = drag;
  stage().frame(s.state(), input);
  CHECK(stage().pixels() != before);
  REQUIRE(lifted());
  const base::Rect drawn = *lifted();
  CHECK(drawn.x + drawn.width / 2 == doctest::Approx(card.x + card.width / 2 + 40).epsilon(0.01));
  CHECK(drawn.y + drawn.height / 2 == doctest::Approx(card.y + card.height / 2 + 300).epsilon(0.01));
  drag.ended = true;
  drag.at = drag.origin;
  input.drag = drag;
  stage().frame(s.state(), input);
  CHECK_FALSE(lifted());
  CHECK(laid(s) == kNone);
}

TEST_CASE("a finger that goes down the page scrolls it; one that goes to the side draws the card") {
  ExerciseStage s(kCards, {390, 500}, state::Stage::Answering);
  const auto scrolled = [] {
    float sum = 0;
    for (const auto& [id, offset] : stage().memory().scroll) sum += offset;
    return sum;
  };
  REQUIRE(scrolled() == 0);
  const base::Point at{s.find("Apples")->rect.x + 40, middle(s.find("Apples")).y};
  s.drag(at, {at.x + 6, at.y - 120}, Pointer::Finger);
  CHECK(scrolled() > 0);
  CHECK(laid(s) == kNone);
  for (auto& [id, offset] : stage().memory().scroll) offset = 0;
  s.draw();
  s.drag(at, {at.x + 150, at.y + 10}, Pointer::Finger);
  CHECK(scrolled() == 0);
  CHECK(laid(s) == only(0, 1));
  s.drag({at.x + 200, at.y}, {at.x + 40, at.y}, Pointer::Finger);
  CHECK(laid(s)[1] == 0U);
}

TEST_CASE("a stroke that is short, or ends where the card lies, changes nothing") {
  ExerciseStage s(kCards, {1280, 800}, state::Stage::Answering);
  const base::Point at = middle(s.find("Apples"));
  s.drag(at, {at.x + 30, at.y + 4}, Pointer::Finger);
  CHECK(laid(s) == kNone);
  s.act(state::does(LayCard{0, 0}));
  s.drag(middle(s.find("Apples")), middle(s.find(kLow)), Pointer::Mouse);
  CHECK(laid(s) == only(0, 0));
}

TEST_CASE("a card that lies is drawn across, and back to the pile") {
  for (const StageSize& size : kSizes) {
    for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
      CAPTURE(size.width);
      ExerciseStage s(kCards, size, state::Stage::Answering);
      s.act(state::does(LayCard{0, 0}));
      s.drag(handle(s.find("Apples"), s), middle(s.find(kHigh)), pointer);
      CHECK(laid(s) == only(0, 1));
      s.drag(handle(s.find("Apples"), s), middle(s.find("Honey")), pointer);
      CHECK(laid(s) == kNone);
    }
  }
}

TEST_CASE("from right to left a stroke goes to the place on that side") {
  ExerciseStage s(kCards, {390, 844, 20, "ar-XB"}, state::Stage::Answering);
  const semantics::Node* card = s.find("Apples");
  const base::Point at = middle(card);
  s.drag(at, {at.x - 120, at.y}, Pointer::Finger);
  CHECK(laid(s) == only(0, 1));
  REQUIRE(s.tabTo("Honey"));
  s.key(widgets::Key::Right);
  CHECK(laid(s)[1] == 0U);
  s.key(widgets::Key::Left);
  CHECK(laid(s)[2] == 1U);
}

TEST_CASE("cards by keys alone") {
  ExerciseStage s(kCards, {390, 844}, state::Stage::Answering);
  REQUIRE(s.tabTo("Apples"));
  s.key(widgets::Key::Left);
  CHECK(laid(s) == only(0, 0));
  CHECK(s.focused() == "Honey");
  s.key(widgets::Key::Delete);  // below the pile
  CHECK(s.focused() == "The lamp");
  s.enter();  // the card is chosen: on to the places
  CHECK(s.focused() == kLow);
  s.key(widgets::Key::Right);
  CHECK(s.focused() == kHigh);
  s.enter();
  CHECK(laid(s)[2] == 1U);
  REQUIRE(s.tabTo("The lamp"));
  s.key(widgets::Key::Left);
  CHECK(laid(s)[2] == 0U);
  CHECK(s.focused() == "The lamp");
  s.key(widgets::Key::Delete);
  CHECK_FALSE(laid(s)[2]);
  CHECK(s.focused() == "The lamp");
  REQUIRE(s.tabTo("Apples"));
  s.enter();
  CHECK_FALSE(laid(s)[0]);
  CHECK(s.focused() == "Apples");
}

TEST_CASE("with the last card the pile is empty, and nothing is lost from the keys") {
  ExerciseStage s(kCards, {800, 1280}, state::Stage::Answering);
  REQUIRE(s.tabTo("Apples"));
  for (int i = 0; i < 4; ++i) s.key(widgets::Key::Right);
  CHECK(laid(s) == Laid{1, 1, 1, 1});
  CHECK(s.find("Every card has a place now. You can still move any of them.") != nullptr);
  CHECK(s.focused() == "A long rope that nobody has needed since the well was covered");
  CHECK((s.find(kLow)->state & semantics::kDisabled) != 0);
  CHECK(s.find("Not this one yet") == nullptr);
  s.key(widgets::Key::Left);
  CHECK(laid(s)[3] == 0U);
}

TEST_CASE("at the end both lists are shown, and cards may have stayed") {
  ExerciseStage s(kCards, {390, 844}, state::Stage::Answering);
  s.act(state::does(LayCard{0, 0}));
  s.act(state::does(LayCard{2, 1}));
  s.tap("Finish");
  CHECK(s.find(Role::Heading, "Down below") != nullptr);
  CHECK(s.find(Role::ListItem, "Apples") != nullptr);
  CHECK(s.find(Role::Heading, "Up high") != nullptr);
  CHECK(s.find(Role::ListItem, "The lamp") != nullptr);
  CHECK(s.find("2 cards stayed on the pile. That is a good place for them, too.") != nullptr);
  ExerciseStage none(kCards, {390, 844}, state::Stage::Closing);
  CHECK(none.find("Down below") == nullptr);
}

TEST_CASE("golden trees of cards") {
  for (const StageSize& size : kSizes) {
    ExerciseStage s(kCards, size, state::Stage::Answering);
    s.act(state::does(LayCard{0, 1}));
    s.act(state::does(LayCard{2, 0}));
    checkGolden("views", "exercise-sort-" + std::to_string(size.width), s.dump());
    s.act(state::FinishExercise{});
    checkGolden("views", "exercise-sort-told-" + std::to_string(size.width), s.dump());
  }
}

TEST_CASE("cards can be met everywhere") {
  forEachExercise([](const StageSize& size) {
    ExerciseStage s(kCards, size, state::Stage::Answering);
    checkTargets(s);
    s.act(state::does(LayCard{0, 1}));
    s.act(state::does(LayCard{3, 0}));
    checkTargets(s);
    s.act(state::does(LayCard{1, 1}));
    s.act(state::does(LayCard{2, 0}));
    checkTargets(s);
  });
}
