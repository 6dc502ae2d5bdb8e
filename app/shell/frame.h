// One frame: input in, pixels on a target, the semantics tree and the wish for another frame out. Owns the ImGui
// context, the glyph atlas and what widgets remember. Used by the window's loop and by pictures made without one.
#pragma once

#include <memory>
#include <vector>

#include "app/paint/atlas.h"
#include "app/paint/canvas.h"
#include "app/paint/target.h"
#include "app/state/app_state.h"
#include "app/state/services.h"
#include "app/widgets/ui.h"
#include "core/semantics/tree.h"

namespace tend::views {
struct SlipSetting;
}

namespace tend::shell {

class FrameMaker {
 public:
  explicit FrameMaker(const page::Press& press);
  FrameMaker(const FrameMaker&) = delete;
  FrameMaker& operator=(const FrameMaker&) = delete;
  ~FrameMaker();

  /// Draws the state (not presented yet), then applies what was asked for. `scale` is device pixels a logical pixel.
  void draw(state::AppState& state, state::Services& services, widgets::Input& input, float scale,
            paint::Target& target);

  /// Paints the last frame on another target, if it was made for one of that size and scale; false if not. The state
  /// and its place stay untouched.
  bool repaint(paint::Target& target, float scale);

  /// Nothing that was drawn until now is left here: texts, shaped words, the tree, vertices. The next frame draws anew.
  void forget();

  const semantics::Node& tree() const { return m_tree; }
  widgets::Memory& memory() { return m_memory; }
  /// Something moves or settles: draw again.
  bool wantsAnother() const { return m_again; }
  /// Pointer buttons for hit-testing, in logical pixels.
  void pointer(base::Point at, float scale);
  void button(bool down);
  void pointerGone();
  void texturesLost();

 private:
  std::unique_ptr<paint::Atlas> m_atlas;
  text::ShapeCache m_words;  // of the interface and of fields: apart from the page's, so that it can be let go
  std::unique_ptr<paint::TextSetter> m_setter;
  widgets::Memory m_memory;
  semantics::Node m_tree;
  paint::Colour m_ground;
  int m_width = 0, m_height = 0;  // device pixels of the last frame
  float m_scale = 0;
  state::Overlay m_lastOverlay = state::Overlay::None;
  state::Screen m_lastScreen = state::Screen::Reader;
  bool m_again = false;
  void fitSlips(state::AppState& state);
  const page::Page* m_slipsOf = nullptr;        // the article whose slips were fitted …
  std::unique_ptr<views::SlipSetting> m_slips;  // … and what for
};

/// The paint theme for a choice.
const paint::Theme& themeFor(state::ThemeChoice choice);

}  // namespace tend::shell
