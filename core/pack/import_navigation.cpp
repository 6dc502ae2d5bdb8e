#include "core/pack/import_navigation.h"

#include <algorithm>
#include <array>

#include "core/base/utf8.h"
#include "core/pack/import_words.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

constexpr std::size_t kLongestNavigation = 12;  // units at the end that are looked at

constexpr std::array<std::string_view, 5> kPreviousWords = {"previous", "prev", "older", "anterior", "zurück"};
constexpr std::array<std::string_view, 4> kNextWords = {"next", "newer", "siguiente", "weiter"};
constexpr std::array<std::string_view, 6> kFillers = {"post", "article", "story", "reading", "chapter", "artículo"};

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string withoutArrows(std::string_view text) {
  std::string out(base::shortUtf8(text, 300));  // no label or title is longer
  for (const std::string_view arrow : {"←", "→", "«", "»", "‹", "›", "⟵", "⟶", "<", ">", "|"}) {
    for (std::size_t at = out.find(arrow); at != std::string::npos; at = out.find(arrow))
      out.replace(at, arrow.size(), " ");
  }
  return std::string(trimmed(out));
}

struct Entry {
  NavigationSide side = NavigationSide::Previous;
  std::string title;
  std::size_t line = 0;
};

/// "Previous: The title" in one line.
std::optional<Entry> inlineEntry(const TextUnit& unit) {
  if (unit.whole.size() > 300) return std::nullopt;
  const std::string text = withoutArrows(unit.whole);
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos || colon > 24) return std::nullopt;
  const auto side = navigationLabel(text.substr(0, colon));
  const std::string_view title = trimmed(std::string_view(text).substr(colon + 1));
  if (!side || title.empty()) return std::nullopt;
  return Entry{*side, std::string(title), unit.line};
}

bool canBeTitle(const TextUnit& unit) { return wordCount(unit.whole) <= 25 && lastMark(unit.whole) != '.'; }

/// All units from `from` on as navigation, or nothing if one of them is something else.
std::optional<std::vector<Entry>> readNavigation(const std::vector<TextUnit>& units, std::size_t from) {
  std::vector<Entry> entries;
  for (std::size_t i = from; i < units.size(); ++i) {
    if (const auto side = navigationLabel(units[i].whole)) {
      const bool again = !entries.empty() && entries.back().side == *side && entries.back().title.empty();
      if (!again) entries.push_back({*side, {}, units[i].line});
    } else if (const auto entry = inlineEntry(units[i])) {
      entries.push_back(*entry);
    } else if (!entries.empty() && entries.back().title.empty() && canBeTitle(units[i])) {
      entries.back().title = units[i].whole;
    } else {
      return std::nullopt;
    }
  }
  const bool twice = entries.size() > 2 || (entries.size() == 2 && entries[0].side == entries[1].side);
  return twice || entries.empty() ? std::nullopt : std::make_optional(entries);
}

}  // namespace

std::optional<NavigationSide> navigationLabel(std::string_view text) {
  if (text.size() > 60) return std::nullopt;
  const std::string form = keywordForm(withoutArrows(text));
  std::optional<NavigationSide> side;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t end = std::min(form.find(' ', at), form.size());
    const std::string_view word = std::string_view(form).substr(at, end - at);
    const bool previous = isOneOf(kPreviousWords, word), next = isOneOf(kNextWords, word);
    const NavigationSide named = previous ? NavigationSide::Previous : NavigationSide::Next;
    if ((!previous && !next && !(side && isOneOf(kFillers, word))) || (side && (previous || next) && *side != named)) {
      return std::nullopt;
    }
    if (previous || next) side = named;
    at = end + 1;
  }
  return side;
}

void takeNavigation(std::vector<TextUnit>& units, const std::string& fileName, content::PackInfo& info,
                    Problems& warnings) {
  const std::size_t first = units.size() > kLongestNavigation ? units.size() - kLongestNavigation : 1;
  for (std::size_t i = first; i < units.size(); ++i) {
    const auto entries = readNavigation(units, i);
    if (!entries) continue;
    for (const Entry& entry : *entries) {
      if (entry.title.empty()) {
        warnings.add({base::ErrorCode::CheckFailed,
                      "import.navigation_no_title",
                      {},
                      {fileName, static_cast<std::uint32_t>(entry.line), 1}});
        continue;
      }
      (entry.side == NavigationSide::Previous ? info.previous : info.next) = content::SeriesLink{entry.title, {}};
    }
    units.resize(i);
    return;
  }
}

}  // namespace tend::pack
