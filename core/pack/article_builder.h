// A pack's Markdown as an article: sections from second-level headings, ids and quietness from their attributes,
// and the rules that hold across the whole pack (unique ids). Used by parse.cpp.
#pragma once

#include <map>

#include "core/pack/markdown.h"

namespace tend::pack {

/// Fills the opening and sections of `article`. Adds every problem.
void buildArticle(const std::vector<MdNode>& blocks, const SourceMap& source, Problems& problems,
                  content::Article& article);

/// A heading's title and the attributes in braces at its end ("{#id .quiet}").
struct HeadingText {
  std::string title;
  std::string id;  // empty if there is none
  bool quiet = false;
  bool hasAttributes = false;
  std::vector<std::string> unknown;  // attributes that mean nothing here
};
HeadingText readHeading(const content::Spans& raw);

/// Makes ids that differ from each other by a number at their end.
class IdMaker {
 public:
  std::string make(std::string id);

 private:
  std::map<std::string, unsigned> m_next;  // every id given out -> the number to try next
};

}  // namespace tend::pack
