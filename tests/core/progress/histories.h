// Histories for tests: random ones out of small pools, so that things, clocks and devices collide often, and one of a
// couple's ten years. Everything comes from a seed, so that a failure comes back.
#pragma once

#include <random>
#include <vector>

#include "core/progress/kinds.h"
#include "core/progress/part.h"
#include "tests/support/counted_random.h"

namespace tend::progress {

using Rng = std::mt19937;

constexpr PartId kPart{7, 7};

/// An event of a random kind (two of them unknown) about one of `things` things.
Event randomEvent(Rng& random, std::uint64_t things = 6);

/// A copy of kPart after random events and removals, now and then of another epoch.
Part randomPart(Rng& random, std::size_t events = 25);

/// 3,650 check-ins and 500 highlights with notes, as a couple might leave in ten years.
Part tenYears();

/// A range in an article that nobody needs to have.
QuotedRange someRange(const std::string& words);

}  // namespace tend::progress
