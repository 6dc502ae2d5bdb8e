// What a store that answers later still has to do, in order, without knowing how it comes to do it: a save that waits
// takes the newer content of the same name. Used by the background stores of platform/threads and platform/web.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "core/base/store.h"

namespace tend::platform {

struct StoreTask {
  enum class Kind : std::uint8_t { Load, Save, Erase, EraseAll };
  Kind kind = Kind::Load;
  std::string name;
  std::string bytes;
  base::Purge purge = base::Purge::No;
  std::vector<base::StoreTicket> tickets;  // who waits for the answer: several where saves were merged
};

class StoreTasks {
 public:
  /// A save joins one of the same name that still waits, unless something else was asked of that name in between. Where
  /// memory runs out nothing was asked for.
  void add(StoreTask task, base::StoreTicket ticket);

  bool empty() const { return m_waiting.empty(); }
  /// Only where there is one.
  StoreTask takeNext();

 private:
  StoreTask* waitingSave(const StoreTask& task);

  std::deque<StoreTask> m_waiting;
};

/// Does it now, on this thread.
base::StoreAnswer perform(base::Store& store, const StoreTask& task);

}  // namespace tend::platform
