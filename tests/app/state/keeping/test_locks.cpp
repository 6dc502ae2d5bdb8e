#include <doctest/doctest.h>

#include "tests/app/state/keeping/desk.h"

using namespace tend;
using namespace tend::test;
using keeping::Form;
using keeping::LockChange;
using keeping::NewsKind;
using progress::seal::SlotKind;

namespace {

const char* const kPassphrase = "four plain words here";
const char* const kWords = "what nobody else may read";

/// Sam's page with a lock and a sentence, open.
struct Locked {
  ScriptedStore store;
  Desk desk{store};
  progress::PartnerId sam = desk.add("Sam");
  progress::PartId part = desk.partOf(sam);

  explicit Locked(bool recovery = false) {
    desk.reads(sam);
    desk.lock(part, kPassphrase, recovery);
    REQUIRE(desk.write(kWords));
  }
  std::string code() {
    for (const keeping::News& one : desk.news) {
      std::string text;
      if (one.recovery) one.recovery->read([&](std::string_view bytes) { text = bytes; });
      if (one.recovery) return text;
    }
    return {};
  }
};

}  // namespace

TEST_CASE("locks: a locked page") {
  Locked it;
  Desk& desk = it.desk;

  SUBCASE("is on the disk, and cannot be read there") {
    CHECK(desk.keeper->active()->isStored());
    CHECK(!holds(it.store, kWords));
    CHECK(desk.keeper->allKept());
  }
  SUBCASE("closed, nothing of it is left here, and the passphrase opens it") {
    desk.keeper->closeAll();
    CHECK(desk.keeper->active()->form() == Form::Locked);
    CHECK(desk.keeper->active()->part() == nullptr);
    CHECK(desk.read() == "-");
    const auto refused = desk.write("not now");
    REQUIRE(!refused);
    CHECK(refused.error().id == "seal.locked");
    CHECK(desk.open(it.part, kPassphrase).empty());
    CHECK(desk.read() == kWords);
  }
  SUBCASE("is closed when another one reads") {
    desk.reads(std::nullopt);
    CHECK(desk.keeper->box(it.part)->form() == Form::Locked);
  }
  SUBCASE("opens in another program with its passphrase only") {
    Desk again(it.store, 2);
    CHECK(again.open(it.part, "something else").compare("seal.wrong_passphrase") == 0);
    CHECK(again.keeper->box(it.part)->part() == nullptr);
    CHECK(again.open(it.part, kPassphrase).empty());
    again.reads(it.sam);
    CHECK(again.open(it.part, kPassphrase).empty());
    CHECK(again.read() == kWords);
  }
  SUBCASE("what is written before it closes is kept") {
    REQUIRE(desk.write("one more", "more"));
    desk.keeper->closeAll();
    Desk again(it.store, 2);
    again.reads(it.sam);
    REQUIRE(again.open(it.part, kPassphrase).empty());
    CHECK(again.read("more") == "one more");
  }
  SUBCASE("what a sync folder brought while it was closed is joined when it opens") {
    const std::string name = progress::fileNameOf(it.part);
    ScriptedStore elsewhere;
    elsewhere.contents = it.store.contents;
    {
      Desk other(elsewhere, 3);
      other.reads(it.sam);
      REQUIRE(other.open(it.part, kPassphrase).empty());
      REQUIRE(other.write("from the tablet", "tablet"));
    }
    it.store.rivals[name] = {elsewhere.contents.at(name)};
    REQUIRE(desk.write("from here", "here"));
    CHECK(desk.read("tablet") == "from the tablet");
    Desk again(it.store, 4);
    again.reads(it.sam);
    REQUIRE(again.open(it.part, kPassphrase).empty());
    CHECK(again.read("tablet") == "from the tablet");
    CHECK(again.read("here") == "from here");
  }
  SUBCASE("can be cleared without its passphrase, and what was there never comes back") {
    const std::string name = progress::fileNameOf(it.part);
    const std::string before = it.store.contents.at(name);
    desk.keeper->closeAll();
    desk.keeper->clear(it.part);
    desk.pump();
    CHECK(desk.heard(NewsKind::Cleared));
    CHECK(it.store.contents.count(name) == 0);
    CHECK(!desk.keeper->box(it.part)->hasLock());
    // A system backup puts the old file back: it is void.
    it.store.contents[name] = before;
    Desk again(it.store, 5);
    again.reads(it.sam);
    REQUIRE(again.open(it.part, kPassphrase).empty());
    CHECK(again.read() == "-");
  }
}

