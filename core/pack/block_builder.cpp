#include "core/pack/block_builder.h"

#include "core/pack/exercise_fence.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

constexpr std::uint8_t kDeepestItem = 8;

/// All paragraphs below a node, whatever it is: nothing is lost where a structure does not fit.
void collectParagraphs(const MdNode& node, std::vector<content::Spans>& to) {
  content::Spans own = folded(node.spans);
  if (!own.empty()) to.push_back(std::move(own));
  if (!node.text.empty()) to.push_back(folded({{node.text, 0, {}}}));
  for (const MdNode& child : node.children) collectParagraphs(child, to);
}

void appendLine(content::Spans& spans, const content::Spans& more) {
  if (more.empty()) return;
  if (!spans.empty()) spans.push_back({std::string(kHardBreak), 0, {}});
  spans.insert(spans.end(), more.begin(), more.end());
  spans = folded(spans);
}

/// Makes nested lists flat: items with a depth.
class ListFlattener {
 public:
  ListFlattener(const MdNode& list, Problems& problems) : m_problems(&problems) {
    m_list.ordered = list.ordered;
    if (list.ordered) m_list.first = list.first;
    items(list, 0);
  }
  content::List take() { return std::move(m_list); }

 private:
  void items(const MdNode& list, std::uint8_t depth) {
    if (list.ordered != m_list.ordered) m_problems->add(list.byteOffset, "pack.list_mixed");
    for (const MdNode& node : list.children) item(node, depth);
  }

  void item(const MdNode& node, std::uint8_t depth) {
    const std::size_t index = m_list.items.size();
    m_list.items.push_back({folded(node.spans), depth});
    for (const MdNode& child : node.children) {
      if (child.kind == MdKind::List) {
        if (depth >= kDeepestItem) m_problems->add(child.byteOffset, "pack.nested_too_deep");
        items(child, depth < kDeepestItem ? static_cast<std::uint8_t>(depth + 1) : depth);
        continue;
      }
      const bool late = m_list.items.size() != index + 1;  // after a nested list
      if (child.kind != MdKind::Paragraph || late) m_problems->add(child.byteOffset, "pack.item_holds");
      std::vector<content::Spans> paragraphs;
      collectParagraphs(child, paragraphs);
      for (const content::Spans& spans : paragraphs) appendLine(m_list.items.back().spans, spans);
    }
    if (m_list.items[index].spans.empty()) {
      m_problems->add(node.byteOffset, "pack.item_empty");
      m_list.items.erase(m_list.items.begin() + static_cast<std::ptrdiff_t>(index));
    }
  }

  content::List m_list;
  Problems* m_problems;
};

/// The quote's own spans, paragraph by paragraph; anything else in it is a problem.
std::vector<content::Spans> rawParagraphs(const MdNode& quote, Problems& problems) {
  std::vector<content::Spans> raw;
  for (const MdNode& child : quote.children) {
    if (child.kind == MdKind::Paragraph) {
      raw.push_back(child.spans);
      continue;
    }
    problems.add(child.byteOffset, "pack.quote_holds");
    collectParagraphs(child, raw);
  }
  return raw;
}

struct Callout {
  std::string name;                 // "scripture"
  std::string title;                // what follows on the first line
  std::vector<content::Spans> raw;  // the rest, by paragraph
};

std::optional<Callout> calloutOf(std::vector<content::Spans> raw) {
  if (raw.empty()) return std::nullopt;
  const std::string first = content::plainText(takeFirstLine(raw.front()));
  const std::size_t close = first.find(']');
  if (!startsWith(first, "[!") || close == std::string::npos) return std::nullopt;
  return Callout{lowered(first.substr(2, close - 2)), std::string(trimmed(std::string_view(first).substr(close + 1))),
                 std::move(raw)};
}

content::Block scriptureOf(const Callout& callout, std::size_t byteOffset, Problems& problems) {
  content::Scripture scripture;
  for (const content::Spans& raw : callout.raw) appendLine(scripture.spans, folded(raw));
  const std::string_view title = callout.title;
  const std::size_t bar = title.find('|');
  scripture.reference = trimmed(title.substr(0, bar));
  scripture.shortReference = bar == std::string_view::npos ? scripture.reference : trimmed(title.substr(bar + 1));
  if (scripture.reference.empty() || scripture.shortReference.empty()) {
    problems.add(byteOffset, "pack.scripture_reference");
  }
  if (scripture.spans.empty()) problems.add(byteOffset, "pack.scripture_empty");
  return scripture;
}

