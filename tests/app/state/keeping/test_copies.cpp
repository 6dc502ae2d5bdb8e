#include <doctest/doctest.h>

#include "app/state/keeping/copy_work.h"
#include "tests/app/state/keeping/desk.h"

using namespace tend;
using namespace tend::test;
using keeping::Form;

namespace {

const char* const kPassphrase = "four plain words here";

keeping::FilePorts filesIn(std::map<std::string, std::string>& disk) {
  keeping::FilePorts files;
  files.write = [&disk](const std::string& path, std::string_view bytes) -> std::optional<base::Error> {
    disk[path] = bytes;
    return std::nullopt;
  };
  files.read = [&disk](const std::string& path, std::size_t) -> base::Result<std::string> {
    const auto at = disk.find(path);
    if (at == disk.end()) return base::fail(base::ErrorCode::NotFound, "file.missing", {{"path", path}});
    return at->second;
  };
  files.exists = [&disk](const std::string& path) { return disk.count(path) > 0; };
  return files;
}

}  // namespace

TEST_CASE("copies: joining") {
  ScriptedStore store;
  Desk home(store, 1);
  const auto sam = home.add("Sam");
  REQUIRE(home.write("of both"));
  home.reads(sam);
  home.lock(home.partOf(sam), kPassphrase);
  REQUIRE(home.write("Sam's own"));
  const progress::PartId own = home.partOf(sam);
  auto copy = home.keeper->copy();
  REQUIRE(copy);
  CHECK(copy->leftOut == 0);
  CHECK(copy->content.parts.size() == 2);

  SUBCASE("a new device gets everything, and a locked page stays locked") {
    ScriptedStore fresh;
    {
      Desk tablet(fresh, 2);
      const auto joined = tablet.keeper->join(copy->content);
      REQUIRE(joined);
      CHECK(joined->parts == 2);
      CHECK(joined->leftOut == 0);
      tablet.pump();
      CHECK(tablet.read() == "of both");
    }
    Desk again(fresh, 2);
    CHECK(again.read() == "of both");
    CHECK(again.keeper->space()->partners.front().name == "Sam");
    again.reads(sam);
    CHECK(again.read() == "-");
    CHECK(again.open(own, kPassphrase).empty());
    CHECK(again.read() == "Sam's own");
    CHECK(!holds(fresh, "Sam's own"));
  }
  SUBCASE("what was kept before anyone was named joins the couple that came") {
    ScriptedStore fresh;
    {
      Desk tablet(fresh, 2);
      REQUIRE(tablet.write("kept on the tablet", "tablet"));
      REQUIRE(tablet.keeper->join(copy->content));
      tablet.pump();
      CHECK(tablet.keeper->spaces().size() == 1);
      CHECK(tablet.read("tablet") == "kept on the tablet");
    }
    Desk again(fresh, 2);
    CHECK(again.read() == "of both");
    CHECK(again.read("tablet") == "kept on the tablet");
  }
  SUBCASE("another couple stays beside the one that is here") {
    ScriptedStore other;
    Desk tablet(other, 2);
    tablet.add("Kim");
    REQUIRE(tablet.write("Kim's couple"));
    REQUIRE(tablet.keeper->join(copy->content));
    tablet.pump();
    REQUIRE(tablet.keeper->spaces().size() == 2);
    std::vector<std::string> read;
    for (const progress::SpaceId& space : tablet.keeper->spaces()) {
      tablet.keeper->choose(space, std::nullopt);
      read.push_back(tablet.read());
    }
    std::sort(read.begin(), read.end());
    CHECK(read == std::vector<std::string>{"Kim's couple", "of both"});
  }
  SUBCASE("a page that is closed here is left out, and left as it is") {
    REQUIRE(home.write("later", "later"));
    home.keeper->closeAll();
    const std::string before = store.contents.at(progress::fileNameOf(own));
    const auto joined = home.keeper->join(copy->content);
    REQUIRE(joined);
    CHECK(joined->leftOut == 1);
    home.pump();
    CHECK(store.contents.at(progress::fileNameOf(own)) == before);
  }
  SUBCASE("an open page is united with its copy") {
    REQUIRE(home.write("later", "later"));
    const auto joined = home.keeper->join(copy->content);
    REQUIRE(joined);
    CHECK(joined->leftOut == 0);
    CHECK(home.read("later") == "later");
    CHECK(home.read() == "Sam's own");
  }
  SUBCASE("whoever was removed here does not come back") {
    home.keeper->removePartner(sam);
    home.pump();
    REQUIRE(home.keeper->join(copy->content));
    home.pump();
    CHECK(home.keeper->space()->partners.empty());
    CHECK(store.contents.count(progress::fileNameOf(own)) == 0);
  }
  SUBCASE("a page with another lock is left out") {
    ScriptedStore fresh;
    Desk tablet(fresh, 2);
    REQUIRE(tablet.keeper->join(copy->content));
    tablet.pump();
    tablet.keeper->clear(own);
    tablet.pump();
    tablet.reads(sam);
    tablet.lock(own, "quite another lock");
    const auto joined = tablet.keeper->join(copy->content);
    REQUIRE(joined);
    CHECK(joined->leftOut == 1);
    REQUIRE(tablet.write("still mine"));
    CHECK(tablet.read() == "still mine");
  }
  SUBCASE("nonsense changes nothing") {
    copy->content.household = "nonsense";
    const auto before = store.contents;
    CHECK(!home.keeper->join(copy->content));
    home.pump();
    CHECK(store.contents == before);
  }
}

