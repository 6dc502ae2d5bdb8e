// What the pages of the office share. Private to app/views/office_*.cpp.
#pragma once

#include <string>

#include "app/state/app_state.h"
#include "app/state/office.h"
#include "app/state/office_actions.h"
#include "app/widgets/flow.h"

namespace tend::views {

/// Asks for something of the office.
template <class What>
void ask(widgets::Ui& ui, What what) {
  ui.push(state::InOffice{std::move(what)});
}

/// "12 of 30 min", or that the time is over; empty where the session is open.
std::string clockWords(widgets::Ui& ui, const state::AppState& state);

void drawOfficeStart(widgets::Ui& ui, const state::AppState& state, const state::Office& office);
void drawOfficeCard(widgets::Ui& ui, const state::AppState& state);
void drawOfficeTemplates(widgets::Ui& ui, const state::AppState& state, const state::Office& office);
void drawOfficeBetween(widgets::Ui& ui, const state::AppState& state, const state::Office& office);
void drawOfficeRest(widgets::Ui& ui);
void drawTakeHome(widgets::Ui& ui, const state::AppState& state, const state::Office& office);
void drawTakeBoth(widgets::Ui& ui, const state::AppState& state, const state::Office& office);
void drawOwnCurtain(widgets::Ui& ui, const state::Office& office);
void drawOwnPage(widgets::Ui& ui, const state::AppState& state, const state::Office& office);
void drawTakeSteps(widgets::Ui& ui, const state::Office& office);
void drawGoingOut(widgets::Ui& ui, const state::AppState& state, const state::Office& office);

/// What goes along, as it will be read: the preview is the output.
void previewOf(widgets::Flow& flow, const state::Office& office);
/// Folders and printers, where there are some, and what came of it.
void waysOut(widgets::Flow& flow, const state::Office& office);

}  // namespace tend::views
