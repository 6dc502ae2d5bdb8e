#include "tests/rules/string_ids.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace tend::rules {
namespace {

constexpr std::array<std::string_view, 25> kFileEndings = {
    ".md",       ".toml", ".txt", ".po",  ".png",  ".ttf",  ".otf",     ".h",    ".cpp",
    ".tmp",      ".html", ".htm", ".svg", ".json", ".tend", ".bin",     ".conf", ".dirs",
    ".tendpack", ".log",  ".pdf", ".ini", ".old",  ".woff", ".settings"};

bool isWordEnd(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Whether the literal stands in the first argument of a call of `name`, directly or in a choice (a ? "x" : "y").
bool inFirstArgumentOf(const std::string& before, std::string_view name) {
  const std::string opening = std::string(name) + "(";
  const std::size_t found = before.rfind(opening);
  if (found == std::string::npos || (found > 0 && isWordEnd(before[found - 1]))) return false;
  int depth = 0;
  for (const char c : before.substr(found + opening.size())) {
    if (c == '(' || c == '{') ++depth;
    if (c == ')' || c == '}') --depth;
    if (depth < 0 || (depth == 0 && c == ',')) return false;
  }
  return depth == 0;
}

/// fail(ErrorCode::X,  or  Error{ErrorCode::X,  : the id is the second argument.
bool isSecondOfError(const std::string& before) {
  if (!endsWith(before, ",")) return false;
  for (const std::string_view opening : {"fail(", "Error{", "unexpected<Error>(Error{"}) {
    const std::size_t found = before.rfind(opening);
    if (found == std::string::npos) continue;
    const std::string_view first = std::string_view(before).substr(found + opening.size());
    if (std::count(first.begin(), first.end(), ',') == 1 && first.find('"') == std::string_view::npos) return true;
  }
  return false;
}

/// What follows the id up to the end of its call.
std::string_view restOfCall(const Source& source, const Literal& literal) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = literal.end; i < source.text.size(); ++i) {
    const char c = source.text[i];
    if (c == '\\') ++i;
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '(' || c == '{') ++depth;
    if ((c == ')' || c == '}') && --depth < 0)
      return std::string_view(source.text).substr(literal.end, i - literal.end);
  }
  return {};
}

bool onlySpace(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; });
}

/// The names in {{"name", value}, …}; nothing when arguments come from a variable.
std::optional<std::set<std::string>> argumentsGiven(std::string_view rest, bool plural) {
  const std::size_t braces = rest.find("{{\"");
  if (braces == std::string_view::npos) {
    // Plural calls have their count; anything more is a variable we cannot read.
    const auto commas = std::count(rest.begin(), rest.end(), ',');
    const bool none = plural ? commas == 1 : onlySpace(rest);
    return none ? std::optional(std::set<std::string>{}) : std::nullopt;
  }
  std::set<std::string> names;
  for (std::size_t i = rest.find("{\"", braces); i != std::string_view::npos; i = rest.find("{\"", i + 2)) {
    const std::size_t end = rest.find('"', i + 2);
    if (end == std::string_view::npos) break;
    names.emplace(rest.substr(i + 2, end - i - 2));
  }
  return names;
}

}  // namespace

bool looksLikeId(std::string_view text) {
  const auto allowed = [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return std::islower(u) != 0 || std::isdigit(u) != 0 || c == '_' || c == '.';
  };
  if (text.empty() || std::islower(static_cast<unsigned char>(text.front())) == 0) return false;
  if (startsWith(text, "tend.")) return false;  // a kind of record (core/base/archive.h)
  if (text.find('.') == std::string_view::npos || text.back() == '.' || text.back() == '_') return false;
  if (text.find("..") != std::string_view::npos || !std::all_of(text.begin(), text.end(), allowed)) return false;
  return std::none_of(kFileEndings.begin(), kFileEndings.end(),
                      [text](std::string_view e) { return endsWith(text, e); });
}

std::set<std::string> argumentsOf(std::string_view sentence) {
  std::set<std::string> names;
  for (std::size_t open = sentence.find('{'); open != std::string_view::npos; open = sentence.find('{', open + 1)) {
    const std::size_t close = sentence.find('}', open);
    if (close == std::string_view::npos) break;
    names.emplace(sentence.substr(open + 1, close - open - 1));
  }
  return names;
}

std::vector<IdUse> idsUsed(const Source& source) {
  std::vector<IdUse> uses;
  for (const Literal& literal : source.literals) {
    const bool plural = inFirstArgumentOf(literal.before, "plural");
    const bool inCall = plural || inFirstArgumentOf(literal.before, "text") ||
                        inFirstArgumentOf(literal.before, "tr") || isSecondOfError(literal.before);
    if (!looksLikeId(literal.text) && !inCall) continue;
    if (inFirstArgumentOf(literal.before, "idOf")) continue;  // the name of a widget
    IdUse use{literal.line, literal.text, inCall, std::nullopt};
    // "area." + name is built at run time; its pieces cannot be looked up here.
    const std::string_view rest = restOfCall(source, literal);
    const std::size_t next = rest.find_first_not_of(" \n");
    if (next != std::string_view::npos && rest[next] == '+') continue;
    if (inCall) use.arguments = argumentsGiven(rest, plural);
    uses.push_back(std::move(use));
  }
  return uses;
}

}  // namespace tend::rules
