// No thread: the store above the page's disk works in memory and is fast; what takes time is the browser's transaction.
// One call at a time, and its answer only when the browser said that all of it is kept.
#include "platform/background_store.h"

#include <utility>

#include "platform/store_tasks.h"
#include "platform/web/kept.h"

namespace tend::platform {
namespace {

using base::Purge;
using base::StoreAnswer;
using base::StoreTicket;

class PageStore : public base::AsyncStore {
 public:
  PageStore(std::unique_ptr<base::Store> store, std::function<void()> wake)
      : m_store(std::move(store)), m_wake(std::move(wake)) {}

  StoreTicket load(std::string name) override {
    return ask({StoreTask::Kind::Load, std::move(name), {}, Purge::No, {}});
  }
  StoreTicket save(std::string name, std::string bytes, Purge purge) override {
    return ask({StoreTask::Kind::Save, std::move(name), std::move(bytes), purge, {}});
  }
  StoreTicket erase(std::string name) override {
    return ask({StoreTask::Kind::Erase, std::move(name), {}, Purge::No, {}});
  }
  StoreTicket eraseAll() override { return ask({StoreTask::Kind::EraseAll, {}, {}, Purge::No, {}}); }

  std::vector<base::StoreDone> takeDone() override { return std::exchange(m_done, {}); }

  /// Hands everything that still waits to the browser, in order. Nobody can wait here for its word.
  void flush() override {
    while (!m_tasks.empty()) perform();
  }

 private:
  StoreTicket ask(StoreTask task) {
    const StoreTicket ticket = ++m_last;
    m_tasks.add(std::move(task), ticket);
    if (m_underWay == 0) perform();
    return ticket;
  }

  void perform() {
    const StoreTask task = m_tasks.takeNext();
    StoreAnswer answer = platform::perform(*m_store, task);
    ++m_underWay;
    web::commit([this, tickets = task.tickets, answer = std::move(answer)](std::optional<base::Error> error) mutable {
      --m_underWay;
      if (error) answer.error = std::move(error);
      for (const StoreTicket ticket : tickets) m_done.push_back({ticket, answer});
      if (m_underWay == 0 && !m_tasks.empty()) perform();
      if (m_wake) m_wake();
    });
  }

  std::unique_ptr<base::Store> m_store;
  std::function<void()> m_wake;
  StoreTasks m_tasks;
  std::vector<base::StoreDone> m_done;
  StoreTicket m_last = 0;
  int m_underWay = 0;
};

}  // namespace

std::unique_ptr<base::AsyncStore> makeBackgroundStore(std::unique_ptr<base::Store> store, std::function<void()> wake) {
  return std::make_unique<PageStore>(std::move(store), std::move(wake));
}

}  // namespace tend::platform
