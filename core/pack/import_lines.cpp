#include "core/pack/import_lines.h"

#include <algorithm>
#include <array>

#include "core/base/utf8.h"
#include "core/pack/import_words.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

constexpr std::array<std::string_view, 8> kBullets = {"\xE2\x80\xA2", "\xC2\xB7",     "\xE2\x96\xAA",
                                                      "\xE2\x97\xA6", "\xE2\x80\xA3", "\xE2\x97\x8F",
                                                      "\xE2\x97\x8B", "\xE2\x81\x83"};  // • · ▪ ◦ ‣ ● ○ ⁃
constexpr std::array<std::string_view, 5> kDashes = {"-", "*", "+", "\xE2\x80\x93", "\xE2\x88\x92"};  // – −

constexpr std::size_t kShortestWrap = 45;  // no one wraps text narrower than this
constexpr std::size_t kLongestWrap = 100;

/// Turns no-break spaces of exports into spaces; keeps those that French typography puts beside its marks.
std::string plainBlanks(std::string_view line) {
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line.substr(i, 2) != "\xC2\xA0") {
      out += line[i] == '\t' ? ' ' : line[i];
      continue;
    }
    const std::string_view next = line.substr(i + 2);
    const bool beside = (!next.empty() && std::string_view("!?:;%").find(next[0]) != std::string_view::npos) ||
                        startsWith(next, "\xC2\xBB") || endsWith(out, "\xC2\xAB");
    out += beside ? "\xC2\xA0" : " ";
    ++i;
  }
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::size_t indentOf(std::string_view raw) {
  std::size_t columns = 0;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '\t') {
      columns += 4;
    } else if (raw[i] == ' ') {
      ++columns;
    } else if (raw.substr(i, 2) == "\xC2\xA0") {
      ++columns;
      ++i;
    } else {
      break;
    }
  }
  return columns;
}

bool takeMarkOf(TextUnit& unit, const std::string_view mark, LineMark kind) {
  if (!startsWith(unit.whole, mark)) return false;
  const std::string_view rest = std::string_view(unit.whole).substr(mark.size());
  const bool tight = kind == LineMark::Bullet;  // "•text" is a bullet, "-text" is not
  if (rest.empty() || (!tight && rest[0] != ' ')) return false;
  unit.mark = kind;
  unit.text = fold(rest);
  return true;
}

/// "1." "12)" "(3)" and a blank.
bool takeNumber(TextUnit& unit) {
  const std::string_view text = unit.whole;
  const std::size_t start = startsWith(text, "(") ? 1 : 0;
  std::size_t end = start;
  while (end < text.size() && end - start < 3 && text[end] >= '0' && text[end] <= '9') ++end;
  const bool marked = end > start && end + 1 < text.size() && text[end + 1] == ' ' &&
                      (text[end] == ')' || (start == 0 && text[end] == '.'));
  if (!marked) return false;
  unit.mark = LineMark::Number;
  for (std::size_t i = start; i < end; ++i) unit.number = unit.number * 10 + static_cast<std::uint32_t>(text[i] - '0');
  unit.text = fold(text.substr(end + 1));
  return true;
}

bool takeHash(TextUnit& unit) {
  const std::size_t hashes = unit.whole.find_first_not_of('#');
  if (hashes == 0 || hashes == std::string::npos || hashes > 6 || unit.whole[hashes] != ' ') return false;
  unit.mark = LineMark::Hash;
  unit.number = static_cast<std::uint32_t>(hashes);
  unit.text = fold(std::string_view(unit.whole).substr(hashes));
  return true;
}

bool isRuleLine(const std::string& text) {
  return text.size() >= 3 && text.find_first_not_of("-=_*~ ") == std::string::npos;
}

TextUnit unitOf(std::string_view raw, std::size_t line) {
  TextUnit unit;
  unit.line = line;
  unit.indent = indentOf(raw);
  unit.whole = fold(plainBlanks(raw));
  unit.text = unit.whole;
  if (isRuleLine(unit.whole)) {
    unit.mark = LineMark::Rule;
    return unit;
  }
  for (const std::string_view mark : kBullets) {
    if (takeMarkOf(unit, mark, LineMark::Bullet)) return unit;
  }
  for (const std::string_view mark : kDashes) {
    if (takeMarkOf(unit, mark, LineMark::Dash)) return unit;
  }
  if (!takeNumber(unit)) (void)takeHash(unit);
  return unit;
}

