// Lists: leaves or numerals that hang left of the text. Used by set_block.cpp.
#pragma once

#include "core/page/set_block.h"

namespace tend::page {

SetBlock setList(const content::List& list, const BlockContext& context, SetBlock* old);

}  // namespace tend::page
