#include <doctest/doctest.h>

#include <algorithm>

#include "core/progress/keep/frame.h"
#include "core/progress/keep/keep.h"
#include "tests/support/log_disk.h"

using namespace tend;
using base::Access;
using base::ErrorCode;
using base::Purge;
using base::StoreAnswer;
using testing::LogDisk;

namespace {

struct Desk {
  LogDisk disk;
  std::unique_ptr<base::Store> store = progress::keep::makeKeep(testing::borrowed(disk));

  Desk() = default;
  explicit Desk(const testing::Image& image) : disk(image) {}
  void restart() { store = progress::keep::makeKeep(testing::borrowed(disk)); }
  StoreAnswer save(const std::string& bytes, Purge purge = Purge::No) { return store->save("n", bytes, purge); }
  StoreAnswer load() { return store->load("n"); }
  bool holds(const std::string& text) const {
    const testing::Image image = disk.image();
    return std::any_of(image.begin(), image.end(),
                       [&text](const auto& file) { return file.second.find(text) != std::string::npos; });
  }
};

std::string framed(std::uint64_t sequence, const std::string& content, std::uint32_t version = 1) {
  progress::keep::Frame frame;
  frame.version = version;
  frame.sequence = sequence;
  frame.content = content;
  return progress::keep::writeFrame(frame);
}

bool tells(const StoreAnswer& answer, const std::string& id) {
  return std::any_of(answer.notices.begin(), answer.notices.end(), [&id](const auto& n) { return n.id == id; });
}

std::string errorOf(const StoreAnswer& answer) { return answer.error ? answer.error->id : std::string(); }

}  // namespace

TEST_CASE("keeping and finding again") {
  Desk t;
  SUBCASE("nothing was ever kept: missing, and no folder is made by looking") {
    t.disk.noFolder = true;
    CHECK(t.load().error->code == ErrorCode::NotFound);
    CHECK(t.disk.noFolder);
  }
  SUBCASE("the last content is found, by this store and the next") {
    for (const char* content : {"one", "two", "three"}) CHECK_FALSE(t.save(content).error);
    CHECK(t.load().bytes == "three");
    t.restart();
    const StoreAnswer answer = t.load();
    CHECK(answer.bytes == "three");
    CHECK(answer.notices.empty());
    CHECK(answer.rivals.empty());
  }
  SUBCASE("two files a name, whatever happened") {
    for (int i = 0; i < 9; ++i) t.save(std::to_string(i));
    const testing::Image image = t.disk.image();
    CHECK(image.size() == 2);
    CHECK(image.contains("n.a"));
    CHECK(image.contains("n.b"));
  }
  SUBCASE("more than a file may hold is refused, and what was kept stays") {
    t.save("kept");
    CHECK(errorOf(t.save(std::string(progress::keep::kMostContentBytes + 1, 'x'))) == "store.too_large");
    CHECK(t.load().bytes == "kept");
  }
  SUBCASE("names that are no names touch nothing") {
    for (const char* name : {"", "../x", "A", "a.b"}) {
      CHECK(errorOf(t.store->save(name, "x", Purge::No)) == "store.bad_name");
      CHECK(errorOf(t.store->load(name)) == "store.bad_name");
      CHECK(errorOf(t.store->erase(name)) == "store.bad_name");
    }
    CHECK(t.disk.operations() == 0);
  }
}

