// The open page of an exercise that is no card (design 08): the page's own ground, a middle that scrolls where it is
// higher than the screen, and a foot with one line and its actions, centred. Used by the views of turns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/widgets/controls.h"

namespace tend::views {

struct OpenPageSetup {
  const char* name = "exercise";
  std::string title;                     // of the whole, for screen readers
  std::string line;                      // above the actions; may be empty
  std::vector<widgets::Button> actions;  // in the order of focus
};

class OpenPage {
 public:
  OpenPage(widgets::Ui& ui, OpenPageSetup setup);
  OpenPage(const OpenPage&) = delete;
  OpenPage& operator=(const OpenPage&) = delete;
  ~OpenPage();

  /// What is seen of the middle: its width and height are those of the screen, its top moves while it is scrolled.
  base::Rect middle() const { return m_middle; }
  /// Draws the foot below a middle of this height; returns the action pressed.
  std::optional<std::size_t> finish(float middleHeight);

 private:
  float drawLine(base::Point at);
  std::optional<std::size_t> drawActions(base::Rect rect);

  widgets::Ui& m_ui;
  OpenPageSetup m_setup;
  base::Rect m_seen, m_middle, m_foot;
  bool m_lineBelow = true;  // the line stands in the foot; else it ends the middle
  bool m_pinned = true;     // the actions stand still while the middle scrolls
  bool m_finished = false;
  std::optional<semantics::Scope> m_scope;
};

}  // namespace tend::views
