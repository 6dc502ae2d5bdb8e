#include "app/views/people_words.h"

namespace tend::views {

namespace keeping = state::keeping;
using keeping::Form;
using state::AppState;

const progress::Space* spaceOf(const AppState& s, progress::PartId part) {
  if (!s.kept.keeper) return nullptr;
  for (const progress::SpaceId& id : s.kept.keeper->spaces()) {
    const progress::Space* space = s.kept.keeper->space(id);
    if (space->shared.id == part) return space;
    for (const progress::Partner& partner : space->partners) {
      if (partner.part.id == part) return space;
    }
  }
  return nullptr;
}

const progress::Partner* partnerOf(const AppState& s, progress::PartId part) {
  const progress::Space* space = spaceOf(s, part);
  if (space == nullptr) return nullptr;
  for (const progress::Partner& partner : space->partners) {
    if (partner.part.id == part) return &partner;
  }
  return nullptr;
}

std::string sharedName(const AppState& s, const progress::Space& space) {
  return s.strings().text(space.partners.size() == 2 ? "people.together" : "people.open_page");
}

std::string pageName(const AppState& s, progress::PartId part) {
  if (const progress::Partner* partner = partnerOf(s, part)) return state::nameOf(s, partner->id);
  const progress::Space* space = spaceOf(s, part);
  return space == nullptr ? std::string() : sharedName(s, *space);
}

std::string pageState(const AppState& s, progress::PartId part) {
  const keeping::Box* box = s.kept.keeper ? s.kept.keeper->box(part) : nullptr;
  if (box == nullptr) return {};
  if (box->problem()) return s.strings().sentence(*box->problem());
  switch (box->form()) {
    case Form::Unread:
    case Form::Unreadable:
      return s.strings().text("people.state_unread");
    case Form::Locked:
      return s.strings().text("people.state_locked");
    case Form::Open:
      return s.strings().text("people.state_open");
    case Form::Unlocked:
      break;
  }
  const bool own = box->eyes() == keeping::Eyes::One;
  return s.strings().text(own ? "people.state_unlocked_own" : "people.state_unlocked_shared");
}

std::string readerWords(const AppState& s) {
  const keeping::Keeper* keeper = s.kept.keeper.get();
  if (keeper == nullptr || keeper->space() == nullptr || keeper->space()->partners.empty()) {
    return s.strings().text("people.nobody_named");
  }
  const auto who = keeper->who();
  const std::string name = who ? state::nameOf(s, *who) : sharedName(s, *keeper->space());
  return s.strings().text("people.reads_now", {{"name", name}});
}

std::vector<progress::PartId> lockedPages(const AppState& s) {
  std::vector<progress::PartId> out;
  if (!s.kept.keeper) return out;
  const auto add = [&](progress::PartId part) {
    const keeping::Box* box = s.kept.keeper->box(part);
    if (box != nullptr && box->hasLock()) out.push_back(part);
  };
  for (const progress::SpaceId& id : s.kept.keeper->spaces()) {
    const progress::Space* space = s.kept.keeper->space(id);
    add(space->shared.id);
    for (const progress::Partner& partner : space->partners) add(partner.part.id);
  }
  return out;
}

}  // namespace tend::views
