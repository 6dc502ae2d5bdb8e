#include "core/pack/source_checks.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include "core/base/utf8.h"
#include "core/pack/limits.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

std::string hexOf(char32_t c) {
  std::array<char, 12> text{};
  (void)std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(c));
  return text.data();
}

void checkControls(const SourceMap& source, Problems& problems) {
  const std::string_view text = source.text();
  for (std::size_t i = 0; i < text.size() && !problems.full();) {
    const base::Decoded d = base::decodeUtf8(text, i);
    const bool lineEnd = d.codePoint == '\n' || d.codePoint == '\r';
    if (!lineEnd && d.codePoint != '\t' && isControl(d.codePoint)) {
      problems.add(i, "pack.control_character", {{"code", hexOf(d.codePoint)}});
    }
    i += d.length;
  }
}

bool isBlank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

/// Walks the container marks at the front of a line: "> ", "- ", "12. ".
class LineFront {
 public:
  explicit LineFront(std::string_view line) : m_line(line) {
    while (skipBlanks() && takeMark()) ++m_depth;
  }
  std::size_t depth() const { return m_depth; }
  std::size_t indent() const { return m_indent; }

 private:
  bool skipBlanks() {
    while (m_at < m_line.size() && (m_line[m_at] == ' ' || m_line[m_at] == '\t')) {
      m_indent += m_line[m_at] == '\t' ? 4U : 1U;
      ++m_at;
    }
    return m_at < m_line.size();
  }
  bool blankAt(std::size_t i) const { return i >= m_line.size() || m_line[i] == ' ' || m_line[i] == '\t'; }
  bool takeMark() {
    const char c = m_line[m_at];
    if (c == '>') return ++m_at, true;
    if ((c == '-' || c == '*' || c == '+') && blankAt(m_at + 1)) return ++m_at, true;
    std::size_t i = m_at;
    while (i < m_line.size() && i - m_at < 10 && m_line[i] >= '0' && m_line[i] <= '9') ++i;
    if (i == m_at || i >= m_line.size() || (m_line[i] != '.' && m_line[i] != ')') || !blankAt(i + 1)) return false;
    m_at = i + 1;
    return true;
  }

  std::string_view m_line;
  std::size_t m_at = 0;
  std::size_t m_depth = 0;
  std::size_t m_indent = 0;
};

bool isRule(std::string_view line) { return line.find_first_not_of("-* \t") == std::string_view::npos; }

/// "|---|:--:|": with a line that holds a | above it, this makes a table in most kinds of Markdown.
bool isTableRule(std::string_view line) {
  return line.find('|') != std::string_view::npos && line.find('-') != std::string_view::npos &&
         line.find_first_not_of("|-: \t") == std::string_view::npos;
}

/// Fenced code: its lines are not Markdown.
class Fence {
 public:
  /// True if this line opens or closes a fence or lies inside one.
  bool covers(std::string_view line) {
    const std::size_t start = line.find_first_not_of(" \t>");
    const char c = start == std::string_view::npos ? ' ' : line[start];
    const std::size_t length = c == '`' || c == '~' ? runLength(line, start) : 0;
    if (m_length == 0) {
      if (length < 3) return false;
      m_mark = c;
      m_length = length;
      return true;
    }
    const bool closes = c == m_mark && length >= m_length && isBlank(line.substr(start + length));
    if (closes) m_length = 0;
    return true;
  }

 private:
  static std::size_t runLength(std::string_view line, std::size_t start) {
    const std::size_t end = line.find_first_not_of(line[start], start);
    return (end == std::string_view::npos ? line.size() : end) - start;
  }
  char m_mark = ' ';
  std::size_t m_length = 0;
};

SourceVerdict checkShape(const SourceMap& source, Problems& problems) {
  Fence fence;
  std::size_t paragraph = 0;
  std::string_view before;
  for (std::size_t n = 1; n <= source.lineCount() && !problems.full(); ++n) {
    const std::string_view line = source.line(n);
    const std::size_t at = source.startOfLine(n);
    const LineFront front(line);
    const bool deep = (front.depth() > kMaxNesting && !isRule(line)) || (front.indent() > kMaxIndent && !isBlank(line));
    if (deep) return problems.add(at, "pack.nested_too_deep"), SourceVerdict::Hopeless;
    const bool code = fence.covers(line);
    paragraph = code || isBlank(line) ? 0 : paragraph + line.size();
    if (paragraph > kMaxParagraphBytes) return problems.add(at, "pack.paragraph_too_long"), SourceVerdict::Hopeless;
    if (!code && isTableRule(line) && before.find('|') != std::string_view::npos) {
      problems.add(source.startOfLine(n - 1), "pack.table");
    }
    before = line;
  }
  return SourceVerdict::Readable;
}

}  // namespace

std::size_t byteOrderMarkLength(std::string_view text) { return text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0; }

SourceVerdict checkBytes(const SourceMap& source, Problems& problems) {
  if (source.text().size() > kMaxPackBytes) {
    problems.add({base::ErrorCode::BadData, "pack.too_large", {{"limit", "50"}}, {source.file(), 0, 0}});
    return SourceVerdict::Hopeless;
  }
  if (const auto bad = base::firstInvalidUtf8(source.text())) {
    problems.add({base::ErrorCode::BadData, "pack.not_utf8", {}, source.at(*bad)});
    return SourceVerdict::Hopeless;
  }
  checkControls(source, problems);
  return problems.full() ? SourceVerdict::Hopeless : SourceVerdict::Readable;
}

SourceVerdict checkSource(const SourceMap& source, Problems& problems) {
  if (checkBytes(source, problems) == SourceVerdict::Hopeless) return SourceVerdict::Hopeless;
  return checkShape(source, problems);
}

}  // namespace tend::pack
