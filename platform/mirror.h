// The semantics tree as real elements of the page, invisible over the picture: what a screen reader of the browser
// reads and operates. Only where the page is the window (platform/web). Knows nothing of how anything is drawn.
#pragma once

#include <functional>

#include "core/semantics/tree.h"

namespace tend::platform {

/// What somebody asked for through an element.
struct MirrorCalls {
  std::function<void(semantics::NodeId)> activate;  // pressed
  std::function<void(semantics::NodeId)> focus;     // a screen reader went there
};
void answerMirror(MirrorCalls calls);

/// Brings the page's elements to the state of the tree; what is the same is left alone. After each frame.
void mirror(const semantics::Node& tree);

}  // namespace tend::platform
