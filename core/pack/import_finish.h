// What every importer does at the end: ids, language, live links, quiet sections, a title. Used by the importers.
#pragma once

#include "core/pack/import.h"
#include "core/pack/source_map.h"

namespace tend::pack {

/// Text with bare addresses made into links. Blanks are folded.
content::Spans linkedSpans(std::string_view text);

/// Makes ids for sections that have none, marks quiet ones, fills in title, id and language. Warns where it guessed.
void finishImport(content::Article& article, const std::string& fileName, Problems& warnings);

/// "http", "https" and "www." addresses and e-mail addresses in a text.
struct FoundLink {
  std::size_t start = 0;
  std::size_t length = 0;
  std::string address;
};
std::vector<FoundLink> findLinks(std::string_view text);

}  // namespace tend::pack
