#include "core/pack/toml_reader.h"

#include <toml++/toml.h>

#include <algorithm>

namespace tend::pack {
namespace {

constexpr std::size_t kMaxDots = 32;

/// toml++ bounds nested brackets but not dotted keys: "a.a.a…" would make a tree deep enough to overflow the stack
/// when it is destroyed. This walks the text once and finds a chain of dots that is longer than any real key's.
class DotChain {
 public:
  bool tooLong(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const char c = text[i];
      if (c == '#') {
        i = std::min(text.find('\n', i), text.size());
      } else if (c == '"' || c == '\'') {
        i = endOfString(text, i);
      } else {
        count(c);
        ++i;
      }
      if (m_dots > kMaxDots) return true;
    }
    return false;
  }

 private:
  void count(char c) {
    const bool key = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (c == '.') {
      ++m_dots;
    } else if (!key && c != ' ' && c != '\t') {
      m_dots = 0;
    }
  }

  static std::size_t endOfString(std::string_view text, std::size_t i) {
    const char quote = text[i];
    const std::string triple(3, quote);
    if (text.substr(i, 3) == triple) {
      std::size_t end = i + 3;
      while (end < text.size() && text.substr(end, 3) != triple) end += quote == '"' && text[end] == '\\' ? 2U : 1U;
      return std::min(end + 3, text.size());
    }
    std::size_t end = i + 1;
    while (end < text.size() && text[end] != quote && text[end] != '\n')
      end += quote == '"' && text[end] == '\\' ? 2U : 1U;
    return std::min(end + 1, text.size());
  }

  std::size_t m_dots = 0;
};

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
  }
  return value;
}

}  // namespace

const TomlValue* TomlValue::find(std::string_view key) const {
  const auto found = std::find_if(members.begin(), members.end(), [key](const TomlMember& m) { return m.key == key; });
  return found == members.end() ? nullptr : &found->value;
}

tl::expected<TomlValue, TomlFailure> readToml(std::string_view text) {
  if (DotChain().tooLong(text)) return tl::unexpected<TomlFailure>(TomlFailure{});
  try {
    return convert(toml::parse(text));
  } catch (const toml::parse_error& error) {
    const auto at = error.source().begin;
    return tl::unexpected<TomlFailure>(TomlFailure{std::string(error.description()), at.line, at.column});
  }
}

}  // namespace tend::pack
