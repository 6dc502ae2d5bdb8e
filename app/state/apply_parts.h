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

// garden.cpp
void on(AppState&, const ChoosePlant&, Services&);
void on(AppState&, const ShowPlants&, Services&);

// apply_homework.cpp
void on(AppState&, const InHomework&, Services&);

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

// apply_settings.cpp: type, theme, language, forgetting; apply_size.cpp: the size by keys and fingers
void on(AppState&, const SetType&, Services&);
void on(AppState&, const ResetType&, Services&);
void on(AppState&, const StepSize&, Services&);
void on(AppState&, const BeginPinch&, Services&);
void on(AppState&, const PinchBy&, Services&);
void on(AppState&, const EndPinch&, Services&);
void on(AppState&, const SetReducedMotion&, Services&);
void on(AppState&, const SetLanguage&, Services&);
void on(AppState&, const SetCountry&, Services&);
void on(AppState&, const SetCover&, Services&);
void on(AppState&, const AskForget&, Services&);
void on(AppState&, const ForgetAll&, Services&);

// apply_check.cpp: the private check
void on(AppState&, const StepCheck&, Services&);
void on(AppState&, const AnswerCheck&, Services&);
void on(AppState&, const SetCheckCountry&, Services&);
void on(AppState&, const CloseCheck&, Services&);
void on(AppState&, const ReadMoreHelp&, Services&);
void on(AppState&, const WentBehind&, Services&);
void on(AppState&, const CameInFront&, Services&);
void beginCheck(AppState& state);
/// Its answers are overwritten, and what was drawn of them is let go. The screen stays as it is.
void forgetCheck(AppState& state);
/// The same, and its screen gives way to the page.
void closeCheck(AppState& state, Services& services);
// apply_aloud.cpp: reading aloud, and the bell
void on(AppState&, const Listen&, Services&);
void on(AppState&, const ToggleAloud&, Services&);
void on(AppState&, const StepAloud&, Services&);
void on(AppState&, const StopAloud&, Services&);
void on(AppState&, const AllowAloud&, Services&);
void on(AppState&, const ShowSpoken&, Services&);
void on(AppState&, const SayLines&, Services&);
void on(AppState&, const SetPace&, Services&);
void on(AppState&, const SetSound&, Services&);
void on(AppState&, const SpeechHappened&, Services&);
/// Silence at once; the service is let go.
void stopAloud(AppState& state, Services& services);
/// After every action: whatever leads away from what is read, or hides it, ends it.
void mindAloud(AppState& state, const Action& action, Services& services);
/// Whoever listens and goes to another part (0: the opening, i + 1: section i) hears that.
void listenFrom(AppState& state, Services& services, std::size_t part);
/// Asks the shell for a sound, unless the settings say that there are none.
void ring(AppState& state, Sound sound);

/// Remembers the place in the open article (never in a quiet section).
void notePlace(AppState& state);
/// Remembers that a section was read to its end; for movements of reading, not for jumps. Never of a quiet section.
void noteRead(AppState& state);
/// The same for one section, which was heard to its end.
void noteSectionRead(AppState& state, std::size_t index);

}  // namespace tend::state
