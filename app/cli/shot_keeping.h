// What pictures keep: a store in memory, ids that are the same each time, and answers at once. Nothing reaches the
// disk. Used by shot.cpp.
#pragma once

#include <map>
#include <string>

#include "app/state/apply.h"
#include "core/base/random.h"
#include "platform/instant_work.h"
#include "platform/memory_store.h"

namespace tend::cli {

class ShotKeeping {
 public:
  /// Must outlive the state.
  void handTo(state::Services& services);
  /// Gives the state all answers that are waiting, and those they lead to.
  void answer(state::AppState& state, state::Services& services);

 private:
  /// Counts: pictures never change.
  class Counting : public base::Random {
   public:
    void fill(void* bytes, std::size_t count) override;

   private:
    unsigned char m_next = 1;
  };

  platform::MemoryStore m_store;
  platform::InstantWork m_work;
  Counting m_random;
  std::map<std::string, std::string> m_files;  // copies and exports
};

/// A couple with names, a few highlights, a note and a bookmark in the open article.
void keepSomething(state::AppState& state, state::Services& services, ShotKeeping& keeping);

/// Chooses the sentence at a place, as a finger would.
void chooseWords(state::AppState& state, const content::Locator& at);

}  // namespace tend::cli
