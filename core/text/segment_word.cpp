// UAX #29 word boundaries, Unicode 15.0.
#include "core/base/utf8.h"
#include "core/text/segment.h"
#include "core/text/unicode_tables.h"

namespace tend::text {
namespace {

using W = WordClass;

bool isIgnored(W c) { return c == W::Extend || c == W::Format || c == W::ZWJ; }
bool isNewline(W c) { return c == W::CR || c == W::LF || c == W::Newline; }
bool isLetter(W c) { return c == W::ALetter || c == W::PictographicLetter || c == W::Hebrew_Letter; }
bool isPictograph(W c) { return c == W::Pictographic || c == W::PictographicLetter; }
bool isMiddleOfWord(W c) { return c == W::MidLetter || c == W::MidNumLet || c == W::Single_Quote; }
bool isMiddleOfNumber(W c) { return c == W::MidNum || c == W::MidNumLet || c == W::Single_Quote; }

class WordBreaker {
 public:
  explicit WordBreaker(std::string_view text) : m_text(text) {}

  std::vector<std::uint32_t> run() {
    std::vector<std::uint32_t> out = {0};
    for (std::size_t at = 0; at < m_text.size();) {
      const base::Decoded d = base::decodeUtf8(m_text, at);
      const W c = wordClass(d.codePoint);
      m_next = at + d.length;
      if (at > 0 && breaksBefore(c)) out.push_back(static_cast<std::uint32_t>(at));
      accept(c, at == 0);
      at = m_next;
    }
    if (!m_text.empty()) out.push_back(static_cast<std::uint32_t>(m_text.size()));
    return out;
  }

 private:
  bool breaksBefore(W c) const {
    if (m_raw == W::CR && c == W::LF) return false;                // WB3
    if (isNewline(m_raw) || isNewline(c)) return true;             // WB3a, WB3b
    if (m_raw == W::ZWJ && isPictograph(c)) return false;          // WB3c
    if (m_raw == W::WSegSpace && c == W::WSegSpace) return false;  // WB3d
    if (isIgnored(c)) return false;                                // WB4
    return !(joinsLetters(c) || joinsNumbers(c) || joinsRest(c));
  }

  bool joinsLetters(W c) const {
    if (isLetter(m_last)) {
      if (isLetter(c)) return true;                                 // WB5
      if (isMiddleOfWord(c) && isLetter(following())) return true;  // WB6
    }
    if (isMiddleOfWord(m_last) && isLetter(m_beforeLast) && isLetter(c)) return true;  // WB7
    if (m_last == W::Hebrew_Letter) {
      if (c == W::Single_Quote) return true;                                     // WB7a
      if (c == W::Double_Quote && following() == W::Hebrew_Letter) return true;  // WB7b
    }
    return m_last == W::Double_Quote && m_beforeLast == W::Hebrew_Letter && c == W::Hebrew_Letter;  // WB7c
  }

  bool joinsNumbers(W c) const {
    if (c == W::Numeric) {
      if (m_last == W::Numeric || isLetter(m_last)) return true;                // WB8, WB9
      if (isMiddleOfNumber(m_last) && m_beforeLast == W::Numeric) return true;  // WB11
    }
    if (m_last != W::Numeric) return false;
    return isLetter(c) || (isMiddleOfNumber(c) && following() == W::Numeric);  // WB10, WB12
  }

  bool joinsRest(W c) const {
    if (m_last == W::Katakana && c == W::Katakana) return true;  // WB13
    const auto extends = [](W x) { return isLetter(x) || x == W::Numeric || x == W::Katakana; };
    if (c == W::ExtendNumLet && (extends(m_last) || m_last == W::ExtendNumLet)) return true;  // WB13a
    if (m_last == W::ExtendNumLet && extends(c)) return true;                                 // WB13b
    return c == W::Regional_Indicator && m_last == c && m_flags % 2 == 1;                     // WB15, WB16
  }

  /// The next class after the current character that WB4 does not ignore.
  W following() const {
    for (std::size_t at = m_next; at < m_text.size();) {
      const base::Decoded d = base::decodeUtf8(m_text, at);
      const W c = wordClass(d.codePoint);
      if (!isIgnored(c)) return c;
      at += d.length;
    }
    return W::Other;
  }

  void accept(W c, bool first) {
    const bool detached = first || isNewline(m_raw);
    m_raw = c;
    if (isIgnored(c) && !detached) return;
    m_flags = c == W::Regional_Indicator ? m_flags + 1 : 0;
    m_beforeLast = m_last;
    m_last = c;
  }

  std::string_view m_text;
  std::size_t m_next = 0;
  W m_raw = W::Other, m_last = W::Other, m_beforeLast = W::Other;  // `last` skips what WB4 ignores
  unsigned m_flags = 0;
};

}  // namespace

bool holdsWord(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const base::Decoded d = base::decodeUtf8(utf8, at);
    const W c = wordClass(d.codePoint);
    if (isLetter(c) || isPictograph(c) || c == W::Numeric || c == W::Katakana || c == W::Regional_Indicator)
      return true;
    // What the word rules leave to dictionaries, and single ideographs: a line may end between those, not at marks.
    const LineClass l = lineClass(d.codePoint);
    if (c == W::Other && (l == LineClass::AL || l == LineClass::ID) &&
        sentenceClass(d.codePoint) != SentenceClass::Other) {
      return true;
    }
    at += d.length;
  }
  return false;
}

std::vector<std::uint32_t> wordBoundaries(std::string_view utf8) { return WordBreaker(utf8).run(); }

}  // namespace tend::text
