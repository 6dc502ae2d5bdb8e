#include "core/exercise/table_reader.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace tend::exercise {
namespace {

using base::TomlKind;
using base::TomlValue;

constexpr std::size_t kMostIdBytes = 64;
constexpr std::size_t kMostShownBytes = 60;

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Every stretch of blanks and line ends is one blank, and none stands at the ends.
std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!isBlank(c)) {
      out.push_back(c);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool hasControl(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return (static_cast<unsigned char>(c) < ' ' && !isBlank(c)) || c == 0x7F; });
}

bool isId(std::string_view text) {
  return !text.empty() && text.size() <= kMostIdBytes && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

std::string shown(std::string_view text) { return std::string(base::shortUtf8(text, kMostShownBytes)); }

}  // namespace

void TableReader::note(const TomlValue& at, std::string id, std::vector<base::Argument> arguments) {
  if (m_problems->size() >= kMostProblems) return;
  m_problems->push_back({at.line, at.column, std::move(id), std::move(arguments)});
}

void TableReader::problem(const char* key, std::string id, std::vector<base::Argument> arguments) {
  const TomlValue* value = m_table->find(key);
  note(value != nullptr ? *value : *m_table, std::move(id), std::move(arguments));
}

const TomlValue* TableReader::find(const char* key) {
  m_asked.insert(key);
  return m_table->find(key);
}

const TomlValue* TableReader::find(const char* key, TomlKind kind, const char* problemId) {
  const TomlValue* value = find(key);
  if (value == nullptr || value->kind == kind) return value;
  note(*value, problemId, {{"key", key}});
  return nullptr;
}

std::string TableReader::clean(const char* key, const TomlValue& value, std::size_t mostBytes) {
  if (hasControl(value.text)) note(value, "exercise.control_character", {{"key", key}});
  std::string text = folded(value.text);
  if (text.size() > mostBytes) {
    note(value, "exercise.too_long", {{"key", key}, {"count", std::to_string(mostBytes)}});
    text = std::string(base::shortUtf8(text, mostBytes));
  }
  return text;
}

std::string TableReader::text(const char* key, Need need, std::size_t mostBytes) {
  const TomlValue* value = find(key, TomlKind::String, "exercise.not_text");
  const bool wrong = value == nullptr && m_table->find(key) != nullptr;
  std::string text = value == nullptr ? std::string() : clean(key, *value, mostBytes);
  if (text.empty() && need == Need::Required && !wrong) problem(key, "exercise.missing_key", {{"key", key}});
  return text;
}

std::string TableReader::id(const char* key) {
  std::string id = text(key, Need::Required, kMostLong);
  if (!id.empty() && !isId(id)) problem(key, "exercise.id_form", {{"id", shown(id)}});
  return id;
}

std::vector<std::string> TableReader::texts(const char* key, Count count, std::size_t mostBytes) {
  std::vector<std::string> out;
  const TomlValue* value = find(key, TomlKind::Array, "exercise.not_list");
  if (value != nullptr) {
    for (const TomlValue& item : value->items) {
      if (out.size() == count.most) break;
      if (item.kind != TomlKind::String) {
        note(item, "exercise.not_text", {{"key", key}});
        continue;
      }
      std::string text = clean(key, item, mostBytes);
      if (text.empty()) note(item, "exercise.empty_text", {{"key", key}});
      out.push_back(std::move(text));
    }
    if (value->items.size() > count.most) {
      note(value->items[count.most], "exercise.too_many", {{"key", key}, {"count", std::to_string(count.most)}});
    }
  }
  const bool wrong = value == nullptr && m_table->find(key) != nullptr;
  if (out.size() < count.least && !wrong) {
    problem(key, value == nullptr ? "exercise.missing_key" : "exercise.too_few",
            value == nullptr ? std::vector<base::Argument>{{"key", key}}
                             : std::vector<base::Argument>{{"key", key}, {"count", std::to_string(count.least)}});
  }
  return out;
}

bool TableReader::flag(const char* key, bool otherwise) {
  const TomlValue* value = find(key, TomlKind::Boolean, "exercise.not_flag");
  return value == nullptr ? otherwise : value->flag;
}

