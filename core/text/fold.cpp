#include "core/text/fold.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/text/fold_tables.h"

namespace tend::text {
namespace {

// Hangul syllables and their parts (Unicode 15, 3.12).
constexpr char32_t kSyllables = 0xAC00, kLeads = 0x1100, kVowels = 0x1161, kTrails = 0x11A7;
constexpr char32_t kVowelCount = 21, kTrailCount = 28, kSyllableCount = 19 * kVowelCount * kTrailCount;

constexpr int kMostMarks = 30;  // on one letter, by the Stream-Safe Text Format (UAX #15, 13)

/// Combining class of a mark that folding keeps; 0 for any other character, which ends a run of marks.
std::uint8_t markOrder(char32_t c) {
  const FoldMark* end = kFoldMarks + kFoldMarkCount;
  const FoldMark* found =
      std::lower_bound(kFoldMarks, end, c, [](const FoldMark& m, char32_t x) { return m.mark < x; });
  return found != end && found->mark == c ? found->order : std::uint8_t{0};
}

class Folder {
 public:
  Folder(std::string_view text, std::vector<std::uint32_t>* from) : m_text(text), m_from(from) {
    m_out.reserve(text.size());
    if (from != nullptr) from->reserve(text.size() + 1);
  }

  std::string run() {
    while (m_at < m_text.size()) {
      const auto byte = static_cast<unsigned char>(m_text[m_at]);
      if (byte >= 0x80) {
        takeCharacter();
      } else {
        takeAscii(byte);
      }
    }
    if (m_from != nullptr) m_from->push_back(static_cast<std::uint32_t>(m_text.size()));
    return std::move(m_out);
  }

 private:
  /// Most text: letters to small ones, runs of white space to one space.
  void takeAscii(unsigned char byte) {
    if (byte >= 'A' && byte <= 'Z') {
      push(static_cast<char>(byte + ('a' - 'A')));
    } else if (byte == ' ' || (byte >= '\t' && byte <= '\r')) {
      space();
    } else if (byte == '`') {
      push('\'');
    } else if (byte > ' ' && byte < 0x7F) {
      push(static_cast<char>(byte));
    }
    ++m_at;
  }

  void takeCharacter() {
    const base::Decoded d = base::decodeUtf8(m_text, m_at);
    const std::uint16_t value = foldValue(d.codePoint);
    if (value == kFoldSpace) {
      space();
    } else if (value == kFoldMark) {
      mark(d.codePoint);
    } else if (value >= kFoldFirstPool) {
      const std::uint8_t* entry = kFoldPool + (value - kFoldFirstPool);
      for (std::uint8_t i = 1; i <= entry[0]; ++i) push(static_cast<char>(entry[i]));
    } else if (value == kFoldKept) {
      keep(d.codePoint);
    }
    m_at += d.length;
  }

  void keep(char32_t c) {
    const char32_t syllable = c - kSyllables;
    if (syllable >= kSyllableCount) {
      pushCodePoint(c);
      return;
    }
    pushCodePoint(kLeads + syllable / (kVowelCount * kTrailCount));
    pushCodePoint(kVowels + syllable / kTrailCount % kVowelCount);
    if (syllable % kTrailCount > 0) pushCodePoint(kTrails + syllable % kTrailCount);
  }

  /// Marks on one letter may be typed in any order: those of a higher class stand behind (UAX #15, D109). Places stay
  /// as they are, for all of it is one grapheme.
  void mark(char32_t c) {
    const std::uint8_t order = markOrder(c);
    std::size_t at = m_out.size();
    for (int steps = 0; at > 0 && steps < kMostMarks; ++steps) {
      const std::size_t before = startOfLast(at);
      if (markOrder(base::decodeUtf8(m_out, before).codePoint) <= order) break;
      at = before;
    }
    const std::string tail = m_out.substr(at);
    m_out.resize(at);
    pushCodePoint(c);
    m_out += tail;
  }

  /// Where the character that ends at `end` begins.
  std::size_t startOfLast(std::size_t end) const {
    std::size_t at = end - 1;
    while (at > 0 && (static_cast<unsigned char>(m_out[at]) & 0xC0U) == 0x80U) --at;
    return at;
  }

  void pushCodePoint(char32_t c) {
    m_scratch.clear();
    base::appendUtf8(m_scratch, c);
    for (const char byte : m_scratch) push(byte);
  }

  void space() {
    if (m_out.empty() || m_out.back() != ' ') push(' ');
  }

  void push(char byte) {
    m_out += byte;
    if (m_from != nullptr) m_from->push_back(static_cast<std::uint32_t>(m_at));
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  std::string m_out, m_scratch;
  std::vector<std::uint32_t>* m_from;
};

}  // namespace

Folded foldWithPlaces(std::string_view utf8) {
  Folded folded;
  folded.text = Folder(utf8, &folded.from).run();
  return folded;
}

std::string fold(std::string_view utf8) { return Folder(utf8, nullptr).run(); }

}  // namespace tend::text
