#include "platform/store_tasks.h"

#include <utility>

namespace tend::platform {

using Kind = StoreTask::Kind;

StoreTask* StoreTasks::waitingSave(const StoreTask& task) {
  if (task.kind != Kind::Save) return nullptr;
  for (std::size_t i = m_waiting.size(); i-- > 0;) {
    StoreTask& earlier = m_waiting[i];
    if (earlier.kind == Kind::Save && earlier.name == task.name) return &earlier;
    if (earlier.kind == Kind::EraseAll || earlier.name == task.name) return nullptr;
  }
  return nullptr;
}

void StoreTasks::add(StoreTask task, base::StoreTicket ticket) {
  StoreTask* earlier = waitingSave(task);
  if (earlier == nullptr) {
    task.tickets.push_back(ticket);
    m_waiting.push_back(std::move(task));
    return;
  }
  earlier->tickets.push_back(ticket);
  earlier->bytes = std::move(task.bytes);
  if (task.purge == base::Purge::Yes) earlier->purge = base::Purge::Yes;
}

StoreTask StoreTasks::takeNext() {
  StoreTask next = std::move(m_waiting.front());
  m_waiting.pop_front();
  return next;
}

base::StoreAnswer perform(base::Store& store, const StoreTask& task) {
  switch (task.kind) {
    case Kind::Load:
      return store.load(task.name);
    case Kind::Save:
      return store.save(task.name, task.bytes, task.purge);
    case Kind::Erase:
      return store.erase(task.name);
    case Kind::EraseAll:
      return store.eraseAll();
  }
  return {};
}

}  // namespace tend::platform
