#include "core/semantics/tree.h"

#include <array>
#include <cmath>
#include <utility>

namespace tend::semantics {
namespace {

constexpr std::array<std::string_view, 27> kRoleNames = {
    "window",    "group", "navigation", "toolbar",  "dialog", "article",   "heading", "paragraph", "list",
    "list item", "quote", "link",       "image",    "button", "checkbox",  "switch",  "slider",    "radio group",
    "radio",     "text",  "text field", "progress", "status", "separator", "table",   "row",       "cell"};

constexpr std::array<std::pair<State, std::string_view>, 10> kStateNames = {{{kFocusable, "focusable"},
                                                                             {kFocused, "focused"},
                                                                             {kChecked, "checked"},
                                                                             {kDisabled, "disabled"},
                                                                             {kExpanded, "expanded"},
                                                                             {kCurrent, "current"},
                                                                             {kOffscreen, "offscreen"},
                                                                             {kModal, "modal"},
                                                                             {kProtected, "protected"},
                                                                             {kMultiLine, "multi-line"}}};

void visitFrom(const Node& node, int depth, const std::function<void(const Node&, int)>& each) {
  each(node, depth);
  for (const Node& child : node.children) visitFrom(child, depth + 1, each);
}

std::string placeOf(const TextPlace& text) {
  std::string out = " caret " + std::to_string(text.caret);
  if (text.selectionBegin == text.selectionEnd) return out;
  return out + " selection " + std::to_string(text.selectionBegin) + "-" + std::to_string(text.selectionEnd);
}

std::string rounded(float value) { return std::to_string(std::lround(value)); }

}  // namespace

Builder::Builder(Node root) { m_stack.push_back(std::move(root)); }

void Builder::open(Node node) { m_stack.push_back(std::move(node)); }

void Builder::close() {
  if (m_stack.size() < 2) return;
  Node done = std::move(m_stack.back());
  m_stack.pop_back();
  m_stack.back().children.push_back(std::move(done));
}

void Builder::leaf(Node node) { m_stack.back().children.push_back(std::move(node)); }

Node Builder::take() {
  while (m_stack.size() > 1) close();
  Node root = std::move(m_stack.front());
  m_stack.clear();
  m_stack.emplace_back();
  return root;
}

std::string_view roleName(Role role) { return kRoleNames.at(static_cast<std::size_t>(role)); }

const Node* find(const Node& root, Role role, std::string_view label) {
  if (root.role == role && root.label == label) return &root;
  for (const Node& child : root.children) {
    if (const Node* found = find(child, role, label)) return found;
  }
  return nullptr;
}

const Node* findById(const Node& root, NodeId id) {
  if (root.id == id) return &root;
  for (const Node& child : root.children) {
    if (const Node* found = findById(child, id)) return found;
  }
  return nullptr;
}

void visit(const Node& root, const std::function<void(const Node&, int)>& each) { visitFrom(root, 0, each); }

std::string dump(const Node& root, bool withRects) {
  std::string out;
  visit(root, [&out, withRects](const Node& node, int depth) {
    out.append(static_cast<std::size_t>(depth) * 2, ' ');
    out.append(roleName(node.role));
    if (node.level > 0) out += " " + std::to_string(node.level);
    if (!node.label.empty()) out += " \"" + node.label + "\"";
    if (!node.value.empty()) out += " = \"" + node.value + "\"";
    for (const auto& [bit, name] : kStateNames) {
      if ((node.state & bit) != 0) out += " [" + std::string(name) + "]";
    }
    if (node.text) out += placeOf(*node.text);
    if (withRects) {
      out += " @" + rounded(node.rect.x) + "," + rounded(node.rect.y) + " " + rounded(node.rect.width) + "x" +
             rounded(node.rect.height);
    }
    out += "\n";
  });
  return out;
}

}  // namespace tend::semantics
