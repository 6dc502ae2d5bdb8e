// A file of the host beside the page: the church's kiosk.toml, as it was read last. Private to platform/web.
#pragma once

#include <optional>
#include <string>

namespace tend::platform::web {

/// Where such files are, as a folder that nothing else is in.
constexpr const char* kBeside = "beside";

/// Nothing where there is none, or where another file is asked for.
std::optional<std::string> besidePage(const std::string& path);

/// Looks for a newer one, which is there the next time.
void lookBesidePage();

}  // namespace tend::platform::web
