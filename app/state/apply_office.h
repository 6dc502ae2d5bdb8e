// The parts of the office behind apply(). Private to app/state.
#pragma once

#include "app/state/apply_exercise.h"
#include "app/state/apply_place.h"
#include "app/state/office.h"
#include "app/state/office_actions.h"

namespace tend::state {

// apply_office.cpp
void on(AppState&, const TickExercise&, Services&);
void on(AppState&, const MoveExercise&, Services&);
void on(AppState&, const SetLength&, Services&);
void on(AppState&, const SetPeople&, Services&);
void on(AppState&, const ShowSafetyCard&, Services&);
void on(AppState&, const EndOffice&, Services&);
void showOffice(AppState& state, OfficePage page);
/// The list as it is at the start: all that is offered, nothing ticked.
void freshList(AppState& state);
/// Everything of the sitting is overwritten and gone; the office stands at its start.
void clearOffice(AppState& state, Services& services);

// office_templates.cpp
void on(AppState&, const AskTemplates&, Services&);
void on(AppState&, const KeepTemplate&, Services&);
void on(AppState&, const UseTemplate&, Services&);
void on(AppState&, const RemoveTemplate&, Services&);
void readTemplates(AppState& state, Services& services);
void openTemplates(AppState& state);

// office_sitting.cpp
void on(AppState&, const StartSitting&, Services&);
void on(AppState&, const NextExercise&, Services&);
void on(AppState&, const OpenTodays&, Services&);
void on(AppState&, const CloseSession&, Services&);
void on(AppState&, const ShowClock&, Services&);
void on(AppState&, const GoOnHere&, Services&);
/// After every action: the next exercise or the end where it waited for that, and the rest after long stillness.
void mindSitting(AppState& state, const Action& action, Services& services);
void rest(AppState& state);

// office_keepsakes.cpp
/// After every action: what may be taken along later is folded away as it comes to be.
void mindKeepsakes(AppState& state);
/// The words of something that may be taken along, of whoever it is.
HomePart partOf(const AppState& state, const Keepsake& keepsake, std::uint8_t who);
void wipeShown(AppState& state);

// office_end.cpp
void on(AppState&, const ChooseKeepsake&, Services&);
void on(AppState&, const SayYes&, Services&);
void on(AppState&, const OpenOwn&, Services&);
void on(AppState&, const ChooseSteps&, Services&);
void on(AppState&, const TickStep&, Services&);
void on(AppState&, const TickPage&, Services&);
void on(AppState&, const GoToTaking&, Services&);
void on(AppState&, const SaveHome&, Services&);
void on(AppState&, const PrintHome&, Services&);
void on(AppState&, const ClearTablet&, Services&);
/// The list of what may be taken along.
void beginEnd(AppState& state, Services& services);
/// Escape, and the way back in the strip.
void stepBackInOffice(AppState& state, Services& services);

}  // namespace tend::state
