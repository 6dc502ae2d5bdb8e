// What it costs to open ten years of daily use that somebody locked. Part of ./dev bench store.
#pragma once

#include <string>

namespace tend::bench {

/// Prints CPU time of the whole way from the file to what people see, and of the key derivation beside it. False when
/// something of it fails.
bool measureTenYears(const std::string& folder);

}  // namespace tend::bench
