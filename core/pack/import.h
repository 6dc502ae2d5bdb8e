// Import: an article as it comes (plain text, a saved web page, other Markdown) as an article of ours. Nothing of the
// text is lost; whatever could be meant in two ways is a warning that says what was assumed. docs/pack-format.md has
// the rules. Used by app/cli (import) and app/state (a dropped file).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/content/article.h"

namespace tend::pack {

struct ImportResult {
  content::Article article;           // writeMarkdown() of it is a good pack unless it has no words
  std::vector<base::Error> warnings;  // by line; at most 100
};

/// `fileName` is used in warnings, and for a title and id where the text has none.
ImportResult importText(std::string_view bytes, const std::string& fileName);
ImportResult importHtml(std::string_view bytes, const std::string& fileName);
ImportResult importMarkdown(std::string_view bytes, const std::string& fileName);

/// Chooses by the file's ending (.html, .htm, .md, .markdown) and else by its first bytes.
ImportResult importAny(std::string_view bytes, const std::string& fileName);

}  // namespace tend::pack
