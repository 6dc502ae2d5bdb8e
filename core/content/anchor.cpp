#include "core/content/anchor.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/base/utf8.h"

namespace tend::content {
namespace {

using std::string_view;

// How much must agree, in bytes, before words found again count as the same words. Chosen so that one edit right beside
// a short range does not lose it, while a common word never jumps to another sentence.
constexpr std::size_t kSureSide = 8;    // one side agrees wholly
constexpr std::size_t kSureSides = 16;  // both together
constexpr std::size_t kSureWhole = 12;  // the block agrees wholly: text and both sides
constexpr std::size_t kSureAlone = 48;  // so long a text stands for itself if there is only one

bool isContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Two polynomial hashes of 32 bits that roll along a text, a byte at a time.
class RollingHash {
 public:
  explicit RollingHash(std::size_t window) {
    for (std::size_t i = 1; i < window; ++i) {
      for (int lane = 0; lane < 2; ++lane) m_out[lane] = m_out[lane] * kBases[lane] % kModulus;
    }
  }
  void push(char in) {
    for (int lane = 0; lane < 2; ++lane) m_sum[lane] = (m_sum[lane] * kBases[lane] + value(in)) % kModulus;
  }
  void roll(char out, char in) {
    for (int lane = 0; lane < 2; ++lane) {
      m_sum[lane] = (m_sum[lane] + kModulus - value(out) * m_out[lane] % kModulus) % kModulus;
    }
    push(in);
  }
  std::uint64_t get() const { return m_sum[0] << 32U | m_sum[1]; }

 private:
  static constexpr std::uint64_t kModulus = 4294967291U;  // the largest prime of 32 bits
  static constexpr std::uint64_t kBases[2] = {2654435761U, 1597334677U};
  static std::uint64_t value(char c) { return static_cast<unsigned char>(c) + 1U; }
  std::uint64_t m_sum[2] = {0, 0};
  std::uint64_t m_out[2] = {1, 1};
};

std::uint64_t hashOf(string_view text) {
  RollingHash hash(text.size());
  for (const char c : text) hash.push(c);
  return hash.get();
}

string_view firstCharacters(string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) {
    ++at;
    while (at < text.size() && isContinuation(text[at])) ++at;
  }
  return text.substr(0, at);
}

string_view lastCharacters(string_view text, std::size_t count) {
  std::size_t at = text.size();
  for (; count > 0 && at > 0; --count) {
    --at;
    while (at > 0 && isContinuation(text[at])) --at;
  }
  return text.substr(at);
}

/// Characters that change the letter before them: marks, joiners, variation selectors, skin tones.
bool changesLetterBefore(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) || c == 0x200D ||
         (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFE20 && c <= 0xFE2F) ||
         (c >= 0x1F3FB && c <= 0x1F3FF);
}

bool beginsWithMark(string_view text) {
  return !text.empty() && changesLetterBefore(base::decodeUtf8(text, 0).codePoint);
}

bool endsWithJoiner(string_view text) {
  const string_view last = lastCharacters(text, 1);
  return !last.empty() && base::decodeUtf8(last, 0).codePoint == 0x200D;
}

/// Letters and figures of scripts that part their words, about: not Thai, not the scripts of East Asia.
bool isPartOfWord(char32_t c) {
  if (c < 0x80) return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return false;
  return (c < 0xE00 || c > 0xEFF) && (c < 0x2000 || (c >= 0x2C00 && c < 0x2E00));
}

/// Does one text run on into the other within a word?
bool joined(string_view left, string_view right) {
  const string_view last = lastCharacters(left, 1);
  return !last.empty() && !right.empty() && isPartOfWord(base::decodeUtf8(last, 0).codePoint) &&
         isPartOfWord(base::decodeUtf8(right, 0).codePoint);
}

/// The part of the article that holds a byte, as a stretch of the text.
struct Surroundings {
  string_view before, after;
};

Surroundings surroundingsOf(const FlatText& flat, std::size_t begin, std::size_t end) {
  const string_view text = flat.text;
  const std::size_t first = flat.partBegins[partAt(flat, begin)];
  const std::size_t last = flat.partBegins[partAt(flat, end - 1) + 1];
  return {text.substr(first, begin - first), text.substr(end, last - end)};
}

