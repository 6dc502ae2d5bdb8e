// No thread: slow work is done between two pictures, after the one that says it is being done. The page stands still
// for as long as it takes.
#include "platform/background_work.h"

#include <emscripten.h>

#include <deque>
#include <new>
#include <utility>

namespace tend::platform {
namespace {

constexpr int kAfterPictureMs = 60;

class LaterWork : public base::Background {
 public:
  explicit LaterWork(std::function<void()> wake) : m_wake(std::move(wake)) {}

  void start(std::shared_ptr<base::Work> work) override {
    m_waiting.push_back(std::move(work));
    emscripten_async_call(later, this, kAfterPictureMs);
  }

  std::vector<std::shared_ptr<base::Work>> takeDone() override { return std::exchange(m_done, {}); }

  void flush() override {
    while (!m_waiting.empty()) next();
  }

 private:
  static void later(void* self) { static_cast<LaterWork*>(self)->next(); }

  void next() {
    if (m_waiting.empty()) return;
    std::shared_ptr<base::Work> work = std::move(m_waiting.front());
    m_waiting.pop_front();
    try {
      work->run();
    } catch (const std::bad_alloc&) {
      work->failed();
    }
    m_done.push_back(std::move(work));
    if (m_wake) m_wake();
  }

  std::function<void()> m_wake;
  std::deque<std::shared_ptr<base::Work>> m_waiting;
  std::vector<std::shared_ptr<base::Work>> m_done;
};

}  // namespace

std::unique_ptr<base::Background> makeBackgroundWork(std::function<void()> wake) {
  return std::make_unique<LaterWork>(std::move(wake));
}

}  // namespace tend::platform
