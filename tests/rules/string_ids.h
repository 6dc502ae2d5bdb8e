// Finds the string ids a source uses and the arguments it gives them. Used by the test strings_complete.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/rules/source.h"

namespace tend::rules {

/// "area.name": lower case, digits and _, with at least one dot, and not the name of a file ("article.md").
bool looksLikeId(std::string_view text);

/// {name}s of a sentence.
std::set<std::string> argumentsOf(std::string_view sentence);

struct IdUse {
  int line = 0;
  std::string id;
  bool inCall = false;  // directly in text(…), plural(…), fail(…, …) or Error{…, …}: certainly an id
  std::optional<std::set<std::string>> arguments;  // names given, where they can be read off the code
};

std::vector<IdUse> idsUsed(const Source& source);

}  // namespace tend::rules
