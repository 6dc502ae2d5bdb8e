// The bounds of what a pack may ask for. Each is far above any real article, and keeps hostile input cheap.
// docs/pack-format.md tells authors about them. Used within core/pack.
#pragma once

#include <cstddef>
#include <cstdint>

namespace tend::pack {

constexpr std::uint64_t kMaxPackBytes = 50ULL << 20U;
constexpr std::size_t kMaxProblems = 100;
constexpr std::size_t kMaxFrontMatterBytes = 64U << 10U;
constexpr std::size_t kMaxExerciseBytes = 256U << 10U;
constexpr std::size_t kMaxParagraphBytes = 256U << 10U;  // inline parsing is not linear for every input
constexpr std::size_t kMaxNesting = 20;                  // quotes and lists opened on one line
constexpr std::size_t kMaxIndent = 120;                  // columns; bounds lists nested line by line
constexpr std::size_t kMaxBlocks = 200'000;
constexpr std::size_t kMaxSpans = 2'000'000;
constexpr std::size_t kMaxLinkBytes = 2000;
constexpr std::size_t kMaxIdBytes = 64;
constexpr std::uint32_t kFormatVersion = 1;  // of article.md

}  // namespace tend::pack
