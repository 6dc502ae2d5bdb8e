#include "core/pack/html_shape.h"

#include <algorithm>
#include <array>

#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

constexpr std::size_t kMaxDepth = 300;
constexpr std::size_t kMaxWork = 5'000'000;  // tags times open formatting: nodes gumbo may make

constexpr std::array<std::string_view, 16> kVoid = {"br",   "img",  "hr",  "input", "meta",  "link",  "source", "wbr",
                                                    "area", "base", "col", "embed", "param", "track", "p",      "li"};
constexpr std::array<std::string_view, 14> kFormatting = {"a", "b",     "i",    "em", "strong", "font",   "u",
                                                          "s", "small", "code", "tt", "big",    "strike", "nobr"};
constexpr std::array<std::string_view, 4> kRaw = {"script", "style", "textarea", "noscript"};

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

struct Tag {
  std::string name;
  bool closing = false;
  std::size_t start = 0;
  std::size_t end = 0;  // after its '>'
};

/// Finds tags one after the other; what is inside scripts and styles is passed over.
class TagScanner {
 public:
  explicit TagScanner(std::string_view html) : m_html(html) {}

  bool next(Tag& tag) {
    for (std::size_t open = m_html.find('<', m_at); open != std::string_view::npos; open = m_html.find('<', open + 1)) {
      tag.closing = open + 1 < m_html.size() && m_html[open + 1] == '/';
      const std::size_t nameAt = open + (tag.closing ? 2 : 1);
      std::size_t end = nameAt;
      while (end < m_html.size() && end - nameAt < 16 && isNameChar(m_html[end])) ++end;
      if (end == nameAt) continue;
      tag.name = lowered(m_html.substr(nameAt, end - nameAt));
      tag.start = open;
      tag.end = std::min(m_html.find('>', end), m_html.size() - 1) + 1;
      m_at = tag.end;
      if (!tag.closing && isOneOf(kRaw, tag.name)) skipRaw(tag);
      return true;
    }
    return false;
  }

 private:
  static bool isNameChar(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

  void skipRaw(Tag& tag) {
    const std::string shut = "</" + tag.name;
    for (std::size_t at = m_html.find("</", m_at); at != std::string_view::npos; at = m_html.find("</", at + 2)) {
      if (lowered(m_html.substr(at, shut.size())) != shut) continue;
      m_at = at;
      tag.end = at;
      return;
    }
    m_at = tag.end = m_html.size();
  }

  std::string_view m_html;
  std::size_t m_at = 0;
};

}  // namespace

bool isTameHtml(std::string_view html) {
  TagScanner scanner(html);
  std::size_t depth = 0, formatting = 0, mostFormatting = 0, tags = 0;
  for (Tag tag; scanner.next(tag);) {
    ++tags;
    if (isOneOf(kVoid, tag.name)) continue;
    const bool formats = isOneOf(kFormatting, tag.name);
    if (tag.closing) {
      depth -= depth > 0 ? 1U : 0U;
      formatting -= formats && formatting > 0 ? 1U : 0U;
    } else {
      ++depth;
      formatting += formats ? 1U : 0U;
    }
    mostFormatting = std::max(mostFormatting, formatting);
    if (depth > kMaxDepth || tags * (mostFormatting + 1) > kMaxWork) return false;
  }
  return true;
}

std::string textOfTags(std::string_view html) {
  TagScanner scanner(html);
  std::string text;
  std::size_t at = 0;
  for (Tag tag; scanner.next(tag);) {
    text.append(html.substr(at, tag.start - at));
    if (!isOneOf(kFormatting, tag.name)) text += '\n';
    at = tag.end;
  }
  return text.append(html.substr(std::min(at, html.size())));
}

}  // namespace tend::pack
