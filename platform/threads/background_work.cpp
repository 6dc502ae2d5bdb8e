#include "platform/background_work.h"

#include <condition_variable>
#include <list>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace tend::platform {
namespace {

using base::Work;

/// Nodes of a list move without memory, so that nothing that was asked for is lost where memory runs out.
using WorkList = std::list<std::shared_ptr<Work>>;

void runOrFail(Work& work) {
  try {
    work.run();
  } catch (const std::bad_alloc&) {
    work.failed();
  }
}

class BackgroundWork : public base::Background {
 public:
  explicit BackgroundWork(std::function<void()> wake) : m_wake(std::move(wake)) {}
  BackgroundWork(const BackgroundWork&) = delete;
  BackgroundWork& operator=(const BackgroundWork&) = delete;

  ~BackgroundWork() override {
    {
      const std::lock_guard<std::mutex> lock(m_mutex);
      m_ending = true;
    }
    m_changed.notify_all();
    if (m_worker.joinable()) m_worker.join();
  }

  void start(std::shared_ptr<Work> work) override {
    WorkList one;
    one.push_back(std::move(work));
    {
      const std::lock_guard<std::mutex> lock(m_mutex);
      if (hasWorker()) {
        m_waiting.splice(m_waiting.end(), one);
        m_changed.notify_all();
        return;
      }
      runOrFail(*one.front());
      m_done.splice(m_done.end(), one);
    }
    if (m_wake) m_wake();
  }

  std::vector<std::shared_ptr<Work>> takeDone() override {
    const std::lock_guard<std::mutex> lock(m_mutex);
    std::vector<std::shared_ptr<Work>> out(m_done.begin(), m_done.end());
    m_done.clear();
    return out;
  }

  void flush() override {
    std::unique_lock<std::mutex> lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.empty() && m_running.empty(); });
  }

 private:
  bool hasWorker() {
    if (m_worker.joinable()) return true;
    try {
      m_worker = std::thread([this] { work(); });
      return true;
    } catch (const std::system_error&) {
      return false;
    }
  }

  void work() {
    std::unique_lock<std::mutex> lock(m_mutex);
    for (;;) {
      m_changed.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
      if (m_ending) return;
      m_running.splice(m_running.end(), m_waiting, m_waiting.begin());
      // The list keeps the work alive: its last owner, who destroys it, is always the main thread.
      Work& work = *m_running.front();
      lock.unlock();
      runOrFail(work);
      lock.lock();
      m_done.splice(m_done.end(), m_running);
      m_changed.notify_all();
      if (!m_ending && m_wake) m_wake();
    }
  }

  std::function<void()> m_wake;
  std::mutex m_mutex;
  std::condition_variable m_changed;
  WorkList m_waiting;
  WorkList m_running;  // none or one
  WorkList m_done;
  std::thread m_worker;
  bool m_ending = false;
};

}  // namespace

std::unique_ptr<base::Background> makeBackgroundWork(std::function<void()> wake) {
  return std::make_unique<BackgroundWork>(std::move(wake));
}

}  // namespace tend::platform
