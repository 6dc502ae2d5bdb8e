// The program ends, or the power goes, after every single operation of the disk.
#include <doctest/doctest.h>

#include <cstdint>
#include <random>

#include "core/progress/keep/keep.h"
#include "tests/fault/long_run.h"
#include "tests/fault/verdict.h"
#include "tests/fault/workload.h"

using namespace tend;
using fault::amount;
using fault::Witness;
using testing::Image;
using testing::LogDisk;

namespace {

/// States of a disk that lost its power now: all of them up to 2^`bits`, and `drawn` ones beyond.
class PowerLoss {
 public:
  PowerLoss(std::size_t bits, std::size_t drawn) : m_bits(bits), m_drawn(drawn) {}

  template <class Judge>
  void each(const LogDisk& disk, const Judge& judge) {
    const std::size_t open = disk.unsynced();
    const std::uint64_t all = open <= m_bits ? std::uint64_t{1} << open : m_drawn;
    for (std::uint64_t chosen = 0; chosen < all; ++chosen) {
      if (open <= m_bits) {
        judge(disk.afterPowerLoss([chosen](std::size_t i) { return (chosen >> i & 1U) != 0; }));
      } else {
        // From hardly anything to nearly everything, not always about half of it.
        const std::uint64_t inSixteen = 1 + m_random() % 15;
        judge(disk.afterPowerLoss([&](std::size_t) { return m_random() % 16 < inSixteen; }));
      }
      ++states;
    }
  }

  std::size_t states = 0;

 private:
  std::size_t m_bits;
  std::size_t m_drawn;
  std::mt19937_64 m_random{20240607};
};

std::string nameOf(std::size_t workload) { return "workload " + std::to_string(workload); }

}  // namespace

TEST_CASE("the program ends after any operation") {
  fault::Verdict verdict;
  for (std::size_t w = 0; w < fault::workloads().size(); ++w) {
    LogDisk disk;
    Witness witness;
    disk.afterEach = [&](const LogDisk& now) { verdict.note(witness.judge(now.image()), nameOf(w), now.operations()); };
    witness.run(*progress::keep::makeKeep(testing::borrowed(disk)), fault::workloads()[w]);
    CHECK(witness.complaints.empty());
  }
  CHECK(verdict.bad == 0);
  CHECK(verdict.judged > 100);
}

TEST_CASE("the power goes after any operation, with writes and names in any order and torn") {
  fault::Verdict verdict;
  PowerLoss loss(amount(5, 12), amount(32, 400));
  std::size_t acknowledged = 0;
  const std::size_t drawn = amount(1, 10);
  for (std::size_t w = 0; w < fault::workloads().size() + drawn; ++w) {
    LogDisk disk;
    Witness witness;
    disk.afterEach = [&](const LogDisk& now) {
      loss.each(now, [&](const Image& left) { verdict.note(witness.judge(left), nameOf(w), now.operations()); });
    };
    const auto store = progress::keep::makeKeep(testing::borrowed(disk));
    witness.run(*store, w < drawn ? fault::drawnWorkload(static_cast<unsigned>(w)) : fault::workloads()[w - drawn]);
    acknowledged += witness.acknowledged;
    CHECK(witness.complaints.empty());
  }
  MESSAGE("power losses: ", loss.states, " states, ", verdict.bad, " bad");
  CHECK(verdict.bad == 0);
  CHECK(loss.states >= amount(1000, 100000));
  CHECK(acknowledged >= 20);
}

TEST_CASE("the power goes again while the next start tidies up") {
  fault::Verdict verdict;
  PowerLoss first(amount(1, 4), amount(2, 16));
  PowerLoss second(amount(1, 3), amount(2, 8));
  for (std::size_t w = 2; w < fault::workloads().size(); ++w) {
    LogDisk disk;
    Witness witness;
    disk.afterEach = [&](const LogDisk& now) {
      first.each(now, [&](const Image& left) {
        LogDisk again(left);
        again.afterEach = [&](const LogDisk& later) {
          second.each(later,
                      [&](const Image& rest) { verdict.note(witness.judge(rest), nameOf(w), now.operations()); });
        };
        const auto store = progress::keep::makeKeep(testing::borrowed(again));
        for (const char* name : {"n", "m"})
          verdict.note(witness.judgeLoad(name, store->load(name), Witness::Notices::None), nameOf(w), now.operations());
      });
    };
    witness.run(*progress::keep::makeKeep(testing::borrowed(disk)), fault::workloads()[w]);
  }
  MESSAGE("two power losses: ", second.states, " states, ", verdict.bad, " bad");
  CHECK(verdict.bad == 0);
  CHECK(second.states > 100);
}
