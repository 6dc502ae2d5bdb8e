// The bell: its sound, and that the device is open only while it sounds.
#include <SDL.h>
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "app/shell/bell.h"

using namespace tend::shell;

namespace {

double loudness(const std::vector<float>& samples, std::size_t from, std::size_t count) {
  double sum = 0;
  for (std::size_t i = from; i < from + count; ++i) sum += std::abs(static_cast<double>(samples[i]));
  return sum / static_cast<double>(count);
}

}  // namespace

TEST_CASE("a stroke is soft, fades for about two seconds, and begins and ends in silence") {
  constexpr int kRate = 44100;
  const std::vector<float> bowl = struckBowl(kRate);
  CHECK(bowl.size() > kRate * 2);
  CHECK(bowl.size() < kRate * 3);
  CHECK(std::abs(bowl.front()) < 0.001F);
  CHECK(std::abs(bowl.back()) < 0.001F);
  const float peak =
      std::abs(*std::max_element(bowl.begin(), bowl.end(), [](float a, float b) { return std::abs(a) < std::abs(b); }));
  CHECK(peak > 0.05F);
  CHECK(peak < 0.5F);
  CHECK(std::all_of(bowl.begin(), bowl.end(), [](float v) { return std::isfinite(v); }));
  const std::size_t fifth = kRate / 5;
  CHECK(loudness(bowl, bowl.size() - fifth, fifth) < 0.05 * loudness(bowl, fifth / 10, fifth));
  // No step between two samples that one would hear as a click.
  float step = 0;
  for (std::size_t i = 1; i < bowl.size(); ++i) step = std::max(step, std::abs(bowl[i] - bowl[i - 1]));
  CHECK(step < 0.08F);
}

TEST_CASE("the stroke reaches the device") {
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("tend-bell-" + std::to_string(::getpid()) + ".raw");
  SDL_setenv("SDL_AUDIODRIVER", "disk", 1);
  SDL_setenv("SDL_DISKAUDIOFILE", file.c_str(), 1);
  bool sounded = false;
  {
    Bell bell;
    bell.ring();
    for (int i = 0; i < 2000 && !sounded; ++i) {
      SDL_Delay(10);
      std::ifstream in(file, std::ios::binary);
      sounded = std::any_of(std::istreambuf_iterator<char>(in), {}, [](char c) { return c != 0; });
    }
  }
  CHECK(sounded);
  CHECK((SDL_WasInit(SDL_INIT_AUDIO) & SDL_INIT_AUDIO) == 0);
  SDL_setenv("SDL_AUDIODRIVER", "", 1);
  std::filesystem::remove(file);
}

TEST_CASE("the device is closed when it has been stopped, and nothing breaks where there is none") {
  SUBCASE("a device that makes no sound") { SDL_setenv("SDL_AUDIODRIVER", "dummy", 1); }
  SUBCASE("no device") { SDL_setenv("SDL_AUDIODRIVER", "nothing-of-that-name", 1); }
  {
    Bell bell;
    bell.ring();
    bell.ring();
    bell.stop();
    bell.ring();
  }
  CHECK((SDL_WasInit(SDL_INIT_AUDIO) & SDL_INIT_AUDIO) == 0);
  SDL_setenv("SDL_AUDIODRIVER", "", 1);
}
