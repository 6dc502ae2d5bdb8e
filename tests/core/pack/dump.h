// An article as plain text for golden files and messages: one line a block, with marks, links and kinds visible.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/content/article.h"

namespace tend::pack {

std::string dump(const content::Article& article);

/// One problem a line: "line:column id key=value".
std::string dump(const std::vector<base::Error>& errors);

/// All words of the article in reading order, titles and references included.
std::string wordsOf(const content::Article& article);

}  // namespace tend::pack
