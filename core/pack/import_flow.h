// Headings and blocks in a row, as HTML and Markdown give them, made into an article: which heading is the title, which
// level makes sections, what is a verse, a prayer or navigation. Used by import_html.cpp and import_markdown.cpp.
#pragma once

#include <string>
#include <vector>

#include "core/content/article.h"
#include "core/pack/source_map.h"

namespace tend::pack {

struct FlowItem {
  std::uint8_t headingLevel = 0;  // 1–6; 0: a block
  std::string title;              // of a heading
  std::string id;                 // that the heading brought with it, if any
  bool quiet = false;
  content::Block block;  // of what is no heading
  std::size_t line = 0;  // 0: not known
};

/// Fills title, opening, sections and series links of `article`. Keeps a title that is there already.
void assembleFlow(std::vector<FlowItem> flow, const std::string& fileName, content::Article& article,
                  Problems& warnings);

}  // namespace tend::pack
