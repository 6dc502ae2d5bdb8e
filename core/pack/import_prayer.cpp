#include "core/pack/import_prayer.h"

#include <algorithm>
#include <array>

#include "core/pack/import_words.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

constexpr std::size_t kLongestLine = 40;    // words of one line of a prayer
constexpr std::size_t kLongestPrayer = 60;  // lines looked back over

constexpr std::array<std::string_view, 20> kNames = {
    "god",     "lord",   "father", "jesus", "christ", "spirit", "holy", "abba",  "creator",  "shepherd",
    "saviour", "savior", "dios",   "señor", "padre",  "herr",   "gott", "vater", "almighty", "lamb"};
constexpr std::array<std::string_view, 12> kBefore = {
    "dear", "o", "oh", "our", "my", "gracious", "heavenly", "loving", "merciful", "faithful", "querido", "lieber"};
constexpr std::array<std::string_view, 5> kPrayerWords = {"prayer", "pray", "praying", "oración", "gebet"};

std::string firstWords(std::string_view text, std::size_t& index, const std::string& form) {
  (void)text;
  const std::size_t end = std::min(form.find(' ', index), form.size());
  std::string word = form.substr(index, end - index);
  index = std::min(end + 1, form.size());
  return word;
}

/// "God, …", "Dear heavenly Father …".
bool addressesGod(const std::string& text) {
  const std::string form = keywordForm(std::string_view(text).substr(0, 60));
  std::size_t index = 0;
  for (int i = 0; i < 4 && index < form.size(); ++i) {
    const std::string word = firstWords(text, index, form);
    if (std::find(kNames.begin(), kNames.end(), word) != kNames.end()) return true;
    if (std::find(kBefore.begin(), kBefore.end(), word) == kBefore.end()) return false;
  }
  return false;
}

bool namesPrayer(const std::string& text) {
  const std::string form = " " + keywordForm(text) + " ";
  return std::any_of(kPrayerWords.begin(), kPrayerWords.end(), [&form](std::string_view word) {
    return form.find(" " + std::string(word) + " ") != std::string::npos;
  });
}

bool endsWithAmen(const std::string& text) {
  const std::string tail = keywordForm(std::string_view(text).substr(text.size() > 24 ? text.size() - 24 : 0));
  return tail == "amen" || endsWith(tail, " amen") || tail == "amén" || endsWith(tail, " amén");
}

bool isPrayerLine(const TextUnit& unit) {
  const bool shape = unit.mark == LineMark::None && lastMark(unit.text) != ':' && wordCount(unit.text) <= kLongestLine;
  return shape && endsSentence(unit.text) && sentencesOf(unit.text).size() <= 3;
}

/// A short line that does not end like a sentence: what stands above a prayer.
bool couldBeHeading(const TextUnit& unit) { return !endsSentence(unit.text) && wordCount(unit.text) <= 20; }

class PrayerFinder {
 public:
  explicit PrayerFinder(const std::vector<TextUnit>& units) : m_units(&units) {}

  std::vector<PrayerRange> find() {
    for (std::size_t i = 0; i < m_units->size(); ++i) {
      if (endsWithAmen(unit(i).text) && unit(i).mark == LineMark::None) endingAt(i);
      if (startsOpenPrayer(i)) withoutAmen(i);
    }
    return std::move(m_ranges);
  }

 private:
  const TextUnit& unit(std::size_t i) const { return (*m_units)[i]; }
  std::size_t taken() const { return m_ranges.empty() ? 0 : m_ranges.back().end; }

  void endingAt(std::size_t last) {
    PrayerRange range{last, last + 1, PrayerDoubt::None};
    const std::size_t floor = std::max(taken(), last > kLongestPrayer ? last - kLongestPrayer : 0);
    if (unit(last).groupSize > 1) {
      while (range.first > floor && sameGroup(range.first - 1, last)) --range.first;
      while (range.first > floor && stanzaBefore(range.first)) --range.first;
      dropLead(range);
    } else {
      while (range.first > floor && isPrayerLine(unit(range.first - 1)) && unit(range.first - 1).groupSize == 1)
        --range.first;
      startAtAddress(range, floor);
    }
    const bool alone = range.end - range.first == 1;
    if (alone && !addressesGod(unit(last).text) && wordCount(unit(last).text) > 6) return;  // "We all said amen."
    if (alone && sentencesOf(unit(last).text).size() > 2) range.doubt = PrayerDoubt::OneParagraph;
    m_ranges.push_back(range);
  }

  bool sameGroup(std::size_t a, std::size_t b) const {
    return unit(a).group == unit(b).group && unit(a).mark == LineMark::None;
  }

  /// The unit before belongs to another stanza: several lines together, each like a line of prayer.
  bool stanzaBefore(std::size_t first) const {
    const TextUnit& before = unit(first - 1);
    return before.groupSize > 1 && isPrayerLine(before);
  }

  /// A heading or a lead-in with a colon in the same group is no line of the prayer.
  void dropLead(PrayerRange& range) const {
    while (range.end - range.first > 1) {
      const TextUnit& first = unit(range.first);
      const bool lead = lastMark(first.text) == ':' ||
                        (couldBeHeading(first) && !addressesGod(first.text) && namesPrayer(first.text));
      if (!lead) return;
      ++range.first;
    }
  }

  /// Nothing but sentences shows where it begins: at the first that speaks to God, else after the heading.
  void startAtAddress(PrayerRange& range, std::size_t floor) const {
    for (std::size_t i = range.first; i < range.end; ++i) {
      if (!addressesGod(unit(i).text)) continue;
      range.first = i;
      return;
    }
    const bool underHeading = range.first > floor && namesPrayer(unit(range.first - 1).text);
    if (!underHeading && range.end - range.first > 1) range.doubt = PrayerDoubt::Begin;
  }

  /// The first line below a heading that names a prayer.
  bool startsOpenPrayer(std::size_t i) const {
    return i > 0 && i >= taken() && couldBeHeading(unit(i - 1)) && namesPrayer(unit(i - 1).text) &&
           unit(i - 1).mark != LineMark::Bullet && i + 1 < m_units->size();
  }

  void withoutAmen(std::size_t first) {
    std::size_t end = first;
    while (end < m_units->size() && isPrayerLine(unit(end)) && unit(end).group - unit(first).group <= kLongestPrayer) {
      if (endsWithAmen(unit(end).text)) return;  // found from its end
      ++end;
    }
    const bool together = unit(first).groupSize > 2 && end - first >= unit(first).groupSize;
    if (together) {
      m_ranges.push_back({first, first + unit(first).groupSize, PrayerDoubt::None});
    } else if (end - first >= 3 && addressesGod(unit(first).text)) {
      m_ranges.push_back({first, end, PrayerDoubt::End});
    }
  }

  const std::vector<TextUnit>* m_units;
  std::vector<PrayerRange> m_ranges;
};

}  // namespace

std::vector<PrayerRange> findPrayers(const std::vector<TextUnit>& units) { return PrayerFinder(units).find(); }

}  // namespace tend::pack
