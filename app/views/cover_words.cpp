#include "app/views/cover_words.h"

namespace tend::views {

std::string coverName(state::CoverKind kind) {
  switch (kind) {
    case state::CoverKind::Garden:
      return "garden";
    case state::CoverKind::Kitchen:
      return "kitchen";
    case state::CoverKind::Birds:
      return "birds";
  }
  return "garden";
}

std::string coverTitle(const base::Strings& strings, state::CoverKind kind) {
  const std::string id = "cover." + coverName(kind) + ".app";
  return strings.text(id);
}

}  // namespace tend::views
