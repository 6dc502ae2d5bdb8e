// Files of the host beside the page: the church's kiosk.toml and the packs it names. Only where the page is the window
// (platform/web), and only in a place; a page at home never asks for one.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace tend::platform {

/// The folder that such files are in, for makeFileReader(); nothing else is. The kiosk's file is there before main()
/// begins; each time somebody looks at its size it is asked for anew, for the next time.
constexpr const char* kBeside = "beside";

/// Fetches these names below kBeside, and calls `then` when they came or will not; after eight seconds in any case.
/// Those that come later are there when they are looked for again. What an earlier list had is no longer kept.
void fetchBeside(const std::vector<std::string>& names, std::function<void()> then);

}  // namespace tend::platform
