// The scrolling page that the shelf, the files, the settings and Help share: its layer, ground and margins, a column
// of limited width, and actions at the foot where there is room for them. Used by views only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/widgets/controls.h"
#include "app/widgets/flow.h"

namespace tend::widgets {

struct PageSetup {
  const char* name = "";        // of the layer and the scroll area
  std::string label;            // of the page in the tree
  float widestPx = 760;         // of the column, at scale 1
  std::vector<Button> actions;  // at the foot; the page scrolls above them
};

class PageColumn {
 public:
  PageColumn(Ui& ui, PageSetup setup);
  PageColumn(const PageColumn&) = delete;
  PageColumn& operator=(const PageColumn&) = delete;
  ~PageColumn();

  Flow& flow() { return *m_flow; }
  /// What of the window the flow is seen in: all but the actions at the foot.
  base::Rect area() const { return m_area; }
  /// Ends the page and draws the actions; returns the one pressed.
  std::optional<std::size_t> finish();

 private:
  void beginArea();
  Ui& m_ui;
  PageSetup m_setup;
  base::Rect m_column, m_area;
  float m_start = 0;
  float m_actionsHeight = 0;
  bool m_pinned = false;
  bool m_finished = false;
  std::optional<semantics::Scope> m_scope;
  std::optional<Flow> m_flow;
};

/// Kicker in clay small caps and title, as at the head of each page.
void pageHead(Flow& flow, const std::string& kicker, const std::string& title);

/// Room at the sides of a page (design 4).
float sideMargin(const Ui& ui);

}  // namespace tend::widgets
