// Fields on a page of their own, without window and screen: real fonts, a real ImGui context, the real apply(). Someone
// types and points; the tree, the state and a picture say what came of it. For the tests of this folder.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/state/app_state.h"
#include "app/widgets/ui.h"
#include "core/semantics/tree.h"

namespace tend::test {

struct DeskSize {
  int width = 390;
  int height = 480;
  int textSize = 20;  // one of page::kSizeSteps
  state::ThemeChoice theme = state::ThemeChoice::Paper;
  const char* language = "en";
};

class FieldDesk {
 public:
  using Draw = std::function<void(widgets::Ui&, const state::AppState&)>;
  FieldDesk(const DeskSize& size, Draw draw);
  FieldDesk(const FieldDesk&) = delete;
  FieldDesk& operator=(const FieldDesk&) = delete;
  ~FieldDesk();

  /// Draws a frame with what came since the last, and applies what was asked for.
  void frame();
  void frames(int count);
  void edit(std::vector<text::edit::Command> commands);  // all of them before one frame
  void type(const std::string& text);                    // one command a code point, before one frame
  void key(text::edit::Do what, bool extend = false);
  void tap(base::Point at, bool touch = false);
  void down(base::Point at, bool touch = false);
  void move(base::Point at);
  void up();
  void wait(double seconds) { m_seconds += seconds; }

  const semantics::Node& tree() const;
  const semantics::Node& field(const std::string& label) const;
  widgets::Memory& memory();
  double seconds() const { return m_seconds; }
  state::AppState state;
  widgets::Input next;               // of the next frame; begun anew after it
  std::vector<state::Action> asked;  // by the last frame

  /// Writes DIR/name.png if TEND_SHEETS names a DIR; true if it did or nothing was to be done.
  bool picture(const std::string& name);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
  double m_seconds = 1000;
};

}  // namespace tend::test
