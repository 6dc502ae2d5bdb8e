#include "core/pack/import_lists.h"

#include <algorithm>

#include "core/pack/import_finish.h"
#include "core/pack/import_words.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

constexpr std::size_t kLongestItem = 30;      // words of an item without a mark
constexpr std::size_t kLongestSentence = 14;  // words of such an item that ends in a full stop

bool isBullet(LineMark mark) { return mark == LineMark::Bullet || mark == LineMark::Dash; }

bool sameSort(const TextUnit& a, const TextUnit& b) {
  return (isBullet(a.mark) && isBullet(b.mark)) || (a.mark == LineMark::Number && b.mark == LineMark::Number);
}

/// Depth from indents: deeper than the item before is one level more; back to an earlier indent is its level.
class Depths {
 public:
  std::uint8_t of(std::size_t indent) {
    while (m_indents.size() > 1 && indent < m_indents.back()) m_indents.pop_back();
    if (m_indents.empty() || (indent > m_indents.back() + 1 && m_indents.size() < 8)) m_indents.push_back(indent);
    return static_cast<std::uint8_t>(m_indents.size() - 1);
  }

 private:
  std::vector<std::size_t> m_indents;
};

/// What stands in a line of its own below an item, further in: the item goes on.
bool continuesItem(const TextUnit& item, const TextUnit& unit) {
  return unit.mark == LineMark::None && unit.indent >= item.indent + 2 && unit.indent > 0;
}

/// One dash or star alone may be a remark, a signature or a footnote.
bool isDoubtfulAlone(const std::vector<TextUnit>& units, std::size_t at) {
  const bool afterColon = at > 0 && lastMark(units[at - 1].text) == ':';
  return units[at].mark == LineMark::Dash && !afterColon;
}

bool isPlainItem(const TextUnit& unit) {
  return unit.mark == LineMark::None && wordCount(unit.text) <= kLongestItem && unit.text.size() < 400;
}

bool endsFully(const TextUnit& unit) {
  return endsSentence(unit.text) && lastMark(unit.text) != ',' && lastMark(unit.text) != ';';
}

bool isShortSentence(const TextUnit& unit) {
  return isPlainItem(unit) && wordCount(unit.text) <= kLongestSentence && sentencesOf(unit.text).size() == 1;
}

content::List listOf(const std::vector<TextUnit>& units, std::size_t from, std::size_t to) {
  content::List list;
  for (std::size_t i = from; i < to; ++i) list.items.push_back({linkedSpans(units[i].text), 0});
  return list;
}

/// Items without full stops end where something with one follows; the last line before that may be a heading.
FoundList openItems(const std::vector<TextUnit>& units, std::size_t at, std::size_t end, HeadingStyle style) {
  std::size_t last = at;
  while (last < end && isPlainItem(units[last]) && !endsFully(units[last]) && lastMark(units[last].text) != ':') ++last;
  // The last item may carry the sentence's full stop: "… and rest."
  const bool semicolons = last > at && lastMark(units[last - 1].text) == ';';
  if (semicolons && last < end && isShortSentence(units[last]))
    return {listOf(units, at, last + 1), last + 1 - at, {}, 0};
  FoundList found;
  if (last == at) return found;
  const bool clearByGroup = units[at].groupSize > 1 && units[last - 1].group != units[at].group;
  if (clearByGroup) {
    while (last > at + 1 && units[last - 1].group != units[at].group) --last;
    return {listOf(units, at, last), last - at, {}, 0};
  }
  const bool bodyFollows = last < units.size();
  const auto titled = static_cast<std::size_t>(std::count_if(units.begin() + static_cast<std::ptrdiff_t>(at),
                                                             units.begin() + static_cast<std::ptrdiff_t>(last - 1),
                                                             [](const TextUnit& u) { return isTitleCase(u.text); }));
  const std::size_t others = last - 1 - at;
  const bool lastTitled = isTitleCase(units[last - 1].text) && wordCount(units[last - 1].text) > 1;
  if (bodyFollows && lastTitled && titled * 2 <= others && !isTitleCase(units[at].text)) {
    --last;  // capitals like the headings', unlike the items before it
  } else if (bodyFollows && style == HeadingStyle::SentenceCase &&
             units[last].text.size() > 2 * units[last - 1].text.size() && sentencesOf(units[last].text).size() > 1) {
    found.warning = "import.list_end_unclear";
    found.warningAt = last - 1 - at;
  } else if (bodyFollows && lastTitled && titled > 0) {
    found.warning = "import.list_end_unclear";
    found.warningAt = last - 1 - at;
  }
  if (last - at < 2) return {};
  found.list = listOf(units, at, last);
  found.units = last - at;
  return found;
}

/// Short sentences after a colon: a list, unless they run on into ordinary paragraphs.
FoundList sentenceItems(const std::vector<TextUnit>& units, std::size_t at, std::size_t end) {
  std::size_t last = at;
  const bool grouped = units[at].groupSize > 1;
  while (last < end && isShortSentence(units[last]) && endsFully(units[last])) {
    if (grouped && units[last].group != units[at].group) break;
    ++last;
  }
  FoundList found;
  if (last - at < 2) return found;
  found.list = listOf(units, at, last);
  found.units = last - at;
  if (!grouped) found.warning = "import.list_assumed";
  return found;
}

}  // namespace

FoundList markedListAt(const std::vector<TextUnit>& units, std::size_t at) {
  FoundList found;
  const TextUnit& first = units[at];
  found.list.ordered = first.mark == LineMark::Number;
  if (found.list.ordered) found.list.first = first.number;
  Depths depths;
  std::size_t i = at;
  for (; i < units.size(); ++i) {
    const TextUnit& unit = units[i];
    if (sameSort(first, unit)) {
      const bool restarts = found.list.ordered && i > at && unit.number == 1 && unit.indent <= first.indent;
      if (restarts) break;
      found.list.items.push_back({linkedSpans(unit.text), depths.of(unit.indent)});
    } else if (i > at && continuesItem(units[i - 1].mark == LineMark::None ? first : units[i - 1], unit)) {
      content::Spans& spans = found.list.items.back().spans;
      spans.push_back({std::string(kHardBreak), 0, {}});
      const content::Spans more = linkedSpans(unit.text);
      spans.insert(spans.end(), more.begin(), more.end());
      spans = folded(spans);
    } else {
      break;
    }
  }
  found.units = i - at;
  const bool alone = found.list.items.size() == 1;
  if (alone && (found.list.ordered || isDoubtfulAlone(units, at))) return {};
  return found;
}

FoundList unmarkedListAt(const std::vector<TextUnit>& units, std::size_t at, std::size_t end, HeadingStyle style) {
  if (at >= end || !isPlainItem(units[at])) return {};
  return endsFully(units[at]) ? sentenceItems(units, at, end) : openItems(units, at, end, style);
}

}  // namespace tend::pack
