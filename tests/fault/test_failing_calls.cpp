// The store on the real disk's code, while any one call of the system fails, is interrupted or does half, and while
// any one allocation fails.
#include <doctest/doctest.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <iterator>

#include "core/progress/keep/keep.h"
#include "platform/disk.h"
#include "tests/fault/system_calls.h"
#include "tests/fault/verdict.h"
#include "tests/support/temp_folder.h"

using namespace tend;
using base::Purge;
using base::StoreAnswer;
using fault::Trouble;

namespace {

namespace fs = std::filesystem;

const std::string kBefore(3000, 'b');
const std::string kNext(5000, 'n');

std::unique_ptr<base::Store> storeIn(const std::string& path) {
  return progress::keep::makeKeep(platform::makeDisk(path));
}

std::size_t openFiles() {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator()));
}

/// A folder in which kBefore is kept twice, as the start of every case.
void prepare(const std::string& path) {
  fs::remove_all(path);
  const auto store = storeIn(path);
  for (int i = 0; i < 2; ++i) REQUIRE_FALSE(store->save("n", kBefore, Purge::No).error);
}

enum class Doing : std::uint8_t { Save, Purge, Load, Erase };

StoreAnswer perform(base::Store& store, Doing doing) {
  switch (doing) {
    case Doing::Save:
      return store.save("n", kNext, Purge::No);
    case Doing::Purge:
      return store.save("n", kNext, Purge::Yes);
    case Doing::Load:
      return store.load("n");
    case Doing::Erase:
      break;
  }
  return store.erase("n");
}

bool mayBe(const StoreAnswer& now, const StoreAnswer& answer, Doing doing) {
  const bool gone = now.error && now.error->code == base::ErrorCode::NotFound;
  if (doing == Doing::Erase) return gone || (answer.error && now.bytes == kBefore);
  if (doing == Doing::Load) return now.bytes == kBefore;
  return now.bytes == kNext || (answer.error && now.bytes == kBefore);
}

/// After the trouble: what is there, and whether the same store and a new one go on.
std::string judge(const std::string& path, std::unique_ptr<base::Store> store, const StoreAnswer& answer, Doing doing) {
  if (answer.error && answer.error->id.empty()) return "an error without a sentence";
  if (doing == Doing::Load && !answer.error && answer.bytes != kBefore) return "something else was loaded";
  if (!mayBe(store->load("n"), answer, doing)) return "this store finds something else";
  store.reset();
  store = storeIn(path);
  if (!mayBe(store->load("n"), answer, doing)) return "the next start finds something else";
  if (store->save("n", "again", Purge::Yes).error) return "saving again fails";
  if (store->load("n").bytes != "again") return "saving again was not kept";
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(path)) files += entry.is_regular_file() ? 1U : 0U;
  return files == 3 ? std::string() : std::to_string(files) + " files instead of a, b and lock";
}

}  // namespace

TEST_CASE("any call of the system fails") {
  const test::TempFolder folder("calls", test::On::MemoryIfThereIs);
  const std::string path = folder.file("store");
  fault::Verdict verdict;
  const std::size_t open = openFiles();
  for (const int number : {EIO, ENOSPC, EACCES, ENOMEM, EMFILE}) {
    for (const Doing doing : {Doing::Save, Doing::Purge, Doing::Load, Doing::Erase}) {
      for (const Trouble trouble : {Trouble::FailsOnce, Trouble::FailsFromThen}) {
        bool came = true;
        for (std::size_t n = 1; came; ++n) {
          prepare(path);
          auto store = storeIn(path);
          fault::arm(Trouble::None, 0, 0);
          if (doing != Doing::Load) (void)store->load("n");
          fault::arm(trouble, n, number);
          const StoreAnswer answer = perform(*store, doing);
          came = fault::disarm() >= n;
          verdict.note(judge(path, std::move(store), answer, doing),
                       std::to_string(number) + " while doing " + std::to_string(static_cast<int>(doing)), n);
        }
      }
    }
  }
  CHECK(verdict.bad == 0);
  CHECK(verdict.judged > 200);
  CHECK(openFiles() == open);
}

