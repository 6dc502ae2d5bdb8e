// Recorded and written touches, played to the gesture machine: what it recognised is golden text, one file a trace.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "tests/app/shell/touch_trace.h"
#include "tests/support/files.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;

TEST_CASE("touches are recognised as they always were") {
  const std::vector<std::string> traces = filesBelow("tests/data/touch/v1", {".txt"});
  REQUIRE(traces.size() >= 20);
  for (const std::string& path : traces) {
    CAPTURE(path);
    checkGolden("app/shell", "touch-" + std::filesystem::path(path).stem().string(), recognised(readTrace(path)));
  }
}

TEST_CASE("two fingers, or ten, are never a tap, a rest or a flick") {
  for (const char* name : {"two-finger-tap", "trembling-two", "ten-fingers", "palm-rest", "pinch-in", "pinch-out",
                           "second-finger-on-tap", "second-finger-on-drag", "third-finger", "pinch-again"}) {
    CAPTURE(name);
    const std::string seen = recognised(readTrace("tests/data/touch/v1/" + std::string(name) + ".txt"));
    CHECK(seen.find("tap") == std::string::npos);
    CHECK(seen.find("rest") == std::string::npos);
    CHECK(seen.find("flick") == std::string::npos);
  }
}

TEST_CASE("a trace is recognised the same whether frames are many or few") {
  for (const std::string& path : filesBelow("tests/data/touch/v1", {".txt"})) {
    CAPTURE(path);
    const std::vector<Touch> trace = readTrace(path);
    const std::string often = recognised(trace, 1);
    for (const int every : {2, 7, 1000}) CHECK(recognised(trace, every) == often);
  }
}

TEST_CASE("nothing of a trace is out of all measure") {
  for (const std::string& path : filesBelow("tests/data/touch/v1", {".txt"})) {
    CAPTURE(path);
    shell::Fingers fingers;
    for (const Touch& touch : readTrace(path)) {
      play(fingers, touch);
      widgets::Input input;
      fingers.fill(input);
      CHECK(std::isfinite(input.pointer.x + input.pointer.y));
      CHECK(std::abs(input.pointer.x) < 1e5F);
      if (input.drag) CHECK(std::abs(input.drag->dx) + std::abs(input.drag->dy) < 2000);
      if (input.drag) CHECK(std::abs(input.drag->velocityY) < 20000);
      if (!input.pinch) continue;
      CHECK(input.pinch->ratio > 0.05F);
      CHECK(input.pinch->ratio < 20);
    }
  }
}
