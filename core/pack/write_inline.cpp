#include "core/pack/write_inline.h"

#include <algorithm>
#include <string_view>

#include "core/base/utf8.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

constexpr std::size_t kNone = std::string::npos;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isAlnum(char c) { return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isWordByte(char c) { return isAlnum(c) || static_cast<unsigned char>(c) >= 0x80; }

/// Blanks that are not ASCII: emphasis cannot begin or end beside them, so they are written as references.
bool isWideBlank(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::string reference(char32_t c) { return c == 0xA0 ? "&nbsp;" : "&#" + std::to_string(c) + ";"; }

/// Writes spans one by one. Strong is **…**, emphasis _…_, so that neighbours never run together. Where a mark stands
/// against a letter it could not bind to, that letter is written as a reference, which counts as punctuation
/// (CommonMark 0.30, section 6.2: left- and right-flanking runs).
class InlineWriter {
 public:
  std::string write(const content::Spans& spans) {
    for (const content::Span& span : spans) {
      if (span.link != m_link) changeLink(span);
      if (m_autolink) continue;
      changeMarks(span.marks, span.text.empty() ? ' ' : span.text.front());
      (span.marks & content::kCode) != 0 ? code(span.text) : text(span.text);
    }
    changeMarks(0, ' ');
    closeLink();
    return std::move(m_out);
  }

 private:
  void changeLink(const content::Span& span) {
    changeMarks(0, ' ');
    closeLink();
    m_link = span.link;
    if (m_link.empty()) return;
    if (m_lastLiteral != kNone && m_out[m_lastLiteral] == '!') m_out.insert(m_lastLiteral, "\\");  // not a picture
    m_autolink = span.text == m_link && span.marks == 0 && m_link.find_first_of("<>") == std::string::npos;
    markup(m_autolink ? "<" + m_link + ">" : "[");
  }

  void closeLink() {
    if (!m_link.empty() && !m_autolink) markup("](" + destination() + ")");
    m_link.clear();
    m_autolink = false;
  }

  std::string destination() const {
    std::string out;
    for (const char c : m_link) {
      if (std::string_view("\\<>&()").find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
    return out;
  }

  /// Closes and opens marks, keeping those open that stay.
  void changeMarks(std::uint8_t marks, char next) {
    const auto stays = [marks](std::uint8_t mark) { return (marks & mark) != 0; };
    while (!std::all_of(m_open.begin(), m_open.end(), stays)) {
      close(m_open.back());
      m_open.pop_back();
    }
    for (const std::uint8_t mark : {content::kStrong, content::kEmphasis}) {
      const bool isOpen = std::find(m_open.begin(), m_open.end(), mark) != m_open.end();
      if (!stays(mark) || isOpen) continue;
      const bool moreMarks = (marks & content::kCode) != 0 || (mark == content::kStrong && stays(content::kEmphasis));
      open(mark, moreMarks ? '_' : next);
      m_open.push_back(mark);
    }
  }

  void open(std::uint8_t mark, char next) {
    const bool needed = mark == content::kEmphasis || !isAlnum(next);
    if (needed && m_lastLiteral != kNone && isWordByte(m_out[m_lastLiteral])) {
      const base::Decoded d = base::decodeUtf8(m_out, m_lastLiteral);
      m_out.replace(m_lastLiteral, d.length, reference(d.codePoint));
    }
    markup(mark == content::kStrong ? "**" : "_");
  }

  void close(std::uint8_t mark) {
    const bool plainEnd = m_lastLiteral != kNone && isAlnum(m_out[m_lastLiteral]);
    const bool refer = mark == content::kEmphasis || !plainEnd;
    markup(mark == content::kStrong ? "**" : "_");
    m_referNext = refer;
  }

  void markup(const std::string& piece) {
    m_out += piece;
    m_lastLiteral = kNone;
    m_referNext = false;
    m_lineStart = false;
  }

  void lineBreak() {
    m_out += "\\\n";
    m_lastLiteral = kNone;
    m_referNext = false;
    m_lineStart = true;
  }

  void text(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const base::Decoded d = base::decodeUtf8(text, i);
      if (d.codePoint == 0x2028) {
        lineBreak();
      } else {
        character(text, i, d);
      }
      i += d.length;
    }
  }

  void character(std::string_view text, std::size_t i, const base::Decoded& d) {
    const bool refer = isWideBlank(d.codePoint) || (m_referNext && isWordByte(text[i]));
    const bool escape = std::string_view("\\`*_[]<&").find(text[i]) != std::string_view::npos ||
                        (m_lineStart && std::string_view("#>+-=~|").find(text[i]) != std::string_view::npos) ||
                        isNumberMark(text, i);
    if (refer) {
      m_out += reference(d.codePoint);
      m_lastLiteral = kNone;
    } else {
      if (escape) m_out += '\\';
      m_lastLiteral = escape ? kNone : m_out.size();
      m_out += text.substr(i, d.length);
    }
    m_referNext = false;
    m_startDigits = (m_lineStart || m_startDigits) && isDigit(text[i]);
    m_lineStart = false;
  }

  /// The '.' or ')' after digits at the start of a line, which would make a numbered list.
  bool isNumberMark(std::string_view text, std::size_t i) const {
    return m_startDigits && (text[i] == '.' || text[i] == ')');
  }

  void code(std::string_view text) {
    std::string fence = "`";
    while (text.find(fence) != std::string_view::npos) fence += '`';
    const bool pad = !text.empty() && (text.front() == '`' || text.back() == '`');
    const std::string open = fence + (pad ? " " : ""), shut = (pad ? " " : "") + fence;
    markup(open);
    for (std::size_t at = text.find(kHardBreak); at != std::string_view::npos; at = text.find(kHardBreak)) {
      m_out += text.substr(0, at);
      markup(shut);
      lineBreak();
      markup(open);
      text.remove_prefix(at + kHardBreak.size());
    }
    m_out += text;
    markup(shut);
  }

  std::string m_out;
  std::string m_link;
  bool m_autolink = false;
  std::vector<std::uint8_t> m_open;   // marks, outermost first
  std::size_t m_lastLiteral = kNone;  // where the last character stands, if it may still be turned into a reference
  bool m_referNext = false;           // the next letter must be written as a reference
  bool m_lineStart = true;
  bool m_startDigits = false;  // only digits so far in this line
};

}  // namespace

std::string inlineMarkdown(const content::Spans& spans) { return InlineWriter().write(spans); }

}  // namespace tend::pack
