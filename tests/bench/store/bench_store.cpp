// What a durable save of a 64 KB part costs: ./dev bench store. Beside the bare loop of write, fsync, rename and fsync
// of the folder, taking turns in one run on the same disk. Then what opening a long history costs (ten_years.h).
// Timing is told here and asserted nowhere.
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "core/progress/keep/keep.h"
#include "platform/disk.h"
#include "tests/bench/store/ten_years.h"

using namespace tend;

namespace {

constexpr int kRounds = 300;
constexpr std::size_t kPartBytes = std::size_t{64} << 10U;
constexpr double kMostTimesRaw = 1.3;

double nowMs() {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// As little as anybody can do who means it. False when the disk fails.
bool saveBarely(const std::string& folder, const std::string& bytes) {
  const std::string file = folder + "/raw";
  const std::string beside = folder + "/raw.new";
  const int out = open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (out < 0) return false;
  const bool written = write(out, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) && fsync(out) == 0;
  if (close(out) != 0 || !written || rename(beside.c_str(), file.c_str()) != 0) return false;
  const int above = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool synced = above >= 0 && fsync(above) == 0;
  return above >= 0 && close(above) == 0 && synced;
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

int measure(const std::string& folder) {
  const auto store = progress::keep::makeKeep(platform::makeDisk(folder));
  std::vector<double> raw;
  std::vector<double> kept;
  for (int round = 0; round < kRounds; ++round) {
    const std::string bytes(kPartBytes, static_cast<char>('a' + round % 26));
    const double begun = nowMs();
    if (!saveBarely(folder, bytes)) return 1;
    const double between = nowMs();
    if (store->save("part", bytes, base::Purge::No).error) return 1;
    const double ended = nowMs();
    raw.push_back(between - begun);
    kept.push_back(ended - between);
  }
  const double times = median(kept) / median(raw);
  std::printf("durable save of 64 KB: %.2f ms, bare loop %.2f ms, %.2f times (must be at most %.1f)%s\n", median(kept),
              median(raw), times, kMostTimesRaw, times <= kMostTimesRaw ? "" : ": falls short");
  return 0;
}

}  // namespace

/// The folder to measure on; the system's temporary one otherwise.
int main(int count, char** arguments) {
  namespace fs = std::filesystem;
  const fs::path above = count > 1 ? fs::path(arguments[1]) : fs::temp_directory_path();
  const fs::path folder = above / ("tend-bench-store-" + std::to_string(getpid()));
  fs::create_directories(folder);
  const bool done = measure(folder.string()) == 0 && bench::measureTenYears(folder.string());
  fs::remove_all(folder);
  return done ? 0 : 1;
}
