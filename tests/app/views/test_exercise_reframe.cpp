// Saying it another way on the stage: by pointer, by finger and by keys; the hints, the help, and who can see it.
#include <doctest/doctest.h>

#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using exercise::ReframeAnswer;
using semantics::Role;

namespace {

const std::string kReframe = R"(id = "bread"
kind = "reframe"
title = "Bread, said another way"
lead = "A second try"
summary = "From the first words to others."
for = "one"
sees = "self"
[first]
question = "What first comes to mind"
placeholder = "You always…"
hint = "It is all right to start here."
example = "You always eat the crust."
[[parts]]
id = "moment"
kind = "moment"
label = "When"
placeholder = "one time"
example = "the loaf came to the table on Sunday"
[[parts]]
id = "feeling"
kind = "feeling"
label = "I feel"
hint = "A word or two."
example = "sad"
[[parts]]
id = "request"
kind = "request"
label = "Help me understand"
example = "what the crust means to you"
)";

const std::string kQuiet = R"(id = "limit"
kind = "reframe"
title = "A limit"
summary = "What I will do."
quiet = true
for = "one"
sees = "self"
[[parts]]
id = "when"
kind = "moment"
label = "When"
[[parts]]
id = "will"
kind = "repair"
label = "I will"
)";

constexpr const char* kSentence = "When it is Sunday, I feel sad. Help me understand your day.";
constexpr const char* kHelp =
    "Something here speaks of harm, or of being afraid. That matters more than finding the right words.";

ReframeAnswer written(const ExerciseStage& s) { return s.answer<ReframeAnswer>(); }

std::string statusOf(const ExerciseStage& s) {
  std::string label;
  semantics::visit(s.tree(), [&label](const semantics::Node& node, int) {
    if (node.role == Role::Status) label = node.label;
  });
  return label;
}

void put(ExerciseStage& s, const std::string& field, const std::string& words) {
  s.act(state::EditText{state::writingName(field), {text::edit::Command{text::edit::Do::SelectAll}}});
  text::edit::Command paste;
  paste.what = text::edit::Do::Paste;
  paste.text = words;
  s.act(state::EditText{state::writingName(field), {paste}});
}

void fill(ExerciseStage& s) {
  put(s, exercise::kFirstField, "You always eat it");
  put(s, "moment", "it is Sunday");
  put(s, "feeling", "sad");
  put(s, "request", "your day");
}

}  // namespace

TEST_CASE("a reframe by pointer, by finger and by keys alone") {
  for (const StageSize& size : {StageSize{390, 844}, StageSize{800, 1280}, StageSize{1280, 800}}) {
    CAPTURE(nameOf(size));
    ExerciseStage s(kReframe, size, state::Stage::Answering, Company::Alone);
    SUBCASE("by pointer and finger") {
      s.tap("What first comes to mind");
      s.type("You always eat it");
      s.tap("When…", Pointer::Finger);
      s.type("it is Sunday");
      s.tap("I feel…");
      s.type("sad");
      s.tap("Help me understand…", Pointer::Finger);
      s.type("your day");
      s.tap("Finish", Pointer::Finger);
    }
    SUBCASE("by keys alone") {
      REQUIRE(s.tabTo("What first comes to mind"));
      s.type("You always eat it");
      for (const auto& [label, words] : {std::pair("When…", "it is Sunday"), std::pair("I feel…", "sad"),
                                         std::pair("Help me understand…", "your day")}) {
        REQUIRE(s.tabTo(label));
        s.type(words);
      }
      REQUIRE(s.tabTo("Finish"));
      s.enter();
    }
    CHECK(written(s).first == "You always eat it");
    CHECK(s.activity().stage == state::Stage::Closing);
    CHECK(s.find(kSentence) != nullptr);
    s.tap("Back to the page");
    CHECK(s.state().activity == nullptr);
    CHECK(s.dump().find("Sunday") == std::string::npos);
  }
}

TEST_CASE("the hints come as one writes, say themselves once, and repeat no private word") {
  ExerciseStage s(kReframe, {1280, 800}, state::Stage::Answering, Company::Alone);
  CHECK(statusOf(s).empty());
  put(s, exercise::kFirstField, "You always eat it");
  CHECK(statusOf(s) == "This takes in every day there was. You could name one time, if one comes to mind.");
  put(s, "moment", "it is Sunday");
  const std::string said = statusOf(s);
  CHECK(said == "You named a moment. A moment is easier to hear than “always”.");
  put(s, "moment", "it is Sunday eve");
  put(s, "moment", "it is Sunday evening");
  CHECK(statusOf(s) == said);
  put(s, "feeling", "heartbroken");
  CHECK(statusOf(s) == said + " You named a feeling. It says how it is for you.");
  CHECK(s.dump().find("eartbroken") == std::string::npos);  // the field does not tell it either
}

