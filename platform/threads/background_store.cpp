#include "platform/background_store.h"

#include <condition_variable>
#include <mutex>
#include <new>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "platform/store_tasks.h"

namespace tend::platform {
namespace {

using base::Purge;
using base::StoreAnswer;
using base::StoreTicket;

/// Merged saves share an answer. Without memory for it they are told so: to save again is always right.
StoreAnswer copyOf(const StoreAnswer& answer) {
  try {
    return answer;
  } catch (const std::bad_alloc&) {
    StoreAnswer poor;
    poor.error = base::Error{base::ErrorCode::Unavailable, "store.no_memory", {}, {}};
    return poor;
  }
}

class BackgroundStore : public base::AsyncStore {
 public:
  BackgroundStore(std::unique_ptr<base::Store> store, std::function<void()> wake)
      : m_store(std::move(store)), m_wake(std::move(wake)) {}
  BackgroundStore(const BackgroundStore&) = delete;
  BackgroundStore& operator=(const BackgroundStore&) = delete;

  ~BackgroundStore() override {
    {
      const std::lock_guard<std::mutex> lock(m_mutex);
      m_ending = true;
    }
    m_changed.notify_all();
    if (m_worker.joinable()) m_worker.join();
  }

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

  std::vector<base::StoreDone> takeDone() override {
    const std::lock_guard<std::mutex> lock(m_mutex);
    std::vector<base::StoreDone> room;
    room.reserve(m_asked - m_done.size());
    m_asked -= m_done.size();
    m_done.swap(room);
    return room;
  }

  void flush() override {
    std::unique_lock<std::mutex> lock(m_mutex);
    m_changed.wait(lock, [this] { return m_tasks.empty() && !m_busy; });
  }

 private:
  StoreTicket ask(StoreTask task) {
    const std::lock_guard<std::mutex> lock(m_mutex);
    // Started with the first task: a visit without any has one thread.
    if (!m_worker.joinable()) m_worker = std::thread([this] { work(); });
    // Room for every answer is made here, so that memory that runs out later loses none.
    m_done.reserve(m_asked + 1);
    m_tasks.add(std::move(task), m_last + 1);
    ++m_asked;
    m_changed.notify_all();
    return ++m_last;
  }

  void work() {
    std::unique_lock<std::mutex> lock(m_mutex);
    for (;;) {
      m_changed.wait(lock, [this] { return m_ending || !m_tasks.empty(); });
      if (m_tasks.empty()) return;  // ending, and everything is done
      const StoreTask task = m_tasks.takeNext();
      m_busy = true;
      lock.unlock();
      StoreAnswer answer = perform(*m_store, task);
      lock.lock();
      m_busy = false;
      for (std::size_t i = 0; i + 1 < task.tickets.size(); ++i) m_done.push_back({task.tickets[i], copyOf(answer)});
      m_done.push_back({task.tickets.back(), std::move(answer)});
      m_changed.notify_all();
      if (!m_ending && m_wake) m_wake();
    }
  }

  std::unique_ptr<base::Store> m_store;
  std::function<void()> m_wake;
  std::mutex m_mutex;
  std::condition_variable m_changed;
  StoreTasks m_tasks;
  std::vector<base::StoreDone> m_done;
  std::thread m_worker;
  StoreTicket m_last = 0;
  std::size_t m_asked = 0;  // whose answers were not taken yet
  bool m_busy = false;
  bool m_ending = false;
};

}  // namespace

std::unique_ptr<base::AsyncStore> makeBackgroundStore(std::unique_ptr<base::Store> store, std::function<void()> wake) {
  return std::make_unique<BackgroundStore>(std::move(store), std::move(wake));
}

}  // namespace tend::platform
