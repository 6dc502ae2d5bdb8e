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
  m_gestures.fill(input);
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

void Seat::down(base::Point at, bool touch) {
  frames().pointer(at, 1);
  frames().button(true);
  frames().memory().focusVisible = false;
  apply(state::StopMotion{});
  m_gestures.down(at, m_now, touch);
}

void Seat::move(base::Point at) {
  m_gestures.move(at, m_now);
  frames().pointer(at, 1);
}

void Seat::up(base::Point at) {
  frames().pointer(at, 1);
  frames().button(false);
  m_gestures.up(at, m_now);
}

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
