// One table of kiosk.toml, read key by key with bounds. Every problem is noted at the line and column of its value, and
// what was to be read stays as it was. Used by kiosk_settings.cpp only.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/toml_tree.h"

namespace tend::state {

/// What goes wrong in the file, up to a number nobody reads beyond.
class KioskProblems {
 public:
  explicit KioskProblems(std::string file) : m_file(std::move(file)) {}

  void add(std::uint32_t line, std::uint32_t column, std::string id, std::vector<base::Argument> arguments = {});
  std::size_t count() const { return m_count; }
  /// In the order of the file.
  std::vector<base::Error> take();

 private:
  std::string m_file;
  std::size_t m_count = 0;  // also of those that nobody reads
  std::vector<base::Error> m_all;
};

class KioskTable {
 public:
  /// Both must outlive it.
  KioskTable(const base::TomlValue& table, KioskProblems& problems) : m_table(&table), m_problems(&problems) {}

  /// One line of text without blanks at its ends. False: it is not there, blank, or wrong; `to` is as it was.
  bool line(const char* key, std::size_t mostCharacters, std::string& to);
  void number(const char* key, int least, int most, int& to);
  void flag(const char* key, bool& to);
  /// The values of a list of texts that are right one by one. At most so many.
  std::vector<const base::TomlValue*> texts(const char* key, std::size_t most, std::size_t mostCharacters);
  /// The tables of [[key]], at most so many.
  std::vector<const base::TomlValue*> tables(const char* key, std::size_t most);
  /// [key]; null where there is none.
  const base::TomlValue* table(const char* key);

  const base::TomlValue* find(const char* key);
  /// A problem at the value of a key, or at the table where there is none.
  void problem(const char* key, std::string id, std::vector<base::Argument> arguments = {});
  void problemAt(const base::TomlValue& value, std::string id, std::vector<base::Argument> arguments = {});
  /// To be called last: every key that nobody asked for is a problem.
  void finish();

 private:
  const base::TomlValue* find(const char* key, base::TomlKind kind, const char* problemId);
  bool isLine(const char* key, const base::TomlValue& value, std::size_t mostCharacters);

  const base::TomlValue* m_table;
  KioskProblems* m_problems;
  std::set<std::string, std::less<>> m_asked;
};

/// What a person wrote, short enough to be said back to them.
std::string shownValue(std::string_view text);

/// Without blanks at the ends.
std::string_view trimmedLine(std::string_view text);

}  // namespace tend::state
