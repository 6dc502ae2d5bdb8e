#include "core/pack/markdown.h"

#include <md4c.h>

#include <algorithm>

#include "core/pack/entities.h"
#include "core/pack/limits.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

constexpr std::size_t kUnknown = static_cast<std::size_t>(-1);
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Receives md4c's events. Open nodes are addressed by pointer: only the innermost one's children ever grow.
class Builder {
 public:
  Builder(const SourceMap& source, std::size_t bodyOffset, Problems& problems)
      : m_source(&source), m_problems(&problems), m_last(bodyOffset) {
    m_open.push_back(&m_root);
  }

  std::vector<MdNode> take() { return std::move(m_root.children); }

  int enterBlock(MD_BLOCKTYPE type, const void* detail);
  int leaveBlock(MD_BLOCKTYPE type);
  int enterSpan(MD_SPANTYPE type, const void* detail);
  int leaveSpan(MD_SPANTYPE type);
  int text(MD_TEXTTYPE type, std::string_view piece);

 private:
  void open(MdNode node);
  void place(const char* pointer, std::size_t size);
  void append(std::string_view piece);
  void openLink(const MD_SPAN_A_DETAIL& detail);
  std::size_t findAhead(std::string_view what) const;
  std::uint8_t marks() const;
  int verdict() const { return m_stopped || m_problems->full() ? 1 : 0; }

  const SourceMap* m_source;
  Problems* m_problems;
  MdNode m_root;
  std::vector<MdNode*> m_open;
  std::size_t m_last;  // end of the last text seen
  std::size_t m_blocks = 0;
  std::size_t m_spans = 0;
  unsigned m_emphasis = 0, m_strong = 0, m_code = 0;
  std::string m_link;
  bool m_stopped = false;
};

std::string attributeText(const MD_ATTRIBUTE& attribute) {
  std::string out;
  for (unsigned i = 0; attribute.text != nullptr && attribute.substr_offsets[i] < attribute.size; ++i) {
    const unsigned from = attribute.substr_offsets[i];
    const std::string_view piece(attribute.text + from, attribute.substr_offsets[i + 1] - from);
    const MD_TEXTTYPE type = attribute.substr_types[i];
    out += type == MD_TEXT_ENTITY ? decodeEntity(piece)
                                  : (type == MD_TEXT_NULLCHAR ? std::string(kReplacement) : std::string(piece));
  }
  return out;
}

void Builder::open(MdNode node) {
  node.byteOffset = kUnknown;
  if (++m_blocks > kMaxBlocks && !m_stopped) {
    m_problems->add(m_last, "pack.too_many_blocks");
    m_stopped = true;
  }
  m_open.back()->children.push_back(std::move(node));
  m_open.push_back(&m_open.back()->children.back());
}

void Builder::place(const char* pointer, std::size_t size) {
  const auto offset = m_source->offsetOf(pointer);
  if (!offset) return;
  m_last = *offset + size;
  for (auto node = m_open.rbegin(); node != m_open.rend() && (*node)->byteOffset == kUnknown; ++node) {
    (*node)->byteOffset = *offset;
  }
}

int Builder::enterBlock(MD_BLOCKTYPE type, const void* detail) {
  MdNode node;
  switch (type) {
    case MD_BLOCK_DOC:
      return 0;
    case MD_BLOCK_QUOTE:
      node.kind = MdKind::Quote;
      break;
    case MD_BLOCK_UL:
      node.kind = MdKind::List;
      break;
    case MD_BLOCK_OL:
      node.kind = MdKind::List;
      node.ordered = true;
      node.first = static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start;
      break;
    case MD_BLOCK_LI:
      node.kind = MdKind::Item;
      break;
    case MD_BLOCK_HR:
      node.kind = MdKind::Rule;
      break;
    case MD_BLOCK_H:
      node.kind = MdKind::Heading;
      node.level = static_cast<std::uint8_t>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
      break;
    case MD_BLOCK_CODE:
      node.kind = MdKind::Code;
      break;
    case MD_BLOCK_HTML:
      node.kind = MdKind::Html;
      break;
    default:
      break;  // tables are not enabled: only the paragraph is left
  }
  open(std::move(node));
  if (type == MD_BLOCK_CODE) {
    const auto* code = static_cast<const MD_BLOCK_CODE_DETAIL*>(detail);
    m_open.back()->info = attributeText(code->info);
    if (code->info.text != nullptr) place(code->info.text, code->info.size);
  }
  return verdict();
}

int Builder::leaveBlock(MD_BLOCKTYPE type) {
  if (type == MD_BLOCK_DOC) return 0;
  // A block without words: its mark is what stands next after the words before it.
  if (m_open.back()->byteOffset == kUnknown) {
    const std::string_view text = m_source->text();
    m_open.back()->byteOffset = std::min(text.find_first_not_of(" \t\r\n", m_last), text.size());
  }
  m_open.pop_back();
  return verdict();
}

