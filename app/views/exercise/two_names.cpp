#include "app/views/exercise/two_names.h"

#include "app/state/kept.h"

namespace tend::views {
namespace {

const progress::Space* spaceOf(const state::AppState& s) { return s.kept.keeper ? s.kept.keeper->space() : nullptr; }

}  // namespace

TwoNames twoNames(const state::AppState& s) {
  TwoNames names;
  names.people[0].name = s.strings().text("people.unnamed");
  names.people[1].name = s.strings().text("people.unnamed_other");
  const progress::Space* space = spaceOf(s);
  if (space == nullptr) return names;
  for (std::size_t i = 0; i < names.people.size() && i < space->partners.size(); ++i) {
    if (space->partners[i].name.empty()) continue;
    names.people[i] = {space->partners[i].name, true};
  }
  return names;
}

}  // namespace tend::views
