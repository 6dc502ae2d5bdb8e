// Spans as CommonMark that reads back as the same spans, whatever the text holds. Used by write_markdown.cpp.
#pragma once

#include <string>

#include "core/content/article.h"

namespace tend::pack {

/// A hard break becomes a backslash and '\n': the caller puts its own indent in front of the lines after it.
std::string inlineMarkdown(const content::Spans& spans);

}  // namespace tend::pack