std::size_t Builder::findAhead(std::string_view what) const {
  const std::size_t found = m_source->text().substr(0, m_last + kMaxParagraphBytes).find(what, m_last);
  return found == std::string_view::npos ? m_last : found;
}

void Builder::openLink(const MD_SPAN_A_DETAIL& detail) {
  const auto inside = detail.href.text != nullptr ? m_source->offsetOf(detail.href.text) : std::nullopt;
  const std::size_t offset = inside.value_or(m_last);
  if (detail.href.size > kMaxLinkBytes) {
    // The same long address can be meant a million times through one reference: no more is read.
    m_problems->add(offset, "pack.link_too_long");
    m_stopped = true;
    return;
  }
  m_link = attributeText(detail.href);
  if (isAllowedLink(m_link)) return;
  m_problems->add(offset, "pack.link_address", {{"address", m_link.substr(0, 80)}});
  m_link.clear();
}

int Builder::enterSpan(MD_SPANTYPE type, const void* detail) {
  if (type == MD_SPAN_EM) ++m_emphasis;
  if (type == MD_SPAN_STRONG) ++m_strong;
  if (type == MD_SPAN_CODE) ++m_code;
  if (type == MD_SPAN_A) openLink(*static_cast<const MD_SPAN_A_DETAIL*>(detail));
  if (type == MD_SPAN_IMG) m_problems->add(findAhead("!["), "pack.image");
  return verdict();
}

int Builder::leaveSpan(MD_SPANTYPE type) {
  if (type == MD_SPAN_EM) --m_emphasis;
  if (type == MD_SPAN_STRONG) --m_strong;
  if (type == MD_SPAN_CODE) --m_code;
  if (type == MD_SPAN_A) m_link.clear();
  return verdict();
}

std::uint8_t Builder::marks() const {
  return static_cast<std::uint8_t>((m_emphasis > 0 ? content::kEmphasis : 0) | (m_strong > 0 ? content::kStrong : 0) |
                                   (m_code > 0 ? content::kCode : 0));
}

void Builder::append(std::string_view piece) {
  content::Spans& spans = m_open.back()->spans;
  const std::uint8_t now = marks();
  if (spans.empty() || spans.back().marks != now || spans.back().link != m_link) {
    if (++m_spans > kMaxSpans && !m_stopped) {
      m_problems->add(m_last, "pack.too_many_blocks");
      m_stopped = true;
    }
    spans.push_back({{}, now, m_link});
  }
  spans.back().text.append(piece);
}

int Builder::text(MD_TEXTTYPE type, std::string_view piece) {
  place(piece.data(), piece.size());
  MdNode& node = *m_open.back();
  if (node.kind == MdKind::Code || node.kind == MdKind::Html) {
    node.text.append(piece);
    return verdict();
  }
  switch (type) {
    case MD_TEXT_BR:
      append(kHardBreak);
      break;
    case MD_TEXT_SOFTBR:
      append("\n");
      break;
    case MD_TEXT_ENTITY:
      append(decodeEntity(piece));
      break;
    case MD_TEXT_NULLCHAR:
      append(kReplacement);
      break;
    case MD_TEXT_HTML:
      if (piece.front() == '<') m_problems->add(m_last - piece.size(), "pack.html");
      break;
    default:
      append(piece);
      break;
  }
  return verdict();
}

Builder& builderOf(void* user) { return *static_cast<Builder*>(user); }

int onEnterBlock(MD_BLOCKTYPE type, void* detail, void* user) { return builderOf(user).enterBlock(type, detail); }
int onLeaveBlock(MD_BLOCKTYPE type, void*, void* user) { return builderOf(user).leaveBlock(type); }
int onEnterSpan(MD_SPANTYPE type, void* detail, void* user) { return builderOf(user).enterSpan(type, detail); }
int onLeaveSpan(MD_SPANTYPE type, void*, void* user) { return builderOf(user).leaveSpan(type); }
int onText(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
  return builderOf(user).text(type, std::string_view(text, size));
}

}  // namespace

std::vector<MdNode> readMarkdown(const SourceMap& source, std::size_t bodyOffset, Problems& problems) {
  Builder builder(source, bodyOffset, problems);
  MD_PARSER parser{};
  parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = onEnterBlock;
  parser.leave_block = onLeaveBlock;
  parser.enter_span = onEnterSpan;
  parser.leave_span = onLeaveSpan;
  parser.text = onText;
  const std::string_view body = source.text().substr(bodyOffset);
  (void)md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, &builder);
  return builder.take();
}

}  // namespace tend::pack
