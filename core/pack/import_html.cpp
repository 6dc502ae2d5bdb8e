#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>

#include "core/base/utf8.h"
#include "core/pack/html_shape.h"
#include "core/pack/import.h"
#include "core/pack/import_decode.h"
#include "core/pack/import_finish.h"
#include "core/pack/import_flow.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

constexpr std::size_t kMaxHtmlBytes = 16U << 20U;

const GumboVector* childrenOf(const GumboNode* node) {
  if (node->type == GUMBO_NODE_DOCUMENT) return &node->v.document.children;
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE ? &node->v.element.children : nullptr;
}

GumboTag tagOf(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT ? node->v.element.tag : GUMBO_TAG_UNKNOWN;
}

std::string attribute(const GumboNode* node, const char* name) {
  if (node->type != GUMBO_NODE_ELEMENT) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found != nullptr ? found->value : "";
}

template <class Visit>
void forChildren(const GumboNode* node, const Visit& visit) {
  const GumboVector* children = childrenOf(node);
  for (unsigned i = 0; children != nullptr && i < children->length; ++i) {
    visit(static_cast<const GumboNode*>(children->data[i]));
  }
}

std::size_t textLength(const GumboNode* node) {
  if (node->type == GUMBO_NODE_TEXT) return std::string_view(node->v.text.text).size();
  std::size_t length = 0;
  forChildren(node, [&length](const GumboNode* child) { length += textLength(child); });
  return length;
}

bool isDropped(const GumboNode* node) {
  switch (tagOf(node)) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_HEAD:
      return true;
    default:
      break;
  }
  const bool hidden =
      node->type == GUMBO_NODE_ELEMENT && gumbo_get_attribute(&node->v.element.attributes, "hidden") != nullptr;
  return hidden || attribute(node, "role") == "navigation";
}

/// The element with most text among those `wanted` accepts; null if there is none.
template <class Wanted>
const GumboNode* longest(const GumboNode* node, const Wanted& wanted) {
  if (wanted(node)) return node;  // an article within an article is part of it
  const GumboNode* best = nullptr;
  std::size_t bestLength = 0;
  forChildren(node, [&](const GumboNode* child) {
    const GumboNode* found = longest(child, wanted);
    const std::size_t length = found != nullptr ? textLength(found) : 0;
    if (length <= bestLength) return;
    best = found;
    bestLength = length;
  });
  return best;
}

const GumboNode* mainContent(const GumboNode* root) {
  if (const auto* found = longest(root, [](const GumboNode* n) { return tagOf(n) == GUMBO_TAG_ARTICLE; })) return found;
  const auto isMain = [](const GumboNode* n) { return tagOf(n) == GUMBO_TAG_MAIN || attribute(n, "role") == "main"; };
  if (const auto* found = longest(root, isMain)) return found;
  const auto* body = longest(root, [](const GumboNode* n) { return tagOf(n) == GUMBO_TAG_BODY; });
  return body != nullptr ? body : root;
}

/// Walks the content and makes flow: text runs are collected until a block begins or ends.
class HtmlWalker {
 public:
  HtmlWalker(const std::string& fileName, Problems& warnings) : m_fileName(&fileName), m_warnings(&warnings) {}

  std::vector<FlowItem> walk(const GumboNode* node) {
    visit(node);
    flush();
    return std::move(m_flow);
  }

 private:
  void warn(const GumboNode* node, const std::string& id, std::vector<base::Argument> arguments = {}) {
    const auto line = node->type == GUMBO_NODE_ELEMENT ? node->v.element.start_pos.line : 0U;
    m_warnings->add({base::ErrorCode::CheckFailed, id, std::move(arguments), {*m_fileName, line, line > 0 ? 1U : 0U}});
  }

