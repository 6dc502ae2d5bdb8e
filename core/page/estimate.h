// What a block weighs before it is set: its kind, how much text it has, and how high that will be, about.
// Used by flow.cpp.
#pragma once

#include "core/page/flow.h"

namespace tend::page {

/// Fills kind, characters and paragraphs of a slot.
void weigh(const content::Block& block, Slot& slot);

/// Height in whole pixels, without the space above.
std::int32_t estimateHeight(const Slot& slot, const Styles& styles);

/// Height of so many characters in paragraphs of the usual length.
std::int64_t estimateText(std::uint32_t characters, const Styles& styles);

std::size_t bytesOf(const content::Block& block);

}  // namespace tend::page