content::Block prayerOf(const Callout& callout, std::size_t byteOffset, Problems& problems) {
  content::Prayer prayer;
  if (!callout.title.empty()) {
    problems.add(byteOffset, "pack.prayer_first_line");
    prayer.lines.push_back({{callout.title, 0, {}}});
  }
  for (const content::Spans& raw : callout.raw) {
    for (content::Spans& line : linesOf(raw)) {
      if (!line.empty()) prayer.lines.push_back(std::move(line));
    }
  }
  if (prayer.lines.empty()) problems.add(byteOffset, "pack.prayer_empty");
  return prayer;
}

content::Block quoteOf(const MdNode& node, Problems& problems) {
  const std::vector<content::Spans> raw = rawParagraphs(node, problems);
  if (const auto callout = calloutOf(raw)) {
    if (callout->name == "scripture") return scriptureOf(*callout, node.byteOffset, problems);
    if (callout->name == "prayer") return prayerOf(*callout, node.byteOffset, problems);
    problems.add(node.byteOffset, "pack.callout_unknown", {{"name", callout->name.substr(0, 40)}});
  }
  content::Quote quote;
  for (const content::Spans& spans : raw) {
    content::Spans paragraph = folded(spans);
    if (!paragraph.empty()) quote.paragraphs.push_back(std::move(paragraph));
  }
  return quote;
}

void appendCode(const MdNode& node, const SourceMap& source, Problems& problems, std::vector<content::Block>& to) {
  if (trimmed(node.info) == "exercise") {
    const base::Where info = source.at(node.byteOffset);
    const std::string_view fence = source.line(info.line);
    const auto indent = static_cast<std::uint32_t>(std::min(fence.find_first_not_of(" \t"), fence.size()));
    to.emplace_back(readExercise({node.text, info.line + 1, indent}, source, problems));
    return;
  }
  problems.add(node.byteOffset, "pack.code_block", {{"name", node.info.substr(0, 40)}});
  content::Paragraph paragraph;
  for (const content::Spans& line : linesOf({{node.text, content::kCode, {}}})) appendLine(paragraph.spans, line);
  if (!paragraph.spans.empty()) to.emplace_back(std::move(paragraph));
}

/// The words between the tags.
std::string withoutTags(std::string_view html) {
  std::string text;
  bool inside = false;
  for (const char c : html) {
    if (c == '<') inside = true;
    if (!inside) text.push_back(c);
    if (c == '>' && inside) {
      inside = false;
      text.push_back(' ');
    }
  }
  return text;
}

}  // namespace

void appendBlock(const MdNode& node, const SourceMap& source, Problems& problems, std::vector<content::Block>& to) {
  switch (node.kind) {
    case MdKind::Rule:
      to.emplace_back(content::ThematicBreak{});
      return;
    case MdKind::List: {
      content::List list = ListFlattener(node, problems).take();
      if (!list.items.empty()) to.emplace_back(std::move(list));
      return;
    }
    case MdKind::Quote: {
      content::Block block = quoteOf(node, problems);
      const auto* quote = std::get_if<content::Quote>(&block);
      if (quote == nullptr || !quote->paragraphs.empty()) to.push_back(std::move(block));
      return;
    }
    case MdKind::Code:
      appendCode(node, source, problems, to);
      return;
    case MdKind::Html: {
      problems.add(node.byteOffset, "pack.html");
      content::Spans spans = folded({{withoutTags(node.text), 0, {}}});
      if (!spans.empty()) to.emplace_back(content::Paragraph{content::ParagraphKind::Body, 3, std::move(spans)});
      return;
    }
    default:
      break;
  }
  content::Spans spans = folded(node.spans);
  if (!spans.empty()) to.emplace_back(content::Paragraph{content::ParagraphKind::Body, 3, std::move(spans)});
}

}  // namespace tend::pack
