#include "core/pack/import_words.h"

#include <algorithm>
#include <array>

#include "core/base/utf8.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

constexpr std::array<std::string_view, 26> kLittleWords = {
    "a",  "an",   "the",  "and", "but", "or", "nor", "for", "of",   "in",   "on",   "at",   "to",
    "by", "with", "from", "as",  "is",  "if", "it",  "vs",  "into", "than", "when", "what", "your"};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }

bool isCloser(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0xBB || c == 0x300D ||
         c == 0x300F || c == 0xFF09;
}

bool isOpener(char32_t c) {
  return c == '"' || c == '\'' || c == '(' || c == '[' || c == 0x201C || c == 0x2018 || c == 0xAB || c == 0x201E;
}

bool isSentenceEnd(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002; }

/// Capital by its code point: ASCII, Latin-1, and the even half of Latin Extended-A; good enough for a hint.
bool isCapital(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) ||
         (c >= 0x410 && c <= 0x42F) || (c >= 0x100 && c <= 0x17F && c % 2 == 0);
}

char32_t firstLetterOf(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const base::Decoded d = base::decodeUtf8(word, i);
    if (!isOpener(d.codePoint)) return d.codePoint;
    i += d.length;
  }
  return 0;
}

/// The code point that ends at `end`.
base::Decoded decodeBefore(std::string_view text, std::size_t end) {
  std::size_t start = end - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
  return {base::decodeUtf8(text, start).codePoint, static_cast<std::uint32_t>(end - start)};
}

template <class Visit>
void forWords(std::string_view text, const Visit& visit) {
  std::size_t at = text.find_first_not_of(" \n");
  while (at != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    visit(text.substr(at, end - at));
    at = text.find_first_not_of(" \n", end);
  }
}

/// Reads a reference piece by piece.
class ReferenceScanner {
 public:
  explicit ReferenceScanner(std::string_view text) : m_rest(text) {}

  bool matches() {
    for (const std::string_view ordinal : {"1 ", "2 ", "3 ", "I ", "II ", "III "}) {
      if (startsWith(m_rest, ordinal)) {
        m_rest.remove_prefix(ordinal.size());
        break;
      }
    }
    if (!book() || !number()) return false;
    if (take(':') && !number()) return false;
    while (takeRange()) {
    }
    return m_rest.size() <= 40 && std::none_of(m_rest.begin(), m_rest.end(), isDigit);  // a translation's name
  }

 private:
  bool book() {
    std::size_t words = 0;
    while (!m_rest.empty() && !isDigit(m_rest[0])) {
      const std::size_t blank = m_rest.find(' ');
      if (blank == std::string_view::npos || blank == 0 || ++words > 3) return false;
      const std::string_view word = m_rest.substr(0, blank);
      if (word != "of" && !isCapital(firstLetterOf(word))) return false;
      if (word.find_first_of("!?;,") != std::string_view::npos) return false;
      m_rest.remove_prefix(blank + 1);
    }
    return words > 0;
  }
  bool number() {
    std::size_t digits = 0;
    while (digits < m_rest.size() && digits < 4 && isDigit(m_rest[digits])) ++digits;
    m_rest.remove_prefix(digits);
    return digits > 0 && digits < 4;
  }
  bool take(char c) {
    if (m_rest.empty() || m_rest[0] != c) return false;
    m_rest.remove_prefix(1);
    return true;
  }
  /// "-10", "–10", ", 12", ":3" after a range.
  bool takeRange() {
    const std::string_view before = m_rest;
    const bool joined = take('-') || take(',') || take(':') || takeEnDash();
    while (joined && take(' ')) {
    }
    if (joined && number()) return true;
    m_rest = before;
    return false;
  }
  bool takeEnDash() {
    if (!startsWith(m_rest, "\xE2\x80\x93")) return false;
    m_rest.remove_prefix(3);
    return true;
  }

  std::string_view m_rest;
};

}  // namespace

std::size_t wordCount(std::string_view text) {
  std::size_t count = 0;
  forWords(text, [&count](std::string_view) { ++count; });
  return count;
}

char32_t lastMark(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0) {
    const base::Decoded d = decodeBefore(text, end);
    if (!isCloser(d.codePoint) && d.codePoint != ' ') return d.codePoint;
    end -= d.length;
  }
  return 0;
}

bool endsSentence(std::string_view text) {
  const char32_t last = lastMark(text);
  return isSentenceEnd(last) || last == ',' || last == ';' || last == 0xFF1F || last == 0xFF01;
}

std::vector<std::string_view> sentencesOf(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t start = 0;
  for (std::size_t blank = text.find(' '); blank != std::string_view::npos; blank = text.find(' ', blank + 1)) {
    const bool ended = blank > start && isSentenceEnd(lastMark(text.substr(start, blank - start)));
    if (!ended || !isCapital(firstLetterOf(text.substr(blank + 1)))) continue;
    sentences.push_back(text.substr(start, blank - start));
    start = blank + 1;
  }
  if (start < text.size()) sentences.push_back(text.substr(start));
  return sentences;
}

bool isTitleCase(std::string_view text) {
  std::size_t major = 0, capitals = 0;
  forWords(text, [&](std::string_view word) {
    const char32_t first = firstLetterOf(word);
    const bool little = std::find(kLittleWords.begin(), kLittleWords.end(), lowered(word)) != kLittleWords.end();
    const bool letter = first >= 0x80 || isUpper(static_cast<char>(first)) || isLower(static_cast<char>(first));
    if (!letter || little) return;
    ++major;
    capitals += isCapital(first) ? 1U : 0U;
  });
  return major > 0 && capitals * 5 >= major * 4;
}

bool startsLower(std::string_view text) {
  const char32_t first = firstLetterOf(text);
  return first < 0x80 && isLower(static_cast<char>(first));
}

bool startsQuote(std::string_view text) {
  if (text.empty()) return false;
  const char32_t c = base::decodeUtf8(text, 0).codePoint;
  return isOpener(c) && c != '(' && c != '[';
}

std::string_view bareReference(std::string_view text) {
  text = trimmed(text);
  for (const std::string_view dash : {"\xE2\x80\x94", "\xE2\x80\x93", "--", "-", "~"}) {
    if (startsWith(text, dash)) text = trimmed(text.substr(dash.size()));
  }
  if (startsWith(text, "(") && text.find(')') != std::string_view::npos) {
    const bool whole =
        trimmed(text.substr(text.find_last_of(')') + 1)).find_first_not_of(".") == std::string_view::npos;
    if (whole) text = trimmed(text.substr(1, text.find_last_of(')') - 1));
  }
  return text;
}

bool isReference(std::string_view text) { return text.size() < 120 && ReferenceScanner(bareReference(text)).matches(); }

std::string keywordForm(std::string_view text) {
  std::string out;
  for (const char c : lowered(text)) {
    if (isLower(c) || isDigit(c) || static_cast<unsigned char>(c) >= 0x80) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace tend::pack
