// Opening a pack: a folder with an article.md, a compiled .tendpack file, or the one inside the binary.
// Used by app/state (the shelf) and app/cli (check, pack).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/file_reader.h"
#include "core/base/result.h"
#include "core/content/pack_source.h"

namespace tend::pack {

using Files = std::shared_ptr<const base::FileReader>;

/// A folder, its article.md itself, or a .tendpack file. A problem in the text is the error, with file, line and column
/// of the first one. A .tendpack keeps `files` and reads each section when it is asked for.
base::Result<std::shared_ptr<content::PackSource>> openPack(const std::string& path, const Files& files);

/// Our own edition. Always opens: a test makes sure that it has no problems.
std::shared_ptr<content::PackSource> openBuiltInPack();

/// Everything that is wrong with the pack at `path`; empty: it is good. Reads all of it.
std::vector<base::Error> checkPack(const std::string& path, const Files& files);

/// The whole article, for compiling and exporting. Fails as openPack does.
base::Result<content::Article> readArticle(const std::string& path, const Files& files);

/// A pack source over an article in memory (imports, previews, tests).
std::shared_ptr<content::PackSource> makeSource(content::Article article);

/// The index line of a section.
content::SectionInfo describe(const content::Section& section);

}  // namespace tend::pack
