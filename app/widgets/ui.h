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
#include "core/text/edit/command.h"

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
  Delete,     // also Backspace: makes a choice empty again
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

/// Two fingers going apart or together. Whoever has a use for it measures from `began` to `ended`.
struct Pinch {
  base::Point at;   // the middle between them when it began
  float ratio = 1;  // of their distance to that when it began
  bool began = false;
  bool ended = false;
};

/// What happened since the last frame. Filled by the shell.
struct Input {
  base::Point pointer;
  bool pointerDown = false;
  bool touch = false;  // the last press was a finger's
  bool shift = false;  // held now
  float wheelY = 0;    // logical pixels, positive scrolls down
  std::optional<Drag> drag;
  std::optional<Pinch> pinch;
  std::optional<Press> pressed, tapped, rested;
  std::vector<KeyPress> keys;              // widgets take what they use; the rest scrolls the page
  std::vector<text::edit::Command> edits;  // for the text field that has the focus, in the order in which they came
  double seconds = 0;                      // monotonic
  float deltaSeconds = 0;
};

/// The text field that has the focus, as the shell needs to know it: keys go to it first.
struct TextInput {
  semantics::NodeId id = 0;
  base::Rect caret;     // in the window: where input methods show what they offer
  bool oneLine = true;  // Enter submits; Up and Down are not its own
  bool secret = false;  // a passphrase: its bytes go into guarded memory only
  bool learns = true;   // false: ask the system not to learn, correct or suggest
};

/// What a text field remembers between frames.
struct FieldMemory {
  float scroll = 0;            // logical pixels: to the side in one line, down in many
  double touchedSeconds = -1;  // the last time something was done: the caret stands for a while, then blinks
  double seenSeconds = -1;     // the last time it was drawn
  std::uint32_t revision = 0;  // of the text when it was last drawn
  std::uint32_t caret = 0;
  int clicks = 0;
  double clickSeconds = -1;
  base::Point clickAt, pointer;
  double downSeconds = -1;  // a finger rests since then
  float coveredPx = 0;      // of the window's foot when it was last drawn: by an on-screen keyboard
  bool active = false;
  bool wasFocused = false;
};

/// Where a drag belongs to a widget and not to the area around it that scrolls: with the mouse, and where the widget
/// scrolls inside, with the finger and the wheel, too.
struct Claim {
  semantics::NodeId owner = 0;
  base::Rect rect;
  bool scrolls = false;
};

/// What our own on-screen keyboard remembers while it is seen. Nothing of what was typed with it.
struct KeyboardMemory {
  semantics::NodeId field = 0;  // it types into
  bool secret = false;          // … which is a passphrase
  base::Rect rect;              // of the last frame; empty: it was not there
  std::vector<semantics::NodeId> keys;
  std::vector<Key> arrows;  // pressed while one of its keys had the focus
  double seenSeconds = -1;
  double repeatSeconds = 0;  // when a key that is held acts again
  std::uint8_t page = 0;     // of letters and signs
  bool shift = false;        // for the next letter
  bool covers = false;       // Layout::keyboardPx says so
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
  std::map<semantics::NodeId, float> glide;                // px/s of those that a finger flicked
  std::vector<std::pair<std::string, base::Rect>> layers;  // of the last frame, back to front
  semantics::NodeId revealFocus = 0;                       // focus moved by key: bring it into view
  semantics::NodeId dragOwner = 0;
  bool animating = false;  // a widget wants another frame
  std::map<semantics::NodeId, FieldMemory> fields;
  std::optional<TextInput> textInput;      // of the last frame
  std::vector<text::edit::Command> keyed;  // by the on-screen keyboard: they reach the field with the next frame
  KeyboardMemory keyboard;
  double wakeAtSeconds = 0;               // a widget wants to be drawn again then (a blinking caret); 0: it does not
  std::vector<Claim> claims, nextClaims;  // of the last frame, and of this one so far
  std::map<std::string, float> ease;      // progress 0–1 of small movements (drawer, sheet)
};

/// Something one can press.
struct Target {
  semantics::NodeId id = 0;
  semantics::Role role = semantics::Role::Button;
  std::string label;
  base::Rect rect;
  std::string value;
  std::uint16_t state = 0;                     // kChecked, kCurrent, kDisabled, kExpanded
  bool repeats = false;                        // steppers may be pressed again at once by keys; taps still rest 600 ms
  std::optional<semantics::TextPlace> text{};  // text fields: where the caret is
  std::vector<base::Rect> more{};              // what else of the screen is the same thing: further lines of a link
  bool types = false;  // a key of the on-screen keyboard: every tap counts, and the focus stays where it is
};

struct Response {
  bool clicked = false;
  bool held = false;     // the pointer is down on it
  bool pressed = false;  // … since this frame
  bool active = false;   // it went down on it and is still down, wherever it is
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
  const paint::Theme& theme() const { return m_theme != nullptr ? *m_theme : m_parts.theme; }
  /// Layers begun from here on stand on another ground than the person's theme (the dark one of a prayer), up to the
  /// end of the frame. Null: on their own again.
  void useTheme(const paint::Theme* theme) { m_theme = theme; }
  const state::Layout& layout() const { return m_parts.layout; }
  float u() const { return m_parts.layout.controls; }  // scale of controls, 1–2
  semantics::Builder& tree() { return m_parts.tree; }
  Input& input() { return m_parts.input; }
  Memory& memory() { return m_parts.memory; }
  bool reducedMotion() const { return m_parts.reducedMotion; }
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

  /// Asks for a frame at that time (monotonic seconds), without one until then. The earliest wish counts.
  void wakeAt(double seconds);

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
  float wheelIn(base::Rect rect, semantics::NodeId owner = 0);
  /// Takes drags (and the wheel) from the areas around, from the next frame on.
  void claim(const Claim& claim);

  /// Scrolls the area that is open now until this part of it is seen, above an on-screen keyboard.
  void reveal(base::Rect rect);

  /// Moves a stored 0–1 value toward `target` in `seconds` (at once with reduced motion); eased out.
  float ease(const std::string& key, float target, float seconds);

  /// Focus ring: 3 px gap in the ground colour, then 3 px sage, following the radius (design 9).
  void focusRing(base::Rect rect, float radius);

  /// A vertically scrolling part of a screen. Clips, moves by wheel, drag and keys, follows the focus, shows a hairline
  /// thumb while there is more. Call content() for the offset, then end() with the height that was drawn.
  float beginScroll(semantics::NodeId id, base::Rect rect);
  void endScroll(float contentHeight);

 private:
  void takeKeyed();
  void forgetKeyboard();
  bool acceptTap(base::Point at);
  float coveredPx(base::Rect area) const;
  bool glideOn(semantics::NodeId id, base::Rect rect, float& offset, float limit);
  bool isClaimed(semantics::NodeId by, base::Point at, bool scrolling) const;
  bool pressedIn(semantics::NodeId id, base::Rect seen, Response& out);
  bool pressedWhereSeen(semantics::NodeId id, base::Rect rect, Response& out);
  Parts m_parts;
  const paint::Theme* m_theme = nullptr;
  std::unique_ptr<paint::Canvas> m_canvas;
  std::vector<std::pair<std::string, base::Rect>> m_layers;
  std::vector<std::string> m_open;
  std::vector<std::unique_ptr<paint::Canvas>> m_canvases;
  struct ScrollPart {
    semantics::NodeId id = 0;
    base::Rect rect;
    float offset = 0;
    bool caught = false;  // the press that stopped it is for nothing in it
  };
  std::vector<ScrollPart> m_scrolls;
};

}  // namespace tend::widgets