TEST_CASE("copies: the file") {
  std::map<std::string, std::string> disk;
  const keeping::FilePorts files = filesIn(disk);
  const auto argon2id = progress::seal::Argon2id::forTests();
  const auto stopwatch = [] { return 0.0; };
  progress::seal::BackupContent content;
  content.madeAt = 1234;
  content.household = "household";
  content.parts = {{"part", "what somebody wrote"}};
  keeping::MakeCopyWork making(content, Desk::guarded(kPassphrase), "/usb/copy", files, argon2id, stopwatch);

  SUBCASE("is checked after it was written, and opens with its passphrase") {
    making.run();
    const auto made = making.result();
    REQUIRE(made);
    CHECK(made->parts == 1);
    CHECK(disk.at("/usb/copy").find("somebody") == std::string::npos);
    keeping::OpenCopyWork opening("/usb/copy", Desk::guarded(kPassphrase), files, argon2id);
    opening.run();
    const auto opened = opening.takeContent();
    REQUIRE(opened);
    CHECK(opened->parts.front().bytes == "what somebody wrote");
    keeping::OpenCopyWork wrong("/usb/copy", Desk::guarded("another"), files, argon2id);
    wrong.run();
    CHECK(wrong.takeContent().error().id == "seal.wrong_passphrase");
  }
  SUBCASE("that was not written as it should is no copy") {
    auto bad = files;
    bad.write = [&disk](const std::string& path, std::string_view bytes) -> std::optional<base::Error> {
      disk[path] = std::string(bytes.substr(0, bytes.size() / 2));
      return std::nullopt;
    };
    keeping::MakeCopyWork torn(content, Desk::guarded(kPassphrase), "/usb/copy", bad, argon2id, stopwatch);
    torn.run();
    REQUIRE(!torn.result());
    CHECK(torn.result().error().id == "backup.damaged");
  }
  SUBCASE("of another kind is refused") {
    disk["/usb/letter"] = "Dear Robin";
    keeping::OpenCopyWork opening("/usb/letter", Desk::guarded(kPassphrase), files, argon2id);
    opening.run();
    CHECK(opening.takeContent().error().id == "backup.foreign");
    keeping::OpenCopyWork missing("/usb/none", Desk::guarded(kPassphrase), files, argon2id);
    missing.run();
    CHECK(missing.takeContent().error().id == "file.missing");
  }
}
