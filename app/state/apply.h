// The one way the state changes. apply() is a visit over small functions, one for each action, in the files
// apply_*.cpp; each is tested without a window. start() makes the first state from the settings file.
#pragma once

#include "app/state/actions.h"
#include "app/state/app_state.h"
#include "app/state/services.h"

namespace tend::state {

/// Reads the settings and chooses the language: enough to know the window. Never fails: what cannot be read is told in
/// a notice.
AppState begin(Services& services);
/// Then opens the article at its place. Never fails: where a pack cannot be opened, the built-in one is. `packPath`
/// (from the command line or a drop) wins over the last one.
void openFirst(AppState& state, Services& services, const std::string& packPath);
/// Both.
AppState start(Services& services, const std::string& packPath);

void apply(AppState& state, const Action& action, Services& services);

/// Saves settings if they changed; called when things have been quiet for a moment, on hiding and at the end.
void saveSettings(AppState& state, Services& services);

/// Something was typed that is not in its part yet, and belongs there within a second.
bool hasUnkeptTyping(const AppState& state);
/// Does one of the two read alone? Then nothing of it goes into the settings.
bool readsAlone(const AppState& state);
/// The private check is open: it closes after a shorter time, and when another window lies in front.
bool hasOpenCheck(const AppState& state);
/// A lock is open that idle time should close.
bool hasOpenLock(const AppState& state);
/// A page for one pair of eyes is on the screen, which idle time should take out of sight.
bool hasPrivatePage(const AppState& state);

/// Applies window size and type to the layout and the open article, keeping the place.
void arrange(AppState& state);

/// The reader's layout at this moment.
ReaderLayout readerLayout(const AppState& state);

/// Opens a pack and shows it; on failure shows the page that says what is wrong and where.
bool openPackAt(AppState& state, const std::string& path, Services& services);

/// Rebuilds the shelf from the packs at hand.
void refreshShelf(AppState& state, Services& services);

}  // namespace tend::state
