#include <algorithm>
#include <array>

#include "core/pack/import.h"
#include "core/pack/import_decode.h"
#include "core/pack/import_finish.h"
#include "core/pack/import_headings.h"
#include "core/pack/import_lists.h"
#include "core/pack/import_navigation.h"
#include "core/pack/import_prayer.h"
#include "core/pack/import_verse.h"
#include "core/pack/import_words.h"
#include "core/pack/source_checks.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

constexpr std::array<std::string_view, 13> kMonths = {"january",  "february", "march",  "april",     "may",
                                                      "june",     "july",     "august", "september", "october",
                                                      "november", "december", "sept"};

bool hasYear(const std::string& form) {
  for (std::size_t i = 0; i + 4 <= form.size(); ++i) {
    const bool digits =
        std::all_of(form.begin() + static_cast<std::ptrdiff_t>(i), form.begin() + static_cast<std::ptrdiff_t>(i + 4),
                    [](char c) { return c >= '0' && c <= '9'; });
    if (digits && (form[i] == '1' || form[i] == '2')) return true;
  }
  return false;
}

/// "March 3, 2024", "3 Mar 2024", "2024-03-03".
bool isDate(const std::string& text) {
  const std::string form = keywordForm(text);
  if (wordCount(form) > 6 || !hasYear(form)) return false;
  const bool month = std::any_of(kMonths.begin(), kMonths.end(), [&form](std::string_view m) {
    return form.find(m.substr(0, 3)) != std::string::npos;
  });
  return month || form.find_first_not_of("0123456789 ") == std::string::npos;
}

/// The length of "By " or "Written by " at the front of a line that names an author, or 0.
std::size_t bylineLength(const std::string& text) {
  for (const std::string_view front : {"By ", "by ", "Written by ", "Author: ", "Por ", "BY "}) {
    if (startsWith(text, front) && wordCount(text) <= 14 && !endsSentence(text)) return front.size();
  }
  return 0;
}

class TextImporter {
 public:
  TextImporter(std::string_view text, const std::string& fileName)
      : m_fileName(fileName), m_source(text, fileName), m_warnings(m_source) {}

  ImportResult run(const DecodedText& decoded) {
    warnAboutDecoding(decoded, m_fileName, m_warnings);
    TextUnits read = readUnits(decoded.text);
    m_units = std::move(read.units);
    if (read.wrappedWithoutBlank) warn("import.wrapped_lines", 1);
    takeNavigation(m_units, m_fileName, article().info, m_warnings);
    m_style = headingStyleOf(m_units);
    m_prayers = findPrayers(m_units);
    front();
    while (m_at < m_units.size()) step();
    finishImport(article(), m_fileName, m_warnings);
    m_result.warnings = m_warnings.take();
    return std::move(m_result);
  }

 private:
  content::Article& article() { return m_result.article; }
  const TextUnit& unit() const { return m_units[m_at]; }

  std::vector<content::Block>& blocks() {
    return article().sections.empty() ? article().opening : article().sections.back().blocks;
  }

  void warn(const std::string& id, std::size_t line, std::vector<base::Argument> arguments = {}) {
    m_warnings.add(
        {base::ErrorCode::CheckFailed, id, std::move(arguments), {m_fileName, static_cast<std::uint32_t>(line), 1}});
  }

