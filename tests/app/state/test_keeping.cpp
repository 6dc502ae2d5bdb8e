#include <doctest/doctest.h>

#include "tests/app/state/keeping_steps.h"

using namespace tend;
using namespace tend::test;
using state::Screen;
using Step = state::CopyState::Step;

namespace {

/// Sam with a locked page that holds a note, reading.
struct Sam {
  Program p;
  state::AppState s;
  progress::PartnerId id;

  Sam() {
    p.packs["/small"] = smallPack("small");
    s = p.begin("/small");
    id = addPerson(p, s, "Sam");
    reads(p, s, id);
    putLock(p, s, id);
    p.act(s, state::OpenScreen{Screen::Reader});
    choose(s, "part-0", 1);
    p.act(s, state::NoteSelection{});
    type(p, s, state::kNoteField, "only mine");
    p.act(s, state::CloseMark{});
  }
  progress::PartId part() { return s.kept.keeper->boxOf(id)->id(); }
};

}  // namespace

TEST_CASE("keeping: who reads") {
  Sam it;
  Program& p = it.p;
  state::AppState& s = it.s;

  SUBCASE("each sees the own marks only") {
    CHECK(s.kept.marks.size() == 1);
    reads(p, s, std::nullopt);
    CHECK(s.kept.marks.empty());
    reads(p, s, it.id);
    CHECK(s.screen == Screen::Unlock);
    CHECK(s.kept.marks.empty());
    unlock(p, s, kPassphrase);
    CHECK(s.screen == Screen::Reader);
    CHECK(s.kept.marks.size() == 1);
  }
  SUBCASE("where one reads alone, the settings learn nothing, and the own page resumes") {
    reads(p, s, std::nullopt);
    p.act(s, state::GoToSection{0});
    const content::Locator both = s.settings.places["small"].place;
    reads(p, s, it.id);
    unlock(p, s, kPassphrase);
    p.act(s, state::GoToSection{3});
    s.reader->scrollBy(300);
    const content::Locator own = s.reader->place();
    state::saveSettings(s, p.services);
    CHECK(s.settings.places["small"].place == both);
    CHECK(s.settings.places["small"].readSections.empty());
    reads(p, s, std::nullopt);
    CHECK(s.reader->place().section == both.section);
    reads(p, s, it.id);
    unlock(p, s, kPassphrase);
    CHECK(s.reader->place() == own);
  }
  SUBCASE("a wrong passphrase is told, and nothing is shown") {
    reads(p, s, std::nullopt);
    reads(p, s, it.id);
    unlock(p, s, "quite another one");
    REQUIRE(s.kept.unlock);
    REQUIRE(s.kept.unlock->problem);
    CHECK(s.kept.unlock->problem->id == "seal.wrong_passphrase");
    CHECK(!s.kept.unlock->waiting);
    CHECK(s.kept.marks.empty());
    CHECK(s.fields.findSecret(state::kSecretField)->characters() == 0);
  }
  SUBCASE("a name can be changed, a person removed with all that was theirs") {
    p.act(s, state::AskPeople{state::PeopleState::Doing::Renaming, it.id});
    CHECK(s.fields.find(state::kNameField)->value() == "Sam");
    type(p, s, state::kNameField, "my");
    p.act(s, state::FinishPeople{});
    CHECK(state::nameOf(s, it.id) == "Sammy");
    p.act(s, state::AskPeople{state::PeopleState::Doing::Removing, it.id});
    p.act(s, state::FinishPeople{});
    CHECK(s.kept.keeper->space()->partners.empty());
    CHECK(s.kept.marks.empty());
    CHECK(!s.kept.keeper->who());
  }
  SUBCASE("a page is cleared without its passphrase") {
    p.act(s, state::CloseLocks{});
    p.act(s, state::AskPeople{state::PeopleState::Doing::Clearing, {}, it.part()});
    p.act(s, state::FinishPeople{});
    reads(p, s, it.id);
    CHECK(s.screen == Screen::Reader);
    CHECK(s.kept.marks.empty());
    CHECK(state::keepsNow(s) == state::Keeps::OwnUnlocked);
  }
}

