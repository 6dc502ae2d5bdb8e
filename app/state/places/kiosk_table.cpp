#include "app/state/places/kiosk_table.h"

#include <algorithm>
#include <tuple>

#include "core/base/utf8.h"

namespace tend::state {
namespace {

using base::TomlKind;
using base::TomlValue;

constexpr std::size_t kMostProblems = 40;
constexpr std::size_t kMostShownBytes = 60;

/// Line ends, controls, and marks that turn or hide what stands around them. U+FFFD stands where the file held a
/// control character.
bool isRefused(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
  const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || turns || c == 0xFEFF || c == 0xFFFD;
}

struct Contents {
  std::size_t characters = 0;
  bool refused = false;
};

Contents contentsOf(std::string_view text) {
  Contents out;
  for (std::size_t at = 0; at < text.size(); ++out.characters) {
    const base::Decoded decoded = base::decodeUtf8(text, at);
    out.refused = out.refused || isRefused(decoded.codePoint);
    at += decoded.length;
  }
  return out;
}

}  // namespace

std::string shownValue(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size() && out.size() < kMostShownBytes;) {
    const base::Decoded decoded = base::decodeUtf8(text, at);
    base::appendUtf8(out, isRefused(decoded.codePoint) ? U' ' : decoded.codePoint);
    at += decoded.length;
  }
  return out;
}

std::string_view trimmedLine(std::string_view text) {
  const std::size_t from = text.find_first_not_of(' ');
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(' ') - from + 1);
}

void KioskProblems::add(std::uint32_t line, std::uint32_t column, std::string id,
                        std::vector<base::Argument> arguments) {
  if (++m_count > kMostProblems) return;
  m_all.push_back({base::ErrorCode::CheckFailed, std::move(id), std::move(arguments), {m_file, line, column}});
}

std::vector<base::Error> KioskProblems::take() {
  std::stable_sort(m_all.begin(), m_all.end(), [](const base::Error& a, const base::Error& b) {
    return std::tie(a.where.line, a.where.column) < std::tie(b.where.line, b.where.column);
  });
  return std::move(m_all);
}

void KioskTable::problemAt(const TomlValue& value, std::string id, std::vector<base::Argument> arguments) {
  m_problems->add(value.line, value.column, std::move(id), std::move(arguments));
}

void KioskTable::problem(const char* key, std::string id, std::vector<base::Argument> arguments) {
  const TomlValue* value = m_table->find(key);
  problemAt(value != nullptr ? *value : *m_table, std::move(id), std::move(arguments));
}

const TomlValue* KioskTable::find(const char* key) {
  m_asked.insert(key);
  return m_table->find(key);
}

const TomlValue* KioskTable::find(const char* key, TomlKind kind, const char* problemId) {
  const TomlValue* value = find(key);
  if (value == nullptr || value->kind == kind) return value;
  problemAt(*value, problemId, {{"key", key}});
  return nullptr;
}

bool KioskTable::isLine(const char* key, const TomlValue& value, std::size_t mostCharacters) {
  if (value.kind != TomlKind::String) {
    problemAt(value, "kiosk_file.not_text", {{"key", key}});
    return false;
  }
  const Contents contents = contentsOf(value.text);
  if (contents.refused) {
    problemAt(value, "kiosk_file.control_character", {{"key", key}});
  } else if (contents.characters > mostCharacters) {
    problemAt(value, "kiosk_file.too_long", {{"key", key}, {"count", std::to_string(mostCharacters)}});
  }
  return !contents.refused && contents.characters <= mostCharacters;
}

bool KioskTable::line(const char* key, std::size_t mostCharacters, std::string& to) {
  const TomlValue* value = find(key);
  if (value == nullptr || !isLine(key, *value, mostCharacters)) return false;
  const std::string_view trimmed = trimmedLine(value->text);
  if (!trimmed.empty()) to = trimmed;
  return !trimmed.empty();
}

void KioskTable::number(const char* key, int least, int most, int& to) {
  const TomlValue* value = find(key, TomlKind::Integer, "kiosk_file.not_number");
  if (value == nullptr) return;
  if (value->number < least || value->number > most) {
    problemAt(*value, "kiosk_file.out_of_bounds",
              {{"key", key}, {"least", std::to_string(least)}, {"most", std::to_string(most)}});
    return;
  }
  to = static_cast<int>(value->number);
}

void KioskTable::flag(const char* key, bool& to) {
  const TomlValue* value = find(key, TomlKind::Boolean, "kiosk_file.not_flag");
  if (value != nullptr) to = value->flag;
}

std::vector<const TomlValue*> KioskTable::texts(const char* key, std::size_t most, std::size_t mostCharacters) {
  std::vector<const TomlValue*> out;
  const TomlValue* list = find(key, TomlKind::Array, "kiosk_file.not_list");
  if (list == nullptr) return out;
  for (const TomlValue& item : list->items) {
    if (!isLine(key, item, mostCharacters)) continue;
    if (trimmedLine(item.text).empty()) {
      problemAt(item, "kiosk_file.empty", {{"key", key}});
    } else if (out.size() == most) {
      problemAt(item, "kiosk_file.too_many", {{"key", key}, {"count", std::to_string(most)}});
      break;
    } else {
      out.push_back(&item);
    }
  }
  return out;
}

std::vector<const TomlValue*> KioskTable::tables(const char* key, std::size_t most) {
  std::vector<const TomlValue*> out;
  const TomlValue* list = find(key, TomlKind::Array, "kiosk_file.not_tables");
  if (list == nullptr) return out;
  for (const TomlValue& item : list->items) {
    if (item.kind != TomlKind::Table) {
      problemAt(item, "kiosk_file.not_tables", {{"key", key}});
    } else if (out.size() == most) {
      problemAt(item, "kiosk_file.too_many", {{"key", key}, {"count", std::to_string(most)}});
      break;
    } else {
      out.push_back(&item);
    }
  }
  return out;
}

const TomlValue* KioskTable::table(const char* key) { return find(key, TomlKind::Table, "kiosk_file.not_table"); }

void KioskTable::finish() {
  for (const base::TomlMember& member : m_table->members) {
    if (m_asked.contains(member.key)) continue;
    m_problems->add(member.line, member.column, "kiosk_file.unknown_key", {{"key", shownValue(member.key)}});
  }
}

}  // namespace tend::state
