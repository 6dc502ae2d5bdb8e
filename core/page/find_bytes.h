// Every place of a few bytes in many: the inner loop of a search. Knows nothing of characters. Used by search.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tend::page {

/// Appends to `out`, in order, each place in [from, to) of `text` at which `needle` (not empty) begins, also where two
/// overlap; a place may reach beyond `to`. Stops when `out` holds `most`. Eight places are looked at in one step: only
/// those where the two rarest bytes of the needle both stand are compared in full.
void findBytes(std::string_view text, std::string_view needle, std::size_t from, std::size_t to, std::size_t most,
               std::vector<std::uint32_t>& out);

}  // namespace tend::page
