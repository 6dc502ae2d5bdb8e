// Blocks of Markdown as blocks of content: lists made flat, callouts recognised, exercises read. Headings are not its
// concern. What does not fit is a problem, and its text is kept. Used by article_builder.cpp and import_markdown.cpp.
#pragma once

#include "core/pack/markdown.h"

namespace tend::pack {

/// Appends what `node` (any kind but Heading) becomes: usually one block.
void appendBlock(const MdNode& node, const SourceMap& source, Problems& problems, std::vector<content::Block>& to);

}  // namespace tend::pack
