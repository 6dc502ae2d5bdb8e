// A room in which somebody listens: the program of the tests of app/state with a voice that is led by hand, and small
// articles. For tests only.
#pragma once

#include <string>
#include <vector>

#include "platform/scripted_speech.h"
#include "tests/app/state/fixture.h"

namespace tend::test {

inline const char* const kVerses =
    "+++\nformat = 1\nid = \"verses\"\ntitle = \"Two loaves\"\nlanguage = \"en\"\n+++\n\n"
    "> The table was laid. Nobody sat yet.\n\n"
    "## Bread {#bread}\n\n"
    "One loaf cooled. \"Is it ready?\" she asked.  It was…\n\n"
    "- First flour\n- Then salt. And time.\n\n"
    "---\n\n"
    "## Old pain {#old .quiet}\n\nA quiet sentence. Another quiet one.\n\n"
    "## Butter {#butter}\n\nThe last one.\n";

struct ListeningRoom {
  Program program;
  platform::ScriptedSpeech voice;
  state::AppState s;

  explicit ListeningRoom(const std::string& pack = {}) {
    program.packs["/verses"] = kVerses;
    program.packs["/small"] = smallPack("small");
    program.services.speech = &voice;
    s = program.begin(pack);
  }
  ListeningRoom(const ListeningRoom&) = delete;
  ListeningRoom& operator=(const ListeningRoom&) = delete;

  void act(const state::Action& action) { program.act(s, action); }
  /// What the voice has to tell, told.
  void hear() {
    for (const platform::SpeechEvent& event : voice.takeEvents()) act(state::SpeechHappened{event});
  }
  void begin() { voice.begin(), hear(); }
  void end() { voice.end(), hear(); }
  std::string words() const { return voice.now ? voice.now->words : "-"; }
  bool seen(const content::Locator& at) {
    const float y = s.reader->page().yOf(at);
    return y >= s.reader->scrollY() && y < s.reader->scrollY() + s.reader->viewportHeight();
  }
  void settle() {
    while (s.reader->tick(1)) {
    }
  }
};

inline std::vector<std::string> saidOf(const platform::ScriptedSpeech& voice) {
  std::vector<std::string> out;
  for (const platform::Utterance& one : voice.said) out.push_back(one.words);
  return out;
}

inline state::SayLines prayer(const std::string& privatePage = {}) {
  state::SayLines lines;
  lines.owner = "prayer";
  lines.lines = {"First line.", "Second line.", "Third line."};
  lines.language = "es";
  lines.privatePage = privatePage;
  return lines;
}

}  // namespace tend::test
