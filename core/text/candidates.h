// Lists the places where the lines of a shaped paragraph may end. Private to core/text.
#pragma once

#include <vector>

#include "core/text/shaped_data.h"

namespace tend::text {

/// Fills data.candidates from data.pieces and data.styles.
void listCandidates(ShapedText::Data& data);

/// The widest stretch without a place to end a line. Hyphens do not count as places.
double widestChunkEm(const ShapedText::Data& data);

/// The candidates with additional ones at graphemes, inside everything that is wider than `narrowestEm`, so that
/// nothing is wider than its line. `hyphens`: inserted hyphens may be used.
std::vector<Candidate> withSplits(const ShapedText::Data& data, double narrowestEm, bool hyphens);

}  // namespace tend::text