TEST_CASE("a save calls the system in the order that survives a loss of power") {
  const test::TempFolder folder("order", test::On::MemoryIfThereIs);
  prepare(folder.file("store"));
  const auto store = storeIn(folder.file("store"));
  (void)store->load("n");
  fault::arm(Trouble::None, 0, 0);
  REQUIRE_FALSE(store->save("n", "x", Purge::No).error);
  fault::disarm();
  std::string calls = fault::callsSeen();
  calls.erase(std::remove(calls.begin(), calls.end(), '.'), calls.end());
  // Both generations are read; a new file is written, synced, closed and read back; renamed; the folder is synced.
  CHECK(calls ==
        "orcorc"
        "Nwsc"
        "orc"
        "m"
        "Dsc");
}

TEST_CASE("no save is acknowledged when a call that makes it durable goes on failing") {
  const test::TempFolder folder("durable", test::On::MemoryIfThereIs);
  const std::string path = folder.file("store");
  for (const char letter : {'N', 'w', 's', 'r', 'm', 'D'}) {
    prepare(path);
    const auto store = storeIn(path);
    (void)store->load("n");
    fault::arm(Trouble::FailsFromThen, 1, EIO, letter);
    const StoreAnswer answer = store->save("n", kNext, Purge::No);
    fault::disarm();
    CAPTURE(letter);
    CHECK(answer.error);
  }
}

TEST_CASE("a sync or a close that fails once is answered with a new file") {
  const test::TempFolder folder("anew", test::On::MemoryIfThereIs);
  const std::string path = folder.file("store");
  for (const bool closing : {false, true}) {
    prepare(path);
    const auto store = storeIn(path);
    (void)store->load("n");
    // A close of a file that was read, twice, and then the one of the file that was written.
    fault::arm(Trouble::FailsOnce, closing ? 3 : 1, EIO, closing ? 'c' : 's');
    CHECK_FALSE(store->save("n", kNext, Purge::No).error);
    fault::disarm();
    const std::string calls = fault::callsSeen();
    CHECK(std::count(calls.begin(), calls.end(), 'N') == 2);
  }
}

TEST_CASE("interrupted calls and halves are gone on with, and nobody notices") {
  const test::TempFolder folder("halves", test::On::MemoryIfThereIs);
  const std::string path = folder.file("store");
  for (const Trouble trouble : {Trouble::Interrupted, Trouble::Half}) {
    for (const Doing doing : {Doing::Save, Doing::Purge, Doing::Load, Doing::Erase}) {
      prepare(path);
      auto store = storeIn(path);
      (void)store->load("n");
      fault::arm(trouble, 0, 0);
      const StoreAnswer answer = perform(*store, doing);
      fault::disarm();
      CHECK_FALSE(answer.error);
      CHECK(judge(path, std::move(store), answer, doing).empty());
    }
  }
}

TEST_CASE("any allocation fails") {
  const test::TempFolder folder("memory", test::On::MemoryIfThereIs);
  const std::string path = folder.file("store");
  fault::Verdict verdict;
  const std::size_t open = openFiles();
  for (const Doing doing : {Doing::Save, Doing::Purge, Doing::Load, Doing::Erase}) {
    for (const bool onlyOne : {true, false}) {
      bool came = true;
      for (std::size_t n = 1; came; ++n) {
        prepare(path);
        auto store = storeIn(path);
        if (doing != Doing::Load) (void)store->load("n");
        fault::armMemory(n, onlyOne ? fault::Fails::Once : fault::Fails::FromThen);
        const StoreAnswer answer = perform(*store, doing);
        came = fault::disarmMemory() >= n;
        // A purge whose second half finds no memory has kept its content, and says so.
        const bool told =
            answer.error && (answer.error->id == "store.no_memory" || answer.error->id == "store.not_purged");
        if (came != told) verdict.note(answer.error ? answer.error->id : "no error is told", "memory", n);
        verdict.note(judge(path, std::move(store), answer, doing),
                     "memory while doing " + std::to_string(static_cast<int>(doing)), n);
      }
    }
  }
  CHECK(verdict.bad == 0);
  CHECK(verdict.judged > 100);
  CHECK(openFiles() == open);
}
