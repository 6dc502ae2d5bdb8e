#include "core/pack/article_builder.h"
#include "core/pack/block_builder.h"
#include "core/pack/front_matter.h"
#include "core/pack/import.h"
#include "core/pack/import_decode.h"
#include "core/pack/import_finish.h"
#include "core/pack/import_flow.h"
#include "core/pack/source_checks.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

/// "title: …" and "author: …" of a block between two lines "---", as many tools put in front of Markdown.
std::size_t readYamlFront(const SourceMap& source, content::PackInfo& info) {
  if (trimmed(source.line(1)) != "---") return 0;
  for (std::size_t n = 2; n <= source.lineCount() && n < 200; ++n) {
    const std::string_view line = trimmed(source.line(n));
    if (line == "---" || line == "...")
      return n < source.lineCount() ? source.startOfLine(n + 1) : source.text().size();
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    std::string_view value = trimmed(line.substr(colon + 1));
    const bool quoted =
        value.size() > 1 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
    if (quoted) value = value.substr(1, value.size() - 2);
    if (line.substr(0, colon) == "title") info.title = value;
    if (line.substr(0, colon) == "author") info.author = value;
    if (line.substr(0, colon) == "lang" && isLanguageTag(value)) info.language = value;
  }
  info = {};
  return 0;
}

FlowItem headingItem(const MdNode& node, const SourceMap& source) {
  HeadingText heading = readHeading(node.spans);
  FlowItem item;
  item.headingLevel = node.level;
  item.title = std::move(heading.title);
  item.id = std::move(heading.id);
  item.quiet = heading.quiet;
  item.line = source.at(node.byteOffset).line;
  return item;
}

std::vector<FlowItem> flowOf(const std::vector<MdNode>& nodes, const SourceMap& source, Problems& warnings) {
  std::vector<FlowItem> flow;
  for (const MdNode& node : nodes) {
    if (node.kind == MdKind::Heading) {
      flow.push_back(headingItem(node, source));
      if (flow.back().title.empty()) flow.pop_back();
      continue;
    }
    std::vector<content::Block> blocks;
    appendBlock(node, source, warnings, blocks);
    for (content::Block& block : blocks) {
      FlowItem item;
      item.block = std::move(block);
      item.line = source.at(node.byteOffset).line;
      flow.push_back(std::move(item));
    }
  }
  return flow;
}

}  // namespace

ImportResult importMarkdown(std::string_view bytes, const std::string& fileName) {
  const DecodedText decoded = decodeText(bytes);
  const SourceMap source(decoded.text, fileName);
  Problems warnings(source);
  ImportResult result;
  warnAboutDecoding(decoded, fileName, warnings);
  if (checkSource(source, warnings) == SourceVerdict::Hopeless) {
    result = importText(bytes, fileName);
    for (base::Error& warning : result.warnings) warnings.add(std::move(warning));
    result.warnings = warnings.take();
    return result;
  }
  std::size_t body = readYamlFront(source, result.article.info);
  if (hasFrontMatter(decoded.text)) {
    FrontMatter front = readFrontMatter(source, warnings);
    result.article.info = std::move(front.info);
    body = front.bodyOffset;
  }
  assembleFlow(flowOf(readMarkdown(source, body, warnings), source, warnings), fileName, result.article, warnings);
  finishImport(result.article, fileName, warnings);
  result.warnings = warnings.take();
  return result;
}

ImportResult importAny(std::string_view bytes, const std::string& fileName) {
  const std::string name = lowered(fileName);
  if (endsWith(name, ".md") || endsWith(name, ".markdown")) return importMarkdown(bytes, fileName);
  const std::string front = lowered(trimmed(bytes.substr(byteOrderMarkLength(bytes), 1000)));
  const bool looksHtml =
      startsWith(front, "<!doctype html") || startsWith(front, "<html") || startsWith(front, "<article");
  if (looksHtml || endsWith(name, ".html") || endsWith(name, ".htm")) return importHtml(bytes, fileName);
  return importText(bytes, fileName);
}

}  // namespace tend::pack