TEST_CASE("damage is found, told and set aside") {
  Desk t;
  t.save("older");
  t.save("newest");
  SUBCASE("the newest is damaged: the one before is used, and the file is kept") {
    t.disk.replace("n.b", "garbage");
    t.restart();
    const StoreAnswer answer = t.load();
    CHECK(answer.bytes == "older");
    CHECK(tells(answer, "store.one_damaged"));
    CHECK(t.disk.image().at("n.aside-1") == "garbage");
    CHECK_FALSE(t.disk.image().contains("n.b"));
    CHECK_FALSE(t.save("next").error);
    CHECK(t.load().notices.empty());
  }
  SUBCASE("both are damaged: told at every start, nothing is moved, and only then may something new be kept") {
    t.disk.replace("n.a", "");
    t.disk.replace("n.b", "garbage");
    for (int i = 0; i < 2; ++i) {
      t.restart();
      CHECK(errorOf(t.save("anew")) == "store.damaged");
      t.restart();
      CHECK(errorOf(t.load()) == "store.damaged");
      CHECK(t.disk.image().at("n.b") == "garbage");
    }
    CHECK_FALSE(t.save("anew").error);
    CHECK(t.load().bytes == "anew");
    CHECK(t.disk.image().at("n.aside-2") == "garbage");
  }
  SUBCASE("damaged files do not pile up") {
    for (int i = 0; i < 20; ++i) {
      t.disk.replace("n.a", "garbage " + std::to_string(i));
      t.restart();
      CHECK(t.load().bytes == "newest");
    }
    CHECK(t.disk.image().size() == 5);
    CHECK(t.disk.image().at("n.aside-1") == "garbage 0");
    CHECK(t.disk.image().at("n.aside-4") == "garbage 19");
  }
  SUBCASE("a device that fails once is asked again") {
    t.restart();
    t.load();
    t.disk.failAt(t.disk.operations() + 2, {ErrorCode::IoError, "file.cannot_read", {}, {}}, LogDisk::Lasting::Once);
    const StoreAnswer answer = t.load();
    CHECK(answer.bytes == "newest");
    CHECK(answer.notices.empty());
  }
  SUBCASE("what cannot be read back as it was written does not count, and is written once more") {
    t.disk.writesWrong = 1;
    CHECK_FALSE(t.save("next").error);
    CHECK(t.load().bytes == "next");
    t.disk.writesWrong = 2;
    CHECK(errorOf(t.save("lost")) == "store.not_as_written");
    t.restart();
    CHECK(t.load().bytes == "next");
    CHECK(t.load().notices.empty());
    CHECK(t.disk.image().size() == 2);
  }
  SUBCASE("a file that may not be read is no damaged one, and nothing older is shown in its place") {
    t.restart();
    t.load();
    t.disk.failAt(t.disk.operations() + 2, {ErrorCode::NoPermission, "file.cannot_read", {}, {}},
                  LogDisk::Lasting::Once);
    CHECK(errorOf(t.load()) == "file.cannot_read");
    CHECK(t.disk.image().contains("n.b"));
  }
}

TEST_CASE("what a newer Tend kept is read and never overwritten") {
  Desk t({{"n.a", framed(4, "ours")}, {"n.b", framed(5, "theirs", 2)}});
  const StoreAnswer answer = t.load();
  CHECK(answer.bytes == "theirs");
  CHECK(answer.access == Access::ReadOnly);
  CHECK(tells(answer, "store.newer"));
  const testing::Image before = t.disk.image();
  for (const Purge purge : {Purge::No, Purge::Yes}) CHECK(t.save("x", purge).error->code == ErrorCode::TooNew);
  CHECK(t.disk.image() == before);
}

TEST_CASE("what somebody else put underneath is handed over, not overwritten") {
  Desk t;
  t.save("one");
  t.save("two");
  SUBCASE("a newer content") {
    t.disk.replace("n.a", framed(9, "from another device"));
    StoreAnswer answer = t.save("three");
    CHECK(errorOf(answer) == "store.changed_elsewhere");
    REQUIRE(answer.rivals.size() == 1);
    CHECK(answer.rivals[0] == "from another device");
    CHECK(t.disk.image().at("n.a") == framed(9, "from another device"));
    CHECK_FALSE(t.save("merged").error);
    CHECK(t.load().bytes == "merged");
  }
  SUBCASE("an older one in the place of ours") {
    t.disk.replace("n.a", framed(1, "made elsewhere"));
    CHECK(t.save("three").rivals.at(0) == "made elsewhere");
  }
  SUBCASE("the same count with another content") {
    t.disk.replace("n.b", framed(2, "made elsewhere"));
    CHECK(t.save("three").rivals.at(0) == "made elsewhere");
  }
  SUBCASE("two of the same count are both told when they are loaded") {
    t.disk.replace("n.a", framed(2, "made elsewhere"));
    t.restart();
    const StoreAnswer answer = t.load();
    REQUIRE(answer.rivals.size() == 1);
    const bool both = answer.bytes + answer.rivals[0] == "made elsewheretwo";
    CHECK(both);
    CHECK_FALSE(t.save("merged").error);
  }
  SUBCASE("files that went are written again") {
    t.disk.removeFile("n.a");
    t.disk.removeFile("n.b");
    CHECK_FALSE(t.save("three").error);
    t.restart();
    CHECK(t.load().bytes == "three");
  }
  SUBCASE("a count without room above it is not counted on") {
    t.disk.replace("n.a", framed(progress::keep::kLastSequence, "forged"));
    CHECK(errorOf(t.save("three")) == "store.changed_elsewhere");
    CHECK(errorOf(t.save("three")) == "store.damaged");
    CHECK(errorOf(t.save("three", Purge::Yes)) == "store.damaged");
    CHECK(t.load().bytes == "forged");
  }
}

