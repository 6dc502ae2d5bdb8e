#include "tests/app/shell/seat.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "tests/support/files.h"

namespace tend::test {
namespace {

using semantics::Node;

const Node* labelled(const Node& root, const std::string& label) {
  const Node* found = nullptr;
  semantics::visit(root, [&](const Node& node, int) {
    if (found == nullptr && node.label == label && (node.state & semantics::kFocusable) != 0) found = &node;
  });
  return found;
}

}  // namespace

Seat::Seat(int width, int height, const std::string& pack, const std::string& source) {
  if (!source.empty()) m_program.packs[pack] = source;
  state = m_program.begin(pack, static_cast<float>(width), static_cast<float>(height));
  state.settings.reducedMotion = true;
  auto made = shell::OffScreen::make(width, height, 1, m_program.services.press);
  REQUIRE(made);
  m_off = std::move(*made);
  settle();
}

void Seat::settle() { m_off->settle(state, m_program.services); }

void Seat::frame(std::vector<widgets::KeyPress> keys) {
  widgets::Input input;
  m_fingers.fill(input);
  frames().pointer(input.pointer, 1);
  input.keys = std::move(keys);
  m_now += 0.016;
  input.seconds = m_now;
  input.deltaSeconds = 0.016F;
  if (state.reader) state.reader->tick(input.deltaSeconds);
  m_off->draw(state, m_program.services, input);
}

void Seat::tab(int direction) {
  shell::moveFocus(frames().memory(), tree(), direction);
  for (int i = 0; i < 3; ++i) frame();
}

void Seat::enter() {
  frames().memory().activate = frames().memory().focus;
  for (int i = 0; i < 4; ++i) frame();
}

void Seat::key(widgets::Key key) {
  frame({{key, false}});
  for (int i = 0; i < 3; ++i) frame();
}

void Seat::escape() {
  apply(state::GoBack{});
  for (int i = 0; i < 3; ++i) frame();
}

bool Seat::tabTo(std::string label) {
  constexpr int kMostStops = 120;
  for (int i = 0; i < kMostStops; ++i) {
    if (focusedLabel() == label) return true;
    tab();
  }
  return false;
}

const Node* Seat::focused() {
  const Node* found = nullptr;
  semantics::visit(tree(), [&](const Node& node, int) {
    if ((node.state & semantics::kFocused) != 0) found = &node;
  });
  return found;
}

std::string Seat::focusedLabel() {
  const Node* node = focused();
  return node == nullptr ? std::string() : node->label;
}

/// As shell/pointer_events.cpp.
void Seat::follow(shell::Fingers::Button button, base::Point at) {
  if (button.lost) {
    frames().pointerGone();
    frames().button(false);
  }
  if (button.down) {
    frames().memory().focusVisible = false;
    apply(state::StopMotion{});
  }
  if (!button.down && !button.up) return;
  frames().pointer(at, 1);
  frames().button(button.down);
}

void Seat::down(base::Point at, bool touch) {
  m_touch = touch;
  touch ? fingerDown(1, at) : follow(m_fingers.mouseDown(at, m_now), at);
}

void Seat::move(base::Point at) {
  m_touch ? fingerMove(1, at) : m_fingers.mouseMove(at, m_now);
  frames().pointer(at, 1);
}

void Seat::up(base::Point at) {
  if (!m_touch) {
    follow(m_fingers.mouseUp(at, m_now), at);
    return;
  }
  fingerMove(1, at);
  fingerUp(1);
  m_touch = false;
}

void Seat::fingerDown(shell::FingerId finger, base::Point at) {
  m_at = at;
  follow(m_fingers.down(finger, at, m_now), at);
}

void Seat::fingerMove(shell::FingerId finger, base::Point at) {
  m_at = at;
  follow(m_fingers.move(finger, at, m_now), at);
}

void Seat::fingerUp(shell::FingerId finger) { follow(m_fingers.up(finger, m_now), m_at); }

void Seat::fingersLost() { follow(m_fingers.cancel(), {}); }

void Seat::tap(base::Point at) {
  frames().pointer(at, 1);
  frame();
  down(at);
  frame();
  up(at);
  for (int i = 0; i < 3; ++i) frame();
}

base::Point Seat::centreOf(const std::string& label) const {
  const Node* node = labelled(tree(), label);
  REQUIRE_MESSAGE(node != nullptr, label);
  return {node->rect.x + node->rect.width / 2, node->rect.y + node->rect.height / 2};
}

std::string Seat::png() {
  const std::filesystem::path path = std::filesystem::temp_directory_path() /
                                     ("tend-seat-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)) + ".png");
  REQUIRE(m_off->writePng(path.string()));
  std::string bytes = readFile(path.string());
  std::error_code ignored;
  std::filesystem::remove(path, ignored);
  return bytes;
}

}  // namespace tend::test
