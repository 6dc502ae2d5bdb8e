#include "core/exercise/phrases.h"

#include <algorithm>

namespace tend::exercise {
namespace {

// Bounds that keep the tries at one word few, whatever a pack writes.
constexpr std::size_t kMostSteps = 12, kMostGaps = 2, kMostOptional = 4, kMostGapWords = 3;

std::vector<std::string_view> cut(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(at), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// One word as it is compared; empty where it is none, or several.
std::string folded(std::string_view text) {
  const std::vector<ScannedWord> words = scanWords(text);
  return words.size() == 1 ? words.front().folded : std::string();
}

}  // namespace

bool Phrases::readStep(std::string_view token, const Sets& sets, Step& to) {
  if (token == "...") return to.gap = true;
  if (token.size() > 1 && token.back() == '?') {
    to.optional = true;
    token.remove_suffix(1);
  }
  for (std::string_view part : cut(token, '|')) {
    if (part.size() > 2 && part.front() == '<' && part.back() == '>') {
      const auto found = sets.find(std::string(part.substr(1, part.size() - 2)));
      if (found == sets.end()) return false;
      for (const std::string& word : found->second) {
        Step one;
        if (!readStep(word, {}, one) || one.optional || one.gap) return false;
        to.any.insert(to.any.end(), one.any.begin(), one.any.end());
      }
      continue;
    }
    Alternative alternative;
    if (part.size() > 1 && part.back() == '*') {
      alternative.of = Alternative::Of::Begin;
      part.remove_suffix(1);
    } else if (part.size() > 1 && part.front() == '*') {
      alternative.of = Alternative::Of::End;
      part.remove_prefix(1);
    }
    alternative.text = folded(part);
    if (alternative.text.empty()) return false;
    to.any.push_back(std::move(alternative));
  }
  return !to.any.empty();
}

bool Phrases::add(std::string_view text, const Sets& sets) {
  Phrase phrase;
  for (const std::string_view token : cut(text, ' ')) {
    Step step;
    if (phrase.size() == kMostSteps || !readStep(token, sets, step)) return false;
    phrase.push_back(std::move(step));
  }
  const auto gaps = std::count_if(phrase.begin(), phrase.end(), [](const Step& s) { return s.gap; });
  const auto optional = std::count_if(phrase.begin(), phrase.end(), [](const Step& s) { return s.optional; });
  if (phrase.empty() || phrase.front().gap || phrase.front().optional || phrase.back().gap) return false;
  if (static_cast<std::size_t>(gaps) > kMostGaps || static_cast<std::size_t>(optional) > kMostOptional) return false;
  const auto& first = phrase.front().any;
  if (std::any_of(first.begin(), first.end(), [](const auto& a) { return a.of == Alternative::Of::End; })) return false;
  const auto index = static_cast<std::uint32_t>(m_phrases.size());
  for (const Alternative& a : first) {
    const bool begin = a.of == Alternative::Of::Begin;
    (begin ? m_byBeginning : m_byWord)[a.text].push_back(index);
    if (begin) m_beginnings.insert(a.text.size());
  }
  m_phrases.push_back(std::move(phrase));
  return true;
}

bool Phrases::takes(const Step& step, const std::string& word) {
  return std::any_of(step.any.begin(), step.any.end(), [&](const Alternative& a) {
    if (a.of == Alternative::Of::Whole) return word == a.text;
    if (word.size() < a.text.size()) return false;
    return word.compare(a.of == Alternative::Of::Begin ? 0 : word.size() - a.text.size(), a.text.size(), a.text) == 0;
  });
}

std::size_t Phrases::match(const Phrase& phrase, std::size_t step, const std::vector<ScannedWord>& words,
                           std::size_t at) {
  if (step == phrase.size()) return at;
  const Step& now = phrase[step];
  if (now.gap) {
    // The nearest place counts. A gap stays in its sentence; words that touch may stand across the end of one.
    const std::uint32_t sentence = words[at - 1].sentence;
    for (std::size_t skipped = 0; skipped <= kMostGapWords && at + skipped < words.size(); ++skipped) {
      if (words[at + skipped].sentence != sentence) break;
      if (const std::size_t end = match(phrase, step + 1, words, at + skipped); end > 0) return end;
    }
    return 0;
  }
  if (at < words.size() && takes(now, words[at].folded)) {
    if (const std::size_t end = match(phrase, step + 1, words, at + 1); end > 0) return end;
  }
  return now.optional ? match(phrase, step + 1, words, at) : 0;
}

std::size_t Phrases::longestAt(const std::vector<std::uint32_t>& candidates, const std::vector<ScannedWord>& words,
                               std::size_t at) const {
  std::size_t longest = 0;
  for (const std::uint32_t index : candidates) longest = std::max(longest, match(m_phrases[index], 0, words, at));
  return longest;
}

std::vector<FoundPhrase> Phrases::find(const std::vector<ScannedWord>& words) const {
  std::vector<FoundPhrase> found;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at].folded;
    std::size_t end = 0;
    if (const auto same = m_byWord.find(word); same != m_byWord.end()) end = longestAt(same->second, words, at);
    for (const std::size_t length : m_beginnings) {
      if (length > word.size()) break;
      const auto begins = m_byBeginning.find(std::string_view(word).substr(0, length));
      if (begins != m_byBeginning.end()) end = std::max(end, longestAt(begins->second, words, at));
    }
    if (end > 0) found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - 1)});
  }
  return found;
}

}  // namespace tend::exercise
