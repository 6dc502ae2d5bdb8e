// Reading the article aloud: which lines are said, one after another, and all that ends it at once.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/state/apply_parts.h"
#include "tests/app/state/listening_room.h"

using namespace tend;
using namespace tend::state;
using platform::SpeechEventKind;
using test::saidOf;
using Room = test::ListeningRoom;

TEST_CASE("the whole article is said, sentence by sentence, and then it is quiet") {
  Room room("/verses");
  room.act(Listen{});
  while (room.voice.now) room.end();
  const std::vector<std::string> expected = {"Two loaves",
                                             "The table was laid.",
                                             "Nobody sat yet.",
                                             "Bread",
                                             "One loaf cooled.",
                                             "\"Is it ready?\" she asked.",
                                             "It was…",
                                             "First flour",
                                             "Then salt.",
                                             "And time.",
                                             "Old pain",
                                             "A quiet sentence.",
                                             "Another quiet one.",
                                             "Butter",
                                             "The last one."};
  const std::vector<std::string> said = saidOf(room.voice);
  CHECK(said.size() == expected.size());
  for (std::size_t i = 0; i < std::min(said.size(), expected.size()); ++i) CHECK(said[i] == expected[i]);
  CHECK_FALSE(room.s.aloud.now);
  CHECK_FALSE(room.voice.open);
  CHECK_FALSE(room.s.notice);
}

TEST_CASE("what was heard to its end counts as read, quiet sections leave no trace") {
  Room room("/verses");
  room.act(Listen{});
  while (room.voice.now) room.end();
  const PackPlace& kept = room.s.settings.places["verses"];
  CHECK(kept.readSections == std::set<std::string>{"bread", "butter"});
  SUBCASE("nor does stopping in one keep the place") {
    room.act(GoToSection{0});
    const content::Locator before = room.s.settings.places["verses"].place;
    room.act(Listen{});
    room.act(GoToSection{1});
    CHECK(room.words() == "Old pain");
    room.act(StopAloud{});
    saveSettings(room.s, room.program.services);
    CHECK(room.s.settings.places["verses"].place == before);
    CHECK(room.program.storage.files["settings.tend"].find("old") == std::string::npos);
  }
}

TEST_CASE("listening begins where one reads") {
  Room room("/small");
  SUBCASE("at the title of the page at its very top") {
    room.act(Listen{});
    CHECK(room.words() == "Small");
  }
  SUBCASE("at the first sentence that the edge does not cut") {
    room.act(GoToSection{1});
    room.act(ScrollBy{300});
    const float top = room.s.reader->scrollY();
    room.act(Listen{});
    const content::Locator at = room.s.aloud.now->line().range.begin;
    CHECK(at.section == "part-1");
    CHECK(room.s.reader->page().yOf(at) >= top - 4);
    CHECK(room.s.reader->page().yOf(at) < top + room.s.reader->viewportHeight() / 2);
    CHECK(room.s.reader->scrollY() == top);
  }
  SUBCASE("at a section's title where that is seen") {
    room.act(GoToSection{1});
    room.act(Listen{});
    CHECK(room.words() == "Part 1");
  }
  SUBCASE("at the sentence in which something is chosen") {
    Selection chosen;
    chosen.fixed = {{"part-0", 1, 60}, {"part-0", 1, 60}};
    chosen.moving = {{"part-0", 1, 90}, false};
    room.s.selection = chosen;
    room.act(Listen{});
    CHECK(room.s.aloud.now->line().range.begin.block == 1);
    CHECK(room.s.aloud.now->line().range.begin.character <= 60);
    CHECK(room.s.aloud.now->line().range.end.character > 60);
    CHECK_FALSE(room.s.selection);
  }
}

TEST_CASE("pausing is silent at once, and going on says the sentence again") {
  Room room("/verses");
  room.act(Listen{});
  room.begin();
  CHECK(room.s.aloud.now->stage == AloudStage::Speaking);
  room.act(ToggleAloud{});
  CHECK(room.words() == "-");
  CHECK(room.voice.open);
  CHECK(room.s.aloud.now->stage == AloudStage::Paused);
  room.act(ToggleAloud{});
  CHECK(room.words() == "Two loaves");
  SUBCASE("what the voice tells of a sentence from before is not heard") {
    const std::uint64_t old = room.s.aloud.now->utterance;
    room.act(StepAloud{1});
    const std::string now = room.words();
    room.act(SpeechHappened{{SpeechEventKind::Ended, old, {}}});
    CHECK(room.words() == now);
  }
  SUBCASE("something else on the device that speaks pauses it") {
    room.voice.cancel();
    room.hear();
    CHECK(room.s.aloud.now->stage == AloudStage::Paused);
  }
}

TEST_CASE("a sentence back or on, also over the edge of a section, also while it is paused") {
  Room room("/verses");
  room.act(Listen{});
  room.act(GoToSection{2});
  CHECK(room.words() == "Butter");
  room.act(StepAloud{-1});
  CHECK(room.words() == "Another quiet one.");
  room.act(StepAloud{1});
  CHECK(room.words() == "Butter");
  room.act(ToggleAloud{});
  room.act(StepAloud{1});
  CHECK(room.words() == "-");
  CHECK(room.s.aloud.now->line().words == "The last one.");
  room.act(ToggleAloud{});
  CHECK(room.words() == "The last one.");
  room.act(StepAloud{1});
  CHECK_FALSE(room.s.aloud.now);
}

