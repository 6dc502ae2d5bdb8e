#include "core/pack/import_verse.h"

#include <array>

#include "core/pack/import_finish.h"
#include "core/pack/import_words.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

constexpr std::array<std::string_view, 6> kLabelWords = {"verse",   "scripture", "passage",
                                                         "reading", "versículo", "pasaje"};

struct QuoteMarks {
  std::string_view open;
  std::string_view close;
};
constexpr std::array<QuoteMarks, 5> kQuotes = {{{"\xE2\x80\x9C", "\xE2\x80\x9D"},
                                                {"\"", "\""},
                                                {"\xC2\xAB", "\xC2\xBB"},
                                                {"\xE2\x80\x9E", "\xE2\x80\x9C"},
                                                {"\xE2\x80\x98", "\xE2\x80\x99"}}};

/// The length of "Framing verse:" at the front, or 0.
std::size_t labelLength(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon > 40) return 0;
  const std::string label = keywordForm(text.substr(0, colon));
  const std::size_t blank = label.find_last_of(' ');
  const std::string last = blank == std::string::npos ? label : label.substr(blank + 1);
  for (const std::string_view word : kLabelWords) {
    if (last == word && wordCount(label) <= 4) return colon + 1;
  }
  return 0;
}

struct Quoted {
  std::string_view words;
  std::string_view after;
};

/// The words between the first quotation mark and the last one that closes it.
std::optional<Quoted> quotedAt(std::string_view text) {
  for (const QuoteMarks& marks : kQuotes) {
    if (!startsWith(text, marks.open)) continue;
    const std::size_t end = text.rfind(marks.close);
    if (end == std::string_view::npos || end < marks.open.size()) continue;
    return Quoted{trimmed(text.substr(marks.open.size(), end - marks.open.size())),
                  trimmed(text.substr(end + marks.close.size()))};
  }
  return std::nullopt;
}

content::Scripture scriptureOf(std::string_view words, std::string_view reference) {
  content::Scripture scripture;
  scripture.spans = linkedSpans(words);
  scripture.reference = content::plainText(folded({{std::string(bareReference(reference)), 0, {}}}));
  while (endsWith(scripture.reference, ".")) scripture.reference.pop_back();
  scripture.shortReference = scripture.reference;
  return scripture;
}

FoundVerse found(std::string_view words, std::string_view reference, std::size_t units) {
  return {VerseFit::Verse, scriptureOf(words, reference), units};
}

}  // namespace

FoundVerse verseAt(const std::vector<TextUnit>& units, std::size_t at) {
  const std::string_view whole = units[at].whole;
  const std::size_t label = labelLength(whole);
  std::size_t used = 1;
  std::string_view text = trimmed(whole.substr(label));
  if (label > 0 && text.empty() && at + used < units.size()) text = units[at + used++].whole;
  const bool more = at + used < units.size();
  const auto quoted = quotedAt(text);
  if (quoted && isReference(quoted->after)) return found(quoted->words, quoted->after, used);
  if (quoted && quoted->after.empty() && more && isReference(units[at + used].whole)) {
    return found(quoted->words, units[at + used].whole, used + 1);
  }
  if (label == 0) return {};
  // Without quotation marks: the reference in brackets at the end, or in a line of its own.
  const std::size_t bracket = text.rfind('(');
  if (bracket != std::string_view::npos && bracket > 0 && isReference(text.substr(bracket))) {
    return found(trimmed(text.substr(0, bracket)), text.substr(bracket), used);
  }
  if (!text.empty() && more && isReference(units[at + used].whole))
    return found(text, units[at + used].whole, used + 1);
  return {VerseFit::LabelOnly, {}, 1};
}

}  // namespace tend::pack