  void visit(const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
      append(node->v.text.text);
    } else if (node->type == GUMBO_NODE_ELEMENT && !isDropped(node)) {
      element(node);
    } else if (node->type == GUMBO_NODE_DOCUMENT) {
      children(node);
    }
  }

  void children(const GumboNode* node) {
    forChildren(node, [this](const GumboNode* child) { visit(child); });
  }

  void append(std::string_view text) { m_spans.push_back({std::string(text), m_marks, m_link}); }

  void marked(const GumboNode* node, std::uint8_t mark) {
    const std::uint8_t before = m_marks;
    m_marks = static_cast<std::uint8_t>(m_marks | mark);
    children(node);
    m_marks = before;
  }

  void link(const GumboNode* node) {
    const std::string before = m_link;
    const std::string address(trimmed(attribute(node, "href")));
    m_link = isAllowedLink(address) ? address : "";
    if (m_link.empty() && !address.empty())
      warn(node, "import.link_dropped", {{"address", std::string(base::shortUtf8(address, 80))}});
    children(node);
    m_link = before;
  }

  void picture(const GumboNode* node) {
    const std::string words = attribute(node, "alt");
    if (trimmed(words).empty()) return warn(node, "import.picture_dropped_unnamed", {});
    warn(node, "import.picture_dropped", {{"text", std::string(base::shortUtf8(words, 80))}});
  }

  void element(const GumboNode* node) {
    m_line = node->v.element.start_pos.line;
    switch (tagOf(node)) {
      case GUMBO_TAG_EM:
      case GUMBO_TAG_I:
      case GUMBO_TAG_CITE:
        return marked(node, content::kEmphasis);
      case GUMBO_TAG_STRONG:
      case GUMBO_TAG_B:
        return marked(node, content::kStrong);
      case GUMBO_TAG_CODE:
      case GUMBO_TAG_KBD:
        return marked(node, content::kCode);
      case GUMBO_TAG_A:
        return link(node);
      case GUMBO_TAG_BR:
        return append(kHardBreak);
      case GUMBO_TAG_IMG:
        return picture(node);
      case GUMBO_TAG_SPAN:
      case GUMBO_TAG_SMALL:
      case GUMBO_TAG_SUP:
      case GUMBO_TAG_SUB:
      case GUMBO_TAG_TIME:
      case GUMBO_TAG_ABBR:
      case GUMBO_TAG_MARK:
      case GUMBO_TAG_U:
      case GUMBO_TAG_Q:
      case GUMBO_TAG_FONT:
      case GUMBO_TAG_LABEL:
        return children(node);
      default:
        return block(node);
    }
  }

  void block(const GumboNode* node) {
    const GumboTag tag = tagOf(node);
    flush();
    if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6)
      return heading(node, static_cast<std::uint8_t>(tag - GUMBO_TAG_H1 + 1));
    if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) return list(node, tag == GUMBO_TAG_OL);
    if (tag == GUMBO_TAG_BLOCKQUOTE) return quote(node);
    if (tag == GUMBO_TAG_HR) return add(content::ThematicBreak{});
    if (tag == GUMBO_TAG_TABLE) warn(node, "import.table");
    if (tag == GUMBO_TAG_TR) return row(node);
    children(node);
    flush();
  }

  void add(content::Block block) {
    FlowItem item;
    item.block = std::move(block);
    item.line = m_line;
    m_flow.push_back(std::move(item));
  }

  void flush() {
    content::Spans spans = folded(m_spans);
    m_spans.clear();
    if (spans.empty()) return;
    if (m_list != nullptr) return appendToItem(spans);
    if (m_quote != nullptr) return m_quote->paragraphs.push_back(std::move(spans));
    add(content::Paragraph{content::ParagraphKind::Body, 3, std::move(spans)});
  }

  void appendToItem(const content::Spans& spans) {
    if (m_list->items.empty()) m_list->items.push_back({{}, 0});
    content::Spans& item = m_list->items.back().spans;
    if (!item.empty()) item.push_back({std::string(kHardBreak), 0, {}});
    item.insert(item.end(), spans.begin(), spans.end());
    item = folded(item);
  }

  void heading(const GumboNode* node, std::uint8_t level) {
    if (m_list != nullptr || m_quote != nullptr) return children(node), flush();
    FlowItem item;
    item.headingLevel = level;
    item.line = m_line;
    children(node);
    item.title = readTitle();
    const std::string id = attribute(node, "id");
    if (isStableId(id)) item.id = id;
    if (!item.title.empty()) m_flow.push_back(std::move(item));
  }

  std::string readTitle() {
    std::string title;
    for (const content::Spans& line : linesOf(m_spans)) title += (title.empty() ? "" : " ") + content::plainText(line);
    m_spans.clear();
    return std::string(trimmed(title));
  }

  void list(const GumboNode* node, bool ordered) {
    content::List own;
    const bool outermost = m_list == nullptr;
    if (outermost) {
      own.ordered = ordered;
      m_list = &own;
    } else if (m_list->ordered != ordered) {
      warn(node, "import.list_mixed");
    }
    forChildren(node, [this](const GumboNode* child) { listChild(child); });
    flush();
    if (!outermost) return;
    m_list = nullptr;
    const auto empty = [](const content::ListItem& item) { return item.spans.empty(); };
    own.items.erase(std::remove_if(own.items.begin(), own.items.end(), empty), own.items.end());
    for (std::size_t i = 0; i < own.items.size(); ++i) {  // an empty item was taken out: no gaps in depth
      const int most = i == 0 ? 0 : own.items[i - 1].depth + 1;
      own.items[i].depth = static_cast<std::uint8_t>(std::min<int>(own.items[i].depth, most));
    }
    if (own.items.empty()) return;
    if (m_quote == nullptr) return add(std::move(own));
    for (content::ListItem& item : own.items) m_quote->paragraphs.push_back(std::move(item.spans));
  }

  void listChild(const GumboNode* child) {
    if (tagOf(child) != GUMBO_TAG_LI) return visit(child);
    flush();
    m_list->items.push_back({{}, m_depth});
    m_depth = static_cast<std::uint8_t>(std::min(m_depth + 1, 8));
    children(child);
    flush();
    --m_depth;
  }

  void quote(const GumboNode* node) {
    if (m_list != nullptr || m_quote != nullptr) return children(node), flush();
    content::Quote own;
    m_quote = &own;
    children(node);
    flush();
    m_quote = nullptr;
    if (!own.paragraphs.empty()) add(std::move(own));
  }

  void row(const GumboNode* node) {
    bool first = true;
    forChildren(node, [&](const GumboNode* cell) {
      if (tagOf(cell) != GUMBO_TAG_TD && tagOf(cell) != GUMBO_TAG_TH) return;
      if (!first) append(" \xC2\xB7 ");
      first = false;
      children(cell);
    });
    flush();
  }

  const std::string* m_fileName;
  Problems* m_warnings;
  std::vector<FlowItem> m_flow;
  content::Spans m_spans;
  std::uint8_t m_marks = 0;
  std::uint8_t m_depth = 0;
  std::string m_link;
  content::List* m_list = nullptr;    // the outermost list we are in
  content::Quote* m_quote = nullptr;  // the quote we are in
  std::size_t m_line = 0;
};