TEST_CASE("keeping: Leave quickly takes a page of one's own without a lock with it") {
  Program p;
  state::AppState s = p.begin();
  const progress::PartnerId sam = addPerson(p, s, "Sam");
  choose(s, "quiet-distance", 0);
  p.act(s, state::HighlightSelection{});
  REQUIRE(s.kept.marks.size() == 1);
  reads(p, s, sam);
  choose(s, "quiet-distance", 1);
  p.act(s, state::NoteSelection{});
  type(p, s, state::kNoteField, "only mine, and nowhere else");
  REQUIRE(state::keepsNow(s) == state::Keeps::OwnUnlocked);
  p.act(s, state::LeaveQuickly{});
  CHECK(s.kept.marks.size() == 1);  // of the two together
  CHECK_FALSE(s.kept.keeper->who());
  p.act(s, state::ReturnFromCover{});
  reads(p, s, sam);
  CHECK(s.kept.marks.empty());
  CHECK(state::keepsNow(s) == state::Keeps::OwnUnlocked);
  CHECK_FALSE(stored(p, "only mine"));
  reads(p, s, std::nullopt);
  CHECK(s.kept.marks.size() == 1);
}

TEST_CASE("keeping: locks close") {
  Sam it;
  Program& p = it.p;
  state::AppState& s = it.s;
  REQUIRE(state::hasOpenLock(s));

  SUBCASE("when nobody is there, or the window is gone") {
    p.act(s, state::OpenMark{s.kept.marks[0].thing});
    type(p, s, state::kNoteField, " and more");
    p.act(s, state::WentAway{});
    CHECK(!state::hasOpenLock(s));
    CHECK(s.kept.marks.empty());
    CHECK(s.fields.find(state::kNoteField) == nullptr);
    CHECK(!s.kept.keeper->who());
    reads(p, s, it.id);
    unlock(p, s, kPassphrase);
    REQUIRE(s.kept.marks.size() == 1);
    CHECK(s.kept.marks[0].note == "only mine and more");
  }
  SUBCASE("whoever goes away while a lock is opening finds it closed") {
    reads(p, s, std::nullopt);
    reads(p, s, it.id);
    type(p, s, state::kSecretField, kPassphrase);
    state::apply(s, state::Unlock{}, p.services);
    REQUIRE(s.kept.unlock->waiting);
    state::apply(s, state::OpenScreen{Screen::Help}, p.services);
    p.answer(s);
    CHECK(!state::hasOpenLock(s));
    CHECK(s.screen == Screen::Help);
    CHECK(s.kept.marks.empty());
  }
  SUBCASE("a passphrase half typed goes with them") {
    reads(p, s, std::nullopt);
    reads(p, s, it.id);
    type(p, s, state::kSecretField, "four pl");
    p.act(s, state::WentAway{});
    CHECK(s.fields.findSecret(state::kSecretField) == nullptr);
    CHECK(s.screen == Screen::Reader);
  }
  SUBCASE("leave quickly closes all, and Tend comes back only with a passphrase") {
    p.act(s, state::LeaveQuickly{});
    CHECK(!state::hasOpenLock(s));
    CHECK(s.kept.marks.empty());
    p.act(s, state::ReturnFromCover{});
    CHECK(s.screen == Screen::Unlock);
    for (const state::Action& way : std::vector<state::Action>{
             state::OpenScreen{Screen::Reader}, state::OpenScreen{Screen::Settings}, state::OpenScreen{Screen::People},
             state::OpenPack{""}, state::OpenSearch{}, state::ShowOverlay{state::Overlay::Contents},
             state::OpenCopies{}, state::StepHit{1}, state::CloseLocks{}, state::WentAway{}, state::ForgetAll{},
             state::EraseAll{}, state::NextLockStep{}, state::ShowFolder{}}) {
      p.act(s, way);
      CHECK(s.screen == Screen::Unlock);
      CHECK(s.overlay == state::Overlay::None);
    }
    p.act(s, state::OpenScreen{Screen::Help});
    CHECK(s.screen == Screen::Help);
    p.act(s, state::OpenScreen{Screen::Reader});
    CHECK(s.screen == Screen::Unlock);
    p.act(s, state::OpenScreen{Screen::Help});
    p.act(s, state::GoBack{});
    CHECK(s.screen == Screen::Unlock);
    p.act(s, state::GoBack{});
    CHECK(s.screen == Screen::Cover);
    p.act(s, state::ReturnFromCover{});
    unlock(p, s, "wrong");
    CHECK(s.screen == Screen::Unlock);
    unlock(p, s, kPassphrase);
    CHECK(s.screen == Screen::Shelf);
    CHECK(s.kept.marks.size() == 1);
  }
  SUBCASE("without any lock one comes back to the shelf") {
    Program q;
    state::AppState t = q.begin();
    q.act(t, state::LeaveQuickly{});
    q.act(t, state::ReturnFromCover{});
    CHECK(t.screen == Screen::Shelf);
  }
}

