#include "core/exercise/reframe_hints.h"

#include <algorithm>
#include <optional>

namespace tend::exercise {
namespace {

constexpr std::size_t kMostWell = 2;        // where there is something to look at, too
constexpr std::size_t kMostOther = 2;       // to look at, at a time
constexpr std::size_t kWordsOfAMoment = 3;  // so many tell something, whatever they are
constexpr std::size_t kMostQuotedBytes = 40;

using Scanned = std::vector<ScannedWord>;

/// A text with its words, and the lists it is read with.
struct Reading {
  std::string_view text;
  Scanned words;
  std::array<const WordList*, 2> lists;  // of the language; of the exercise, or null

  std::vector<FoundPhrase> find(WordClass c) const {
    std::vector<FoundPhrase> found;
    for (const WordList* list : lists) {
      if (list == nullptr) continue;
      const std::vector<FoundPhrase> more = list->of(c).find(words);
      found.insert(found.end(), more.begin(), more.end());
    }
    return found;
  }
  bool has(WordClass c) const { return !find(c).empty(); }
  bool asks() const { return text.find('?') != std::string_view::npos; }
};

std::string quoted(const Reading& reading, FoundPhrase at) {
  const std::uint32_t begin = reading.words[at.first].begin;
  const std::string_view all = reading.text.substr(begin, reading.words[at.last].end - begin);
  return all.size() > kMostQuotedBytes ? std::string() : std::string(all);
}

/// The words of the phrases found, each once.
std::vector<std::string> quotes(const Reading& reading, const std::vector<FoundPhrase>& found) {
  std::vector<std::string> words;
  for (const FoundPhrase& at : found) {
    std::string word = quoted(reading, at);
    if (word.empty() || std::find(words.begin(), words.end(), word) != words.end()) continue;
    words.push_back(std::move(word));
    if (words.size() == kMostQuoted) break;
  }
  return words;
}

/// All that was written, read once.
struct Page {
  const Reframe& reframe;
  Reading first;
  std::vector<Reading> parts;

