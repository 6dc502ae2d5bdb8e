// The exercises of our own edition, put where they belong in an imported article: each at the end of the section whose
// heading speaks of its subject (its `topics`). So the original can be done as the edition is. Used by `tend import`.
#pragma once

#include <cstddef>

#include "core/content/article.h"

namespace tend::pack {

/// Returns how many found a place; none in an article of another language, or one that has exercises already.
std::size_t attachExercises(content::Article& article);

}  // namespace tend::pack
