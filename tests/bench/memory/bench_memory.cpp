// Opening a pack up to the first laid-out screen, then the idle slices until all of it is laid out: thread CPU time of
// each, and how much memory the process holds after the first screen and after the last slice. Run by bench_memory.py.
//
// usage: bench_memory PACK   prints "open MS", "slice MS" (many), "first KB" and "all KB"
#include <cstdio>
#include <fstream>
#include <string>

#include "core/pack/open_pack.h"
#include "platform/files.h"
#include "tests/bench/common.h"

using namespace tend;

namespace {

constexpr float kScreen = 800;
constexpr int kBlocksASlice = 24;  // as app/state takes them

/// Resident memory in kilobytes without what is only mapped from files.
long anonymousKilobytes() {
  std::ifstream in("/proc/self/status");
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("RssAnon:", 0) == 0) return std::stol(line.substr(8));
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  bench::Tools tools;
  const double begun = bench::threadMilliseconds();
  const auto opened = pack::openPack(argv[1], platform::makeFileReader());
  if (!opened) return 1;
  page::Page page(*opened, tools.press());
  page.set({});
  page.ensure(0, 2 * kScreen);  // what is seen, and one screen more
  std::printf("open %.4f\n", bench::threadMilliseconds() - begun);
  std::printf("first %ld\n", anonymousKilobytes());
  for (bool more = true; more;) {
    std::printf("slice %.4f\n", bench::timed([&] { more = page.continueLayout(0, kBlocksASlice); }));
  }
  std::printf("all %ld\n", anonymousKilobytes());
  return 0;
}
