#include "core/exercise/answer_parts.h"

#include "core/base/utf8.h"

namespace tend::exercise {

std::string bounded(std::string_view text) {
  return std::string(text.size() <= kMostWritten ? text : base::shortUtf8(text, kMostWritten));
}

std::string_view fieldOf(const Fields& fields, const std::string& id) {
  const auto found = fields.find(id);
  return found == fields.end() ? std::string_view() : std::string_view(found->second);
}

void setField(Fields& fields, const std::string& id, std::string_view value) {
  if (value.empty()) {
    fields.erase(id);
  } else {
    fields[id] = bounded(value);
  }
}

}  // namespace tend::exercise
