#include "core/pack/import_headings.h"

#include "core/pack/import_finish.h"
#include "core/pack/import_words.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

constexpr std::size_t kMostWords = 25;
constexpr std::size_t kSureWords = 12;  // a longer line without capitals is doubtful

bool hasLetter(const std::string& text) {
  for (const char c : text) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80) return true;
  }
  return false;
}

/// Shape alone: could this line be a heading at all?
bool hasShape(const TextUnit& unit) {
  const std::string& text = unit.text;
  if (unit.mark != LineMark::None || unit.groupSize > 2 || wordCount(text) > kMostWords || text.size() > 300)
    return false;
  if (!hasLetter(text) || text.front() == '(' || startsWith(text, "\xE2\x80\x94") || startsWith(text, "--"))
    return false;
  const char32_t last = lastMark(text);
  const bool sentence = endsSentence(text) && last != '?' && last != '!';
  if (sentence || startsLower(text) || !findLinks(text).empty()) return false;
  const bool quotedWhole =
      startsQuote(text) && (endsWith(text, "\xE2\x80\x9D") || endsWith(text, "\"") || endsWith(text, "\xC2\xBB"));
  return !quotedWhole;
}

HeadingFit question(const std::string& text, HeadingStyle style) {
  if (isTitleCase(text) && wordCount(text) > 1) return HeadingFit::Yes;
  if (wordCount(text) > kSureWords) return HeadingFit::No;
  return style == HeadingStyle::SentenceCase ? HeadingFit::LikelyYes : HeadingFit::LikelyNo;
}

}  // namespace

HeadingStyle headingStyleOf(const std::vector<TextUnit>& units) {
  std::size_t titles = 0, sentences = 0;
  for (std::size_t i = 1; i + 1 < units.size(); ++i) {
    // Only lines that stand alone between sentences: items of a list without marks are not counted.
    const bool alone = endsSentence(units[i - 1].text) && endsSentence(units[i + 1].text);
    const char32_t last = lastMark(units[i].text);
    if (!alone || !hasShape(units[i]) || last == '?' || last == '!' || last == ':') continue;
    (isTitleCase(units[i].text) ? titles : sentences) += 1;
  }
  return sentences > titles ? HeadingStyle::SentenceCase : HeadingStyle::TitleCase;
}

HeadingFit headingAt(const std::vector<TextUnit>& units, std::size_t at, HeadingStyle style) {
  const TextUnit& unit = units[at];
  if (unit.mark == LineMark::Hash) return HeadingFit::Yes;
  if (!hasShape(unit)) return HeadingFit::No;
  const bool last = at + 1 == units.size();
  const bool marksFollow = !last && units[at + 1].mark != LineMark::None && units[at + 1].mark != LineMark::Hash;
  const char32_t mark = lastMark(unit.text);
  if (mark == ':') return !last && !marksFollow && isTitleCase(unit.text) ? HeadingFit::LikelyYes : HeadingFit::No;
  if (mark == '?') return last ? HeadingFit::No : question(unit.text, style);
  if (mark == '!')
    return isTitleCase(unit.text) && !last && wordCount(unit.text) > 1 ? HeadingFit::LikelyYes : HeadingFit::No;
  if (last) return HeadingFit::LikelyNo;
  const bool likeOthers = isTitleCase(unit.text) || wordCount(unit.text) <= kSureWords;
  return likeOthers ? HeadingFit::Yes : HeadingFit::LikelyYes;
}

}  // namespace tend::pack
