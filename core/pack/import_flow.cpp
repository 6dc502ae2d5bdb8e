#include "core/pack/import_flow.h"

#include <algorithm>

#include "core/pack/import_navigation.h"
#include "core/pack/import_verse.h"
#include "core/pack/import_words.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

/// What a paragraph or quote says, if it is one; its own line breaks are blanks.
std::string textOf(const content::Block& block) {
  std::string text;
  if (std::holds_alternative<content::Paragraph>(block) || std::holds_alternative<content::Quote>(block)) {
    text = content::plainText(block);
  }
  for (std::size_t at = text.find(kHardBreak); at != std::string::npos; at = text.find(kHardBreak, at)) {
    text.replace(at, kHardBreak.size(), " ");
  }
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

TextUnit unitOf(const FlowItem& item) {
  TextUnit unit;
  unit.line = item.line;
  unit.text = unit.whole = item.headingLevel > 0 ? item.title : textOf(item.block);
  return unit;
}

bool isPrayerEnd(const content::Spans& line) { return endsWith(" " + keywordForm(content::plainText(line)), " amen"); }

/// A verse or a prayer that came as an ordinary paragraph or quote.
content::Block refined(content::Block block) {
  const std::string text = textOf(block);
  if (text.empty() || text.size() > 4000) return block;
  const FoundVerse verse = verseAt({TextUnit{1, text, text, LineMark::None, 0, 0, 0, 1}}, 0);
  if (verse.fit == VerseFit::Verse) return verse.scripture;
  const auto* paragraph = std::get_if<content::Paragraph>(&block);
  if (paragraph == nullptr || paragraph->kind != content::ParagraphKind::Body) return block;
  std::vector<content::Spans> lines = linesOf(paragraph->spans);
  if (lines.size() < 3 || !isPrayerEnd(lines.back())) return block;
  return content::Prayer{std::move(lines)};
}

/// Takes the navigation off the end; headings may be part of it.
void takeNavigationOff(std::vector<FlowItem>& flow, const std::string& fileName, content::Article& article,
                       Problems& warnings) {
  const std::size_t tail = std::min<std::size_t>(flow.size(), 14);
  std::vector<TextUnit> units;
  for (std::size_t i = flow.size() - tail; i < flow.size(); ++i) units.push_back(unitOf(flow[i]));
  takeNavigation(units, fileName, article.info, warnings);
  flow.resize(flow.size() - (tail - units.size()));
}

std::uint8_t sectionLevelOf(const std::vector<FlowItem>& flow, std::size_t title) {
  std::uint8_t level = 7;
  for (std::size_t i = 0; i < flow.size(); ++i) {
    if (i != title && flow[i].headingLevel > 0) level = std::min(level, flow[i].headingLevel);
  }
  return level;
}

}  // namespace

void assembleFlow(std::vector<FlowItem> flow, const std::string& fileName, content::Article& article,
                  Problems& warnings) {
  takeNavigationOff(flow, fileName, article, warnings);
  const auto first = std::find_if(flow.begin(), flow.end(), [](const FlowItem& i) { return i.headingLevel == 1; });
  const auto title = static_cast<std::size_t>(first - flow.begin());  // flow.size(): none
  if (first != flow.end()) article.info.title = first->title;
  const std::uint8_t sectionLevel = sectionLevelOf(flow, title);
  for (std::size_t i = 0; i < flow.size(); ++i) {
    FlowItem& item = flow[i];
    if (i == title) continue;
    if (item.headingLevel == sectionLevel) {
      article.sections.push_back({item.id, item.title, item.quiet, {}});
      continue;
    }
    auto& blocks = article.sections.empty() ? article.opening : article.sections.back().blocks;
    if (item.headingLevel > 0) {
      const auto level = static_cast<std::uint8_t>(std::clamp(item.headingLevel - sectionLevel + 2, 3, 6));
      blocks.emplace_back(content::Paragraph{content::ParagraphKind::Subheading, level, {{item.title, 0, {}}}});
    } else {
      blocks.push_back(refined(std::move(item.block)));
    }
  }
}

}  // namespace tend::pack
