// Keyboard focus over the semantics tree of the last frame: Tab goes on, Shift+Tab back, in reading order. Also moves
// into what opened and back out of what closed.
#pragma once

#include "app/state/app_state.h"
#include "app/widgets/ui.h"
#include "core/semantics/tree.h"

namespace tend::shell {

/// Moves the focus by one (direction 1 or -1) through the focusable nodes; only within a modal part if there is one. A
/// scale of steps is one stop: the arrows move within it. Other choices are a stop each, since an arrow chooses, and
/// what is chosen may change the page.
void moveFocus(widgets::Memory& memory, const semantics::Node& tree, int direction);

/// Puts the focus on the first focusable node below the node `id`; nothing if there is none.
void focusInto(widgets::Memory& memory, const semantics::Node& tree, semantics::NodeId id);

/// The focused node is gone: forget it, so that Tab starts at the beginning.
void dropLostFocus(widgets::Memory& memory, const semantics::Node& tree);

}  // namespace tend::shell