/// Where `anchor`'s text begins in [from, to) of the article.
std::vector<std::size_t> occurrences(string_view text, const RangeAnchor& anchor, std::size_t from, std::size_t to) {
  std::vector<std::size_t> found;
  const std::size_t length = anchor.bytes;
  to = std::min(to, text.size());
  if (length == 0 || to - std::min(from, to) < length) return found;
  RollingHash hash(length);
  for (std::size_t i = from; i < from + length; ++i) hash.push(text[i]);
  for (std::size_t at = from;; ++at) {
    const string_view here = text.substr(at, length);
    if (hash.get() == anchor.hash && here.substr(0, anchor.head.size()) == anchor.head &&
        here.substr(length - std::min(length, anchor.tail.size())) == anchor.tail) {
      found.push_back(at);
    }
    if (at + length >= to) return found;
    hash.roll(text[at], text[at + length]);
  }
}

/// How much of the stored surroundings stands at a candidate. `whole`: all of it, or at least up to a block's edge, so
/// that what happened to the neighbouring blocks does not count.
struct Agreement {
  std::size_t bytes = 0;
  bool whole = false;
};

/// The beginning of a section counts as a line end, which `stored` has in front where it reaches that far.
Agreement agreeBefore(string_view here, string_view stored) {
  const std::size_t most = std::min(here.size(), stored.size());
  Agreement agreed;
  bool edge = false;
  while (agreed.bytes < most && here[here.size() - 1 - agreed.bytes] == stored[stored.size() - 1 - agreed.bytes]) {
    edge = edge || here[here.size() - 1 - agreed.bytes] == '\n';
    ++agreed.bytes;
  }
  if (agreed.bytes == here.size() && agreed.bytes < stored.size() && stored[stored.size() - 1 - agreed.bytes] == '\n') {
    edge = true;
    ++agreed.bytes;
  }
  agreed.whole = edge || agreed.bytes == stored.size();
  return agreed;
}

Agreement agreeAfter(string_view here, string_view stored) {
  const std::size_t most = std::min(here.size(), stored.size());
  Agreement agreed;
  bool edge = false;
  while (agreed.bytes < most && here[agreed.bytes] == stored[agreed.bytes]) {
    edge = edge || here[agreed.bytes] == '\n';
    ++agreed.bytes;
  }
  agreed.whole = edge || agreed.bytes == stored.size();
  return agreed;
}

struct Candidate {
  std::size_t at = 0;
  Agreement before, after;
  bool home = false;     // in the section where it stood
  bool same = false;     // the same one in the row of those alike
  std::size_t away = 0;  // from where it stood

  std::size_t sides() const { return before.bytes + after.bytes; }
};

bool better(const Candidate& a, const Candidate& b) {
  if (a.sides() != b.sides()) return a.sides() > b.sides();
  if (a.home != b.home) return a.home;
  if (a.same != b.same) return a.same;
  return a.away < b.away;
}

class Finder {
 public:
  Finder(const FlatText& flat, const RangeAnchor& anchor) : m_flat(flat), m_anchor(anchor) {}

  std::optional<std::size_t> find() {
    if (const auto unchanged = findUnchanged()) return unchanged;
    gather();
    const bool alone = m_found.size() == 1;
    const auto unsure = [&](const Candidate& c) { return !isSure(c, alone); };
    m_found.erase(std::remove_if(m_found.begin(), m_found.end(), unsure), m_found.end());
    if (m_found.empty()) return std::nullopt;
    const auto best = std::min_element(m_found.begin(), m_found.end(), better);
    // Away from its section, words that agree equally well cannot be told apart.
    const auto equal = [&](const Candidate& c) { return c.sides() == best->sides(); };
    if (!best->home && std::count_if(m_found.begin(), m_found.end(), equal) > 1) return std::nullopt;
    return best->at;
  }

 private:
  /// Most articles are never edited. Where the section says the words as often as it did, and the same one of them
  /// stands where it stood among the same words, no other place could be better: only the section is looked at.
  std::optional<std::size_t> findUnchanged() const {
    const auto stood = offsetOf(m_flat, m_anchor.range.begin);
    if (!stood || *stood >= m_flat.text.size()) return std::nullopt;
    const std::size_t home = partAt(m_flat, *stood);
    const std::size_t end = m_flat.partBegins[home + 1];
    const auto alike = occurrences(m_flat.text, m_anchor, m_flat.partBegins[home], end + m_anchor.bytes - 1);
    if (alike.size() != m_anchor.alike || m_anchor.nth >= alike.size() || alike[m_anchor.nth] != *stood) {
      return std::nullopt;
    }
    const Surroundings around = surroundingsOf(m_flat, *stood, *stood + m_anchor.bytes);
    const Agreement before = agreeBefore(around.before, m_anchor.before);
    const Agreement after = agreeAfter(around.after, m_anchor.after);
    if (before.bytes < m_anchor.before.size() || after.bytes < m_anchor.after.size()) return std::nullopt;
    return stood;
  }

