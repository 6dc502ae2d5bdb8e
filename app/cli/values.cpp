#include "app/cli/values.h"

#include <algorithm>
#include <locale>
#include <sstream>

namespace tend::cli {
namespace {

constexpr int kLeastSide = 200, kMostSide = 7680;
constexpr float kLeastScale = 0.5F, kMostScale = 8;
constexpr std::size_t kMostDigits = 6;
constexpr std::size_t kShownOfValue = 60;  // bytes: a sentence stays one that can be read

bool isDigits(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Cut at the beginning of a character, never within one.
std::string shortened(const std::string& value) {
  if (value.size() <= kShownOfValue) return value;
  std::size_t end = kShownOfValue;
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) --end;
  return value.substr(0, end) + "…";
}

bool isPseudo(const std::string& code) { return code.find("-X") != std::string::npos; }

}  // namespace

base::Error wrongValue(const std::string& option, const std::string& value, const std::string& allowed) {
  return {base::ErrorCode::Usage,
          "cli.wrong_value",
          {{"option", option}, {"value", shortened(value)}, {"allowed", allowed}},
          {}};
}

bool parseWhole(const std::string& text, int& number) {
  if (!isDigits(text) || text.size() > kMostDigits) return false;
  number = std::stoi(text);
  return true;
}

bool parseSize(const std::string& text, int& width, int& height) {
  const std::size_t x = text.find('x');
  if (x == std::string::npos || !parseWhole(text.substr(0, x), width) || !parseWhole(text.substr(x + 1), height))
    return false;
  return std::min(width, height) >= kLeastSide && std::max(width, height) <= kMostSide;
}

bool parseScale(const std::string& text, float& scale) {
  const bool plain = !text.empty() && text.find_first_not_of("0123456789.") == std::string::npos;
  std::istringstream in(text);
  in.imbue(std::locale::classic());
  return plain && in >> scale && in.eof() && scale >= kLeastScale && scale <= kMostScale;
}

bool isLanguage(const std::string& code) {
  const std::string known = base::languageFor(code).code;
  return code == known || code.rfind(known + "-", 0) == 0;
}

std::vector<std::string> languageCodes() {
  std::vector<std::string> codes;
  for (const base::Language& language : base::languages()) {
    if (!isPseudo(language.code)) codes.emplace_back(language.code);
  }
  return codes;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

}  // namespace tend::cli
