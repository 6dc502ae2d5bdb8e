// UAX #29 sentence boundaries, Unicode 15.0, without tailoring.
#include "core/base/utf8.h"
#include "core/text/segment.h"
#include "core/text/unicode_tables.h"

namespace tend::text {
namespace {

using S = SentenceClass;

bool isSeparator(S c) { return c == S::Sep || c == S::CR || c == S::LF; }
bool isIgnored(S c) { return c == S::Extend || c == S::Format; }
bool isTerminator(S c) { return c == S::STerm || c == S::ATerm; }

class SentenceBreaker {
 public:
  explicit SentenceBreaker(std::string_view text) : m_text(text) {}

  std::vector<std::uint32_t> run() {
    std::vector<std::uint32_t> out = {0};
    for (std::size_t at = 0; at < m_text.size();) {
      const base::Decoded d = base::decodeUtf8(m_text, at);
      const S c = sentenceClass(d.codePoint);
      if (at > 0 && breaksBefore(c, at)) out.push_back(static_cast<std::uint32_t>(at));
      accept(c, at == 0);
      at += d.length;
    }
    return out;
  }

 private:
  /// How far into "SATerm Close* Sp* ParaSep?" the text before has come.
  enum class End : std::uint8_t { None, Term, Close, Space };

  bool breaksBefore(S c, std::size_t at) const {
    if (m_raw == S::CR && c == S::LF) return false;  // SB3
    if (isSeparator(m_raw)) return true;             // SB4
    if (isIgnored(c)) return false;                  // SB5
    if (m_end == End::None) return false;            // SB998
    if (m_end == End::Term && !m_strong) {
      if (c == S::Numeric) return false;                                                          // SB6
      if (c == S::Upper && (m_beforeTerm == S::Upper || m_beforeTerm == S::Lower)) return false;  // SB7
    }
    if (c == S::SContinue || isTerminator(c)) return false;  // SB8a
    if (m_end != End::Space && c == S::Close) return false;  // SB9
    if (c == S::Sp || isSeparator(c)) return false;          // SB9, SB10
    return m_strong || !lowerFollows(at);                    // SB8, SB11
  }

  /// SB8: after a full stop that may be an abbreviation's, a small letter follows before anything that decides.
  bool lowerFollows(std::size_t at) const {
    while (at < m_text.size()) {
      const base::Decoded d = base::decodeUtf8(m_text, at);
      const S c = sentenceClass(d.codePoint);
      if (c == S::Lower) return true;
      if (c == S::OLetter || c == S::Upper || isSeparator(c) || isTerminator(c)) return false;
      at += d.length;
    }
    return false;
  }

  void accept(S c, bool first) {
    const bool detached = first || isSeparator(m_raw);
    m_raw = c;
    if (isIgnored(c) && !detached) return;
    if (isTerminator(c)) {
      m_end = End::Term;
      m_strong = c == S::STerm;
      m_beforeTerm = m_last;
    } else if (m_end != End::None) {
      m_end = endAfter(c);
    }
    m_last = c;
  }

  End endAfter(S c) const {
    if (c == S::Close && m_end != End::Space) return End::Close;
    return c == S::Sp ? End::Space : End::None;
  }

  std::string_view m_text;
  S m_raw = S::Other, m_last = S::Other, m_beforeTerm = S::Other;
  End m_end = End::None;
  bool m_strong = false;  // the terminator is no mere full stop
};

}  // namespace

std::vector<std::uint32_t> sentenceStarts(std::string_view utf8) { return SentenceBreaker(utf8).run(); }

}  // namespace tend::text
