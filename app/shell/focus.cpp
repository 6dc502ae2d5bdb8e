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

std::vector<NodeId> focusable(const Node& root) {
  std::vector<NodeId> ids;
  semantics::visit(root, [&ids](const Node& node, int) {
    if (node.id != 0 && (node.state & semantics::kFocusable) != 0) ids.push_back(node.id);
  });
  return ids;
}

void put(widgets::Memory& memory, NodeId id) {
  memory.focus = id;
  memory.focusVisible = true;
  memory.revealFocus = id;
}

}  // namespace

void moveFocus(widgets::Memory& memory, const Node& tree, int direction) {
  const Node* modal = modalPart(tree);
  const std::vector<NodeId> ids = focusable(modal != nullptr ? *modal : tree);
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
  const std::vector<NodeId> ids = focusable(*part);
  if (!ids.empty()) put(memory, ids.front());
}

void dropLostFocus(widgets::Memory& memory, const Node& tree) {
  if (memory.focus != 0 && semantics::findById(tree, memory.focus) == nullptr) memory.focus = 0;
  if (memory.focus == 0) memory.revealFocus = 0;
}

}  // namespace tend::shell
