// The steps of a homework code as rows, on the page for a code and on Today. Used by app/views.
#pragma once

#include "app/state/homework.h"
#include "app/widgets/flow.h"

namespace tend::views {

/// Rows that only tell what a code holds, or that open what they name.
enum class HomeworkRows : std::uint8_t { Tell, Open };

/// Its date, its steps, the place in the article, and what was left out.
void homeworkRows(widgets::Flow& flow, const state::HomeworkShown& shown, HomeworkRows rows, bool alone);

/// On Today: what was taken home, each step to be opened, and putting it away.
void takenSlip(widgets::Flow& flow, const state::HomeworkShown& taken, bool alone);
/// The way to the page for a code.
void codeLink(widgets::Flow& flow);

}  // namespace tend::views