TEST_CASE("locks: trying") {
  Locked it;
  it.desk.keeper->closeAll();

  SUBCASE("a try is counted on the disk before it is made") {
    Desk desk(it.store, 2);
    const auto begun = desk.keeper->attempt(
        {it.part, SlotKind::Passphrase, Desk::guarded(kPassphrase), LockChange::None, base::GuardedText(0)});
    REQUIRE(begun);
    CHECK(it.store.contents.count("tries-" + progress::fileNameOf(it.part)) == 1);
    CHECK(desk.work.takeDone().empty());
    desk.pump();
    CHECK(desk.keeper->box(it.part)->form() == Form::Open);
  }
  SUBCASE("without room for the count there is no try") {
    Desk desk(it.store, 2);
    it.store.failure = base::Error{base::ErrorCode::CannotCreate, "file.disk_full", {}, {}};
    CHECK(desk.open(it.part, kPassphrase) == "file.disk_full");
    CHECK(desk.keeper->box(it.part)->form() == Form::Locked);
  }
  SUBCASE("after three wrong ones one waits, in another program, too") {
    for (int i = 0; i < 3; ++i) {
      Desk desk(it.store, 2);
      CHECK(desk.open(it.part, "wrong") == "seal.wrong_passphrase");
    }
    Desk desk(it.store, 2);
    CHECK(desk.open(it.part, kPassphrase) == "seal.wait");
    CHECK(desk.keeper->waitSeconds(it.part) > 0);
    desk.now += 1000;
    CHECK(desk.open(it.part, kPassphrase).empty());
    CHECK(desk.keeper->waitSeconds(it.part) == 0);
  }
  SUBCASE("whoever goes away while it is opened finds it closed") {
    Desk desk(it.store, 2);
    REQUIRE(desk.keeper->attempt(
        {it.part, SlotKind::Passphrase, Desk::guarded(kPassphrase), LockChange::None, base::GuardedText(0)}));
    for (base::StoreDone& done : it.store.takeDone()) desk.keeper->takeStored(std::move(done));
    desk.keeper->closeAll();
    desk.pump();
    CHECK(desk.keeper->box(it.part)->form() == Form::Locked);
    CHECK(!desk.keeper->busy());
  }
  SUBCASE("two tries at once are not made") {
    Desk desk(it.store, 2);
    REQUIRE(desk.keeper->attempt(
        {it.part, SlotKind::Passphrase, Desk::guarded("a"), LockChange::None, base::GuardedText(0)}));
    CHECK(desk.open(it.part, kPassphrase) == "keeping.busy");
  }
}

TEST_CASE("locks: changing") {
  Locked it(true);
  Desk& desk = it.desk;
  const std::string code = it.code();
  REQUIRE(code.size() == 41);
  desk.keeper->closeAll();

  SUBCASE("the recovery code opens it") {
    CHECK(desk.open(it.part, code, SlotKind::Recovery).empty());
    CHECK(desk.read() == kWords);
  }
  SUBCASE("a new passphrase takes the old one's place, in every copy on the disk") {
    it.store.saves.clear();
    CHECK(
        desk.open(it.part, kPassphrase, SlotKind::Passphrase, LockChange::NewPassphrase, "another four words").empty());
    const auto saved = std::find_if(it.store.saves.begin(), it.store.saves.end(),
                                    [&](const auto& s) { return s.name == progress::fileNameOf(it.part); });
    REQUIRE(saved != it.store.saves.end());
    CHECK(saved->purge == base::Purge::Yes);
    Desk again(it.store, 2);
    again.reads(it.sam);
    CHECK(again.open(it.part, kPassphrase) == "seal.wrong_passphrase");
    CHECK(again.open(it.part, "another four words").empty());
    CHECK(again.read() == kWords);
    again.keeper->closeAll();
    CHECK(again.open(it.part, code, SlotKind::Recovery).empty());
  }
  SUBCASE("a lost passphrase is replaced with the code") {
    CHECK(desk.open(it.part, code, SlotKind::Recovery, LockChange::NewPassphrase, "another four words").empty());
    Desk again(it.store, 2);
    CHECK(again.open(it.part, "another four words").empty());
  }
  SUBCASE("a new code makes the old one worthless") {
    CHECK(desk.open(it.part, kPassphrase, SlotKind::Passphrase, LockChange::NewRecovery).empty());
    Desk again(it.store, 2);
    CHECK(again.open(it.part, code, SlotKind::Recovery) == "seal.wrong_recovery");
    CHECK(again.keeper->box(it.part)->hasRecoveryCode());
  }
  SUBCASE("the code can be dropped") {
    CHECK(desk.open(it.part, kPassphrase, SlotKind::Passphrase, LockChange::DropRecovery).empty());
    CHECK(!desk.keeper->box(it.part)->hasRecoveryCode());
    Desk again(it.store, 2);
    CHECK(again.open(it.part, code, SlotKind::Recovery) == "seal.wrong_recovery");
  }
}

TEST_CASE("locks: the part of both") {
  ScriptedStore store;
  Desk desk(store);
  REQUIRE(desk.write(kWords));
  CHECK(holds(store, kWords));
  const progress::PartId shared = desk.keeper->active()->id();
  store.saves.clear();
  desk.lock(shared, kPassphrase);
  CHECK(desk.heard(NewsKind::LockPutOn));
  CHECK(!holds(store, kWords));
  REQUIRE(store.saves.size() == 1);
  CHECK(store.saves[0].purge == base::Purge::Yes);
  Desk again(store, 2);
  CHECK(again.read() == "-");
  CHECK(again.open(shared, kPassphrase).empty());
  CHECK(again.read() == kWords);
}
