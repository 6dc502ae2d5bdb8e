// Small rules about text that reading, writing, importing and checking share: ids, addresses, control characters,
// and the folding of white space in spans. Used within core/pack.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/content/article.h"

namespace tend::pack {

/// A stable id: [a-z0-9-]+, at most kMaxIdBytes.
bool isStableId(std::string_view id);

/// An id from a title: ASCII letters and digits, Latin accents folded, words joined by '-'. Empty if nothing is left.
std::string slugOf(std::string_view title);

/// A language tag by its outer form (BCP 47): letters, digits and '-'.
bool isLanguageTag(std::string_view tag);

/// http, https or mailto, without blanks, and not too long.
bool isAllowedLink(std::string_view address);

/// C0 and C1 controls and the two separators U+2028 and U+2029 (which mean something inside spans).
constexpr bool isControl(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029; }

/// ASCII only: what marks and keywords need.
std::string lowered(std::string_view text);
std::string_view trimmed(std::string_view text);
bool startsWith(std::string_view text, std::string_view prefix);
bool endsWith(std::string_view text, std::string_view suffix);

constexpr std::string_view kHardBreak = "\xE2\x80\xA8";  // U+2028 inside a span

/// Makes spans as content wants them: runs of blanks are one blank, '\n' is a blank, none at the ends or beside a hard
/// break, neighbours of one manner are one span, none is empty.
content::Spans folded(const content::Spans& raw);

/// Cuts raw spans at every '\n' and hard break. Lines are folded; empty ones are kept.
std::vector<content::Spans> linesOf(const content::Spans& raw);

/// Takes the first line (to the first '\n' or hard break) off raw spans and returns it folded.
content::Spans takeFirstLine(content::Spans& raw);

}  // namespace tend::pack
