// What is said of the words of a reframe: each hint by itself, their order, and their number.
#include "core/exercise/reframe_hints.h"
#include "tests/core/exercise/kinds/reframe_sample.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

namespace tend::test {

std::string hintNames(const Reframe& reframe, const ReframeAnswer& answer) {
  constexpr const char* kNames[] = {"moment", "feeling",  "need",   "own",    "effect",     "repair", "request", "name",
                                    "mind",   "absolute", "judged", "demand", "own_demand", "but",    "room"};
  std::string out;
  for (const Hint& hint : hints(reframe, answer)) {
    out += (out.empty() ? "" : " ") + std::string(kNames[static_cast<std::size_t>(hint.kind)]);
    const bool quoted = hint.kind == HintKind::Feeling || hint.kind == HintKind::Absolute;
    for (std::size_t i = 0; quoted && i < hint.words.size(); ++i) out += (i == 0 ? "(" : ",") + hint.words[i];
    if (quoted && !hint.words.empty()) out += ")";
  }
  return out;
}

}  // namespace tend::test

TEST_CASE("reframe hints: the first sentence may be as it is, and points on until something better stands there") {
  const Reframe reframe = reframeOf(kReframe);
  CHECK(hintNames(reframe, answerOf({"You Never listen", "", "", "", ""})) == "absolute(Never)");
  CHECK(hintNames(reframe, answerOf({"You never listen", "you read last night", "", "", ""})) == "moment");
  CHECK(hintNames(reframe, answerOf({"Idiot", "", "", "", ""})) == "name");
  CHECK(hintNames(reframe, answerOf({"you don\xE2\x80\x99t care", "", "", "", ""})) == "mind");
  CHECK(hintNames(reframe, answerOf({"you dont care", "", "", "", ""})) == "mind");
  CHECK(hintNames(reframe, answerOf({"It rained, but we went", "", "", "", ""})) == "");
}

TEST_CASE("reframe hints: each class of words, in its place only") {
  const Reframe reframe = reframeOf(kReframe);
  CHECK(hintNames(reframe, answerOf({"", "yesterday", "", "", ""})) == "moment");
  CHECK(hintNames(reframe, answerOf({"", "supper", "", "", ""})) == "");
  CHECK(hintNames(reframe, answerOf({"", "you ALWAYS leave at once", "", "", ""})) == "absolute(ALWAYS)");
  CHECK(hintNames(reframe, answerOf({"", "", "sadly", "", ""})) == "");
  CHECK(hintNames(reframe, answerOf({"", "", "Sad, sad and lonely and lost", "", ""})) == "feeling(Sad,sad)");
  CHECK(hintNames(reframe, answerOf({"", "", "ignored", "", ""})) == "judged");
  CHECK(hintNames(reframe, answerOf({"", "", "like you\xE2\x80\x99re far", "", ""})) == "judged");
  CHECK(hintNames(reframe, answerOf({"", "", "sad but fine", "", ""})) == "feeling(sad) but");
  CHECK(hintNames(reframe, answerOf({"", "", "", "you to stop shouting", ""})) == "demand");
  CHECK(hintNames(reframe, answerOf({"", "", "", "", "you should see a doctor"})) == "demand");
  CHECK(hintNames(reframe, answerOf({"", "", "", "", "would you tell me more"})) == "request");
  CHECK(hintNames(reframe, answerOf({"", "", "", "", "your day"})) == "");
  CHECK(hintNames(reframe, answerOf({"", "", "", "your selfish ways to end", ""})) == "name");
}

TEST_CASE("reframe hints: at most three, what is there first, and never more than two to look at") {
  const Reframe reframe = reframeOf(kReframe);
  const std::string all = hintNames(reframe, answerOf({"", "you told me yesterday", "sad but lazy", "rest",
                                                       "you must always think of that on purpose"}));
  CHECK(all == "moment need name");
  CHECK(hintNames(reframe, answerOf({"", "you told me yesterday", "sad", "rest", "could we talk"})) ==
        "moment feeling(sad) need");
  CHECK(hintNames(reframe, answerOf({"Idiot, you always lie, you don't care", "", "", "", ""})) == "name mind");
}

TEST_CASE("reframe hints: Spanish, with and without accents, in every form of you") {
  const Reframe reframe = reframeOf(kSpanishReframe, "es");
  CHECK(hintNames(reframe, answerOf({"Tú NUNCA ayudas", "", "", "", ""})) == "absolute(NUNCA)");
  CHECK(hintNames(reframe, answerOf({"jamas ayudas", "", "", "", ""})) == "absolute(jamas)");
  CHECK(hintNames(reframe, answerOf({"eres un egoista", "", "", "", ""})) == "name");
  CHECK(hintNames(reframe, answerOf({"no me querés", "", "", "", ""})) == "mind");
  CHECK(hintNames(reframe, answerOf({"", "", "cansada pero contenta", "", ""})) == "feeling(cansada,contenta) but");
  CHECK(hintNames(reframe, answerOf({"", "", "rechazado", "", ""})) == "judged");
  CHECK(hintNames(reframe, answerOf({"", "anoche", "", "", "tienes que contarlo"})) == "moment demand");
  CHECK(hintNames(reframe, answerOf({"", "", "", "", "si podrías contarme más"})) == "request");
}

TEST_CASE("the word lists of the program hold only what can be read") {
  for (const WordList* words : allBuiltInWords()) {
    for (std::size_t i = 0; i + 1 < kWordClasses; ++i) {
      CAPTURE(wordClassKey(static_cast<WordClass>(i)));
      CHECK_FALSE(words->lists[i].empty());
    }
  }
  CHECK(builtInWords("de").of(WordClass::Feeling).empty());
}