  bool nothingInParts() const {
    return std::all_of(parts.begin(), parts.end(), [](const Reading& r) { return r.words.empty(); });
  }
  PartKind kindOf(const Reading& part) const {
    return reframe.parts[static_cast<std::size_t>(&part - parts.data())].kind;
  }
};

Reading readingOf(const Reframe& reframe, std::string_view text) {
  return {text, scanWords(text), {&builtInWords(reframe.language), reframe.own.get()}};
}

Page pageOf(const Reframe& reframe, const ReframeAnswer& answer) {
  Page page{reframe, readingOf(reframe, answer.first), {}};
  for (const std::string& words : answer.words) page.parts.push_back(readingOf(reframe, words));
  return page;
}

bool judges(const Reading& r) { return r.has(WordClass::Name) || r.has(WordClass::Mind); }

/// What a part does well, if it does.
std::optional<Hint> wellOf(PartKind kind, const Reading& r) {
  if (r.words.empty() || judges(r)) return std::nullopt;
  const bool demands = r.has(WordClass::Demand);
  switch (kind) {
    case PartKind::Moment:
      if (r.has(WordClass::Absolute)) return std::nullopt;
      if (r.words.size() < kWordsOfAMoment && !r.has(WordClass::Moment)) return std::nullopt;
      return Hint{HintKind::Moment, {}};
    case PartKind::Feeling: {
      const std::vector<std::string> words = quotes(r, r.find(WordClass::Feeling));
      return words.empty() ? std::nullopt : std::optional(Hint{HintKind::Feeling, words});
    }
    case PartKind::Need:
      return demands ? std::nullopt : std::optional(Hint{HintKind::Need, {}});
    case PartKind::Own:
      return demands || r.has(WordClass::But) ? std::nullopt : std::optional(Hint{HintKind::Own, {}});
    case PartKind::Effect:
      return Hint{HintKind::Effect, {}};
    case PartKind::Repair:
      return demands ? std::nullopt : std::optional(Hint{HintKind::Repair, {}});
    case PartKind::Request:
      if (demands || (!r.asks() && !r.has(WordClass::Request))) return std::nullopt;
      return Hint{HintKind::Request, {}};
    case PartKind::Other:
      break;
  }
  return std::nullopt;
}

bool isAny(PartKind kind, std::initializer_list<PartKind> of) { return std::count(of.begin(), of.end(), kind) > 0; }

/// The first place where a class of words stands, in the parts of these kinds (none named: in all).
std::optional<Hint> lookAt(const Page& page, HintKind hint, WordClass c, std::initializer_list<PartKind> kinds = {}) {
  for (const Reading& part : page.parts) {
    if (kinds.size() > 0 && !isAny(page.kindOf(part), kinds)) continue;
    const std::vector<FoundPhrase> found = part.find(c);
    if (!found.empty()) return Hint{hint, quotes(part, found)};
  }
  return std::nullopt;
}

/// The first sentence may be as it is. Something is said of it only until there is a better place to say it.
std::optional<Hint> lookAtFirst(const Page& page, HintKind hint, WordClass c) {
  if (!page.nothingInParts()) return std::nullopt;
  const std::vector<FoundPhrase> found = page.first.find(c);
  return found.empty() ? std::nullopt : std::optional(Hint{hint, quotes(page.first, found)});
}

std::optional<Hint> roomOf(const Page& page) {
  for (const Reading& part : page.parts) {
    if (page.kindOf(part) != PartKind::Request || part.words.size() < kWordsOfAMoment) continue;
    if (!part.asks() && !part.has(WordClass::Request) && !part.has(WordClass::Demand)) return Hint{HintKind::Room, {}};
  }
  return std::nullopt;
}

void add(std::vector<Hint>& to, std::optional<Hint> hint) {
  if (hint && to.size() < kMostOther) to.push_back(std::move(*hint));
}

std::vector<Hint> toLookAt(const Page& page) {
  using K = PartKind;
  std::vector<Hint> all;
  for (const auto& [hint, c] : {std::pair(HintKind::Name, WordClass::Name), std::pair(HintKind::Mind, WordClass::Mind),
                                std::pair(HintKind::Absolute, WordClass::Absolute)}) {
    auto found = lookAt(page, hint, c);
    add(all, found ? found : lookAtFirst(page, hint, c));
  }
  add(all, lookAt(page, HintKind::Judged, WordClass::Judged, {K::Feeling}));
  add(all, lookAt(page, HintKind::Demand, WordClass::Demand, {K::Request, K::Need}));
  add(all, lookAt(page, HintKind::OwnDemand, WordClass::Demand, {K::Own, K::Repair}));
  add(all, lookAt(page, HintKind::But, WordClass::But, {K::Feeling, K::Own, K::Effect, K::Repair, K::Request}));
  add(all, roomOf(page));
  return all;
}

bool meets(FoundPhrase a, FoundPhrase b) { return a.first <= b.last && b.first <= a.last; }

}  // namespace

bool speaksOfHarm(std::string_view text, const WordList* own) {
  const Scanned words = scanWords(text);
  std::vector<const WordList*> lists = allBuiltInWords();
  if (own != nullptr) lists.push_back(own);
  std::vector<FoundPhrase> harm, everyday;
  for (const WordList* list : lists) {
    for (const FoundPhrase& at : list->of(WordClass::Harm).find(words)) harm.push_back(at);
    for (const FoundPhrase& at : list->of(WordClass::Everyday).find(words)) {
      // Harm may run on over the end of a sentence; what takes it back may not.
      if (words[at.first].sentence == words[at.last].sentence) everyday.push_back(at);
    }
  }
  std::sort(everyday.begin(), everyday.end(), [](FoundPhrase a, FoundPhrase b) { return a.first < b.first; });
  // A phrase spans a few words only, so those that can meet one stand close before it.
  constexpr std::uint32_t kWidest = 64;
  return std::any_of(harm.begin(), harm.end(), [&](FoundPhrase at) {
    const std::uint32_t from = at.first > kWidest ? at.first - kWidest : 0;
    auto near = std::lower_bound(everyday.begin(), everyday.end(), from,
                                 [](FoundPhrase e, std::uint32_t first) { return e.first < first; });
    for (; near != everyday.end() && near->first <= at.last; ++near) {
      if (meets(*near, at)) return false;
    }
    return true;
  });
}

bool leadsToHelp(const Reframe& reframe, const ReframeAnswer& answer) {
  if (speaksOfHarm(answer.first, reframe.own.get())) return true;
  for (std::size_t i = 0; i < reframe.parts.size(); ++i) {
    // With the opening words: what begins there may end in the field.
    if (answer.words[i].empty()) continue;
    if (speaksOfHarm(reframe.parts[i].label + " " + answer.words[i], reframe.own.get())) return true;
  }
  return false;
}

std::vector<Hint> hints(const Reframe& reframe, const ReframeAnswer& answer) {
  if (leadsToHelp(reframe, answer)) return {};
  const Page page = pageOf(reframe, answer);
  std::vector<Hint> all;
  for (const Reading& part : page.parts) {
    if (auto well = wellOf(page.kindOf(part), part)) all.push_back(std::move(*well));
  }
  const std::vector<Hint> other = toLookAt(page);
  all.resize(std::min(all.size(), other.empty() ? kMostHints : kMostWell));
  all.insert(all.end(), other.begin(), other.end());
  all.resize(std::min(all.size(), kMostHints));
  return all;
}

}  // namespace tend::exercise
