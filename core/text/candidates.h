// Lists the places where the lines of a shaped paragraph may end. Private to core/text.
#pragma once

#include <vector>

#include "core/text/segment.h"
#include "core/text/shaped_data.h"

namespace tend::text {

/// Fills data.candidates from data.pieces. `breaks` is lineBreaks() of the text (with Thai breaks added).
void listCandidates(const std::vector<LineBreak>& breaks, ShapedText::Data& data);

/// Whether anything without a place to end a line is wider than `narrowestEm`. Hyphens do not count as places.
bool needsSplits(const ShapedText::Data& data, double narrowestEm);

/// The candidates with additional ones at graphemes, inside everything that is wider than `narrowestEm`, so that
/// nothing is wider than its line. `hyphens`: inserted hyphens may be used.
std::vector<Candidate> withSplits(const ShapedText::Data& data, double narrowestEm, bool hyphens);

}  // namespace tend::text