TEST_CASE("back from the very first line says it once more") {
  Room room("/verses");
  room.act(Listen{});
  room.act(StepAloud{-1});
  CHECK(room.words() == "Two loaves");
  CHECK(room.voice.said.size() == 2);
}

TEST_CASE("the pace is kept and heard at once") {
  Room room("/verses");
  room.act(Listen{});
  CHECK(room.voice.now->pace == platform::Pace::Calm);
  room.act(SetPace{platform::Pace::Brisk});
  CHECK(room.voice.now->pace == platform::Pace::Brisk);
  CHECK(room.words() == "Two loaves");
  CHECK(room.s.settingsDirty);
  room.act(ResetType{});
  CHECK(room.s.settings.pace == platform::Pace::Calm);
}

TEST_CASE("all that leads away or hides is silent before the next frame") {
  Room room("/small");
  room.act(Listen{});
  room.begin();
  REQUIRE(room.voice.now);
  SUBCASE("Leave quickly") { room.act(LeaveQuickly{}); }
  SUBCASE("the window is hidden, or a lock closes by itself") { room.act(WentAway{}); }
  SUBCASE("locks close") { room.act(CloseLocks{}); }
  SUBCASE("somebody else reads") { room.act(ChooseReader{}); }
  SUBCASE("another pack") { room.act(OpenPack{"/verses"}); }
  SUBCASE("another room") { room.act(OpenScreen{Screen::Settings}); }
  SUBCASE("Help") { room.act(OpenScreen{Screen::Help}); }
  SUBCASE("a search") { room.act(OpenSearch{}); }
  SUBCASE("Escape") { room.act(GoBack{}); }
  SUBCASE("its own cross") { room.act(StopAloud{}); }
  SUBCASE("forgetting") { room.act(ForgetAll{}); }
  SUBCASE("the end of the program") { room.act(Quit{}); }
  CHECK_FALSE(room.voice.now);
  CHECK_FALSE(room.voice.open);
  CHECK_FALSE(room.s.aloud.now);
}

TEST_CASE("nothing that comes late makes it speak again") {
  Room room("/small");
  room.act(Listen{});
  const std::uint64_t id = room.s.aloud.now->utterance;
  room.act(LeaveQuickly{});
  room.act(SpeechHappened{{SpeechEventKind::Ended, id, {}}});
  room.act(ToggleAloud{});
  room.act(Listen{});
  CHECK_FALSE(room.voice.now);
  CHECK(room.voice.said.size() == 1);
}

TEST_CASE("without a voice one kind sentence says what to do, and the page is as before") {
  Room room("/small");
  room.act(ScrollBy{500});
  const float before = room.s.reader->scrollY();
  const auto failing = [&](platform::Silence why, const char* id) {
    room.voice.silence = why;
    room.act(Listen{});
    room.hear();
    REQUIRE(room.s.notice);
    CHECK(room.s.notice->id == id);
    CHECK_FALSE(room.s.aloud.now);
    CHECK(room.s.reader->scrollY() == before);
  };
  SUBCASE("no service") { failing(platform::Silence::NoService, "aloud.no_service"); }
  SUBCASE("a service that does not start") { failing(platform::Silence::NotStarted, "aloud.not_started"); }
  SUBCASE("no voice") { failing(platform::Silence::NoVoice, "aloud.no_voice"); }
  SUBCASE("none for the language") { failing(platform::Silence::NoVoiceForLanguage, "aloud.no_language"); }
  SUBCASE("and none at all on this system") {
    room.program.services.speech = nullptr;
    room.act(Listen{});
    CHECK(room.s.notice->id == "aloud.no_service");
    CHECK_FALSE(room.s.aloud.now);
  }
  SUBCASE("a voice that goes away in the middle leaves the place") {
    room.act(Listen{});
    room.voice.lose();
    room.hear();
    CHECK(room.s.notice->id == "aloud.lost");
    CHECK_FALSE(room.s.aloud.now);
  }
}

TEST_CASE("the page goes with the voice, and stands still while the sentence is seen") {
  Room room("/small");
  room.s.settings.reducedMotion = true;
  room.act(Listen{});
  float last = room.s.reader->scrollY();
  int moves = 0;
  for (int i = 0; i < 40; ++i) {
    room.end();
    room.settle();
    CHECK(room.seen(room.s.aloud.now->line().range.begin));
    moves += room.s.reader->scrollY() != last;
    last = room.s.reader->scrollY();
  }
  CHECK(moves > 0);
  CHECK(moves < 12);
  SUBCASE("whoever has gone elsewhere meanwhile is not pulled back") {
    room.act(ToEdge{true});
    room.settle();
    const float there = room.s.reader->scrollY();
    room.end();
    room.settle();
    CHECK(room.s.reader->scrollY() == there);
    room.act(ShowSpoken{});
    room.settle();
    CHECK(room.seen(room.s.aloud.now->line().range.begin));
  }
  SUBCASE("a section chosen from the contents is read from its title") {
    room.act(GoToSection{3});
    CHECK(room.words() == "Part 3");
  }
}

TEST_CASE("page by page the sentence is on the page that is shown") {
  Room room("/small");
  TypeChoices type = room.s.settings.type;
  type.movement = page::Movement::Pages;
  room.act(SetType{type});
  room.act(Listen{});
  for (int i = 0; i < 30; ++i) {
    room.end();
    room.settle();
    const float y = room.s.reader->page().yOf(room.s.aloud.now->line().range.begin);
    const page::Leaf leaf = room.s.reader->leaf();
    CHECK(y >= leaf.topPx - 1);
    CHECK(y < leaf.bottomPx);
  }
}