using Group = std::vector<TextUnit>;

std::vector<Group> groupsOf(std::string_view text) {
  std::vector<Group> groups(1);
  std::size_t line = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    TextUnit unit = unitOf(text.substr(at, end - at), ++line);
    if (!unit.whole.empty()) {
      groups.back().push_back(std::move(unit));
    } else if (!groups.back().empty()) {
      groups.emplace_back();
    }
    at = end + 1;
  }
  if (groups.back().empty()) groups.pop_back();
  return groups;
}

/// Lines of about one width that mostly break inside sentences: one paragraph, cut by an editor.
bool isWrapped(const Group& group, std::size_t from, std::size_t to) {
  if (to - from < 2) return false;
  std::size_t shortest = kLongestWrap + 1, longest = 0, open = 0;
  for (std::size_t i = from; i + 1 < to; ++i) {
    const std::size_t width = group[i].whole.size() + group[i].indent;
    shortest = std::min(shortest, width);
    longest = std::max(longest, width);
    open += endsSentence(group[i].whole) && lastMark(group[i].whole) != ',' ? 0U : 1U;
  }
  const bool lastFits = group[to - 1].whole.size() <= longest + 8;
  return shortest >= kShortestWrap && longest <= kLongestWrap && open * 2 >= to - from - 1 && open > 0 && lastFits;
}

void joinLine(TextUnit& unit, const TextUnit& more) {
  unit.text += " " + more.whole;
  unit.whole += " " + more.whole;
}

/// Joins wrapped lines: of the whole group if it is one paragraph, else of each marked item in it.
Group unwrapped(const Group& group) {
  Group out;
  for (std::size_t i = 0; i < group.size();) {
    std::size_t end = i + 1;
    while (end < group.size() && group[end].mark == LineMark::None) ++end;
    const bool marked = group[i].mark != LineMark::None && group[i].mark != LineMark::Rule;
    const bool hanging = marked && end > i + 1 && group[i + 1].indent > group[i].indent;
    out.push_back(group[i]);
    const bool joins = group[i].mark != LineMark::Hash && (hanging || isWrapped(group, i, end));
    for (std::size_t k = i + 1; k < end; ++k) {
      if (joins) {
        joinLine(out.back(), group[k]);
      } else {
        out.push_back(group[k]);
      }
    }
    i = end;
  }
  return out;
}

/// No blank lines and lines of one width: a paragraph can only be seen to end where a line is clearly shorter.
bool isWrappedThroughout(const Group& group) {
  std::size_t open = 0;
  std::size_t longest = 0;
  for (const TextUnit& unit : group) {
    longest = std::max(longest, unit.whole.size());
    const bool full = unit.whole.size() >= kShortestWrap && unit.mark == LineMark::None;
    open += full && !endsSentence(unit.whole) ? 1U : 0U;
  }
  return group.size() >= 6 && longest <= kLongestWrap && open * 2 > group.size();
}

Group joinedByWidth(const Group& group) {
  std::size_t longest = 0;
  for (const TextUnit& unit : group) longest = std::max(longest, unit.whole.size());
  Group out;
  bool continues = false;
  for (const TextUnit& unit : group) {
    if (continues && unit.mark == LineMark::None) {
      joinLine(out.back(), unit);
    } else {
      out.push_back(unit);
    }
    continues = unit.whole.size() + 14 >= longest;
  }
  return out;
}

}  // namespace

TextUnits readUnits(std::string_view text) {
  TextUnits result;
  std::vector<Group> groups = groupsOf(text);
  std::size_t lines = 0;
  for (const Group& group : groups) lines += group.size();
  result.singleNewlines = lines > 4 && groups.size() * 6 < lines;
  std::size_t number = 0;
  for (Group& group : groups) {
    result.wrappedWithoutBlank = result.wrappedWithoutBlank || (result.singleNewlines && isWrappedThroughout(group));
    Group units = result.singleNewlines && isWrappedThroughout(group) ? joinedByWidth(group) : unwrapped(group);
    for (TextUnit& unit : units) {
      unit.group = result.singleNewlines ? ++number : number;
      unit.groupSize = result.singleNewlines ? 1 : units.size();
      result.units.push_back(std::move(unit));
    }
    ++number;
  }
  return result;
}

}  // namespace tend::pack