TEST_CASE("the example stands beside the fields and goes into none") {
  ExerciseStage s(kReframe, {390, 844}, state::Stage::Answering, Company::Alone);
  REQUIRE(s.tabTo("See an example"));
  s.enter();
  CHECK(s.find("“You always eat the crust.”") != nullptr);
  CHECK(s.find(
            "When the loaf came to the table on Sunday, I feel sad. Help me understand what the crust means to you.") !=
        nullptr);
  CHECK(s.fields().empty());
  s.tap("Put the example away", Pointer::Finger);
  CHECK(s.find("One way it could sound") == nullptr);
}

TEST_CASE("where words speak of harm there is help, and nothing to rephrase, finish or keep") {
  ExerciseStage s(kReframe, {390, 844}, state::Stage::Answering, Company::Alone);
  fill(s);
  for (const char* field : {exercise::kFirstField, "moment", "feeling", "request"}) {
    CAPTURE(field);
    put(s, field, "he hits me");
    CHECK(statusOf(s) == kHelp);
    CHECK(s.find("Finish") == nullptr);
    CHECK(s.find("See an example") == nullptr);
    CHECK(s.find("Nothing of this page is kept") != nullptr);
    s.act(state::FinishExercise{});
    CHECK(s.activity().stage == state::Stage::Answering);
    put(s, field, "it is Sunday");
    CHECK(s.find("Finish") != nullptr);
  }
  put(s, "feeling", "I want to die");
  SUBCASE("by finger to Help, and back to what was written") {
    s.tap("Help and safety", Pointer::Finger);
    CHECK(s.state().screen == state::Screen::Help);
    s.act(state::GoBack{});
    CHECK(s.state().screen == state::Screen::Exercise);
    CHECK(statusOf(s) == kHelp);
  }
  SUBCASE("by keys to Help") {
    REQUIRE(s.tabTo("Help and safety"));
    s.enter();
    CHECK(s.state().screen == state::Screen::Help);
  }
  SUBCASE("the words are still in reach") {
    s.tap("I feel…");
    s.type(" tired");
    CHECK(written(s).words.at(1) == "I want to die tired");
  }
  SUBCASE("stopping asks, and keeps nothing") {
    s.tap("Stop for now");
    s.tap("Close, keep nothing");
    CHECK(s.state().activity == nullptr);
  }
}

TEST_CASE("who comes by does not see the sentence") {
  ExerciseStage s(kReframe, {390, 844}, state::Stage::Answering, Company::Alone);
  fill(s);
  SUBCASE("while it is written: out of sight until its owner says so") {
    s.act(state::WentAway{});
    CHECK(s.activity().pages.away);
    CHECK(s.dump().find("Sunday") == std::string::npos);
  }
  SUBCASE("when it is finished") {
    s.tap("Finish");
    REQUIRE(s.find(kSentence) != nullptr);
    s.act(state::WentAway{});
    CHECK(s.find(kSentence) == nullptr);
    CHECK(s.fields().empty());
    CHECK(s.state().kept.forgetDrawn);
  }
  SUBCASE("after Back and once more in") {
    s.act(state::GoBack{});
    s.tap("Close, keep nothing");
    s.act(state::OpenExercise{"bread"});
    s.act(state::BeginExercise{true});
    CHECK(s.fields().empty());
  }
}

TEST_CASE("a quiet one without a first sentence says that nothing is kept") {
  ExerciseStage s(kQuiet, {1280, 800}, state::Stage::Answering, Company::Alone);
  CHECK(s.find("Nothing of this page is kept") != nullptr);
  put(s, "will", "go for a walk");
  CHECK(statusOf(s) == "You said what you yourself will do. That part is in your hands.");
  s.tap("Finish");
  CHECK(s.find("I will go for a walk.") != nullptr);
  CHECK(s.find("Nothing of this page is kept") != nullptr);
}

TEST_CASE("a reframe at every size, in every language and direction") {
  forEachExercise([](const StageSize& size) {
    CAPTURE(nameOf(size));
    ExerciseStage s(kReframe, size, state::Stage::Answering, Company::Alone);
    fill(s);
    s.act(state::does(exercise::ShowReframeExample{}));
    checkTargets(s);
    put(s, "feeling", "afraid of you");
    checkTargets(s);
    put(s, "feeling", "sad");
    s.act(state::FinishExercise{});
    checkTargets(s);
    ExerciseStage quiet(kQuiet, size, state::Stage::Answering, Company::Alone);
    checkTargets(quiet);
  });
}

TEST_CASE("golden trees of a reframe") {
  for (const StageSize& size : {StageSize{390, 844}, StageSize{1280, 800}}) {
    const std::string width = std::to_string(size.width);
    ExerciseStage s(kReframe, size, state::Stage::Answering, Company::Alone);
    fill(s);
    checkGolden("views", "exercise-reframe-" + width, s.dump());
    put(s, "feeling", "afraid of you");
    checkGolden("views", "exercise-reframe-help-" + width, s.dump());
    put(s, "feeling", "sad");
    s.act(state::FinishExercise{});
    checkGolden("views", "exercise-reframe-closing-" + width, s.dump());
  }
}
