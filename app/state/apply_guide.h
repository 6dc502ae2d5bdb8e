// The small functions behind apply() for the guide. Private to app/state.
#pragma once

#include "app/state/apply_parts.h"
#include "app/state/guide.h"

namespace tend::state {

// apply_guide.cpp
void on(AppState&, const BeginStep&, Services&);
void on(AppState&, const AnotherStep&, Services&);
void on(AppState&, const SetAsideStep&, Services&);
void on(AppState&, const AskStep&, Services&);
void on(AppState&, const OpenDay&, Services&);
void on(AppState&, const FinishDay&, Services&);
void on(AppState&, const ChooseWords&, Services&);
void on(AppState&, const ReadSection&, Services&);

/// A practice at one of its days, past its first page: what it is was read on Today, or stands on the card itself.
void openPractice(AppState& state, Services& services, const std::string& practice, const std::string& day);

/// Today is opened: whose sitting it is, and what time of day.
void openToday(AppState& state, const Services& services);

}  // namespace tend::state
