#include "core/progress/household.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "core/base/utf8.h"
#include "core/progress/limits.h"

namespace tend::progress {
namespace {

constexpr std::size_t kMostPartners = 2;

template <class T>
bool ascends(const std::vector<T>& ids) {
  return std::adjacent_find(ids.begin(), ids.end(), [](const T& a, const T& b) { return !(a < b); }) == ids.end();
}

template <class T>
bool ascendById(const std::vector<T>& all) {
  return std::adjacent_find(all.begin(), all.end(), [](const T& a, const T& b) { return !(a.id < b.id); }) == all.end();
}

template <class T>
bool contains(const std::vector<T>& ids, const T& id) {
  return std::binary_search(ids.begin(), ids.end(), id);
}

template <class T>
void insert(std::vector<T>& ids, const T& id) {
  const auto at = std::lower_bound(ids.begin(), ids.end(), id);
  if (at == ids.end() || *at != id) ids.insert(at, id);
}

template <class T>
void insertById(std::vector<T>& all, T one) {
  const auto at = std::lower_bound(all.begin(), all.end(), one, [](const T& a, const T& b) { return a.id < b.id; });
  all.insert(at, std::move(one));
}

template <class T>
std::vector<T> united(const std::vector<T>& a, const std::vector<T>& b) {
  std::vector<T> both;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

/// Unites two lists in order of id; what is in both is merged by `mergeTwo`, what is in `removed` is left out.
template <class T, class Id, class MergeTwo>
std::vector<T> unitedById(const std::vector<T>& a, const std::vector<T>& b, const std::vector<Id>& removed,
                          const MergeTwo& mergeTwo) {
  std::vector<T> both;
  auto inA = a.begin(), inB = b.begin();
  while (inA != a.end() || inB != b.end()) {
    const bool onlyA = inB == b.end() || (inA != a.end() && inA->id < inB->id);
    const bool onlyB = !onlyA && (inA == a.end() || inB->id < inA->id);
    T one = onlyA ? *inA : onlyB ? *inB : mergeTwo(*inA, *inB);
    if (!onlyB) ++inA;
    if (!onlyA) ++inB;
    if (!contains(removed, one.id)) both.push_back(std::move(one));
  }
  return both;
}

/// One person or couple has one part for ever, so two ids are a forger's; the greater is as good as the other.
PartRef mergeRefs(const PartRef& a, const PartRef& b) {
  if (a.id != b.id) return a.id < b.id ? b : a;
  return a.epoch < b.epoch ? b : a;
}

Partner mergePartners(const Partner& a, const Partner& b) {
  Partner both = std::tie(a.renamed, a.name) < std::tie(b.renamed, b.name) ? b : a;
  both.part = mergeRefs(a.part, b.part);
  return both;
}

bool isSound(const Space& space, const HouseholdState& state, std::set<PartnerId>& people, std::set<PartId>& parts) {
  if (space.partners.size() > kMaxPartnersStored || !ascendById(space.partners)) return false;
  if (contains(state.removedSpaces, space.id) || space.shared.epoch > kMaxClock) return false;
  if (!parts.insert(space.shared.id).second) return false;
  return std::all_of(space.partners.begin(), space.partners.end(), [&](const Partner& partner) {
    return isName(partner.name) && partner.renamed <= kMaxClock && partner.part.epoch <= kMaxClock &&
           !contains(state.removedPartners, partner.id) && people.insert(partner.id).second &&
           parts.insert(partner.part.id).second;
  });
}

/// One for both, so that what is const stays so.
template <class State>
auto partnerIn(State& state, PartnerId id) -> decltype(&state.spaces[0].partners[0]) {
  for (auto& space : state.spaces) {
    for (auto& partner : space.partners) {
      if (partner.id == id) return &partner;
    }
  }
  return nullptr;
}

template <class State>
auto partIn(State& state, PartId id) -> decltype(&state.spaces[0].shared) {
  for (auto& space : state.spaces) {
    if (space.shared.id == id) return &space.shared;
    for (auto& partner : space.partners) {
      if (partner.part.id == id) return &partner.part;
    }
  }
  return nullptr;
}

}  // namespace

bool isSound(const HouseholdState& state) {
  const bool bounded = state.spaces.size() <= kMaxSpaces && state.removedSpaces.size() <= kMaxRemovedPeople &&
                       state.removedPartners.size() <= kMaxRemovedPeople;
  const bool ordered = ascendById(state.spaces) && ascends(state.removedSpaces) && ascends(state.removedPartners);
  std::set<PartnerId> people;
  std::set<PartId> parts;
  return bounded && ordered && std::all_of(state.spaces.begin(), state.spaces.end(), [&](const Space& space) {
           return isSound(space, state, people, parts);
         });
}

std::optional<Household> Household::fromState(HouseholdState state) {
  if (!isSound(state)) return std::nullopt;
  Household household(state.device);
  household.m_state = std::move(state);
  return household;
}

const Space* Household::space(SpaceId id) const {
  const auto at =
      std::find_if(m_state.spaces.begin(), m_state.spaces.end(), [id](const Space& space) { return space.id == id; });
  return at == m_state.spaces.end() ? nullptr : &*at;
}

const Partner* Household::partner(PartnerId id) const { return partnerIn(m_state, id); }

const PartRef* Household::part(PartId id) const { return partIn(m_state, id); }

std::optional<SpaceId> Household::addSpace(base::Random& random) {
  if (m_state.spaces.size() >= kMaxSpaces) return std::nullopt;
  const Space space{SpaceId::make(random), {PartId::make(random), 0}, {}};
  insertById(m_state.spaces, space);
  return space.id;
}

std::optional<PartnerId> Household::addPartner(SpaceId space, std::string_view name, base::Random& random) {
  for (Space& here : m_state.spaces) {
    if (here.id != space || here.partners.size() >= kMostPartners || !isName(name)) continue;
    const Partner partner{PartnerId::make(random), std::string(name), 0, {PartId::make(random), 0}};
    insertById(here.partners, partner);
    return partner.id;
  }
  return std::nullopt;
}

bool Household::rename(PartnerId partner, std::string_view name) {
  Partner* found = partnerIn(m_state, partner);
  if (found == nullptr || !isName(name)) return false;
  found->name = name;
  ++found->renamed;
  return true;
}

std::vector<PartId> Household::removePartner(PartnerId partner) {
  for (Space& space : m_state.spaces) {
    for (auto at = space.partners.begin(); at != space.partners.end(); ++at) {
      if (at->id != partner) continue;
      const PartId part = at->part.id;
      space.partners.erase(at);
      insert(m_state.removedPartners, partner);
      return {part};
    }
  }
  return {};
}

std::vector<PartId> Household::removeSpace(SpaceId space) {
  const auto at = std::find_if(m_state.spaces.begin(), m_state.spaces.end(),
                               [space](const Space& candidate) { return candidate.id == space; });
  if (at == m_state.spaces.end()) return {};
  std::vector<PartId> parts{at->shared.id};
  for (const Partner& partner : at->partners) {
    parts.push_back(partner.part.id);
    insert(m_state.removedPartners, partner.id);
  }
  m_state.spaces.erase(at);
  insert(m_state.removedSpaces, space);
  return parts;
}

std::optional<Part> Household::clearPart(PartId part) {
  PartRef* found = partIn(m_state, part);
  if (found == nullptr) return std::nullopt;
  ++found->epoch;
  return Part(part, found->epoch);
}

bool Household::learnEpoch(const Part& part) {
  PartRef* found = partIn(m_state, part.id());
  if (found == nullptr || part.state().epoch <= found->epoch) return false;
  found->epoch = part.state().epoch;
  return true;
}

bool isName(std::string_view text) {
  if (text.size() > kMaxNameBytes || base::firstInvalidUtf8(text)) return false;
  for (std::size_t i = 0; i < text.size();) {
    const base::Decoded d = base::decodeUtf8(text, i);
    const bool control = d.codePoint < 0x20 || (d.codePoint >= 0x7F && d.codePoint <= 0x9F) || d.codePoint == 0x2028 ||
                         d.codePoint == 0x2029;
    if (control) return false;
    i += d.length;
  }
  return true;
}

std::string fileNameOf(PartId part) { return part.hex(); }

bool wasCleared(const Part& part, const PartRef& now) { return part.state().epoch < now.epoch; }

Household merge(const Household& mine, const Household& other) {
  const HouseholdState &a = mine.m_state, &b = other.m_state;
  Household both(a.device);
  HouseholdState& state = both.m_state;
  state.removedSpaces = united(a.removedSpaces, b.removedSpaces);
  state.removedPartners = united(a.removedPartners, b.removedPartners);
  const auto mergeSpaces = [](const Space& x, const Space& y) {
    return Space{x.id, mergeRefs(x.shared, y.shared),
                 unitedById(x.partners, y.partners, std::vector<PartnerId>{}, mergePartners)};
  };
  state.spaces = unitedById(a.spaces, b.spaces, state.removedSpaces, mergeSpaces);
  for (Space& space : state.spaces) {
    const auto isGone = [&state](const Partner& partner) { return contains(state.removedPartners, partner.id); };
    space.partners.erase(std::remove_if(space.partners.begin(), space.partners.end(), isGone), space.partners.end());
  }
  return both;
}

}  // namespace tend::progress
