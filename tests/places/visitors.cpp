#include "tests/places/visitors.h"

#include <malloc.h>

#include <cmath>

#include "tests/places/clock.h"

// AddressSanitizer has an allocator and a count of its own (sanitizer/allocator_interface.h).
extern "C" __attribute__((weak)) std::size_t __sanitizer_get_current_allocated_bytes();

namespace tend::test {
namespace {

constexpr std::uint64_t kMostExercises = 16;
constexpr double kBetweenTapsSeconds = 0.7;

const semantics::Node* fieldOf(const semantics::Node& tree) {
  const semantics::Node* field = nullptr;
  semantics::visit(tree, [&](const semantics::Node& node, int) {
    if (field == nullptr && node.role == semantics::Role::TextField) field = &node;
  });
  return field;
}

/// Everything but the plain words, which take turns while nobody is there.
std::string thingsOf(const semantics::Node& tree) {
  std::string things;
  semantics::visit(tree, [&](const semantics::Node& node, int) {
    if (node.role == semantics::Role::Text) return;
    things += std::string(semantics::roleName(node.role)) + " \"" + node.label + "\" = \"" + node.value + "\" " +
              std::to_string(node.state & ~semantics::kFocused) + " " + std::to_string(std::lround(node.rect.width)) +
              "\n";
  });
  return things;
}

}  // namespace

long allocatedBytes() {
  if (__sanitizer_get_current_allocated_bytes != nullptr) {
    return static_cast<long>(__sanitizer_get_current_allocated_bytes());
  }
  const struct mallinfo2 now = mallinfo2();
  return static_cast<long>(now.uordblks + now.hblkhd);
}

bool Visitors::press(semantics::NodeId id) {
  letPass(kBetweenTapsSeconds);
  m_rig.running().press(id);
  return m_rig.turn();
}

bool Visitors::press(const char* id) { return !m_rig.shows(id) || press(widgets::idOf(id)); }

bool Visitors::reads(long number) {
  const bool all = number % 3 != 0;
  if (!press(all ? "kiosk.all" : "kiosk.short")) return false;
  m_rig.running().tell(state::Turn{1});
  if (!m_rig.turn()) return false;
  m_rig.running().tell(state::GoBack{});
  return m_rig.turn();
}

bool Visitors::does(long number) {
  std::vector<semantics::NodeId> offered;
  for (std::uint64_t i = 0; i < kMostExercises; ++i) {
    const semantics::NodeId id = widgets::idOf("kiosk.exercise", i);
    if (semantics::findById(m_rig.tree(), id) != nullptr) offered.push_back(id);
  }
  if (offered.empty()) return true;
  if (!press(offered[static_cast<std::size_t>(number) % offered.size()])) return false;
  if (!press("exercise.together") || !press("exercise.begin")) return false;
  if (const semantics::Node* field = fieldOf(m_rig.tree())) {
    m_rig.running().focus(field->id);
    if (!m_rig.turn()) return false;
    m_rig.running().type(m_rig.marks().sentence());
    if (!m_rig.turn()) return false;
    ++m_wrote;
  }
  return number % 2 == 0 || press("exercise.finish");
}

bool Visitors::leaves(long number) {
  switch (number % 5) {
    case 0:
      return press("nav.leave");
    case 1:
      return m_rig.wait(400);  // the question, and then nobody
    case 2:
      return press("kiosk.done") && m_rig.wait(70);
    case 3:
      return press("kiosk.new_here");
    default:
      return press("kiosk.done") && press("kiosk.go");
  }
}

bool Visitors::visit(long number) {
  if (number % 4 == 0 && !(press("kiosk.larger") && press("kiosk.theme"))) return false;
  if (!press(number % 2 == 0 ? "kiosk.together" : "kiosk.alone")) return false;
  if (number % 3 != 1 && !reads(number)) return false;
  if (!does(number) || !leaves(number)) return false;
  if (!m_rig.atWelcome() && !(press("kiosk.new_here") && m_rig.atWelcome())) {
    m_wrong = "visitor " + std::to_string(number) + " does not come to an end:\n" +
              semantics::dump(m_rig.tree()).substr(0, 2000);
    return false;
  }
  m_rig.voice().said.clear();
  return true;
}

bool Visitors::come(long visitors) {
  for (long number = 0; number < visitors; ++number) {
    if (!visit(number)) return false;
    const std::string welcome = thingsOf(m_rig.tree());
    if (m_welcome.empty()) m_welcome = welcome;
    if (welcome != m_welcome) {
      m_wrong =
          "after visitor " + std::to_string(number) + " the welcome is another:\n" + welcome + "\nfirst:\n" + m_welcome;
      return false;
    }
  }
  return true;
}

}  // namespace tend::test
