// The text of assets/help/numbers.toml, embedded at build time by cmake/generate/embed.py. Used by help_numbers.cpp.
#pragma once

#include <string_view>

namespace tend::pack {

extern const std::string_view kBuiltInHelp;

}  // namespace tend::pack