  std::string shortened(const std::string& text) const {
    if (text.size() <= 60) return text;
    std::size_t end = 57;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end) + "\xE2\x80\xA6";
  }

  /// Title, then author and date.
  void front() {
    if (m_units.empty()) return;
    const bool sentence = endsSentence(unit().text) && lastMark(unit().text) != '?' && lastMark(unit().text) != '!';
    const bool marked =
        unit().mark != LineMark::None && unit().mark != LineMark::Hash && unit().mark != LineMark::Number;
    if (marked || wordCount(unit().text) > 30 || sentence || verseAt(m_units, 0).fit == VerseFit::Verse) return;
    article().info.title = unit().mark == LineMark::Hash ? unit().text : unit().whole;
    ++m_at;
    while (m_at < m_units.size() && authorOrDate()) ++m_at;
  }

  bool authorOrDate() {
    std::string& author = article().info.author;
    const std::size_t length = bylineLength(unit().whole);
    const bool first = author.empty() && length > 0;
    if (!first && !isDate(unit().whole)) return false;
    if (!author.empty()) author += " \xC2\xB7 ";  // there is no place for a date: it stays beside the name
    author += unit().whole.substr(first ? length : 0);
    return true;
  }

  void step() {
    if (prayer() || rule() || verse() || marked()) return;
    const HeadingFit fit = headingAt(m_units, m_at, m_style);
    if (lastMark(unit().text) == ':' && !isHeading(fit) && lead()) return;
    if (lastMark(unit().text) == ':' && isHeading(fit) && unmarkedFollows() && lead()) return;
    if (isHeading(fit)) return heading(fit);
    if (fit == HeadingFit::LikelyNo) warn("import.paragraph_assumed", unit().line, {{"text", shortened(unit().text)}});
    paragraph();
  }

  bool rule() {
    if (unit().mark != LineMark::Rule) return false;
    blocks().emplace_back(content::ThematicBreak{});
    ++m_at;
    return true;
  }

  const PrayerRange* prayerHere() {
    while (m_prayer < m_prayers.size() && m_prayers[m_prayer].first < m_at) ++m_prayer;
    return m_prayer < m_prayers.size() && m_prayers[m_prayer].first == m_at ? &m_prayers[m_prayer] : nullptr;
  }

  bool prayer() {
    const PrayerRange* range = prayerHere();
    if (range == nullptr) return false;
    content::Prayer block;
    for (std::size_t i = range->first; i < range->end; ++i) {
      if (range->doubt != PrayerDoubt::OneParagraph) {
        block.lines.push_back(linkedSpans(m_units[i].whole));
        continue;
      }
      for (const std::string_view sentence : sentencesOf(m_units[i].whole))
        block.lines.push_back(linkedSpans(sentence));
    }
    const std::array<std::string, 4> ids = {"", "import.prayer_begin", "import.prayer_end", "import.prayer_split"};
    const std::string& id = ids[static_cast<std::size_t>(range->doubt)];
    const std::size_t line = m_units[range->doubt == PrayerDoubt::End ? range->end - 1 : range->first].line;
    if (!id.empty()) warn(id, line);
    m_at = range->end;
    blocks().emplace_back(std::move(block));
    return true;
  }

  bool verse() {
    FoundVerse found = verseAt(m_units, m_at);
    if (found.fit == VerseFit::None) return false;
    if (found.fit == VerseFit::LabelOnly) {
      warn("import.verse_unclear", unit().line);
      paragraph();
      return true;
    }
    blocks().emplace_back(std::move(found.scripture));
    m_at += found.units;
    return true;
  }

  bool marked() {
    const LineMark mark = unit().mark;
    if (mark == LineMark::None || mark == LineMark::Hash) return false;
    FoundList found = markedListAt(m_units, m_at);
    if (!found.list.items.empty()) {
      blocks().emplace_back(std::move(found.list));
      m_at += found.units;
      return true;
    }
    const bool numbered = mark == LineMark::Number;
    const bool title =
        numbered && !endsSentence(unit().text) && wordCount(unit().text) <= 15 && m_at + 1 < m_units.size();
    if (title) {
      section(unit().whole);
      ++m_at;
      return true;
    }
    if (!numbered) warn("import.single_mark", unit().line);
    paragraph();
    return true;
  }

  std::size_t nextPrayerOrEnd() const {
    for (std::size_t i = m_prayer; i < m_prayers.size(); ++i) {
      if (m_prayers[i].first > m_at) return m_prayers[i].first;
    }
    return m_units.size();
  }

  bool unmarkedFollows() const {
    return !unmarkedListAt(m_units, m_at + 1, nextPrayerOrEnd(), m_style).list.items.empty();
  }

  /// A line that ends in a colon, and the list below it if its items carry no mark.
  bool lead() {
    FoundList found = unmarkedListAt(m_units, m_at + 1, nextPrayerOrEnd(), m_style);
    if (found.list.items.empty()) return false;
    blocks().emplace_back(content::Paragraph{content::ParagraphKind::Body, 3, linkedSpans(unit().whole)});
    const std::size_t first = m_at + 1;
    if (!found.warning.empty()) {
      warn(found.warning, m_units[first + found.warningAt].line,
           {{"text", shortened(m_units[first + found.warningAt].text)}});
    }
    m_at = first + found.units;
    blocks().emplace_back(std::move(found.list));
    return true;
  }

  void section(const std::string& title) { article().sections.push_back({{}, title, false, {}}); }

  void heading(HeadingFit fit) {
    if (fit == HeadingFit::LikelyYes) warn("import.heading_assumed", unit().line, {{"text", shortened(unit().text)}});
    const bool deeper = unit().mark == LineMark::Hash && unit().number > 2;
    const bool twoInARow =
        !article().sections.empty() && article().sections.back().blocks.empty() && unit().mark != LineMark::Hash;
    if (twoInARow) warn("import.two_headings", unit().line, {{"text", shortened(unit().text)}});
    if (!article().sections.empty() && (deeper || twoInARow)) {
      const auto level = static_cast<std::uint8_t>(deeper ? std::min<std::uint32_t>(unit().number, 6) : 3);
      blocks().emplace_back(content::Paragraph{content::ParagraphKind::Subheading, level, linkedSpans(unit().text)});
    } else {
      section(unit().text);
    }
    ++m_at;
  }

  /// One unit, or several short lines that stand together and are kept apart.
  void paragraph() {
    std::size_t end = m_at + 1;
    const bool lines = unit().groupSize > 1 && unit().whole.size() < 120;
    while (lines && end < m_units.size() && m_units[end].group == unit().group && m_units[end].mark == LineMark::None &&
           m_units[end].whole.size() < 120) {
      ++end;
    }
    content::Spans spans;
    for (std::size_t i = m_at; i < end; ++i) {
      if (i > m_at) spans.push_back({std::string(kHardBreak), 0, {}});
      const content::Spans line = linkedSpans(m_units[i].whole);
      spans.insert(spans.end(), line.begin(), line.end());
    }
    if (end - m_at > 1) {
      warn("import.lines_kept", unit().line, {{"last", std::to_string(m_units[end - 1].line)}});
    }
    blocks().emplace_back(content::Paragraph{content::ParagraphKind::Body, 3, folded(spans)});
    m_at = end;
  }

  std::string m_fileName;
  SourceMap m_source;
  Problems m_warnings;
  ImportResult m_result;
  std::vector<TextUnit> m_units;
  std::vector<PrayerRange> m_prayers;
  HeadingStyle m_style = HeadingStyle::TitleCase;
  std::size_t m_at = 0;
  std::size_t m_prayer = 0;
};

}  // namespace

ImportResult importText(std::string_view bytes, const std::string& fileName) {
  const DecodedText decoded = decodeText(bytes);
  return TextImporter(decoded.text, fileName).run(decoded);
}

}  // namespace tend::pack
