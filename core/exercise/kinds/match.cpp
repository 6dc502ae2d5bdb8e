#include "core/exercise/kinds/match.h"

#include <algorithm>

namespace tend::exercise {
namespace {

constexpr std::size_t kFewestItems = 3;
constexpr std::size_t kMostItemsHere = 24;

/// Divides by three for what is withheld, and by one, two or three for what is shown.
constexpr unsigned kFaces = 18;
constexpr unsigned kThird = 3;
constexpr unsigned kFairBytes = 256 / kFaces * kFaces;

/// 0 to 17, each as likely: bytes at the end that would favour the first ones are drawn again.
unsigned throwDie(base::Random& random) {
  unsigned char byte = 0;
  do {
    random.fill(&byte, 1);
  } while (byte >= kFairBytes);
  return byte % kFaces;
}

/// 1 where a stands on b's list, by the same steps whatever is there.
unsigned onBoth(const MatchAnswer& a, std::size_t place, const MatchAnswer& b) {
  unsigned found = 0;
  for (std::size_t i = 0; i < kMostPicks; ++i) {
    const bool same = a.picks[place] == b.picks[i];
    const bool used = i < b.count;
    found |= static_cast<unsigned>(same) & static_cast<unsigned>(used);
  }
  return found & static_cast<unsigned>(place < a.count);
}

std::string readIcon(TableReader& table) {
  std::string icon = table.text("icon", Need::Optional);
  if (icon.empty() || std::find(kMatchIcons.begin(), kMatchIcons.end(), icon) != kMatchIcons.end()) return icon;
  std::string words;
  for (const std::string_view name : kMatchIcons) words += (words.empty() ? "" : ", ") + std::string(name);
  table.problem("icon", "exercise.not_one_of", {{"key", "icon"}, {"words", words}});
  return {};
}

}  // namespace

void parse(TableReader& table, Match& to) {
  to.question = table.text("question", Need::Required);
  std::vector<TableReader> items = table.tables("item", {kFewestItems, kMostItemsHere});
  const std::vector<std::string> ids = uniqueIds(items);
  for (std::size_t i = 0; i < items.size(); ++i) {
    MatchItem item;
    item.id = ids[i];
    item.label = items[i].text("label", Need::Required);
    item.icon = readIcon(items[i]);
    items[i].finish();
    to.items.push_back(std::move(item));
  }
}

MatchAnswer begin(const Match&) { return {}; }

bool isPicked(const MatchAnswer& answer, std::size_t index) {
  const auto end = answer.picks.begin() + answer.count;
  return std::any_of(answer.picks.begin(), end, [index](std::uint8_t pick) { return pick == index; });
}

bool step(const Match& definition, MatchAnswer& answer, const MatchPick& pick) {
  if (pick.index >= definition.items.size()) return false;
  const auto value = static_cast<std::uint8_t>(pick.index);
  const auto end = answer.picks.begin() + answer.count;
  const auto found = std::find(answer.picks.begin(), end, value);
  if (found != end) {
    std::copy(found + 1, end, found);
    answer.picks[--answer.count] = 0;
    answer.full = false;
    return true;
  }
  if (answer.count == kMostPicks) {
    const bool first = !answer.full;
    answer.full = true;
    return first;
  }
  answer.picks[answer.count++] = value;
  return true;
}

bool step(const Match&, MatchAnswer& answer, const MatchClear&) {
  const bool had = answer.count > 0 || answer.full;
  destroy(answer);
  return had;
}

std::optional<std::size_t> drawMatch(const MatchAnswer& a, const MatchAnswer& b, base::Random& random) {
  const unsigned thrown = throwDie(random);
  const unsigned withheld = static_cast<unsigned>(thrown % kThird == 0);
  std::array<unsigned, kMostPicks> mutual{};
  unsigned count = 0;
  for (std::size_t i = 0; i < kMostPicks; ++i) count += mutual[i] = onBoth(a, i, b);
  const unsigned wanted = thrown / kThird % (count + static_cast<unsigned>(count == 0));
  unsigned seen = 0;
  std::size_t shown = 0;
  for (std::size_t i = 0; i < kMostPicks; ++i) {
    const unsigned here = mutual[i] & static_cast<unsigned>(seen == wanted);
    shown += here * a.picks[i];
    seen += mutual[i];
  }
  const bool shows = (static_cast<unsigned>(count > 0) & (1U - withheld)) != 0;
  return shows ? std::optional<std::size_t>(shown) : std::nullopt;
}

void destroy(MatchAnswer& answer) {
  // Through volatile: a compiler may leave out writes that nobody reads.
  volatile auto* bytes = reinterpret_cast<volatile unsigned char*>(&answer);
  for (std::size_t i = 0; i < sizeof(answer); ++i) bytes[i] = 0;
}

Fields fieldsOf(const Match&, const MatchAnswer&) { return {}; }
MatchAnswer answerFrom(const Match&, const Fields&) { return {}; }
std::vector<Line> linesOf(const Match&, const MatchAnswer&) { return {}; }

}  // namespace tend::exercise
