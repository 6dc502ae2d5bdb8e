// Whatever bytes are given to what reads without a key, it takes memory in proportion to them: 16 times and 1 MB more
// at most, before any key is derived.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/archive.h"
#include "core/progress/keep/frame.h"
#include "core/progress/kinds.h"
#include "core/progress/limits.h"
#include "core/progress/records.h"
#include "core/progress/seal/backup.h"
#include "core/progress/seal/locked_part.h"
#include "tests/fault/system_calls.h"
#include "tests/support/source_folder.h"

using namespace tend;
namespace progress = tend::progress;

namespace {

constexpr std::size_t kMostTimes = 16;
constexpr std::size_t kMostBeside = std::size_t{1} << 20U;

template <class Read>
void checkMemory(const std::string& bytes, const char* what, const Read& read) {
  fault::watchMemory();
  read();
  const std::size_t most = fault::mostMemory();
  CAPTURE(std::string(what));
  CAPTURE(bytes.size());
  CHECK(most <= kMostTimes * bytes.size() + kMostBeside);
}

void readAsEverything(const std::string& bytes) {
  checkMemory(bytes, "part", [&] { (void)progress::readPart(bytes); });
  checkMemory(bytes, "household", [&] { (void)progress::readHousehold(bytes); });
  checkMemory(bytes, "header", [&] { (void)base::readHeader(bytes); });
  checkMemory(bytes, "frame", [&] { (void)progress::keep::readFrame(bytes); });
  checkMemory(bytes, "locked part", [&] {
    const auto header = progress::seal::readHeader(bytes, progress::seal::FileKind::Part);
    if (header) (void)progress::seal::LockedPart::read(bytes, header->id);
  });
  checkMemory(bytes, "backup", [&] { (void)progress::seal::checkBackup(bytes); });
  checkMemory(bytes, "backup's record", [&] { (void)progress::seal::readBackupRecord(bytes); });
}

template <class T>
void readAs(const std::string& bytes, const char* what) {
  checkMemory(bytes, what, [&] { (void)base::readRecord<T>(bytes); });
}

/// The byte of the order of bytes, a count, and as many elements as `piece` makes.
std::string listOf(std::uint64_t count, const std::string& piece) {
  std::string bytes = base::writeRecord(count);
  bytes.reserve(bytes.size() + count * piece.size());
  for (std::uint64_t i = 0; i < count; ++i) bytes += piece;
  return bytes;
}

std::string recordOf(const char* kind, const auto& state) {
  return base::writeRecord(base::RecordHeader{kind, 1}, state);
}

progress::PartState partOf(std::size_t events, const std::string& kind, const std::string& payload) {
  progress::PartState state;
  state.clock = 1;
  for (std::size_t i = 0; i < events; ++i) state.events.push_back({{1, i}, kind, {1, {0, 1}}, payload});
  return state;
}

}  // namespace

TEST_CASE("hostile bytes take memory in proportion: what fuzzing found") {
  namespace fs = std::filesystem;
  std::size_t files = 0;
  for (const char* folder : {"fuzz/corpus/progress", "fuzz/corpus/sealed", "fuzz/corpus/backup", "data/progress/v1"}) {
    for (const auto& entry : fs::directory_iterator(fs::path(tend::test::sourceFolder()) / "tests" / folder)) {
      std::ostringstream bytes;
      bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      CAPTURE(entry.path().string());
      readAsEverything(bytes.str());
      ++files;
    }
  }
  CHECK(files > 20);
}

TEST_CASE("hostile bytes take memory in proportion: records as dense as they can be") {
  SUBCASE("a part of as many events as there may be, with nothing in them") {
    readAsEverything(recordOf("tend.part", partOf(progress::kMaxEvents, "k", "")));
  }
  SUBCASE("a part of far more") { readAsEverything(recordOf("tend.part", partOf(2 * progress::kMaxEvents, "", ""))); }
  SUBCASE("a part of as many removed things as there may be") {
    progress::PartState state;
    for (std::size_t i = 0; i < progress::kMaxRemoved; ++i) state.removed.push_back({1, i});
    readAsEverything(recordOf("tend.part", state));
  }
  SUBCASE("one answer of as many empty fields as there may be") {
    progress::Answer answer{"p", "e", 1, "s", {}};
    for (std::size_t i = 0; i < progress::kMaxFields; ++i) answer.fields["f" + std::to_string(i)] = "";
    readAsEverything(recordOf("tend.part", partOf(1000, "answer", *progress::payloadFrom(answer))));
  }
  SUBCASE("a household of as many people as there may be, without names") {
    progress::HouseholdState state;
    for (std::uint64_t i = 0; i < progress::kMaxSpaces; ++i) {
      state.spaces.push_back({{1, i}, {{2, i}, 0}, {}});
      for (std::uint64_t j = 0; j < progress::kMaxPartnersStored; ++j) {
        state.spaces.back().partners.push_back({{3 + i, j}, "", 0, {{900 + i, j}, 0}});
      }
    }
    readAsEverything(recordOf("tend.household", state));
  }
  SUBCASE("a backup of as many parts as there may be, all empty") {
    // The byte of the order of bytes stands in front of the whole record only.
    const std::string head = base::writeRecord(base::RecordHeader{"tend.backup", 1}, std::int64_t{0});
    const std::string household = std::string(8, '\0');
    readAsEverything(head + household + listOf(10'000, std::string(16, '\0')).substr(1));
  }
  SUBCASE("frames of every length") {
    for (const std::size_t size : {0UL, 1UL, 4096UL, std::size_t{16} << 20U}) {
      progress::keep::Frame frame;
      frame.sequence = 1;
      frame.content.assign(size, 'x');
      readAsEverything(progress::keep::writeFrame(frame));
    }
  }
}

TEST_CASE("hostile bytes take memory in proportion: the archive itself") {
  constexpr std::uint64_t kMany = 300'000;
  const std::string nothing(8, '\0');  // the length of an empty text or list
  const std::string lists = listOf(kMany, nothing);
  readAs<std::vector<std::string>>(lists, "texts");
  readAs<std::vector<std::vector<std::string>>>(lists, "lists");
  readAs<std::vector<std::map<std::string, std::string>>>(lists, "maps");
  std::set<std::string> names;
  std::map<std::string, std::string> pairs;
  for (std::uint64_t i = 0; i < kMany; ++i) {
    const std::string name = std::to_string(i);
    names.insert(name);
    pairs[name];
  }
  readAs<std::set<std::string>>(base::writeRecord(names), "names");
  readAs<std::map<std::string, std::string>>(base::writeRecord(pairs), "pairs");
  for (const std::uint64_t count : {std::uint64_t{3'999'999}, std::uint64_t{1} << 40U, ~std::uint64_t{0}}) {
    const std::string promise = base::writeRecord(count);
    readAs<std::vector<std::string>>(promise, "promised texts");
    readAs<std::vector<std::uint64_t>>(promise, "promised numbers");
    readAs<std::vector<progress::Event>>(promise, "promised events");
    readAs<std::string>(promise, "a promised text");
    readAs<std::map<std::string, std::string>>(promise, "promised pairs");
  }
}
