// The small functions behind apply(), one for each action. Private to app/state.
#pragma once

#include "app/state/apply.h"

namespace tend::state {

// apply.cpp: screens, overlays, the cover
void on(AppState&, const OpenScreen&, Services&);
void on(AppState&, const GoBack&, Services&);
void on(AppState&, const Resize&, Services&);
void on(AppState&, const ShowOverlay&, Services&);
void on(AppState&, const ToggleReadingBar&, Services&);
void on(AppState&, const LeaveQuickly&, Services&);
void on(AppState&, const CoverShow&, Services&);
void on(AppState&, const CoverMenu&, Services&);
void on(AppState&, const CoverLarger&, Services&);
void on(AppState&, const ReturnFromCover&, Services&);
void on(AppState&, const SaveCompleted&, Services&);
void on(AppState&, const DismissNotice&, Services&);
void on(AppState&, const Quit&, Services&);

// apply_selection.cpp
void on(AppState&, const SelectFrom&, Services&);
void on(AppState&, const SelectTo&, Services&);
void on(AppState&, const GrabSelection&, Services&);
void on(AppState&, const SelectByStep&, Services&);
void on(AppState&, const SelectAll&, Services&);
void on(AppState&, const ClearSelection&, Services&);
void on(AppState&, const CopySelection&, Services&);
void on(AppState&, const ToggleCaret&, Services&);
/// Nothing is chosen any more, and no caret is shown.
void forgetSelection(AppState&);
/// Escape takes away what is chosen, then the caret; false if there was neither.
bool stepBackFromSelection(AppState&);

// apply_reader.cpp: moving in the article
void on(AppState&, const GoToSection&, Services&);
void on(AppState&, const StepSection&, Services&);
void on(AppState&, const GoToPlace&, Services&);
void on(AppState&, const ScrollBy&, Services&);
void on(AppState&, const BeginDrag&, Services&);
void on(AppState&, const DragBy&, Services&);
void on(AppState&, const EndDrag&, Services&);
void on(AppState&, const Turn&, Services&);
void on(AppState&, const ToEdge&, Services&);
void on(AppState&, const RevealArea&, Services&);
void on(AppState&, const StopMotion&, Services&);
void on(AppState&, const OpenLink&, Services&);

// apply_fields.cpp: typing
void on(AppState&, const EditText&, Services&);

// apply_search.cpp: searching the article
void on(AppState&, const OpenSearch&, Services&);
void on(AppState&, const CloseSearch&, Services&);
void on(AppState&, const SetWholeWords&, Services&);
void on(AppState&, const ShowHit&, Services&);
void on(AppState&, const StepHit&, Services&);
void on(AppState&, const WorkOnSearch&, Services&);
/// Lets the search go with all that was typed and found; the page stays where it is.
void endSearch(AppState& state);
/// The search's field has changed.
void searchTyped(AppState& state);

// apply_library.cpp: packs, shelf, folders
void on(AppState&, const OpenPack&, Services&);
void on(AppState&, const OpenSeries&, Services&);
void on(AppState&, const ShowFolder&, Services&);
void on(AppState&, const RemovePack&, Services&);
void on(AppState&, const CopyProblem&, Services&);

// apply_settings.cpp: type, theme, language, forgetting
void on(AppState&, const SetType&, Services&);
void on(AppState&, const ResetType&, Services&);
void on(AppState&, const SetReducedMotion&, Services&);
void on(AppState&, const SetLanguage&, Services&);
void on(AppState&, const SetCountry&, Services&);
void on(AppState&, const AskForget&, Services&);
void on(AppState&, const ForgetAll&, Services&);

/// Remembers the place in the open article (never in a quiet section).
void notePlace(AppState& state);
/// Remembers that a section was read to its end; for movements of reading, not for jumps. Never of a quiet section.
void noteRead(AppState& state);

}  // namespace tend::state
