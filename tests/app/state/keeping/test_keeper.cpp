#include <doctest/doctest.h>

#include "core/progress/records.h"
#include "tests/app/state/keeping/desk.h"

using namespace tend;
using namespace tend::test;
using keeping::Form;
using keeping::NewsKind;

TEST_CASE("keeper: what is kept") {
  ScriptedStore store;

  SUBCASE("a first start asks nothing and leaves nothing") {
    Desk desk(store);
    CHECK(desk.heard(NewsKind::Ready));
    CHECK(desk.keeper->space() == nullptr);
    CHECK(store.contents.empty());
  }

  SUBCASE("something kept by both is there for the next program") {
    {
      Desk desk(store);
      REQUIRE(desk.write("walk on Tuesday"));
      CHECK(desk.keeper->allKept());
      CHECK(store.contents.size() == 2);
    }
    Desk again(store);
    CHECK(again.read() == "walk on Tuesday");
  }

  SUBCASE("a private page without a lock reaches no store") {
    {
      Desk desk(store);
      desk.reads(desk.add("Sam"));
      REQUIRE(desk.write("only for me"));
      CHECK(desk.read() == "only for me");
      CHECK(!holds(store, "only for me"));
    }
    Desk again(store);
    again.reads(again.keeper->space()->partners.front().id);
    CHECK(again.read() == "-");
  }

  SUBCASE("each sees the own part") {
    Desk desk(store);
    const auto sam = desk.add("Sam"), robin = desk.add("Robin");
    REQUIRE(desk.write("both"));
    desk.reads(sam);
    REQUIRE(desk.write("Sam's"));
    desk.reads(robin);
    CHECK(desk.read() == "-");
    desk.reads(std::nullopt);
    CHECK(desk.read() == "both");
    desk.reads(sam);
    CHECK(desk.read() == "Sam's");
  }

  SUBCASE("there is room for two") {
    Desk desk(store);
    desk.add("Sam");
    desk.add("Robin");
    const auto third = desk.keeper->addPartner("Kim");
    REQUIRE(!third);
    CHECK(third.error().id == "keeping.no_room");
  }

  SUBCASE("a name is kept, and the one before goes from the disk") {
    Desk desk(store);
    const auto sam = desk.add("Sam");
    store.saves.clear();
    REQUIRE(desk.keeper->rename(sam, "Alex"));
    REQUIRE(store.saves.size() == 1);
    CHECK(store.saves[0].purge == base::Purge::Yes);
    CHECK(!desk.keeper->rename(sam, "two\nlines"));
  }

  SUBCASE("whoever is removed goes with their page") {
    Desk desk(store);
    const auto sam = desk.add("Sam");
    desk.reads(sam);
    desk.lock(desk.partOf(sam), "four plain words here");
    REQUIRE(desk.write("mine"));
    const std::size_t files = store.contents.size();
    desk.keeper->removePartner(sam);
    desk.pump();
    CHECK(store.contents.size() < files);
    CHECK(desk.keeper->space()->partners.empty());
    CHECK(!desk.keeper->who());
    CHECK(!holds(store, "Sam"));
  }
}

TEST_CASE("keeper: deleting is deleting") {
  ScriptedStore store;
  Desk desk(store);
  const auto thing = desk.write("a sentence to forget");
  REQUIRE(thing);
  const auto copy = desk.keeper->copy();
  REQUIRE(copy);
  store.saves.clear();
  REQUIRE(desk.keeper->remove(*thing));
  desk.pump();
  REQUIRE(store.saves.size() == 1);
  CHECK(store.saves[0].purge == base::Purge::Yes);
  CHECK(!holds(store, "a sentence to forget"));

  SUBCASE("a copy from before does not bring it back") {
    const auto joined = desk.keeper->join(copy->content);
    REQUIRE(joined);
    desk.pump();
    CHECK(desk.read() == "-");
    CHECK(!holds(store, "a sentence to forget"));
  }
  SUBCASE("nor does a sync folder") {
    const std::string part = progress::fileNameOf(desk.keeper->active()->id());
    store.rivals[part] = {copy->content.parts.front().bytes};
    REQUIRE(desk.write("something else", "other"));
    CHECK(desk.read() == "-");
    CHECK(desk.read("other") == "something else");
    CHECK(!holds(store, "a sentence to forget"));
  }
}

TEST_CASE("keeper: saving") {
  ScriptedStore store;
  Desk desk(store);
  REQUIRE(desk.write("first"));

  SUBCASE("what could not be saved is told, and tried again") {
    store.failure = base::Error{base::ErrorCode::CannotCreate, "file.disk_full", {}, {}};
    REQUIRE(desk.write("second"));
    REQUIRE(desk.heard(NewsKind::NotSaved));
    CHECK(desk.last.error->id == "file.disk_full");
    CHECK(!desk.keeper->allKept());
    CHECK(!holds(store, "second"));
    store.failure.reset();
    desk.keeper->saveAgain();
    desk.pump();
    CHECK(desk.keeper->allKept());
    CHECK(holds(store, "second"));
  }

  SUBCASE("what another device wrote is joined, never overwritten") {
    const std::string part = progress::fileNameOf(desk.keeper->active()->id());
    ScriptedStore elsewhere;
    elsewhere.contents = store.contents;
    {
      Desk other(elsewhere, 2);
      REQUIRE(other.write("from the tablet", "tablet"));
    }
    store.rivals[part] = {elsewhere.contents.at(part)};
    REQUIRE(desk.write("from here", "here"));
    CHECK(desk.read("tablet") == "from the tablet");
    Desk again(store);
    CHECK(again.read("tablet") == "from the tablet");
    CHECK(again.read("here") == "from here");
  }

  SUBCASE("a second program only reads") {
    store.access = base::Access::ReadOnly;
    Desk second(store, 3);
    CHECK(second.read() == "first");
    const auto refused = second.write("no");
    REQUIRE(!refused);
    CHECK(refused.error().id == "store.other_program");
  }

  SUBCASE("what cannot be read is never written over") {
    const std::string part = progress::fileNameOf(desk.keeper->active()->id());
    std::string newer = store.contents.at(part);
    const std::size_t kind = newer.find("tend.part");
    REQUIRE(kind != std::string::npos);
    newer[newer.size() / 2] = static_cast<char>(newer[newer.size() / 2] ^ 1);
    for (const std::string& bytes : {newer, std::string("no part at all")}) {
      store.contents[part] = bytes;
      Desk again(store, 4);
      const auto refused = again.write("over it");
      if (!refused) CHECK(store.contents.at(part) == bytes);
    }
    CHECK(store.contents.at(part) == "no part at all");
  }

  SUBCASE("a household that cannot be read keeps everything as it is") {
    store.contents["household"] = "damaged";
    const auto before = store.contents;
    Desk again(store, 5);
    CHECK(again.keeper->problem());
    CHECK(!again.write("no"));
    CHECK(!again.keeper->addPartner("Sam"));
    again.keeper->saveAgain();
    again.pump();
    CHECK(store.contents == before);
  }

  SUBCASE("everything can be erased") {
    desk.add("Sam");
    desk.keeper->eraseAll();
    desk.pump();
    CHECK(desk.heard(NewsKind::Erased));
    CHECK(store.contents.empty());
    CHECK(desk.keeper->space() == nullptr);
    REQUIRE(desk.write("begun anew"));
    Desk again(store, 6);
    CHECK(again.read() == "begun anew");
  }
}
