#include "tests/bench/store/ten_years.h"

#include <time.h>

#include <algorithm>
#include <cstdio>
#include <vector>

#include "core/progress/fold.h"
#include "core/progress/keep/keep.h"
#include "core/progress/records.h"
#include "core/progress/seal/locked_part.h"
#include "platform/disk.h"
#include "tests/core/progress/histories.h"

namespace tend::bench {
namespace {

namespace seal = progress::seal;

constexpr int kRounds = 41;
constexpr double kMostMs = 30;

double cpuMs() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// From the disk to what people see; false when anything is not as it was.
bool open(base::Store& store, const seal::LockedPart& lock, std::size_t things) {
  const base::StoreAnswer answer = store.load("ten-years");
  if (answer.error) return false;
  const auto plain = lock.open(answer.bytes);
  if (!plain) return false;
  const auto part = progress::readPart(plain->content());
  if (!part) return false;
  const progress::View view = progress::fold(*part);
  return view.answers.size() + view.highlights.size() == things;
}

double derivationMs(const base::GuardedText& passphrase) {
  const auto seconds = [] { return cpuMs() / 1e3; };
  const seal::Argon2id argon2id;
  const auto passes = seal::calibratePasses(argon2id, seconds);
  if (!passes) return 0;
  const double begun = cpuMs();
  (void)argon2id.derive(passphrase, seal::Salt{}, *passes);
  return cpuMs() - begun;
}

}  // namespace

bool measureTenYears(const std::string& folder) {
  base::GuardedText passphrase(16);
  passphrase.append("four plain words");
  const progress::Part part = progress::tenYears();
  // The lock is made with the quick Argon2id: the data key, with which all is opened, is like any other.
  const auto lock = seal::LockedPart::create(part.id(), {seal::SlotKind::Passphrase, passphrase},
                                             {seal::Argon2id::forTests(), seal::kFewestPasses});
  const auto record = progress::writePart(part);
  if (!lock || !record) return false;
  const auto file = lock->seal(*record);
  const auto store = progress::keep::makeKeep(platform::makeDisk(folder));
  if (!file || store->save("ten-years", *file, base::Purge::Yes).error) return false;
  std::vector<double> rounds;
  for (int round = 0; round < kRounds; ++round) {
    const double begun = cpuMs();
    if (!open(*store, *lock, part.state().events.size())) return false;
    rounds.push_back(cpuMs() - begun);
  }
  std::sort(rounds.begin(), rounds.end());
  const double median = rounds[rounds.size() / 2];
  std::printf(
      "opening ten years (3,650 check-ins, 500 notes, sealed in %zu KB): %.1f ms CPU, worst %.1f"
      " (must be at most %.0f)%s; key derivation beside it %.0f ms\n",
      file->size() / 1024, median, rounds.back(), kMostMs, median <= kMostMs ? "" : ": falls short",
      derivationMs(passphrase));
  return true;
}

}  // namespace tend::bench
