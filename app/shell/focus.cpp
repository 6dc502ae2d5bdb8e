#include "app/shell/focus.h"

#include <algorithm>
#include <vector>

namespace tend::shell {
namespace {

using semantics::Node;
using semantics::NodeId;

const Node* modalPart(const Node& node) {
  for (auto it = node.children.rbegin(); it != node.children.rend(); ++it) {
    if (const Node* found = modalPart(*it)) return found;
  }
  return (node.state & semantics::kModal) != 0 ? &node : nullptr;
}

bool isFocusable(const Node& node) { return node.id != 0 && (node.state & semantics::kFocusable) != 0; }

/// Which of a group's choices Tab comes to: where the focus is, else what is chosen, else the one that lies first on
/// the way. The arrows go to the others (widgets/choice.h).
NodeId stopOf(const std::vector<const Node*>& radios, NodeId focus, int direction) {
  const auto holds = [&](auto is) { return std::find_if(radios.begin(), radios.end(), is); };
  auto stop = holds([focus](const Node* radio) { return radio->id == focus; });
  if (stop == radios.end()) stop = holds([](const Node* radio) { return (radio->state & semantics::kChecked) != 0; });
  if (stop != radios.end()) return (*stop)->id;
  return direction > 0 ? radios.front()->id : radios.back()->id;
}

/// The stops of Tab in reading order. Some groups of radio buttons are one.
void addStops(const Node& node, NodeId focus, int direction, std::vector<NodeId>& stops) {
  if (isFocusable(node)) stops.push_back(node.id);
  std::vector<const Node*> radios;
  const bool group = (node.state & semantics::kOneStop) != 0;
  for (const Node& child : node.children) {
    if (group && child.role == semantics::Role::Radio) {
      if (isFocusable(child)) radios.push_back(&child);
    } else {
      addStops(child, focus, direction, stops);
    }
  }
  if (!radios.empty()) stops.push_back(stopOf(radios, focus, direction));
}

std::vector<NodeId> stopsIn(const Node& root, NodeId focus, int direction) {
  std::vector<NodeId> stops;
  addStops(root, focus, direction, stops);
  return stops;
}

void put(widgets::Memory& memory, NodeId id) {
  memory.focus = id;
  memory.focusVisible = true;
  memory.revealFocus = id;
}

}  // namespace

void moveFocus(widgets::Memory& memory, const Node& tree, int direction) {
  const Node* modal = modalPart(tree);
  const std::vector<NodeId> ids = stopsIn(modal != nullptr ? *modal : tree, memory.focus, direction);
  if (ids.empty()) return;
  const auto now = std::find(ids.begin(), ids.end(), memory.focus);
  if (now == ids.end()) {
    put(memory, direction > 0 ? ids.front() : ids.back());
    return;
  }
  const auto count = static_cast<std::ptrdiff_t>(ids.size());
  const std::ptrdiff_t next = ((now - ids.begin()) + direction + count) % count;
  put(memory, ids[static_cast<std::size_t>(next)]);
}

void focusInto(widgets::Memory& memory, const Node& tree, NodeId id) {
  const Node* part = semantics::findById(tree, id);
  if (part == nullptr) return;
  const std::vector<NodeId> ids = stopsIn(*part, memory.focus, 1);
  if (!ids.empty()) put(memory, ids.front());
}

void dropLostFocus(widgets::Memory& memory, const Node& tree) {
  if (memory.focus != 0 && semantics::findById(tree, memory.focus) == nullptr) memory.focus = 0;
  if (memory.focus == 0) memory.revealFocus = 0;
}

}  // namespace tend::shell
