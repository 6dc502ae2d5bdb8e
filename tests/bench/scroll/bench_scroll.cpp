// A scrolled frame of 1920x1080, and in turns the copying of one such frame from memory to memory: thread CPU time in
// milliseconds, one line "frame copy still" a round. `still` is a frame in which nothing changed.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <vector>

#include "app/shell/shot.h"
#include "app/state/apply.h"
#include "core/pack/open_pack.h"
#include "tests/bench/common.h"

using namespace tend;

namespace {

constexpr int kWidth = 1920, kHeight = 1080, kRounds = 200;

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main() {
  bench::Tools tools;
  state::Services services;
  services.press = tools.press();
  services.systemLanguage = "en";
  services.openPack = [](const std::string&) { return pack::openBuiltInPack(); };
  state::AppState state = state::start(services, {});
  state::apply(state, state::Resize{kWidth, kHeight}, services);
  auto off = shell::OffScreen::make(kWidth, kHeight, 1, services.press);
  if (!off || !state.reader) return 1;
  (*off)->settle(state, services);
  while (state.reader->workAhead()) {
  }

  const auto frame = [&] {
    widgets::Input input;
    input.deltaSeconds = 0.016F;
    return bench::timed([&] { (*off)->draw(state, services, input); });
  };
  std::vector<std::uint32_t> from(kWidth * kHeight, 7), to(kWidth * kHeight, 9);
  std::vector<double> frames, copies, stills;
  for (int i = 0; i < kRounds; ++i) {
    state::apply(state, state::ScrollBy{i < kRounds / 2 ? 37.0F : -37.0F}, services);
    while (state.reader->workAhead()) {
    }
    frames.push_back(frame());
    stills.push_back(frame());
    copies.push_back(bench::timed([&] { std::memcpy(to.data(), from.data(), from.size() * sizeof from[0]); }));
    from[static_cast<std::size_t>(i)] = to[static_cast<std::size_t>(i) + 1];  // so that no copy is optimised away
  }
  std::sort(frames.begin(), frames.end());
  std::printf("%.3f %.3f %.3f %.3f\n", median(frames), median(copies), median(stills),
              frames[static_cast<std::size_t>(kRounds) * 99 / 100]);
}
