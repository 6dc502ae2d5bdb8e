// Slips with rows in them, and words and fields that stand in line with the rows: what the settings and the screens of
// people, locks and copies share. Not a widget: it only puts widgets below each other. Used by app/views.
#pragma once

#include <optional>
#include <string>

#include "app/state/app_state.h"
#include "app/widgets/controls.h"
#include "app/widgets/flow.h"

namespace tend::views {

constexpr float kSlipPadPx = 14;  // rows bring 16 of their own
constexpr float kBetweenSlipsPx = 20;

/// One slip with rows in it.
template <class Body>
void rowSlip(widgets::Flow& flow, Body body) {
  widgets::Ui& ui = flow.ui();
  widgets::card(
      flow, kSlipPadPx, kSlipPadPx, [&](base::Rect r) { widgets::drawSlip(ui, r); }, body);
  flow.space(kBetweenSlipsPx);
}

/// A rectangle in line with the words of a row.
base::Rect rowInset(base::Rect rect);

/// Runs `body(flow)` in line with the words of the rows.
template <class Body>
void inLine(widgets::Flow& flow, Body body) {
  const auto mode = flow.drawing() ? widgets::FlowMode::Draw : widgets::FlowMode::Measure;
  widgets::Flow inner(flow.ui(), rowInset({flow.x(), flow.y(), flow.width(), 0}), mode);
  body(inner);
  flow.take(inner.height());
}

void rowLine(widgets::Flow& flow);
/// True when it was pressed.
bool slipRow(widgets::Flow& flow, const widgets::Row& row);
/// True when it was toggled.
bool slipSwitch(widgets::Flow& flow, const std::string& name, const std::string& label, const std::string& detail,
                bool on);
void slipHeading(widgets::Flow& flow, const std::string& words, const std::string& detail = {});

/// What went wrong, said as what it is and what to do; nothing if there is no problem.
void problemWords(widgets::Flow& flow, const std::optional<base::Error>& problem);

/// A passphrase field over the flow's width; true when Enter was pressed in it. Draws nothing without its editor.
bool secretField(widgets::Flow& flow, const state::AppState& state, const char* name, const std::string& helper,
                 bool takesFocus);

}  // namespace tend::views
