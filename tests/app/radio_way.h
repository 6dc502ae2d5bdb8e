// The way by keys to one step of a scale: Tab comes to the scale, the arrows to the step. For tests only.
#pragma once

#include <algorithm>
#include <string>

#include "core/semantics/tree.h"

namespace tend::test {

/// The focus is on a step, and one with this label stands on the same scale.
inline bool standsBeside(const semantics::Node& tree, semantics::NodeId focus, const std::string& label) {
  bool beside = false;
  semantics::visit(tree, [&](const semantics::Node& node, int) {
    if ((node.state & semantics::kOneStop) == 0) return;
    const auto has = [&node](auto is) { return std::any_of(node.children.begin(), node.children.end(), is); };
    beside = beside || (has([focus](const semantics::Node& radio) { return radio.id == focus; }) &&
                        has([&label](const semantics::Node& radio) { return radio.label == label; }));
  });
  return beside;
}

}  // namespace tend::test
