// Lists the places where the lines of a shaped paragraph may end. Private to core/text.
#pragma once

#include <vector>

#include "core/text/knuth_plass.h"

namespace tend::text {

/// Widths in em of all pieces before one, and of the spaces among them.
struct PieceSum {
  double width = 0, space = 0;
};

/// Fills data.candidates, which is empty, from data.pieces and data.styles. `room` is memory that may be kept.
void listCandidates(ShapedText::Data& data, std::vector<PieceSum>& room);
/// The same without most of those at which no line of the task can end. Its goal is justified lines within limits.
void listWithinReach(const BreakTask& task, ShapedText::Data& data, std::vector<PieceSum>& room);

/// The widest stretch without a place to end a line. Hyphens do not count as places.
double widestChunkEm(const ShapedText::Data& data);

/// The candidates with additional ones at graphemes, inside everything that is wider than `narrowestEm`, so that
/// nothing is wider than its line. `hyphens`: inserted hyphens may be used.
std::vector<Candidate> withSplits(const ShapedText::Data& data, double narrowestEm, bool hyphens);

}  // namespace tend::text
