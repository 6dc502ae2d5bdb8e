// The definition and the answer of a reframe.
#include "core/exercise/kinds/reframe.h"
#include "core/exercise/reframe_sentence.h"
#include "tests/core/exercise/kinds/reframe_sample.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

TEST_CASE("reframe: every problem has its place") {
  CHECK(problemsOf(headOf("reframe") + kFourParts) == "1:1 exercise.only_sees kind=reframe word=self");
  CHECK(problemsOf(kReframeHead) == "1:1 exercise.too_few key=parts count=2");
  CHECK(problemsOf(kReframeHead + partToml("a", "moment", "When")) == "6:1 exercise.too_few key=parts count=2");
  CHECK(problemsOf(kReframeHead + partToml("a", "wish", "When") + partToml("a", "need", "I need")) ==
        "8:8 exercise.not_one_of key=kind words=other, moment, feeling, need, request, own, effect, repair; "
        "11:6 exercise.id_twice id=a");
  CHECK(problemsOf(kReframeHead + "[first]\nhint = \"a\"\n" + kFourParts) == "6:1 exercise.missing_key key=question");
  CHECK(problemsOf(kReframeHead + "[[parts]]\nid = \"a\"\n" + partToml("b", "need", "I need", "lable = \"x\"\n")) ==
        "6:1 exercise.missing_key key=label; 12:1 exercise.unknown_key key=lable");
  CHECK(problemsOf(kReframeHead + kFourParts + "[words]\nfeeling = [\"blue\", \"... blue\"]\nnames = []\n") ==
        "24:11 exercise.no_phrase key=feeling phrase=... blue; 25:1 exercise.unknown_key key=names");
}

TEST_CASE("reframe: what is written is kept as fields and told as lines") {
  const Exercise exercise = parsed(kReframe);
  Answer answer = begin(exercise);
  CHECK(isEmpty(exercise, answer));
  CHECK(linesOf(exercise, answer).size() == 5);
  CHECK(step(exercise, answer, WriteText{kFirstField, "You always"}));
  CHECK(step(exercise, answer, WriteText{"need", "rest"}));
  CHECK_FALSE(step(exercise, answer, WriteText{"need", "rest"}));
  CHECK_FALSE(step(exercise, answer, WriteText{"gone", "a"}));
  CHECK_FALSE(step(exercise, answer, ShowReframeExample{}));  // there is none
  const Fields fields = fieldsOf(exercise, answer);
  CHECK(fields == Fields{{kFirstField, "You always"}, {"need", "rest"}});
  CHECK(fieldsOf(exercise, answerFrom(exercise, fields)) == fields);
  CHECK(linesOf(exercise, answer)[3].label == "Because I need");
  CHECK(linesOf(exercise, answer)[3].words == "rest");
  CHECK(keptWhenAsked(exercise));
  const Exercise without = parsed(kReframeHead + kFourParts);
  Answer other = begin(without);
  CHECK_FALSE(step(without, other, WriteText{kFirstField, "a"}));
  CHECK(linesOf(without, other).size() == 4);
  CHECK(isEmpty(without, answerFrom(without, {{kFirstField, "a"}, {"gone", "b"}})));
}

TEST_CASE("reframe: the worked example is an answer of its own") {
  const Exercise exercise = parsed(kReframeHead + partToml("a", "moment", "When", "example = \"you came home\"\n") +
                                   partToml("b", "feeling", "I feel", "example = \"glad\"\n"));
  Answer answer = begin(exercise);
  CHECK(step(exercise, answer, ShowReframeExample{}));
  CHECK_FALSE(step(exercise, answer, ShowReframeExample{}));
  CHECK(isEmpty(exercise, answer));
  const auto& reframe = std::get<Reframe>(exercise.definition);
  CHECK(assembled(reframe, exampleOf(reframe)) == "When you came home, I feel glad.");
}

TEST_CASE("reframe: an exercise may bring words of its own") {
  const std::string toml =
      kReframeHead + kFourParts + "[words]\nfeeling = [\"plum blue\"]\nharm = [\"the red door\"]\n";
  const Reframe reframe = reframeOf(toml, "de");
  CHECK(hintNames(reframe, answerOf({"", "", "Plum-blue", "", ""})) == "feeling(Plum-blue)");
  CHECK(leadsToHelp(reframe, answerOf({"", "", "", "the red door", ""})));
}

TEST_CASE("reframe: any bytes and any amount") {
  const Exercise exercise = parsed(kReframe);
  const std::string invalid = "\xFF\xC3\x28 you \xE2\x80 always \xF0\x9F";
  const std::string rightToLeft = "\xD7\x90\xD7\xA0\xD7\x99 \xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7 always";
  std::string words, letters(100000, 'a'), points(100000, '.'), marks;
  for (int i = 0; i < 4000; ++i) words += "I am so scared when he you kill ";
  for (int i = 0; i < 30000; ++i) marks += "\xCC\x81";
  for (const std::string& text : {invalid, rightToLeft, words, letters, points, marks, std::string(100000, '\0')}) {
    ReframeAnswer answer{text, {text, text, text, text}, false};
    const auto& reframe = std::get<Reframe>(exercise.definition);
    CHECK(hints(reframe, answer).size() <= kMostHints);
    CHECK(hints(reframe, answer) == hints(reframe, answer));
    CHECK(assembled(reframe, answer).size() <= 5 * text.size() + 100);
    CHECK(step(exercise, *std::make_unique<Answer>(begin(exercise)), WriteText{"need", text}));
  }
  std::string many = kReframeHead;
  for (int i = 0; i < 10000; ++i) many += partToml("p" + std::to_string(i), "other", "I");
  CHECK(problemsOf(many) == "30:1 exercise.too_many key=parts count=6");
  std::string phrases = kReframeHead + kFourParts + "[words]\nharm = [";
  for (int i = 0; i < 10000; ++i) phrases += "\"a\",";
  CHECK(problemsOf(phrases + "]\n").find("exercise.too_many key=harm count=400") != std::string::npos);
}
