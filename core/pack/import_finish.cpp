#include "core/pack/import_finish.h"

#include <algorithm>
#include <array>

#include "core/pack/article_builder.h"
#include "core/pack/import_split.h"
#include "core/pack/limits.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

// Sections about these matters leave no trace in the program (docs/pack-format.md, "Quiet").
constexpr std::array<std::string_view, 18> kQuietWords = {"past pain",
                                                          "past hurt",
                                                          "old wounds",
                                                          "trauma",
                                                          "abuse",
                                                          "violence",
                                                          "only one of",
                                                          "only one wants",
                                                          "one-sided",
                                                          "when you are alone in this",
                                                          "extra support",
                                                          "extra help",
                                                          "more help",
                                                          "when to seek help",
                                                          "when to get help",
                                                          "professional help",
                                                          "outside help",
                                                          "counselling"};

struct LanguageWords {
  std::string_view tag;
  std::array<std::string_view, 8> words;
};

// The commonest little words; enough to tell these languages apart in a hundred words of text.
constexpr std::array<LanguageWords, 6> kLanguages = {{
    {"en", {"the", "and", "of", "to", "is", "that", "with", "you"}},
    {"es", {"el", "los", "y", "que", "con", "una", "por", "las"}},
    {"de", {"der", "die", "und", "nicht", "das", "mit", "ist", "ein"}},
    {"fr", {"le", "les", "et", "des", "une", "dans", "pour", "est"}},
    {"pt", {"os", "e", "uma", "não", "com", "em", "ao", "são"}},
    {"it", {"il", "di", "che", "per", "non", "gli", "della", "sono"}},
}};

bool isUrlEnd(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= ' ' || c == '<' || c == '>' || c == '"' || byte == 0x7F;
}

