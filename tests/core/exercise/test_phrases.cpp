#include <doctest/doctest.h>

#include "core/exercise/phrases.h"

using namespace tend::exercise;

namespace {

/// "0-2 4-4": the words of each phrase found.
std::string foundIn(const Phrases& phrases, std::string_view text) {
  std::string out;
  for (const FoundPhrase& at : phrases.find(scanWords(text))) {
    out += (out.empty() ? "" : " ") + std::to_string(at.first) + "-" + std::to_string(at.last);
  }
  return out;
}

Phrases of(std::initializer_list<const char*> texts, const Phrases::Sets& sets = {}) {
  Phrases phrases;
  for (const char* text : texts) CHECK(phrases.add(text, sets));
  return phrases;
}

std::string foldedWords(std::string_view text) {
  std::string out;
  for (const ScannedWord& word : scanWords(text)) out += word.folded + " ";
  return out;
}

}  // namespace

TEST_CASE("words are small, without accents and apostrophes, and end where letters end") {
  CHECK(foldedWords("Don\xE2\x80\x99t, DON'T dont") == "dont dont dont ");
  CHECK(foldedWords("\xC3\x89l peg\xC3\xB3 \xC2\xBFy t\xC3\xBA? \xC5\x81\xC3\xB3\xC4\x87") == "el pego y tu loc ");
  CHECK(foldedWords("e\xCC\x81l 'quoted' rock 'n' roll") == "el quoted rock n roll ");
  CHECK(foldedWords("a\xE2\x80\x94"
                    "b\xE2\x80\xA6"
                    "c \xF0\x9F\x98\x80 d") == "a b c d ");
  CHECK(foldedWords("\xFF\xFE\x80") == "");
  CHECK(foldedWords("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D") == "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D ");
  CHECK(scanWords("One. Two... three! Four")[3].sentence == 2);
}

TEST_CASE("phrases are found as whole words") {
  const Phrases phrases = of({"all the time", "never", "idiot*", "no one|body ever?"});
  CHECK(foundIn(phrases, "All  the\ntime") == "0-2");
  CHECK(foundIn(phrases, "nevertheless") == "");
  CHECK(foundIn(phrases, "idiotic, never") == "0-0 1-1");
  CHECK(foundIn(phrases, "no body ever") == "0-2");
  CHECK(foundIn(phrases, "no one") == "0-1");
}

TEST_CASE("a gap is up to three words of one sentence; sets and endings") {
  const Phrases phrases = of({"afraid ... of <whom>", "stop *ing"}, {{"whom", {"him", "her"}}});
  CHECK(foundIn(phrases, "afraid of him") == "0-2");
  CHECK(foundIn(phrases, "afraid all day long of her") == "0-5");
  CHECK(foundIn(phrases, "afraid all this day long of her") == "");
  CHECK(foundIn(phrases, "afraid. It is of him") == "");
  CHECK(foundIn(phrases, "Stop shouting") == "0-1");
  CHECK(foundIn(phrases, "stop it") == "");
}

TEST_CASE("what is no phrase is not added") {
  Phrases phrases;
  for (const char* text : {"", "  ", "...", "... a", "a ...", "a? b", "*ing", "<gone>", "a|<gone>",
                           "a b c d e f g h i j k l m", "a ... b ... c ... d", "a b? c? d? e? f?", "?", "*", "a -"}) {
    CAPTURE(text);
    CHECK_FALSE(phrases.add(text));
  }
  CHECK(phrases.empty());
}
