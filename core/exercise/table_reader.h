// Reads the keys of one TOML table of an exercise, with their bounds, and notes every problem at its line and column:
// what is missing, of another type, too long, too many, twice, or unknown. Used by head.cpp and the kinds.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/toml_tree.h"

namespace tend::exercise {

/// Something wrong in the TOML of an exercise. Lines and columns count from 1 within that TOML.
struct Problem {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::string id;  // of the sentence
  std::vector<base::Argument> arguments;
};

enum class Need : std::uint8_t { Required, Optional };

/// How many of something there may be.
struct Count {
  std::size_t least = 0;
  std::size_t most = 0;
};

/// How small and how great a number may be.
struct Bounds {
  int least = 0;
  int most = 0;
};

constexpr std::size_t kMostShort = 200;    // bytes of a label
constexpr std::size_t kMostLong = 2000;    // bytes of a paragraph
constexpr std::size_t kMostItems = 40;     // of anything one has to choose from
constexpr std::size_t kMostProblems = 20;  // noted of one exercise

class TableReader {
 public:
  /// `table` and `problems` must outlive the reader. A value that is no table reads as an empty one.
  TableReader(const base::TomlValue& table, std::vector<Problem>& problems) : m_table(&table), m_problems(&problems) {}

  /// Text without control characters or blanks at the ends; empty where it is missing or wrong. Line ends become
  /// blanks.
  std::string text(const char* key, Need need, std::size_t mostBytes = kMostShort);
  /// [a-z0-9-]+, at most 64 bytes.
  std::string id(const char* key = "id");
  std::vector<std::string> texts(const char* key, Count count, std::size_t mostBytes = kMostLong);
  bool flag(const char* key, bool otherwise = false);
  /// `otherwise` where it is missing or out of bounds.
  int number(const char* key, int least, int most, int otherwise);
  /// Whole numbers, each within `bounds`, rising from one to the next; empty where they are missing or wrong.
  std::vector<int> numbers(const char* key, Count count, Bounds bounds);
  /// The index of one of these words; 0 where it is missing or another.
  std::size_t oneOf(const char* key, std::initializer_list<std::string_view> words);
  /// A list of tables ([[key]]); only the first `count.most` are given, the rest is one problem.
  std::vector<TableReader> tables(const char* key, Count count);
  std::optional<TableReader> table(const char* key, Need need);

  /// A problem at the value of a key, or at the table where there is none.
  void problem(const char* key, std::string id, std::vector<base::Argument> arguments = {});

  /// To be called last: every key that nobody asked for is a problem.
  void finish();

 private:
  const base::TomlValue* find(const char* key);
  const base::TomlValue* find(const char* key, base::TomlKind kind, const char* problemId);
  std::string clean(const char* key, const base::TomlValue& value, std::size_t mostBytes);
  void note(const base::TomlValue& at, std::string id, std::vector<base::Argument> arguments);

  const base::TomlValue* m_table;
  std::vector<Problem>* m_problems;
  std::set<std::string, std::less<>> m_asked;
};

/// The ids of siblings must differ: reads each one's "id" in order and notes those that stand twice.
std::vector<std::string> uniqueIds(std::vector<TableReader>& tables);

}  // namespace tend::exercise
