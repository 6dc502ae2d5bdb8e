// TOML as a plain tree with the line and column of every key and value. Keeps toml++ inside one .cpp.
// Used by core/pack (facts, fences) and core/exercise (what an exercise is).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace tend::base {

enum class TomlKind : std::uint8_t { String, Boolean, Integer, Table, Array, Other };

struct TomlMember;

struct TomlValue {
  TomlKind kind = TomlKind::Other;
  std::string text;                 // String
  bool flag = false;                // Boolean
  std::int64_t number = 0;          // Integer
  std::vector<TomlMember> members;  // Table
  std::vector<TomlValue> items;     // Array, of plain values or of tables
  std::uint32_t line = 1;           // of the value, from 1 in the TOML text
  std::uint32_t column = 1;         // in code points

  const TomlValue* find(std::string_view key) const;
};

struct TomlMember {
  std::string key;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  TomlValue value;
};

/// Why it is not TOML. `detail` is toml++'s own short English description; empty: the keys are nested too deep.
struct TomlFailure {
  std::string detail;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

tl::expected<TomlValue, TomlFailure> readToml(std::string_view text);

}  // namespace tend::base
