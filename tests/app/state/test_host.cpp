// What the state does where a browser is around the program.
#include <doctest/doctest.h>

#include "app/state/exercises.h"
#include "tests/app/state/keeping_steps.h"

using namespace tend;
using namespace tend::test;
using state::Screen;

namespace {

/// A visit in a browser that promised nothing, as new.
struct Visit {
  Program p;
  state::AppState s;
  std::vector<state::ChosenFile> chosen;
  std::vector<std::string> forgotten;
  int dropped = 0, taken = 0, given = 0;

  explicit Visit(bool promised = false) {
    p.packs["/small"] = smallPack("small");
    p.services.host.chooseFile = [this](state::ChosenFile what) { chosen.push_back(what); };
    p.services.host.giveAgain = [this] { ++given; };
    p.services.host.dropFiles = [this] { ++dropped; };
    p.services.host.forgetPack = [this](const std::string& path) { forgotten.push_back(path); };
    p.services.host.takeNewVersion = [this] { ++taken; };
    s = p.begin("/small");
    p.act(s, state::HostTold{{promised, false, std::uint64_t{2'000'000'000}}});
  }
  std::size_t marks() const { return s.kept.marks.size(); }
};

/// The same in the built-in article, which has exercises.
void openExercise(Visit& it, bool quiet) {
  it.p.act(it.s, state::OpenPack{});
  for (const state::ExerciseEntry* entry : state::allExercises(it.s)) {
    if (entry->quiet != quiet) continue;
    it.p.act(it.s, state::OpenExercise{entry->id});
    return;
  }
  FAIL("there is no such exercise");
}

}  // namespace

TEST_CASE("host: before the first thing is kept it is said that the browser may delete it") {
  Visit it;
  SUBCASE("what was asked for waits, and nothing is written") {
    it.p.act(it.s, state::ToggleBookmark{});
    CHECK(it.s.host.waiting);
    CHECK(it.marks() == 0);
    CHECK(it.p.store.contents.empty());
    SUBCASE("and is done when somebody goes on; the next thing is not asked about") {
      it.p.act(it.s, state::AnswerWarning{true});
      CHECK(it.marks() == 1);
      CHECK_FALSE(it.s.host.waiting);
      choose(it.s, "part-0", 1);
      it.p.act(it.s, state::HighlightSelection{});
      CHECK_FALSE(it.s.host.waiting);
      CHECK(it.marks() == 2);
    }
    SUBCASE("or never, and the next time it is said again") {
      it.p.act(it.s, state::AnswerWarning{false});
      CHECK_FALSE(it.s.host.waiting);
      CHECK(it.p.store.contents.empty());
      it.p.act(it.s, state::ToggleBookmark{});
      CHECK(it.s.host.waiting);
    }
    SUBCASE("Escape, another screen and leaving answer no") {
      it.p.act(it.s, state::GoBack{});
      CHECK_FALSE(it.s.host.waiting);
      it.p.act(it.s, state::ToggleBookmark{});
      it.p.act(it.s, state::OpenScreen{Screen::Help});
      CHECK_FALSE(it.s.host.waiting);
      CHECK(it.s.screen == Screen::Help);
      it.p.act(it.s, state::OpenScreen{Screen::Reader});
      it.p.act(it.s, state::ToggleBookmark{});
      it.p.act(it.s, state::LeaveQuickly{});
      CHECK_FALSE(it.s.host.waiting);
      CHECK(it.s.screen == Screen::Cover);
      CHECK(it.p.store.contents.empty());
    }
  }
  SUBCASE("names, words and exercises, too") {
    it.p.act(it.s, state::AskPeople{state::PeopleState::Doing::Adding});
    CHECK(it.s.host.waiting);
    it.p.act(it.s, state::GoBack{});
    choose(it.s, "part-0", 1);
    it.p.act(it.s, state::NoteSelection{});
    CHECK(it.s.host.waiting);
    it.p.act(it.s, state::GoBack{});
    openExercise(it, false);
    it.p.act(it.s, state::BeginExercise{true});
    CHECK(it.s.host.waiting);
  }
  SUBCASE("not of what is quiet: nothing may tell that it was opened") {
    openExercise(it, true);
    it.p.act(it.s, state::BeginExercise{true});
    CHECK_FALSE(it.s.host.waiting);
    CHECK_FALSE(it.s.host.warned);
  }
  SUBCASE("not once something is kept") {
    it.p.act(it.s, state::ToggleBookmark{});
    it.p.act(it.s, state::AnswerWarning{true});
    it.s.host.warned = false;  // another visit
    it.p.act(it.s, state::ToggleBookmark{});
    CHECK_FALSE(it.s.host.waiting);
  }
}

TEST_CASE("host: where nothing is deleted nothing is asked") {
  SUBCASE("the browser gave its word") {
    Visit it(true);
    it.p.act(it.s, state::ToggleBookmark{});
    CHECK_FALSE(it.s.host.waiting);
    CHECK(it.marks() == 1);
  }
  SUBCASE("a desktop") {
    Program p;
    state::AppState s = p.begin();
    p.act(s, state::ToggleBookmark{});
    CHECK_FALSE(s.host.waiting);
    CHECK(s.kept.marks.size() == 1);
  }
}

TEST_CASE("host: files are chosen by the browser's own list") {
  Visit it;
  it.p.act(it.s, state::OpenScreen{Screen::Shelf});
  it.p.act(it.s, state::OpenScreen{Screen::Files});
  CHECK(it.s.screen == Screen::Shelf);
  CHECK(it.chosen == std::vector<state::ChosenFile>{state::ChosenFile::Pack});
  it.p.act(it.s, state::OpenCopies{});
  it.p.act(it.s, state::BrowseCopies{});
  CHECK(it.s.screen == Screen::Copies);
  CHECK(it.chosen.back() == state::ChosenFile::Copy);
  SUBCASE("what was chosen and made goes from memory once its page is left, and not before") {
    it.p.act(it.s, state::ChooseCopy{"chosen/a.tendcopy"});
    const int before = it.dropped;
    it.p.act(it.s, state::Resize{800, 600});
    CHECK(it.dropped == before);
    it.p.act(it.s, state::LeaveQuickly{});
    CHECK(it.dropped > before);
  }
  SUBCASE("a pack that is taken off the shelf is kept no longer") {
    it.p.act(it.s, state::RemovePack{"/small"});
    CHECK(it.forgotten == std::vector<std::string>{"/small"});
  }
  SUBCASE("nor after Forget") {
    it.p.act(it.s, state::ForgetAll{});
    CHECK(it.forgotten == std::vector<std::string>{"/small"});
  }
  SUBCASE("a file can be given once more") {
    it.p.act(it.s, state::GiveFileAgain{});
    CHECK(it.given == 1);
  }
}

TEST_CASE("host: a new version is taken when somebody asks, and nothing is lost by it") {
  Visit it;
  CHECK_FALSE(state::showsNewVersion(it.s));
  it.p.act(it.s, state::NewVersionReady{});
  CHECK(state::showsNewVersion(it.s));

  SUBCASE("only when everything is kept") {
    it.p.act(it.s, state::ToggleBookmark{});
    it.p.act(it.s, state::AnswerWarning{true});
    choose(it.s, "part-0", 1);
    it.p.act(it.s, state::HighlightSelection{});
    it.s.overlay = state::Overlay::None;
    state::apply(it.s, state::ToggleBookmark{}, it.p.services);  // under way
    state::apply(it.s, state::TakeNewVersion{}, it.p.services);
    CHECK(it.taken == 0);
    it.p.answer(it.s);
    CHECK(it.taken == 1);
  }
  SUBCASE("not while something cannot be kept: that is said instead") {
    it.p.act(it.s, state::ToggleBookmark{});
    it.p.store.failure = base::Error{base::ErrorCode::CannotCreate, "store.browser_full", {}, {}};
    it.p.act(it.s, state::AnswerWarning{true});
    it.p.act(it.s, state::TakeNewVersion{});
    CHECK(it.taken == 0);
    CHECK(it.s.notice);
  }
  SUBCASE("it is not spoken of where it would take something away") {
    openExercise(it, false);
    CHECK_FALSE(state::showsNewVersion(it.s));
    it.p.act(it.s, state::TakeNewVersion{});
    CHECK(it.taken == 0);
  }
  SUBCASE("nor while a page without a lock holds words that are only in memory") {
    it.s.host.warned = true;
    const auto sam = addPerson(it.p, it.s, "Sam");
    it.p.act(it.s, state::OpenScreen{Screen::Reader});
    CHECK(state::showsNewVersion(it.s));
    reads(it.p, it.s, sam);
    it.p.act(it.s, state::OpenScreen{Screen::Reader});
    it.p.act(it.s, state::ToggleBookmark{});
    it.p.act(it.s, state::OpenScreen{Screen::Shelf});
    CHECK_FALSE(state::showsNewVersion(it.s));
  }
  SUBCASE("later means later, until another one comes") {
    it.p.act(it.s, state::LaterVersion{});
    CHECK_FALSE(state::showsNewVersion(it.s));
    it.p.act(it.s, state::NewVersionReady{});
    CHECK(state::showsNewVersion(it.s));
  }
}

TEST_CASE("host: what was taken away from outside is said at once") {
  Visit it;
  it.p.act(it.s, state::KeptTaken{});
  REQUIRE(it.s.notice);
  CHECK(it.s.notice->id == "host.kept_taken");
  it.p.act(it.s, state::DismissNotice{});
  it.p.act(it.s, state::LeaveQuickly{});
  it.p.act(it.s, state::KeptTaken{});
  CHECK_FALSE(it.s.notice);
}
