// A letter on the stage: by pointer, by finger and by keys; and that nobody but its writer sees one that is their own.
#include <doctest/doctest.h>

#include "tests/app/state/keeping_steps.h"
#include "tests/app/views/exercise_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using exercise::LetterAnswer;
using semantics::Role;
using state::Screen;

namespace {

const std::string kBody = R"(label = "Our letter"
label_alone = "My letter"
beginnings = ["Dear us,", "It has rained, and"]
beginnings_alone = ["Dear you,", "It has rained, and"]
thoughts = ["Something small that was good."]
)";
const std::string kHead = "id = \"letter\"\nkind = \"letter\"\ntitle = \"A letter\"\nsummary = \"A few lines.\"\n";
const std::string kTogether = kHead + kBody;
const std::string kOwn = kHead + "sees = \"self\"\n" + kBody;
const std::string kQuiet = kHead + "sees = \"self\"\nquiet = true\n" + kBody;
constexpr const char* kWords = "the oven went cold";

class Writing : public ExerciseStage {
 public:
  Writing(const std::string& toml, const StageSize& size, Company company = Company::Two)
      : ExerciseStage(size, articleAround(toml)) {
    open(company);
  }
  void open(Company company) {
    act(state::OpenExercise{"letter"});
    act(state::BeginExercise{company == Company::Alone});
  }
  void write(const std::string& label, const std::string& words) {
    tap(Role::TextField, label);
    type(words);
  }
  std::string text() const { return answer<LetterAnswer>().text; }
  bool says(const std::string& words) const { return find(words) != nullptr; }
  bool showsTheWords() const { return dump().find(kWords) != std::string::npos; }
};

/// Wherever the other might look.
void checkNowhere(Writing& s) {
  for (const Screen screen : {Screen::Reader, Screen::Today, Screen::Practise, Screen::Garden, Screen::Settings}) {
    s.act(state::OpenScreen{screen});
    CHECK_FALSE(s.showsTheWords());
  }
  s.open(Company::Alone);
  CHECK_FALSE(s.showsTheWords());
}

}  // namespace

TEST_CASE("golden trees of a letter, at every width and at large type") {
  for (const StageSize& size : {StageSize{800, 1280}, StageSize{390, 844, 40}, StageSize{1280, 800, 40}}) {
    const std::string name = std::to_string(size.width) + (size.textSize == 20 ? "" : "-40");
    checkGolden("views", "exercise-letter-" + name, Writing(kTogether, size).dump());
  }
  checkGolden("views", "exercise-letter-own-390", Writing(kOwn, {390, 844}, Company::Alone).dump());
}

TEST_CASE("a letter by pointer and finger") {
  for (const Pointer pointer : {Pointer::Mouse, Pointer::Finger}) {
    Writing s(kTogether, {390, 844});
    s.tap(Role::TextField, "Our letter", pointer);
    s.type("A wet week. ");
    s.tap("It has rained, and", pointer);
    CHECK(s.text() == "A wet week. It has rained, and ");
    s.tap("Finish", pointer);
    CHECK(s.activity().stage == state::Stage::Closing);
    s.tap("Back to the page", pointer);
    CHECK(s.state().screen == Screen::Reader);
  }
}

TEST_CASE("a letter by keys alone") {
  Writing s(kTogether, {1280, 800});
  REQUIRE(s.tabTo("Dear us,"));
  s.enter();
  CHECK(s.text() == "Dear us, ");
  REQUIRE(s.tabTo("Our letter"));
  s.type("we baked.");
  CHECK(s.text() == "Dear us, we baked.");
  REQUIRE(s.tabTo("Stop for now"));
  s.enter();
  CHECK(s.state().screen == Screen::Reader);
  s.open(Company::Two);
  CHECK(s.text() == "Dear us, we baked.");  // of the two, and still there for both
}

TEST_CASE("the line about fear stands before every letter") {
  for (const std::string& toml : {kTogether, kOwn, kQuiet}) {
    ExerciseStage s({1280, 800}, articleAround(toml));
    s.act(state::OpenExercise{"letter"});
    CHECK(s.dump().find("afraid") != std::string::npos);
  }
}

