// Places of the article <-> heights of the sheet. Used by page.cpp and pages.cpp.
#pragma once

#include "core/page/flow.h"

namespace tend::page {

std::int64_t yOfLocator(Flow& flow, const content::Locator& locator);
content::Locator locatorAtY(Flow& flow, std::int64_t y);
content::Locator sentenceStartOf(Flow& flow, const content::Locator& locator);

/// Bottom of the last whole line (or rule, or box) that ends within [top, limit]; `limit` if there is none.
std::int64_t lastWholeLine(Flow& flow, std::int64_t top, std::int64_t limit);

/// From the top of a section's head to its title.
std::int64_t titleOffset(const Flow& flow, std::size_t chapter);

}  // namespace tend::page
