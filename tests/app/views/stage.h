// A stage for views without a window: real fonts, SDL's dummy driver and software renderer, a real ImGui context. Draws
// a state as the program does and gives the semantics tree, the actions asked for, and a picture. For tests only.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/state/app_state.h"
#include "app/widgets/ui.h"
#include "core/semantics/tree.h"

namespace tend::test {

struct StageSize {
  int width = 1280;
  int height = 800;
  int textSize = 20;  // one of page::kSizeSteps
  const char* language = "en";
};

/// A state at the first settings for a window and a language.
state::AppState stageState(const StageSize& size);

class Stage {
 public:
  Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;
  ~Stage();

  /// Draws until everything has settled; returns the tree of the last frame.
  const semantics::Node& draw(const state::AppState& state);
  /// One more frame after input. The actions it asked for are in actions().
  const semantics::Node& frame(const state::AppState& state, widgets::Input input = {});
  /// The same with something else than the state's screen: a part that several views share, on its own.
  const semantics::Node& draw(const state::AppState& state, const std::function<void(widgets::Ui&)>& part);
  /// Activates the target with this role and label as a key, a tap or a screen reader would.
  void press(const state::AppState& state, semantics::Role role, const std::string& label);
  /// What the last frame showed, as a number: the same for the same pixels.
  std::uint64_t pixels() const;
  void focus(semantics::NodeId id);
  void forget();  // focus, scroll places, movements
  /// How much time passes from one frame to the next: ten seconds, so that no two taps belong together, unless told.
  void pace(double secondsAFrame);

  const std::vector<state::Action>& actions() const;
  widgets::Memory& memory();
  const paint::Atlas& atlas() const;
  /// The last frame had no room in the atlas for all of it: another one is due.
  bool overflowed() const;
  /// The last frame as build/views/<name>.png; false when it could not be written.
  bool picture(const std::string& name);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

/// The one stage of the test program (fonts and textures are made once).
Stage& stage();

}  // namespace tend::test
