// The keeper and copies: what goes into a backup, and how one is united with what is here. Writing, sealing and opening
// the file itself is copy_work.h.
#include "app/state/keeping/keeper.h"
#include "core/progress/records.h"

namespace tend::state::keeping {

using base::Error;
using base::ErrorCode;
using base::Purge;
using base::Result;
using progress::seal::BackupContent;
using progress::seal::BackupPart;

Result<Keeper::Copy> Keeper::copy() const {
  if (const auto error = refusal()) return tl::unexpected<Error>(*error);
  if (!m_household) return base::fail(ErrorCode::NotFound, "keeping.nothing");
  auto household = progress::writeHousehold(*m_household);
  if (!household) return tl::unexpected<Error>(household.error());
  Copy copy;
  copy.content.madeAt = m_ports.wallSeconds();
  copy.content.household = std::move(*household);
  for (const auto& box : m_boxes) {
    if (box->form() == Form::Unread || box->form() == Form::Unreadable) ++copy.leftOut;
    if (box->file().empty() || box->form() == Form::Unreadable) continue;
    copy.content.parts.push_back({progress::fileNameOf(box->id()), box->file()});
  }
  return copy;
}

Result<Keeper::Joined> Keeper::join(const BackupContent& copy) {
  if (const auto error = refusal()) return tl::unexpected<Error>(*error);
  const auto other = progress::readHousehold(copy.household);
  if (!other) return tl::unexpected<Error>(other.error());
  const std::optional<progress::SpaceId> mine = space() ? std::optional(space()->id) : std::nullopt;
  if (!m_household) m_household.emplace(progress::DeviceId::make(*m_ports.random));
  m_household = merge(*m_household, *other);
  saveHousehold();
  Joined joined;
  for (const progress::Space& space : m_household->state().spaces) {
    std::vector<std::pair<progress::PartRef, Eyes>> refs = {{space.shared, Eyes::Both}};
    for (const progress::Partner& partner : space.partners) refs.emplace_back(partner.part, Eyes::One);
    for (const auto& [ref, eyes] : refs) {
      const std::string name = progress::fileNameOf(ref.id);
      const auto brought =
          std::find_if(copy.parts.begin(), copy.parts.end(), [&](const BackupPart& part) { return part.name == name; });
      if (find(ref.id) == nullptr) {
        // Nobody here ever had this part: there is nothing to be loaded.
        m_boxes.push_back(std::make_unique<Box>(ref, eyes));
        m_boxes.back()->takeLoaded(nothingSaved());
      }
      if (brought == copy.parts.end()) continue;
      Box& box = *find(ref.id);
      const auto changed = box.join(brought->bytes);
      if (changed && *changed) save(box, Purge::No);
      if (box.hasLock()) triesOf(ref.id);
      ++(changed ? joined.parts : joined.leftOut);
    }
  }
  if (mine) settleSpaces(*mine);
  return joined;
}

/// Where the copy brought a couple, and the one that was here is only what somebody kept before anyone was named, the
/// two become one. Where that cannot be done both stay, and one chooses who reads.
void Keeper::settleSpaces(progress::SpaceId mine) {
  const progress::Space* here = space(mine);
  if (here == nullptr || !here->partners.empty()) return;
  for (const progress::Space& other : m_household->state().spaces) {
    Box* from = find(here->shared.id);
    Box* to = find(other.shared.id);
    if (other.id == mine || from->part() == nullptr || from->hasLock() || to->part() == nullptr || to->hasLock())
      continue;
    if (to->absorb(*from->part())) continue;
    save(*to, Purge::No);
    for (const progress::PartId& part : m_household->removeSpace(mine)) {
      ask(m_ports.store->erase(progress::fileNameOf(part)), {Asked::Clear, part});
      removeBox(part);
    }
    saveHousehold();
    m_space.reset();
    return;
  }
}

}  // namespace tend::state::keeping
