// What the pages of a couple are called and what is said of their state: in the settings, in "Who is reading", and on
// the screens of locks. Words only; draws nothing.
#pragma once

#include <string>
#include <vector>

#include "app/state/app_state.h"

namespace tend::views {

const progress::Space* spaceOf(const state::AppState& state, progress::PartId part);
/// Nothing for a page that is shared.
const progress::Partner* partnerOf(const state::AppState& state, progress::PartId part);

/// The page of a couple that is not one person's.
std::string sharedName(const state::AppState& state, const progress::Space& space);
/// The name of whoever's page it is, or sharedName().
std::string pageName(const state::AppState& state, progress::PartId part);
/// "Locked", "Open now" …: who can read the page, and whether it stays.
std::string pageState(const state::AppState& state, progress::PartId part);
/// Who reads now, as a detail below a row.
std::string readerWords(const state::AppState& state);
/// All pages of this device that have a lock, in an order that tells nothing of who was here.
std::vector<progress::PartId> lockedPages(const state::AppState& state);

}  // namespace tend::views
