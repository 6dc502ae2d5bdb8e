// Where to find help near by: the dated numbers of a country (which the program has, not the pack), and questions one
// may ask. Nothing is answered here. The view is app/views/exercise/resources_view.cpp.
#pragma once

#include "core/exercise/answer_parts.h"
#include "core/exercise/table_reader.h"

namespace tend::exercise {

struct ResourcesAnswer {};

struct Resources {
  static constexpr std::string_view kKind = "resources";
  using Answer = ResourcesAnswer;

  struct Group {
    std::string title;
    std::vector<std::string> questions;
  };
  std::vector<Group> groups;
};

/// Reads the keys of this kind; those of the head were read before.
void parse(TableReader& table, Resources& to);
ResourcesAnswer begin(const Resources& definition);
Fields fieldsOf(const Resources& definition, const ResourcesAnswer& answer);
ResourcesAnswer answerFrom(const Resources& definition, const Fields& fields);
std::vector<Line> linesOf(const Resources& definition, const ResourcesAnswer& answer);

}  // namespace tend::exercise