int TableReader::number(const char* key, int least, int most, int otherwise) {
  const TomlValue* value = find(key, TomlKind::Integer, "exercise.not_number");
  if (value == nullptr) return otherwise;
  if (value->number >= least && value->number <= most) return static_cast<int>(value->number);
  note(*value, "exercise.out_of_bounds",
       {{"key", key}, {"least", std::to_string(least)}, {"most", std::to_string(most)}});
  return otherwise;
}

std::vector<int> TableReader::numbers(const char* key, Count count, Bounds bounds) {
  const TomlValue* value = find(key, TomlKind::Array, "exercise.not_list");
  std::vector<int> out;
  if (value == nullptr) return out;
  for (const TomlValue& item : value->items) {
    if (out.size() == count.most) {
      note(item, "exercise.too_many", {{"key", key}, {"count", std::to_string(count.most)}});
      return {};
    }
    if (item.kind != TomlKind::Integer) {
      note(item, "exercise.not_number", {{"key", key}});
      return {};
    }
    if (item.number < bounds.least || item.number > bounds.most) {
      note(item, "exercise.out_of_bounds",
           {{"key", key}, {"least", std::to_string(bounds.least)}, {"most", std::to_string(bounds.most)}});
      return {};
    }
    if (!out.empty() && item.number <= out.back()) {
      note(item, "exercise.not_rising", {{"key", key}});
      return {};
    }
    out.push_back(static_cast<int>(item.number));
  }
  if (out.size() < count.least) {
    problem(key, "exercise.too_few", {{"key", key}, {"count", std::to_string(count.least)}});
  }
  return out;
}

std::size_t TableReader::oneOf(const char* key, std::initializer_list<std::string_view> words) {
  const TomlValue* value = find(key, TomlKind::String, "exercise.not_text");
  if (value == nullptr) return 0;
  const auto found = std::find(words.begin(), words.end(), std::string_view(value->text));
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  std::string all;
  for (const std::string_view word : words) all += (all.empty() ? "" : ", ") + std::string(word);
  note(*value, "exercise.not_one_of", {{"key", key}, {"words", all}});
  return 0;
}

std::vector<TableReader> TableReader::tables(const char* key, Count count) {
  std::vector<TableReader> out;
  const TomlValue* value = find(key, TomlKind::Array, "exercise.not_list");
  if (value != nullptr) {
    for (const TomlValue& item : value->items) {
      if (out.size() == count.most) break;
      if (item.kind == TomlKind::Table) {
        out.emplace_back(item, *m_problems);
      } else {
        note(item, "exercise.not_table", {{"key", key}});
      }
    }
    if (value->items.size() > count.most) {
      note(value->items[count.most], "exercise.too_many", {{"key", key}, {"count", std::to_string(count.most)}});
    }
  }
  const bool wrong = value == nullptr && m_table->find(key) != nullptr;
  if (out.size() < count.least && !wrong) {
    problem(key, "exercise.too_few", {{"key", key}, {"count", std::to_string(count.least)}});
  }
  return out;
}

std::optional<TableReader> TableReader::table(const char* key, Need need) {
  const TomlValue* value = find(key, TomlKind::Table, "exercise.not_table");
  if (value != nullptr) return TableReader(*value, *m_problems);
  if (need == Need::Required && m_table->find(key) == nullptr) problem(key, "exercise.missing_key", {{"key", key}});
  return std::nullopt;
}

void TableReader::finish() {
  for (const base::TomlMember& member : m_table->members) {
    if (m_asked.contains(member.key)) continue;
    if (m_problems->size() >= kMostProblems) return;
    m_problems->push_back({member.line, member.column, "exercise.unknown_key", {{"key", shown(member.key)}}});
  }
}

std::vector<std::string> uniqueIds(std::vector<TableReader>& tables) {
  std::vector<std::string> ids;
  std::set<std::string> seen;
  for (TableReader& table : tables) {
    ids.push_back(table.id());
    if (!ids.back().empty() && !seen.insert(ids.back()).second) {
      table.problem("id", "exercise.id_twice", {{"id", shown(ids.back())}});
    }
  }
  return ids;
}

}  // namespace tend::exercise
