#include "core/exercise/reframe_sentence.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace tend::exercise {
namespace {

/// One part as it is said: its opening words and its own.
struct Clause {
  PartKind kind = PartKind::Other;
  std::string lead;
  std::string words;
  std::string end;  // the mark that ends a sentence after it
};

constexpr std::string_view kEllipsis = "\xE2\x80\xA6", kAsk = "\xC2\xBF";

bool startsWith(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }
bool endsWith(std::string_view text, std::string_view with) {
  return text.size() >= with.size() && text.substr(text.size() - with.size()) == with;
}

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Blanks and line ends as single blanks, none at the ends.
std::string oneLine(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!isBlank(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

/// Takes the marks off both ends; true where one of those at the end asks.
bool trimMarks(std::string& text) {
  bool asks = false;
  for (bool more = true; more && !text.empty();) {
    more = false;
    for (const std::string_view mark :
         {std::string_view("."), std::string_view(","), std::string_view(";"), std::string_view(":"),
          std::string_view("!"), std::string_view("?"), std::string_view(" "), std::string_view("-"), kEllipsis}) {
      if (!endsWith(text, mark)) continue;
      asks = asks || mark == "?";
      text.resize(text.size() - mark.size());
      more = true;
      break;
    }
  }
  while (!text.empty()) {
    const std::string_view wide = startsWith(text, kEllipsis) ? kEllipsis : startsWith(text, kAsk) ? kAsk : "";
    if (wide.empty() && std::string_view(".,;:-! ").find(text.front()) == std::string_view::npos) break;
    text.erase(0, std::max<std::size_t>(wide.size(), 1));
  }
  return asks;
}

std::string withFirst(const std::string& text, char32_t (*change)(char32_t)) {
  if (text.empty()) return text;
  const base::Decoded first = base::decodeUtf8(text, 0);
  if (first.codePoint == 0xFFFD) return text;
  std::string out;
  base::appendUtf8(out, change(first.codePoint));
  return out + text.substr(first.length);
}

/// The word lists of a reframe, for capitals.
struct Letters {
  const Reframe& reframe;

  bool has(WordClass c, const ScannedWord& word) const {
    // "ill" is not "I’ll".
    const bool apostrophe = word.end - word.begin > word.folded.size();
    if (c == WordClass::Capital && word.folded.size() > 1 && !apostrophe) return false;
    const std::vector<ScannedWord> one = {word};
    if (builtInWords(reframe.language).of(c).anyIn(one)) return true;
    return reframe.own && reframe.own->of(c).anyIn(one);
  }

  /// The text begins with a phrase of this class.
  bool begins(WordClass c, const std::vector<ScannedWord>& words) const {
    const auto first = [&](const WordList& list) {
      const std::vector<FoundPhrase> found = list.of(c).find(words);
      return !found.empty() && found.front().first == 0;
    };
    return first(builtInWords(reframe.language)) || (reframe.own && first(*reframe.own));
  }

  /// A telephone begins every field with a capital. Names keep it: only words that are known to be small lose it.
  std::string inside(const std::string& text) const {
    const std::vector<ScannedWord> words = scanWords(text);
    if (words.empty() || words.front().begin != 0 || has(WordClass::Capital, words.front())) return text;
    const bool known = has(WordClass::Small, words.front()) || has(WordClass::Feeling, words.front());
    return known ? withFirst(text, smallLetter) : text;
  }

  /// "i" and the like where they stand.
  std::string capitals(std::string text) const {
    for (const ScannedWord& word : scanWords(text)) {
      if (has(WordClass::Capital, word) && text[word.begin] >= 'a' && text[word.begin] <= 'z') {
        text[word.begin] = static_cast<char>(text[word.begin] - 'a' + 'A');
      }
    }
    return text;
  }
};

/// How many words at the end of the opening words are the first of what was written.
std::size_t writtenAgain(const std::vector<ScannedWord>& lead, const std::vector<ScannedWord>& words) {
  for (std::size_t count = std::min(lead.size(), words.size()); count > 0; --count) {
    const bool same = std::equal(lead.end() - static_cast<std::ptrdiff_t>(count), lead.end(), words.begin(),
                                 [](const ScannedWord& a, const ScannedWord& b) { return a.folded == b.folded; });
    if (same) return count;
  }
  return 0;
}

/// Opening words that somebody wrote again stand once; whoever began anew in their own way is taken at their word.
void joinLead(Clause& clause, const Letters& letters) {
  const std::vector<ScannedWord> lead = scanWords(clause.lead);
  const std::vector<ScannedWord> words = scanWords(clause.words);
  if (lead.empty() || words.empty()) return;
  const std::size_t again = writtenAgain(lead, words);
  if (again > 0 && again < words.size()) {
    clause.words.erase(0, words[again].begin);
  } else if (again > 0) {
    clause.words.clear();
  } else if (lead.size() > 1 && lead.front().folded == words.front().folded) {
    clause.lead.clear();
  } else if (letters.has(WordClass::Capital, words.front()) &&
             std::any_of(lead.begin(), lead.end(), [&](const auto& w) { return letters.has(WordClass::Capital, w); })) {
    clause.lead.clear();  // "I feel" and "I’m lost"
  } else if (clause.kind == PartKind::Request && letters.begins(WordClass::Asking, words)) {
    clause.words = std::string(startsWith(clause.lead, kAsk) ? kAsk : "") + clause.words;
    clause.lead.clear();
    clause.end = "?";
  }
}

Clause clauseOf(const Reframe& reframe, const ReframePart& part, const std::string& lead, const std::string& written) {
  const Letters letters{reframe};
  Clause clause{part.kind, oneLine(lead), oneLine(written), {}};
  while (endsWith(clause.lead, kEllipsis)) clause.lead.resize(clause.lead.size() - kEllipsis.size());
  const bool asks = startsWith(clause.lead, kAsk);
  clause.end = trimMarks(clause.words) || asks ? "?" : ".";
  if (scanWords(clause.words).empty()) return {};
  joinLead(clause, letters);
  if (clause.words.empty()) return {};
  clause.words = letters.capitals(clause.words);
  if (!clause.lead.empty()) clause.words = letters.inside(clause.words);
  return clause;
}

std::string said(const Clause& clause) { return clause.lead.empty() ? clause.words : clause.lead + " " + clause.words; }

/// A moment leans on what comes after it.
bool leans(const Clause& before, const Clause& now) {
  return before.kind == PartKind::Moment && now.kind != PartKind::Moment && now.kind != PartKind::Other &&
         now.kind != PartKind::Effect;
}

/// What follows a moment goes on in its sentence: with a small letter, but for "I".
std::string following(const Reframe& reframe, const std::string& text) {
  const std::size_t at = startsWith(text, kAsk) ? kAsk.size() : 0;
  const Letters letters{reframe};
  const std::string rest = text.substr(at);
  const std::vector<ScannedWord> words = scanWords(rest);
  if (words.empty() || words.front().begin != 0 || letters.has(WordClass::Capital, words.front())) return text;
  return text.substr(0, at) + withFirst(rest, smallLetter);
}

}  // namespace

std::string withCapital(const std::string& text) {
  const std::size_t at = startsWith(text, kAsk) ? kAsk.size() : 0;
  return text.substr(0, at) + withFirst(text.substr(at), capitalLetter);
}

std::string assembled(const Reframe& reframe, const ReframeAnswer& answer) {
  std::string out;
  Clause before;
  for (std::size_t i = 0; i < reframe.parts.size() && i < answer.words.size(); ++i) {
    const ReframePart& part = reframe.parts[i];
    const bool stands = !before.words.empty() && before.kind != PartKind::Moment;
    const std::string& lead = stands || part.labelFirst.empty() ? part.label : part.labelFirst;
    Clause clause = clauseOf(reframe, part, lead, answer.words[i]);
    if (clause.words.empty()) continue;
    if (before.words.empty()) {
      out = withCapital(said(clause));
    } else if (leans(before, clause)) {
      out += ", " + (clause.lead.empty() ? said(clause) : following(reframe, said(clause)));
    } else {
      out += before.end + " " + withCapital(said(clause));
    }
    before = std::move(clause);
  }
  if (before.words.empty()) return out;
  // A moment alone is no sentence yet: it stays open.
  return out + (before.kind == PartKind::Moment ? std::string(kEllipsis) : before.end);
}

}  // namespace tend::exercise
