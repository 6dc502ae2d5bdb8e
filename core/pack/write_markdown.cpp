#include "core/pack/write_markdown.h"

#include <array>
#include <cstdio>

#include "core/pack/limits.h"
#include "core/pack/text_rules.h"
#include "core/pack/write_inline.h"

namespace tend::pack {
namespace {

std::string tomlString(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      std::array<char, 8> code{};
      (void)std::snprintf(code.data(), code.size(), "\\u%04X", static_cast<unsigned>(c));
      out += code.data();
    } else {
      out += c;
    }
  }
  return out + "\"";
}

void addKey(std::string& out, std::string_view key, const std::string& value) {
  if (!value.empty()) out.append(key).append(" = ").append(tomlString(value)).append("\n");
}

void addSeries(std::string& out, std::string_view name, const std::optional<content::SeriesLink>& link) {
  if (!link) return;
  out.append("\n[series.").append(name).append("]\n");
  addKey(out, "title", link->title);
  addKey(out, "pack", link->pack);
}

std::string frontMatter(const content::PackInfo& info) {
  std::string out = "+++\nformat = " + std::to_string(kFormatVersion) + "\n";
  addKey(out, "id", info.id);
  addKey(out, "title", info.title);
  addKey(out, "kicker", info.kicker);
  addKey(out, "language", info.language);
  addKey(out, "author", info.author);
  addKey(out, "license", info.license);
  if (!info.sourceName.empty() || !info.sourceUrl.empty()) {
    out += "\n[source]\n";
    addKey(out, "name", info.sourceName);
    addKey(out, "url", info.sourceUrl);
  }
  addSeries(out, "previous", info.previous);
  addSeries(out, "next", info.next);
  return out + "+++\n";
}

/// Puts `prefix` in front of every line but the first.
std::string indented(const std::string& text, const std::string& prefix) {
  std::string out;
  for (const char c : text) {
    out += c;
    if (c == '\n') out += prefix;
  }
  return out;
}

struct Numbering {
  std::uint32_t next = 1;
  std::size_t markWidth = 2;  // of the last item at this depth: what is nested in it stands that far in
};

class BlockWriter {
 public:
  std::string write(const std::vector<content::Block>& blocks) {
    for (const content::Block& block : blocks) {
      m_out += "\n";
      std::visit(*this, block);
      // Two lists in a row need different marks, or they would read as one.
      const bool list = std::holds_alternative<content::List>(block);
      m_otherMark = list && !m_otherMark;
    }
    return std::move(m_out);
  }

  void operator()(const content::Paragraph& p) {
    std::string text = inlineMarkdown(p.spans);
    if (p.kind == content::ParagraphKind::Subheading) {
      m_out.append(p.level, '#').append(" ");
      if (endsWith(text, "}")) text.replace(text.size() - 1, 1, "&#125;");  // not attributes
    }
    m_out += text + "\n";
  }

  void operator()(const content::List& list) {
    std::vector<Numbering> levels;
    for (const content::ListItem& item : list.items) {
      levels.resize(std::min<std::size_t>(item.depth + 1U, levels.size() + 1));
      Numbering& level = levels.back();
      if (levels.size() == 1 && &item == &list.items.front()) level.next = list.first;
      const std::string mark =
          list.ordered ? std::to_string(level.next++) + (m_otherMark ? ") " : ". ") : (m_otherMark ? "* " : "- ");
      level.markWidth = mark.size();
      std::size_t indent = 0;
      for (std::size_t i = 0; i + 1 < levels.size(); ++i) indent += levels[i].markWidth;
      m_out.append(indent, ' ').append(mark);
      m_out += indented(inlineMarkdown(item.spans), std::string(indent + mark.size(), ' ')) + "\n";
    }
  }

  void operator()(const content::Quote& quote) {
    for (std::size_t i = 0; i < quote.paragraphs.size(); ++i) {
      if (i > 0) m_out += ">\n";
      quoted(quote.paragraphs[i]);
    }
  }

  void operator()(const content::Scripture& scripture) {
    m_out += "> [!scripture] " + inlineMarkdown({{scripture.reference, 0, {}}});
    if (scripture.shortReference != scripture.reference) {
      m_out += " | " + inlineMarkdown({{scripture.shortReference, 0, {}}});
    }
    m_out += "\n";
    quoted(scripture.spans);
  }

  void operator()(const content::Prayer& prayer) {
    m_out += "> [!prayer]\n";
    for (const content::Spans& line : prayer.lines) quoted(line);
  }

  void operator()(const content::ExerciseRef& exercise) {
    std::string fence = "```";
    while (exercise.source.find(fence) != std::string::npos) fence += '`';
    m_out += fence + "exercise\n" + exercise.source + fence + "\n";
  }

  void operator()(const content::ThematicBreak&) { m_out += "---\n"; }

 private:
  void quoted(const content::Spans& spans) { m_out += "> " + indented(inlineMarkdown(spans), "> ") + "\n"; }

  std::string m_out;
  bool m_otherMark = false;
};

}  // namespace

std::string writeMarkdown(const content::Article& article) {
  std::string out = frontMatter(article.info) + BlockWriter().write(article.opening);
  for (const content::Section& section : article.sections) {
    out += "\n## " + inlineMarkdown({{section.title, 0, {}}}) + " {#" + section.id + (section.quiet ? " .quiet" : "") +
           "}\n" + BlockWriter().write(section.blocks);
  }
  return out;
}

}  // namespace tend::pack
