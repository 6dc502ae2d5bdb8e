// The parts of what two see together: the lines of both in words (and, where there are four on steps, as a flower), who
// is who, and questions to ask each other. Also for what was kept of it. Used by reveal_page.cpp and the list of what
// was kept.
#pragma once

#include <string>
#include <vector>

#include "app/state/activity.h"
#include "app/views/exercise/two_names.h"
#include "app/widgets/flow.h"

namespace tend::views {

/// A line as two people answered it; words are empty where it did not open.
struct BothLine {
  std::string label, first, second;
};

struct Both {
  std::vector<BothLine> lines;
  const exercise::Exercise* exercise = nullptr;
  exercise::Answer first, second;
  bool any = false;  // something opened
};

Both bothOf(const state::Activity& activity);
Both bothOf(const exercise::Exercise& exercise, const exercise::Fields& first, const exercise::Fields& second);

/// `unfoldSeconds`: see PetalPicture.
void picture(widgets::Flow& flow, const state::AppState& state, const Both& both, float unfoldSeconds);
/// The stroke of one of the two in front of what they said.
void drawStroke(widgets::Ui& ui, base::Rect rect, bool first);
/// A stroke and a name for each: solid sage, dashed clay.
void whoIsWho(widgets::Flow& flow, const TwoNames& names);
/// Three at a time, and a way to others.
void questions(widgets::Flow& flow, const state::Activity& activity);

}  // namespace tend::views
