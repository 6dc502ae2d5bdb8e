// Private, then reveal, on the stage: offering, the curtain, the two yeses, what opened, and what is out of sight; by
// pointer, by finger and by keys, at every size. What an attacker may try is in test_private_attacks.cpp.
#include <doctest/doctest.h>

#include <functional>

#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using semantics::Role;

namespace {

const std::string kWords = R"(id = "supper"
kind = "reflect"
title = "After supper"
summary = "Each of you writes on your own."
summary_alone = "You write on your own."
sees = "reveal"
closing = ["The table can be cleared now."]
[[questions]]
id = "soup"
text = "How was the soup?"
[[questions]]
id = "walk"
text = "And the walk?"
)";

const std::string kPetals = R"(id = "loaf"
kind = "scale"
title = "The loaf between us"
summary = "Each of you marks on your own."
sees = "reveal"
petals = true
steps = ["Not now", "A little", "In part", "Mostly", "Wholly"]
[[items]]
id = "crust"
name = "Crust"
[[items]]
id = "crumb"
name = "Crumb"
[[items]]
id = "salt"
name = "Salt"
[[items]]
id = "seeds"
name = "Seeds"
)";

const char* const kFirst = "It was the lightest of soups";
const char* const kSecond = "A little too much pepper for me";

/// The pages with their words, as far as a scene.
class Pages {
 public:
  explicit Pages(const StageSize& size, const std::string& toml = kWords) : on(toml, size) {
    on.act(state::BeginExercise{});
  }
  void write(const char* words) {
    text::edit::Command command;
    command.text = words;
    on.act(state::EditText{"do.soup", {command}});
  }
  void mark(int step) {
    for (std::size_t i = 0; i < 4; ++i) {
      if (static_cast<int>(i) != step) on.act(state::does(exercise::SetStep{i, step}));
    }
  }
  void answer(std::uint8_t who) {
    on.act(state::TakeDevice{who});
    std::holds_alternative<exercise::ScaleAnswer>(on.activity().answer) ? mark(who == 0 ? 4 : 2)
                                                                        : write(who == 0 ? kFirst : kSecond);
    on.act(state::FinishExercise{});
  }
  void offer() {
    for (const char* line : {"soup", "crust", "crumb", "seeds"}) on.act(state::OfferLine{line, true});
  }
  void turn(std::uint8_t who) {
    answer(who);
    offer();
    on.act(state::FoldOffers{});
  }
  void open() {
    turn(0);
    turn(1);
    on.act(state::ConsentToReveal{0, true});
    on.act(state::ConsentToReveal{1, true});
    REQUIRE(on.activity().stage == state::Stage::Reveal);
  }
  ExerciseStage on;
};

struct Scene {
  const char* name;
  std::function<void(Pages&)> go;
};

const std::vector<Scene>& scenes() {
  static const std::vector<Scene> all = {{"whose", [](Pages&) {}},
                                         {"offering", [](Pages& p) { p.answer(0); }},
                                         {"curtain", [](Pages& p) { p.turn(0); }},
                                         {"second",
                                          [](Pages& p) {
                                            p.turn(0);
                                            p.on.act(state::TakeDevice{1});
                                          }},
                                         {"consent",
                                          [](Pages& p) {
                                            p.turn(0);
                                            p.turn(1);
                                          }},
                                         {"reveal", [](Pages& p) { p.open(); }},
                                         {"away",
                                          [](Pages& p) {
                                            p.answer(0);
                                            p.on.act(state::WentAway{});
                                          }},
                                         {"closed", [](Pages& p) {
                                            p.open();
                                            p.on.act(state::CloseReveal{});
                                          }}};
  return all;
}

bool shows(const ExerciseStage& on, const std::string& words) { return on.dump().find(words) != std::string::npos; }

/// Each of the two goes through all of it: what is pressed, how, is handed in.
struct Hands {
  std::function<void(ExerciseStage&, const std::string&)> press;
  std::function<void(ExerciseStage&, const std::string&, const char*)> write;
};

void goThrough(const StageSize& size, const Hands& hands) {
  ExerciseStage on(kWords, size);
  hands.press(on, "We do it together");
  hands.press(on, "I am the first of us");
  hands.write(on, "How was the soup?", kFirst);
  hands.press(on, "Fold away my page");
  REQUIRE(on.activity().stage == state::Stage::Offering);
  REQUIRE(shows(on, kFirst));
  hands.press(on, "How was the soup?");
  REQUIRE(on.activity().pages.offered == exercise::LineIds{"soup"});
  hands.press(on, "Fold away my page");
  REQUIRE(on.activity().stage == state::Stage::Curtain);
  CHECK_FALSE(shows(on, kFirst));
  hands.press(on, "I am the second of us");
  CHECK_FALSE(shows(on, kFirst));
  hands.write(on, "How was the soup?", kSecond);
  hands.press(on, "Fold away my page");
  CHECK(on.activity().pages.offered.empty());
  hands.press(on, "How was the soup?");
  hands.press(on, "Fold away my page");
  CHECK_FALSE(shows(on, kFirst));
  CHECK_FALSE(shows(on, kSecond));
  hands.press(on, "The second of us: yes, open together");
  CHECK(on.activity().stage == state::Stage::Consent);
  hands.press(on, "The first of us: yes, open together");
  REQUIRE(on.activity().stage == state::Stage::Reveal);
  CHECK(shows(on, kFirst));
  CHECK(shows(on, kSecond));
  CHECK(shows(on, "And the walk?"));
  hands.press(on, "Fold away");
  CHECK(on.activity().stage == state::Stage::Closing);
  CHECK_FALSE(shows(on, kFirst));
}

