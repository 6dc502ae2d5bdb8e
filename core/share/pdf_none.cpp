// Where there is no cairo (the browser build), text is what there is.
#include "core/share/pdf.h"

namespace tend::share {

bool canMakePdf() { return false; }

base::Result<std::vector<std::uint8_t>> pdfOf(const std::vector<Paper>&, const text::FontLibrary&) {
  return base::fail(base::ErrorCode::Unavailable, "pdf.none");
}

}  // namespace tend::share
