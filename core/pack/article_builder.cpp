#include "core/pack/article_builder.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/pack/block_builder.h"
#include "core/pack/limits.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

class ArticleBuilder {
 public:
  ArticleBuilder(const SourceMap& source, Problems& problems, content::Article& article)
      : m_source(&source), m_problems(&problems), m_article(&article) {}

  void add(const MdNode& node) {
    if (node.kind == MdKind::Heading) {
      heading(node);
      return;
    }
    const std::size_t before = blocks().size();
    appendBlock(node, *m_source, *m_problems, blocks());
    if (blocks().size() > before) exerciseId(blocks().back());
  }

  void finish() {
    if (m_article->sections.empty()) m_problems->add(m_source->text().size(), "pack.no_sections");
  }

 private:
  std::vector<content::Block>& blocks() {
    return m_article->sections.empty() ? m_article->opening : m_article->sections.back().blocks;
  }

  /// Where the braces of a heading stand, else its text.
  std::size_t attributesAt(const MdNode& node) const {
    const std::size_t number = m_source->lineNumberAt(node.byteOffset);
    const std::size_t brace = m_source->line(number).rfind('{');
    return brace == std::string_view::npos ? node.byteOffset : m_source->startOfLine(number) + brace;
  }

  void heading(const MdNode& node) {
    if (node.level == 1) m_problems->add(node.byteOffset, "pack.heading_one");
    if (node.level <= 2) return section(node);
    // A brace written as a reference (&#125;) is text: so the importer can keep a heading that ends like attributes.
    const std::string_view line = trimmed(m_source->line(m_source->lineNumberAt(node.byteOffset)));
    if (readHeading(node.spans).hasAttributes && endsWith(line, "}")) {
      m_problems->add(attributesAt(node), "pack.subheading_attributes");
    }
    content::Spans spans = folded(node.spans);
    if (spans.empty()) return m_problems->add(node.byteOffset, "pack.heading_empty");
    blocks().emplace_back(content::Paragraph{content::ParagraphKind::Subheading, node.level, std::move(spans)});
  }

  void section(const MdNode& node) {
    const HeadingText read = readHeading(node.spans);
    for (const std::string& word : read.unknown) {
      m_problems->add(attributesAt(node), "pack.attribute_unknown",
                      {{"attribute", std::string(base::shortUtf8(word, 40))}});
    }
    if (read.title.empty()) m_problems->add(node.byteOffset, "pack.heading_empty");
    content::Section section;
    section.title = read.title;
    section.quiet = read.quiet;
    section.id = sectionId(node, read);
    m_article->sections.push_back(std::move(section));
  }

  std::string sectionId(const MdNode& node, const HeadingText& read) {
    if (read.id.empty()) {
      const std::string made = m_madeIds.make(slugOf(read.title));
      m_problems->add(node.byteOffset, "pack.section_id_missing", {{"example", "{#" + made + "}"}});
      return made;
    }
    if (!isStableId(read.id)) m_problems->add(attributesAt(node), "pack.id_form", {{"id", read.id.substr(0, 80)}});
    firstUse(m_sectionIds, read.id, attributesAt(node));
    return read.id;
  }

  void firstUse(std::map<std::string, std::size_t>& seen, const std::string& id, std::size_t byteOffset) {
    const std::size_t line = m_source->lineNumberAt(byteOffset);
    const auto [first, fresh] = seen.emplace(id, line);
    if (fresh) return;
    m_problems->add(byteOffset, "pack.id_twice", {{"id", id.substr(0, 80)}, {"line", std::to_string(first->second)}});
  }

  /// A second exercise of one name gets another, so that each place in the page is its own.
  void exerciseId(content::Block& block) {
    auto* exercise = std::get_if<content::ExerciseRef>(&block);
    if (exercise == nullptr || exercise->id.empty()) return;
    const std::size_t line = std::min<std::size_t>(exercise->line, m_source->lineCount());
    const auto [first, fresh] = m_exerciseIds.emplace(exercise->id, line);
    if (fresh) return;
    m_problems->addOfExercise({base::ErrorCode::CheckFailed,
                               "pack.id_twice",
                               {{"id", exercise->id.substr(0, 80)}, {"line", std::to_string(first->second)}},
                               m_source->at(m_source->startOfLine(line))});
    exercise->id = "exercise-" + std::to_string(line);
  }

  const SourceMap* m_source;
  Problems* m_problems;
  content::Article* m_article;
  std::map<std::string, std::size_t> m_sectionIds;  // id -> line of its first use
  std::map<std::string, std::size_t> m_exerciseIds;
  IdMaker m_madeIds;
};

/// The last "{…}" of a title, if it begins like attributes do and ends the title.
std::size_t attributesStart(const std::string& title) {
  if (title.empty() || title.back() != '}') return std::string::npos;
  const std::size_t open = title.rfind('{');
  if (open == std::string::npos || open + 1 >= title.size()) return std::string::npos;
  return title[open + 1] == '#' || title[open + 1] == '.' ? open : std::string::npos;
}

}  // namespace

HeadingText readHeading(const content::Spans& raw) {
  HeadingText heading;
  heading.title = content::plainText(folded(raw));
  for (std::size_t at = heading.title.find(kHardBreak); at != std::string::npos; at = heading.title.find(kHardBreak)) {
    heading.title.replace(at, kHardBreak.size(), " ");
  }
  const std::size_t open = attributesStart(heading.title);
  if (open == std::string::npos) return heading;
  heading.hasAttributes = true;
  std::string_view inner = std::string_view(heading.title).substr(open + 1, heading.title.size() - open - 2);
  while (!(inner = trimmed(inner)).empty()) {
    const std::string_view word = inner.substr(0, inner.find(' '));
    if (word[0] == '#' && heading.id.empty()) {
      heading.id = word.substr(1);
    } else if (word == ".quiet") {
      heading.quiet = true;
    } else {
      heading.unknown.emplace_back(word);
    }
    inner.remove_prefix(word.size());
  }
  heading.title = trimmed(std::string_view(heading.title).substr(0, open));
  return heading;
}

std::string IdMaker::make(std::string id) {
  if (id.empty()) id = "section";
  const auto [known, fresh] = m_next.emplace(id, 2);
  if (fresh) return id;
  for (;;) {
    std::string numbered = id + "-" + std::to_string(known->second++);
    if (m_next.emplace(numbered, 2).second) return numbered;
  }
}

void buildArticle(const std::vector<MdNode>& blocks, const SourceMap& source, Problems& problems,
                  content::Article& article) {
  ArticleBuilder builder(source, problems, article);
  for (const MdNode& node : blocks) {
    if (problems.full()) return;
    builder.add(node);
  }
  builder.finish();
}

}  // namespace tend::pack