Hands byPointer(Pointer pointer) {
  return {[pointer](ExerciseStage& on, const std::string& label) { on.tap(label, pointer); },
          [pointer](ExerciseStage& on, const std::string& label, const char* words) {
            on.tap(Role::TextField, label, pointer);
            on.type(words);
          }};
}

}  // namespace

TEST_CASE("private pages by pointer") { goThrough({1280, 800, 20, "en"}, byPointer(Pointer::Mouse)); }

TEST_CASE("private pages by finger, on a phone") { goThrough({390, 844, 20, "en"}, byPointer(Pointer::Finger)); }

TEST_CASE("private pages by finger, at large type") { goThrough({800, 1280, 40, "en"}, byPointer(Pointer::Finger)); }

TEST_CASE("private pages by keys alone") {
  goThrough({1280, 800, 20, "en"}, {[](ExerciseStage& on, const std::string& label) {
                                      REQUIRE(on.tabTo(label));
                                      on.enter();
                                    },
                                    [](ExerciseStage& on, const std::string& label, const char* words) {
                                      REQUIRE(on.tabTo(label));
                                      on.type(words);
                                    }});
}

TEST_CASE("what was held back is not told from what was left empty") {
  // Of four worlds the same page: the first offered and the second did not, or the other way, or one had left it empty.
  std::string seen;
  std::uint64_t pixels = 0;
  for (const auto& [firstWrites, firstOffers, secondWrites, secondOffers] :
       {std::tuple(true, true, true, false), std::tuple(true, false, true, true), std::tuple(true, false, false, false),
        std::tuple(false, false, true, true), std::tuple(false, false, false, false)}) {
    Pages p({1280, 800, 20, "en"});
    for (const auto& [who, writes, offers] :
         {std::tuple(0, firstWrites, firstOffers), std::tuple(1, secondWrites, secondOffers)}) {
      p.on.act(state::TakeDevice{static_cast<std::uint8_t>(who)});
      if (writes) p.write(who == 0 ? kFirst : kSecond);
      p.on.act(state::FinishExercise{});
      if (offers) p.offer();
      p.on.act(state::FoldOffers{});
    }
    p.on.act(state::ConsentToReveal{0, true});
    p.on.act(state::ConsentToReveal{1, true});
    stage().forget();
    p.on.draw();
    if (seen.empty()) {
      seen = p.on.dump();
      pixels = stage().pixels();
    }
    CHECK(p.on.dump() == seen);
    CHECK(stage().pixels() == pixels);
  }
  CHECK(seen.find("No line opened today. That can be for any reason, and needs none.") != std::string::npos);
}

TEST_CASE("the questions after a reveal invite, and others can be asked for") {
  Pages p({1280, 800, 20, "en"});
  p.open();
  CHECK(shows(p.on, "Is there a line you would like to talk about, or none?"));
  p.on.tap("Other questions");
  CHECK_FALSE(shows(p.on, "Is there a line you would like to talk about, or none?"));
}

TEST_CASE("a page that is out of sight: shown to whoever it belongs to, or closed") {
  Pages p({390, 844, 20, "en"});
  p.answer(0);
  p.on.act(state::WentAway{});
  CHECK_FALSE(shows(p.on, kFirst));
  SUBCASE("shown") {
    p.on.tap("I am the first of us", Pointer::Finger);
    CHECK(p.on.activity().stage == state::Stage::Offering);
    CHECK(shows(p.on, kFirst));
  }
  SUBCASE("closed") {
    REQUIRE(p.on.tabTo("Close, keep nothing"));
    p.on.enter();
    CHECK_FALSE(p.on.state().activity);
  }
}

TEST_CASE("behind another window there is no picture of a private page, and in front it is there again") {
  Pages p({1280, 800, 20, "en"});
  p.answer(0);
  REQUIRE(shows(p.on, kFirst));
  p.on.act(state::WentBehind{});
  CHECK_FALSE(shows(p.on, kFirst));
  CHECK(shows(p.on, "A page is out of sight here"));
  CHECK(p.on.state().kept.forgetDrawn);
  p.on.act(state::CameInFront{});
  CHECK(shows(p.on, kFirst));
  CHECK(p.on.activity().stage == state::Stage::Offering);
}

TEST_CASE("private pages at every size, in every language and direction") {
  for (const Scene& scene : scenes()) {
    forEachExercise([&scene](const StageSize& size) {
      CAPTURE(scene.name);
      CAPTURE(nameOf(size));
      Pages p(size);
      scene.go(p);
      checkTargets(p.on);
    });
  }
}

TEST_CASE("golden trees of private pages") {
  for (const StageSize& size : {StageSize{390, 844, 20, "en"}, StageSize{1280, 800, 20, "en"}}) {
    for (const Scene& scene : scenes()) {
      Pages p(size);
      scene.go(p);
      checkGolden("views", std::string("private-") + scene.name + "-" + std::to_string(size.width), p.on.dump());
    }
    Pages petals(size, kPetals);
    petals.open();
    checkGolden("views", "private-petals-" + std::to_string(size.width), petals.on.dump());
  }
}
