// What a part's events come to: the state people see. Made anew from a part whenever it changed; never stored, never
// changed by hand. Used by app/state and by the export.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/progress/kinds.h"
#include "core/progress/part.h"

namespace tend::progress {

template <class K>
struct Kept {
  ThingId thing;
  EventId id;  // of the event that last said so
  K value;
};

struct View {
  std::map<std::string, Kept<ReadingPlace>> places;  // by pack
  std::vector<Kept<Bookmark>> bookmarks;             // these three: longest unchanged first
  std::vector<Kept<Highlight>> highlights;
  std::vector<Kept<Answer>> answers;
  std::map<std::string, Kept<GuideState>> guide;                      // by key
  std::map<std::pair<std::string, std::string>, Kept<Plant>> garden;  // by pack and item
};

/// Linear in the part's bytes; kinds that are not known are passed over.
View fold(const Part& part);

}  // namespace tend::progress
