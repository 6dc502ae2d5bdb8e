#include "platform/background_store.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <new>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace tend::platform {
namespace {

using base::Purge;
using base::StoreAnswer;
using base::StoreTicket;

enum class Kind : std::uint8_t { Load, Save, Erase, EraseAll };

struct Task {
  Kind kind = Kind::Load;
  std::string name;
  std::string bytes;
  Purge purge = Purge::No;
  std::vector<StoreTicket> tickets;
};

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

  StoreTicket load(std::string name) override { return ask({Kind::Load, std::move(name), {}, Purge::No, {}}); }
  StoreTicket save(std::string name, std::string bytes, Purge purge) override {
    return ask({Kind::Save, std::move(name), std::move(bytes), purge, {}});
  }
  StoreTicket erase(std::string name) override { return ask({Kind::Erase, std::move(name), {}, Purge::No, {}}); }
  StoreTicket eraseAll() override { return ask({Kind::EraseAll, {}, {}, Purge::No, {}}); }

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
  /// A save of the same name that still waits takes the new content, unless something else was asked in between.
  Task* waitingSave(const Task& task) {
    if (task.kind != Kind::Save) return nullptr;
    for (std::size_t i = m_tasks.size(); i-- > 0;) {
      Task& earlier = m_tasks[i];
      if (earlier.kind == Kind::Save && earlier.name == task.name) return &earlier;
      if (earlier.kind == Kind::EraseAll || earlier.name == task.name) return nullptr;
    }
    return nullptr;
  }

  StoreTicket ask(Task task) {
    const std::lock_guard<std::mutex> lock(m_mutex);
    // Started with the first task: a visit without any has one thread.
    if (!m_worker.joinable()) m_worker = std::thread([this] { work(); });
    // Room for every answer is made here, so that memory that runs out later loses none.
    m_done.reserve(m_asked + 1);
    if (Task* earlier = waitingSave(task)) {
      earlier->tickets.push_back(m_last + 1);
      earlier->bytes = std::move(task.bytes);
      if (task.purge == Purge::Yes) earlier->purge = Purge::Yes;
    } else {
      task.tickets.push_back(m_last + 1);
      m_tasks.push_back(std::move(task));
    }
    ++m_asked;
    m_changed.notify_all();
    return ++m_last;
  }

  StoreAnswer perform(const Task& task) {
    switch (task.kind) {
      case Kind::Load:
        return m_store->load(task.name);
      case Kind::Save:
        return m_store->save(task.name, task.bytes, task.purge);
      case Kind::Erase:
        return m_store->erase(task.name);
      case Kind::EraseAll:
        return m_store->eraseAll();
    }
    return {};
  }

  void work() {
    std::unique_lock<std::mutex> lock(m_mutex);
    for (;;) {
      m_changed.wait(lock, [this] { return m_ending || !m_tasks.empty(); });
      if (m_tasks.empty()) return;  // ending, and everything is done
      const Task task = std::move(m_tasks.front());
      m_tasks.pop_front();
      m_busy = true;
      lock.unlock();
      StoreAnswer answer = perform(task);
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
  std::deque<Task> m_tasks;
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
