// The text of our own edition's article.md, embedded at build time by cmake/generate/embed.py. Used by open_pack.cpp.
#pragma once

#include <string_view>

namespace tend::pack {

extern const std::string_view kBuiltInArticle;

}  // namespace tend::pack