TEST_CASE("keeping: putting a lock on") {
  Program p;
  state::AppState s = p.begin();
  const auto sam = addPerson(p, s, "Sam");
  reads(p, s, sam);
  p.act(s, state::OpenLock{s.kept.keeper->active()->id()});
  REQUIRE(s.kept.lock);
  CHECK(s.kept.lock->step == state::LockState::Step::Words);
  p.act(s, state::NextLockStep{});

  SUBCASE("asks for eight letters, and for the same twice") {
    type(p, s, state::kNewSecretField, "short");
    type(p, s, state::kAgainField, "short");
    p.act(s, state::NextLockStep{});
    CHECK(s.kept.lock->problem->id == "lock.too_short");
    type(p, s, state::kNewSecretField, " but longer");
    p.act(s, state::NextLockStep{});
    CHECK(s.kept.lock->problem->id == "lock.not_alike");
    CHECK(!s.kept.keeper->anyLock());
  }
  SUBCASE("shows the recovery code once, if it was wished for") {
    p.act(s, state::AskRecovery{true});
    type(p, s, state::kNewSecretField, kPassphrase);
    type(p, s, state::kAgainField, kPassphrase);
    p.act(s, state::NextLockStep{});
    REQUIRE(s.kept.lock->step == state::LockState::Step::Code);
    REQUIRE(s.kept.lock->code);
    std::string code;
    s.kept.lock->code->read([&](std::string_view bytes) { code = bytes; });
    p.act(s, state::NextLockStep{});
    CHECK(!s.kept.lock->code);
    p.act(s, state::NextLockStep{});
    CHECK(s.screen == Screen::People);
    reads(p, s, std::nullopt);
    reads(p, s, sam);
    p.act(s, state::UseCode{true});
    type(p, s, state::kCodeField, code.substr(0, 40) + "!");
    p.act(s, state::Unlock{});
    CHECK(s.kept.unlock->problem);
    p.act(s, state::UseCode{true});
    type(p, s, state::kCodeField, code);
    p.act(s, state::Unlock{});
    CHECK(s.screen == Screen::Reader);
  }
}

TEST_CASE("keeping: copies, export and erasing") {
  Sam it;
  Program& p = it.p;
  state::AppState& s = it.s;
  p.act(s, state::OpenCopies{});
  REQUIRE(s.kept.copy);
  CHECK(s.kept.copy->folder == "/usb");

  SUBCASE("a copy is made, opened elsewhere, told and joined") {
    p.act(s, state::AskCopy{});
    type(p, s, state::kCopySecretField, "the copy's own words");
    type(p, s, state::kCopyAgainField, "the copy's own words");
    p.act(s, state::MakeCopy{});
    REQUIRE(s.kept.copy->step == Step::Made);
    CHECK(s.kept.copy->file == "/usb/tend-copy.tendcopy");
    CHECK(p.files.at("/usb/tend-copy.tendcopy").find("only mine") == std::string::npos);

    Program q;
    q.files = p.files;
    q.packs = p.packs;
    state::AppState t = q.begin("/small");
    q.act(t, state::ChooseCopy{"/usb/tend-copy.tendcopy"});
    type(q, t, state::kCopySecretField, "not these");
    q.act(t, state::OpenCopy{});
    REQUIRE(t.kept.copy->problem);
    CHECK(t.kept.copy->step == Step::OpenSecret);
    type(q, t, state::kCopySecretField, "the copy's own words");
    q.act(t, state::OpenCopy{});
    REQUIRE(t.kept.copy->step == Step::Opened);
    CHECK(t.kept.copy->summary->lockedParts == 1);
    CHECK(t.kept.keeper->space() == nullptr);
    q.act(t, state::JoinCopy{});
    CHECK(t.kept.copy->step == Step::Joined);
    reads(q, t, it.id);
    unlock(q, t, kPassphrase);
    REQUIRE(t.kept.marks.size() == 1);
    CHECK(t.kept.marks[0].note == "only mine");
  }
  SUBCASE("a second copy takes another name") {
    p.files["/usb/tend-copy.tendcopy"] = "there already";
    p.act(s, state::AskCopy{});
    type(p, s, state::kCopySecretField, "the copy's own words");
    type(p, s, state::kCopyAgainField, "the copy's own words");
    p.act(s, state::MakeCopy{});
    CHECK(s.kept.copy->file == "/usb/tend-copy-2.tendcopy");
    CHECK(p.files.at("/usb/tend-copy.tendcopy") == "there already");
  }
  SUBCASE("one's own words are written as Markdown") {
    p.act(s, state::ExportWords{});
    REQUIRE(s.kept.copy->step == Step::Exported);
    const std::string& words = p.files.at(s.kept.copy->file);
    CHECK(words.find("only mine") != std::string::npos);
    CHECK(words.find("Small") != std::string::npos);
    CHECK(words.find("Part 0") != std::string::npos);
  }
  SUBCASE("what fails is told and can be tried again") {
    p.services.files.write = [](const std::string& path, std::string_view) -> std::optional<base::Error> {
      return base::Error{base::ErrorCode::CannotCreate, "file.cannot_create", {{"path", path}}, {}};
    };
    p.act(s, state::ExportWords{});
    REQUIRE(s.kept.copy->problem);
    CHECK(s.kept.copy->step == Step::Choosing);
  }
  SUBCASE("everything is erased when it was asked twice") {
    p.act(s, state::OpenScreen{Screen::Settings});
    p.act(s, state::AskErase{true});
    p.act(s, state::EraseAll{});
    CHECK(s.kept.erased);
    CHECK(p.store.contents.empty());
    CHECK(s.kept.marks.empty());
    CHECK(s.settings.places.empty());
  }
}

