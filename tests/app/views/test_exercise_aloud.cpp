// A prayer that is read aloud: the voice says the line that is seen, and nothing speaks that nobody asked for.
#include <doctest/doctest.h>

#include "platform/scripted_speech.h"
#include "tests/app/views/exercise_stage.h"

using namespace tend;
using namespace tend::test;
using exercise::PacedAnswer;
using exercise::PacedWay;

namespace {

const std::string kPrayer = R"(id = "bread"
kind = "paced"
title = "Thanks for bread"
summary = "A few lines."
lines = ["We are tired.", "Let us rest.", "Amen."]
lines_alone = ["I am tired.", "Let me rest.", "Amen."]
)";

const std::string kOwnPrayer = kPrayer + "sees = \"self\"\nfor = \"one\"\n";

struct Prayer {
  platform::ScriptedSpeech voice;
  ExerciseStage stage;

  explicit Prayer(const std::string& toml = kPrayer, Company company = Company::Two, bool hasVoice = true)
      : stage((readerProgram().services.speech = hasVoice ? &voice : nullptr, toml), {}, state::Stage::Answering,
              company) {}
  Prayer(const Prayer&) = delete;
  Prayer& operator=(const Prayer&) = delete;
  ~Prayer() { readerProgram().services.speech = nullptr; }

  const PacedAnswer& now() { return stage.answer<PacedAnswer>(); }
  std::string words() { return voice.now ? voice.now->words : "-"; }
  void hear() {
    for (const platform::SpeechEvent& event : voice.takeEvents()) stage.act(state::SpeechHappened{event});
  }
  void begin() { voice.begin(), hear(); }
  void end() { voice.end(), hear(); }
  void wait(double seconds) { stage.act(state::TimePassed{m_seconds += seconds}); }

 private:
  double m_seconds = 100;
};

}  // namespace

TEST_CASE("a prayer is read line by line, and a line stays until it was said") {
  Prayer p;
  p.stage.tap("Read to us");
  CHECK(p.words() == "We are tired.");
  CHECK(p.voice.now->language == "en");
  p.wait(0.1);
  p.begin();
  CHECK(state::nextTick(p.stage.state()) == 0);
  SUBCASE("said in its time: the next one comes when the breath is over") {
    p.end();
    CHECK(p.now().at == 0);
    CHECK(p.words() == "-");
    CHECK(state::nextTick(p.stage.state()) > 0);
    p.wait(5);
    CHECK(p.now().at == 0);
    p.wait(8);
    CHECK(p.now().at == 1);
    CHECK(p.words() == "Let us rest.");
  }
  SUBCASE("said for longer than its time: it is not cut short, and the next one follows at once") {
    p.wait(60);
    CHECK(p.now().at == 0);
    CHECK(p.words() == "We are tired.");
    p.end();
    p.wait(0.1);
    CHECK(p.now().at == 1);
    CHECK(p.words() == "Let us rest.");
  }
  SUBCASE("the last one ends it") {
    for (int i = 0; i < 2; ++i) {
      p.end();
      p.wait(60), p.wait(60);
    }
    CHECK(p.words() == "Amen.");
    p.end();
    CHECK(p.now().at == 2);
    CHECK(p.words() == "-");
    p.stage.tap("Amen, close");
    CHECK_FALSE(p.voice.open);
  }
}

TEST_CASE("what is said is what is seen") {
  Prayer p;
  p.stage.tap("Read to us");
  SUBCASE("on and back") {
    p.stage.tap("Next line");
    CHECK(p.words() == "Let us rest.");
    p.stage.tap("Back");
    CHECK(p.words() == "We are tired.");
  }
  SUBCASE("held and gone on") {
    p.stage.tap("Pause");
    CHECK(p.words() == "-");
    p.stage.tap("Go on");
    CHECK(p.words() == "We are tired.");
  }
  SUBCASE("together, nothing speaks") {
    p.stage.tap("Together");
    CHECK(p.words() == "-");
    CHECK_FALSE(p.voice.open);
  }
  SUBCASE("Help holds it, and coming back does not make it speak") {
    p.stage.act(state::OpenScreen{state::Screen::Help});
    CHECK(p.words() == "-");
    p.stage.act(state::GoBack{});
    REQUIRE(p.stage.state().screen == state::Screen::Exercise);
    CHECK(p.words() == "-");
    CHECK_FALSE(p.now().running);
  }
  SUBCASE("Leave quickly") {
    p.stage.act(state::LeaveQuickly{});
    CHECK_FALSE(p.voice.open);
  }
  SUBCASE("a hidden window goes on in silence") {
    p.stage.act(state::WentAway{});
    CHECK_FALSE(p.voice.open);
    p.wait(1);
    CHECK_FALSE(p.voice.open);
  }
  SUBCASE("the pause of sixty seconds") {
    p.stage.act(state::PauseExercise{});
    CHECK(p.words() == "-");
    p.stage.act(state::ResumeExercise{});
    CHECK(p.words() == "We are tired.");
  }
}

TEST_CASE("without a voice it says so once, and goes on in silence") {
  SUBCASE("none on this system") {
    Prayer p(kPrayer, Company::Two, false);
    p.stage.tap("Read to us");
    CHECK(p.stage.state().notice->id == "aloud.no_service");
    CHECK(p.now().way == PacedWay::Silent);
  }
  SUBCASE("none that answers") {
    Prayer p;
    p.voice.silence = platform::Silence::NoVoice;
    p.stage.tap("Read to us");
    p.hear();
    CHECK(p.stage.state().notice->id == "aloud.no_voice");
    CHECK(p.now().way == PacedWay::Silent);
    p.wait(1);
    CHECK(p.voice.said.size() == 1);
  }
}

TEST_CASE("a page for one's own eyes asks before it is heard") {
  Prayer p(kOwnPrayer, Company::Alone);
  p.stage.tap("Read to me");
  CHECK(p.stage.find(semantics::Role::Dialog, p.stage.state().strings().text("aloud.ask")) != nullptr);
  CHECK(p.voice.said.empty());
  SUBCASE("no") {
    p.stage.press(semantics::Role::Button, p.stage.state().strings().text("aloud.not_now"));
    CHECK(p.voice.said.empty());
    CHECK(p.now().way == PacedWay::Silent);
  }
  SUBCASE("yes") {
    p.stage.press(semantics::Role::Button, p.stage.state().strings().text("aloud.allow"));
    CHECK(p.words() == "I am tired.");
  }
}
