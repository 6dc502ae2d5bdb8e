// Lines that an exercise asks to be said, the bell, and how sentences are cut.
#include <doctest/doctest.h>

#include "app/state/apply_parts.h"
#include "core/base/utf8.h"
#include "tests/app/state/listening_room.h"

using namespace tend;
using namespace tend::state;
using test::prayer;
using Room = test::ListeningRoom;

TEST_CASE("lines of an exercise are said one after another, and it knows which one") {
  Room room;
  room.act(prayer());
  CHECK(spokenLine(room.s, "prayer") == std::size_t{0});
  CHECK_FALSE(spokenLine(room.s, "another"));
  CHECK(room.voice.now->language == "es");
  room.end();
  CHECK(spokenLine(room.s, "prayer") == std::size_t{1});
  CHECK(room.words() == "Second line.");
  room.act(StepAloud{1});
  room.end();
  CHECK_FALSE(spokenLine(room.s, "prayer"));
  CHECK_FALSE(room.voice.open);
  CHECK(articleAloud(room.s) == nullptr);
}

TEST_CASE("an exercise that keeps its own time says when the next line comes") {
  Room room;
  SayLines lines = prayer();
  lines.onward = Onward::OneByOne;
  lines.from = 1;
  room.act(lines);
  room.end();
  CHECK(room.s.aloud.now->stage == AloudStage::Resting);
  CHECK(spokenLine(room.s, "prayer") == std::size_t{1});
  CHECK(room.words() == "-");
  room.act(StepAloud{1});
  CHECK(room.words() == "Third line.");
  room.end();
  room.act(StepAloud{1});
  CHECK_FALSE(spokenLine(room.s, "prayer"));
}

TEST_CASE("before a private page is heard it asks, once a sitting and page") {
  Room room;
  room.act(prayer("letter"));
  CHECK(room.s.aloud.now->stage == AloudStage::Asking);
  CHECK(room.voice.said.empty());
  CHECK_FALSE(spokenLine(room.s, "prayer"));
  SUBCASE("no key or button but yes makes it speak") {
    room.act(ToggleAloud{});
    room.act(StepAloud{1});
    room.act(SetPace{platform::Pace::Brisk});
    CHECK(room.voice.said.empty());
    room.act(StopAloud{});
    CHECK_FALSE(room.s.aloud.now);
  }
  SUBCASE("after yes it is said, and the same page again without a question") {
    room.act(AllowAloud{});
    CHECK(room.words() == "First line.");
    room.act(prayer("letter"));
    CHECK(room.words() == "First line.");
    room.act(prayer("another letter"));
    CHECK(room.s.aloud.now->stage == AloudStage::Asking);
    CHECK(room.words() == "-");
  }
  SUBCASE("whoever comes after the window was hidden is asked anew") {
    room.act(AllowAloud{});
    room.act(WentAway{});
    room.act(prayer("letter"));
    CHECK(room.s.aloud.now->stage == AloudStage::Asking);
  }
}

TEST_CASE("Help and the private check are never read aloud") {
  Room room;
  for (const Screen screen : {Screen::Help, Screen::Check}) {
    room.act(OpenScreen{screen});
    REQUIRE(room.s.screen == screen);
    room.act(prayer());
    room.act(Listen{});
    CHECK_FALSE(room.s.aloud.now);
    CHECK(room.voice.said.empty());
  }
}

TEST_CASE("the bell is asked for only where sounds are wished for, and stops with the rest") {
  Room room;
  ring(room.s, Sound::TurnEnd);
  CHECK(room.s.soundToPlay == Sound::TurnEnd);
  SUBCASE("Leave quickly") {
    room.act(LeaveQuickly{});
    CHECK_FALSE(room.s.soundToPlay);
    CHECK(room.s.soundToStop);
  }
  SUBCASE("the switch in Settings") {
    room.act(SetSound{false});
    CHECK_FALSE(room.s.soundToPlay);
    CHECK(room.s.soundToStop);
    ring(room.s, Sound::TurnEnd);
    CHECK_FALSE(room.s.soundToPlay);
  }
}

TEST_CASE("sentences are said as one would say them") {
  const auto linesOf = [](const std::string& text) {
    test::Program program;
    program.packs["/p"] =
        "+++\nformat = 1\nid = \"p\"\ntitle = \"T\"\nlanguage = \"en\"\n+++\n\n## S {#s}\n\n" + text + "\n";
    return articleLines(**program.open("/p"), 1);
  };
  SUBCASE("the reference of a verse comes after it, without its dot") {
    content::Scripture verse;
    verse.spans = {{"Love is patient.", 0, ""}};
    verse.reference = "1 Corinthians 13:4 · World English Bible";
    content::Article article;
    article.info.title = "T";
    article.sections.push_back({"s", "S", false, {verse}});
    const auto source = pack::makeSource(std::move(article));
    CHECK(articleLines(*source, 1).back().words == "Love is patient. 1 Corinthians 13:4, World English Bible.");
  }
  SUBCASE("a soft hyphen is no letter") {
    CHECK(linesOf("A won\xC2\xAD"
                  "der.")
              .back()
              .words == "A wonder.");
  }
  SUBCASE("ranges hold the sentence without the space around it") {
    const auto lines = linesOf("One. Two.");
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].range.end.character == 4);
    CHECK(lines[2].range.begin.character == 5);
  }
  SUBCASE("an endless sentence is said in parts that are whole characters") {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "\xC3\xA9";
    const auto lines = linesOf(text);
    CHECK(lines.size() > 3);
    std::string all;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      CHECK(lines[i].words.size() <= 1202);
      CHECK_FALSE(base::firstInvalidUtf8(lines[i].words));
      all += lines[i].words;
    }
    CHECK(all == text);
  }
}