TEST_CASE("keeping: the page of one person is asked about, and one comes back to it") {
  Sam it;
  Program& p = it.p;
  state::AppState& s = it.s;
  using Doing = state::PeopleState::Doing;
  p.act(s, state::OpenScreen{Screen::People});
  p.act(s, state::AskPeople{Doing::Managing, it.id, it.part()});
  const auto onPage = [&] { return s.kept.people.doing == Doing::Managing && s.kept.people.part == it.part(); };

  SUBCASE("from a question back to the page, then to the list, then out") {
    p.act(s, state::AskPeople{Doing::Clearing, it.id, it.part()});
    p.act(s, state::GoBack{});
    CHECK(onPage());
    p.act(s, state::GoBack{});
    CHECK(s.kept.people.doing == Doing::Choosing);
    CHECK(s.screen == Screen::People);
    p.act(s, state::GoBack{});
    CHECK(s.screen == Screen::Settings);
  }
  SUBCASE("a new name and a clearing lead back to the page; a removal to the list") {
    p.act(s, state::AskPeople{Doing::Renaming, it.id, it.part()});
    p.act(s, state::FinishPeople{});
    CHECK(onPage());
    p.act(s, state::AskPeople{Doing::Clearing, it.id, it.part()});
    p.act(s, state::FinishPeople{});
    CHECK(onPage());
    CHECK(!s.kept.keeper->boxOf(it.id)->hasLock());
    p.act(s, state::AskPeople{Doing::Removing, it.id, it.part()});
    p.act(s, state::FinishPeople{});
    CHECK(s.kept.people.doing == Doing::Choosing);
    CHECK(!s.kept.people.part);
  }
  SUBCASE("who wished to change a lock goes back to the people") {
    p.act(s, state::OpenUnlock{it.part(), state::keeping::LockChange::NewPassphrase});
    p.act(s, state::GoBack{});
    CHECK(s.screen == Screen::People);
  }
}

TEST_CASE("keeping: one without a name is spoken to as one, and two are told apart") {
  Program p;
  state::AppState s = p.begin();
  addPerson(p, s, "");
  const auto name = [&](std::size_t i) { return state::nameOf(s, s.kept.keeper->space()->partners[i].id); };
  CHECK(name(0) == "You");
  addPerson(p, s, "");
  CHECK(name(0) == "One of you");
  CHECK(name(1) == "The other of you");
  p.act(s, state::AskPeople{state::PeopleState::Doing::Renaming, s.kept.keeper->space()->partners[0].id});
  CHECK(s.fields.find(state::kNameField)->value().empty());
}

TEST_CASE("keeping: from a step of a copy back to the choices, then out") {
  Sam it;
  it.p.act(it.s, state::OpenCopies{});
  it.p.act(it.s, state::AskCopy{});
  it.p.act(it.s, state::GoBack{});
  CHECK(it.s.screen == Screen::Copies);
  CHECK(it.s.kept.copy->step == Step::Choosing);
  it.p.act(it.s, state::GoBack{});
  CHECK(it.s.screen == Screen::Settings);
}

TEST_CASE("keeping: what could not be erased is told as such") {
  Sam it;
  it.p.store.eraseFailure = base::Error{base::ErrorCode::NoPermission, "store.other_program", {}, {}};
  it.p.act(it.s, state::OpenScreen{Screen::Settings});
  it.p.act(it.s, state::EraseAll{});
  CHECK(!it.s.kept.erased);
  REQUIRE(it.s.notice);
  CHECK(it.s.notice->id == "keeping.not_erased");
}
