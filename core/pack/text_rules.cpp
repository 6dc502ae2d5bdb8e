#include "core/pack/text_rules.h"

#include <algorithm>
#include <array>

#include "core/base/utf8.h"
#include "core/pack/limits.h"

namespace tend::pack {
namespace {

bool isIdChar(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Latin-1 letters U+00C0..U+00FF as their base letters; '\0' where there is none.
std::string_view baseOf(char32_t c) {
  static constexpr std::array<std::string_view, 64> kBase = {
      "a", "a", "a", "a", "a", "a", "ae", "c", "e",  "e",  "e", "e", "i", "i", "i", "i", "d",  "n", "o",  "o", "o", "o",
      "o", "",  "o", "u", "u", "u", "u",  "y", "th", "ss", "a", "a", "a", "a", "a", "a", "ae", "c", "e",  "e", "e", "e",
      "i", "i", "i", "i", "d", "n", "o",  "o", "o",  "o",  "o", "",  "o", "u", "u", "u", "u",  "y", "th", "y"};
  return c >= 0xC0 && c <= 0xFF ? kBase[c - 0xC0] : std::string_view();
}

void appendSlugChar(std::string& slug, char32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
    slug.push_back(static_cast<char>(c));
  } else if (c >= 'A' && c <= 'Z') {
    slug.push_back(static_cast<char>(c - 'A' + 'a'));
  } else if (!baseOf(c).empty()) {
    slug.append(baseOf(c));
  } else if (c != '\'' && c != 0x2019 && !slug.empty() && slug.back() != '-') {  // "spouse's" is one word
    slug.push_back('-');
  }
}

bool sameManner(const content::Span& a, const content::Span& b) { return a.marks == b.marks && a.link == b.link; }

/// Builds folded spans piece by piece.
class Folder {
 public:
  void add(const content::Span& manner, std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      if (text.substr(i, kHardBreak.size()) == kHardBreak) {
        m_break = !m_out.empty();
        m_gap = &manner;
        i += kHardBreak.size();
      } else if (text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r') {
        m_blank = true;
        m_gap = &manner;
        ++i;
      } else {
        const std::size_t end = endOfWord(text, i);
        word(manner, text.substr(i, end - i));
        i = end;
      }
    }
  }
  content::Spans take() { return std::move(m_out); }

 private:
  static std::size_t endOfWord(std::string_view text, std::size_t i) {
    while (i < text.size() && text[i] != ' ' && text[i] != '\n' && text[i] != '\t' && text[i] != '\r' &&
           text.substr(i, kHardBreak.size()) != kHardBreak) {
      ++i;
    }
    return i;
  }

  /// A blank between two manners is plain, so that emphasis never begins or ends with one; a link runs on over it.
  void word(const content::Span& manner, std::string_view text) {
    const std::string_view gap = m_out.empty() ? "" : (m_break ? kHardBreak : (m_blank ? " " : ""));
    m_blank = m_break = false;
    if (!gap.empty()) {
      const content::Span& last = m_out.back();
      content::Span blank;
      if (sameManner(last, manner) && m_gap->marks == last.marks) blank.marks = last.marks;
      if (last.link == manner.link && last.link == m_gap->link) blank.link = last.link;
      put(blank, gap);
    }
    put(manner, text);
  }

  void put(const content::Span& manner, std::string_view text) {
    if (m_out.empty() || !sameManner(m_out.back(), manner)) m_out.push_back({{}, manner.marks, manner.link});
    m_out.back().text.append(text);
  }

  content::Spans m_out;
  const content::Span* m_gap = nullptr;  // the manner of the last blank seen
  bool m_blank = false;
  bool m_break = false;
};

/// The offset of the first line break in `text` and its length, or npos.
std::pair<std::size_t, std::size_t> findBreak(std::string_view text, std::size_t from) {
  const std::size_t soft = text.find('\n', from);
  const std::size_t hard = text.find(kHardBreak, from);
  return soft < hard ? std::make_pair(soft, std::size_t{1}) : std::make_pair(hard, kHardBreak.size());
}

}  // namespace

bool isStableId(std::string_view id) {
  return !id.empty() && id.size() <= kMaxIdBytes && std::all_of(id.begin(), id.end(), isIdChar);
}

std::string slugOf(std::string_view title) {
  std::string slug;
  for (std::size_t i = 0; i < title.size();) {
    const base::Decoded d = base::decodeUtf8(title, i);
    appendSlugChar(slug, d.codePoint);
    i += d.length;
  }
  if (slug.size() > 48) slug.resize(slug.find_last_of('-', 48) == std::string::npos ? 48 : slug.find_last_of('-', 48));
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

bool isLanguageTag(std::string_view tag) {
  const auto allowed = [](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '-'; };
  return tag.size() >= 2 && tag.size() <= 35 && isLetter(tag[0]) && isLetter(tag[1]) && tag.back() != '-' &&
         std::all_of(tag.begin(), tag.end(), allowed);
}

bool isAllowedLink(std::string_view address) {
  if (address.size() > kMaxLinkBytes) return false;
  const auto blank = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7F; };
  if (std::any_of(address.begin(), address.end(), blank)) return false;
  const std::string low = lowered(address.substr(0, 8));
  for (const std::string_view scheme : {"http://", "https://", "mailto:"}) {
    if (startsWith(low, scheme) && address.size() > scheme.size()) return true;
  }
  return false;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\r\n") - start + 1);
}

bool startsWith(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

bool endsWith(std::string_view text, std::string_view suffix) {
  return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

content::Spans folded(const content::Spans& raw) {
  Folder folder;
  for (const content::Span& span : raw) folder.add(span, span.text);
  return folder.take();
}

std::vector<content::Spans> linesOf(const content::Spans& raw) {
  std::vector<content::Spans> lines(1);
  for (const content::Span& span : raw) {
    std::size_t from = 0;
    for (auto at = findBreak(span.text, from); at.first != std::string::npos; at = findBreak(span.text, from)) {
      lines.back().push_back({span.text.substr(from, at.first - from), span.marks, span.link});
      lines.emplace_back();
      from = at.first + at.second;
    }
    lines.back().push_back({span.text.substr(from), span.marks, span.link});
  }
  for (content::Spans& line : lines) line = folded(line);
  return lines;
}

content::Spans takeFirstLine(content::Spans& raw) {
  content::Spans first;
  while (!raw.empty()) {
    content::Span& span = raw.front();
    const auto at = findBreak(span.text, 0);
    first.push_back({span.text.substr(0, at.first), span.marks, span.link});
    if (at.first != std::string::npos) {
      span.text.erase(0, at.first + at.second);
      break;
    }
    raw.erase(raw.begin());
  }
  return folded(first);
}

}  // namespace tend::pack
