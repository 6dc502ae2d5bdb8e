// Any one operation of the disk fails, or all from one on, or a bit of a file turns over.
#include <doctest/doctest.h>

#include "core/progress/keep/keep.h"
#include "tests/fault/long_run.h"
#include "tests/fault/verdict.h"
#include "tests/fault/workload.h"

using namespace tend;
using base::Error;
using base::ErrorCode;
using base::Purge;
using base::StoreAnswer;
using fault::Witness;
using testing::Image;
using testing::LogDisk;

namespace {

const std::vector<Error>& failures() {
  static const std::vector<Error> all = {{ErrorCode::IoError, "file.cannot_write", {{"path", "n"}}, {}},
                                         {ErrorCode::CannotCreate, "file.disk_full", {{"path", "n"}}, {}},
                                         {ErrorCode::NoPermission, "file.no_permission", {{"path", "n"}}, {}},
                                         {ErrorCode::Unavailable, "file.cannot_create", {{"path", "n"}}, {}}};
  return all;
}

std::size_t operationsOf(const std::vector<fault::Step>& steps) {
  LogDisk disk;
  Witness witness;
  witness.run(*progress::keep::makeKeep(testing::borrowed(disk)), steps);
  return disk.operations();
}

/// One run with operation `n` failing; says the first complaint.
std::string runFailing(const std::vector<fault::Step>& steps, std::size_t n, const Error& error,
                       LogDisk::Lasting lasting) {
  LogDisk disk;
  Witness witness;
  std::string complaint;
  disk.failAt(n, error, lasting);
  disk.afterEach = [&](const LogDisk& now) {
    // What was before the failure is judged by the tests of crashes.
    const bool soonAfter = now.operations() >= n && now.operations() <= n + fault::amount(10, 1000);
    if (!complaint.empty() || !soonAfter) return;
    // An fsync that failed has dropped what it should have written: now the power goes as well.
    complaint = witness.judge(now.afterPowerLoss([](std::size_t) { return false; }), Witness::Notices::MayBe);
    if (complaint.empty()) complaint = witness.judge(now.image(), Witness::Notices::MayBe);
  };
  const auto store = progress::keep::makeKeep(testing::borrowed(disk));
  witness.run(*store, steps);
  disk.afterEach = nullptr;
  disk.failAt(0, {}, LogDisk::Lasting::Once);
  for (const char* name : {"n", "m"}) {
    if (!complaint.empty()) break;
    complaint = witness.judgeLoad(name, store->load(name), Witness::Notices::None);
    const StoreAnswer again = store->save(name, "again", Purge::No);
    if (again.error) complaint = "saving again fails: " + again.error->id;
    if (complaint.empty() && store->load(name).bytes != "again") complaint = "what was saved again is not there";
  }
  return complaint.empty() && !witness.complaints.empty() ? witness.complaints[0] : complaint;
}

}  // namespace

TEST_CASE("any operation fails: nothing acknowledged is lost, and saving again works") {
  fault::Verdict verdict;
  for (const std::vector<fault::Step>& steps : fault::workloads()) {
    const std::size_t operations = operationsOf(steps);
    for (std::size_t e = 0; e < fault::amount(2, failures().size()); ++e) {
      const Error& error = failures()[e];
      for (std::size_t n = 1; n <= operations; ++n) {
        for (const auto lasting : {LogDisk::Lasting::Once, LogDisk::Lasting::FromThenOn}) {
          verdict.note(runFailing(steps, n, error, lasting), error.id, n);
        }
      }
    }
  }
  CHECK(verdict.bad == 0);
  CHECK(verdict.judged > 500);
}

TEST_CASE("a save that fails says so with the disk's own words") {
  for (const Error& error : failures()) {
    LogDisk disk;
    const auto store = progress::keep::makeKeep(testing::borrowed(disk));
    store->save("n", "one", Purge::No);
    disk.failAt(disk.operations() + 4, error, LogDisk::Lasting::FromThenOn);
    const StoreAnswer answer = store->save("n", "two", Purge::No);
    REQUIRE(answer.error);
    CHECK(answer.error->id == error.id);
  }
}

TEST_CASE("any bit of a file turns over, or it is cut at any length: the generation before is used") {
  LogDisk disk;
  {
    const auto store = progress::keep::makeKeep(testing::borrowed(disk));
    store->save("n", "before", Purge::No);
    store->save("n", "newest of a few words", Purge::No);
  }
  const Image whole = disk.image();
  const std::string& newest = whole.at("n.b");
  const auto judge = [&whole](const std::string& changed) {
    Image image = whole;
    image["n.b"] = changed;
    LogDisk damaged(image);
    const StoreAnswer answer = progress::keep::makeKeep(testing::borrowed(damaged))->load("n");
    CHECK(answer.bytes == "before");
    REQUIRE(answer.notices.size() == 1);
    CHECK(answer.notices[0].id == "store.one_damaged");
    CHECK(damaged.image().at("n.aside-1") == changed);
  };
  for (std::size_t bit = 0; bit < newest.size() * 8; ++bit) {
    std::string flipped = newest;
    flipped[bit / 8] = static_cast<char>(static_cast<unsigned char>(flipped[bit / 8]) ^ (1U << (bit % 8)));
    CAPTURE(bit);
    judge(flipped);
  }
  for (std::size_t length = 0; length < newest.size(); ++length) judge(newest.substr(0, length));
  judge(newest + "x");
}