TEST_CASE("one alone has words that fit one, and is told who can see the letter") {
  SUBCASE("of two, on one page") {
    Writing s(kTogether, {1280, 800}, Company::Alone);
    CHECK(s.says("My letter"));
    CHECK(s.says("Dear you,"));
    CHECK(s.says("Whoever can open Tend here can see this"));
    CHECK(s.dump().find("oth of you") == std::string::npos);
  }
  SUBCASE("of one's own") { CHECK(Writing(kOwn, {1280, 800}, Company::Alone).says("Only you see this")); }
  SUBCASE("quiet") { CHECK(Writing(kQuiet, {1280, 800}, Company::Alone).says("Nothing of this page is kept")); }
}

TEST_CASE("a letter of one's own is not seen by the other") {
  SUBCASE("with a page and a lock: in no word, on no screen, and in no file that can be read") {
    Writing s(kOwn, {1280, 800}, Company::Alone);
    s.act(state::LeaveExercise{});
    const auto sam = addPerson(readerProgram(), s.state(), "Sam");
    const auto robin = addPerson(readerProgram(), s.state(), "Robin");
    reads(readerProgram(), s.state(), sam);
    putLock(readerProgram(), s.state(), sam);
    s.act(state::OpenScreen{Screen::Reader});
    s.open(Company::Alone);
    s.write("My letter", kWords);
    REQUIRE(s.text() == kWords);
    s.tap("Finish");
    s.act(state::LeaveExercise{});
    CHECK_FALSE(stored(readerProgram(), kWords));
    for (const auto& who : {std::optional(robin), std::optional<progress::PartnerId>()}) {
      reads(readerProgram(), s.state(), who);
      checkNowhere(s);
      s.act(state::LeaveExercise{});
    }
  }
  SUBCASE("without a page of one's own: left out of sight, whoever comes by meets a closed page") {
    Writing s(kOwn, {1280, 800}, Company::Alone);
    s.write("My letter", kWords);
    s.tap("Stop for now");
    REQUIRE(s.state().activity);
    s.tap("Hide my answers");
    CHECK_FALSE(stored(readerProgram(), kWords));
    checkNowhere(s);
    CHECK(s.says("A page is out of sight here"));
    s.tap("It is mine, show it");
    CHECK(s.text() == kWords);
  }
  SUBCASE("closed with nothing kept, it is gone") {
    Writing s(kOwn, {1280, 800}, Company::Alone);
    s.write("My letter", kWords);
    s.tap("Stop for now", Pointer::Finger);
    s.tap("Close, keep nothing", Pointer::Finger);
    CHECK_FALSE(s.state().activity);
    checkNowhere(s);
    CHECK(s.text().empty());
  }
  SUBCASE("left quickly, it is gone") {
    Writing s(kOwn, {1280, 800}, Company::Alone);
    s.write("My letter", kWords);
    s.act(state::LeaveQuickly{});
    CHECK_FALSE(s.state().activity);
    CHECK_FALSE(s.showsTheWords());
    CHECK_FALSE(stored(readerProgram(), kWords));
  }
}

TEST_CASE("a quiet letter keeps nothing, finished or not") {
  Writing s(kQuiet, {390, 844}, Company::Alone);
  s.act(state::LeaveExercise{});
  reads(readerProgram(), s.state(), addPerson(readerProgram(), s.state(), "Sam"));
  s.open(Company::Alone);
  const auto before = readerProgram().store.contents;
  const std::size_t answers = s.state().kept.keeper->active()->view().answers.size();
  s.write("My letter", kWords);
  s.tap("Finish", Pointer::Finger);
  s.act(state::LeaveExercise{});
  CHECK(readerProgram().store.contents == before);
  CHECK(s.state().kept.keeper->active()->view().answers.size() == answers);
  s.open(Company::Alone);
  CHECK(s.text().empty());
}

TEST_CASE("a letter at every size, in every language and direction") {
  forEachExercise([](const StageSize& size) {
    CAPTURE(nameOf(size));
    Writing s(kTogether, size);
    s.act(state::does(exercise::WriteText{exercise::kLetterField, "Dear us, it rained."}));
    checkTargets(s);
  });
}
