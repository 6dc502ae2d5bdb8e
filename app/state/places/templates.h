// The lists of exercises that a counsellor keeps under a name of their own, as they are kept: which exercises, in which
// order, how long, for two or for one. Nothing of anybody who sat there. Behind the PIN, in the office's own folder
// (docs/places.md). Used by app/state/office_templates.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tend::state {

constexpr std::size_t kMostTemplates = 40;
constexpr std::size_t kMostTemplateExercises = 64;
constexpr std::size_t kMostTemplateName = 160;  // bytes; the field takes 40 characters

struct OfficeTemplate {
  std::string name;
  std::string pack;                    // id of the article they are of
  std::vector<std::string> exercises;  // ids, in the order of the sitting
  std::uint32_t minutes = 0;           // 0: open
  bool alone = false;
};

struct Templates {
  std::vector<OfficeTemplate> all;

  /// What toBytes() gave; fails as base::readRecord() does. More than there is room for is left out.
  static base::Result<Templates> read(std::string_view bytes);
  std::string toBytes() const;

  /// One of the same name is replaced. False where there is no room, or no name.
  bool keep(OfficeTemplate made);
  void remove(std::size_t index);
};

}  // namespace tend::state
