// What the pages of the kiosk share. Part of the kiosk's views.
#pragma once

#include <string>
#include <vector>

#include "app/state/app_state.h"
#include "app/state/kiosk.h"
#include "app/state/kiosk_actions.h"
#include "app/widgets/controls.h"
#include "app/widgets/flow.h"

namespace tend::views {

using state::AtKioskDo;

/// The least height of what is pressed here, in window pixels.
constexpr float kKioskTargetPx = 64;

inline const state::Kiosk& kioskOf(const state::AppState& s) { return *s.place->kiosk; }

/// Between targets.
constexpr float kButtonGapPx = 16;

/// Words in the middle, balanced.
widgets::Look centredLook(paint::TextStyle style, paint::Colour colour, float sizePx, std::uint8_t headingLevel = 0);

/// A button over the flow's width, at least `heightPx` high at scale 1; pushes the action.
void kioskButton(widgets::Flow& flow, const widgets::Button& button, state::AtKiosk action);

/// Two buttons as large as each other side by side, or below each other where their words need it.
void pairOfButtons(widgets::Flow& flow, const widgets::Button& a, state::AtKiosk doA, const widgets::Button& b,
                   state::AtKiosk doB);

/// A few plants on their own soil, side by side in the middle of a row.
void plantRow(widgets::Flow& flow, const std::vector<paint::PlantKind>& kinds, float heightPx);

/// The welcome's picture in `rect`; `beside` the words it comes out of the page on their side. Nothing where it is low.
void drawWelcomePicture(widgets::Ui& ui, const state::AppState& state, base::Rect rect, bool beside);

// One function a page
void drawKioskWelcome(widgets::Ui& ui, const state::AppState& state);
void drawKioskLanguages(widgets::Ui& ui, const state::AppState& state);
void drawKioskChoose(widgets::Ui& ui, const state::AppState& state);
void drawKioskQuestion(widgets::Ui& ui, const state::AppState& state);
void drawKioskGoodbye(widgets::Ui& ui, const state::AppState& state);
void drawKioskLink(widgets::Ui& ui, const state::AppState& state);
void drawKioskClosed(widgets::Ui& ui, const state::AppState& state);
void drawKioskCountry(widgets::Ui& ui, const state::AppState& state);
void drawKioskHowToLeave(widgets::Ui& ui, const state::AppState& state);
void drawKioskKeeper(widgets::Ui& ui, const state::AppState& state);
void drawKioskCounts(widgets::Ui& ui, const state::AppState& state);
void drawKioskCard(widgets::Ui& ui, const state::AppState& state);

}  // namespace tend::views
