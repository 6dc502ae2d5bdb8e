// Questions about a stretch of plain text that tell a heading from a sentence: words, sentences, capitals, ends.
// Pure functions over UTF-8. Used by the plain-text importer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tend::pack {

/// Words are separated by blanks.
std::size_t wordCount(std::string_view text);

/// The last character that is not a closing quotation mark or bracket, as a code point; 0 for none.
char32_t lastMark(std::string_view text);

/// Ends as a sentence or clause does: . ! ? … , ; or their CJK forms.
bool endsSentence(std::string_view text);

/// Sentences, cut after . ! ? (and closing quotes) before a capital. "e.g." and initials may cut too much: callers
/// only count, or keep all pieces.
std::vector<std::string_view> sentencesOf(std::string_view text);

/// Most words but the little ones begin with a capital.
bool isTitleCase(std::string_view text);

/// Begins with a small letter.
bool startsLower(std::string_view text);

/// Begins with a quotation mark.
bool startsQuote(std::string_view text);

/// "1 Peter 4:8", "Song of Songs 2:4-6 (WEB)", in brackets or after a dash as well.
bool isReference(std::string_view text);

/// The text without brackets or a dash round it.
std::string_view bareReference(std::string_view text);

/// ASCII letters made small, everything that is no ASCII letter or digit a single blank: for comparing with keywords.
std::string keywordForm(std::string_view text);

}  // namespace tend::pack
