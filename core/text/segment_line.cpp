// UAX #14 line breaking, Unicode 15.0, with the number tailoring of its section 8.2, Example 7.
// Rules that look at two neighbouring classes are one table, made at compile time; the few that look further are state.
#include <array>
#include <cstddef>

#include "core/base/utf8.h"
#include "core/text/segment.h"
#include "core/text/unicode_tables.h"

namespace tend::text {
namespace {

using C = LineClass;
using Mask = std::uint64_t;

constexpr Mask bit(C c) { return Mask{1} << static_cast<unsigned>(c); }
template <class... Classes>
constexpr Mask any(Classes... c) {
  return (bit(c) | ...);
}
constexpr bool in(C c, Mask mask) { return (bit(c) & mask) != 0; }

constexpr Mask kAlphabetic = any(C::AL, C::HL);
constexpr Mask kIdeographic = any(C::ID, C::EB, C::EM, C::XP);
constexpr Mask kOpen = any(C::OP, C::OPEA);
constexpr Mask kClose = any(C::CL, C::CP, C::CPEA);
constexpr Mask kHangul = any(C::JL, C::JV, C::JT, C::H2, C::H3);
constexpr Mask kHardBreak = any(C::BK, C::CR, C::LF, C::NL);
constexpr Mask kNeverFirst = kClose | any(C::EX, C::IS, C::SY);  // LB13

enum class Pair : std::uint8_t { Break, Join, JoinOverSpaces };

/// LB11 to LB17: these come before LB18, so those of the first group hold across spaces.
constexpr Pair earlyPair(C a, C b) {
  if (b == C::WJ || in(b, kNeverFirst)) return Pair::JoinOverSpaces;      // LB11, LB13
  if (in(a, kOpen)) return Pair::JoinOverSpaces;                          // LB14
  if (a == C::QU && in(b, kOpen)) return Pair::JoinOverSpaces;            // LB15
  if (in(a, kClose) && b == C::NS) return Pair::JoinOverSpaces;           // LB16
  if (a == C::B2 && b == C::B2) return Pair::JoinOverSpaces;              // LB17
  if (a == C::WJ || a == C::GL) return Pair::Join;                        // LB11, LB12
  if (b == C::GL && !in(a, any(C::SP, C::BA, C::HY))) return Pair::Join;  // LB12a
  return Pair::Break;
}

constexpr bool joinsAtPunctuation(C a, C b) {
  if (a == C::QU || b == C::QU) return true;                       // LB19
  if (a == C::CB || b == C::CB) return false;                      // LB20
  if (in(b, any(C::BA, C::HY, C::NS)) || a == C::BB) return true;  // LB21
  return (a == C::SY && b == C::HL) || b == C::IN;                 // LB21b, LB22
}

constexpr bool joinsLettersAndNumbers(C a, C b) {
  const Mask prefix = any(C::PR, C::PO);
  if (in(a, kAlphabetic) && b == C::NU) return true;  // LB23
  if (a == C::NU && in(b, kAlphabetic)) return true;
  if (a == C::PR && in(b, kIdeographic)) return true;  // LB23a
  if (in(a, kIdeographic) && b == C::PO) return true;
  if (in(a, prefix) && in(b, kAlphabetic)) return true;  // LB24
  if (in(a, kAlphabetic) && in(b, prefix)) return true;
  if (in(a, prefix) && b == C::NU) return true;  // LB25
  if (in(a, any(C::HY) | kOpen) && b == C::NU) return true;
  return a == C::NU && in(b, any(C::NU, C::SY, C::IS) | prefix);
}

constexpr bool joinsOthers(C a, C b) {
  if (a == C::JL && in(b, any(C::JL, C::JV, C::H2, C::H3))) return true;  // LB26
  if (in(a, any(C::JV, C::H2)) && in(b, any(C::JV, C::JT))) return true;
  if (in(a, any(C::JT, C::H3)) && b == C::JT) return true;
  if ((in(a, kHangul) && b == C::PO) || (a == C::PR && in(b, kHangul))) return true;  // LB27
  if (in(a, kAlphabetic | any(C::IS)) && in(b, kAlphabetic)) return true;             // LB28, LB29
  if (in(a, kAlphabetic | any(C::NU)) && b == C::OP) return true;                     // LB30
  if (a == C::CP && in(b, kAlphabetic | any(C::NU))) return true;
  return in(a, any(C::EB, C::XP)) && b == C::EM;  // LB30b
}

constexpr Pair pairAction(C a, C b) {
  const Pair early = earlyPair(a, b);
  if (early != Pair::Break) return early;
  if (a == C::CB || b == C::CB) return joinsAtPunctuation(a, b) ? Pair::Join : Pair::Break;
  const bool join = joinsAtPunctuation(a, b) || joinsLettersAndNumbers(a, b) || joinsOthers(a, b);
  return join ? Pair::Join : Pair::Break;
}

using PairTable = std::array<std::array<Pair, kLineClassCount>, kLineClassCount>;

constexpr PairTable makePairs() {
  PairTable table{};
  for (unsigned a = 0; a < kLineClassCount; ++a) {
    for (unsigned b = 0; b < kLineClassCount; ++b) table[a][b] = pairAction(static_cast<C>(a), static_cast<C>(b));
  }
  return table;
}

constexpr PairTable kPairs = makePairs();

Pair pairOf(C a, C b) { return kPairs[static_cast<unsigned>(a)][static_cast<unsigned>(b)]; }

bool isAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Walks the text once, remembering what the longer rules need.
class LineBreaker {
 public:
  explicit LineBreaker(std::string_view text) : m_text(text) {}

