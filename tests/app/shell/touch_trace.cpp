#include "tests/app/shell/touch_trace.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <sstream>

#include "tests/support/files.h"

namespace tend::test {
namespace {

using What = Touch::What;

std::string place(base::Point at) {
  return std::to_string(std::lround(at.x)) + "," + std::to_string(std::lround(at.y));
}

double number(const std::string& word) { return std::strtod(word.c_str(), nullptr); }

What whatOf(const std::string& word) {
  if (word == "down") return What::Down;
  if (word == "move") return What::Move;
  if (word == "up") return What::Up;
  REQUIRE(word == "lost");
  return What::Lost;
}

/// Collects from frame to frame: drags and pinches are told when they end.
class Teller {
 public:
  void hear(const widgets::Input& input) {
    if (input.pressed) say("press", input.pressed->at, input.pressed->count);
    if (input.drag) hear(*input.drag);
    if (input.rested) say("rest", input.rested->at, 1);
    if (input.tapped) say("tap", input.tapped->at, input.tapped->count);
    if (input.pinch) hear(*input.pinch);
  }

  std::string text() const { return m_out.str(); }

 private:
  void say(const char* what, base::Point at, int count) {
    m_out << what << " " << place(at);
    if (count > 1) m_out << " (" << count << ")";
    m_out << "\n";
  }

  void hear(const widgets::Drag& drag) {
    if (drag.began) m_by = {};
    m_by = {m_by.x + drag.dx, m_by.y + drag.dy};
    if (!drag.ended) return;
    m_out << "drag from " << place(drag.origin) << " by " << place(m_by);
    if (drag.rested) m_out << ", after a rest";
    if (drag.velocityY != 0) m_out << ", flick " << std::lround(drag.velocityY / 10) * 10;
    m_out << "\n";
  }

  void hear(const widgets::Pinch& pinch) {
    if (pinch.began) m_out << "pinch at " << place(pinch.at) << "\n";
    m_ratio = pinch.ratio;
    if (pinch.ended) m_out << "pinch to " << std::lround(m_ratio * 100) << " %\n";
  }

  std::ostringstream m_out;
  base::Point m_by;
  float m_ratio = 1;
};

}  // namespace

std::vector<Touch> readTrace(const std::string& path) {
  std::vector<Touch> trace;
  const std::string text = readFile(path);
  REQUIRE_MESSAGE(!text.empty(), path);
  for (const std::string& line : splitLines(text)) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line);
    std::string ms, x, y, what;
    Touch touch;
    words >> ms >> touch.finger >> x >> y >> what;
    touch.seconds = number(ms) / 1000;
    touch.at = {static_cast<float>(number(x)), static_cast<float>(number(y))};
    touch.what = whatOf(what);
    trace.push_back(touch);
  }
  return trace;
}

shell::Fingers::Button play(shell::Fingers& fingers, const Touch& touch) {
  switch (touch.what) {
    case What::Down:
      return fingers.down(touch.finger, touch.at, touch.seconds);
    case What::Move:
      return fingers.move(touch.finger, touch.at, touch.seconds);
    case What::Up:
      return fingers.up(touch.finger, touch.seconds);
    case What::Lost:
      return fingers.cancel();
  }
  return {};
}

std::string recognised(const std::vector<Touch>& trace, int every) {
  shell::Fingers fingers;
  Teller teller;
  const auto ask = [&] {
    widgets::Input input;
    fingers.fill(input);
    teller.hear(input);
  };
  int since = 0;
  for (const Touch& touch : trace) {
    // As the program's wait does when a finger has rested long enough.
    if (fingers.wait(touch.seconds)) ask();
    (void)play(fingers, touch);
    if (touch.what != What::Move || ++since >= every) {
      ask();
      since = 0;
    }
  }
  ask();
  return teller.text();
}

}  // namespace tend::test
