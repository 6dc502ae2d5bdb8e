#include "core/progress/fold.h"

#include <algorithm>

namespace tend::progress {
namespace {

/// Of several things that say where one reads in a pack (or …): the youngest. Two of one age are told apart by their
/// id.
template <class K>
bool isYounger(const Kept<K>& a, const Kept<K>& b) {
  return std::tie(a.id, a.thing) > std::tie(b.id, b.thing);
}

bool wins(const Kept<ReadingPlace>& a, const Kept<ReadingPlace>& b) { return isYounger(a, b); }
bool wins(const Kept<GuideState>& a, const Kept<GuideState>& b) { return isYounger(a, b); }
bool wins(const Kept<Plant>& a, const Kept<Plant>& b) {
  return a.value.stage != b.value.stage ? a.value.stage > b.value.stage : isYounger(a, b);
}

template <class Map, class K>
void keepWinner(Map& map, const typename Map::key_type& key, const Kept<K>& kept) {
  const auto [at, isNew] = map.try_emplace(key, kept);
  if (!isNew && wins(kept, at->second)) at->second = kept;
}

void put(View& view, const Kept<ReadingPlace>& kept) { keepWinner(view.places, kept.value.pack, kept); }
void put(View& view, Kept<Bookmark> kept) { view.bookmarks.push_back(std::move(kept)); }
void put(View& view, Kept<Highlight> kept) { view.highlights.push_back(std::move(kept)); }
void put(View& view, Kept<Answer> kept) { view.answers.push_back(std::move(kept)); }
void put(View& view, const Kept<GuideState>& kept) { keepWinner(view.guide, kept.value.key, kept); }
void put(View& view, const Kept<Plant>& kept) { keepWinner(view.garden, {kept.value.pack, kept.value.item}, kept); }

template <class K>
bool take(View& view, const Event& event) {
  if (event.kind != K::kKind) return false;
  if (auto value = payloadOf<K>(event)) put(view, Kept<K>{event.thing, event.id, std::move(*value)});
  return true;
}

template <class K>
void sortByAge(std::vector<Kept<K>>& all) {
  std::sort(all.begin(), all.end(), [](const Kept<K>& a, const Kept<K>& b) { return isYounger(b, a); });
}

}  // namespace

View fold(const Part& part) {
  View view;
  for (const Event& e : part.state().events) {
    (void)(take<ReadingPlace>(view, e) || take<Bookmark>(view, e) || take<Highlight>(view, e) ||
           take<Answer>(view, e) || take<GuideState>(view, e) || take<Plant>(view, e));
  }
  sortByAge(view.bookmarks);
  sortByAge(view.highlights);
  sortByAge(view.answers);
  return view;
}

}  // namespace tend::progress