  void gather() {
    const std::vector<std::size_t> places = occurrences(m_flat.text, m_anchor, 0, m_flat.text.size());
    const auto stood = offsetOf(m_flat, m_anchor.range.begin);
    std::size_t inHome = 0;
    for (const std::size_t at : places) inHome += isHome(at) ? 1U : 0U;
    std::size_t nth = 0;
    for (const std::size_t at : places) {
      Candidate c;
      c.at = at;
      c.home = isHome(at);
      c.same = c.home && inHome == m_anchor.alike && nth == m_anchor.nth;
      nth += c.home ? 1U : 0U;
      c.away = stood ? std::max(at, *stood) - std::min(at, *stood) : at;
      const Surroundings around = surroundingsOf(m_flat, at, at + m_anchor.bytes);
      if (isCutOut(around)) continue;
      c.before = agreeBefore(around.before, m_anchor.before);
      c.after = agreeAfter(around.after, m_anchor.after);
      m_found.push_back(c);
    }
  }

  /// Letters that are part of a longer word now, or of a letter with another mark, and were not before.
  bool isCutOut(const Surroundings& around) const {
    if (beginsWithMark(around.after) != beginsWithMark(m_anchor.after)) return true;
    if (endsWithJoiner(around.before) != endsWithJoiner(m_anchor.before)) return true;
    const bool longerAtEnd = joined(m_anchor.tail, around.after) && !joined(m_anchor.tail, m_anchor.after);
    return longerAtEnd || (joined(around.before, m_anchor.head) && !joined(m_anchor.before, m_anchor.head));
  }

  bool isHome(std::size_t at) const { return m_flat.partIds[partAt(m_flat, at)] == m_anchor.range.begin.section; }

  bool isSure(const Candidate& c, bool alone) const {
    const bool oneSide =
        (c.before.whole && c.before.bytes >= kSureSide) || (c.after.whole && c.after.bytes >= kSureSide);
    if (oneSide || c.sides() >= kSureSides || (alone && m_anchor.bytes >= kSureAlone)) return true;
    if (c.same && (c.before.whole || c.after.whole)) return true;
    return c.before.whole && c.after.whole && c.sides() + m_anchor.bytes >= kSureWhole;
  }

  const FlatText& m_flat;
  const RangeAnchor& m_anchor;
  std::vector<Candidate> m_found;
};

}  // namespace

std::optional<RangeAnchor> anchorOf(const FlatText& article, const TextRange& range) {
  const string_view text = article.text;
  const std::optional<std::size_t> first = offsetOf(article, range.begin), last = offsetOf(article, range.end);
  if (!first || !last || *first >= *last) return std::nullopt;
  std::size_t begin = *first, end = *last;
  while (begin > 0 && isContinuation(text[begin])) --begin;
  while (end < text.size() && isContinuation(text[end])) ++end;
  while (begin < end && text[begin] == '\n') ++begin;
  while (end > begin && text[end - 1] == '\n') --end;
  if (begin == end || end - begin > UINT32_MAX) return std::nullopt;
  const string_view quoted = text.substr(begin, end - begin);
  const Surroundings around = surroundingsOf(article, begin, end);
  RangeAnchor anchor;
  anchor.range = {placeOf(article, begin, Edge::Begin), placeOf(article, end, Edge::End)};
  anchor.head = firstCharacters(quoted, kQuotedCharacters);
  anchor.tail = lastCharacters(quoted, kQuotedCharacters);
  anchor.bytes = static_cast<std::uint32_t>(quoted.size());
  anchor.hash = hashOf(quoted);
  anchor.before = lastCharacters(around.before, kContextCharacters);
  if (anchor.before.size() == around.before.size()) anchor.before.insert(0, "\n");  // the section begins here
  anchor.after = firstCharacters(around.after, kContextCharacters);
  const std::size_t home = partAt(article, begin);
  const std::size_t homeEnd = article.partBegins[home + 1];
  for (const std::size_t at : occurrences(text, anchor, article.partBegins[home], homeEnd + quoted.size() - 1)) {
    if (at < begin) ++anchor.nth;
    ++anchor.alike;
  }
  return anchor;
}

std::optional<TextRange> findAnchor(const FlatText& article, const RangeAnchor& anchor) {
  const std::optional<std::size_t> begin = Finder(article, anchor).find();
  if (!begin) return std::nullopt;
  return TextRange{placeOf(article, *begin, Edge::Begin), placeOf(article, *begin + anchor.bytes, Edge::End)};
}

}  // namespace tend::content
