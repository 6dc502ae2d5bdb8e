// What a view draws with for the length of one frame: the canvas of the current layer, the words, the semantics tree,
// hit-testing by Dear ImGui, keyboard focus, and the list of actions asked for. Draws nothing itself; widgets do.
//
// A layer is an ImGui window without decoration: the page, the drawer over it, the sheet over both. Only the topmost
// layer under the pointer reacts. Every target is also a node of the tree, so that the keyboard, screen readers and
// tests reach exactly what the finger reaches.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/paint/canvas.h"
#include "app/state/actions.h"
#include "app/state/layout.h"
#include "core/base/geometry.h"
#include "core/base/strings.h"
#include "core/semantics/tree.h"

namespace tend::widgets {

enum class Key : std::uint8_t {
  Left,
  Right,
  Up,
  Down,
  Home,
  End,
  PageUp,
  PageDown,
  Space,
  Enter,
  SelectAll,  // Ctrl+A
  Copy,       // Ctrl+C
  Caret,      // F7
};

struct KeyPress {
  Key key = Key::Enter;
  bool shift = false;
  bool control = false;
};

/// The pointer went down, came up without having been dragged, or a finger rested where it was.
struct Press {
  base::Point at;
  int count = 1;  // 2 for a double press, 3 for a triple one
};

/// A pointer drag beyond the slop, as the shell's gestures saw it this frame (logical pixels).
struct Drag {
  base::Point origin;  // where the finger went down
  base::Point at;      // where it is
  bool began = false;
  float dx = 0, dy = 0;  // movement this frame; the content follows the finger
  bool ended = false;
  float velocityY = 0;  // px/s at the end
  bool touch = false;   // by a finger
  int presses = 1;      // the press it began with was a double one …
  bool rested = false;  // … or the finger rested before it moved
};

/// What happened since the last frame. Filled by the shell.
struct Input {
  base::Point pointer;
  bool pointerDown = false;
  bool touch = false;  // the last press was a finger's
  bool shift = false;  // held now
  float wheelY = 0;    // logical pixels, positive scrolls down
  std::optional<Drag> drag;
  std::optional<Press> pressed, tapped, rested;
  std::vector<KeyPress> keys;  // widgets take what they use; the rest scrolls the page
  double seconds = 0;          // monotonic
  float deltaSeconds = 0;
};

/// Keyboard focus and small per-widget memory, kept between frames by the shell.
struct Memory {
  semantics::NodeId focus = 0;
  bool focusVisible = false;       // after keys, not after touch
  semantics::NodeId activate = 0;  // asked for by a key, a screen reader or a test; consumed by the target
  double lastTapSeconds = -1;
  base::Point lastTap;
  std::map<semantics::NodeId, float> scroll;  // of scroll areas
  std::map<semantics::NodeId, float> contentHeight;
  std::vector<std::pair<std::string, base::Rect>> layers;  // of the last frame, back to front
  semantics::NodeId revealFocus = 0;                       // focus moved by key: bring it into view
  semantics::NodeId dragOwner = 0;
  bool animating = false;             // a widget wants another frame
  std::map<std::string, float> ease;  // progress 0–1 of small movements (drawer, sheet)
};

/// Something one can press.
struct Target {
  semantics::NodeId id = 0;
  semantics::Role role = semantics::Role::Button;
  std::string label;
  base::Rect rect;
  std::string value;
  std::uint16_t state = 0;         // kChecked, kCurrent, kDisabled, kExpanded
  bool repeats = false;            // steppers may be pressed again at once by keys; taps still rest 600 ms
  std::vector<base::Rect> more{};  // what else of the screen is the same thing: further lines of a link
};

struct Response {
  bool clicked = false;
  bool held = false;     // the pointer is down on it
  bool focused = false;  // draw the focus ring
};

/// A stable id from a name ("toolbar.contents") and an index for lists.
semantics::NodeId idOf(std::string_view name, std::uint64_t index = 0);

class Ui {
 public:
  struct Parts {
    paint::Atlas& atlas;
    paint::TextSetter& setter;
    const paint::Theme& theme;
    float displayScale;
    const state::Layout& layout;
    base::Strings strings;
    Input& input;
    Memory& memory;
    std::vector<state::Action>& actions;
    semantics::Builder& tree;
    bool reducedMotion;
  };
  explicit Ui(const Parts& parts);
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;
  ~Ui();

  paint::Canvas& canvas() { return *m_canvas; }
  paint::TextSetter& setter() { return m_parts.setter; }  // for measuring, also outside a layer
  const paint::Theme& theme() const { return m_parts.theme; }
  const state::Layout& layout() const { return m_parts.layout; }
  float u() const { return m_parts.layout.controls; }  // scale of controls, 1–2
  semantics::Builder& tree() { return m_parts.tree; }
  Input& input() { return m_parts.input; }
  Memory& memory() { return m_parts.memory; }
  bool mirrored() const { return m_parts.layout.mirrored; }

  std::string tr(std::string_view id, const std::vector<base::Argument>& arguments = {}) const {
    return m_parts.strings.text(id, arguments);
  }
  const base::Strings& strings() const { return m_parts.strings; }
  void push(state::Action action) { m_parts.actions.push_back(std::move(action)); }

  /// A layer that covers `rect` and takes the pointer there. Layers are begun back to front.
  void beginLayer(const char* name, base::Rect rect);
  void endLayer();
  /// Is the current layer the topmost one at this point (by the last frame)?
  bool ownsPoint(base::Point point) const;

  /// Registers a target: hit-testing, focus, tree. Draw after it, by the response.
  Response target(const Target& target);
  /// What is held down lets go: its press has become something else.
  void letGo();
  /// Text that is read but not pressed.
  void say(semantics::Role role, std::string label, base::Rect rect, std::uint8_t level = 0);
  /// Sets text and says it in one go; returns its size.
  paint::TextSize text(std::string_view text, base::Point at, const paint::TextBox& box, paint::Colour colour,
                       semantics::Role role = semantics::Role::Text, std::uint8_t level = 0);

  /// Takes a key if it was pressed since the last frame.
  bool takeKey(Key key);

  /// The drag that began in this rectangle of the current layer, if any. Its owner keeps it until it ends.
  const Drag* dragIn(semantics::NodeId owner, base::Rect rect);
  float wheelIn(base::Rect rect);

  /// Moves a stored 0–1 value toward `target` in `seconds` (at once with reduced motion); eased out.
  float ease(const std::string& key, float target, float seconds);

  /// Focus ring: 3 px gap in the ground colour, then 3 px sage, following the radius (design 9).
  void focusRing(base::Rect rect, float radius);

  /// A vertically scrolling part of a screen. Clips, moves by wheel, drag and keys, follows the focus, shows a hairline
  /// thumb while there is more. Call content() for the offset, then end() with the height that was drawn.
  float beginScroll(semantics::NodeId id, base::Rect rect);
  void endScroll(float contentHeight);

 private:
  bool acceptTap(base::Point at);
  bool pressedIn(semantics::NodeId id, base::Rect seen, Response& out);
  bool pressedWhereSeen(semantics::NodeId id, base::Rect rect, Response& out);
  Parts m_parts;
  std::unique_ptr<paint::Canvas> m_canvas;
  std::vector<std::pair<std::string, base::Rect>> m_layers;
  std::vector<std::string> m_open;
  std::vector<std::unique_ptr<paint::Canvas>> m_canvases;
  struct ScrollPart {
    semantics::NodeId id = 0;
    base::Rect rect;
    float offset = 0;
  };
  std::vector<ScrollPart> m_scrolls;
};

}  // namespace tend::widgets
