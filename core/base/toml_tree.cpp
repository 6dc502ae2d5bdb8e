#include "core/base/toml_tree.h"

#include <toml++/toml.h>

#include <algorithm>
#include <optional>

#include "core/base/utf8.h"

namespace tend::base {
namespace {

constexpr std::size_t kMaxDots = 32;
constexpr std::size_t kMaxBrackets = 32;  // far below where toml++ stops with words of its own

/// toml++ 3.3 has weak places, found by fuzzing, that this walk keeps it away from. It bounds nested brackets but
/// not dotted keys: "a.a.a…" makes a tree deep enough to overflow the stack when it is destroyed. It assumes
/// (undefined behaviour if it is wrong) that a key follows "[" at the start of a line, and runs into an unreachable
/// branch on some characters above ASCII outside strings.
class TomlGuard {
 public:
  explicit TomlGuard(std::string_view text) : m_text(text) {}

  /// Where toml++ must not go, if there is such a place.
  std::optional<std::size_t> find() {
    while (m_at < m_text.size()) {
      const char c = m_text[m_at];
      if (m_lineStart && m_brackets == 0 && c == '[' && !keyFollows()) return m_at;
      m_lineStart = c == '\n' || (m_lineStart && (c == ' ' || c == '\t' || c == '\r'));
      if (c == '#') {
        m_at = std::min(m_text.find('\n', m_at), m_text.size());
      } else if (c == '"' || c == '\'') {
        skipString(c);
      } else if (static_cast<unsigned char>(c) >= 0x7F || (c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
        return m_at;
      } else {
        count(c);
        if (tooDeep()) return m_at;
        ++m_at;
      }
    }
    return std::nullopt;
  }
  bool tooDeep() const { return m_dots > kMaxDots || m_brackets > kMaxBrackets; }

 private:
  static bool isKey(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  /// A table's name, in one or two brackets.
  bool keyFollows() const {
    std::size_t at = m_text.find_first_not_of(" \t", m_at + 1);
    if (at != std::string_view::npos && m_text[at] == '[') at = m_text.find_first_not_of(" \t", at + 1);
    return at != std::string_view::npos && (isKey(m_text[at]) || m_text[at] == '"' || m_text[at] == '\'');
  }

  void count(char c) {
    if (c == '[' || c == '{') ++m_brackets;
    if ((c == ']' || c == '}') && m_brackets > 0) --m_brackets;
    if (c == '.') {
      ++m_dots;
    } else if (!isKey(c) && c != ' ' && c != '\t') {
      m_dots = 0;
    }
  }

  /// A backslash takes the next character with it, but not in '…'.
  std::size_t step(char quote) const { return quote == '"' && m_text[m_at] == '\\' ? 2U : 1U; }

  void skipString(char quote) {
    const std::string triple(3, quote);
    const bool multiline = m_text.substr(m_at, 3) == triple;
    m_at += multiline ? 3 : 1;
    if (!multiline) {
      while (m_at < m_text.size() && m_text[m_at] != quote && m_text[m_at] != '\n') m_at += step(quote);
      m_at = std::min(m_at + 1, m_text.size());
      return;
    }
    while (m_at < m_text.size() && m_text.substr(m_at, 3) != triple) m_at += step(quote);
    m_at = std::min(m_at + 3, m_text.size());
    for (int more = 0; more < 2 && m_at < m_text.size() && m_text[m_at] == quote; ++more) ++m_at;  // """a"" """
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  std::size_t m_dots = 0;
  std::size_t m_brackets = 0;  // open ones: a line within them begins no statement
  bool m_lineStart = true;
};

/// One kind of line end, and nothing in strings that toml++ would stumble over.
std::string prepared(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const bool lone = out[i] == '\r' && (i + 1 == out.size() || out[i + 1] != '\n');
    if (lone) out[i] = '\n';
    const bool control =
        (static_cast<unsigned char>(out[i]) < ' ' && out[i] != '\t' && out[i] != '\n' && out[i] != '\r') ||
        out[i] == 0x7F;
    if (control) out[i] = ' ';  // a problem already, told by checkSource()
  }
  return out;
}

/// The character that toml++ must not meet, with its line and column in code points.
TomlFailure failureAt(const std::string& toml, std::size_t byteOffset) {
  TomlFailure failure;
  failure.detail = toml.substr(byteOffset, decodeUtf8(toml, byteOffset).length);
  failure.line = failure.column = 1;
  for (std::size_t i = 0; i < byteOffset; ++i) {
    if (toml[i] == '\n') {
      ++failure.line;
      failure.column = 1;
    } else if ((static_cast<unsigned char>(toml[i]) & 0xC0U) != 0x80U) {
      ++failure.column;
    }
  }
  return failure;
}

TomlValue convert(const toml::node& node) {
  TomlValue value;
  value.line = node.source().begin.line;
  value.column = node.source().begin.column;
  if (const auto* text = node.as_string()) {
    value.kind = TomlKind::String;
    value.text = text->get();
  } else if (const auto* flag = node.as_boolean()) {
    value.kind = TomlKind::Boolean;
    value.flag = flag->get();
  } else if (const auto* number = node.as_integer()) {
    value.kind = TomlKind::Integer;
    value.number = number->get();
  } else if (const auto* table = node.as_table()) {
    value.kind = TomlKind::Table;
    for (const auto& [key, member] : *table) {
      const auto at = key.source().begin;
      value.members.push_back({std::string(key.str()), at.line, at.column, convert(member)});
    }
  } else if (const auto* array = node.as_array()) {
    value.kind = TomlKind::Array;
    for (const auto& item : *array) value.items.push_back(convert(item));
  }
  return value;
}

}  // namespace

const TomlValue* TomlValue::find(std::string_view key) const {
  const auto found = std::find_if(members.begin(), members.end(), [key](const TomlMember& m) { return m.key == key; });
  return found == members.end() ? nullptr : &found->value;
}

tl::expected<TomlValue, TomlFailure> readToml(std::string_view text) {
  const std::string toml = prepared(text);
  TomlGuard guard(toml);
  if (const auto bad = guard.find()) {
    if (guard.tooDeep()) return tl::unexpected<TomlFailure>(TomlFailure{});
    return tl::unexpected<TomlFailure>(failureAt(toml, *bad));
  }
  try {
    return convert(toml::parse(std::string_view(toml)));
  } catch (const toml::parse_error& error) {
    const auto at = error.source().begin;
    return tl::unexpected<TomlFailure>(TomlFailure{std::string(error.description()), at.line, at.column});
  }
}

}  // namespace tend::base
