// A crowd at a kiosk. Usage:
//   places monkey EVENTS [--painted] [--seed NUMBER]   random events; the same seed, the same run
//   places visitors NUMBER                             one after another; what is left of each in bytes
// Ends with 1 and says what was wrong, after which deeds.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "tests/places/clock.h"
#include "tests/places/monkey.h"
#include "tests/places/outside.h"
#include "tests/places/visitors.h"

namespace {

using namespace tend;

constexpr std::uint64_t kSeed = 20261129;
constexpr long kMostBytesEach = 1024;
constexpr long kWarm = 120;  // visitors after whom caches have what they will hold: each way to come and go, twice

struct Options {
  std::string what;
  long count = 0;
  std::uint64_t seed = kSeed;
  bool painted = false;
};

int fail(const std::string& what) {
  std::printf("FAILED: %s\n", what.c_str());
  return 1;
}

/// A run that comes nowhere, or whose hooks the linker left out, proves nothing.
std::string proves(test::Rig& rig) {
  if (test::askedForTime() == 0) return "the program asked another clock for the time";
  if (test::Marks::shaped() == 0) return "no text was seen being drawn";
  if (rig.marks().ownSeen() == 0) return "nobody wrote anything";
  return {};
}

int monkey(const Options& options) {
  std::printf("seed %llu, %ld events, %s\n", static_cast<unsigned long long>(options.seed), options.count,
              options.painted ? "painted" : "not painted");
  test::Outside outside;
  test::Rig rig(options.seed, options.painted);
  test::Monkey monkey(rig, options.seed);
  monkey.play(options.count);
  for (const auto& [place, frames] : monkey.places()) std::printf("  %-10s %ld\n", place.c_str(), frames);
  std::printf("%ld events, %ld frames, %ld visitors, %ld frames with their own words, %.0f minutes\n", monkey.events(),
              rig.frames(), rig.marks().visitor(), rig.marks().ownSeen(), test::crowdSeconds() / 60);
  if (!rig.wrong().empty()) {
    for (const std::string& deed : monkey.last()) std::printf("  %s\n", deed.c_str());
    return fail(rig.wrong());
  }
  if (const std::string left = outside.left(); !left.empty()) return fail(left);
  if (const std::string none = proves(rig); !none.empty()) return fail(none);
  for (const char* place : {"welcome", "question", "goodbye", "pad", "help", "article", "exercise", "field"}) {
    if (monkey.places().count(place) == 0) return fail(std::string("it never came to: ") + place);
  }
  return 0;
}

int visitors(const Options& options) {
  test::Outside outside;
  test::Rig rig(options.seed, false);
  test::Visitors visitors(rig);
  if (!visitors.come(kWarm)) return fail(visitors.wrong());
  const long before = test::allocatedBytes();
  if (!visitors.come(options.count)) return fail(visitors.wrong());
  const long grown = test::allocatedBytes() - before;
  const long each = grown / std::max(1L, options.count);
  std::printf("%ld visitors, %ld of them wrote; %ld bytes more than before, %ld each (%ld in all)\n", options.count,
              visitors.wrote(), grown, each, before + grown);
  if (const std::string left = outside.left(); !left.empty()) return fail(left);
  if (const std::string none = proves(rig); !none.empty()) return fail(none);
  if (each >= kMostBytesEach) return fail("each visitor leaves more than " + std::to_string(kMostBytesEach) + " bytes");
  return 0;
}

Options read(const std::vector<std::string_view>& words) {
  Options options;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--painted") {
      options.painted = true;
    } else if (words[i] == "--seed" && i + 1 < words.size()) {
      options.seed = std::strtoull(std::string(words[++i]).c_str(), nullptr, 10);
    } else if (options.what.empty()) {
      options.what = words[i];
    } else {
      options.count = std::strtol(std::string(words[i]).c_str(), nullptr, 10);
    }
  }
  return options;
}

}  // namespace

int main(int count, char** words) {
  const Options options = read({words + 1, words + count});
  if (options.what == "monkey" && options.count > 0) return monkey(options);
  if (options.what == "visitors" && options.count > 0) return visitors(options);
  std::puts("usage: places monkey EVENTS [--painted] [--seed NUMBER] | places visitors NUMBER");
  return 2;
}
