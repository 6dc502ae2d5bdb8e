// The slip of paper in the text that an exercise is opened from (design 7, Slip): what it is, for whom, how long it
// takes, who sees it. How high it is can be asked outside a frame, since the page is laid out then. Used by
// reader_view.cpp and the shell, which hands its height to the page.
#pragma once

#include "app/state/app_state.h"
#include "app/state/exercises.h"
#include "app/state/reader.h"
#include "app/widgets/ui.h"

namespace tend::views {

/// What the height of a slip depends on besides the exercise.
struct SlipSetting {
  const base::Language* language = nullptr;
  float controls = 1;
  bool phone = false;
  bool operator==(const SlipSetting& o) const {
    return language == o.language && controls == o.controls && phone == o.phone;
  }
};
SlipSetting slipSetting(const state::AppState& state);

/// For the page; `setter` must outlive it.
page::ExerciseBox slipBox(paint::TextSetter& setter, std::shared_ptr<state::ExerciseShelf> shelf,
                          const SlipSetting& setting);

/// Those that are seen, each in its place; the ones around are in the tree only.
void drawSlips(widgets::Ui& ui, const state::AppState& state, const state::ReaderLayout& at, base::Point offset);

}  // namespace tend::views
