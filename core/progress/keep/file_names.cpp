#include "core/progress/keep/file_names.h"

#include <algorithm>

namespace tend::progress::keep {
namespace {

constexpr std::size_t kLongestName = 64;
constexpr std::size_t kMostDigits = 18;  // every such number fits 64 bits

struct Ending {
  FileKind kind;
  std::string_view text;
};
constexpr Ending kEndings[] = {{FileKind::New, "new-"}, {FileKind::Gone, "gone-"}, {FileKind::Aside, "aside-"}};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::optional<std::uint64_t> parseNumber(std::string_view digits) {
  if (digits.empty() || digits.size() > kMostDigits || !std::all_of(digits.begin(), digits.end(), isDigit)) {
    return std::nullopt;
  }
  std::uint64_t number = 0;
  for (const char c : digits) number = number * 10 + static_cast<std::uint64_t>(c - '0');
  return number;
}

}  // namespace

bool isKeptName(std::string_view name) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || isDigit(c) || c == '-' || c == '_'; };
  return !name.empty() && name.size() <= kLongestName && std::all_of(name.begin(), name.end(), allowed);
}

std::string fileNameOf(const FileName& file) {
  if (file.kind == FileKind::Generation) return file.name + (file.number == 0 ? ".a" : ".b");
  for (const Ending& ending : kEndings) {
    if (ending.kind == file.kind) return file.name + "." + std::string(ending.text) + std::to_string(file.number);
  }
  return {};
}

std::optional<FileName> parseFileName(std::string_view file) {
  const std::size_t dot = file.find('.');
  if (dot == std::string_view::npos || !isKeptName(file.substr(0, dot))) return std::nullopt;
  FileName out{std::string(file.substr(0, dot)), FileKind::Generation, 0};
  const std::string_view rest = file.substr(dot + 1);
  if (rest == "a") return out;
  out.number = 1;
  if (rest == "b") return out;
  for (const Ending& ending : kEndings) {
    if (rest.substr(0, ending.text.size()) != ending.text) continue;
    const auto number = parseNumber(rest.substr(ending.text.size()));
    if (!number) return std::nullopt;
    out.kind = ending.kind;
    out.number = *number;
    return out;
  }
  return std::nullopt;
}

}  // namespace tend::progress::keep
