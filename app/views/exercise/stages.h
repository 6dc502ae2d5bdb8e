// The pages of an exercise that are the same for all kinds: the first one, the last one, the pause, and those of
// private, then reveal. Used by app/views/exercise_view.cpp.
#pragma once

#include "app/state/activity.h"
#include "app/state/app_state.h"
#include "app/widgets/ui.h"

namespace tend::views {

void drawOpening(widgets::Ui& ui, const state::AppState& state, const state::Activity& activity);
void drawClosing(widgets::Ui& ui, const state::AppState& state, const state::Activity& activity);
void drawPause(widgets::Ui& ui, const state::Activity& activity);

// Private, then reveal
void drawWhose(widgets::Ui& ui, const state::AppState& state, const state::Activity& activity);
void drawOffering(widgets::Ui& ui, const state::AppState& state, const state::Activity& activity);
void drawHandOver(widgets::Ui& ui, const state::AppState& state, const state::Activity& activity);
void drawConsent(widgets::Ui& ui, const state::AppState& state, const state::Activity& activity);
/// The picture of the next reveal unfolds.
void foldPicture(widgets::Ui& ui);
void drawReveal(widgets::Ui& ui, const state::AppState& state, const state::Activity& activity);
/// What is out of sight, until its owner says so.
void drawAway(widgets::Ui& ui, const state::AppState& state, const state::Activity& activity);
/// The same while another window lies in front: it comes back by itself with this one.
void drawBehind(widgets::Ui& ui);
/// "Sam's turn", or words without a name.
std::string turnOf(widgets::Ui& ui, const state::AppState& state, std::size_t who);

}  // namespace tend::views