/// Cuts what follows an address in a sentence: full stops, closing quotes and brackets that were not opened in it.
std::size_t trimmedLength(std::string_view address) {
  static constexpr std::array<std::string_view, 12> kTails = {
      ".", ",", ";", ":", "!", "?", "'", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB", "*", "\xE2\x80\xA6"};
  auto surplus = std::count(address.begin(), address.end(), ')') - std::count(address.begin(), address.end(), '(');
  for (bool more = true; more && !address.empty();) {
    more = false;
    for (const std::string_view tail : kTails) {
      if (!endsWith(address, tail)) continue;
      address.remove_suffix(tail.size());
      more = true;
    }
    const bool unopened = endsWith(address, ")") && surplus > 0;
    if (unopened || endsWith(address, "]")) {
      surplus -= unopened ? 1 : 0;
      address.remove_suffix(1);
      more = true;
    }
  }
  return address.size();
}

/// An address ends at a blank, also at one that is not ASCII. One that is too long is not looked at to its end.
std::size_t urlEnd(std::string_view text, std::size_t from) {
  std::size_t end = from;
  text = text.substr(0, from + kMaxLinkBytes + 64);
  while (end < text.size() && !isUrlEnd(text[end]) && text.substr(end, 2) != "\xC2\xA0" &&
         text.substr(end, kHardBreak.size()) != kHardBreak && text.substr(end, 3) != "\xE2\x80\x9C" &&
         text.substr(end, 3) != "\xE2\x80\x94") {
    ++end;
  }
  return end;
}

bool isMailChar(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
         c == '-' || c == '+';
}

std::optional<FoundLink> mailAt(std::string_view text, std::size_t at) {
  std::size_t start = at, end = at + 1;
  while (start > 0 && at - start < 64 && isMailChar(text[start - 1])) --start;
  while (end < text.size() && end - at < 255 && isMailChar(text[end])) ++end;
  while (end > at && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  const std::string_view host = text.substr(at + 1, end - at - 1);
  if (start == at || host.find('.') == std::string_view::npos || host.front() == '.') return std::nullopt;
  std::string address = "mailto:";
  address.append(text.substr(start, end - start));
  return FoundLink{start, end - start, address};
}

std::optional<FoundLink> urlAt(std::string_view text, std::size_t at) {
  const std::string front = lowered(text.substr(at, 8));
  const bool www = startsWith(front, "www.");
  const bool insideWord = at > 0 && isMailChar(text[at - 1]);
  if (insideWord || (!www && !startsWith(front, "http://") && !startsWith(front, "https://"))) return std::nullopt;
  const std::size_t length = trimmedLength(text.substr(at, urlEnd(text, at) - at));
  const std::string_view address = text.substr(at, length);
  const std::size_t least = www ? 4 : address.find("//") + 2;
  if (length <= least || (www && address.find('.', 4) == std::string_view::npos)) return std::nullopt;
  std::string full = www ? "https://" : "";
  full.append(address);
  if (!isAllowedLink(full)) return std::nullopt;
  return FoundLink{at, length, full};
}

std::string allText(const content::Article& article) {
  std::string text;
  for (const content::Section& section : article.sections) {
    for (const content::Block& block : section.blocks) {
      text += content::plainText(block) + " ";
      if (text.size() > 20000) return text;
    }
  }
  return text;
}

/// How many of the text's words are among each language's little words.
std::string guessLanguage(const std::string& text, bool& sure) {
  std::array<std::size_t, kLanguages.size()> hits{};
  std::size_t start = 0;
  const std::string low = lowered(text);
  while (start < low.size()) {
    const std::size_t end = std::min(low.find_first_of(" \n", start), low.size());
    const std::string_view word = std::string_view(low).substr(start, end - start);
    for (std::size_t i = 0; i < kLanguages.size(); ++i) {
      const auto& words = kLanguages[i].words;
      if (std::find(words.begin(), words.end(), word) != words.end()) ++hits[i];
    }
    start = end + 1;
  }
  const auto best = std::max_element(hits.begin(), hits.end());
  const auto second = std::count_if(hits.begin(), hits.end(), [&](std::size_t n) { return n * 3 > *best * 2; });
  sure = *best >= 3 && second == 1;
  return std::string(sure ? kLanguages[static_cast<std::size_t>(best - hits.begin())].tag : "en");
}

bool speaksOfQuietThings(const std::string& title) {
  const std::string low = lowered(title);
  return std::any_of(kQuietWords.begin(), kQuietWords.end(),
                     [&low](std::string_view word) { return low.find(word) != std::string::npos; });
}

std::string stemOf(const std::string& fileName) {
  const std::size_t slash = fileName.find_last_of("/\\");
  const std::string name = slash == std::string::npos ? fileName : fileName.substr(slash + 1);
  const std::size_t dot = name.find_last_of('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

void giveIds(content::Article& article) {
  IdMaker ids;
  for (content::Section& section : article.sections) {
    if (isStableId(section.id)) section.id = ids.make(section.id);
  }
  for (content::Section& section : article.sections) {
    if (!isStableId(section.id)) section.id = ids.make(slugOf(section.title));
    section.quiet = section.quiet || speaksOfQuietThings(section.title);
  }
}

void giveTitle(content::Article& article, const std::string& fileName, Problems& warnings) {
  content::PackInfo& info = article.info;
  if (info.title.empty()) {
    info.title = content::plainText(folded({{stemOf(fileName), 0, {}}}));
    if (info.title.empty()) info.title = "?";
    warnings.add({base::ErrorCode::CheckFailed, "import.title_from_name", {{"title", info.title}}, {fileName, 1, 1}});
  }
  if (!isStableId(info.id)) info.id = slugOf(info.title);
  if (info.id.empty()) info.id = slugOf(stemOf(fileName));
  if (info.id.empty()) info.id = "article";
}

}  // namespace

std::vector<FoundLink> findLinks(std::string_view text) {
  std::vector<FoundLink> links;
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    std::optional<FoundLink> found;
    if (c == 'h' || c == 'H' || c == 'w' || c == 'W') found = urlAt(text, i);
    if (c == '@') found = mailAt(text, i);
    if (!found || found->start < from) continue;
    from = found->start + found->length;
    i = from - 1;
    links.push_back(std::move(*found));
  }
  return links;
}

content::Spans linkedSpans(std::string_view text) {
  content::Spans spans;
  std::size_t from = 0;
  for (const FoundLink& link : findLinks(text)) {
    spans.push_back({std::string(text.substr(from, link.start - from)), 0, {}});
    spans.push_back({std::string(text.substr(link.start, link.length)), 0, link.address});
    from = link.start + link.length;
  }
  spans.push_back({std::string(text.substr(from)), 0, {}});
  return folded(spans);
}

void finishImport(content::Article& article, const std::string& fileName, Problems& warnings) {
  giveTitle(article, fileName, warnings);
  if (article.sections.empty()) {
    warnings.add({base::ErrorCode::CheckFailed, "import.no_headings", {}, {fileName, 1, 1}});
    article.sections.push_back({{}, article.info.title, false, std::move(article.opening)});
    article.opening.clear();
  }
  giveIds(article);
  if (splitLongParagraphs(article)) {
    warnings.add({base::ErrorCode::CheckFailed, "import.paragraph_split", {}, {fileName, 1, 1}});
  }
  if (!isLanguageTag(article.info.language)) {
    bool sure = false;
    article.info.language = guessLanguage(allText(article), sure);
    if (!sure) warnings.add({base::ErrorCode::CheckFailed, "import.language_assumed", {}, {fileName, 1, 1}});
  }
}

}  // namespace tend::pack
