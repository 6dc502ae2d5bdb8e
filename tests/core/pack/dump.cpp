#include "tests/core/pack/dump.h"

namespace tend::pack {
namespace {

std::string visible(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 3, "\xE2\x80\xA8") == 0) {
      out += "⏎";
      i += 2;
    } else if (text.compare(i, 2, "\xC2\xA0") == 0) {
      out += "␣";
      i += 1;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string spansText(const content::Spans& spans) {
  std::string out;
  for (const content::Span& span : spans) {
    std::string marks;
    if ((span.marks & content::kStrong) != 0) marks += "S";
    if ((span.marks & content::kEmphasis) != 0) marks += "E";
    if ((span.marks & content::kCode) != 0) marks += "C";
    if (!span.link.empty()) marks += "→" + span.link;
    out += marks.empty() ? visible(span.text) : "⟨" + marks + "|" + visible(span.text) + "⟩";
  }
  return out;
}

struct DumpBlock {
  std::string operator()(const content::Paragraph& p) const {
    const bool body = p.kind == content::ParagraphKind::Body;
    return (body ? std::string("  p  ") : "  h" + std::to_string(p.level) + " ") + spansText(p.spans) + "\n";
  }
  std::string operator()(const content::List& list) const {
    std::string out = list.ordered ? "  ol from " + std::to_string(list.first) + "\n" : "  ul\n";
    for (const content::ListItem& item : list.items) {
      out += "    " + std::string(item.depth * 2U, ' ') + "• " + spansText(item.spans) + "\n";
    }
    return out;
  }
  std::string operator()(const content::Quote& quote) const {
    std::string out = "  quote\n";
    for (const content::Spans& spans : quote.paragraphs) out += "    " + spansText(spans) + "\n";
    return out;
  }
  std::string operator()(const content::Scripture& s) const {
    return "  scripture [" + s.reference + "] [" + s.shortReference + "] " + spansText(s.spans) + "\n";
  }
  std::string operator()(const content::Prayer& prayer) const {
    std::string out = "  prayer\n";
    for (const content::Spans& spans : prayer.lines) out += "    " + spansText(spans) + "\n";
    return out;
  }
  std::string operator()(const content::ExerciseRef& e) const {
    return "  exercise " + e.id + " " + e.kind + " “" + e.title + "”" + (e.quiet ? " quiet" : "") + "\n" + e.source;
  }
  std::string operator()(const content::ThematicBreak&) const { return "  rule\n"; }
};

std::string blocksText(const std::vector<content::Block>& blocks) {
  std::string out;
  for (const content::Block& block : blocks) out += std::visit(DumpBlock{}, block);
  return out;
}

void addLine(std::string& out, const std::string& name, const std::string& value) {
  if (!value.empty()) out += name + ": " + value + "\n";
}

void addBlockWords(std::string& out, const std::vector<content::Block>& blocks) {
  for (const content::Block& block : blocks) {
    out += content::plainText(block) + "\n";
    if (const auto* s = std::get_if<content::Scripture>(&block)) out += s->reference + "\n";
  }
}

}  // namespace

std::string dump(const content::Article& article) {
  const content::PackInfo& info = article.info;
  std::string out;
  addLine(out, "id", info.id);
  addLine(out, "title", info.title);
  addLine(out, "kicker", info.kicker);
  addLine(out, "language", info.language);
  addLine(out, "author", info.author);
  addLine(out, "license", info.license);
  addLine(out, "source", info.sourceName);
  addLine(out, "url", info.sourceUrl);
  if (info.previous) out += "previous: " + info.previous->title + " (" + info.previous->pack + ")\n";
  if (info.next) out += "next: " + info.next->title + " (" + info.next->pack + ")\n";
  out += blocksText(article.opening);
  for (const content::Section& section : article.sections) {
    out +=
        "# " + section.title + " #" + section.id + (section.quiet ? " quiet" : "") + "\n" + blocksText(section.blocks);
  }
  return out;
}

std::string dump(const std::vector<base::Error>& errors) {
  std::string out;
  for (const base::Error& error : errors) {
    out += std::to_string(error.where.line) + ":" + std::to_string(error.where.column) + " " + error.id;
    for (const base::Argument& argument : error.arguments) out += " " + argument.first + "=" + argument.second;
    out += "\n";
  }
  return out;
}

std::string wordsOf(const content::Article& article) {
  std::string out = article.info.title + "\n" + article.info.author + "\n";
  addBlockWords(out, article.opening);
  for (const content::Section& section : article.sections) {
    out += section.title + "\n";
    addBlockWords(out, section.blocks);
  }
  if (article.info.previous) out += article.info.previous->title + "\n";
  if (article.info.next) out += article.info.next->title + "\n";
  return out;
}

}  // namespace tend::pack
