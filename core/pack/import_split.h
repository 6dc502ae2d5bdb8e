// Divides imported paragraphs that are longer than a pack may hold, at a sentence's end where there is one, so that
// what was imported opens. Not for packs that people write: there it is a problem to be told. Used by
// import_finish.cpp.
#pragma once

#include "core/content/article.h"

namespace tend::pack {

/// Whether anything was divided. Only white space at the places of division is left out.
bool splitLongParagraphs(content::Article& article);

}  // namespace tend::pack
