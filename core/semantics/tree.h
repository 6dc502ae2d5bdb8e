// The plain tree that screen readers and UI tests use: what is on the screen, by role and label, from content and
// not from pixels. Built anew each frame by widgets and views; knows nothing of how anything is drawn.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/geometry.h"

namespace tend::semantics {

enum class Role : std::uint8_t {
  Window,
  Group,
  Navigation,
  Toolbar,
  Dialog,
  Article,
  Heading,
  Paragraph,
  List,
  ListItem,
  Quote,
  Link,
  Image,
  Button,
  Checkbox,
  Switch,
  Slider,
  RadioGroup,
  Radio,
  Text,
  TextField,
  Progress,
  Status,
  Separator,
  Table,
  Row,
  Cell,
};

/// Bits of Node::state.
enum State : std::uint16_t {
  kFocusable = 1U << 0U,
  kFocused = 1U << 1U,
  kChecked = 1U << 2U,  // ticked, chosen or switched on
  kDisabled = 1U << 3U,
  kExpanded = 1U << 4U,
  kCurrent = 1U << 5U,    // the current item of a set (the section one is in)
  kOffscreen = 1U << 6U,  // part of the content, not visible now
  kModal = 1U << 7U,
  kProtected = 1U << 8U,  // a text field whose value is not told
  kMultiLine = 1U << 9U,
  kOneStop = 1U << 10U,  // radio groups: Tab stops once in it, and the arrows choose; not told
};

/// Where the caret of a text field is and what is selected, in characters (code points) of its value.
struct TextPlace {
  std::uint32_t caret = 0, selectionBegin = 0, selectionEnd = 0;
};

using NodeId = std::uint64_t;  // stable while the thing exists; 0 is no node

struct Node {
  NodeId id = 0;
  Role role = Role::Group;
  std::string label;  // what it is called
  std::string value;  // what it holds ("Mostly, 4 of 5"; the address of a link)
  std::uint16_t state = 0;
  std::uint8_t level = 0;  // headings only: 1–6
  base::Rect rect;         // logical pixels in the window
  std::vector<Node> children;
  std::optional<TextPlace> text{};  // text fields, if their value is told
};

/// Builds a tree by opening and closing nodes in reading order.
class Builder {
 public:
  explicit Builder(Node root);
  Builder(const Builder&) = delete;
  Builder& operator=(const Builder&) = delete;

  void open(Node node);
  void close();
  void leaf(Node node);
  /// Closes everything and hands the tree over.
  Node take();

 private:
  std::vector<Node> m_stack;
};

/// Opens a node for the length of a scope.
class Scope {
 public:
  Scope(Builder& builder, Node node) : m_builder(builder) { m_builder.open(std::move(node)); }
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;
  ~Scope() { m_builder.close(); }

 private:
  Builder& m_builder;
};

std::string_view roleName(Role role);

/// The first node in reading order with this role and exact label; null if none.
const Node* find(const Node& root, Role role, std::string_view label);
const Node* findById(const Node& root, NodeId id);

/// Every node in reading order.
void visit(const Node& root, const std::function<void(const Node&, int depth)>& each);

/// Golden text: a line a node, indented by depth, with role, label, value and state; rectangles if asked for.
std::string dump(const Node& root, bool withRects = false);

}  // namespace tend::semantics
