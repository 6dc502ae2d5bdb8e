// The parts of a reframe on the screen (design 07): the first sentence, the frame with its opening words, the hints,
// the example, and the calm page that stands instead of them where words speak of harm. Used by reframe_view.cpp.
#pragma once

#include "app/state/activity.h"
#include "app/state/app_state.h"
#include "app/widgets/flow.h"
#include "core/exercise/reframe_hints.h"

namespace tend::views {

struct ReframeScene {
  const state::AppState& state;
  const exercise::Reframe& reframe;
  const exercise::ReframeAnswer& answer;
};

/// Opening words as they stand beside a field: "When…".
std::string leadWords(const widgets::Ui& ui, const std::string& label);
/// Words in quotation marks, so that they can be told from what the page says.
std::string quotedWords(const widgets::Ui& ui, const std::string& words);

// reframe_frame.cpp
/// The two beside each other where there is room, else below each other; the frame alone where there is no first one.
void reframePages(widgets::Flow& flow, const ReframeScene& scene);

// reframe_notes.cpp
void reframeHints(widgets::Flow& flow, const std::vector<exercise::Hint>& hints);
/// A way to the worked example and, while it is asked for, the example. Nothing is put into the fields.
void reframeExample(widgets::Flow& flow, const ReframeScene& scene);

// reframe_help.cpp
/// Instead of everything else: what comes first, and what was written, to be changed.
void reframeHelp(widgets::Flow& flow, const ReframeScene& scene);

}  // namespace tend::views
