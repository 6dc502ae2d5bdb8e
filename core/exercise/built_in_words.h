// The text of assets/words/*.toml, embedded at build time by cmake/generate/embed.py. Used by word_list.cpp.
#pragma once

#include <string_view>

namespace tend::exercise {

extern const std::string_view kBuiltInWordsEn;
extern const std::string_view kBuiltInWordsEs;

}  // namespace tend::exercise
