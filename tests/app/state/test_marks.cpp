#include <doctest/doctest.h>

#include "tests/app/state/keeping_steps.h"

using namespace tend;
using namespace tend::test;
using state::Keeps;
using state::MarkKind;
using state::Tint;

TEST_CASE("marks: in the open article") {
  Program p;
  p.packs["/small"] = smallPack("small");
  state::AppState s = p.begin("/small");
  REQUIRE(s.reader);

  SUBCASE("chosen words become a highlight that is there again") {
    choose(s, "part-0", 1);
    p.act(s, state::HighlightSelection{Tint::Clay});
    CHECK(!s.selection);
    REQUIRE(s.kept.marks.size() == 1);
    CHECK(s.kept.marks[0].kind == MarkKind::Highlight);
    CHECK(s.kept.marks[0].tint == Tint::Clay);
    CHECK(s.kept.marks[0].quote.find("Bread was baked on day 0 and the loaf number 1") == 0);
    state::AppState again = p.begin("/small");
    REQUIRE(again.kept.marks.size() == 1);
    REQUIRE(again.kept.marks[0].range);
    CHECK(again.kept.marks[0].range->begin.section == "part-0");
    CHECK(again.kept.marks[0].range->begin.block == 1);
  }
  SUBCASE("marks stand in reading order, whatever came first") {
    for (const char* section : {"part-3", "part-0", "part-1"}) {
      choose(s, section, 2);
      p.act(s, state::HighlightSelection{});
    }
    REQUIRE(s.kept.marks.size() == 3);
    CHECK(s.kept.marks[0].section == "part-0");
    CHECK(s.kept.marks[1].section == "part-1");
    CHECK(s.kept.marks[2].section == "part-3");
  }
  SUBCASE("in a quiet section nothing is kept, and that is said") {
    choose(s, "part-2", 1);
    p.act(s, state::HighlightSelection{});
    CHECK(s.kept.marks.empty());
    REQUIRE(s.notice);
    CHECK(s.notice->id == "keeping.quiet");
    CHECK(p.store.contents.empty());
    p.act(s, state::GoToSection{2});
    s.reader->scrollBy(200);
    p.act(s, state::ToggleBookmark{});
    CHECK(s.kept.marks.empty());
  }
  SUBCASE("a colour is changed, and the note stays") {
    choose(s, "part-0", 1);
    p.act(s, state::NoteSelection{});
    REQUIRE(s.overlay == state::Overlay::Mark);
    type(p, s, state::kNoteField, "we baked it");
    p.act(s, state::TintMark{Tint::Sage});
    REQUIRE(s.kept.marks.size() == 1);
    CHECK(s.kept.marks[0].tint == Tint::Sage);
    CHECK(s.kept.marks[0].note == "we baked it");
  }
  SUBCASE("what is typed waits for a moment, then it is kept") {
    choose(s, "part-0", 1);
    p.act(s, state::NoteSelection{});
    type(p, s, state::kNoteField, "half a thought");
    CHECK(state::hasUnkeptTyping(s));
    CHECK(!stored(p, "half a thought"));
    p.act(s, state::KeepTyped{});
    CHECK(!state::hasUnkeptTyping(s));
    CHECK(stored(p, "half a thought"));
  }
  SUBCASE("a note is kept however one goes away from it") {
    const state::Action ways[] = {state::CloseMark{},
                                  state::GoBack{},
                                  state::Quit{},
                                  state::WentAway{},
                                  state::LeaveQuickly{},
                                  state::OpenScreen{state::Screen::Settings},
                                  state::ShowOverlay{state::Overlay::Contents},
                                  state::OpenPack{""}};
    for (const state::Action& away : ways) {
      Program q;
      q.packs["/small"] = smallPack("small");
      state::AppState t = q.begin("/small");
      choose(t, "part-0", 1);
      q.act(t, state::NoteSelection{});
      type(q, t, state::kNoteField, "half a thought");
      q.act(t, away);
      CHECK(stored(q, "half a thought"));
      CHECK(t.fields.find(state::kNoteField) == nullptr);
    }
  }
  SUBCASE("a deleted mark is gone, with its note") {
    choose(s, "part-0", 1);
    p.act(s, state::NoteSelection{});
    type(p, s, state::kNoteField, "to be forgotten");
    p.act(s, state::KeepTyped{});
    p.act(s, state::DeleteMark{});
    CHECK(s.kept.marks.empty());
    CHECK(s.overlay == state::Overlay::None);
    CHECK(!stored(p, "to be forgotten"));
  }
  SUBCASE("a bookmark is set where one reads, and taken away again") {
    p.act(s, state::GoToSection{1});
    CHECK(!state::bookmarkHere(s));
    p.act(s, state::ToggleBookmark{});
    REQUIRE(s.kept.marks.size() == 1);
    CHECK(s.kept.marks[0].kind == MarkKind::Bookmark);
    CHECK(state::bookmarkHere(s));
    p.act(s, state::GoToSection{3});
    CHECK(!state::bookmarkHere(s));
    p.act(s, state::GoToMark{s.kept.marks[0].thing});
    CHECK(state::bookmarkHere(s));
    p.act(s, state::ToggleBookmark{});
    CHECK(s.kept.marks.empty());
  }
  SUBCASE("words that were edited away are listed last, and can be deleted") {
    choose(s, "part-3", 1);
    p.act(s, state::HighlightSelection{});
    choose(s, "part-1", 1);
    p.act(s, state::HighlightSelection{});
    std::string edited = smallPack("small");
    const std::string gone = "on day 1 and the loaf number 1 ";
    edited.replace(edited.find(gone), gone.size(), "of quite another sort of flour ");
    p.packs["/small"] = edited;
    state::AppState again = p.begin("/small");
    REQUIRE(again.kept.marks.size() == 2);
    CHECK(again.kept.marks[0].range);
    CHECK(!again.kept.marks[1].range);
    CHECK(again.kept.marks[1].quote.find("on day 1") != std::string::npos);
    p.act(again, state::OpenMark{again.kept.marks[1].thing});
    p.act(again, state::DeleteMark{});
    CHECK(again.kept.marks.size() == 1);
  }
  SUBCASE("who sees it is known before anyone writes") {
    CHECK(state::keepsNow(s) == Keeps::SharedPlain);
    const auto sam = addPerson(p, s, "Sam");
    reads(p, s, sam);
    CHECK(state::keepsNow(s) == Keeps::OwnUnlocked);
    putLock(p, s, sam);
    CHECK(state::keepsNow(s) == Keeps::OwnLocked);
    s.kept.keeper->closeAll();
    CHECK(state::keepsNow(s) == Keeps::Closed);
  }
  SUBCASE("where the page is closed, marking asks for its passphrase") {
    const auto sam = addPerson(p, s, "Sam");
    reads(p, s, sam);
    putLock(p, s, sam);
    s.kept.keeper->closeAll();
    choose(s, "part-0", 1);
    p.act(s, state::HighlightSelection{});
    CHECK(s.screen == state::Screen::Unlock);
  }
}

TEST_CASE("marks: where the disk is full") {
  Program p;
  p.packs["/small"] = smallPack("small");
  state::AppState s = p.begin("/small");
  p.store.failure = base::Error{base::ErrorCode::CannotCreate, "file.disk_full", {{"path", "/"}}, {}};
  choose(s, "part-0", 1);
  p.act(s, state::HighlightSelection{});
  REQUIRE(s.notice);
  CHECK(s.notice->id == "keeping.not_saved");
  CHECK(s.kept.marks.size() == 1);
  CHECK(p.store.contents.empty());
  p.store.failure.reset();
  p.act(s, state::DismissNotice{});
  CHECK(!s.notice);
  state::AppState again = p.begin("/small");
  CHECK(again.kept.marks.size() == 1);
}
