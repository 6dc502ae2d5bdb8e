#include "tests/rules/source.h"

#include <algorithm>
#include <cctype>

#include "tests/support/files.h"

namespace tend::rules {
namespace {

bool isSpace(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }
bool isWord(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

class Scanner {
 public:
  explicit Scanner(Source& source) : m_source(source), m_text(source.text) {}

  void run() {
    while (m_at < m_text.size()) step();
  }

 private:
  void step() {
    const char c = m_text[m_at];
    if (c == '/' && peek(1) == '/') return skipTo("\n", 0);
    if (c == '/' && peek(1) == '*') return skipTo("*/", 2);
    if (c == '#' && atLineStart()) return directive();
    if (c == '"') return rawPrefix() ? rawString() : string();
    if (c == '\'') return character();
    advance(1);
    code(c);
  }

  char peek(std::size_t ahead) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }

  void advance(std::size_t count) {
    const std::size_t end = std::min(m_at + count, m_text.size());
    for (; m_at < end; ++m_at) m_line += m_text[m_at] == '\n' ? 1 : 0;
  }

  void skipTo(std::string_view end, std::size_t beyond) {
    const std::size_t found = m_text.find(end, m_at + 1);
    advance(found == std::string::npos ? m_text.size() : found + beyond - m_at);
  }

  void code(char c) {
    if (isSpace(c)) return;
    m_joinable = false;
    if (c == ';' || c == '}') {
      m_before = std::string(1, c);
      return;
    }
    m_before.push_back(c);
    if (m_before.size() > 60) m_before.erase(0, m_before.size() - 60);
  }

  bool atLineStart() const {
    for (std::size_t i = m_at; i > 0 && m_text[i - 1] != '\n'; --i) {
      if (!isSpace(m_text[i - 1])) return false;
    }
    return true;
  }

  void directive() {
    const int line = m_line;
    const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
    const std::string words = m_text.substr(m_at + 1, end - m_at - 1);
    const std::size_t first = words.find_first_not_of(" \t");
    const std::string name = first == std::string::npos ? std::string() : words.substr(first);
    if (startsWith(name, "include")) include(line, name);
    if (startsWith(name, "if") || startsWith(name, "elif")) m_source.conditionals.push_back(line);
    advance(startsWith(name, "include") ? end - m_at : 1);
  }

  void include(int line, const std::string& words) {
    const std::size_t open = words.find_first_of("<\"");
    if (open == std::string::npos) return;
    const bool angled = words[open] == '<';
    const std::size_t close = words.find(angled ? '>' : '"', open + 1);
    if (close == std::string::npos) return;
    m_source.includes.push_back({line, words.substr(open + 1, close - open - 1), angled});
  }

  bool rawPrefix() const { return m_at > 0 && m_text[m_at - 1] == 'R' && (m_at < 2 || !isWord(m_text[m_at - 2])); }

  void rawString() {
    const std::size_t open = m_text.find('(', m_at);
    const std::string end = ")" + m_text.substr(m_at + 1, open - m_at - 1) + "\"";
    const std::size_t close = std::min(m_text.find(end, open), m_text.size());
    literal(m_text.substr(open + 1, close - open - 1), close + end.size());
    advance(close + end.size() - m_at);
  }

  void string() {
    std::size_t end = m_at + 1;
    while (end < m_text.size() && m_text[end] != '"') end += m_text[end] == '\\' ? 2U : 1U;
    literal(m_text.substr(m_at + 1, end - m_at - 1), end + 1);
    advance(end + 1 - m_at);
  }

  void literal(std::string text, std::size_t end) {
    if (m_joinable) {
      m_source.literals.back().text += text;
      m_source.literals.back().end = end;
    } else {
      m_source.literals.push_back({m_line, std::move(text), end, m_before});
    }
    m_joinable = true;
    if (!m_before.empty() && m_before.back() != '"') m_before += "\"";
  }

  void character() {
    // Between digits a quote is a separator (1'000), not a character.
    if (m_at > 0 && isWord(m_text[m_at - 1]) && isWord(peek(1)) && peek(2) != '\'') return advance(1);
    std::size_t end = m_at + 1;
    while (end < m_text.size() && m_text[end] != '\'' && m_text[end] != '\n') end += m_text[end] == '\\' ? 2U : 1U;
    advance(end + 1 - m_at);
    code('\'');
  }

  Source& m_source;
  const std::string& m_text;
  std::size_t m_at = 0;
  int m_line = 1;
  std::string m_before;
  bool m_joinable = false;
};

}  // namespace

Source scan(std::string path, std::string text) {
  Source source;
  source.path = std::move(path);
  source.text = std::move(text);
  source.lineCount = static_cast<int>(test::splitLines(source.text).size());
  Scanner(source).run();
  return source;
}

std::vector<Source> sourcesBelow(const std::vector<std::string>& folders) {
  std::vector<Source> all;
  for (const std::string& folder : folders) {
    for (const std::string& path : test::filesBelow(folder, {".h", ".cpp"})) {
      all.push_back(scan(path, test::readFile(path)));
    }
  }
  return all;
}

std::string roomOf(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash));
}

bool startsWith(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

bool endsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string at(const Source& source, int line) { return source.path + ":" + std::to_string(line) + ": "; }

}  // namespace tend::rules