/// Facts from the head: language, author, site, address.
void readHead(const GumboNode* node, content::PackInfo& info, std::string& pageTitle) {
  const GumboTag tag = tagOf(node);
  if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_SVG) return;
  const std::string line = content::plainText(folded({{attribute(node, "content"), 0, {}}}));
  if (tag == GUMBO_TAG_HTML && isLanguageTag(attribute(node, "lang"))) info.language = attribute(node, "lang");
  if (tag == GUMBO_TAG_META && attribute(node, "name") == "author") info.author = line;
  if (tag == GUMBO_TAG_META && attribute(node, "property") == "og:site_name") info.sourceName = line;
  if (tag == GUMBO_TAG_META && attribute(node, "property") == "og:title") pageTitle = line;
  const bool canonical = tag == GUMBO_TAG_LINK && lowered(attribute(node, "rel")) == "canonical";
  if (canonical && isAllowedLink(attribute(node, "href"))) info.sourceUrl = attribute(node, "href");
  if (tag == GUMBO_TAG_TITLE && pageTitle.empty()) {
    forChildren(node, [&](const GumboNode* child) {
      if (child->type == GUMBO_NODE_TEXT) pageTitle = content::plainText(folded({{child->v.text.text, 0, {}}}));
    });
  }
  forChildren(node, [&](const GumboNode* child) { readHead(child, info, pageTitle); });
}

struct GumboDeleter {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

/// A page that is too tangled for the parser, as the plain text between its tags.
ImportResult importTangled(const std::string& html, const std::string& fileName) {
  ImportResult result = importText(textOfTags(html), fileName);
  result.warnings.insert(result.warnings.begin(),
                         base::Error{base::ErrorCode::CheckFailed, "import.html_tangled", {}, {fileName, 1, 1}});
  return result;
}

}  // namespace

ImportResult importHtml(std::string_view bytes, const std::string& fileName) {
  const DecodedText decoded = decodeText(bytes);
  if (decoded.text.size() > kMaxHtmlBytes || !isTameHtml(decoded.text)) return importTangled(decoded.text, fileName);
  const SourceMap source(decoded.text, fileName);
  Problems warnings(source);
  warnAboutDecoding(decoded, fileName, warnings);
  const std::unique_ptr<GumboOutput, GumboDeleter> output(
      gumbo_parse_with_options(&kGumboDefaultOptions, decoded.text.data(), decoded.text.size()));
  ImportResult result;
  std::string pageTitle;
  readHead(output->root, result.article.info, pageTitle);
  assembleFlow(HtmlWalker(fileName, warnings).walk(mainContent(output->root)), fileName, result.article, warnings);
  if (result.article.info.title.empty() && !pageTitle.empty()) {
    result.article.info.title = pageTitle;
    warnings.add({base::ErrorCode::CheckFailed, "import.title_from_page", {{"title", pageTitle}}, {fileName, 1, 1}});
  }
  finishImport(result.article, fileName, warnings);
  result.warnings = warnings.take();
  return result;
}

}  // namespace tend::pack
