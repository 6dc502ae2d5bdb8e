// What the files of a store are called. A kept name "n" has the generations n.a and n.b; n.new-1 is being written,
// n.gone-1 is being taken away, n.aside-1 was found damaged. Nothing else in the folder is ours but "lock" and
// "erasing". Used by keep.cpp and the tests.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tend::progress::keep {

/// Damaged files kept of one name; the next one takes the last one's place.
constexpr unsigned kMostAside = 4;

/// While this file is there, everything is to be erased.
constexpr const char* kErasing = "erasing";

enum class FileKind : std::uint8_t { Generation, New, Gone, Aside };

struct FileName {
  std::string name;  // the kept name
  FileKind kind = FileKind::Generation;
  std::uint64_t number = 0;  // 0 and 1 for the generations a and b
};

/// 1 to 64 of a-z, 0-9, '-' and '_'. "lock" and "erasing" have no ending and so never meet a kept name.
bool isKeptName(std::string_view name);

std::string fileNameOf(const FileName& file);

/// Nothing if the file is none of ours.
std::optional<FileName> parseFileName(std::string_view file);

}  // namespace tend::progress::keep