  void run(std::vector<LineBreak>& out) {
    for (std::size_t at = 0; at < m_text.size();) {
      const base::Decoded d = base::decodeUtf8(m_text, at);
      const C c = lineClass(d.codePoint);
      if (at > 0) out[at] = before(c, at + d.length);
      accept(c, at == 0);
      at += d.length;
      // One letter after another: nothing may end between them, and nothing changes.
      while (c == C::AL && at < m_text.size() && isAsciiLetter(m_text[at - 1]) && isAsciiLetter(m_text[at])) ++at;
    }
  }

 private:
  enum class Number : std::uint8_t { None, Digits, Closed };  // LB25: NU (NU|SY|IS)*, then (CL|CP)

  LineBreak before(C c, std::size_t next) const {
    if (in(m_raw, any(C::BK, C::LF, C::NL)) || (m_raw == C::CR && c != C::LF)) return LineBreak::Mandatory;  // LB4, LB5
    if (in(c, kHardBreak | any(C::SP, C::ZW))) return LineBreak::None;                                       // LB6, LB7
    if (m_base == C::ZW) return LineBreak::Allowed;                                                          // LB8
    if (m_raw == C::ZWJ) return LineBreak::None;                                                             // LB8a
    const bool spaces = m_raw == C::SP;
    if (in(c, any(C::CM, C::ZWJ)) && !spaces) return LineBreak::None;  // LB9
    const C b = in(c, any(C::CM, C::ZWJ)) ? C::AL : c;                 // LB10
    return joins(b, spaces, next) ? LineBreak::None : LineBreak::Allowed;
  }

  bool joins(C b, bool spaces, std::size_t next) const {
    if (!m_hasBase) return !spaces || in(b, kNeverFirst | any(C::WJ));  // only spaces so far
    const Pair pair = pairOf(m_base, b);
    if (spaces) return pair == Pair::JoinOverSpaces;
    if (pair != Pair::Break) return true;
    if (b == C::CB) return false;                                // LB20 before LB21a
    if (m_afterHebrewHyphen) return true;                        // LB21a
    if (m_base == C::RI && b == C::RI) return m_flags % 2 == 1;  // LB30a
    return joinsNumber(b, next);
  }

  bool joinsNumber(C b, std::size_t next) const {
    if (m_number != Number::None && in(b, any(C::PR, C::PO))) return true;
    if (m_number == Number::Digits && in(b, any(C::NU, C::SY, C::IS) | kClose)) return true;
    // (PR | PO) × (OP | HY) only when a number follows.
    return in(m_base, any(C::PR, C::PO)) && in(b, kOpen | any(C::HY)) && numberFollows(next);
  }

  bool numberFollows(std::size_t at) const {
    while (at < m_text.size()) {
      const base::Decoded d = base::decodeUtf8(m_text, at);
      const C c = lineClass(d.codePoint);
      if (!in(c, any(C::CM, C::ZWJ))) return c == C::NU;
      at += d.length;
    }
    return false;
  }

  void accept(C c, bool first) {
    const bool detached = first || in(m_raw, kHardBreak | any(C::SP, C::ZW));
    m_raw = c;
    if (c == C::SP) {
      m_number = Number::None;
      m_afterHebrewHyphen = false;
      if (m_base == C::RI) m_flags = 0;
      return;  // the base stays: some rules look across spaces
    }
    if (in(c, any(C::CM, C::ZWJ))) {
      if (!detached) return;  // part of what it follows
      c = C::AL;
    }
    m_number = numberAfter(c);
    m_afterHebrewHyphen = m_hasBase && m_base == C::HL && !detached && in(c, any(C::BA, C::HY));
    m_flags = c == C::RI ? m_flags + 1 : 0;
    m_base = c;
    m_hasBase = !in(c, kHardBreak);
  }

  Number numberAfter(C c) const {
    if (c == C::NU) return Number::Digits;
    if (m_number == Number::Digits && in(c, any(C::SY, C::IS))) return Number::Digits;
    if (m_number == Number::Digits && in(c, kClose)) return Number::Closed;
    return Number::None;
  }

  std::string_view m_text;
  C m_raw = C::SP;   // class of the character before
  C m_base = C::AL;  // class of the last character that is no space and no mark
  bool m_hasBase = false;
  bool m_afterHebrewHyphen = false;
  Number m_number = Number::None;
  unsigned m_flags = 0;  // regional indicators in a row
};

}  // namespace

std::vector<LineBreak> lineBreaks(std::string_view utf8) {
  std::vector<LineBreak> breaks(utf8.size() + 1, LineBreak::None);
  LineBreaker(utf8).run(breaks);
  if (!utf8.empty()) breaks.back() = LineBreak::Mandatory;  // LB3
  return breaks;
}

}  // namespace tend::text
