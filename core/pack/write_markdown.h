// An article as the text of an article.md, so that parsePack() gives the same article again. Used by `tend import`.
#pragma once

#include <string>

#include "core/content/article.h"

namespace tend::pack {

std::string writeMarkdown(const content::Article& article);

}  // namespace tend::pack