TEST_CASE("a second program reads and does not write") {
  Desk t({{"n.a", framed(1, "one")}, {"n.new-3", "being written by the first"}});
  t.disk.heldByOther = true;
  const StoreAnswer answer = t.load();
  CHECK(answer.bytes == "one");
  CHECK(answer.access == Access::ReadOnly);
  CHECK(tells(answer, "store.other_program"));
  CHECK(errorOf(t.save("two")) == "store.other_program");
  CHECK(errorOf(t.store->eraseAll()) == "store.other_program");
  CHECK(t.disk.image().size() == 2);
  t.disk.heldByOther = false;
  CHECK_FALSE(t.save("two").error);
  CHECK_FALSE(t.disk.image().contains("n.new-3"));
}

TEST_CASE("purging leaves nothing of what was") {
  Desk t;
  for (const char* content : {"the secret", "the secret and more"}) t.save(content);
  t.disk.replace("n.aside-2", "damaged secret");
  t.disk.replace("n.new-7", "half a secret");
  t.disk.replace("other.a", framed(1, "another secret"));
  SUBCASE("in any file of its name") {
    CHECK_FALSE(t.save("without", Purge::Yes).error);
    const testing::Image image = t.disk.image();
    CHECK(image.size() == 3);
    CHECK(image.at("n.a").substr(64) == "without");
    CHECK(image.at("n.b").substr(64) == "without");
    CHECK(t.holds("another secret"));
    t.disk.removeFile("other.a");
    CHECK_FALSE(t.holds("secret"));
    t.restart();
    CHECK(t.load().bytes == "without");
    CHECK(t.load().rivals.empty());
  }
  SUBCASE("at the next save, when it could not be done at once") {
    t.load();
    const std::size_t before = t.disk.operations();
    t.save("measured", Purge::No);
    const std::size_t saving = t.disk.operations() - before;
    t.disk.failAt(t.disk.operations() + saving + 4, {ErrorCode::IoError, "file.cannot_write", {}, {}},
                  LogDisk::Lasting::FromThenOn);
    CHECK(errorOf(t.save("without", Purge::Yes)) == "store.not_purged");
    CHECK(t.holds("measured"));
    t.disk.failAt(0, {}, LogDisk::Lasting::Once);
    SUBCASE("of this program") { CHECK_FALSE(t.save("later").error); }
    SUBCASE("or at the next start") {
      t.restart();
      CHECK(t.load().bytes == "without");
    }
    CHECK_FALSE(t.holds("measured"));
  }
}

TEST_CASE("erasing") {
  Desk t;
  for (const char* content : {"one", "two"}) t.save(content);
  t.store->save("m", "kept", Purge::No);
  t.disk.replace("n.aside-1", "damaged");
  t.disk.replace("settings.tend", "not ours");
  SUBCASE("one name takes away that one") {
    CHECK_FALSE(t.store->erase("n").error);
    CHECK(t.load().error->code == ErrorCode::NotFound);
    CHECK(t.store->load("m").bytes == "kept");
    CHECK(t.disk.image().size() == 2);
  }
  SUBCASE("everything leaves what is not ours") {
    CHECK_FALSE(t.store->eraseAll().error);
    CHECK(t.disk.image().size() == 1);
    CHECK(t.store->load("m").error->code == ErrorCode::NotFound);
    CHECK_FALSE(t.save("anew").error);
  }
  SUBCASE("goes on at the next start if it was broken off") {
    t.disk.replace("erasing", "");
    t.restart();
    CHECK(t.store->load("m").error->code == ErrorCode::NotFound);
    CHECK(t.disk.image().size() == 1);
  }
  SUBCASE("where there is nothing is done at once") {
    Desk empty;
    empty.disk.noFolder = true;
    CHECK_FALSE(empty.store->eraseAll().error);
    CHECK_FALSE(empty.store->erase("n").error);
    CHECK(empty.disk.noFolder);
  }
}
