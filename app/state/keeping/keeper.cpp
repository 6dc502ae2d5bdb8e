#include "app/state/keeping/keeper.h"

#include <algorithm>

#include "app/state/keeping/lock_work.h"
#include "core/base/freed_memory.h"
#include "core/progress/records.h"

namespace tend::state::keeping {

using base::Error;
using base::ErrorCode;
using base::Purge;
using base::Result;
using progress::PartId;
using progress::PartnerId;

Keeper::Keeper(Ports ports) : m_ports(std::move(ports)) {}
Keeper::~Keeper() = default;

const progress::Space* Keeper::space() const {
  if (!m_household || m_household->state().spaces.empty()) return nullptr;
  const progress::Space* chosen = m_space ? m_household->space(*m_space) : nullptr;
  return chosen != nullptr ? chosen : &m_household->state().spaces.front();
}

std::vector<progress::SpaceId> Keeper::spaces() const {
  std::vector<progress::SpaceId> ids;
  if (!m_household) return ids;
  for (const progress::Space& space : m_household->state().spaces) ids.push_back(space.id);
  return ids;
}

const progress::Space* Keeper::space(progress::SpaceId id) const {
  return m_household ? m_household->space(id) : nullptr;
}

std::optional<Error> Keeper::refusal() const {
  if (m_problem) return m_problem;
  if (!m_ready) return Error{ErrorCode::Unavailable, "keeping.not_ready", {}, {}};
  return std::nullopt;
}

/// A device where nothing was kept yet begins with a couple that nobody has named.
void Keeper::settle() {
  if (!m_household) m_household.emplace(progress::DeviceId::make(*m_ports.random));
  if (space() != nullptr) return;
  (void)m_household->addSpace(*m_ports.random);
  saveHousehold();
  openBoxes(Made::Now);
}

/// A box for each part. One that was made just now has nothing to be loaded, and can be written into at once.
void Keeper::openBoxes(Made made) {
  const auto open = [this, made](const progress::PartRef& ref, Eyes eyes) {
    if (find(ref.id) != nullptr) return;
    m_boxes.push_back(std::make_unique<Box>(ref, eyes));
    if (made == Made::Now) return m_boxes.back()->takeLoaded(nothingSaved());
    ask(m_ports.store->load(progress::fileNameOf(ref.id)), {Asked::Load, ref.id});
  };
  if (!m_household) return;
  for (const progress::Space& space : m_household->state().spaces) {
    open(space.shared, Eyes::Both);
    for (const progress::Partner& partner : space.partners) open(partner.part, Eyes::One);
  }
}

void Keeper::removeBox(PartId part) {
  const auto is = [&](const std::unique_ptr<Box>& box) { return box->id() == part; };
  m_boxes.erase(std::remove_if(m_boxes.begin(), m_boxes.end(), is), m_boxes.end());
}

Result<PartnerId> Keeper::addPartner(std::string_view name) {
  if (const auto error = refusal()) return tl::unexpected<Error>(*error);
  settle();
  const auto added = m_household->addPartner(space()->id, name, *m_ports.random);
  if (!added) return base::fail(ErrorCode::CheckFailed, "keeping.no_room");
  saveHousehold();
  openBoxes(Made::Now);
  return *added;
}

Result<void> Keeper::rename(PartnerId partner, std::string_view name) {
  if (const auto error = refusal()) return tl::unexpected<Error>(*error);
  if (!m_household || !m_household->rename(partner, name))
    return base::fail(ErrorCode::CheckFailed, "keeping.bad_name");
  saveHousehold(Purge::Yes);
  return {};
}

void Keeper::removePartner(PartnerId partner) {
  if (!m_household || refusal()) return;
  const std::vector<PartId> parts = m_household->removePartner(partner);
  if (m_who == partner) m_who.reset();
  saveHousehold(Purge::Yes);
  for (const PartId& part : parts) {
    ask(m_ports.store->erase(progress::fileNameOf(part)), {Asked::Clear, part});
    forget(part);
    removeBox(part);
  }
}

/// What goes with a part: how often its lock was tried, and whatever is being done with it.
void Keeper::forget(PartId part) {
  cancel();
  m_unsaved.erase(part);
  if (m_tries.erase(part) > 0) (void)m_ports.store->erase(triesName(part));
}

void Keeper::choose(progress::SpaceId chosen, std::optional<PartnerId> who) {
  if (space(chosen) == nullptr || (who && m_household->partner(*who) == nullptr)) return;
  const bool otherCouple = space()->id != chosen;
  if (Box* box = activeBox(); box != nullptr && (otherCouple || (m_who != who && box->eyes() == Eyes::One))) {
    box->close();
  }
  if (otherCouple) find(space()->shared.id)->close();
  if (who) base::wipeFreedMemory();
  m_space = chosen;
  m_who = who;
}

Box* Keeper::find(PartId id) {
  const auto at = std::find_if(m_boxes.begin(), m_boxes.end(), [&](const auto& box) { return box->id() == id; });
  return at == m_boxes.end() ? nullptr : at->get();
}

const Box* Keeper::box(PartId id) const { return const_cast<Keeper*>(this)->find(id); }

const Box* Keeper::boxOf(std::optional<PartnerId> who) const {
  if (space() == nullptr) return nullptr;
  if (!who) return box(space()->shared.id);
  const progress::Partner* partner = m_household->partner(*who);
  return partner == nullptr ? nullptr : box(partner->part.id);
}

const Box* Keeper::active() const { return boxOf(m_who); }
Box* Keeper::activeBox() { return const_cast<Box*>(active()); }

bool Keeper::anyLock() const {
  return std::any_of(m_boxes.begin(), m_boxes.end(), [](const auto& box) { return box->hasLock(); });
}

bool Keeper::anyOpen() const {
  return std::any_of(m_boxes.begin(), m_boxes.end(), [](const auto& box) { return box->form() == Form::Open; });
}

std::optional<PartId> Keeper::lockToReturn() const {
  for (const auto& box : m_boxes) {
    if (box->hasLock()) return box->id();
  }
  return std::nullopt;
}

Result<progress::ThingId> Keeper::record(const Write& write) {
  if (const auto error = refusal()) return tl::unexpected<Error>(*error);
  settle();
  Box& box = *activeBox();
  const auto done = box.change([&](progress::Part& part) {
    progress::Recorder recorder(part, m_household->device(), *m_ports.random);
    return write(recorder);
  });
  if (done) save(box, Purge::No);
  return done;
}

Result<void> Keeper::remove(progress::ThingId thing) {
  if (const auto error = refusal()) return tl::unexpected<Error>(*error);
  Box* box = activeBox();
  if (box == nullptr) return {};
  const auto done = box->change([&](progress::Part& part) -> Result<progress::ThingId> {
    part.remove(thing);
    return thing;
  });
  if (!done) return tl::unexpected<Error>(done.error());
  save(*box, Purge::Yes);
  return {};
}

void Keeper::clear(PartId part) {
  Box* box = find(part);
  if (box == nullptr || refusal() || !m_household->clearPart(part)) return;
  // From here on whatever the files still hold is void, also if the program ends before they are gone.
  saveHousehold();
  forget(part);
  box->clear(*m_household->part(part));
  ask(m_ports.store->erase(progress::fileNameOf(part)), {Asked::Clear, part});
}

void Keeper::eraseAll() {
  cancel();
  m_boxes.clear();
  m_tries.clear();
  m_unsaved.clear();
  m_pending.clear();
  m_household.reset();
  m_problem.reset();
  m_householdUnsaved = false;
  m_who.reset();
  m_space.reset();
  ask(m_ports.store->eraseAll(), {Asked::EraseAll, {}});
}

void Keeper::tell(NewsKind kind, std::optional<PartId> part, std::optional<Error> error) {
  m_news.push_back({kind, part, std::move(error), nullptr});
}

}  // namespace tend::state::keeping
