// What the address that opened the page carries behind its "#", which no server sees. Only where the page is the window
// (platform/web).
#pragma once

#include <functional>
#include <string>

namespace tend::platform {

/// The homework code of "#h=CODE", at most a few hundred letters of it; empty if there is none. It is taken out of the
/// address at once, so that it does not stay in the history and is not read again.
std::string takeCodeFromAddress();

/// The word behind "#" that says where the page stands, such as "kiosk"; empty at home. It stays there, so that a page
/// that is loaded anew, also after a crash, stands there still.
std::string placeInAddress();

/// Calls `changed` whenever somebody puts another word behind "#" of the page that is open.
void onAddressChanged(std::function<void()> changed);

/// Puts that word back, without loading anything.
void holdPlaceInAddress(const std::string& word);

/// Loads the page anew where that word says; empty: at home. Nothing of the memory before is left then.
void goToPlace(const std::string& word);

}  // namespace tend::platform
