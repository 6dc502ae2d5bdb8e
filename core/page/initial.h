// The large first letter of an article and the small capitals after it (design 3.3). Used by set_block.cpp.
#pragma once

#include <optional>
#include <string>

#include "core/page/set_text.h"

namespace tend::page {

struct InitialPlan {
  std::string letter;           // one grapheme, as in the text
  bool ornamented = false;      // the two-colour form of EB Garamond Initials
  std::uint32_t leadInEnd = 0;  // byte offset where the small capitals end
};

constexpr std::uint32_t kInitialLines = 3;

/// A plan if the text begins with a capital of an alphabet that has initials and the measure has room for one.
/// `leadInLimit` is where something begins that small capitals must not enter (a link, code).
std::optional<InitialPlan> planInitial(const std::string& text, std::uint32_t leadInLimit, const Styles& styles,
                                       const Press& press);

/// Places the letter at the top of a paragraph and returns how much further in the lines beside it begin.
float placeInitial(BlockSetter& setter, const InitialPlan& plan, std::int32_t topPx);

/// End of the lead-in: the first natural pause, or five words without short words at the end.
std::uint32_t leadInEnd(const std::string& text, std::uint32_t limit);

}  // namespace tend::page
