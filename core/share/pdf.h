// Laid-out pages as a PDF in memory: the same glyphs at the same places, with fonts cut down to what is used and text
// that can be searched and copied. It says nothing of who made it or when; nothing is written to a disk. Left out of
// the browser build, which gives plain text.
#pragma once

#include <cstdint>
#include <vector>

#include "core/share/take_home.h"

namespace tend::share {

bool canMakePdf();

/// Fails with pdf.none (Unavailable) where this build makes none, and with pdf.failed (Internal) if the library
/// refuses.
base::Result<std::vector<std::uint8_t>> pdfOf(const std::vector<Paper>& pages, const text::FontLibrary& library);

}  // namespace tend::share
